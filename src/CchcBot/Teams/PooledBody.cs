using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace CchcBot.Teams;

/// <summary>
/// The body of a request in memory that is lent until the request is disposed of. Where a writing of it is still under way then (a call that was given
/// up), the memory is left to the collector: it is never lent again while somebody may read it.
/// </summary>
internal sealed class PooledBody : HttpContent
{
    private readonly int length;
    private byte[]? bytes;
    private int writings;

    /// <param name="json">Is copied.</param>
    /// <param name="type">Said in the request's head.</param>
    public PooledBody(ReadOnlySpan<byte> json, MediaTypeHeaderValue type)
    {
        length = json.Length;
        bytes = ArrayPool<byte>.Shared.Rent(length);
        json.CopyTo(bytes);
        Headers.ContentType = type;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref writings);
        ObjectDisposedException.ThrowIf(bytes is null, this);
        await stream.WriteAsync(bytes.AsMemory(0, length), cancellationToken);
        // Not where it was cancelled or failed: what the system still reads of it then is not known.
        Interlocked.Decrement(ref writings);
    }

    protected override bool TryComputeLength(out long size)
    {
        size = length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref bytes, null) is { } lent && Volatile.Read(ref writings) == 0)
        {
            ArrayPool<byte>.Shared.Return(lent);
        }

        base.Dispose(disposing);
    }
}
