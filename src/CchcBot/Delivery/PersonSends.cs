using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>
/// Sends deliveries to people, and keeps what the answer says of a person: who refuses is marked and tried again in a week, who is reached is
/// reachable, and a chat that is gone is begun anew, once for each delivery.
/// </summary>
internal sealed class PersonSends(
    DeliveryRun sender, IMessenger messenger, IDeliveryStore deliveries, AppInstaller installer, IWorkspaceStore offices, OfficeClock clock)
{
    /// <param name="office">The office.</param>
    /// <param name="key">The delivery.</param>
    /// <param name="render">As in <see cref="DeliveryRun.SendAsync"/>.</param>
    /// <param name="cancellation">Stops before the next step; the row says how far it came.</param>
    /// <returns>As it was left; null where it is not ours to send.</returns>
    public async Task<DeliveryRow?> SendAsync(
        Workspace office,
        string key,
        Func<DeliveryRow, Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)>> render,
        CancellationToken cancellation)
    {
        var done = await sender.SendAsync(office.Id, key, ToPresentAsync, messenger.SendAsync, cancellation);
        if (done is { State: DeliveryState.Unreachable, Reason: UnreachableReasons.Gone, Anew: 0 } && await OpenAsync(office, done, cancellation) is { } chat)
        {
            done = await sender.SendAsync(office.Id, key, InAsync, messenger.SendAsync, cancellation) ?? done;

            async Task<(Outgoing?, DeliveryState?, string?)> InAsync(DeliveryRow delivery)
            {
                var (message, instead, reason) = await render(delivery);
                return (message is null ? null : message with { Address = chat }, instead, reason);
            }
        }

        await FollowUpAsync(office, done, cancellation);
        return done;

        // Whatever it is: to who has left the team it is not said any more, and to whose row cannot be read once it is mended.
        async Task<(Outgoing?, DeliveryState?, string?)> ToPresentAsync(DeliveryRow delivery) =>
            office.UnreadablePeople.Contains(delivery.Recipient) ? (null, DeliveryState.Planned, null)
            : office.FindPerson(delivery.Recipient) is { Left: not null } ? (null, DeliveryState.Stale, null)
            : await render(delivery);
    }

    /// <summary>Whether a delivery that did not reach its recipient could now: the person was reached since, or is to be tried again.</summary>
    public static bool IsReachableNow(Workspace office, DeliveryRow delivery) =>
        delivery.State == DeliveryState.Unreachable && office.FindPerson(delivery.Recipient) is { Address: not null, Unreachable: null, Left: null };

    private async Task<ConversationAddress?> OpenAsync(Workspace office, DeliveryRow gone, CancellationToken cancellation)
    {
        if (office.FindPerson(gone.Recipient) is not { Address: { } before } person
            || await messenger.OpenAsync(office.Id.Tenant, before, person.ChannelAccountId ?? person.Id, cancellation) is not { } chat)
        {
            return null;
        }

        await offices.ChangeKnownPersonAsync(office.Id, person.Id, p => p with { Address = p.Address == before ? chat : p.Address }, cancellation);
        return await deliveries.TryChangeAsync(
            office.Id,
            gone.Key,
            d => d is { State: DeliveryState.Unreachable, Anew: 0 } ? d with { State = DeliveryState.Planned, Reason = null, Anew = 1 } : null,
            cancellation) is null ? null : chat;
    }

    private async Task FollowUpAsync(Workspace office, DeliveryRow? done, CancellationToken cancellation)
    {
        switch (done)
        {
            case { State: DeliveryState.Unreachable, Reason: UnreachableReasons.NotInstalled }:
                await installer.TryReachAsync(office, done.Recipient, cancellation);
                break;
            case { State: DeliveryState.Unreachable, Reason: { } reason }:
                await ChangeAsync(done, person => person with { Unreachable = reason, UnreachableAt = clock.Now });
                break;
            case { State: DeliveryState.Sent } when office.FindPerson(done.Recipient) is { Unreachable: not null }:
                await ChangeAsync(done, person => person with { Unreachable = null, UnreachableAt = null });
                break;
        }

        Task ChangeAsync(DeliveryRow about, Func<Person, Person> change) =>
            offices.ChangeKnownPersonAsync(office.Id, about.Recipient, change, cancellation);
    }
}

/// <summary>
/// Whoever could not be reached is tried again after a week: a block is lifted, an app put back, without a word to the bot. Declared before what
/// sends, so that the same look of the clock tries.
/// </summary>
internal sealed class TryAgain(IWorkspaceStore offices) : IOfficeJob
{
    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        foreach (var person in tick.Office.People.Where(p => IsDue(p, tick.Now)))
        {
            await offices.ChangeKnownPersonAsync(
                tick.Office.Id, person.Id, there => IsDue(there, tick.Now) ? there with { Unreachable = null, UnreachableAt = null } : there, cancellation);
        }
    }

    // Who took the app away said so; rows of builds that kept no day are tried at once.
    private static bool IsDue(Person person, DateTimeOffset now) =>
        person is { Address: not null, Unreachable: { } why, Left: null } && why != UnreachableReasons.Removed
        && !(now - person.UnreachableAt < DeliveryRules.TriedAgainAfter);
}
