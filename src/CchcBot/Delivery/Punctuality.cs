using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace CchcBot.Delivery;

/// <summary>How punctual the clock and its messages are.</summary>
/// <param name="Ticks">This instance runs the clock; otherwise another one does, and only that one knows the rest.</param>
/// <param name="SinceTick">Time since an office's jobs last ran to their end, or since this instance took over the clock.</param>
/// <param name="Waits">The clock is silent for longer than a tick may take.</param>
/// <param name="Overdue">Messages not sent <see cref="Punctuality.Tolerance"/> after they were planned.</param>
/// <param name="Unreachable">People whom messages do not reach.</param>
internal sealed record PunctualityState(bool Ticks, TimeSpan SinceTick, bool Waits, int Overdue, int Unreachable)
{
    public bool IsLate => Ticks && (Waits || Overdue > 0);

    public override string ToString() => Ticks
        ? string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{(IsLate ? "late" : "on time")}; last tick {SinceTick.TotalSeconds:0} s ago; overdue {Overdue}; unreachable {Unreachable}")
        : "on time; another instance runs the clock";
}

/// <summary>
/// What is late, from what the clock sees anyway: it costs no table operations. Known to the instance that runs the clock, from its first tick on.
/// </summary>
internal sealed partial class Punctuality(TimeProvider time, OfficeClock clock, IOptions<BotOptions> options, ILogger<Punctuality> logger)
{
    /// <summary>A message that waits longer than this after it was planned is overdue: 5,000 messages at 30 a second take three minutes.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(WorkspaceId Office, string Key), DateTimeOffset> open = new();
    private readonly ConcurrentDictionary<WorkspaceId, int> unreachable = new();
    private long last;
    private bool ticking;
    private int said;

    public PunctualityState State
    {
        get
        {
            var (now, delivery) = (clock.Now, options.Value.Delivery);
            var since = Volatile.Read(ref ticking) ? time.GetElapsedTime(Interlocked.Read(ref last)) : TimeSpan.Zero;
            return new(
                Volatile.Read(ref ticking),
                since,
                since > delivery.Tick + delivery.OfficeTime,
                open.Count(d => now - d.Value > Tolerance),
                unreachable.Values.Sum());
        }
    }

    /// <summary>This instance runs the clock from now on.</summary>
    public void Begin()
    {
        Looked();
        Volatile.Write(ref ticking, true);
    }

    /// <summary>Another instance runs the clock.</summary>
    public void End()
    {
        Volatile.Write(ref ticking, false);
        open.Clear();
        unreachable.Clear();
    }

    /// <summary>A message was looked at that is not sent yet.</summary>
    public void Open(WorkspaceId office, DeliveryRow delivery) => open[(office, delivery.Key)] = delivery.PlannedAt;

    /// <summary>A message is sent, or will not be.</summary>
    public void Close(WorkspaceId office, string key) => open.TryRemove((office, key), out _);

    /// <summary>The clock was at work just now.</summary>
    public void Looked() => Interlocked.Exchange(ref last, time.GetTimestamp());

    /// <summary>An office's jobs have run to their end.</summary>
    /// <param name="tick">Null where there is no such office, or it could not be read.</param>
    /// <param name="failed">A job failed.</param>
    public void Ticked(WorkspaceId id, OfficeTick? tick, bool failed)
    {
        if (tick is not null)
        {
            unreachable[id] = tick.Office.People.Count(p => p is { Unreachable: not null, Left: null });
        }

        if (!failed)
        {
            Looked();
        }

        var state = State;
        BotTelemetry.Tick(failed, state.Overdue, state.Unreachable);
        var before = Interlocked.Exchange(ref said, state.Overdue);
        if (state.Overdue > 0 && before == 0)
        {
            Log.Overdue(logger, state.Overdue);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} messages are overdue.")]
        public static partial void Overdue(ILogger logger, int count);
    }
}
