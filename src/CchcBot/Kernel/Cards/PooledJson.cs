using System.Buffers;

namespace CchcBot.Kernel.Cards;

/// <summary>
/// A card's JSON in UTF-8, in memory that is lent for the time of one send: a card may take 28 KB, and with a copy for each message it was the largest
/// object of a turn. Given back by <see cref="Dispose"/>; read after that it throws, so that another office's card never goes out in its place.
/// </summary>
internal sealed class PooledJson : IDisposable
{
    private readonly int length;
    private byte[]? bytes;

    public PooledJson(ReadOnlySpan<byte> json)
    {
        length = json.Length;
        bytes = ArrayPool<byte>.Shared.Rent(length);
        json.CopyTo(bytes);
    }

    /// <exception cref="ObjectDisposedException">It was given back.</exception>
    public ReadOnlySpan<byte> Span
    {
        get
        {
            ObjectDisposedException.ThrowIf(bytes is null, this);
            return bytes.AsSpan(0, length);
        }
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref bytes, null) is { } lent)
        {
            ArrayPool<byte>.Shared.Return(lent);
        }
    }
}
