namespace CchcBot.Office;

/// <summary>
/// What day and hour it is for the office (UTC+7, no daylight saving): for policies, figures and questions.
/// In demo mode it can be moved forwards and then runs on; machinery (tokens, leases, time-outs) keeps to <see cref="TimeProvider"/>.
/// </summary>
internal sealed class OfficeClock(TimeProvider time, IWorkspaceStore store)
{
    /// <summary>Asia/Ho_Chi_Minh; fixed, so that no machine's time zone data matters.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    private long offsetTicks;

    /// <summary>Raised after the clock was moved, so that what is due is looked at at once.</summary>
    public event Action? Moved;

    public DateTimeOffset Now => (time.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks))).ToOffset(Zone);

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Takes up where the clock was left.</summary>
    /// <param name="startAt">Office time to begin at where it was never set; null = the real time.</param>
    /// <param name="cancellation">Stops the start.</param>
    public async Task StartAsync(DateTime? startAt, CancellationToken cancellation)
    {
        if (await store.FindClockOffsetAsync(cancellation) is { } known)
        {
            Interlocked.Exchange(ref offsetTicks, known.Ticks);
        }
        else if (startAt is { } start)
        {
            await MoveAsync(start, cancellation);
        }
    }

    /// <summary>Moves the clock forwards; false, and nothing changed, where that would be backwards.</summary>
    /// <param name="to">Office time.</param>
    /// <param name="cancellation">Stops the move before it is kept.</param>
    public async Task<bool> TryMoveAsync(DateTime to, CancellationToken cancellation)
    {
        if (to <= Now.DateTime)
        {
            return false;
        }

        await MoveAsync(to, cancellation);
        Moved?.Invoke();
        return true;
    }

    private async Task MoveAsync(DateTime to, CancellationToken cancellation)
    {
        var offset = new DateTimeOffset(to, Zone) - time.GetUtcNow();
        await store.SetClockOffsetAsync(offset, cancellation);
        Interlocked.Exchange(ref offsetTicks, offset.Ticks);
    }
}
