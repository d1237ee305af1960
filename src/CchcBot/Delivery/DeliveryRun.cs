using System.Collections.Concurrent;
using Azure;
using Microsoft.Extensions.Options;

namespace CchcBot.Delivery;

/// <summary>
/// Sends claimed deliveries: none is lost, and a message is duplicated only where its outcome was unknown. A failing or slow one does not block others.
/// </summary>
internal sealed partial class DeliveryRun(
    IDeliveryStore store, IMessenger messenger, TimeProvider time, IOptions<BotOptions> options, Punctuality punctuality, ILogger<DeliveryRun> logger)
{
    // Enough to use a tenant's rate fully.
    private const int MostWaiting = 64;

    private readonly TimeSpan fresh = options.Value.Delivery.Lease / 2;
    private readonly ConcurrentDictionary<string, SemaphoreSlim> queues = new(StringComparer.Ordinal);
    private readonly ClaimWatch claims = new(time, options.Value.Delivery.SendTime);

    /// <summary>Runs <paramref name="send"/> for all items in parallel, up to the configured degree. A failure is logged; the others go on.</summary>
    /// <returns>How many failed.</returns>
    public async Task<int> EachAsync<T>(IEnumerable<T> all, Func<T, CancellationToken, Task> send, CancellationToken cancellation)
    {
        var failed = 0;
        await Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Delivery.Parallel, CancellationToken = cancellation },
            async (one, stop) =>
            {
                if (!await ApartAsync(() => send(one, stop), stop))
                {
                    Interlocked.Increment(ref failed);
                }
            });
        return failed;
    }

    /// <summary>Runs an action; a failure is logged, so that what follows is still done.</summary>
    /// <returns>Whether it succeeded.</returns>
    public async Task<bool> ApartAsync(Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act();
            return true;
        }
#pragma warning disable CA1031 // Whatever fails with one item, the others must still be processed.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.LeftOut(logger, failure.GetType().Name, Failures.PlaceOf(failure));
            return false;
        }
    }

    /// <summary>
    /// Sends a delivery that is planned, or whose sender died. If another instance has claimed it or is sending it, nothing happens. A conversation whose
    /// rate window is full is not waited for: the delivery is deferred.
    /// </summary>
    /// <param name="claimed">The row where this instance has just inserted it, and it need not be read.</param>
    /// <param name="render">
    /// The message as of now; or, without one, the state to set instead, with a reason. Planned = the row stays as it is.
    /// </param>
    /// <param name="send">Hands the message to the connector.</param>
    /// <returns>The row as it was left; null where this instance may not send it.</returns>
    public async Task<DeliveryRow?> SendAsync(
        WorkspaceId workspace,
        string key,
        DeliveryRow? claimed,
        Func<DeliveryRow, Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)>> render,
        Func<Outgoing, CancellationToken, Task<SendOutcome>> send,
        CancellationToken cancellation)
    {
        var done = await SendOpenAsync(workspace, key, claimed, render, send, cancellation);
        if (done is { IsOpen: false })
        {
            punctuality.Close(workspace, key);
        }

        return done;
    }

    private async Task<DeliveryRow?> SendOpenAsync(
        WorkspaceId workspace,
        string key,
        DeliveryRow? inserted,
        Func<DeliveryRow, Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)>> render,
        Func<Outgoing, CancellationToken, Task<SendOutcome>> send,
        CancellationToken cancellation)
    {
        using var underWay = claims.Begin(workspace, key);
        for (var refusals = 0; underWay is not null; refusals++)
        {
            var (left, ready) = await QueuedAsync(
                workspace.Tenant, () => PrepareAsync(workspace, key, inserted, refusals, render, cancellation), cancellation);
            inserted = null;
            if (ready is not { } found)
            {
                return left;
            }

            using var pass = found.Pass;
            if (await ClaimAsync(workspace, found.Known, cancellation) is not { } claimed)
            {
                return null;
            }

            // Not cancelled on shutdown: a send that is cut off may still arrive.
            var outcome = await send(found.Message with { Office = workspace, Key = key, Slot = pass }, CancellationToken.None);
            pass.Dispose();
            var done = await SettleAsync(workspace, claimed with { Shown = found.Message.Shown }, outcome);
            if (done is not { State: DeliveryState.Planned, Wait: null } || outcome is { Ambiguous: false, Refused: false })
            {
                return done;
            }

            if (outcome.Ambiguous)
            {
                await Task.Delay(DeliveryRules.FirstWait, time, cancellation);
            }
        }

        return null;
    }

    /// <summary>
    /// In turn: only so many of a tenant's messages are rendered and wait for their place at once. When the digests of all offices are due, thousands would
    /// be held in memory, and each message that goes out would wake them all.
    /// </summary>
    private async Task<T> QueuedAsync<T>(string tenant, Func<Task<T>> act, CancellationToken cancellation)
    {
        var places = queues.GetOrAdd(tenant, static _ => new SemaphoreSlim(MostWaiting, MostWaiting));
        await places.WaitAsync(cancellation);
        try
        {
            return await act();
        }
        finally
        {
            places.Release();
        }
    }

    /// <returns>What can be claimed and sent now; or, where nothing can, the row as it was left, null where this instance may not send it.</returns>
    private async Task<(DeliveryRow? Left, Ready? Ready)> PrepareAsync(
        WorkspaceId workspace,
        string key,
        DeliveryRow? inserted,
        int refusals,
        Func<DeliveryRow, Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)>> render,
        CancellationToken cancellation)
    {
        if ((inserted ?? await store.FindAsync(workspace, key, cancellation)) is not { IsOpen: true, IsUnreadable: false } known)
        {
            punctuality.Close(workspace, key);
            return default;
        }

        punctuality.Open(workspace, known);
        if (claims.IsBeingSent(workspace, known))
        {
            return default;
        }

        if (known.Wait?.Until > time.GetUtcNow())
        {
            return (known, null);
        }

        if (known.Attempts >= DeliveryRules.MostAttempts)
        {
            return (await store.TryWriteAsync(workspace, known with { State = DeliveryState.Failed, Reason = "attempts" }, cancellation), null);
        }

        var (message, instead, reason) = await render(known);
        if (message is null)
        {
            return (
                instead == DeliveryState.Planned ? known
                    : await store.TryWriteAsync(workspace, known with { State = instead ?? DeliveryState.Stale, Reason = reason }, cancellation),
                null);
        }

        // Rendered before the row is claimed, so that a card that cannot be made does not leave a claim behind.
        _ = (message.CardJson, message.Shown);
        // The place in the rate window comes before the claim, so that the row is "sending" no longer than the send takes.
        var place = await messenger.ReserveAsync(workspace.Tenant, message.Address, cancellation);
        if (place.Pass is { } pass && refusals <= DeliveryRules.MostRefusals)
        {
            return (null, new Ready(known, message, pass));
        }

        place.Pass?.Dispose();
        return (await store.TryWriteAsync(workspace, PutBack(known, place.Wait), cancellation), null);
    }

    private DeliveryRow PutBack(DeliveryRow known, TimeSpan wait)
    {
        var now = time.GetUtcNow();
        var until = wait > TimeSpan.Zero ? new SendWait(known.Wait?.Since ?? now, now + wait) : DeliveryRules.AfterRefusal(known, now);
        // A row whose sender died stays "sending": its outcome is still unknown.
        return known with { Wait = until };
    }

    /// <summary>Claims the row. If it was "sending" when its sender died, the earlier attempt is counted as ambiguous.</summary>
    private async Task<DeliveryRow?> ClaimAsync(WorkspaceId workspace, DeliveryRow known, CancellationToken cancellation)
    {
        var claim = known with
        {
            State = DeliveryState.Sending,
            Attempts = known.Attempts + 1,
            Ambiguous = known.State == DeliveryState.Sending ? known.Ambiguous + 1 : known.Ambiguous,
        };
        while (true)
        {
            var begun = time.GetTimestamp();
            var claimed = await store.TryWriteAsync(workspace, claim with { Claim = claims.Mine() }, cancellation);
            if (claimed is null || time.GetElapsedTime(begun) < fresh)
            {
                return claimed;
            }

            // The process was suspended so long that another may have taken the row over: writing once more checks the version.
            claim = claimed;
        }
    }

    /// <summary>Writes the outcome, with retries while storage is down: a message known to have arrived must not be sent again.</summary>
    private async Task<DeliveryRow?> SettleAsync(WorkspaceId workspace, DeliveryRow claimed, SendOutcome outcome)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await store.TryWriteAsync(workspace, After(claimed, outcome), CancellationToken.None)
                    ?? (
                        outcome.Arrived ? await store.TryChangeAsync(workspace, claimed.Key, d => d with { Extra = d.Extra + 1 }, CancellationToken.None) : null
                    );
            }
            catch (RequestFailedException) when (time.GetElapsedTime(begun) < DeliveryRules.Patience)
            {
                await Task.Delay(DeliveryRules.FirstWait, time, CancellationToken.None);
            }
        }
    }

    private DeliveryRow After(DeliveryRow claimed, SendOutcome outcome)
    {
        var (now, delivery) = (time.GetUtcNow(), claimed with { Claim = null });
        // An attempt that was certainly not accepted does not count.
        var untried = delivery with { State = DeliveryState.Planned, Attempts = delivery.Attempts - 1 };
        return outcome switch
        {
            { Arrived: true } => delivery with
            {
                State = DeliveryState.Sent,
                ActivityId = outcome.ActivityId,
                Address = outcome.Address,
                SentAt = now,
                Reason = null,
                Wait = null,
            },
            { Permanent: { } reason } => delivery with { State = DeliveryState.Unreachable, Reason = reason, Wait = null },
            { Rejected: { } reason } => delivery with { State = DeliveryState.Failed, Reason = reason, Wait = null },
            { Barred: { } reason } => untried with { Reason = reason, Wait = DeliveryRules.AfterRefusal(delivery, now) },
            { Ambiguous: true } when delivery.Attempts >= DeliveryRules.MostAttempts => delivery with
            {
                State = DeliveryState.Failed,
                Ambiguous = delivery.Ambiguous + 1,
                Reason = "ambiguous",
            },
            { Ambiguous: true } => delivery with
            {
                State = DeliveryState.Planned,
                Ambiguous = delivery.Ambiguous + 1,
                Wait = DeliveryRules.AfterAmbiguous(delivery, now),
            },
            _ => untried with { Wait = null },
        };
    }

    /// <param name="Pass">Its place in the rate window, to be given back.</param>
    private sealed record Ready(DeliveryRow Known, Outgoing Message, IDisposable Pass);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A message was left out: {Failure} at {Place}. The others go on; it is tried again at the next look of the clock.")]
        public static partial void LeftOut(ILogger logger, string failure, string place);
    }
}
