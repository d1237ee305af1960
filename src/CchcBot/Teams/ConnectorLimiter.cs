namespace CchcBot.Teams;

/// <summary>
/// Keeps all that this process sends within Teams' limits by waiting before them, and holds back everyone behind a window that
/// answered 429. A place is free again one span after its call was answered, not after it was begun: so the window holds on the
/// connector's clock too, however long a call takes. Answers to people go before what is scheduled, which has a reserve of its own.
/// Nobody waits long for a conversation's window: the send is refused here, with the time at which the window opens.
/// </summary>
internal sealed class ConnectorLimiter(ConnectorLimits limits, TimeProvider time)
{
    /// <summary>Where 429 does not say how long.</summary>
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(2);

    // The tenant's window is of a second: who is told to wait for longer is told so of the conversation's.
    private static readonly TimeSpan LongestOfTenant = TimeSpan.FromSeconds(10);

    // Few enough to forget nothing that counts, often enough not to keep every conversation for ever.
    private const int PruneAt = 4096;

    private readonly Lock sync = new();
    private readonly Dictionary<string, RateWindow> tenants = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Tenant, string Conversation), RateWindow> conversations = [];
    private TaskCompletionSource changed = NewSignal();

    /// <summary>For answers to people.</summary>
    public IConnectorGate ForTurns(string tenantId) => new Gate(this, tenantId, isScheduled: false);

    /// <summary>For what nobody waits for just now: steps back where somebody is to be answered, and is spread evenly.</summary>
    public IConnectorGate ForScheduled(string tenantId) => new Gate(this, tenantId, isScheduled: true);

    /// <summary>How long 429 holds that conversation or its tenant back from now: who has a place already should look before sending.</summary>
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
                    // The tenant's window opens every second, its own within the time of a call at most, unless it is full.
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
                        // Only who waits for the tenant's window goes before others; a conversation that is full concerns nobody else.
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

                // Woken by time or by an answer that came in, whichever is first.
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
    /// 429 does not say whose window is full. The conversation's own is taken for it where it was half used; else it may be the tenant's,
    /// and then nobody of it sends for a moment.
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

    /// <summary>Timers know nothing finer: a fraction would be no wait at all.</summary>
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

/// <summary>The calls of one conversation or tenant, and when the next may be made. Guarded by its owner's lock.</summary>
internal sealed class RateWindow(IReadOnlyList<ConnectorWindow> windows, TimeProvider time)
{
    // Open again so soon that nothing of it need be left to anybody.
    private static readonly TimeSpan ShortWindow = TimeSpan.FromSeconds(2);

    // How far the even pace may lag behind a late timer before it is given up.
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(100);

    private readonly int most = windows.Count == 0 ? 0 : windows.Max(w => w.Calls);
    private readonly List<long> answered = [];
    private int open;
    private long pausedUntil = long.MinValue;
    private long paced = long.MinValue;

    /// <summary>Answers to people that wait here.</summary>
    public int Urgent { get; set; }

    /// <summary>How long a call has to wait; <see cref="TimeSpan.MaxValue"/> = until one that is under way is answered.</summary>
    /// <param name="now">By the stopwatch.</param>
    /// <param name="reserve">The part of each longer window that is left to others.</param>
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

    /// <summary>How long what is scheduled has to wait to be spread evenly: a burst would keep people's answers waiting.</summary>
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

    /// <summary>Whether any window is used by half: then it may be this one that is full.</summary>
    public bool IsHalfUsed(long now) =>
        windows.Any(w => (open + answered.AsEnumerable().Reverse().TakeWhile(a => Span(now - a) < w.Span).Count()) * 2 >= w.Calls);

    public bool IsIdle(long now) =>
        open == 0 && pausedUntil <= now && windows.All(w => answered.Count == 0 || Span(now - answered[^1]) >= w.Span);

    private TimeSpan Span(long stamps) => TimeSpan.FromSeconds((double)stamps / time.TimestampFrequency);

    private long Stamps(TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
