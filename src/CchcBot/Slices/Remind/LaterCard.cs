using AdaptiveCards;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Remind;

/// <summary>The choices for an assignment other than reporting on it.</summary>
/// <param name="Delivery">Key of the reminder from which it was opened, or null.</param>
internal sealed record LaterView(string Plan, Assignment Duty, IReadOnlyList<SnoozeChoice> Choices, DateOnly Today, string? Delivery);

internal static class LaterCard
{
    public static AdaptiveCard Render(TextLanguage language, LaterView view)
    {
        var title = LaterTexts.Title.In(language, view.Duty.Task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(Excerpt.Of(view.Duty.Task.Text, 200)),
            CardParts.Subtle(StatusWords.Deadline(language, view.Duty, view.Today)),
            CardParts.Line((view.Choices.Count > 0 ? LaterTexts.How : LaterTexts.None).In(language, view.Duty.Task.Code)),
        ];
        List<AdaptiveAction> actions =
        [
            .. view.Choices.Select(choice => RemindVerbs.Snooze.Button(
                choice.Key == SnoozeChoices.NextWeek ? LaterTexts.Week.In(language, Day(language, choice.Until)) : Day(language, choice.Until),
                new SnoozePayload(view.Plan, view.Duty.Id.ToString(), choice.Key, view.Delivery))),
            RemindVerbs.NotMine.Button(LaterTexts.NotMine.In(language), new NotMinePayload(view.Plan, view.Duty.Id.ToString(), "false", view.Delivery)),
            RemindVerbs.NotMine.Button(LaterTexts.NotUnits.In(language), new NotMinePayload(view.Plan, view.Duty.Id.ToString(), "true", view.Delivery)),
            .. SaidCard.Back(language, view.Delivery),
        ];
        return CardParts.Stacked(language, title, body, actions);
    }

    /// <summary>"thứ Năm 18/09".</summary>
    public static string Day(TextLanguage language, DateOnly day) => $"{PeriodTexts.Weekday(day.DayOfWeek).In(language)} {day:dd/MM}";
}
