namespace CchcBot.Office;

/// <summary>
/// The office's date and time (UTC+7, no daylight saving), for policies, figures and questions. In demo mode it can be moved forwards and then runs
/// on. Infrastructure (tokens, leases, time-outs) uses <see cref="TimeProvider"/> instead.
/// </summary>
internal sealed class OfficeClock(TimeProvider time, IWorkspaceStore store)
{
    /// <summary>The offset of Asia/Ho_Chi_Minh; a constant, so that the machine's time zone data does not matter.</summary>
    public static readonly TimeSpan Zone = TimeSpan.FromHours(7);

    private long offsetTicks;

    /// <summary>Raised after the clock was moved, so that the scheduler looks for due work at once.</summary>
    public event Action? Moved;

    public DateTimeOffset Now => (time.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks))).ToOffset(Zone);

    /// <summary>Restores the stored offset of the clock.</summary>
    /// <param name="startAt">Office time to start at where no offset is stored; null = the real time.</param>
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

    /// <summary>Moves the clock forwards and stores the offset; false, with nothing changed, where <paramref name="to"/> is not in the future.</summary>
    /// <param name="to">Office time.</param>
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
