using CchcBot.Kernel;
using CchcBot.Office;

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
/// <param name="Key">Of its texts: "turns.say.KEY" and "turns.does.KEY".</param>
/// <param name="May">Any of these roles may say it.</param>
/// <param name="First">For whom it stands among the few things shown at once; the rest is folded by topic.</param>
/// <param name="IsWhole">It can be said as it stands, so that a button may say it.</param>
/// <param name="DemoOnly">Nobody may say it to an office's real clock.</param>
internal sealed record HelpItem(string Key, HelpTopic Topic, Roles May, Roles First = Roles.None, bool IsWhole = false, bool DemoOnly = false);

/// <summary>Everything that the help tells, and to whom.</summary>
internal static class HelpTopics
{
    private const Roles Staff = Roles.Member | Roles.Head;
    private const Roles Above = Roles.Leader | Roles.Administrator;
    private const Roles Anybody = Staff | Above | Roles.Viewer;

    public static IReadOnlyList<HelpItem> All { get; } =
    [
        new("loadPlan", HelpTopic.Plans, Roles.Administrator, First: Roles.Administrator, IsWhole: true),
        new("mine", HelpTopic.Ask, Staff, First: Staff, IsWhole: true),
        new("overdue", HelpTopic.Ask, Above, First: Above, IsWhole: true),
        new("awaiting", HelpTopic.Ask, Above, First: Roles.Leader, IsWhole: true),
        new("decide", HelpTopic.Ask, Above),
        new("dueSoon", HelpTopic.Ask, Staff, First: Staff, IsWhole: true),
        new("summary", HelpTopic.Ask, Anybody, First: Roles.Leader | Roles.Viewer, IsWhole: true),
        new("export", HelpTopic.Ask, Anybody),
        new("asText", HelpTopic.Ask, Anybody),
        new("report", HelpTopic.Report, Staff, First: Staff),
        new("extend", HelpTopic.Report, Staff),
        new("give", HelpTopic.Report, Staff | Roles.Administrator),
        new("cooperate", HelpTopic.Report, Staff),
        new("delegate", HelpTopic.Report, Staff | Above),
        new("urge", HelpTopic.Ask, Roles.Head | Above),
        new("history", HelpTopic.Ask, Anybody),
        new("statusSheet", HelpTopic.Report, Staff | Roles.Administrator, IsWhole: true),

        new("issuePlan", HelpTopic.Plans, Roles.Administrator),
        new("listPlans", HelpTopic.Plans, Anybody, IsWhole: true),
        new("editTask", HelpTopic.Plans, Roles.Administrator),
        new("addTask", HelpTopic.Plans, Roles.Administrator),
        new("cancelTask", HelpTopic.Plans, Roles.Administrator),
        new("activateTask", HelpTopic.Plans, Roles.Administrator),
        new("rollOver", HelpTopic.Plans, Roles.Administrator),
        new("closePlan", HelpTopic.Plans, Roles.Administrator),
        new("reopenPlan", HelpTopic.Plans, Roles.Administrator),

        new("roster", HelpTopic.People, Roles.Administrator, First: Roles.Administrator, IsWhole: true),
        new("roles", HelpTopic.People, Above, IsWhole: true),
        new("roleHistory", HelpTopic.People, Above, IsWhole: true),
        new("viewAs", HelpTopic.People, Roles.Administrator),
        new("stopViewing", HelpTopic.People, Roles.Administrator, IsWhole: true),
        new("assignUnit", HelpTopic.People, Roles.Administrator),
        new("units", HelpTopic.People, Roles.Administrator),
        new("unmapped", HelpTopic.People, Roles.Administrator),
        new("editUnit", HelpTopic.People, Roles.Administrator),
        new("mergeUnits", HelpTopic.People, Roles.Administrator),
        new("splitUnit", HelpTopic.People, Roles.Administrator),
        new("renameUnit", HelpTopic.People, Roles.Administrator),

        new("dryRun", HelpTopic.Reminders, Roles.Administrator, First: Roles.Administrator),
        new("reminderSettings", HelpTopic.Reminders, Roles.Administrator),
        new("calendar", HelpTopic.Reminders, Roles.Administrator),
        new("summaryTime", HelpTopic.Reminders, Roles.Administrator),
        new("useChannel", HelpTopic.Reminders, Above),
        new("postSummary", HelpTopic.Reminders, Above),
        new("confirmCompletion", HelpTopic.Reminders, Above),
        new("trustCompletion", HelpTopic.Reminders, Above),
        new("deliveryReport", HelpTopic.Reminders, Roles.Administrator),
        new("setClock", HelpTopic.Reminders, Roles.Administrator, DemoOnly: true),

        new("myData", HelpTopic.PersonalData, Rights.Everybody),
        new("removeMyData", HelpTopic.PersonalData, Rights.Everybody),
        new("removePerson", HelpTopic.PersonalData, Roles.Administrator),

        new("help", HelpTopic.General, Rights.Everybody),
        new("language", HelpTopic.General, Rights.Everybody),
    ];

    /// <summary>What this person can say.</summary>
    public static IEnumerable<HelpItem> For(Person person, bool isDemo) =>
        All.Where(i => (i.May == Rights.Everybody || person.Is(i.May)) && (isDemo || !i.DemoOnly));
}
