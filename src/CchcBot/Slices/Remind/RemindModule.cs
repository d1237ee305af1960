using System.Text.RegularExpressions;
using CchcBot.Delivery;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Remind;

/// <summary>Reminders: who gets which digest when, and the answers other than reports.</summary>
internal sealed partial class RemindModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<DigestViews>();
        services.AddSingleton<KnownDeliveries>();
        services.AddOfficeJob<ReminderRun>();
        services.AddOfficeJob<MailRun>();
        services.AddSingleton<MailHandler>();
        services.AddSingleton<DigestRefresh>();
        services.AddSingleton<DigestHandler>();
        services.AddSingleton<SnoozeHandler>();
        services.AddSingleton<ReassignHandler>();
        services.AddSingleton<DelegateHandler>();
        services.AddSingleton<ReminderForecastHandler>();
        services.AddSingleton<RemindedHandler>();
    }

    public void Declare(ModuleBuilder module)
    {
        module.Command<DelegateHandler>(
            new("remind.delegate", ["uỷ quyền"], ["delegate"]) { TakesArgument = true, NamesOne = true },
            Rights.Colleagues,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, spoken.Message.Mentions, stop));
        module.Command<ReminderForecastHandler>(
            new("remind.dryRun", ["nhắc ai", "ai sẽ được nhắc"], ["who will be reminded"]) { TakesArgument = true, Pattern = DaysAhead() },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Rest, stop));

        module.Command<RemindedHandler>(
            new("remind.reminded", ["đã nhắc ai", "ai đã được nhắc", "ai chưa được nhắc"], ["who was reminded", "who has not been reminded"])
            {
                TakesArgument = true, Pattern = Reminded(),
            },
            Rights.Monitors,
            (handler, turn, spoken, stop) => handler.TypedAsync(turn, spoken.Message.Text, stop));
        module.Command<MailHandler>(
            new("remind.mail", ["nhắc qua thư", "nhắc việc qua thư"], ["reminders by mail", "mail reminders"]), Rights.Monitors, (handler, turn, _) =>
                handler.Show(turn));
        module.Verb<MailHandler, MailPayload>(RemindVerbs.Mail, Rights.Monitors, handler => handler.SwitchAsync);
        module.Order<SnoozeHandler>(OrderKind.Later, Rights.Assignments, async (handler, turn, order, _, stop) => await handler.TypedAsync(turn, order, stop));

        module.BeforeTaps<DigestHandler>((handler, turn, verb, payload, stop) => handler.HoldAsync(turn, verb, payload, stop));
        module.Verb<DigestHandler, DigestPayload>(SharedVerbs.ShowDigest, Rights.OwnDigest, handler => handler.ShowAsync);
        module.Verb<SnoozeHandler, AssignmentPayload>(SharedVerbs.SnoozeForm, Rights.Assignments, handler => handler.FormAsync);
        module.Verb<SnoozeHandler, SnoozePayload>(RemindVerbs.Snooze, Rights.Assignments, handler => handler.SnoozeAsync);
        module.Verb<SnoozeHandler, NotMinePayload>(RemindVerbs.NotMine, Rights.Assignments, handler => handler.NotMineAsync);
        module.Verb<ReassignHandler, ReassignFormPayload>(RemindVerbs.ReassignForm, Rights.Assignments, handler => handler.FormAsync);
        module.Verb<ReassignHandler, ReassignPayload>(RemindVerbs.ReassignSave, Rights.Assignments, handler => handler.SaveAsync);
        module.Verb<ReassignHandler, ReassignFormPayload>(RemindVerbs.ReassignKeep, Rights.Assignments, handler => handler.KeepAsync);
        module.Verb<ReminderForecastHandler, ReminderForecastPayload>(RemindVerbs.Forecast, Rights.Monitors, handler => handler.TurnPageAsync);
        module.Verb<DelegateHandler, DelegatePayload>(RemindVerbs.DelegateSave, Rights.Colleagues, handler => handler.SaveAsync);
        module.Verb<DelegateHandler, DelegateEndPayload>(RemindVerbs.DelegateEnd, Rights.Colleagues, handler => handler.EndAsync);

        module.Help(new(RemindHelp.Delegate, HelpTopic.Report, HelpItem.Staff | HelpItem.Above));
        module.Help(new(RemindHelp.Later, HelpTopic.Report, HelpItem.Staff));
        module.Help(new(RemindHelp.Reminded, HelpTopic.Reminders, Roles.Administrator));
        module.Help(new(MailTexts.Help, HelpTopic.Reminders, Roles.Administrator, IsWhole: true));
        module.Help(new(RemindHelp.Forecast, HelpTopic.Reminders, Roles.Administrator, First: Roles.Administrator));
    }

    /// <summary>"hôm nay ai đã được nhắc", "tuần này những ai chưa được nhắc", "who was not reminded today".</summary>
    [GeneratedRegex(
        @"^(?:(?:hom nay|sang nay|hom qua|tuan nay|tuan truoc)[ ,]+)?(?:nhung |co )?(?:ai|nguoi nao)(?: (?:da|chua|khong|van chua))? duoc nhac(?<rest>\b.*)$"
            + @"|^(?:hom nay|hom qua|tuan nay|tuan truoc)[ ,]+(?:bot )?(?:da )?nhac (?:nhung )?ai(?<rest>\b.*)$"
            + @"|^(?<english>who (?:was|were|has|have|hasn.t|wasn.t)(?: not| never)?(?: been)? reminded(?<rest>\b.*))$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Reminded();

    /// <summary>"14 ngày tới nhắc ai", which begins with a number.</summary>
    [GeneratedRegex(
        @"^(?:trong )?(?<rest>\d{1,3}) (?:ngay toi (?:se )?nhac (?:nhung )?ai|(?<english>days? ahead,? who (?:will be|is) reminded))\W*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex DaysAhead();
}
