namespace CchcBot.Teams;

/// <summary>At most this many calls within any time span of this length.</summary>
internal readonly record struct ConnectorWindow(int Calls, TimeSpan Span);

/// <summary>Teams' limits on what a bot sends (msteams-docs, "Optimize your bot with rate limiting").</summary>
internal sealed class ConnectorLimits
{
    /// <summary>Limit for one bot in one tenant, over all conversations. Teams documents 30 to 50, so 30 is safe. 0 = no limit.</summary>
    public int TenantPerSecond { get; set; } = 30;

    /// <summary>
    /// Share (0 to 1) of each longer conversation window that replies must leave to scheduled sends: someone who chats without pause still gets the
    /// reminder.
    /// </summary>
    public double Reserve { get; set; } = 0.05;

    /// <summary>
    /// A scheduled send fails when its conversation's window opens later than this: the sender reschedules it, and does not hold up other sends.
    /// </summary>
    public TimeSpan ScheduledWait { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>A reply that would have to wait longer than this fails: Teams gives up on a turn after 10 seconds.</summary>
    public TimeSpan TurnsWait { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Limits for one bot in one conversation; all of them apply.</summary>
    public IReadOnlyList<ConnectorWindow> Conversation { get; set; } =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];
}

/// <summary>Rate limit gate, passed before each attempt of a call that sends.</summary>
internal interface IConnectorGate
{
    /// <summary>Waits until the attempt may be made. Dispose the pass when its answer has come, or when none will.</summary>
    /// <exception cref="ConnectorException">The wait would be too long (<see cref="ConnectorException.WindowFull"/>).</exception>
    ValueTask<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>The connector answered 429.</summary>
    /// <param name="conversationId">The same as in <see cref="EnterAsync"/>.</param>
    /// <param name="retryAfter">Value of Retry-After; null when there was none.</param>
    void Refused(string conversationId, TimeSpan? retryAfter);
}
