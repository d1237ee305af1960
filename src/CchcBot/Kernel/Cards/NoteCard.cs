using AdaptiveCards;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Cards;

/// <summary>One sentence in a card: what takes the place of a card whose buttons have had their say.</summary>
internal static class NoteCard
{
    public static AdaptiveCard Render(TextLanguage language, string text) => CardParts.Card(language, text, [CardParts.Line(text)]);
}
