namespace CchcBot.Teams;

/// <summary>So many calls within any span of that length.</summary>
internal readonly record struct ConnectorWindow(int Calls, TimeSpan Span);

/// <summary>Teams' limits on what a bot sends (msteams-docs, "Optimize your bot with rate limiting").</summary>
internal sealed class ConnectorLimits
{
    /// <summary>For one bot in one tenant, all conversations together. Teams documents 30 to 50: 30 is safe. 0 = no limit.</summary>
    public int TenantPerSecond { get; set; } = 30;

    /// <summary>
    /// Of each longer window of a conversation that part which answers to people leave to what is scheduled: who talks without end gets the reminder too.
    /// </summary>
    public double Reserve { get; set; } = 0.05;

    /// <summary>
    /// What is scheduled is not sent where its conversation's window opens later than this: whoever sends puts it back, and nobody else waits for it.
    /// </summary>
    public TimeSpan ScheduledWait { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Teams gives up on a turn after 10 seconds: an answer that would have to wait longer than this fails instead.</summary>
    public TimeSpan TurnsWait { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>For one bot in one conversation; all hold.</summary>
    public IReadOnlyList<ConnectorWindow> Conversation { get; set; } =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];
}

/// <summary>Asked before each attempt of a call that sends: where the program keeps within the limits.</summary>
internal interface IConnectorGate
{
    /// <summary>Waits until the attempt may be made. Disposing the pass says that its answer has come, or that none will.</summary>
    /// <exception cref="ConnectorException">The window opens too late to be waited for (<see cref="ConnectorException.WindowFull"/>).</exception>
    ValueTask<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>The connector answered 429.</summary>
    /// <param name="conversationId">As entered.</param>
    /// <param name="retryAfter">How long it asks to wait; null where it does not say.</param>
    void Refused(string conversationId, TimeSpan? retryAfter);
}
