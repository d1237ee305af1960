using System.Collections.Concurrent;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Tests.Support;

/// <summary>What was asked of the tables, and what of it writes.</summary>
internal sealed class RequestLog : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> all = new();
    private int writes;

    /// <summary>Requests that add, change or take away rows.</summary>
    public int Writes => writes;

    /// <summary>Method, address and body of each request since the last <see cref="Clear"/>.</summary>
    public IReadOnlyList<string> All => [.. all];

    public void Clear()
    {
        all.Clear();
        writes = 0;
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var body = "";
        if (message.Request.Content is { } content)
        {
            using var stream = new MemoryStream();
            content.WriteTo(stream, CancellationToken.None);
            body = Encoding.UTF8.GetString(stream.ToArray());
        }

        if (message.Request.Method != RequestMethod.Get)
        {
            Interlocked.Increment(ref writes);
        }

        all.Enqueue($"{message.Request.Method} {Uri.UnescapeDataString(message.Request.Uri.ToString())} {body}");
    }
}
