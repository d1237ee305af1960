using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Faults.Rig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsWindows = CchcBot.Faults.Rig.Windows;

namespace CchcBot.Benchmarks.Province;

/// <summary>A message that came to a conversation.</summary>
/// <param name="Key">Of its delivery; null for an answer, "update" for a message that takes the place of one.</param>
/// <param name="At">A timestamp of the stopwatch.</param>
internal sealed record Arrival(string Conversation, string? Key, long At);

/// <summary>What was asked of the tables.</summary>
/// <param name="OfLease">Operations on the lease's row, which are among the others.</param>
internal sealed record TableUse(long Operations, long OfLease, long Bytes)
{
    public static TableUse operator -(TableUse after, TableUse before) =>
        new(after.Operations - before.Operations, after.OfLease - before.OfLease, after.Bytes - before.Bytes);
}

/// <summary>
/// The world around the service: /connector stands where Teams stands, with its windows; everything else is handed on to Azurite and counted.
/// </summary>
internal sealed class ProvinceWorld : IAsyncDisposable
{
    private const string ConnectorPath = "connector";

    // Teams documents 30 to 50 messages a second for a tenant; the limiter keeps to the lower one for what it sends by itself, turns come beside.
    private const int TenantPerSecond = 50;

    private readonly WebApplication app;
    private readonly TableForwarder tables;
    private readonly Uri address = Part.FreeAddress();
    private readonly TeamsWindows windows = new();
    private readonly ConcurrentQueue<Arrival> arrivals = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonNode>> awaited = new(StringComparer.Ordinal);
    private long operations;
    private long leases;
    private long bytes;
    private int number;

    private ProvinceWorld(Uri azurite)
    {
        tables = new TableForwarder(azurite);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.Map("/" + ConnectorPath, branch => branch.Run(TakeAsync));
        app.Run(CountAsync);
    }

    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Azurite.Account};AccountKey={Azurite.AccountKey};TableEndpoint={new Uri(address, Azurite.Account)};";

    /// <summary>The service URL of every conversation.</summary>
    public string Connector => new Uri(address, ConnectorPath).AbsoluteUri;

    public TableUse Used => new(Interlocked.Read(ref operations), Interlocked.Read(ref leases), Interlocked.Read(ref bytes));

    /// <summary>What came, in order.</summary>
    public IReadOnlyList<Arrival> Arrivals => [.. arrivals];

    /// <summary>Messages that came faster than Teams takes them.</summary>
    public int Violations => windows.Violations;

    public static async Task<ProvinceWorld> StartAsync(Uri azurite)
    {
        var world = new ProvinceWorld(azurite);
        await world.app.StartAsync();
        return world;
    }

    /// <summary>The next answer to a turn that comes to the conversation.</summary>
    public Task<JsonNode> NextAsync(string conversation)
    {
        var source = new TaskCompletionSource<JsonNode>(TaskCreationOptions.RunContinuationsAsynchronously);
        awaited[conversation] = source;
        return source.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        tables.Dispose();
    }

    private async Task CountAsync(HttpContext context)
    {
        using var exchange = await tables.ForwardAsync(context);
        Interlocked.Increment(ref operations);
        Interlocked.Add(ref leases, exchange.Target.Contains("lease", StringComparison.Ordinal) ? 1 : 0);
        Interlocked.Add(ref bytes, exchange.Sent.Length + exchange.Received.Length);
        await exchange.ReplyAsync(context);
    }

    private async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (context.Request.Method == "GET")
        {
            await context.Response.WriteAsync(path[^1].Contains("paged", StringComparison.Ordinal) ? """{"members":[]}""" : "[]");
            return;
        }

        // v3 / conversations [/ id / activities [/ id]]
        var sent = (await JsonNode.ParseAsync(context.Request.Body))!;
        var message = path.Length == 2 ? sent["activity"] ?? sent : sent;
        var conversation = path.Length == 2 ? sent["channelData"]?["channel"]?["id"]?.ToString() ?? "" : Uri.UnescapeDataString(path[2]);
        var key = message["channelData"]?["delivery"]?.ToString();
        if (message["type"]?.ToString() == "message")
        {
            key = context.Request.Method == "PUT" ? "update" : key;
            windows.Arrived(conversation, TenantPerSecond);
            arrivals.Enqueue(new Arrival(conversation, key, Stopwatch.GetTimestamp()));
            if (key is null && awaited.TryRemove(conversation, out var waiting))
            {
                waiting.TrySetResult(message);
            }
        }

        var id = $"m{Interlocked.Increment(ref number)}";
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = id, ["activityId"] = id });
    }
}
