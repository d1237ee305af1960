using CchcBot.People;
using CchcBot.Protocols.AdaptiveCards;
using CchcBot.Storage;

namespace CchcBot.Delivery;

/// <summary>A message ready to be handed to the connector; null of it = nothing is left to say.</summary>
internal sealed record Outgoing(ConversationAddress Address, AdaptiveCard Card, string Push);

/// <summary>Takes one claimed delivery to its end: never lost, and doubled only where nobody can know.</summary>
internal sealed class DeliveryRun(IDeliveryStore store, TimeProvider time)
{
    /// <summary>
    /// Sends a delivery that is planned, or that was being sent when the service died. Another instance that moved the row first has it.
    /// </summary>
    /// <param name="workspace">The office.</param>
    /// <param name="key">The delivery.</param>
    /// <param name="render">The message as of now, or null where nothing is left to say; an address of null = the recipient cannot be reached.</param>
    /// <param name="send">Hands it to the connector.</param>
    /// <param name="cancellation">Stops before the next step; the row says how far it came.</param>
    public async Task<Delivery?> SendAsync(
        WorkspaceId workspace,
        string key,
        Func<Delivery, Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)>> render,
        Func<Outgoing, CancellationToken, Task<SendOutcome>> send,
        CancellationToken cancellation)
    {
        // What was "sending" when the service died may have arrived: it is sent again, and that is written down.
        var claimed = await store.TryChangeAsync(workspace, key, d => d.IsOpen ? Begin(d) : null, cancellation);
        if (claimed is null)
        {
            return null;
        }

        if (claimed.Attempts > DeliveryRules.MostAttempts)
        {
            return await store.TryChangeAsync(workspace, key, d => d with { State = DeliveryState.Failed, Reason = "attempts" }, cancellation);
        }

        var (message, instead, reason) = await render(claimed);
        if (message is null)
        {
            return await store.TryChangeAsync(workspace, key, d => d with { State = instead ?? DeliveryState.Stale, Reason = reason, Attempts = d.Attempts - 1 }, cancellation);
        }

        // Begun is finished, also when the service stops: a send that is broken off may have arrived.
        var outcome = await send(message, CancellationToken.None);
        return await store.TryChangeAsync(workspace, key, d => After(d, outcome), CancellationToken.None);
    }

    private static Delivery Begin(Delivery delivery) => delivery with
    {
        State = DeliveryState.Sending,
        Attempts = delivery.Attempts + 1,
        Ambiguous = delivery.State == DeliveryState.Sending ? delivery.Ambiguous + 1 : delivery.Ambiguous,
    };

    private Delivery After(Delivery delivery, SendOutcome outcome) => outcome switch
    {
        { Arrived: true } => delivery with { State = DeliveryState.Sent, ActivityId = outcome.ActivityId, Address = outcome.Address, SentAt = time.GetUtcNow(), Reason = null },
        { Permanent: { } reason } => delivery with { State = DeliveryState.Unreachable, Reason = reason },
        { Ambiguous: true } when delivery.Attempts >= DeliveryRules.MostAttempts =>
            delivery with { State = DeliveryState.Failed, Ambiguous = delivery.Ambiguous + 1, Reason = "ambiguous" },
        { Ambiguous: true } => delivery with { State = DeliveryState.Planned, Ambiguous = delivery.Ambiguous + 1 },
        // Certainly not sent: that attempt does not count, the next tick tries again.
        _ => delivery with { State = DeliveryState.Planned, Attempts = delivery.Attempts - 1 },
    };
}
