namespace CchcBot.Teams;

/// <summary>
/// Keeps all sends of this process within Teams' rate limits by delaying them, and pauses a window whose calls were answered with 429. A call's place
/// frees up one window span after its answer (not its start), so the limit also holds by the connector's clock however long a call takes. Answers to
/// people take priority over scheduled sends, which have a reserved share. A send that would wait too long for its conversation's window fails at once
/// with the time left until it opens.
/// </summary>
internal sealed class ConnectorLimiter(ConnectorLimits limits, TimeProvider time)
{
    /// <summary>Pause after a 429 without Retry-After.</summary>
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(2);

    // The tenant's window spans one second, so a longer Retry-After can only be meant for the conversation.
    private static readonly TimeSpan LongestOfTenant = TimeSpan.FromSeconds(10);

    // Idle conversations are dropped each time this many more are known: bounds memory without losing windows still in use.
    private const int PruneAt = 4096;

    private readonly Lock sync = new();
    private readonly Dictionary<string, RateWindow> tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Tenant, string Conversation), RateWindow> conversations = [];
    private TaskCompletionSource changed = NewSignal();

    /// <summary>For replies to people in a turn.</summary>
    public IConnectorGate ForTurns(string tenantId) => new Gate(this, tenantId, isScheduled: false);

    /// <summary>For scheduled (proactive) sends: they yield to waiting replies and are spaced out evenly.</summary>
    public IConnectorGate ForScheduled(string tenantId) => new Gate(this, tenantId, isScheduled: true);

    /// <summary>How much longer a 429 pauses that conversation or its tenant. A caller that already holds a place checks this before sending.</summary>
    public TimeSpan PausedFor(string tenantId, string conversationId)
    {
        var (tenant, conversation) = Windows(tenantId, conversationId);
        lock (sync)
        {
            var now = time.GetTimestamp();
            return Max(tenant.PauseAt(now), conversation.PauseAt(now));
        }
    }

    private async ValueTask<IDisposable> EnterAsync(string tenantId, string conversationId, bool isScheduled, CancellationToken cancellationToken)
    {
        var (tenant, conversation) = Windows(tenantId, conversationId);
        var counted = false;
        try
        {
            while (true)
            {
                Task signal;
                TimeSpan wait;
                lock (sync)
                {
                    var now = time.GetTimestamp();
                    var (tenants, own) = (tenant.WaitAt(now, 0), conversation.WaitAt(now, isScheduled ? 0 : limits.Reserve));
                    wait = Max(tenants, own);
                    // A scheduled send always waits for the tenant's window, which spans one second. MaxValue: calls in flight fill the window; wait for
                    // their answers.
                    var foreseen = isScheduled ? own : wait;
                    if (foreseen != TimeSpan.MaxValue && foreseen > (isScheduled ? limits.ScheduledWait : limits.TurnsWait))
                    {
                        throw ConnectorException.Full(foreseen);
                    }

                    if (isScheduled)
                    {
                        wait = Max(wait, tenant.Urgent > 0 ? TimeSpan.MaxValue : tenant.PaceAt(now));
                    }
                    else if (counted != (tenants > TimeSpan.Zero && own <= TimeSpan.Zero))
                    {
                        // Only a reply that waits for the tenant's window alone takes priority; one whose conversation is full must not hold others up.
                        counted = !counted;
                        tenant.Urgent += counted ? 1 : -1;
                    }

                    if (wait <= TimeSpan.Zero)
                    {
                        tenant.Begin(now, isScheduled);
                        conversation.Begin(now, isScheduled: false);
                        return new Pass(this, tenant, conversation);
                    }

                    signal = changed.Task;
                }

                // Woken by the timer or by the answer of another call, whichever comes first.
                var woken = wait == TimeSpan.MaxValue
                    ? signal.WaitAsync(cancellationToken)
                    : signal.WaitAsync(WholeMilliseconds(wait), time, cancellationToken);
                await woken.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
        finally
        {
            if (counted)
            {
                lock (sync)
                {
                    tenant.Urgent--;
                    Signal();
                }
            }
        }
    }

    /// <summary>
    /// A 429 does not say whose window is full. The conversation's is always paused; unless it was at least half used, the tenant's may be the full one,
    /// and is paused too (briefly).
    /// </summary>
    private void Refused(string tenantId, string conversationId, TimeSpan? retryAfter)
    {
        var (tenant, conversation) = Windows(tenantId, conversationId);
        lock (sync)
        {
            var now = time.GetTimestamp();
            var pause = retryAfter ?? UsualPause;
            conversation.PauseUntil(now + Stamps(pause));
            if (!conversation.IsHalfUsed(now))
            {
                tenant.PauseUntil(now + Stamps(pause < LongestOfTenant ? pause : LongestOfTenant));
            }
        }
    }

    private (RateWindow Tenant, RateWindow Conversation) Windows(string tenantId, string conversationId)
    {
        lock (sync)
        {
            if (!tenants.TryGetValue(tenantId, out var tenant))
            {
                tenants[tenantId] = tenant = new RateWindow(
                    limits.TenantPerSecond > 0 ? [new(limits.TenantPerSecond, TimeSpan.FromSeconds(1))] : [], time);
            }

            if (!conversations.TryGetValue((tenantId, conversationId), out var conversation))
            {
                if (conversations.Count >= PruneAt && conversations.Count % PruneAt == 0)
                {
                    var now = time.GetTimestamp();
                    foreach (var idle in conversations.Where(c => c.Value.IsIdle(now)).Select(c => c.Key).ToList())
                    {
                        conversations.Remove(idle);
                    }
                }

                conversations[(tenantId, conversationId)] = conversation = new RateWindow(limits.Conversation, time);
            }

            return (tenant, conversation);
        }
    }

    private void Answered(RateWindow tenant, RateWindow conversation)
    {
        lock (sync)
        {
            var now = time.GetTimestamp();
            tenant.End(now);
            conversation.End(now);
            Signal();
        }
    }

    private void Signal()
    {
        changed.SetResult();
        changed = NewSignal();
    }

    private long Stamps(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);

    /// <summary>Timers have millisecond resolution: a fraction rounded down would be no wait at all.</summary>
    private static TimeSpan WholeMilliseconds(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Gate(ConnectorLimiter limiter, string tenant, bool isScheduled) : IConnectorGate
    {
        public ValueTask<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken) =>
            limiter.EnterAsync(tenant, conversationId, isScheduled, cancellationToken);

        public void Refused(string conversationId, TimeSpan? retryAfter) => limiter.Refused(tenant, conversationId, retryAfter);
    }

    private sealed class Pass(ConnectorLimiter limiter, RateWindow tenant, RateWindow conversation) : IDisposable
    {
        private int isOver;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref isOver, 1) == 0)
            {
                limiter.Answered(tenant, conversation);
            }
        }
    }
}

/// <summary>Sliding rate windows of one conversation or tenant. Not thread-safe: guarded by the owner's lock.</summary>
internal sealed class RateWindow(IReadOnlyList<ConnectorWindow> windows, TimeProvider time)
{
    // Windows this short reopen so soon that no share of them needs to be reserved.
    private static readonly TimeSpan ShortWindow = TimeSpan.FromSeconds(2);

    // How far the even pacing may catch up after a timer fired late.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);

    private readonly int most = windows.Count == 0 ? 0 : windows.Max(w => w.Calls);
    private readonly List<long> answered = [];
    private int open;
    private long pausedUntil = long.MinValue;
    private long paced = long.MinValue;

    /// <summary>Number of replies to people that are waiting for this window.</summary>
    public int Urgent { get; set; }

    /// <summary>How long a call must wait; <see cref="TimeSpan.MaxValue"/>: until a call in flight is answered.</summary>
    /// <param name="now">Timestamp of the time provider.</param>
    /// <param name="reserve">Share (0 to 1) of each longer window that this caller must leave free.</param>
    public TimeSpan WaitAt(long now, double reserve)
    {
        var wait = PauseAt(now);
        foreach (var window in windows)
        {
            var left = window.Span > ShortWindow ? (int)(window.Calls * reserve) : 0;
            var places = window.Calls - left - open;
            if (places <= 0)
            {
                return TimeSpan.MaxValue;
            }

            if (answered.Count >= places)
            {
                var free = window.Span - Span(now - answered[^places]);
                wait = free > wait ? free : wait;
            }
        }

        return wait;
    }

    /// <summary>How long a scheduled send must wait to keep the even pacing: a burst would delay replies to people.</summary>
    public TimeSpan PaceAt(long now) => paced > now ? Span(paced - now) : TimeSpan.Zero;

    public void Begin(long now, bool isScheduled)
    {
        open++;
        if (isScheduled && windows.Count > 0)
        {
            var step = windows[0].Span / windows[0].Calls;
            paced = Math.Max(paced, now - Stamps(Slack)) + Stamps(step);
        }
    }

    public void End(long now)
    {
        open--;
        answered.Add(now);
        if (answered.Count > 2 * most)
        {
            answered.RemoveRange(0, answered.Count - most);
        }
    }

    public void PauseUntil(long until) => pausedUntil = Math.Max(pausedUntil, until);

    public TimeSpan PauseAt(long now) => pausedUntil > now ? Span(pausedUntil - now) : TimeSpan.Zero;

    /// <summary>Whether any window is at least half used, so that a 429 may be about this one.</summary>
    public bool IsHalfUsed(long now) =>
        windows.Any(w => (open + answered.AsEnumerable().Reverse().TakeWhile(a => Span(now - a) < w.Span).Count()) * 2 >= w.Calls);

    public bool IsIdle(long now) =>
        open == 0 && pausedUntil <= now && windows.All(w => answered.Count == 0 || Span(now - answered[^1]) >= w.Span);

    private TimeSpan Span(long stamps) => TimeSpan.FromSeconds((double)stamps / time.TimestampFrequency);

    private long Stamps(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
