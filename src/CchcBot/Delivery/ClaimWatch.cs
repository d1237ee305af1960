using System.Collections.Concurrent;

namespace CchcBot.Delivery;

/// <summary>
/// Tells whether a delivery is being sent right now, or its sender is dead. Clocks of two machines are compared only within a wide margin: another
/// instance's row counts as abandoned once it has not changed for the send time limit, measured by this instance's stopwatch.
/// </summary>
internal sealed class ClaimWatch(TimeProvider time, TimeSpan sendTime)
{
    // Bounds memory: far more rows than a few instances can leave behind when they crash together.
    private const int MostSeen = 10_000;

    private readonly string me = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<(WorkspaceId Office, string Key), byte> own = new();
    private readonly ConcurrentDictionary<(WorkspaceId Office, string Key), (string? Version, long At)> seen = new();

    /// <summary>The claim that this instance writes into a row which it now sends.</summary>
    public SendClaim Mine() => new(me, time.GetUtcNow());

    /// <summary>Marks the delivery as being sent by this process until the result is disposed; null where it is already.</summary>
    public IDisposable? Begin(WorkspaceId office, string key) => own.TryAdd((office, key), 0) ? new Ended(own, (office, key)) : null;

    /// <summary>Whether another instance is sending it.</summary>
    public bool IsBeingSent(WorkspaceId office, DeliveryRow row)
    {
        // An own claim with no send in this process was left by a failure; a row without a claim was written by an older build.
        if (row is not { State: DeliveryState.Sending, Claim: { } claim } || claim.By == me || time.GetUtcNow() - claim.At > DeliveryRules.MostSkew)
        {
            return false;
        }

        if (seen.Count >= MostSeen)
        {
            seen.Clear();
        }

        var found = seen.AddOrUpdate(
            (office, row.Key),
            _ => (row.Version, time.GetTimestamp()),
            (_, before) => before.Version == row.Version ? before : (row.Version, time.GetTimestamp()));
        if (time.GetElapsedTime(found.At) < sendTime)
        {
            return true;
        }

        seen.TryRemove((office, row.Key), out _);
        return false;
    }

    private sealed class Ended(ConcurrentDictionary<(WorkspaceId, string), byte> own, (WorkspaceId, string) key) : IDisposable
    {
        public void Dispose() => own.TryRemove(key, out _);
    }
}
