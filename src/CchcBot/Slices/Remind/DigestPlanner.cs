using CchcBot.Delivery;
using CchcBot.Domain.Reminders;

namespace CchcBot.Slices.Remind;

/// <summary>A digest that is due for a person in a slot.</summary>
/// <param name="Kind">A digest, or a briefing for leaders.</param>
internal sealed record PlannedDigest(Person Person, DeliveryKind Kind, DateOnly Slot, IReadOnlyList<Obligation> Obligations);

/// <summary>Index of past deliveries: the obligations that they settled, and the slots that they served.</summary>
internal sealed class ReminderHistory
{
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> matters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateOnly> last = new(StringComparer.Ordinal);
    private readonly HashSet<(string Person, string Key)> byPerson = [];
    private readonly Dictionary<(string Person, DeliveryKind Kind), HashSet<DateOnly>> slots = [];
    private readonly HashSet<(string Person, string Key)> missed = [];
    private readonly Dictionary<string, DateOnly> unreached;

    public ReminderHistory(IEnumerable<DeliveryRow> known)
    {
        List<DeliveryRow> reminders = [.. known.Where(d => d.Kind is DeliveryKind.Digest or DeliveryKind.Briefing)];
        foreach (var delivery in reminders.Where(d => d.Settles))
        {
            Add(delivery.Recipient, delivery.Kind, delivery.Slot, delivery.Obligations, DateOnly.FromDateTime(OfficeTime.Local(delivery.PlannedAt)));
        }

        List<DeliveryRow> failed = [.. reminders.Where(d => d.State == DeliveryState.Unreachable)];
        missed.UnionWith(failed.SelectMany(d => d.Obligations.Select(o => (d.Recipient, o))));
        unreached = failed.GroupBy(d => d.Recipient).ToDictionary(g => g.Key, g => g.Max(d => d.Slot));
    }

    /// <summary>Whether a reminder to the person has failed since that slot and nothing suggests that another would arrive.</summary>
    public bool CannotReach(Person person, DateOnly since) =>
        person is { Address: null } or { Unreachable: not null } && unreached.TryGetValue(person.Id, out var last) && last >= since;

    /// <summary>
    /// Whether the obligation was settled for this person. One that was told to an administrator because the person was unreachable is still owed to the person
    /// once reachable.
    /// </summary>
    public bool WasSentTo(Person person, string key) => byPerson.Contains((person.Id, key))
        || (keys.Contains(key) && !(missed.Contains((person.Id, key)) && person is { Address: not null, Unreachable: null }));

    /// <param name="person">Object id of the recipient.</param>
    /// <param name="kind">A digest or a briefing.</param>
    /// <param name="slot">The slot that was served.</param>
    /// <param name="obligations">Keys of the obligations it settles.</param>
    /// <param name="on">The day of the message; null = the slot's.</param>
    public void Add(string person, DeliveryKind kind, DateOnly slot, IEnumerable<string> obligations, DateOnly? on = null)
    {
        foreach (var key in obligations)
        {
            keys.Add(key);
            byPerson.Add((person, key));
            var matter = MatterOf(key);
            if (!matters.TryGetValue(matter, out var days))
            {
                matters[matter] = days = new(StringComparer.Ordinal);
            }

            days.Add(key[matter.Length..]);
            last[matter] = last.TryGetValue(matter, out var known) && known > (on ?? slot) ? known : on ?? slot;
        }

        if (!slots.TryGetValue((person, kind), out var served))
        {
            slots[(person, kind)] = served = [];
        }

        served.Add(slot);
    }

    public bool Contains(string key) => keys.Contains(key);

    /// <summary>Whether it was sent to this very person, for obligations that go to several people.</summary>
    public bool Contains(string key, Person person) => byPerson.Contains((person.Id, key));

    /// <summary>An obligation's key without its day, with the final "|".</summary>
    public static string MatterOf(string key) => key[..(key.LastIndexOf('|') + 1)];

    public bool ContainsMatter(string matter) => matters.ContainsKey(matter);

    /// <summary>The day on which the matter was last sent; null where it never was.</summary>
    public DateOnly? Last(string matter) => last.TryGetValue(matter, out var day) ? day : null;

    /// <summary>How often the matter was sent for days after that day; a report on the assignment starts the count again.</summary>
    public int Times(string matter, DateOnly after) =>
        matters.TryGetValue(matter, out var days) ? days.Count(d => string.CompareOrdinal(d, $"{after:yyyyMMdd}") > 0) : 0;

    public IReadOnlySet<DateOnly> Slots(Person person, DeliveryKind kind) => slots.GetValueOrDefault((person.Id, kind)) ?? [];
}

/// <summary>
/// Plans the digests that are due now: the unsettled obligations, in one message per person and slot. It is a pure function, so that the dry run uses the
/// same policy.
/// </summary>
internal static class DigestPlanner
{
    /// <summary>How often an unchanged overdue task is listed: twice in full, then in one line; after that the administrator is asked to call.</summary>
    public const int MostTimes = 3;

    // Days after the leaders' weekly slot on which it is still made up for; later obligations wait for the next slot.
    private const int LeadersCatchUp = 3;

    /// <summary>All obligations that planning may look up in past deliveries: those of today and those of a weekly slot that was missed.</summary>
    public static IEnumerable<Obligation> Asked(
        Workspace office, IReadOnlyList<PlanState> plans, IReadOnlyDictionary<string, AssignmentNote> notes, DateTime now)
    {
        var context = new ReminderContext(office.Calendar, office.Settings.Reminders, notes);
        var slot = office.Settings.Reminders.Staff.Missed(new HashSet<DateOnly>(), now, office.Calendar);
        return plans.SelectMany(p => ReminderPolicy.Due(p, DateOnly.FromDateTime(now), context))
            .Concat(slot is { } day ? plans.SelectMany(p => ReminderPolicy.Due(p, day, context)) : []);
    }

    public static IReadOnlyList<PlannedDigest> Plan(
        Workspace office,
        IReadOnlyList<PlanState> plans,
        IReadOnlyDictionary<string, AssignmentNote> notes,
        ReminderHistory said,
        DateTime now,
        bool isForeseen = false)
    {
        var context = new ReminderContext(office.Calendar, office.Settings.Reminders, notes);
        var today = DateOnly.FromDateTime(now);
        var due = NotYetSent(office, plans.SelectMany(p => ReminderPolicy.Due(p, today, context)), notes, said, today, isForeseen);
        if (due.Count == 0)
        {
            return [];
        }

        var ahead = new Lazy<Dictionary<string, List<Obligation>>>(() => Ahead(office, plans, context, said, today, isForeseen));
        var (staff, leaders) = (office.Settings.Reminders.Staff, office.Settings.Reminders.Leaders);
        var then = new Dictionary<DateOnly, Dictionary<string, (Person Person, List<Obligation> Obligations)>>();
        var planned = new List<PlannedDigest>();
        foreach (var (person, obligations) in due.Values.OrderBy(d => d.Person.Id, StringComparer.Ordinal))
        {
            List<Obligation> ofStaff = [.. obligations.Where(o => !IsForLeaders(o))];
            var digest = staff.Now(ofStaff, said.Slots(person, DeliveryKind.Digest), now, office.Calendar) ?? CatchUp(person, ofStaff);
            var briefing = leaders.Now([.. obligations.Where(IsForLeaders)], said.Slots(person, DeliveryKind.Briefing), now, office.Calendar, LeadersCatchUp);
            // One card at a time: if both are due, the digest's content goes into the briefing.
            if (briefing is { } brief)
            {
                planned.Add(new PlannedDigest(person, DeliveryKind.Briefing, brief.Slot, [.. brief.Obligations, .. digest?.Obligations ?? []]));
            }
            else if (digest is { } own)
            {
                var merged = own.Slot == today && staff.IsRegular(today, office.Calendar) ? ahead.Value.GetValueOrDefault(person.Id) ?? [] : [];
                planned.Add(new PlannedDigest(person, DeliveryKind.Digest, own.Slot, Merge(own.Obligations, merged)));
            }
        }

        return planned;

        // After downtime, an obligation of the missed slot may have been replaced by a more pressing one, which alone would wait for the next slot.
        (DateOnly Slot, IReadOnlyList<Obligation> Obligations)? CatchUp(Person person, List<Obligation> obligations)
        {
            if (obligations.Count == 0 || staff.Missed(said.Slots(person, DeliveryKind.Digest), now, office.Calendar) is not { } slot)
            {
                return null;
            }

            if (!then.TryGetValue(slot, out var missed))
            {
                then[slot] = missed = NotYetSent(office, plans.SelectMany(p => ReminderPolicy.Due(p, slot, context)), notes, said, slot, isForeseen);
            }

            return missed.TryGetValue(person.Id, out var own)
                && own.Obligations.Exists(m => obligations.Exists(o => o.Plan == m.Plan && o.Assignment.Id == m.Assignment.Id))
                ? (slot, obligations)
                : null;
        }
    }

    private static Dictionary<string, (Person Person, List<Obligation> Obligations)> NotYetSent(
        Workspace office, IEnumerable<Obligation> obligations, IReadOnlyDictionary<string, AssignmentNote> notes, ReminderHistory said, DateOnly today,
        bool isForeseen)
    {
        var slot = office.Settings.Reminders.Staff.RegularOnOrBefore(today, office.Calendar);
        var unsaid = new Dictionary<string, (Person Person, List<Obligation> Obligations)>(StringComparer.Ordinal);
        var administrator = Recipients.Administrator(office, today) is { Address: not null } reached ? reached : null;
        // An obligation passed on from the officer to the head may be due by its own rule as well.
        foreach (var obligation in obligations.Select(o => Next(office, o, said, today)).OfType<Obligation>().DistinctBy(o => (o.Matter(o.Reason), o.On)))
        {
            // Heads and leaders are told only after the officer was, unless nobody can be told first.
            if (IsAfterOfficer(obligation) && !said.ContainsMatter(obligation.Matter(ReminderReason.Overdue))
                && (administrator ?? Recipients.Owner(office, obligation.Assignment, today)) is { } first && !IsOutOfReach(first))
            {
                continue;
            }

            foreach (var meant in Recipients.Of(office, obligation, notes.GetValueOrDefault($"{obligation.Plan}|{obligation.Assignment.Id}"), today))
            {
                // A person who cannot be reached is reminded through the administrator.
                var person = !IsForLeaders(obligation) && IsOutOfReach(meant) ? administrator ?? meant : meant;
                if (IsForLeaders(obligation) ? said.Contains(obligation.Key, person) : said.WasSentTo(person, obligation.Key))
                {
                    continue;
                }

                if (!unsaid.TryGetValue(person.Id, out var own))
                {
                    unsaid[person.Id] = own = (person, []);
                }

                own.Obligations.Add(obligation);
            }
        }

        return unsaid;

        // A real slot tries a person without an address, since the app may be there by now; a dry run cannot try.
        bool IsOutOfReach(Person person) => said.CannotReach(person, slot) || (isForeseen && person.Address is null);
    }

    /// <summary>
    /// The form in which a repeated obligation is sent now: in full, in one line, or, after enough repeats, to the head of the unit and a week later as a
    /// request that the administrator call; null = not any more.
    /// </summary>
    private static Obligation? Next(Workspace office, Obligation obligation, ReminderHistory said, DateOnly today)
    {
        if (!IsRepeated(obligation.Reason))
        {
            return obligation;
        }

        // If it was sent late, just before the weekly digest, the digest does not repeat it.
        if (!said.Contains(obligation.Key) && said.Last(obligation.Matter(obligation.Reason)) is { } day
            && obligation.On.DayNumber - day.DayNumber < ReminderPolicy.NearlyNextWeek)
        {
            return null;
        }

        var reported = obligation.Assignment.State.ReportedAt is { } at ? OfficeTime.DayOf(at) : DateOnly.MinValue;
        var times = said.Times(obligation.Matter(obligation.Reason), reported);
        if (obligation.Reason is ReminderReason.Overdue or ReminderReason.OverdueToHead && IsHeadsTurn(office, obligation, said, reported, today))
        {
            return obligation with { Reason = ReminderReason.OverdueToHead, IsAfterOfficer = true };
        }

        // If it was already sent in this slot, that time is among the counted ones.
        return times < MostTimes - 1 ? obligation
            : times < MostTimes || (times == MostTimes && said.Contains(obligation.Key)) ? obligation with { IsUnchanged = true }
            : obligation.Reason == ReminderReason.Overdue && said.Times(obligation.Matter(ReminderReason.ToCall), reported) == 0
                ? obligation with { Reason = ReminderReason.ToCall }
            : null;
    }

    /// <summary>
    /// The officer was told as often as it is said, and the head, another person who is reached, has not been told since; or just was, in this very slot.
    /// </summary>
    private static bool IsHeadsTurn(Workspace office, Obligation obligation, ReminderHistory said, DateOnly reported, DateOnly today)
    {
        var (officers, heads) = (obligation.Matter(ReminderReason.Overdue), obligation.Matter(ReminderReason.OverdueToHead));
        return said.Times(officers, reported) >= MostTimes && said.Last(officers) is { } told && told < obligation.On
            && (said.Last(heads) is not { } since || since <= told || since >= obligation.On)
            && said.Times(obligation.Matter(ReminderReason.ToCall), reported) == 0
            && Recipients.Of(office, obligation with { Reason = ReminderReason.OverdueToHead }, null, today)
                .Any(h => h is { Address: not null, Unreachable: null });
    }

    /// <summary>Whether it is repeated each week.</summary>
    public static bool IsRepeated(ReminderReason reason) =>
        reason is ReminderReason.Overdue or ReminderReason.OverdueToHead or ReminderReason.OverdueToLeaders;

    /// <summary>Reminders dated within the next two days, which go with the weekly digest instead of separately.</summary>
    private static Dictionary<string, List<Obligation>> Ahead(
        Workspace office, IReadOnlyList<PlanState> plans, ReminderContext context, ReminderHistory said, DateOnly today, bool isForeseen)
    {
        var coming = plans
            .SelectMany(p => ReminderPolicy.Due(p, today.AddDays(DigestSlot.MergedDays), context))
            .Where(o => o.On > today && o.Reason.IsBeforeDeadline() && !(context.NoteOf(o.Plan, o.Assignment)?.SnoozedUntil > today));
        return NotYetSent(office, coming, context.Notes, said, today, isForeseen).ToDictionary(d => d.Key, d => d.Value.Obligations, StringComparer.Ordinal);
    }

    private static IReadOnlyList<Obligation> Merge(IReadOnlyList<Obligation> due, List<Obligation> ahead)
    {
        var coming = ahead.Select(o => (o.Plan, o.Assignment.Id)).ToHashSet();
        return [.. due.Where(o => o.Reason.Audience() != ReminderAudience.Owner || !coming.Contains((o.Plan, o.Assignment.Id))), .. ahead];
    }

    /// <summary>Whether the officer must be told before it.</summary>
    public static bool IsAfterOfficer(Obligation obligation) => obligation.Reason is ReminderReason.OverdueToHead or ReminderReason.OverdueToLeaders;

    private static bool IsForLeaders(Obligation obligation) => obligation.Reason.Audience() == ReminderAudience.Leaders;
}
