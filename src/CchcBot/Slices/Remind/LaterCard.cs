using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;

namespace CchcBot.Slices.Remind;

/// <summary>What can be chosen for a duty instead of reporting on it.</summary>
/// <param name="Delivery">The reminder that it came from, or null.</param>
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
            CardParts.Subtle(CchcBot.Kernel.Words.StatusWords.Deadline(language, view.Duty, view.Today)),
            CardParts.Line((view.Choices.Count > 0 ? LaterTexts.How : LaterTexts.None).In(language, view.Duty.Task.Code)),
        ];
        List<AdaptiveAction> actions =
        [
            .. view.Choices.Select(choice => Button(
                choice.Key == SnoozeChoices.NextWeek ? LaterTexts.Week.In(language, Day(language, choice.Until)) : Day(language, choice.Until),
                Verbs.Snooze,
                ("until", choice.Key))),
            Button(LaterTexts.NotMine.In(language), Verbs.NotMine, ("unit", "false")),
            Button(LaterTexts.NotUnits.In(language), Verbs.NotMine, ("unit", "true")),
            .. SaidCard.Back(language, view.Delivery),
        ];
        return CardParts.Stacked(language, title, body, actions);

        AdaptiveExecuteAction Button(string words, string verb, (string Name, string Value) choice)
        {
            var data = new JsonObject { ["plan"] = view.Plan, ["id"] = view.Duty.Id.ToString(), [choice.Name] = choice.Value };
            if (view.Delivery is { } delivery)
            {
                data["d"] = delivery;
            }

            return new AdaptiveExecuteAction { Title = words, Verb = verb, Data = data };
        }
    }

    /// <summary>"thứ Năm 18/09".</summary>
    public static string Day(TextLanguage language, DateOnly day) => $"{PeriodTexts.Weekday(day.DayOfWeek).In(language)} {day:dd/MM}";
}

/// <summary>One sentence about what was chosen, with the way back to the reminder.</summary>
internal static class SaidCard
{
    public static AdaptiveCard Render(TextLanguage language, string text, string? delivery) =>
        CardParts.Card(language, text, [CardParts.Line(text)], Back(language, delivery));

    public static IEnumerable<AdaptiveAction> Back(TextLanguage language, string? delivery) => delivery is null
        ? []
        : [new AdaptiveExecuteAction { Title = TaskActTexts.Back.In(language), Verb = Verbs.ShowDigest, Data = new JsonObject { ["d"] = delivery } }];
}
