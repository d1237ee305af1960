namespace CchcBot.Delivery;

/// <summary>
/// Decides which of several instances runs the scheduler. It serves liveness only: correctness never depends on it. An instance takes the lease over
/// when the row has not changed for the lease's length by its own stopwatch, so clocks are never compared. The holder remembers the version that it wrote, so
/// that a renewal is one conditional write.
/// </summary>
internal sealed class Lease(ILeaseStore store, TimeProvider time)
{
    private readonly string me = Guid.NewGuid().ToString("N");
    private string? version;
    private long since;
    private long renewed;

    public bool IsHeld { get; private set; }

    /// <summary>How often the row had to be read, because it was not held or its version had changed.</summary>
    public int Surprises { get; private set; }

    /// <summary>Acquires or renews the lease.</summary>
    /// <param name="length">How long the row may stay unchanged before others take over.</param>
    public async Task<bool> TryHoldAsync(TimeSpan length, CancellationToken cancellation)
    {
        if (IsHeld && time.GetElapsedTime(renewed) >= length)
        {
            // Suspended for longer than others wait: another instance may hold it by now.
            IsHeld = false;
        }

        return (IsHeld && await WriteAsync(version, cancellation)) || await ReadAsync(length, cancellation);
    }

    /// <summary>Time until the next attempt: a third of the length for the holder; others ask at least every fifth of it, to take over soon.</summary>
    public TimeSpan NextTry(TimeSpan length)
    {
        var left = version is null ? length : length - time.GetElapsedTime(since);
        return IsHeld ? length / 3 : left > TimeSpan.Zero && left < length / 5 ? left : length / 5;
    }

    /// <summary>Releases it, so that another instance need not wait.</summary>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (IsHeld)
        {
            await store.TryWriteAsync("", version, cancellation);
        }

        IsHeld = false;
    }

    private async Task<bool> ReadAsync(TimeSpan length, CancellationToken cancellation)
    {
        Surprises++;
        var row = await store.FindAsync(cancellation);
        if (row is null || row.Holder == me || row.Holder.Length == 0)
        {
            return await WriteAsync(row?.Version, cancellation);
        }

        if (row.Version != version)
        {
            (version, since) = (row.Version, time.GetTimestamp());
            return IsHeld = false;
        }

        return time.GetElapsedTime(since) >= length ? await WriteAsync(row.Version, cancellation) : IsHeld = false;
    }

    private async Task<bool> WriteAsync(string? expected, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        if (await store.TryWriteAsync(me, expected, cancellation) is not { } written)
        {
            return IsHeld = false;
        }

        (version, renewed) = (written, begun);
        return IsHeld = true;
    }
}
