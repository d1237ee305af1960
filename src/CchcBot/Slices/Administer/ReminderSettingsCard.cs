using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Administer;

/// <summary>The menu of the settings: the present values, and a button for each settings card.</summary>
internal static class SettingsMenuCard
{
    public static AdaptiveCard Render(TextLanguage language, Workspace office, string? said = null, bool isProblem = false)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        var title = T(SettingsTexts.Title);
        return CardParts.Stacked(
            language,
            title,
            [
                .. ReminderSettingsCard.Said(said, isProblem),
                CardParts.Heading(title),
                CardParts.Subtle(T(SettingsTexts.How)),
                new AdaptiveFactSet
                {
                    Facts = [.. Enum.GetValues<SettingsPart>().Select(p => CardParts.Fact(T(SettingsTexts.Part(p)), Now(language, office, p)))],
                },
            ],
            Enum.GetValues<SettingsPart>().Select(p => AdministerVerbs.ShowSettings.Button(T(SettingsTexts.Part(p)), new SettingsPayload(p))));
    }

    private static string Now(TextLanguage language, Workspace office, SettingsPart part)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
        string Day(DayOfWeek day) => PeriodTexts.Weekday(day).In(language);
        var (form, settings) = (ReminderForm.Of(office.Settings), office.Settings.Reminders);
        return part switch
        {
            SettingsPart.Rules => T(SettingsTexts.RulesNow, ReminderForm.Switchable.Except(settings.Off).Count(), ReminderForm.Switchable.Count),
            SettingsPart.Days => T(SettingsTexts.DaysNow, form.NotStarted, form.Few, form.Head, form.Leaders),
            SettingsPart.Slots => T(SettingsTexts.SlotsNow, Day(settings.Staff.Day), form.StaffAt, Day(settings.Leaders.Day), form.LeadersAt),
            SettingsPart.Summary => $"{T(SettingsTexts.Often(office.Settings.Summary.Cadence))}, {Day(office.Settings.Summary.Day)} {form.SummaryAt}",
            SettingsPart.Hours => T(
                SettingsTexts.HoursNow,
                form.Morning,
                form.Afternoon,
                form.CutOff,
                T(office.Calendar.Data.DeadlinesStay ? SettingsTexts.DayOffStays : SettingsTexts.DayOffMoves)),
            _ => T(SettingsTexts.DecidesNow, office.FindPerson(office.Settings.ExtensionDecider)?.Name ?? T(SettingsTexts.InCharge)),
        };
    }
}

/// <summary>One settings card: a part of the settings for reminders, summaries and decisions.</summary>
internal static class ReminderSettingsCard
{
    private static readonly DayOfWeek[] WorkDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>The choices of who decides on extensions: the leader in charge of the unit, or one leader for all units.</summary>
    public static IReadOnlyList<Option> Leaders(TextLanguage language, Workspace office) =>
    [
        new Option(SettingsTexts.InCharge.In(language), ReminderForm.InChargeDecides),
        .. office.People.Where(p => p.Is(Roles.Leader)).OrderBy(p => p.Name, VietnameseOrder.Instance)
            .Select(p => new Option(p.Title is { } title ? $"{p.Name} ({title})" : p.Name, p.Id)),
    ];

    public static AdaptiveCard Render(TextLanguage language, Workspace office, ReminderForm form, SettingsPart part, string? said, bool isProblem)
    {
        string T(Text text) => text.In(language);
        var title = $"{T(SettingsTexts.Title)}: {T(SettingsTexts.Part(part))}";
        return CardParts.Stacked(
            language,
            title,
            [CardParts.Heading(title), .. Said(said, isProblem), .. Inputs(language, office, form, part)],
            [
                AdministerVerbs.SaveReminders.Button(T(SettingsTexts.Save), new ReminderForm(Part: part), ActionStyles.Positive),
                AdministerVerbs.ShowSettings.Button(T(SettingsTexts.Back), new SettingsPayload()),
            ]);
    }

    internal static IEnumerable<AdaptiveElement> Said(string? said, bool isProblem) => said is null
        ? []
        : [new AdaptiveContainer { Style = isProblem ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] }];

    private static IEnumerable<AdaptiveElement> Inputs(TextLanguage language, Workspace office, ReminderForm form, SettingsPart part)
    {
        string T(Text text) => text.In(language);
        return part switch
        {
            SettingsPart.Rules =>
            [
                new AdaptiveChoiceSetInput
                {
                    Id = "rules",
                    Label = T(SettingsTexts.Rules),
                    IsMultiSelect = true,
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Wrap = true,
                    Value = form.Rules,
                    Choices = [.. ReminderForm.Switchable.Select(r => CardParts.Choice(T(SettingsTexts.Rule(r)), $"{r}"))],
                },
            ],
            SettingsPart.Days =>
            [
                Text("notStarted", T(SettingsTexts.NotStarted), form.NotStarted),
                Text("few", T(SettingsTexts.Few), form.Few),
                Text("last", T(SettingsTexts.Last), form.Last),
                Text("head", T(SettingsTexts.Head), form.Head),
                Text("leaders", T(SettingsTexts.Leaders), form.Leaders),
            ],
            SettingsPart.Slots =>
            [
                Day("staffDay", T(SettingsTexts.StaffDay), form.StaffDay),
                Text("staffAt", T(SettingsTexts.StaffAt), form.StaffAt),
                Day("leadersDay", T(SettingsTexts.LeadersDay), form.LeadersDay),
                Text("leadersAt", T(SettingsTexts.LeadersAt), form.LeadersAt),
            ],
            SettingsPart.Summary =>
            [
                Choice(
                    "cadence",
                    T(SettingsTexts.Cadence),
                    form.Cadence,
                    Enum.GetValues<SummaryCadence>().Select(c => CardParts.Choice(T(SettingsTexts.Often(c)), $"{c}"))),
                Day("summaryDay", T(SettingsTexts.SummaryDay), form.SummaryDay),
                Text("summaryAt", T(SettingsTexts.SummaryAt), form.SummaryAt),
            ],
            SettingsPart.Hours =>
            [
                Text("morning", T(SettingsTexts.Morning), form.Morning),
                Text("afternoon", T(SettingsTexts.Afternoon), form.Afternoon),
                Text("cutOff", T(SettingsTexts.CutOff), form.CutOff),
                Choice(
                    "dayOff",
                    T(SettingsTexts.DayOff),
                    form.DayOff,
                    [CardParts.Choice(T(SettingsTexts.DayOffMoves), "moves"), CardParts.Choice(T(SettingsTexts.DayOffStays), "stays")]),
            ],
            _ =>
            [
                .. LongChoice.Render(
                    language,
                    new AdaptiveChoiceSetInput
                    {
                        Id = "decider", Label = T(SettingsTexts.Decider), Style = AdaptiveChoiceInputStyle.Compact, Value = form.Decider,
                    },
                    Leaders(language, office),
                    form.DeciderPart),
                Choice(
                    "byTap",
                    T(SettingsTexts.Moves),
                    form.ByTap,
                    [CardParts.Choice(T(SettingsTexts.ByDocument), "document"), CardParts.Choice(T(SettingsTexts.ByTap), "tap")]),
                Choice(
                    "confirms",
                    T(SettingsTexts.Confirms),
                    form.Confirms,
                    [CardParts.Choice(T(SettingsTexts.ConfirmsNo), "no"), CardParts.Choice(T(SettingsTexts.ConfirmsYes), "yes")]),
            ],
        };

        AdaptiveChoiceSetInput Day(string id, string label, string? value) =>
            Choice(id, label, value, WorkDays.Select(d => CardParts.Choice(PeriodTexts.Weekday(d).In(language), $"{d}")));
    }

    private static AdaptiveTextInput Text(string id, string label, string? value) => new() { Id = id, Label = label, Value = value, MaxLength = 30 };

    private static AdaptiveChoiceSetInput Choice(string id, string label, string? value, IEnumerable<AdaptiveChoice> choices) =>
        new() { Id = id, Label = label, Style = AdaptiveChoiceInputStyle.Compact, Value = value, Choices = [.. choices] };
}
