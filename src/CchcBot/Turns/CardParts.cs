using CchcBot.Domain.Questions;
using CchcBot.Protocols.AdaptiveCards;

namespace CchcBot.Turns;

/// <summary>The few pieces that every card is made of. Words of people and plans are always literal.</summary>
internal static class CardParts
{
    public static AdaptiveCard Card(Language language, string fallback, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction>? actions = null)
    {
        var buttons = actions?.ToList();
        return new AdaptiveCard
        {
            Lang = language == Language.En ? "en" : "vi",
            FallbackText = fallback,
            Body = [.. body],
            Actions = buttons is { Count: > 0 } ? buttons : null,
            MsTeams = new AdaptiveTeamsProperties { Width = "Full" },
        };
    }

    public static AdaptiveTextBlock Heading(string text) => new(CardText.Literal(text))
    {
        Weight = AdaptiveTextWeight.Bolder,
        Size = AdaptiveTextSize.Medium,
        Style = AdaptiveTextBlockStyle.Heading,
    };

    public static AdaptiveTextBlock Line(string text) => new(CardText.Literal(text));

    public static AdaptiveTextBlock Bold(string text) => new(CardText.Literal(text)) { Weight = AdaptiveTextWeight.Bolder };

    public static AdaptiveTextBlock Subtle(string text) => new(CardText.Literal(text)) { IsSubtle = true, Spacing = AdaptiveSpacing.None };

    /// <summary>At most so many characters, cut at a word, with "…".</summary>
    public static string Fold(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', most - 1);
        return string.Concat(text.AsSpan(0, cut > most / 2 ? cut : most - 1), "…");
    }
}

/// <summary>One sentence in a card: what takes the place of a card whose buttons have had their say.</summary>
internal static class NoteCard
{
    public static AdaptiveCard Render(Language language, string text) => CardParts.Card(language, text, [CardParts.Line(text)]);
}
