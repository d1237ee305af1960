using CchcBot.Delivery;
using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>
/// The past deliveries that matter for what is sent now. An office of 60 people has about 3,000 deliveries a year (several megabytes) and this runs every
/// minute. So recent deliveries are cached until they change; of older ones only what was asked for is kept, for a day.
/// </summary>
internal sealed class KnownDeliveries
{
    // Cards are closed after two weeks, and short notices expire long before this.
    private const int RecentDays = 60;

    // A reminder merged into the weekly digest is sent before its own day.
    private const int SaidAhead = 7;

    private static readonly DeliveryKind[] Recent = [DeliveryKind.Digest, DeliveryKind.Briefing, DeliveryKind.Word];

    private readonly BoundedCache<WorkspaceId, Earlier> earlier = new(CacheLimits.Offices);

    /// <param name="asked">Obligations that may be due; of older deliveries only what settles these is returned.</param>
    public async Task<IReadOnlyList<DeliveryRow>> ListAsync(
        OfficeDeliveries office, IEnumerable<Obligation> asked, DateOnly today, CancellationToken cancellation)
    {
        var since = today.AddDays(-RecentDays);
        var names = Names(asked, since.AddDays(SaidAhead));
        if (earlier.Find(office.Office) is not { } known || known.Before != since || !names.IsSubsetOf(known.Asked))
        {
            known = new Earlier(since, names, await EarlierAsync(office, names, since, cancellation));
            earlier.Keep(office.Office, known);
        }

        List<DeliveryRow> all = [.. known.Deliveries];
        foreach (var kind in Recent)
        {
            all.AddRange(await office.ListAsync(kind, since, null, cancellation));
        }

        // Notices about unreachable people are needed for as long as these people stay unreachable.
        all.AddRange(await office.ListAsync(DeliveryKind.Notice, DateOnly.MinValue, null, cancellation));
        return all;
    }

    /// <summary>The keys of obligations that may have been settled before that day, and the matters of repeated ones.</summary>
    private static HashSet<string> Names(IEnumerable<Obligation> asked, DateOnly before)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var obligation in asked)
        {
            if (obligation.On < before)
            {
                names.Add(obligation.Key);
            }

            // For these the number of earlier messages decides what comes next.
            if (DigestPlanner.IsRepeated(obligation.Reason) && obligation.Assignment.Due < before)
            {
                names.Add(obligation.Matter(obligation.Reason));
                names.Add(obligation.Matter(ReminderReason.Overdue));
                names.Add(obligation.Matter(ReminderReason.OverdueToHead));
                names.Add(obligation.Matter(ReminderReason.ToCall));
            }
        }

        return names;
    }

    private async Task<IReadOnlyList<DeliveryRow>> EarlierAsync(
        OfficeDeliveries office, HashSet<string> names, DateOnly before, CancellationToken cancellation)
    {
        var kept = new List<DeliveryRow>();
        var reached = new Dictionary<string, DeliveryRow>(StringComparer.Ordinal);
        foreach (var kind in Recent)
        {
            foreach (var delivery in await office.ListOnceAsync(kind, DateOnly.MinValue, before, cancellation))
            {
                if (delivery is { IsOpen: true } or { State: DeliveryState.Sent, Closed: false, ActivityId: not null })
                {
                    kept.Add(delivery);
                    continue;
                }

                var word = delivery.Word is { } told ? told with { Text = "" } : null;
                var said = delivery with { Obligations = [.. delivery.Obligations.Where(IsAsked)], Assignments = [], Address = null, Word = word };
                if (said.Obligations.Count > 0 || said.State == DeliveryState.Unreachable)
                {
                    kept.Add(said);
                }

                if (said.State == DeliveryState.Sent && !(reached.TryGetValue(said.Recipient, out var last) && last.Slot >= said.Slot))
                {
                    reached[said.Recipient] = said;
                }
            }
        }

        return [.. kept.Union(reached.Values)];

        bool IsAsked(string key) => names.Contains(key) || names.Contains(ReminderHistory.MatterOf(key));
    }

    /// <param name="Before">The first slot that was not looked at.</param>
    /// <param name="Asked">The keys and matters that were looked for.</param>
    private sealed record Earlier(DateOnly Before, HashSet<string> Asked, IReadOnlyList<DeliveryRow> Deliveries);
}
