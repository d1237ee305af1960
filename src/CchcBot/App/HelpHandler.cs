using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Shows what this person can do now: on install, on request, and when a message is not understood.</summary>
internal sealed class HelpHandler(ModuleTable modules, IOptions<BotOptions> options)
{
    public Reply Welcome(Turn turn) => Show(turn, TurnTexts.Welcome);

    public Reply Help(Turn turn) => Show(turn, TurnTexts.HelpTitle);

    public Reply NotUnderstood(Turn turn) => Show(turn, TurnTexts.NotUnderstood);

    /// <summary>The same help with one topic's items.</summary>
    public Reply Topic(Turn turn, HelpPayload tapped) => Show(turn, TurnTexts.HelpTitle, tapped.Topic);

    private Reply Show(Turn turn, Text title, HelpTopic? open = null)
    {
        var items = modules.Help.Where(i => i.IsFor(turn.Person, options.Value.Mode == BotMode.Demo));
        return Reply.Show(HelpCard.Render(turn.Language, title.In(turn.Language), turn.Person, [.. items], open), title.In(turn.Language));
    }
}

/// <param name="Topic">What to show in full; null = nothing.</param>
internal sealed record HelpPayload(HelpTopic? Topic);

/// <summary>JSON format of the help's payload.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PayloadEnum<HelpTopic>)])]
[JsonSerializable(typeof(HelpPayload))]
internal sealed partial class HelpPayloadJson : JsonSerializerContext;

/// <summary>
/// The help card: the main items for the person's roles, one line each, some also as buttons; the rest is a button for each topic. A topic's items are
/// sent when it is tapped: all of them together come close to the limit of a card, and grow with each module.
/// </summary>
internal static class HelpCard
{
    private const int MostFirst = 5;
    private const int MostButtons = 3;

    public static Verb<HelpPayload> Open { get; } = new("help.topic", HelpPayloadJson.Default.HelpPayload);

    /// <param name="open">The topic whose items are shown.</param>
    public static AdaptiveCard Render(TextLanguage language, string title, Person person, IReadOnlyList<HelpItem> items, HelpTopic? open)
    {
        var first = items.Where(i => person.Is(i.First)).Take(MostFirst).ToList();
        var body = new List<AdaptiveElement> { CardParts.Heading(title) };
        body.AddRange(first.Select(item => Line(language, item)));
        // Stacked vertically: side by side they would be cut off on a phone.
        body.AddRange(first.Where(i => i.IsWhole).Take(MostButtons).Select(item => Row(Button(language, item), AdaptiveSpacing.Small)));
        body.Add(CardParts.Bold(TurnTexts.Topics.In(language)));
        foreach (var topic in items.Where(i => !first.Contains(i)).GroupBy(i => i.Topic).OrderBy(g => g.Key))
        {
            var name = topic.Key == HelpTopic.General ? null : TurnTexts.Topic(topic.Key).In(language, topic.Count());
            if (name is not null && topic.Key != open)
            {
                body.Add(Row(Open.Button(name, new(topic.Key)), AdaptiveSpacing.Small));
                continue;
            }

            body.AddRange(name is null ? [] : [CardParts.Bold(name)]);
            body.AddRange(topic.Select(item => Line(language, item)));
        }

        return CardParts.Card(language, title, body);
    }

    private static AdaptiveActionSet Row(AdaptiveAction action, AdaptiveSpacing spacing) => new() { Spacing = spacing, Actions = [action] };

    private static AdaptiveContainer Line(TextLanguage language, HelpItem item) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            CardParts.Bold(item.Text.Say.In(language)),
            CardParts.Subtle(item.Text.Does.In(language)),
        ],
    };

    private static AdaptiveExecuteAction Button(TextLanguage language, HelpItem item)
    {
        var words = item.Text.Say.In(language);
        return CardParts.Say(CardText.Plain(words), words);
    }
}
