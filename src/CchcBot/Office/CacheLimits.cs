namespace CchcBot.Office;

/// <summary>Sizes of the in-memory caches. Evicted table data is read again when it is needed.</summary>
internal static class CacheLimits
{
    /// <summary>Offices with their units and people.</summary>
    public const int Offices = 500;

    /// <summary>Plans with their tasks and current states: about 300 KB each.</summary>
    public const int Plans = 1_000;

    /// <summary>People with the list of their offices.</summary>
    public const int People = 20_000;

    /// <summary>People who wrote to the bot and belong to no office.</summary>
    public const int Strangers = 10_000;

    /// <summary>Conversations with what was last shown in them.</summary>
    public const int Memories = 20_000;

    /// <summary>Rate counters of people and offices. After eviction an instance's own counter starts full again.</summary>
    public const int Turns = 50_000;
}
