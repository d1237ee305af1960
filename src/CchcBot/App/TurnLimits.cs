using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Whether a turn is accepted.</summary>
internal enum TurnPermit
{
    Taken,

    /// <summary>Over the limit; the person is told, once.</summary>
    Refused,

    /// <summary>Over the limit, and the person was told already.</summary>
    Ignored,
}

/// <summary>
/// Rate limits for turns, per person and per office: token buckets that refill evenly. In memory and per instance: meant to keep one person, or a loop of
/// cards, from crowding out the others, not for exact counting.
/// </summary>
internal sealed class TurnLimits(TimeProvider time, IOptions<BotOptions> options)
{
    private readonly BoundedCache<(string Tenant, string Person), Bucket> people = new(CacheLimits.Turns);
    private readonly BoundedCache<WorkspaceId, Bucket> offices = new(CacheLimits.Turns);

    /// <summary>Checked before anything is looked up. Once empty, the bucket must be half full again before the person's turns are accepted.</summary>
    public TurnPermit Take(string tenant, string person)
    {
        var key = (tenant, person);
        return people.FindOrKeep(key, Full).Take(time, options.Value.Turns.PersonPerMinute, waitsForHalf: true) ? TurnPermit.Taken : Told(key);
    }

    /// <summary>Checked once the office is known. Once empty, the office's people share what refills, one turn at a time.</summary>
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
