using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;
using CchcBot.Slices.Administer;
using CchcBot.Slices.Ask;
using CchcBot.Slices.PersonalData;
using CchcBot.Slices.Plans;
using CchcBot.Slices.Remind;
using CchcBot.Slices.Requests;
using CchcBot.Slices.Status;
using CchcBot.Slices.Summarise;

namespace CchcBot.App;

/// <summary>What a thing to say is about; the order in which the help lists them.</summary>
internal enum HelpTopic
{
    Ask,
    Report,
    Plans,
    People,
    Reminders,
    PersonalData,
    General,
}

/// <summary>A thing to say.</summary>
/// <param name="Text">What is said, and what it does.</param>
/// <param name="May">Any of these roles may say it.</param>
/// <param name="First">For whom it stands among the few things shown at once; the rest is folded by topic.</param>
/// <param name="IsWhole">It can be said as it stands, so that a button may say it.</param>
/// <param name="DemoOnly">Nobody may say it to an office's real clock.</param>
internal sealed record HelpItem(HelpText Text, HelpTopic Topic, Roles May, Roles First = Roles.None, bool IsWhole = false, bool DemoOnly = false);

/// <summary>Everything that the help tells, and to whom.</summary>
internal static class HelpTopics
{
    private const Roles Staff = Roles.Member | Roles.Head;
    private const Roles Above = Roles.Leader | Roles.Administrator;
    private const Roles Anybody = Staff | Above | Roles.Viewer;

    public static IReadOnlyList<HelpItem> All { get; } =
    [
        new(PlanHelp.LoadPlan, HelpTopic.Plans, Roles.Administrator, First: Roles.Administrator, IsWhole: true),
        new(SharedHelp.Mine, HelpTopic.Ask, Staff, First: Staff, IsWhole: true),
        new(SharedHelp.Overdue, HelpTopic.Ask, Above, First: Above, IsWhole: true),
        new(RequestHelp.Awaiting, HelpTopic.Ask, Above, First: Roles.Leader, IsWhole: true),
        new(SharedHelp.Decide, HelpTopic.Ask, Above),
        new(AskHelp.DueSoon, HelpTopic.Ask, Staff, First: Staff, IsWhole: true),
        new(SharedHelp.Summary, HelpTopic.Ask, Anybody, First: Roles.Leader | Roles.Viewer, IsWhole: true),
        new(AskHelp.Export, HelpTopic.Ask, Anybody),
        new(AskHelp.AsText, HelpTopic.Ask, Anybody),
        new(StatusHelp.Report, HelpTopic.Report, Staff, First: Staff),
        new(RequestHelp.Extend, HelpTopic.Report, Staff),
        new(RequestHelp.Give, HelpTopic.Report, Staff | Roles.Administrator),
        new(RequestHelp.Cooperate, HelpTopic.Report, Staff),
        new(RemindHelp.Delegate, HelpTopic.Report, Staff | Above),
        new(RequestHelp.Urge, HelpTopic.Ask, Roles.Head | Above),
        new(RequestHelp.History, HelpTopic.Ask, Anybody),
        new(SharedHelp.StatusSheet, HelpTopic.Report, Staff | Roles.Administrator, IsWhole: true),

        new(PlanHelp.IssuePlan, HelpTopic.Plans, Roles.Administrator),
        new(PlanHelp.ListPlans, HelpTopic.Plans, Anybody, IsWhole: true),
        new(PlanHelp.EditTask, HelpTopic.Plans, Roles.Administrator),
        new(PlanHelp.AddTask, HelpTopic.Plans, Roles.Administrator),
        new(PlanHelp.CancelTask, HelpTopic.Plans, Roles.Administrator),
        new(PlanHelp.ActivateTask, HelpTopic.Plans, Roles.Administrator),
        new(PlanHelp.RollOver, HelpTopic.Plans, Roles.Administrator),
        new(PlanHelp.ClosePlan, HelpTopic.Plans, Roles.Administrator),
        new(PlanHelp.ReopenPlan, HelpTopic.Plans, Roles.Administrator),

        new(AdministerHelp.Roster, HelpTopic.People, Roles.Administrator, First: Roles.Administrator, IsWhole: true),
        new(AdministerHelp.Roles, HelpTopic.People, Above, IsWhole: true),
        new(AdministerHelp.RoleHistory, HelpTopic.People, Above, IsWhole: true),
        new(AdministerHelp.ViewAs, HelpTopic.People, Roles.Administrator),
        new(AdministerHelp.StopViewing, HelpTopic.People, Roles.Administrator, IsWhole: true),
        new(AdministerHelp.AssignUnit, HelpTopic.People, Roles.Administrator),
        new(AdministerHelp.Units, HelpTopic.People, Roles.Administrator),
        new(AdministerHelp.Unmapped, HelpTopic.People, Roles.Administrator),
        new(AdministerHelp.EditUnit, HelpTopic.People, Roles.Administrator),
        new(AdministerHelp.MergeUnits, HelpTopic.People, Roles.Administrator),
        new(AdministerHelp.SplitUnit, HelpTopic.People, Roles.Administrator),
        new(AdministerHelp.RenameUnit, HelpTopic.People, Roles.Administrator),

        new(RemindHelp.DryRun, HelpTopic.Reminders, Roles.Administrator, First: Roles.Administrator),
        new(AdministerHelp.ReminderSettings, HelpTopic.Reminders, Roles.Administrator),
        new(AdministerHelp.Calendar, HelpTopic.Reminders, Roles.Administrator),
        new(AdministerHelp.SummaryTime, HelpTopic.Reminders, Roles.Administrator),
        new(AdministerHelp.UseChannel, HelpTopic.Reminders, Above),
        new(SummaryHelp.PostSummary, HelpTopic.Reminders, Above),
        new(RequestHelp.ConfirmCompletion, HelpTopic.Reminders, Above),
        new(RequestHelp.TrustCompletion, HelpTopic.Reminders, Above),
        new(AdministerHelp.DeliveryReport, HelpTopic.Reminders, Roles.Administrator),
        new(AdministerHelp.SetClock, HelpTopic.Reminders, Roles.Administrator, DemoOnly: true),

        new(PersonalDataHelp.MyData, HelpTopic.PersonalData, Rights.Everybody),
        new(PersonalDataHelp.RemoveMyData, HelpTopic.PersonalData, Rights.Everybody),
        new(PersonalDataHelp.RemovePerson, HelpTopic.PersonalData, Roles.Administrator),

        new(GeneralHelp.Help, HelpTopic.General, Rights.Everybody),
        new(AdministerHelp.Language, HelpTopic.General, Rights.Everybody),
    ];

    /// <summary>What this person can say.</summary>
    public static IEnumerable<HelpItem> For(Person person, bool isDemo) =>
        All.Where(i => (i.May == Rights.Everybody || person.Is(i.May)) && (isDemo || !i.DemoOnly));
}
