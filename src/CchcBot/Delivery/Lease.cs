namespace CchcBot.Delivery;

/// <summary>
/// Which of several instances looks after the clock: for liveness only, nothing is right because of it. An instance takes the lease over
/// when its row has stood still for the lease's time by its own stopwatch; nobody's clock is compared with another's. Who has it keeps the
/// version that it wrote, so that a renewal is one conditional write.
/// </summary>
internal sealed class Lease(ILeaseStore store, TimeProvider time)
{
    private readonly string me = Guid.NewGuid().ToString("N");
    private string? version;
    private long since;
    private long renewed;

    public bool IsHeld { get; private set; }

    /// <summary>How often the row was found otherwise than this instance had left it.</summary>
    public int Surprises { get; private set; }

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

        return (IsHeld && await WriteAsync(version, cancellation)) || await LookAsync(length, cancellation);
    }

    /// <summary>When to try next: renewed every third of its length; others look often enough to take it over soon after it is due.</summary>
    public TimeSpan NextTry(TimeSpan length)
    {
        var left = version is null ? length : length - time.GetElapsedTime(since);
        return IsHeld ? length / 3 : left > TimeSpan.Zero && left < length / 5 ? left : length / 5;
    }

    /// <summary>Gives it back, so that another need not wait.</summary>
    public async Task ReleaseAsync(CancellationToken cancellation)
    {
        if (IsHeld)
        {
            await store.TryWriteAsync("", version, cancellation);
        }

        IsHeld = false;
    }

    private async Task<bool> LookAsync(TimeSpan length, CancellationToken cancellation)
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
