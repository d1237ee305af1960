namespace CchcBot.Teams;

/// <summary>
/// Whether Teams lets this deployment send at all. A refusal that concerns no single person or message is an alarm: an event of the log, and what the
/// platform is told when it asks.
/// </summary>
internal sealed partial class ConnectorHealth(TimeProvider time, ILogger<ConnectorHealth> logger)
{
    // While it lasts the alarm is repeated, so that who looks at an hour of the log sees it.
    private static readonly TimeSpan Repeated = TimeSpan.FromMinutes(15);

    private readonly Lock sync = new();
    private (int? Status, string? Code, DateTimeOffset Since)? refused;
    private DateTimeOffset told = DateTimeOffset.MinValue;

    /// <summary>Whether the last word of Teams on this deployment was a refusal.</summary>
    public bool IsRefused => refused is not null;

    /// <summary>Teams took something.</summary>
    public void Took()
    {
        if (refused is null)
        {
            return;
        }

        lock (sync)
        {
            refused = null;
        }

        Log.Taken(logger);
    }

    /// <summary>A send failed with <see cref="Refusal.Deployment"/>.</summary>
    public void Refused(ConnectorException refusal)
    {
        var now = time.GetUtcNow();
        lock (sync)
        {
            refused = ((int?)refusal.StatusCode, refusal.Code, refused?.Since ?? now);
            if (now - told < Repeated)
            {
                return;
            }

            told = now;
        }

        Log.Alarm(logger, (int?)refusal.StatusCode, refusal.LoggedCode);
    }

    /// <summary>For whoever asks: no name and no address.</summary>
    public override string ToString() =>
        refused is { } found ? $"refused; status {found.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}; "
            + $"since {found.Since:yyyy-MM-ddTHH:mm:ssZ}" : "ok";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Critical, "The deployment is refused by Teams: status {Status}, code {Code}. What is scheduled stays planned.")]
        public static partial void Alarm(ILogger logger, int? status, string? code);

        [LoggerMessage(2, LogLevel.Information, "Teams takes messages of this deployment again.")]
        public static partial void Taken(ILogger logger);
    }
}
