using CchcBot.Delivery;
using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>
/// Keeps digests in people's chats up to date: changes replace the card without a new notification. A digest that is over, old or followed by a newer one
/// is closed in its final state.
/// </summary>
internal sealed class DigestRefresh(IDeliveryStore deliveries, IMessenger messenger, DeliveryRun sender)
{
    private const int LongestDays = 14;

    // Fingerprint of the state last processed; while it is unchanged, a tick does nothing.
    private readonly BoundedCache<WorkspaceId, string> seen = new(CacheLimits.Offices);

    public async Task RunAsync(
        Workspace office,
        IReadOnlyList<PlanState> plans,
        IReadOnlyDictionary<string, AssignmentNote> notes,
        IReadOnlyList<DeliveryRow> known,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        var live = known
            .Where(d =>
                d is { Kind: DeliveryKind.Digest or DeliveryKind.Briefing, State: DeliveryState.Sent, Closed: false, ActivityId: not null, Address: not null }
            )
            .ToList();
        var state = StateOf(plans, notes, live, now);
        if (seen.Find(office.Id) == state)
        {
            return;
        }

        var newest = live.GroupBy(d => (d.Recipient, d.Kind)).Select(g => g.MaxBy(d => d.Slot)!.Key).ToHashSet(StringComparer.Ordinal);
        var left = 0;
        var failed = await sender.EachAsync(
            live,
            async (delivery, stop) =>
            {
                if (!await RefreshAsync(office, delivery, newest.Contains(delivery.Key), plans, notes, now, stop))
                {
                    Interlocked.Increment(ref left);
                }
            },
            cancellation);
        if (left + failed == 0)
        {
            seen.Keep(office.Id, state);
        }
    }

    /// <summary>False where it must be looked at again in the next tick.</summary>
    private async Task<bool> RefreshAsync(
        Workspace office,
        DeliveryRow delivery,
        bool isNewest,
        IReadOnlyList<PlanState> plans,
        IReadOnlyDictionary<string, AssignmentNote> notes,
        DateTimeOffset now,
        CancellationToken cancellation)
    {
        if (office.FindPerson(delivery.Recipient) is not { } person)
        {
            return true;
        }

        if (delivery.HeldUntil > now)
        {
            return false;
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        var language = Offices.LanguageOf(person, null);
        var view = DigestViews.Of(office, delivery, person, plans, notes, today);
        var isClosed = !isNewest || view.IsOver || delivery.Slot < today.AddDays(-LongestDays);
        if (!isClosed && view.Shown == delivery.Shown)
        {
            return true;
        }

        var address = person.Freshest(delivery.Address!);
        var message = isClosed
            ? new Outgoing(address, ClosedDigestCard.Render(language, view), ClosedDigestCard.Line(language, view))
            : DigestCard.Message(language, address, view);
        var outcome = await messenger.UpdateAsync(message with { Office = office.Id, Key = delivery.Key }, delivery.ActivityId!, cancellation);
        if (!outcome.Arrived && outcome is { Permanent: null, Rejected: null })
        {
            return false;
        }

        // If the message or chat no longer exists, the digest is closed.
        return await deliveries.TryChangeAsync(
            office.Id,
            delivery.Key,
            d => d with { Shown = message.Shown, HeldUntil = null, Closed = isClosed || !outcome.Arrived },
            cancellation) is not null;
    }

    private static string StateOf(
        IReadOnlyList<PlanState> plans, IReadOnlyDictionary<string, AssignmentNote> notes, IReadOnlyList<DeliveryRow> live, DateTimeOffset now) =>
        Outgoing.HashOf(string.Join('\n', plans.Select(p => $"{p.Info.Id}:{p.Info.LastChange}")
            .Concat(notes.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => $"{n.Value}"))
            .Concat(live.Select(d => $"{d.Key}:{d.Shown}:{d.HeldUntil?.UtcTicks}"))
            .Append(now.ToString("yyyyMMdd", CultureInfo.InvariantCulture))));
}
