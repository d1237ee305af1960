using System.Text.Json.Nodes;

namespace CchcBot.Kernel.Cards;

/// <summary>The building blocks of all cards. Text from people and plans is always escaped.</summary>
internal static class CardParts
{
    /// <summary>The newest Adaptive Cards version that all Teams clients support.</summary>
    private const string SchemaVersion = "1.5";

    // Estimates in pixels: a phone's card is about 330 wide; a button takes about 7.5 per letter plus 34 for border and gap.
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

    /// <summary>A card with its buttons below the body, wrapped into rows so that a phone shows their full titles.</summary>
    /// <param name="fallback">Text for clients that cannot show the card.</param>
    /// <param name="body">The elements.</param>
    /// <param name="actions">The buttons.</param>
    public static AdaptiveCard Stacked(
        TextLanguage language,
        string fallback,
        IEnumerable<AdaptiveElement> body,
        IEnumerable<AdaptiveAction>? actions = null
    ) => Card(language, fallback, [.. body, .. Rows(actions ?? [])]);

    /// <summary>Large heading of a card.</summary>
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

    /// <summary>A highlighted box telling what was wrong with the last input; nothing when null.</summary>
    public static IEnumerable<AdaptiveElement> Problem(string? problem) => problem is null
        ? []
        : [new AdaptiveContainer { Style = AdaptiveContainerStyle.Attention, Items = [Bold(problem)] }];

    /// <summary>A button that acts as if the person who taps it had typed these words.</summary>
    /// <param name="title">Plain text; escape text from people with <see cref="CardText.Plain"/> first.</param>
    public static AdaptiveExecuteAction Say(string title, string words) =>
        SharedVerbs.Say.Button(title, new SayPayload(words));

    /// <summary>A choice; its title may be text from people.</summary>
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

/// <summary>Values of an action's style.</summary>
internal static class ActionStyles
{
    public const string Positive = "positive";
    public const string Destructive = "destructive";
}
