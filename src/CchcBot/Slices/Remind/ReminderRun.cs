using CchcBot.Delivery;
using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>The job that sends digests: the unsettled obligations, in one digest per person and slot.</summary>
internal sealed partial class ReminderRun(
    IWorkspaceStore offices, IDeliveryStore deliveries, KnownDeliveries said, DigestViews views, PersonSender sends, DeliveryRun sender,
    UnreachableNotice notice, DigestRefresh refresh, TimeProvider time, ILogger<ReminderRun> logger)
    : IOfficeJob
{
    // People without the app are tried first; for an unreachable one the unit's head is next, then the administrator.
    private const int MostPasses = 4;

    // Must exceed the time after which an unreachable person is tried again.
    private const int LongestDaysOfWords = 14;

    public async Task RunAsync(OfficeTick tick, CancellationToken cancellation)
    {
        // Deliveries left open by an outage or overnight also wait for working hours.
        var begun = time.GetTimestamp();
        var (office, now) = (tick.Office, tick.Now);
        if (!office.Calendar.MaySend(now.DateTime))
        {
            return;
        }

        var current = await tick.Snapshot.CurrentAsync(cancellation);
        var agreed = await tick.Deliveries.NotesAsync(cancellation);
        var today = DateOnly.FromDateTime(now.DateTime);
        var present = views.Present();
        List<Obligation> asked = [.. DigestPlanner.Asked(office, current, agreed, now.DateTime)];
        // Read again only after something was sent: most ticks find nothing due.
        var known = await said.ListAsync(tick.Deliveries, asked, today, cancellation);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var due = await DueAsync(office, DigestPlanner.Plan(office, current, agreed, new ReminderHistory(known), now.DateTime), known, now, cancellation);
            var unreached = 0;
            var calendar = office.Calendar;
            await sender.EachAsync(
                due,
                async (claim, stop) =>
                {
                    if (calendar.MaySend((now + time.GetElapsedTime(begun)).DateTime)
                        && await claim(stop) is var (key, claimed)
                        && await SendAsync(office, key, claimed, present, now, stop) == DeliveryState.Unreachable)
                    {
                        Interlocked.Increment(ref unreached);
                    }
                },
                cancellation);
            known = due.Count == 0 ? known : await said.ListAsync(tick.Deliveries, asked, today, cancellation);
            if (unreached == 0 || await offices.FindAsync(office.Id, cancellation) is not { } changed)
            {
                break;
            }

            office = changed;
        }

        await sender.ApartAsync(() => notice.RunAsync(office, known, now, cancellation), cancellation);
        await refresh.RunAsync(office, current, agreed, known, now, cancellation);
    }

    /// <summary>
    /// The deliveries to send now: those left open, and a new one for each due digest, claimed just before it is sent. If a person's delivery is still open,
    /// new obligations are added to it.
    /// </summary>
    private async Task<IReadOnlyList<Func<CancellationToken, Task<(string Key, DeliveryRow? Claimed)?>>>> DueAsync(
        Workspace office,
        IReadOnlyList<PlannedDigest> planned,
        IReadOnlyList<DeliveryRow> all,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var there = all.DistinctBy(d => d.Key).ToDictionary(d => d.Key, StringComparer.Ordinal);
        var left = all.Where(d => d is { Kind: DeliveryKind.Digest or DeliveryKind.Briefing or DeliveryKind.Word, IsOpen: true }).ToList();
        var claims = left
            .Select(open => (Func<CancellationToken, Task<(string, DeliveryRow?)?>>)(_ => Task.FromResult<(string, DeliveryRow?)?>((open.Key, null))))
            .ToList();
        foreach (var word in all.Where(d => IsWordToRevive(office, d, now)))
        {
            claims.Add(stop => ReviveAsync(word, stop));
        }

        // People without the app first: if they cannot be reached, the next pass adds their obligations to the administrator's digest.
        var without = planned.Where(p => p.Person.Address is null && !there.ContainsKey(DeliveryRow.KeyOf(p.Kind, p.Slot, p.Person.Id))).ToList();
        foreach (var due in without.Count > 0 ? without : planned)
        {
            var delivery = new DeliveryRow(
                due.Kind,
                due.Person.Id,
                due.Slot,
                now,
                [.. due.Obligations.Select(o => o.Key)],
                [.. due.Obligations.Select(o => new AssignmentRef(o.Plan, o.Assignment.Id.ToString(), o.Reason, o.IsUnchanged, o.IsAfterOfficer))]
            );
            // Whatever the kind of the open delivery: nobody gets a digest and a briefing at once.
            if (left.Find(d => d.Kind != DeliveryKind.Word && d.Recipient == due.Person.Id) is { } open)
            {
                if (open.IsUnreadable)
                {
                    // The unreadable delivery may contain these very obligations: they wait until the row is repaired.
                    continue;
                }

                await deliveries.TryChangeAsync(
                    office.Id,
                    open.Key,
                    d =>
                        d.IsOpen
                            ? d with
                            {
                                Obligations = [.. d.Obligations.Union(delivery.Obligations)],
                                Assignments = [.. d.Assignments.Union(delivery.Assignments)],
                            }
                            : null,
                    cancellation
                );
            }
            else if (!there.TryGetValue(delivery.Key, out var known))
            {
                claims.Add(async stop =>
                    await deliveries.TryClaimAsync(office.Id, delivery, stop) is { } claimed ? (delivery.Key, claimed)
                    : await TryRevive(office, due.Person, delivery, stop) ? (delivery.Key, null) : null);
            }
            else if (known.State == DeliveryState.Unreachable && due.Person is { Address: not null, Unreachable: null })
            {
                claims.Add(async stop => await TryRevive(office, due.Person, delivery, stop) ? (delivery.Key, null) : null);
            }
        }

        return claims;

        async Task<(string, DeliveryRow?)?> ReviveAsync(DeliveryRow word, CancellationToken stop) =>
            await deliveries.TryChangeAsync(
                office.Id, word.Key, d => IsWordToRevive(office, d, now) ? d with { State = DeliveryState.Planned, Reason = null, Anew = 0 } : null, stop)
            is null ? null : (word.Key, null);
    }

    /// <summary>Whether a notice that failed to reach a person can be sent now and is still of use.</summary>
    private static bool IsWordToRevive(Workspace office, DeliveryRow delivery, DateTimeOffset now) =>
        delivery is { Kind: DeliveryKind.Word, Word: { } word } && !(word.Expires < now)
        && delivery.Slot >= DateOnly.FromDateTime(now.DateTime).AddDays(-LongestDaysOfWords) && PersonSender.IsReachableNow(office, delivery);

    /// <summary>Reopens a digest that could not reach the person, once the person has the app.</summary>
    private async Task<bool> TryRevive(Workspace office, Person person, DeliveryRow delivery, CancellationToken cancellation) =>
        person.Address is not null
        && await deliveries.TryChangeAsync(
            office.Id,
            delivery.Key,
            d => d.State == DeliveryState.Unreachable && person.Unreachable is null ? delivery : null,
            cancellation) is not null;

    private async Task<DeliveryState?> SendAsync(
        Workspace office, string key, DeliveryRow? claimed, PresentState present, DateTimeOffset now, CancellationToken cancellation)
    {
        // Sending may install the app for the person; the next pass then takes the same digest up again.
        var done = await sends.SendAsync(office, key, claimed, delivery => RenderAsync(office, delivery, present, now, cancellation), cancellation);
        if (done is not null)
        {
            var due = done.Kind switch
            {
                DeliveryKind.Word => done.PlannedAt.DateTime,
                DeliveryKind.Briefing => done.Slot.ToDateTime(office.Settings.Reminders.Leaders.At),
                _ => done.Slot.ToDateTime(office.Settings.Reminders.Staff.At),
            };
            BotTelemetry.Delivery(done, now.DateTime - due);
            Log.Delivered(logger, done.State, done.Attempts, done.Ambiguous, done.Reason ?? "none");
        }

        return done?.State;
    }

    /// <summary>Renders the digest in its present state; tasks finished since it was planned are left out.</summary>
    private async Task<(Outgoing? Message, DeliveryState? Instead, string? Reason)> RenderAsync(
        Workspace office, DeliveryRow delivery, PresentState present, DateTimeOffset now, CancellationToken cancellation)
    {
        if (office.FindPerson(delivery.Recipient) is not { Address: { } address } person)
        {
            return (null, DeliveryState.Unreachable, UnreachableReasons.NotInstalled);
        }

        var language = Offices.LanguageOf(person, null);
        if (delivery.Kind == DeliveryKind.Word)
        {
            return delivery.Word is not { Text: var text } word || word.Expires < now
                ? (null, DeliveryState.Stale, null)
                : (new Outgoing(address, NoteCard.Render(language, text), text), null, null);
        }

        if (await present.ViewAsync(office, delivery, person, DateOnly.FromDateTime(now.DateTime), cancellation) is not { IsOver: false } view)
        {
            return (null, DeliveryState.Stale, null);
        }

        return (DigestCard.Message(language, address, view), null, null);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A digest is {State} after {Attempts} attempts, {Ambiguous} of them ambiguous; reason: {Reason}.")]
        public static partial void Delivered(ILogger logger, DeliveryState state, int attempts, int ambiguous, string reason);
    }
}
