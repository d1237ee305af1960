using Azure;
using Azure.Identity;
using CchcBot.Delivery;
using CchcBot.Storage;
using CchcBot.Storage.Tables;
using CchcBot.Teams;

namespace CchcBot.App;

/// <summary>
/// Endpoints for the platform's health probes: liveness, readiness, whether Teams accepts us, and what is late. They are public, so they show no names,
/// addresses or reasons.
/// </summary>
internal static class Health
{
    /// <summary>What is late; not part of readiness, since taking the service out of rotation would make nothing punctual.</summary>
    public const string Late = "/health";

    public const string Live = "/health/live";
    public const string Ready = "/health/ready";

    /// <summary>
    /// Not part of readiness: when Teams refuses this deployment, taking the service out of rotation would only cut off incoming messages as well.
    /// </summary>
    public const string Teams = "/health/teams";

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet(Live, static () => Results.Text("live"));
        app.MapGet(Ready, static async (Readiness readiness) =>
        {
            var state = await readiness.AskAsync();
            return Results.Text(state.ToString(), statusCode: state.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
        app.MapGet(Late, static (Punctuality punctuality) =>
        {
            var state = punctuality.State;
            return Results.Text(state.ToString(), statusCode: state.IsLate ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
        });
        app.MapGet(Teams, static (ConnectorHealth teams) =>
            Results.Text(teams.ToString(), statusCode: teams.IsRefused ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK));
    }
}

/// <summary>What requests need: the tables, and the signing keys for the channel's tokens.</summary>
/// <param name="Storage">The tables respond.</param>
/// <param name="Tokens">The signing keys are available, or not needed (demo mode).</param>
/// <param name="Stopping">The service is shutting down and takes no new requests.</param>
internal sealed record ReadyState(bool Storage, bool Tokens, bool Stopping)
{
    public bool IsReady => Storage && Tokens && !Stopping;

    public override string ToString() =>
        $"{(IsReady ? "ready" : "not ready")}; storage {Word(Storage)}; tokens {Word(Tokens)}{(Stopping ? "; stopping" : "")}";

    private static string Word(bool good) => good ? "ok" : "failed";
}

/// <summary>Checks storage and signing keys; the result is cached for a few seconds, however often the probe asks.</summary>
internal sealed partial class Readiness(
    TableStorage tables, IServiceProvider services, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Readiness> logger) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim gate = new(1, 1);
    private ReadyState? last;
    private DateTimeOffset askedAt;

    public async Task<ReadyState> AskAsync()
    {
        await gate.WaitAsync();
        try
        {
            var now = time.GetUtcNow();
            if (last is null || now - askedAt >= KeptFor)
            {
                var state = new ReadyState(await AnswersAsync(StorageAsync), await AnswersAsync(TokensAsync), false);
                if (last is null || last.IsReady != state.IsReady)
                {
                    Log.Changed(logger, state);
                }

                last = state;
                askedAt = now;
            }

            return last with { Stopping = lifetime.ApplicationStopping.IsCancellationRequested };
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private async Task<bool> StorageAsync(CancellationToken cancellation)
    {
        await tables.AskAsync(TableWorkspaceStore.TableName, cancellation);
        return true;
    }

    private async Task<bool> TokensAsync(CancellationToken cancellation) =>
        services.GetService<TokenAuthentication>() is not { } tokens || await tokens.IsReadyAsync(cancellation);

    private async Task<bool> AnswersAsync(Func<CancellationToken, Task<bool>> question)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            return await question(patience.Token);
        }
        catch (Exception failure)
            when (failure is RequestFailedException or AuthenticationFailedException or OperationCanceledException or HttpRequestException)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The service is {State}.")]
        public static partial void Changed(ILogger logger, ReadyState state);
    }
}
