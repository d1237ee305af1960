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
        var title = Texts.Get(language, "remind.later.title", view.Duty.Task.Code);
        List<AdaptiveElement> body =
        [
            CardParts.Heading(title),
            CardParts.Line(Excerpt.Of(view.Duty.Task.Text, 200)),
            CardParts.Subtle(CchcBot.Kernel.Words.StatusWords.Deadline(language, view.Duty, view.Today)),
            CardParts.Line(Texts.Get(language, view.Choices.Count > 0 ? "remind.later.how" : "remind.later.none", view.Duty.Task.Code)),
        ];
        List<AdaptiveAction> actions =
        [
            .. view.Choices.Select(choice => Button(
                choice.Key == SnoozeChoices.NextWeek ? Texts.Get(language, "remind.later.week", Day(language, choice.Until)) : Day(language, choice.Until),
                Verbs.Snooze,
                ("until", choice.Key))),
            Button(Texts.Get(language, "remind.later.notMine"), Verbs.NotMine, ("unit", "false")),
            Button(Texts.Get(language, "remind.later.notUnits"), Verbs.NotMine, ("unit", "true")),
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
    public static string Day(TextLanguage language, DateOnly day) => $"{Texts.Get(language, $"administer.day.{day.DayOfWeek}")} {day:dd/MM}";
}

/// <summary>One sentence about what was chosen, with the way back to the reminder.</summary>
internal static class SaidCard
{
    public static AdaptiveCard Render(TextLanguage language, string text, string? delivery) =>
        CardParts.Card(language, text, [CardParts.Line(text)], Back(language, delivery));

    public static IEnumerable<AdaptiveAction> Back(TextLanguage language, string? delivery) => delivery is null
        ? []
        : [new AdaptiveExecuteAction { Title = Texts.Get(language, "status.back"), Verb = Verbs.ShowDigest, Data = new JsonObject { ["d"] = delivery } }];
}
