using AdaptiveCards;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Administer;

/// <summary>What an office may change of reminding and summarising: rules, days, hours.</summary>
internal static class ReminderSettingsCard
{
    private static readonly DayOfWeek[] WorkDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static AdaptiveCard Render(TextLanguage language, ReminderForm form, string? said, bool isProblem)
    {
        string T(Text text) => text.In(language);
        List<AdaptiveElement> body = [CardParts.Heading(T(SettingsTexts.Title)), CardParts.Subtle(T(SettingsTexts.How))];
        if (said is not null)
        {
            body.Add(
                new AdaptiveContainer { Style = isProblem ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] }
            );
        }

        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "rules",
            Label = T(SettingsTexts.Rules),
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Wrap = true,
            Value = form.Rules,
            Choices = [.. ReminderForm.Switchable.Select(r => CardParts.Choice(T(SettingsTexts.Rule(r)), $"{r}"))],
        });
        body.AddRange(
        [
            Section(T(SettingsTexts.Days)),
            Text("notStarted", T(SettingsTexts.NotStarted), form.NotStarted),
            Text("few", T(SettingsTexts.Few), form.Few),
            Text("last", T(SettingsTexts.Last), form.Last),
            Text("head", T(SettingsTexts.Head), form.Head),
            Text("leaders", T(SettingsTexts.Leaders), form.Leaders),
            Section(T(SettingsTexts.Slots)),
            Day("staffDay", T(SettingsTexts.StaffDay), form.StaffDay),
            Text("staffAt", T(SettingsTexts.StaffAt), form.StaffAt),
            Day("leadersDay", T(SettingsTexts.LeadersDay), form.LeadersDay),
            Text("leadersAt", T(SettingsTexts.LeadersAt), form.LeadersAt),
            Section(T(SettingsTexts.Summary)),
            Choice(
                "cadence",
                T(SettingsTexts.Cadence),
                form.Cadence,
                Enum.GetValues<SummaryCadence>().Select(c => CardParts.Choice(T(SettingsTexts.Often(c)), $"{c}"))
            ),
            Day("summaryDay", T(SettingsTexts.SummaryDay), form.SummaryDay),
            Text("summaryAt", T(SettingsTexts.SummaryAt), form.SummaryAt),
            Section(T(SettingsTexts.Office)),
            Text("morning", T(SettingsTexts.Morning), form.Morning),
            Text("afternoon", T(SettingsTexts.Afternoon), form.Afternoon),
            Text("cutOff", T(SettingsTexts.CutOff), form.CutOff),
        ]);
        return CardParts.Card(
            language,
            T(SettingsTexts.Title),
            body,
            [AdministerVerbs.SaveReminders.Button(T(SettingsTexts.Save), new(), ActionStyles.Positive)]);

        AdaptiveChoiceSetInput Day(string id, string label, string? value) =>
            Choice(id, label, value, WorkDays.Select(d => CardParts.Choice(PeriodTexts.Weekday(d).In(language), $"{d}")));
    }

    private static AdaptiveTextBlock Section(string text) =>
        new(CardText.Literal(text)) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Medium, Separator = true };

    private static AdaptiveTextInput Text(string id, string label, string? value) => new() { Id = id, Label = label, Value = value, MaxLength = 30 };

    private static AdaptiveChoiceSetInput Choice(string id, string label, string? value, IEnumerable<AdaptiveChoice> choices) =>
        new() { Id = id, Label = label, Style = AdaptiveChoiceInputStyle.Compact, Value = value, Choices = [.. choices] };
}
