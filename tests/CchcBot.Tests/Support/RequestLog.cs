using System.Collections.Concurrent;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using CchcBot.Storage;

namespace CchcBot.Tests.Support;

/// <summary>What was asked of the tables, and what of it writes.</summary>
internal sealed class RequestLog : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> all = new();
    private int writes;

    /// <summary>Requests that add, change or take away rows; what a conversation showed last, which every answer may change, is none of them.</summary>
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

        var isMemory = body.Contains($"RowKey='{TableWorkspaceStore.About}%7C", StringComparison.OrdinalIgnoreCase);
        if (message.Request.Method != RequestMethod.Get && !isMemory)
        {
            Interlocked.Increment(ref writes);
        }

        all.Enqueue($"{message.Request.Method} {Uri.UnescapeDataString(message.Request.Uri.ToString())} {body}");
    }
}
