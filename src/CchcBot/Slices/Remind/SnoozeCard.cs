using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>The choices for an assignment other than reporting on it.</summary>
/// <param name="Delivery">Key of the reminder from which it was opened, or null.</param>
internal sealed record SnoozeView(string Plan, Assignment Assignment, IReadOnlyList<SnoozeChoice> Choices, DateOnly Today, string? Delivery);

internal static class SnoozeCard
{
    public static AdaptiveCard Render(TextLanguage language, SnoozeView view)
    {
        var title = SnoozeTexts.Title.In(language, view.Assignment.Task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(Excerpt.Of(view.Assignment.Task.Text, 200)),
            CardParts.Subtle(StatusFormatter.Deadline(language, view.Assignment, view.Today)),
            CardParts.Line((view.Choices.Count > 0 ? SnoozeTexts.How : SnoozeTexts.None).In(language, view.Assignment.Task.Code)),
        ];
        List<AdaptiveAction> actions =
        [
            .. view.Choices.Select(choice => RemindVerbs.Snooze.Button(
                choice.Key == SnoozeChoices.NextWeek ? SnoozeTexts.Week.In(language, Day(language, choice.Until)) : Day(language, choice.Until),
                new SnoozePayload(view.Plan, view.Assignment.Id.ToString(), choice.Key, view.Delivery))),
            RemindVerbs.NotMine.Button(SnoozeTexts.NotMine.In(language), new NotMinePayload(view.Plan, view.Assignment.Id.ToString(), "false", view.Delivery)),
            RemindVerbs.NotMine.Button(SnoozeTexts.NotUnits.In(language), new NotMinePayload(view.Plan, view.Assignment.Id.ToString(), "true", view.Delivery)),
            .. ConfirmationCard.Back(language, view.Delivery),
        ];
        return CardParts.Stacked(language, title, body, actions);
    }

    /// <summary>"thứ Năm 18/09".</summary>
    public static string Day(TextLanguage language, DateOnly day) => $"{PeriodTexts.Weekday(day.DayOfWeek).In(language)} {day:dd/MM}";
}
