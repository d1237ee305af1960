using CchcBot.Delivery;

namespace CchcBot.Slices.Requests;

/// <summary>Sends request cards, and keeps those already sent up to date.</summary>
internal sealed class RequestRun(IDeliveryStore deliveries, IMessenger messenger, PersonSender sends, DeliveryRun sender)
    : IOfficeJob
{
    private const int LongestDays = 90;

    // The state with which the sent cards were last compared; while it is unchanged, a tick compares none.
    private readonly BoundedCache<WorkspaceId, Compared> compared = new(CacheLimits.Offices);

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        var (office, today) = (tick.Office, DateOnly.FromDateTime(tick.Now.DateTime));
        if (!office.Calendar.MaySend(tick.Now.DateTime))
        {
            return;
        }

        // Older ones were closed long ago, unless nothing ran for as long.
        var requests = await tick.Deliveries.ListAsync(DeliveryKind.Request, today.AddDays(-2 * LongestDays), null, cancellation);
        await sender.EachAsync(
            requests.Where(d => d.IsOpen || PersonSender.IsReachableNow(office, d)),
            (request, stop) => SendAsync(tick.Snapshot, request, today, stop),
            cancellation);
        var sent = requests.Where(d => d is { State: DeliveryState.Sent, Closed: false, ActivityId: not null, Address: not null }).ToList();
        var state = new Compared(office, requests, await tick.Snapshot.ChangesAsync(cancellation), today);
        if (sent.Count == 0 || state.IsSame(compared.Find(office.Id)))
        {
            return;
        }

        var left = 0;
        var failed = await sender.EachAsync(
            sent,
            async (request, stop) =>
            {
                if (!await RefreshAsync(tick.Snapshot, request, today, stop))
                {
                    Interlocked.Increment(ref left);
                }
            },
            cancellation);
        if (left + failed == 0)
        {
            compared.Keep(office.Id, state);
        }
    }

    private async Task SendAsync(OfficeSnapshot snapshot, DeliveryRow request, DateOnly today, CancellationToken cancellation)
    {
        var office = snapshot.Office;
        if (
            !request.IsOpen
            && await deliveries.TryChangeAsync(
                office.Id,
                request.Key,
                d => PersonSender.IsReachableNow(office, d) ? d with { State = DeliveryState.Planned, Reason = null, Anew = 0 } : null,
                cancellation
            )
                is null
        )
        {
            return;
        }

        await sends.SendAsync(
            office,
            request.Key,
            null,
            async delivery => office.FindPerson(delivery.Recipient) is not { Address: { } address } person
                ? (null, DeliveryState.Unreachable, UnreachableReasons.NotInstalled)
                : await ViewAsync(snapshot, delivery, person, today, cancellation) is { IsOver: false } view
                    ? (new Outgoing(address, view.Card, view.Push), null, null)
                    : (null, DeliveryState.Stale, null),
            cancellation);
    }

    /// <summary>Updates a sent card to the present state, without a notification; once its matter is settled, the card is closed.</summary>
    /// <returns>False where it must be compared again in the next tick.</returns>
    private async Task<bool> RefreshAsync(OfficeSnapshot snapshot, DeliveryRow request, DateOnly today, CancellationToken cancellation)
    {
        var office = snapshot.Office;
        if (office.FindPerson(request.Recipient) is not { } person)
        {
            return true;
        }

        var view = await ViewAsync(snapshot, request, person, today, cancellation);
        var isClosed = view is not { IsOver: false } || request.Slot < today.AddDays(-LongestDays);
        var message = view is null ? null : new Outgoing(person.Freshest(request.Address!), view.Card, view.Push);
        if (message is null || message.Shown == request.Shown)
        {
            return !isClosed || await deliveries.TryChangeAsync(office.Id, request.Key, d => d with { Closed = true }, cancellation) is not null;
        }

        var outcome = await messenger.UpdateAsync(message with { Office = office.Id, Key = request.Key }, request.ActivityId!, cancellation);
        // If the message or chat no longer exists, the card is closed.
        return (outcome.Arrived || outcome.Permanent is not null || outcome.Rejected is not null)
            && await deliveries.TryChangeAsync(
                office.Id, request.Key, d => d with { Shown = message.Shown, Closed = isClosed || !outcome.Arrived }, cancellation) is not null;
    }

    private static async Task<RequestView?> ViewAsync(
        OfficeSnapshot snapshot, DeliveryRow request, Person person, DateOnly today, CancellationToken cancellation) =>
        request is { Request: { } matter, Assignments: [] }
            ? RequestViews.OfOffice(snapshot.Office, person, matter, await snapshot.CurrentAsync(cancellation), today)
        : request is { Request: { } about, Assignments: [var listed] } && AssignmentId.TryParse(listed.Assignment, out var id)
            && (await snapshot.FindAsync(listed.Plan, cancellation))?.Find(id) is { } assignment
            ? RequestViews.Of(snapshot.Office, person, about, listed.Plan, assignment, today)
            : null;

    /// <summary>All inputs of the request cards of an office, for change detection.</summary>
    /// <param name="Office">As read from the cache: the same object while unchanged.</param>
    /// <param name="Requests">As read from the cache: the same object while unchanged.</param>
    /// <param name="Changes">Fingerprint of all plans.</param>
    private sealed record Compared(Workspace Office, IReadOnlyList<DeliveryRow> Requests, string Changes, DateOnly Today)
    {
        public bool IsSame(Compared? other) => other is not null
            && ReferenceEquals(Office, other.Office) && ReferenceEquals(Requests, other.Requests) && Changes == other.Changes && Today == other.Today;
    }
}
