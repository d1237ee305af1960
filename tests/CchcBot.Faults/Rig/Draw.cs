using System.Collections.Concurrent;

namespace CchcBot.Faults.Rig;

/// <summary>Draws what befalls a call, by the seed, and counts it.</summary>
internal sealed class Draw(RigPlan plan)
{
    private readonly Random random = new(plan.Seed);
    private readonly Lock sync = new();

    public RigPlan Plan => plan;

    public ConcurrentDictionary<string, int> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>One of the kinds, or "" where all goes well.</summary>
    public string Of(params (string Kind, double Share)[] kinds)
    {
        double drawn;
        lock (sync)
        {
            drawn = random.NextDouble();
        }

        foreach (var (kind, share) in kinds)
        {
            if (drawn < share)
            {
                Faults.AddOrUpdate(kind, 1, (_, n) => n + 1);
                return kind;
            }

            drawn -= share;
        }

        return "";
    }

    public bool Toss()
    {
        lock (sync)
        {
            return random.Next(2) == 0;
        }
    }
}
