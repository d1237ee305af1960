using CchcBot.Delivery;
using CchcBot.Domain.Deadlines;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Storage;

namespace CchcBot.Remind;

/// <summary>Decides what is said to whom now: obligations that no settled delivery names, one digest for each person and slot.</summary>
internal sealed partial class ReminderRun(
    IWorkspaceStore offices, IPlanStore plans, IDeliveryStore deliveries, IMessenger messenger, DeliveryRun sender, UnreachableNotice notice, TimeProvider time, ILogger<ReminderRun> logger)
{
    private const string NotInstalled = "notInstalled";

    // Who turns out not to be reached has a head, and the head an administrator.
    private const int MostPasses = 3;

    public async Task RunAsync(WorkspaceId id, DateTimeOffset now, CancellationToken cancellation)
    {
        // Also what was left open (by an outage, by the night) waits for working time.
        var begun = time.GetTimestamp();
        if (!WorkCalendar.Shipped.MaySend(now.DateTime) || await offices.FindAsync(id, cancellation) is not { } office)
        {
            return;
        }

        var current = await plans.CurrentAsync(id, cancellation);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var known = await deliveries.ListAsync(id, cancellation);
            var keys = await DueAsync(office, current, known, now, cancellation);
            var unreached = 0;
            await sender.EachAsync(
                keys,
                async (key, stop) =>
                {
                    if (WorkCalendar.Shipped.MaySend((now + time.GetElapsedTime(begun)).DateTime) && await SendAsync(office, key, now, stop) == DeliveryState.Unreachable)
                    {
                        Interlocked.Increment(ref unreached);
                    }
                },
                cancellation);
            if (unreached == 0 || await offices.FindAsync(id, cancellation) is not { } changed)
            {
                break;
            }

            office = changed;
        }

        await notice.RunAsync(office, now, cancellation);
    }

    /// <summary>What is to be sent now: what was left open, and a digest for everybody who is owed one.</summary>
    private async Task<IReadOnlyList<string>> DueAsync(
        Workspace office, IReadOnlyList<PlanState> current, IReadOnlyList<Delivery.Delivery> known, DateTimeOffset now, CancellationToken cancellation)
    {
        var keys = known.Where(d => d is { Kind: DeliveryKind.Digest, IsOpen: true }).Select(d => d.Key).ToList();
        await sender.EachAsync(
            Unsettled(office, current, known, now),
            async (due, stop) =>
            {
                if (await DigestAsync(office, due.Person, due.Obligations, known, now, stop) is { } key)
                {
                    lock (keys)
                    {
                        keys.Add(key);
                    }
                }
            },
            cancellation);
        return keys;
    }

    /// <summary>What is due to be said and in no settled delivery, by who answers for it.</summary>
    private static IEnumerable<(Person Person, List<Obligation> Obligations)> Unsettled(
        Workspace office, IReadOnlyList<PlanState> current, IReadOnlyList<Delivery.Delivery> known, DateTimeOffset now)
    {
        var settled = known.Where(d => d.Settles).SelectMany(d => d.Obligations).ToHashSet(StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(now.DateTime);
        return current
            .SelectMany(plan => ReminderPolicy.Due(plan, today, WorkCalendar.Shipped))
            .Where(obligation => !settled.Contains(obligation.Key))
            .Select(obligation => (Person: Reached(office, obligation.Duty), Obligation: obligation))
            .Where(x => x.Person is not null)
            .GroupBy(x => x.Person!.Id)
            .Select(g => (g.First().Person!, g.Select(x => x.Obligation).ToList()));
    }

    /// <summary>
    /// Who cannot be reached is not tried again: the unit's head is reminded instead, else an administrator. Who has only not installed the app
    /// stays the one who is owed it, where the unit has nobody else.
    /// </summary>
    private static Person? Reached(Workspace office, Assignment duty)
    {
        var owner = office.OwnerOf(duty);
        if (owner is null or { Unreachable: null, Address: not null })
        {
            return owner;
        }

        var head = office.HeadOf(duty.Id.Unit) is { Unreachable: null, Address: not null } reached ? reached : null;
        return head ?? (owner.Unreachable is null ? owner : office.Administrators.FirstOrDefault(a => a.Unreachable is null));
    }

    /// <summary>The key of the digest that this person is owed now, or null. What comes up while one is still open goes into that one.</summary>
    private async Task<string?> DigestAsync(
        Workspace office, Person person, List<Obligation> obligations, IReadOnlyList<Delivery.Delivery> known, DateTimeOffset now, CancellationToken cancellation)
    {
        var own = known.Where(d => d.Kind == DeliveryKind.Digest && d.Recipient == person.Id).ToList();
        var served = own.Where(d => d.Settles).Select(d => d.Slot).ToHashSet();
        if (DigestSlot.Default.Now(obligations, served, now.DateTime, WorkCalendar.Shipped) is not { } due)
        {
            return null;
        }

        var delivery = new Delivery.Delivery(
            DeliveryKind.Digest, person.Id, due.Slot, now, [.. due.Obligations.Select(o => o.Key)], [.. due.Obligations.Select(o => new DutyRef(o.Plan, o.Duty.Id.ToString()))]);
        if (own.Find(d => d.IsOpen) is { } open)
        {
            await deliveries.TryChangeAsync(
                office.Id,
                open.Key,
                d => d.IsOpen ? d with { Obligations = [.. d.Obligations.Union(delivery.Obligations)], Duties = [.. d.Duties.Union(delivery.Duties)] } : null,
                cancellation);
            return null;
        }

        return await deliveries.TryClaimAsync(office.Id, delivery, cancellation) || await TryRevive(office, person, delivery, cancellation) ? delivery.Key : null;
    }

    /// <summary>A slot whose digest could not reach the person is tried again once the person has the app.</summary>
    private async Task<bool> TryRevive(Workspace office, Person person, Delivery.Delivery delivery, CancellationToken cancellation) =>
        person.Address is not null
        && await deliveries.TryChangeAsync(
            office.Id,
            delivery.Key,
            d => d.State == DeliveryState.Unreachable && person.Unreachable is null ? delivery : null,
            cancellation) is not null;

    private async Task<DeliveryState?> SendAsync(Workspace office, string key, DateTimeOffset now, CancellationToken cancellation)
    {
        var done = await sender.SendAsync(
            office.Id,
            key,
            delivery => RenderAsync(office, delivery, now, cancellation),
            messenger.SendAsync,
            cancellation);
        if (done is { State: DeliveryState.Unreachable, Reason: not NotInstalled })
        {
            await offices.ChangePersonAsync(office.Id, done.Recipient, p => (p ?? new Person(done.Recipient, done.Recipient)) with { Unreachable = done.Reason }, cancellation);
        }

        if (done is not null)
        {
            BotTelemetry.Delivery(done, now.DateTime - done.Slot.ToDateTime(DigestSlot.Default.At));
            Log.Delivered(logger, done.State, done.Attempts, done.Ambiguous, done.Reason);
        }

        return done?.State;
    }

    /// <summary>The digest as of now: what was finished since the delivery was planned is left out.</summary>
    private async Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)> RenderAsync(
        Workspace office, Delivery.Delivery delivery, DateTimeOffset now, CancellationToken cancellation)
    {
        if (office.FindPerson(delivery.Recipient) is not { Address: { } address } person)
        {
            return (null, DeliveryState.Unreachable, NotInstalled);
        }

        var rows = await DigestRows.LoadAsync(plans, office.Id, delivery, cancellation);
        var open = rows.Where(r => !r.Duty.IsDone).ToList();
        if (open.Count == 0)
        {
            return (null, DeliveryState.Stale, null);
        }

        var language = Offices.LanguageOf(person, null);
        var view = new DigestView(delivery.Key, open, DateOnly.FromDateTime(now.DateTime));
        return (new Outgoing(address, DigestCard.Render(language, view), DigestCard.Push(language, view)), null, null);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A digest is {State} after {Attempts} attempts, {Ambiguous} of them ambiguous ({Reason}).")]
        public static partial void Delivered(ILogger logger, DeliveryState state, int attempts, int ambiguous, string? reason);
    }
}
