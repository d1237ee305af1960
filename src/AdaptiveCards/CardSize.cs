using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The size of a card, in bytes of UTF-8. Teams documents 28 KB for a card.</summary>
public static class CardSize
{
    public const int Limit = 28 * 1024;

    public static int Of(AdaptiveCard card)
    {
        var counter = new CountingWriter();
        using var writer = new Utf8JsonWriter(counter, new() { Encoder = AdaptiveCardsJson.Wire.Options.Encoder, SkipValidation = true });
        JsonSerializer.Serialize(writer, card, AdaptiveCardsJson.Wire.AdaptiveCard);
        writer.Flush();
        return counter.Written;
    }

    /// <summary>Whether the card may be sent; ask before splitting a list over pages.</summary>
    public static bool Fits(AdaptiveCard card) => Of(card) <= Limit;

    internal static void Check(int bytes)
    {
        if (bytes > Limit)
        {
            throw new CardTooLargeException(bytes);
        }
    }

    private sealed class CountingWriter : System.Buffers.IBufferWriter<byte>
    {
        private byte[] _buffer = new byte[4096];

        public int Written { get; private set; }

        public void Advance(int count) => Written += count;

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            if (sizeHint > _buffer.Length)
            {
                _buffer = new byte[sizeHint];
            }

            return _buffer;
        }

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}

/// <summary>The card would be refused by Teams: split its list over pages.</summary>
public sealed class CardTooLargeException(int bytes)
    : Exception($"The card has {bytes} bytes; Teams takes {CardSize.Limit}.")
{
    public int Bytes => bytes;
}
