namespace CchcBot.Kernel.Cards;

/// <summary>A card with one sentence, to replace a card that is finished with.</summary>
internal static class NoteCard
{
    public static AdaptiveCard Render(TextLanguage language, string text) => CardParts.Card(language, text, [CardParts.Line(text)]);
}
