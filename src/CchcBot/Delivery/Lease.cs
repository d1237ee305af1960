namespace CchcBot.Delivery;

/// <summary>
/// Which of several instances looks after the clock: for liveness only, nothing is right because of it. An instance takes the lease over
/// when its row has stood still for the lease's time by its own stopwatch; nobody's clock is compared with another's.
/// </summary>
internal sealed class Lease(ILeaseStore store, TimeProvider time)
{
    private readonly string me = Guid.NewGuid().ToString("N");
    private string? version;
    private long since;
    private long renewed;

    public bool IsHeld { get; private set; }

    /// <summary>Takes, keeps or renews it.</summary>
    /// <param name="length">How long its row may stand still.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public async Task<bool> TryHoldAsync(TimeSpan length, CancellationToken cancellation)
    {
        if (IsHeld && time.GetElapsedTime(renewed) >= length)
        {
            // Stood still for longer than others wait: perhaps it is theirs by now.
            IsHeld = false;
        }

        var begun = time.GetTimestamp();
        var row = await store.FindAsync(cancellation);
        if (row is null)
        {
            return Held(await store.TryWriteAsync(me, expected: null, cancellation), begun);
        }

        if (row.Holder == me || row.Holder.Length == 0)
        {
            return Held(await store.TryWriteAsync(me, row.Version, cancellation), begun);
        }

        if (row.Version != version)
        {
            (version, since) = (row.Version, time.GetTimestamp());
            return IsHeld = false;
        }

        return time.GetElapsedTime(since) >= length ? Held(await store.TryWriteAsync(me, row.Version, cancellation), begun) : IsHeld = false;
    }

    /// <summary>Gives it back, so that another need not wait.</summary>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (IsHeld && await store.FindAsync(cancellation) is { } row && row.Holder == me)
        {
            await store.TryWriteAsync("", row.Version, cancellation);
        }

        IsHeld = false;
    }

    private bool Held(bool written, long begun)
    {
        renewed = begun;
        return IsHeld = written;
    }
}
