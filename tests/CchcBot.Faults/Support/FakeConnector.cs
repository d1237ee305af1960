using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CchcBot.Faults.Support;

/// <summary>What the connector does with a send.</summary>
internal enum Behaviour
{
    Accept,
    /// <summary>Keeps the caller waiting and takes nothing: the caller is killed meanwhile.</summary>
    HoldBeforeAccepting,
    /// <summary>Takes it, and keeps the caller waiting for the answer.</summary>
    AcceptAndHold,
}

/// <summary>Stands where Teams stands: takes activities, keeps what it took, and holds back as told. The service under test is another process.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Conversation, JsonObject Activity)> accepted = [];
    private readonly CancellationTokenSource end = new();
    private readonly SemaphoreSlim held = new(0);
    private int ids;

    private FakeConnector(WebApplication app) => this.app = app;

    /// <summary>How sends to that conversation are treated; others are accepted.</summary>
    public ConcurrentDictionary<string, Behaviour> Behaviours { get; } = new(StringComparer.Ordinal);

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/connector");

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new FakeConnector(builder.Build());
        connector.app.MapPost("/connector/v3/conversations/{conversation}/activities", (string conversation, JsonObject activity) => connector.TakeAsync(conversation, activity));
        connector.app.MapPost("/connector/v3/conversations/{conversation}/activities/{reply}", (string conversation, string reply, JsonObject activity) => connector.TakeAsync(conversation, activity));
        connector.app.MapPut("/connector/v3/conversations/{conversation}/activities/{id}", (string id) => Results.Json(new JsonObject { ["id"] = id }));
        await connector.app.StartAsync();
        return connector;
    }

    /// <summary>The cards that were accepted for that conversation, oldest first.</summary>
    public IReadOnlyList<string> Cards(string conversation) =>
        [.. accepted.Where(a => a.Conversation == conversation).Select(a => a.Activity["attachments"]?[0]?["content"]?.ToJsonString()).OfType<string>()];

    public IReadOnlyList<string> Texts(string conversation) =>
        [.. accepted.Where(a => a.Conversation == conversation).Select(a => a.Activity["text"]?.GetValue<string>()).OfType<string>()];

    /// <summary>Waits until a send is being held.</summary>
    public async Task WaitUntilHeldAsync() => Assert.True(await held.WaitAsync(TimeSpan.FromSeconds(60)), "No send was held.");

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        await app.DisposeAsync();
        end.Dispose();
        held.Dispose();
    }

    private async Task<IResult> TakeAsync(string conversation, JsonObject activity)
    {
        var behaviour = activity["type"]?.GetValue<string>() == "message" ? Behaviours.GetValueOrDefault(conversation) : Behaviour.Accept;
        if (behaviour != Behaviour.HoldBeforeAccepting)
        {
            accepted.Enqueue((conversation, activity));
        }

        if (behaviour != Behaviour.Accept)
        {
            held.Release();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, end.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Results.Json(new JsonObject { ["id"] = Interlocked.Increment(ref ids).ToString(CultureInfo.InvariantCulture) }, statusCode: 201);
    }
}
