using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Slices.Requests;

/// <summary>Sends the cards by which one person asks another for something, and keeps those that were sent true.</summary>
internal sealed class RequestRun(IWorkspaceStore offices, IPlanStore plans, IDeliveryStore deliveries, IMessenger messenger, DeliveryRun sender, AppInstaller installer)
{
    private const int LongestDays = 90;

    public async Task RunAsync(WorkspaceId id, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await offices.FindAsync(id, cancellation) is not { } office || !office.Calendar.MaySend(now.DateTime))
        {
            return;
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        // Older ones are closed, or nobody was there to close them for as long.
        var requests = await deliveries.ListAsync(id, DeliveryKind.Request, today.AddDays(-2 * LongestDays), null, cancellation);
        await sender.EachAsync(requests.Where(d => d.IsOpen || IsReachableNow(office, d)), (request, stop) => SendAsync(office, request, today, stop), cancellation);
        await sender.EachAsync(
            requests.Where(d => d is { State: DeliveryState.Sent, Closed: false, ActivityId: not null, Address: not null }),
            (request, stop) => RefreshAsync(office, request, today, stop),
            cancellation);
    }

    /// <summary>Who had not the app when it was asked has it now.</summary>
    private static bool IsReachableNow(Workspace office, CchcBot.Delivery.Delivery request) =>
        request is { State: DeliveryState.Unreachable, Reason: UnreachableReasons.NotInstalled }
        && office.FindPerson(request.Recipient) is { Address: not null, Unreachable: null };

    private async Task SendAsync(Workspace office, CchcBot.Delivery.Delivery request, DateOnly today, CancellationToken cancellation)
    {
        if (!request.IsOpen
            && await deliveries.TryChangeAsync(office.Id, request.Key, d => IsReachableNow(office, d) ? d with { State = DeliveryState.Planned, Reason = null } : null, cancellation) is null)
        {
            return;
        }

        var done = await sender.SendAsync(
            office.Id,
            request.Key,
            async delivery => office.FindPerson(delivery.Recipient) is not { Address: { } address } person
                ? (null, DeliveryState.Unreachable, UnreachableReasons.NotInstalled)
                : await ViewAsync(office, delivery, person, today, cancellation) is { IsOver: false } view
                    ? (new Outgoing(address, view.Card, view.Push), null, null)
                    : (null, DeliveryState.Stale, null),
            messenger.SendAsync,
            cancellation);
        await installer.FollowUpAsync(office, done, cancellation);
    }

    /// <summary>Puts the present state into a card that was sent, without a new push; one whose matter is settled is left alone from then on.</summary>
    private async Task RefreshAsync(Workspace office, CchcBot.Delivery.Delivery request, DateOnly today, CancellationToken cancellation)
    {
        if (office.FindPerson(request.Recipient) is not { } person)
        {
            return;
        }

        var view = await ViewAsync(office, request, person, today, cancellation);
        var isClosed = view is not { IsOver: false } || request.Slot < today.AddDays(-LongestDays);
        var message = view is null ? null : new Outgoing(request.Address!, view.Card, view.Push);
        if (message is null || message.Shown == request.Shown)
        {
            if (isClosed)
            {
                await deliveries.TryChangeAsync(office.Id, request.Key, d => d with { Closed = true }, cancellation);
            }

            return;
        }

        var outcome = await messenger.UpdateAsync(message with { Tenant = office.Id.Tenant, Key = request.Key }, request.ActivityId!, cancellation);
        if (outcome.Arrived || outcome.Permanent is not null)
        {
            // A message that is gone, or a chat that was left, is not brought up to date any more.
            await deliveries.TryChangeAsync(
                office.Id, request.Key, d => d with { Shown = message.Shown, Closed = isClosed || outcome.Permanent is not null }, cancellation);
        }
    }

    private async Task<RequestView?> ViewAsync(Workspace office, CchcBot.Delivery.Delivery request, Person person, DateOnly today, CancellationToken cancellation) =>
        request.Duties is [var listed] && AssignmentId.TryParse(listed.Duty, out var id)
            && (await plans.FindAsync(office.Id, listed.Plan, cancellation))?.Find(id) is { } duty
            ? RequestViews.Of(office, person, request.Part ?? "", listed.Plan, duty, today)
            : null;
}
