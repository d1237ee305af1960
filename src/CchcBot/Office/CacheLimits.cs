namespace CchcBot.Office;

/// <summary>How much of the tables is kept in memory. Beyond it what was used longest ago is read anew when it is asked for.</summary>
internal static class CacheLimits
{
    /// <summary>Offices, with their units and people.</summary>
    public const int Offices = 500;

    /// <summary>Plans with their tasks and where each stands: some 300 KB each.</summary>
    public const int Plans = 1_000;

    /// <summary>People whose offices are known.</summary>
    public const int People = 20_000;
}
