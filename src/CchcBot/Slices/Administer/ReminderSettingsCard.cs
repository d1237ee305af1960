using AdaptiveCards;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Administer;

/// <summary>What an office may change of reminding and summarising: rules, days, hours.</summary>
internal static class ReminderSettingsCard
{
    private static readonly DayOfWeek[] WorkDays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static AdaptiveCard Render(TextLanguage language, ReminderForm form, string? said, bool isProblem)
    {
        string T(string key) => Texts.Get(language, $"settings.{key}");
        List<AdaptiveElement> body = [CardParts.Heading(T("title")), CardParts.Subtle(T("how"))];
        if (said is not null)
        {
            body.Add(new AdaptiveContainer { Style = isProblem ? AdaptiveContainerStyle.Attention : AdaptiveContainerStyle.Good, Items = [CardParts.Bold(said)] });
        }

        body.Add(new AdaptiveChoiceSetInput
        {
            Id = "rules",
            Label = T("rules"),
            IsMultiSelect = true,
            Style = AdaptiveChoiceInputStyle.Expanded,
            Wrap = true,
            Value = form.Rules,
            Choices = [.. ReminderForm.Switchable.Select(r => CardParts.Choice(T($"rule.{r}"), $"{r}"))],
        });
        body.AddRange(
        [
            Section(T("days")),
            Text("notStarted", T("notStarted"), form.NotStarted),
            Text("few", T("few"), form.Few),
            Text("last", T("last"), form.Last),
            Text("head", T("head"), form.Head),
            Text("leaders", T("leaders"), form.Leaders),
            Section(T("slots")),
            Day("staffDay", T("staffDay"), form.StaffDay),
            Text("staffAt", T("staffAt"), form.StaffAt),
            Day("leadersDay", T("leadersDay"), form.LeadersDay),
            Text("leadersAt", T("leadersAt"), form.LeadersAt),
            Section(T("summary")),
            Choice("cadence", T("cadence"), form.Cadence, Enum.GetValues<SummaryCadence>().Select(c => CardParts.Choice(T($"cadence.{c}"), $"{c}"))),
            Day("summaryDay", T("summaryDay"), form.SummaryDay),
            Text("summaryAt", T("summaryAt"), form.SummaryAt),
            Section(T("office")),
            Text("morning", T("morning"), form.Morning),
            Text("afternoon", T("afternoon"), form.Afternoon),
            Text("cutOff", T("cutOff"), form.CutOff),
        ]);
        return CardParts.Card(
            language,
            T("title"),
            body,
            [new AdaptiveExecuteAction { Title = T("save"), Verb = Verbs.ReminderSettingsSave, Style = ActionStyles.Positive }]);

        AdaptiveChoiceSetInput Day(string id, string label, string? value) =>
            Choice(id, label, value, WorkDays.Select(d => CardParts.Choice(Texts.Get(language, $"administer.day.{d}"), $"{d}")));
    }

    private static AdaptiveTextBlock Section(string text) =>
        new(CardText.Literal(text)) { Weight = AdaptiveTextWeight.Bolder, Spacing = AdaptiveSpacing.Medium, Separator = true };

    private static AdaptiveTextInput Text(string id, string label, string? value) => new() { Id = id, Label = label, Value = value, MaxLength = 30 };

    private static AdaptiveChoiceSetInput Choice(string id, string label, string? value, IEnumerable<AdaptiveChoice> choices) =>
        new() { Id = id, Label = label, Style = AdaptiveChoiceInputStyle.Compact, Value = value, Choices = [.. choices] };
}
