using System.Text.Json.Nodes;
using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Protocols.AdaptiveCards;
using Microsoft.Extensions.Options;

namespace CchcBot.Turns;

/// <summary>Says what this person can do now: on install, on request, and in place of silence.</summary>
internal sealed class HelpHandler(IOptions<BotOptions> options)
{
    public Reply Welcome(Turn turn) => Show(turn, "turns.welcome");

    public Reply Help(Turn turn) => Show(turn, "turns.helpTitle");

    public Reply NotUnderstood(Turn turn) => Show(turn, "turns.notUnderstood");

    private Reply Show(Turn turn, string title)
    {
        var card = HelpCard.Render(turn.Language, Texts.Get(turn.Language, title), Examples(turn.Person, options.Value.Mode == BotMode.Demo));
        return Reply.Show(card, Texts.Get(turn.Language, title));
    }

    /// <summary>Keys of the things to say, by role; the first of them stand as buttons too.</summary>
    /// <param name="person">Whose roles count.</param>
    /// <param name="isDemo">Only there the clock can be set.</param>
    public static IReadOnlyList<string> Examples(Person person, bool isDemo)
    {
        var examples = new List<string>();
        if (person.Is(Roles.Administrator))
        {
            examples.AddRange(["loadPlan", "roster", "assignUnit", "issuePlan", "listPlans", "editTask", "addTask", "cancelTask", "activateTask", "rollOver"]);
        }

        if (person.Is(Roles.Leader | Roles.Administrator))
        {
            examples.AddRange(["overdue", "useChannel", "postSummary", "decide"]);
        }

        if (person.Is(Roles.Member | Roles.Head))
        {
            examples.AddRange(["mine", "dueSoon", "report", "delegate"]);
        }

        if (person.Is(Roles.Leader | Roles.Administrator | Roles.Viewer | Roles.Member | Roles.Head))
        {
            examples.Add("summary");
        }

        if (person.Is(Roles.Administrator))
        {
            examples.AddRange(["dryRun", "reminderSettings", "calendar"]);
            examples.AddRange(isDemo ? ["summaryTime", "deliveryReport", "setClock"] : ["summaryTime", "deliveryReport"]);
        }

        examples.AddRange(["help", "language"]);
        return examples;
    }
}

/// <summary>The help card: what can be said, one line each, the first ones as buttons.</summary>
internal static class HelpCard
{
    private const int MostButtons = 3;

    private static readonly HashSet<string> NotButtons = ["editTask", "addTask", "cancelTask", "activateTask", "rollOver", "decide", "assignUnit", "issuePlan", "report", "language", "help", "useChannel", "summaryTime", "setClock", "deliveryReport", "delegate", "reminderSettings", "calendar", "dryRun"];

    public static AdaptiveCard Render(CchcBot.Domain.Questions.Language language, string title, IReadOnlyList<string> examples) => new()
    {
        Lang = language == Domain.Questions.Language.En ? "en" : "vi",
        FallbackText = title,
        Body =
        [
            new AdaptiveTextBlock(title) { Weight = AdaptiveTextWeight.Bolder, Size = AdaptiveTextSize.Medium, Style = AdaptiveTextBlockStyle.Heading },
            .. examples.Select(key => Line(language, key)),
            // One below the other: side by side they are cut off on a phone.
            .. examples.Where(key => !NotButtons.Contains(key)).Take(MostButtons).Select(key => new AdaptiveActionSet
            {
                Spacing = AdaptiveSpacing.Small,
                Actions = [Button(language, key)],
            }),
        ],
    };

    private static AdaptiveContainer Line(CchcBot.Domain.Questions.Language language, string key) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            new AdaptiveTextBlock(CardText.Literal(Texts.Get(language, $"turns.say.{key}"))) { Weight = AdaptiveTextWeight.Bolder },
            new AdaptiveTextBlock(CardText.Literal(Texts.Get(language, $"turns.does.{key}"))) { IsSubtle = true, Spacing = AdaptiveSpacing.None },
        ],
    };

    private static AdaptiveExecuteAction Button(CchcBot.Domain.Questions.Language language, string key)
    {
        var words = Texts.Get(language, $"turns.say.{key}");
        return new AdaptiveExecuteAction { Title = CardText.Plain(words), Verb = Verbs.Say, Data = new JsonObject { ["text"] = words } };
    }
}
