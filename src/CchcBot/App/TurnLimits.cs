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
/// Rate limits for turns, per person and per office: token buckets that refill evenly. The first third of a bucket is each instance's own, so that
/// ordinary turns cost no request; whoever uses more is counted in the tables, for all instances together. Meant to keep one person, or a loop of cards,
/// from crowding out the others: with more than three instances somebody may get a little more.
/// </summary>
internal sealed class TurnLimits(TimeProvider time, IOptions<BotOptions> options, ITurnBudgetStore counts)
{
    private const double Own = 1 / 3.0;

    private readonly BoundedCache<(string Tenant, string Person), Bucket> people = new(CacheLimits.Turns);
    private readonly BoundedCache<WorkspaceId, Bucket> offices = new(CacheLimits.Turns);

    /// <summary>Checked before anything is looked up. Once empty, the bucket must be half full again before the person's turns are accepted.</summary>
    public async Task<TurnPermit> TakeAsync(string tenant, string person, CancellationToken cancellation)
    {
        var limit = new Limit($"person|{tenant}|{person}", options.Value.Turns.PersonPerMinute, WaitsForHalf: true);
        var bucket = people.FindOrKeep((tenant, person), Full);
        return await IsTakenAsync(bucket, limit, cancellation) ? TurnPermit.Taken : Told(bucket);
    }

    /// <summary>Checked once the office is known. Once empty, the office's people share what refills, one turn at a time.</summary>
    public async Task<TurnPermit> TakeAsync(WorkspaceId office, string person, CancellationToken cancellation)
    {
        var limit = new Limit($"office|{office}", options.Value.Turns.OfficePerMinute, WaitsForHalf: false);
        var own = people.FindOrKeep((office.Tenant, person), Full);
        if (!await IsTakenAsync(offices.FindOrKeep(office, Full), limit, cancellation))
        {
            return Told(own);
        }

        own.WasTold = false;
        return TurnPermit.Taken;
    }

    private async Task<bool> IsTakenAsync(Bucket bucket, Limit limit, CancellationToken cancellation)
    {
        if (!bucket.Take(time, limit))
        {
            return false;
        }

        if (bucket.ToShare(limit) is not (> 0 and var turns))
        {
            return true;
        }

        var isTaken = true;
        // Where the tables do not answer, each instance counts for itself.
        var count = await counts.TryChangeAsync(
            limit.Of,
            before =>
            {
                (isTaken, var after) = Counted(before, turns, limit);
                return after;
            },
            cancellation);
        if (!isTaken && count is not null)
        {
            bucket.Empty(count.Left, limit);
        }

        return isTaken || count is null;
    }

    /// <param name="before">What all instances left; null = nobody was counted before.</param>
    /// <param name="turns">Accepted by this instance since it last counted, this one included.</param>
    /// <param name="limit">The limit.</param>
    private (bool IsTaken, TurnBudget After) Counted(TurnBudget? before, int turns, Limit limit)
    {
        var now = time.GetUtcNow();
        var passed = before is null ? TimeSpan.Zero : now - before.At;
        var left = before is null ? limit.PerMinute : Math.Min(limit.PerMinute, before.Left + Math.Max(0, passed.TotalMinutes) * limit.PerMinute);
        var isShut = before is { IsShut: true } && left < limit.PerMinute / 2.0;
        var isTaken = !isShut && left >= turns;
        return (isTaken, new TurnBudget(isTaken ? left - turns : Math.Max(0, left - (turns - 1)), now, !isTaken && limit.WaitsForHalf));
    }

    private static TurnPermit Told(Bucket person)
    {
        lock (person)
        {
            if (person.WasTold)
            {
                return TurnPermit.Ignored;
            }

            person.WasTold = true;
            return TurnPermit.Refused;
        }
    }

    private static Bucket Full() => new();

    /// <param name="Of">Whose limit it is.</param>
    /// <param name="WaitsForHalf">Once empty, the bucket must be half full again.</param>
    private readonly record struct Limit(string Of, int PerMinute, bool WaitsForHalf);

    private sealed class Bucket
    {
        private double? tokens;
        private long at;
        private bool isShut;
        private int uncounted;

        public bool WasTold { get; set; }

        public bool Take(TimeProvider time, Limit limit)
        {
            lock (this)
            {
                var now = time.GetTimestamp();
                tokens = tokens is { } left
                    ? Math.Min(limit.PerMinute, left + time.GetElapsedTime(at, now).TotalMinutes * limit.PerMinute)
                    : limit.PerMinute;
                at = now;
                if (tokens < 1 || (isShut && tokens < limit.PerMinute / 2.0))
                {
                    isShut = limit.WaitsForHalf;
                    return false;
                }

                isShut = false;
                tokens--;
                uncounted++;
                return true;
            }
        }

        /// <summary>Turns that are to be counted for all instances; 0 while the person is within this instance's own part.</summary>
        public int ToShare(Limit limit)
        {
            lock (this)
            {
                var used = limit.PerMinute - (tokens ?? limit.PerMinute);
                if (used <= limit.PerMinute * Own)
                {
                    return 0;
                }

                // What has come back since needs no counting.
                var turns = Math.Min(uncounted, (int)Math.Ceiling(used));
                uncounted = 0;
                return turns;
            }
        }

        /// <summary>All instances together have used it up: until it fills again nobody need ask.</summary>
        public void Empty(double left, Limit limit)
        {
            lock (this)
            {
                (tokens, isShut) = (Math.Min(tokens ?? 0, left), limit.WaitsForHalf);
            }
        }
    }
}
