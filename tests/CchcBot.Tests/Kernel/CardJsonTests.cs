using System.Text;
using AdaptiveCards;
using CchcBot.Kernel.Cards;

namespace CchcBot.Tests.Kernel;

public sealed class CardJsonTests
{
    [Theory]
    [InlineData("a", 1)]
    [InlineData("ế", 3)]
    [InlineData("\"", 2)]
    public void Size_is_counted_in_bytes_as_sent_and_held_to_28_KB(string character, int bytes)
    {
        var empty = CardJson.SizeOf(Card(0));
        var most = (CardJson.Limit - empty) / bytes;

        var fits = Card(most);
        var over = Card(most + 1);

        Assert.Equal(28 * 1024, CardJson.Limit);
        Assert.Equal(empty + (most * bytes), CardJson.SizeOf(fits));
        Assert.True(CardJson.Fits(fits));
        Assert.Equal(CardJson.SizeOf(fits), Encoding.UTF8.GetByteCount(CardJson.Of(fits)));
        Assert.False(CardJson.Fits(over));
        Assert.Equal(empty + ((most + 1) * bytes), Assert.Throws<CardTooLargeException>(() => CardJson.Of(over)).Bytes);

        AdaptiveCard Card(int length) => new("1.5") { Body = [new AdaptiveTextBlock(string.Concat(Enumerable.Repeat(character, length)))] };
    }
}
