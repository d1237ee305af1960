namespace CchcBot.Faults.Rig;

/// <summary>Teams' windows as Teams sees them: by when a send arrives (msteams-docs, "Optimize your bot with rate limiting").</summary>
internal sealed class Windows
{
    private static readonly (int Calls, TimeSpan Span)[] OfConversation =
        [(7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1))];

    // A send that had left when the refusal was on its way is nobody's fault.
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, List<long>> arrivals = new(StringComparer.Ordinal);
    private readonly Lock sync = new();
    private (long From, long Until) refused = (long.MaxValue, long.MinValue);

    public int Violations { get; private set; }

    public int Impatient { get; private set; }

    public void Arrived(string conversation, int tenantPerSecond)
    {
        lock (sync)
        {
            var now = TimeProvider.System.GetTimestamp();
            var exceeded = Exceeds("", now, [(tenantPerSecond, TimeSpan.FromSeconds(1))]) | Exceeds(conversation, now, OfConversation);
            Violations += exceeded ? 1 : 0;
            Impatient += now > refused.From && now < refused.Until ? 1 : 0;
        }
    }

    public void Refused(TimeSpan retryAfter)
    {
        lock (sync)
        {
            var now = TimeProvider.System.GetTimestamp();
            var until = now + Stamps(retryAfter);
            // Overlapping refusals are one.
            refused = now < refused.Until ? (refused.From, Math.Max(refused.Until, until)) : (now + Stamps(OnItsWay), until);
        }
    }

    public void Clear()
    {
        lock (sync)
        {
            (Violations, Impatient) = (0, 0);
        }

        Forget();
    }

    /// <summary>Whoever was told to wait is dead.</summary>
    public void Forget()
    {
        lock (sync)
        {
            refused = (long.MaxValue, long.MinValue);
        }
    }

    private bool Exceeds(string key, long now, (int Calls, TimeSpan Span)[] windows)
    {
        if (!arrivals.TryGetValue(key, out var known))
        {
            arrivals[key] = known = [];
        }

        known.Add(now);
        return windows.Any(w => known.Count > w.Calls && now - known[^(w.Calls + 1)] < Stamps(w.Span));
    }

    private static long Stamps(TimeSpan span) => (long)(span.TotalSeconds * TimeProvider.System.TimestampFrequency);
}
