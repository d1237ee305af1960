namespace CchcBot.Teams;

/// <summary>Timeouts and retries of connector calls.</summary>
internal sealed class ConnectorOptions
{
    /// <summary>Retries after the first attempt.</summary>
    public int MaxRetryAttempts { get; set; } = 3;

    /// <summary>Delay before the first retry; doubles with each one, with jitter.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Longest delay. A longer Retry-After fails the call at once instead of being waited out.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>For one attempt, from sending until the whole answer is read.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);
}
