using System.Diagnostics;
using System.Text.Json.Nodes;
using CchcBot.App.Demo;
using CchcBot.Faults.Rig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CchcBot.Benchmarks.Operations;

/// <summary>
/// The world around a service: /connector stands where Teams stands and keeps what it was sent; everything else goes on to Azurite and,
/// between <see cref="Begin"/> and an end, is counted.
/// </summary>
internal sealed class CountingProxy : IAsyncDisposable
{
    private const string ConnectorPath = "connector";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication app;
    private readonly TableForwarder tables;
    private readonly Lock sync = new();
    private readonly Uri address;
    private List<TableOperation>? counted;
    private List<JsonNode> messages = [];
    private int open;
    private int number;
    private long lastOfOffices;

    private CountingProxy(Uri azurite)
    {
        tables = new TableForwarder(azurite);
        address = Part.FreeAddress();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        app = builder.Build();
        app.Map("/" + ConnectorPath, branch => branch.Run(TakeAsync));
        app.Run(CountAsync);
    }

    /// <summary>Of the tables, through this proxy.</summary>
    public string ConnectionString =>
        $"DefaultEndpointsProtocol=http;AccountName={Azurite.Account};AccountKey={Azurite.AccountKey};TableEndpoint={new Uri(address, Azurite.Account)};";

    /// <summary>The service URL of every conversation.</summary>
    public string Connector => new Uri(address, ConnectorPath).AbsoluteUri;

    public static async Task<CountingProxy> StartAsync(Uri azurite)
    {
        var proxy = new CountingProxy(azurite);
        await proxy.app.StartAsync();
        return proxy;
    }

    public void Begin()
    {
        lock (sync)
        {
            counted = [];
            lastOfOffices = TimeProvider.System.GetTimestamp();
        }
    }

    /// <summary>What was asked of the tables since <see cref="Begin"/>.</summary>
    public IReadOnlyList<TableOperation> Counted
    {
        get
        {
            lock (sync)
            {
                return counted?.ToArray() ?? [];
            }
        }
    }

    /// <summary>Counts no further.</summary>
    /// <returns>What was asked of the tables since <see cref="Begin"/>.</returns>
    public IReadOnlyList<TableOperation> End()
    {
        lock (sync)
        {
            var all = counted ?? [];
            counted = null;
            return all;
        }
    }

    /// <summary>Waits, from <see cref="Begin"/> on, until the offices have asked nothing for that time.</summary>
    /// <returns>False where the patience ended first.</returns>
    public Task<bool> QuietAsync(TimeSpan quiet, TimeSpan patience, CancellationToken cancellation) =>
        UntilAsync(() => open == 0 && TimeProvider.System.GetElapsedTime(lastOfOffices) >= quiet, patience, cancellation);

    /// <summary>Waits until an operation like that was counted since <see cref="Begin"/>.</summary>
    /// <returns>False where the patience ended first.</returns>
    public Task<bool> SeenAsync(Func<TableOperation, bool> like, TimeSpan patience, CancellationToken cancellation) =>
        UntilAsync(() => counted?.Any(like) == true, patience, cancellation);

    /// <summary>The activities that the connector took since the last call.</summary>
    public IReadOnlyList<JsonNode> TakeMessages()
    {
        lock (sync)
        {
            var taken = messages;
            messages = [];
            return taken;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        tables.Dispose();
    }

    private async Task<bool> UntilAsync(Func<bool> holds, TimeSpan patience, CancellationToken cancellation)
    {
        for (var began = Stopwatch.GetTimestamp(); ; await Task.Delay(Look, TimeProvider.System, cancellation))
        {
            lock (sync)
            {
                if (holds())
                {
                    return true;
                }
            }

            if (Stopwatch.GetElapsedTime(began) > patience)
            {
                return false;
            }
        }
    }

    private async Task CountAsync(HttpContext context)
    {
        Interlocked.Increment(ref open);
        try
        {
            using var exchange = await tables.ForwardAsync(context);
            Count(context.Request.Method, exchange);
            await exchange.ReplyAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private void Count(string method, TableExchange exchange)
    {
        lock (sync)
        {
            if (counted is null)
            {
                return;
            }

            var operation = TableOperation.Of(method, exchange);
            counted.Add(operation);
            lastOfOffices = operation.IsLease ? lastOfOffices : TimeProvider.System.GetTimestamp();
        }
    }

    private async Task TakeAsync(HttpContext context)
    {
        if (context.Request.Method == "GET")
        {
            // A team's members: nobody but those who spoke.
            var inPages = context.Request.Path.Value!.Contains("paged", StringComparison.Ordinal);
            await context.Response.WriteAsync(inPages ? """{"members":[]}""" : "[]");
            return;
        }

        var message = await JsonNode.ParseAsync(context.Request.Body);
        lock (sync)
        {
            messages.Add(message!);
        }

        var id = $"m{Interlocked.Increment(ref number)}";
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = id, ["activityId"] = id });
    }
}
