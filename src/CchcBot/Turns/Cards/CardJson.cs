using System.Text;
using AdaptiveCards;

namespace CchcBot.Turns.Cards;

internal static class CardJson
{
    public static string Of(AdaptiveCard card)
    {
        var json = card.ToJson();
        return Encoding.UTF8.GetByteCount(json) <= CardSize.Limit ? json : throw new CardTooLargeException(Encoding.UTF8.GetByteCount(json));
    }
}
