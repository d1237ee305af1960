using Azure;
using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.Delivery;

/// <summary>Takes claimed deliveries to their end: never lost, and doubled only where nobody can know.</summary>
internal sealed class DeliveryRun(IDeliveryStore store, IMessenger messenger, TimeProvider time, IOptions<BotOptions> options)
{
    private readonly TimeSpan fresh = options.Value.Delivery.Lease / 2;

    /// <summary>Does that for each, several at once, as many as the limits let through.</summary>
    public Task EachAsync<T>(IEnumerable<T> all, Func<T, CancellationToken, Task> send, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = options.Value.Delivery.Parallel, CancellationToken = cancellation },
            async (one, stop) => await send(one, stop));

    /// <summary>
    /// Sends a delivery that is planned, or that was being sent when the service died. Another instance that moved the row first has it.
    /// </summary>
    /// <param name="workspace">The office.</param>
    /// <param name="key">The delivery.</param>
    /// <param name="render">The message as of now, or the state to take instead where there is nothing to say or nobody to say it to.</param>
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
        var refusals = 0;
        while (true)
        {
            if (await store.FindAsync(workspace, key, cancellation) is not { IsOpen: true } known)
            {
                return null;
            }

            if (known.Attempts >= DeliveryRules.MostAttempts)
            {
                return await store.TryWriteAsync(workspace, known with { State = DeliveryState.Failed, Reason = "attempts" }, cancellation);
            }

            var (message, instead, reason) = await render(known);
            if (message is null)
            {
                return await store.TryWriteAsync(workspace, known with { State = instead ?? DeliveryState.Stale, Reason = reason }, cancellation);
            }

            // First the place in Teams' windows, then the claim: a row says "being sent" for no longer than that takes.
            using var place = await messenger.PlaceAsync(workspace.Tenant, message.Address, cancellation);
            if (await ClaimAsync(workspace, known, cancellation) is not { } claimed)
            {
                return null;
            }

            // Begun is finished, also when the service stops: a send that is broken off may have arrived.
            var outcome = await send(message with { Office = workspace, Key = key, Place = place }, CancellationToken.None);
            place.Dispose();
            var done = await SettleAsync(workspace, claimed with { Shown = message.Shown }, outcome);
            if (done is not { State: DeliveryState.Planned } || (!outcome.Ambiguous && (!outcome.Refused || ++refusals > DeliveryRules.MostRefusals)))
            {
                return done;
            }

            if (outcome.Ambiguous)
            {
                await Task.Delay(DeliveryRules.FirstWait * Math.Pow(2, done.Attempts - 1), time, cancellation);
            }
        }
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
            var claimed = await store.TryWriteAsync(workspace, claim, cancellation);
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

    private DeliveryRow After(DeliveryRow delivery, SendOutcome outcome) =>
        outcome switch
        {
            { Arrived: true } => delivery with
            {
                State = DeliveryState.Sent,
                ActivityId = outcome.ActivityId,
                Address = outcome.Address,
                SentAt = time.GetUtcNow(),
                Reason = null,
            },
            { Permanent: { } reason } => delivery with { State = DeliveryState.Unreachable, Reason = reason },
            { Ambiguous: true } when delivery.Attempts >= DeliveryRules.MostAttempts => delivery with
            {
                State = DeliveryState.Failed,
                Ambiguous = delivery.Ambiguous + 1,
                Reason = "ambiguous",
            },
            { Ambiguous: true } => delivery with { State = DeliveryState.Planned, Ambiguous = delivery.Ambiguous + 1 },
            // Certainly not sent: that attempt does not count.
            _ => delivery with { State = DeliveryState.Planned, Attempts = delivery.Attempts - 1 },
        };
}
