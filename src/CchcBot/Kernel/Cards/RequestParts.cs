using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;

namespace CchcBot.Kernel.Cards;

/// <summary>The pieces that the cards of requests share.</summary>
internal static class RequestParts
{
    private const int MostChoices = 8;

    /// <summary>"3b. Xây dựng quy chế họp không giấy".</summary>
    public static string What(Assignment duty, int most) =>
        $"{duty.Task.Code}. {Excerpt.Of(duty.Definition.What is { } what ? $"{duty.Task.Text} – {what}" : duty.Task.Text, most)}";

    /// <summary>The duty and the request that a card of one names, where this person may see it; else why not.</summary>
    public static async Task<((string Plan, Assignment Duty, string Key)? Request, Reply? Problem)> RequestAsync(
        this DutyFinder duties, Turn turn, Tapped tapped, CancellationToken cancellation) =>
        await duties.FindAsync(turn, tapped, cancellation) is not var (plan, duty) || tapped.Text("r") is not { } key
            ? (null, Reply.Problem(TaskActTexts.Gone.In(turn.Language)))
        : !TaskFinder.MaySee(turn, duty) ? (null, Reply.Problem(RightTexts.NotAllowed.In(turn.Language)))
        : ((plan.Info.Id, duty, key), null);

    public static AdaptiveExecuteAction History(TextLanguage language, string plan, Assignment duty) =>
        new() { Title = HistoryTexts.Show.In(language), Verb = Verbs.TaskHistory, Data = new JsonObject { ["plan"] = plan, ["code"] = duty.Task.Code } };

    /// <summary>Which duty was meant? One button each, which does what the words wanted.</summary>
    /// <param name="extra">What the buttons carry besides the duty.</param>
    public static Reply Which(Turn turn, string verb, IEnumerable<(string Plan, Assignment Duty)> candidates, JsonObject? extra = null)
    {
        var title = TaskActTexts.Which.In(turn.Language);
        return Reply.Show(
            CardParts.Stacked(turn.Language, title, [CardParts.Heading(title)], candidates.Take(MostChoices).Select(c =>
            {
                var data = extra?.DeepClone().AsObject() ?? [];
                data["plan"] = c.Plan;
                data["id"] = c.Duty.Id.ToString();
                return new AdaptiveExecuteAction { Title = CardText.Plain($"{c.Duty.Task.Code}. {Excerpt.Of(c.Duty.Task.Text, 50)} – {Excerpt.Of(c.Duty.Definition.Unit.Name, 40)}"), Verb = verb, Data = data };
            })),
            title);
    }
}
