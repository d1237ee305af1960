using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Whether a turn is taken.</summary>
internal enum TurnPermit
{
    Taken,

    /// <summary>Too many: the person is told, once.</summary>
    Refused,

    /// <summary>Too many, and the person was told.</summary>
    Ignored,
}

/// <summary>
/// How many turns a person and an office may have: a bucket of tokens for each, which fills evenly. Each instance of the service counts for itself:
/// this keeps one person or one loop of cards from taking the service from the others, and is no count that anything is billed by.
/// </summary>
internal sealed class TurnLimits(TimeProvider time, IOptions<BotOptions> options)
{
    private readonly BoundedCache<(string Tenant, string Person), Bucket> people = new(CacheLimits.Turns);
    private readonly BoundedCache<WorkspaceId, Bucket> offices = new(CacheLimits.Turns);

    /// <summary>Before anything is looked up for the person. After too many, the bucket has to be half full again before a turn is taken.</summary>
    public TurnPermit Take(string tenant, string person)
    {
        var key = (tenant, person);
        return people.FindOrKeep(key, Full).Take(time, options.Value.Turns.PersonPerMinute, waitsForHalf: true) ? TurnPermit.Taken : Told(key);
    }

    /// <summary>Once the office is known: what is left of it is shared by its people, one turn at a time.</summary>
    public TurnPermit Take(WorkspaceId office, string person) =>
        offices.FindOrKeep(office, Full).Take(time, options.Value.Turns.OfficePerMinute, waitsForHalf: false)
            ? Taken((office.Tenant, person))
            : Told((office.Tenant, person));

    private TurnPermit Taken((string, string) person)
    {
        people.FindOrKeep(person, Full).WasTold = false;
        return TurnPermit.Taken;
    }

    private TurnPermit Told((string, string) person)
    {
        var bucket = people.FindOrKeep(person, Full);
        lock (bucket)
        {
            if (bucket.WasTold)
            {
                return TurnPermit.Ignored;
            }

            bucket.WasTold = true;
            return TurnPermit.Refused;
        }
    }

    private static Bucket Full() => new();

    private sealed class Bucket
    {
        private double? tokens;
        private long at;
        private bool isShut;

        public bool WasTold { get; set; }

        public bool Take(TimeProvider time, int perMinute, bool waitsForHalf)
        {
            lock (this)
            {
                var now = time.GetTimestamp();
                tokens = tokens is { } left ? Math.Min(perMinute, left + time.GetElapsedTime(at, now).TotalMinutes * perMinute) : perMinute;
                at = now;
                if (tokens < 1 || (isShut && tokens < perMinute / 2.0))
                {
                    isShut = waitsForHalf;
                    return false;
                }

                isShut = false;
                tokens--;
                return true;
            }
        }
    }
}
