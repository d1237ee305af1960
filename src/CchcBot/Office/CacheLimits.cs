namespace CchcBot.Office;

/// <summary>How much is kept in memory. Beyond it what was used longest ago goes: what is of the tables is read anew when it is asked for.</summary>
internal static class CacheLimits
{
    /// <summary>Offices, with their units and people.</summary>
    public const int Offices = 500;

    /// <summary>Plans with their tasks and where each stands: some 300 KB each.</summary>
    public const int Plans = 1_000;

    /// <summary>People whose offices are known.</summary>
    public const int People = 20_000;

    /// <summary>People who wrote and are in no office.</summary>
    public const int Strangers = 10_000;

    /// <summary>Conversations of which is known what was shown last: who is forgotten is asked.</summary>
    public const int Memories = 20_000;

    /// <summary>People, and offices, whose turns are counted: who is forgotten begins with a full measure again.</summary>
    public const int Turns = 50_000;
}
