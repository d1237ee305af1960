namespace CchcBot.Teams;

/// <summary>
/// Whether Teams accepts anything from this deployment. A refusal that concerns no single person or message raises an alarm: a critical log event, and the
/// state reported by the health endpoint.
/// </summary>
internal sealed partial class ConnectorHealth(TimeProvider time, ILogger<ConnectorHealth> logger)
{
    // While the refusal lasts the alarm is logged again, so that a query over the last hour finds it.
    private static readonly TimeSpan Repeated = TimeSpan.FromMinutes(15);

    private readonly Lock sync = new();
    private (int? Status, string? Code, DateTimeOffset Since)? refused;
    private DateTimeOffset told = DateTimeOffset.MinValue;

    /// <summary>Whether the latest result that concerns the whole deployment was a refusal.</summary>
    public bool IsRefused => refused is not null;

    /// <summary>Teams accepted a call: ends the alarm.</summary>
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

    /// <summary>Status line for the health endpoint; contains no names or addresses.</summary>
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
