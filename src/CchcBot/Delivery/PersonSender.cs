namespace CchcBot.Delivery;

/// <summary>
/// Sends deliveries to people and records what the outcome says of them: a person who cannot be reached is marked, a delivered message clears the mark, and
/// a chat that no longer exists is created again, once per delivery.
/// </summary>
internal sealed class PersonSender(
    DeliveryRun sender, IMessenger messenger, IDeliveryStore deliveries, AppInstaller installer, IWorkspaceStore offices, OfficeClock clock)
{
    /// <param name="claimed">The row where this instance has just inserted it.</param>
    /// <param name="render">As in <see cref="DeliveryRun.SendAsync"/>.</param>
    /// <returns>The row as it was left; null where this instance may not send it.</returns>
    public async Task<DeliveryRow?> SendAsync(
        Workspace office,
        string key,
        DeliveryRow? claimed,
        Func<DeliveryRow, Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)>> render,
        CancellationToken cancellation)
    {
        var done = await sender.SendAsync(office.Id, key, claimed, ToPresentAsync, messenger.SendAsync, cancellation);
        if (done is { State: DeliveryState.Unreachable, Reason: UnreachableReasons.Gone, Anew: 0 } && await OpenAsync(office, done, cancellation) is { } chat)
        {
            done = await sender.SendAsync(office.Id, key, null, InAsync, messenger.SendAsync, cancellation) ?? done;

            async Task<(Outgoing?, DeliveryState?, string?)> InAsync(DeliveryRow delivery)
            {
                var (message, instead, reason) = await render(delivery);
                return (message is null ? null : message with { Address = chat }, instead, reason);
            }
        }

        await RecordReachabilityAsync(office, done, cancellation);
        return done;

        // A person who left the team gets nothing any more; for one whose row is unreadable the delivery waits until it is repaired.
        async Task<(Outgoing?, DeliveryState?, string?)> ToPresentAsync(DeliveryRow delivery) =>
            office.UnreadablePeople.Contains(delivery.Recipient) ? (null, DeliveryState.Planned, null)
            : office.FindPerson(delivery.Recipient) is { Left: not null } ? (null, DeliveryState.Stale, null)
            : await render(delivery);
    }

    /// <summary>Whether an undelivered message could reach its recipient now: the person is reachable again or may be tried again.</summary>
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

    private async Task RecordReachabilityAsync(Workspace office, DeliveryRow? done, CancellationToken cancellation)
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
/// Clears the unreachable mark after a week, since unblocking or reinstalling the app may not be announced to the bot. Registered before the sending
/// jobs, so that the same tick tries the person.
/// </summary>
internal sealed class UnreachableRetry(IWorkspaceStore offices) : IOfficeJob
{
    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        foreach (var person in tick.Office.People.Where(p => IsDue(p, tick.Now)))
        {
            await offices.ChangeKnownPersonAsync(
                tick.Office.Id, person.Id, there => IsDue(there, tick.Now) ? there with { Unreachable = null, UnreachableAt = null } : there, cancellation);
        }
    }

    // Removing the app is announced by Teams, and so is installing it again. Rows of older builds without a date are tried at once.
    private static bool IsDue(Person person, DateTimeOffset now) =>
        person is { Address: not null, Unreachable: { } why, Left: null } && why != UnreachableReasons.Removed
        && !(now - person.UnreachableAt < DeliveryRules.TriedAgainAfter);
}
