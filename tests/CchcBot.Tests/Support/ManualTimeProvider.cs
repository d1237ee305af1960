using Microsoft.Extensions.Time.Testing;

namespace CchcBot.Tests.Support;

/// <summary>
/// A clock that stands until it is moved. Who waits on it goes on at once, the clock moved by the wait: <see cref="FakeTimeProvider"/> alone
/// leaves the waiter waiting until the test, which waits for the waiter, moves the clock.
/// </summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly List<TimeSpan> waits = [];

    /// <summary>May also be set back, as a machine's clock is: then nobody's wait ends.</summary>
    public DateTimeOffset Now
    {
        get => GetUtcNow();
        set
        {
            if (value < GetUtcNow())
            {
                AdjustTime(value);
            }
            else
            {
                SetUtcNow(value);
            }
        }
    }

    /// <summary>Each wait so far, in order.</summary>
    public IReadOnlyList<TimeSpan> Waits => waits;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        if (dueTime >= TimeSpan.Zero)
        {
            waits.Add(dueTime);
            Advance(dueTime);
        }

        return timer;
    }
}
