using Azure;
using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.Delivery;

/// <summary>Takes claimed deliveries to their end: never lost, and doubled only where nobody can know. None of them keeps another.</summary>
internal sealed partial class DeliveryRun(
    IDeliveryStore store, IMessenger messenger, TimeProvider time, IOptions<BotOptions> options, ILogger<DeliveryRun> logger)
{
    private readonly TimeSpan fresh = options.Value.Delivery.Lease / 2;
    private readonly ClaimWatch claims = new(time, options.Value.Delivery.SendTime);

    /// <summary>Does that for each, several at once, as many as the limits let through. One that fails is told of in the log; the others go on.</summary>
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

    /// <summary>Does that; where it fails, what comes after it is done all the same.</summary>
    /// <returns>Whether it went well.</returns>
    public async Task<bool> ApartAsync(Func<Task> act, CancellationToken cancellation)
    {
        try
        {
            await act();
            return true;
        }
#pragma warning disable CA1031 // Whatever a card or a row does: the next one is somebody else's.
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.LeftOut(logger, failure.GetType().Name, Failures.PlaceOf(failure));
            return false;
        }
    }

    /// <summary>
    /// Sends a delivery that is planned, or that was being sent when the service died. Another instance that moved the row first has it, and one that
    /// is sending it keeps it. A conversation whose window is full is not waited for: the delivery is put back with a time.
    /// </summary>
    /// <param name="workspace">The office.</param>
    /// <param name="key">The delivery.</param>
    /// <param name="render">
    /// The message as of now, or the state to take instead where there is nothing to say or nobody to say it to; planned = it waits as it is.
    /// </param>
    /// <param name="send">Hands it to the connector.</param>
    /// <param name="cancellation">Stops before the next step; the row says how far it came.</param>
    /// <returns>As it was left; null where it is not ours to send.</returns>
    public async Task<DeliveryRow?> SendAsync(
        WorkspaceId workspace,
        string key,
        Func<DeliveryRow, Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)>> render,
        Func<Outgoing, CancellationToken, Task<SendOutcome>> send,
        CancellationToken cancellation)
    {
        using var underWay = claims.Begin(workspace, key);
        for (var refusals = 0; underWay is not null; refusals++)
        {
            if (await store.FindAsync(workspace, key, cancellation) is not { IsOpen: true, IsUnreadable: false } known || claims.IsBeingSent(workspace, known))
            {
                return null;
            }

            if (known.Wait?.Until > time.GetUtcNow())
            {
                return known;
            }

            if (known.Attempts >= DeliveryRules.MostAttempts)
            {
                return await store.TryWriteAsync(workspace, known with { State = DeliveryState.Failed, Reason = "attempts" }, cancellation);
            }

            var (message, instead, reason) = await render(known);
            if (message is null && instead == DeliveryState.Planned)
            {
                // It waits as it is.
                return known;
            }

            if (message is null)
            {
                return await store.TryWriteAsync(workspace, known with { State = instead ?? DeliveryState.Stale, Reason = reason }, cancellation);
            }

            // A card that cannot be made must fail before anything is claimed.
            _ = (message.CardJson, message.Shown);
            // First the place in Teams' windows, then the claim: a row says "being sent" for no longer than that takes.
            var place = await messenger.PlaceAsync(workspace.Tenant, message.Address, cancellation);
            using var pass = place.Pass;
            if (pass is null || refusals > DeliveryRules.MostRefusals)
            {
                return await store.TryWriteAsync(workspace, PutBack(known, place.Wait), cancellation);
            }

            if (await ClaimAsync(workspace, known, cancellation) is not { } claimed)
            {
                return null;
            }

            // Begun is finished, also when the service stops: a send that is broken off may have arrived.
            var outcome = await send(message with { Office = workspace, Key = key, Place = pass }, CancellationToken.None);
            pass.Dispose();
            var done = await SettleAsync(workspace, claimed with { Shown = message.Shown }, outcome);
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

    private DeliveryRow PutBack(DeliveryRow known, TimeSpan wait)
    {
        var now = time.GetUtcNow();
        var until = wait > TimeSpan.Zero ? new SendWait(known.Wait?.Since ?? now, now + wait) : DeliveryRules.AfterRefusal(known, now);
        // One whose sender died keeps its state: whether it arrived is as unknown as before.
        return known with { Wait = until };
    }

    /// <summary>What was "sending" when a service died may have arrived: it is sent again, and that is written down.</summary>
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

            // This process stood still so long that another may have taken the row over: written once more, the row's version tells.
            claim = claimed;
        }
    }

    /// <summary>Writes the outcome, for as long as the tables are away: what is known to have arrived must not be sent again.</summary>
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
        // What was certainly not sent does not count as an attempt.
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A message was left out: {Failure} at {Place}. The others go on; it is tried again at the next look of the clock.")]
        public static partial void LeftOut(ILogger logger, string failure, string place);
    }
}
