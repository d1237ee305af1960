using System.Collections.Concurrent;
using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>
/// Whether a delivery is being sent just now, by this instance or another, or its sender is dead. Clocks of two machines are not compared where it
/// matters: the row of another instance is dead once it has stood still for a send's time by this one's stopwatch.
/// </summary>
internal sealed class ClaimWatch(TimeProvider time, TimeSpan sendTime)
{
    // Rows seen under way: those of a few instances that died together at most.
    private const int MostSeen = 10_000;

    private readonly string me = Guid.NewGuid().ToString("N");
    private readonly ConcurrentDictionary<(WorkspaceId Office, string Key), byte> own = new();
    private readonly ConcurrentDictionary<(WorkspaceId Office, string Key), (string? Version, long At)> seen = new();

    /// <summary>What this instance writes into a row that it takes now.</summary>
    public SendClaim Mine() => new(me, time.GetUtcNow());

    /// <summary>Until it is disposed, that delivery is under way here; null where it is already.</summary>
    public IDisposable? Begin(WorkspaceId office, string key) => own.TryAdd((office, key), 0) ? new Ended(own, (office, key)) : null;

    /// <summary>Whether somebody else is sending it.</summary>
    public bool IsBeingSent(WorkspaceId office, DeliveryRow row)
    {
        // An own row that is not under way here was left by a failure; one without a claim by a build that did not say.
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
