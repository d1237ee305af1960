using System.Text;
using AdaptiveCards;

namespace CchcBot.Kernel.Cards;

/// <summary>A card as the JSON that is sent. Whatever becomes an attachment or the answer of an invoke is made here, held to Teams' limit.</summary>
internal static class CardJson
{
    /// <summary>The largest card that Teams documents to take, in bytes of UTF-8.</summary>
    public const int Limit = 28 * 1024;

    /// <exception cref="CardTooLargeException">The card is over <see cref="Limit"/>.</exception>
    public static string Of(AdaptiveCard card)
    {
        var json = card.ToJson();
        var bytes = Encoding.UTF8.GetByteCount(json);
        return bytes <= Limit ? json : throw new CardTooLargeException(bytes);
    }

    /// <summary>In bytes of UTF-8.</summary>
    public static int SizeOf(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson());

    /// <summary>Whether the card may be sent; ask before splitting a list over pages.</summary>
    public static bool Fits(AdaptiveCard card) => SizeOf(card) <= Limit;
}

/// <summary>The card would be refused by Teams: split its list over pages.</summary>
internal sealed class CardTooLargeException(int bytes) : Exception($"The card has {bytes} bytes; Teams takes {CardJson.Limit}.")
{
    public int Bytes => bytes;
}
