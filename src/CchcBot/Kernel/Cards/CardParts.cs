using System.Text.Json.Nodes;
using AdaptiveCards;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Cards;

/// <summary>The few pieces that every card is made of. Words of people and plans are always literal.</summary>
internal static class CardParts
{
    /// <summary>The newest that Teams shows everywhere.</summary>
    private const string SchemaVersion = "1.5";

    // A phone's card is some 330 pixels wide; a button takes about 7.5 for a letter and 34 for its frame and distance.
    private const double RowWidth = 330;
    private const double LetterWidth = 7.5;
    private const double FrameWidth = 34;

    public static AdaptiveCard Card(TextLanguage language, string fallback, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction>? actions = null)
    {
        var buttons = actions?.ToList();
        return new AdaptiveCard(SchemaVersion)
        {
            Lang = language == TextLanguage.En ? "en" : "vi",
            FallbackText = fallback,
            Body = [.. body],
            Actions = buttons is { Count: > 0 } ? buttons : null,
            AdditionalProperties = { ["msteams"] = new JsonObject { ["width"] = "Full" } },
        };
    }

    /// <summary>A card whose buttons stand below its body, in rows in which a phone shows their whole titles.</summary>
    /// <param name="language">The reader's.</param>
    /// <param name="fallback">Shown where a card cannot be.</param>
    /// <param name="body">The elements.</param>
    /// <param name="actions">The buttons.</param>
    public static AdaptiveCard Stacked(
        TextLanguage language,
        string fallback,
        IEnumerable<AdaptiveElement> body,
        IEnumerable<AdaptiveAction>? actions = null
    ) => Card(language, fallback, [.. body, .. Rows(actions ?? [])]);

    /// <summary>The large heading of a card that answers or asks.</summary>
    public static AdaptiveTextBlock Title(string text) => new(CardText.Literal(text))
    {
        Weight = AdaptiveTextWeight.Bolder,
        Size = AdaptiveTextSize.Large,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Heading(string text) => new(CardText.Literal(text))
    {
        Weight = AdaptiveTextWeight.Bolder,
        Size = AdaptiveTextSize.Medium,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Section(string text) => new(CardText.Literal(text))
    {
        Weight = AdaptiveTextWeight.Bolder,
        Size = AdaptiveTextSize.Medium,
        Style = AdaptiveTextBlockStyle.Heading,
        Spacing = AdaptiveSpacing.Medium,
        Separator = true,
    };

    public static AdaptiveTextBlock Line(string text, AdaptiveSpacing? spacing = null) => new(CardText.Literal(text)) { Spacing = spacing };

    public static AdaptiveTextBlock Bold(string text) => new(CardText.Literal(text)) { Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveTextBlock Subtle(string text, AdaptiveSpacing? spacing = AdaptiveSpacing.None) =>
        new(CardText.Literal(text)) { IsSubtle = true, Spacing = spacing };

    /// <summary>What was wrong with the last answer, in a box of its own; nothing where nothing was.</summary>
    public static IEnumerable<AdaptiveElement> Problem(string? problem) => problem is null
        ? []
        : [new AdaptiveContainer { Style = AdaptiveContainerStyle.Attention, Items = [Bold(problem)] }];

    /// <summary>A button that says those words for whoever taps it.</summary>
    /// <param name="title">Plain: what others wrote goes through <see cref="CardText.Plain"/> first.</param>
    public static AdaptiveExecuteAction Say(string title, string words) =>
        SharedVerbs.Say.Button(title, new SayPayload(words));

    /// <summary>A choice whose title may be what people wrote.</summary>
    public static AdaptiveChoice Choice(string title, string value) => new() { Title = CardText.Plain(title), Value = value };

    public static AdaptiveFact Fact(string title, string value) => new(CardText.Literal(title), CardText.Literal(value));

    internal static IEnumerable<AdaptiveActionSet> Rows(IEnumerable<AdaptiveAction> actions)
    {
        AdaptiveActionSet? row = null;
        var width = 0.0;
        foreach (var action in actions)
        {
            var needed = (action.Title ?? "").Length * LetterWidth + FrameWidth;
            if (row is not null && width + needed <= RowWidth)
            {
                row.Actions.Add(action);
                width += needed;
                continue;
            }

            if (row is not null)
            {
                yield return row;
            }

            row = new AdaptiveActionSet { Actions = [action], Spacing = width == 0 ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small };
            width = needed;
        }

        if (row is not null)
        {
            yield return row;
        }
    }
}

/// <summary>How a button stands out from its neighbours.</summary>
internal static class ActionStyles
{
    public const string Positive = "positive";
    public const string Destructive = "destructive";
}
