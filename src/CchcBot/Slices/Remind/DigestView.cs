using CchcBot.Delivery;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Remind;

/// <summary>An assignment on a digest, in its present state.</summary>
/// <param name="Reason">Why it is listed; null in older digests.</param>
/// <param name="Owner">The assignment's owner, where that is not the recipient.</param>
/// <param name="WorkingDaysLate">Working days since the deadline; 0 where it is not overdue.</param>
/// <param name="Note">The note on its reminders, or null.</param>
/// <param name="AskedBy">Name of the person who asks to reassign it, or null.</param>
internal sealed record DigestRow(
    string Plan, Assignment Assignment, ReminderReason? Reason, Person? Owner = null, int WorkingDaysLate = 0, AssignmentNote? Note = null,
    string? AskedBy = null)
{
    /// <summary>What the row shows, apart from the date.</summary>
    public string Shown => $"{Plan}|{Assignment.Id}|{Reason}|{Assignment.Due}|{Assignment.State}|{Assignment.State.Evidence.Count}|{Owner?.Id}|{Note}";

    /// <summary>Nobody is declared in charge; the administrator is told instead.</summary>
    public bool IsNobodys { get; init; }

    /// <summary>Number or title of its plan where the digest is about several plans; else null.</summary>
    public string? PlanName { get; init; }

    /// <summary>The task's code, with what tells it from other rows of the card that have the same.</summary>
    public string Name { get; init; } = Assignment.Task.Code;

    /// <summary>It is listed for the third time without a change.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>The officer was told three times: now the head is.</summary>
    public bool IsAfterOfficer { get; init; }

    /// <summary>Number of later open occurrences of the same recurring task that this row also represents.</summary>
    public int Later { get; init; }

    /// <summary>Whether the reason for which it was listed still holds.</summary>
    public bool IsOpen(DateOnly today) => Reason switch
    {
        ReminderReason.ExtensionWaiting => Assignment.State.Extension is not null,
        ReminderReason.ReassignAsked => Note?.Reassign is not null && !Assignment.IsDone,
        ReminderReason.EventAsked => Assignment.Class(today) == ProgressClass.AwaitingEvent,
        ReminderReason.OverdueToHead or ReminderReason.OverdueToLeaders or ReminderReason.ToCall => Assignment.IsOverdue(today),
        ReminderReason.SubmittedAsked => Assignment.State.Step == WorkStep.Submitted,
        ReminderReason.OwnLeaderWaiting => Assignment.IsWithOwnLeader,
        ReminderReason.DirectionWaiting => !Assignment.IsDone && Assignment.State.Directions?.Any(d => d.Answer is null) == true,
        _ => !Assignment.IsDone && Assignment.State.Step != WorkStep.Submitted,
    };
}

/// <summary>A person's digest, in its present state.</summary>
/// <param name="Delivery">The delivery's key, which each button carries.</param>
/// <param name="Rows">All assignments that the delivery lists, open or not, by deadline.</param>
/// <param name="Slot">Day of its slot.</param>
/// <param name="Submitted">The person's assignments that wait for a higher authority: shown, but not asked about.</param>
/// <param name="Report">The report for which answers are being collected, or null.</param>
/// <param name="Leader">For a leader's briefing the form of address, possibly ""; null for other digests.</param>
/// <param name="Settings">The office's reminder settings.</param>
internal sealed record DigestView(
    string Delivery,
    IReadOnlyList<DigestRow> Rows,
    DateOnly Today,
    DateOnly Slot,
    IReadOnlyList<Assignment> Submitted,
    ReportWindow? Report,
    string? Leader,
    ReminderSettings Settings
)
{
    /// <summary>The open rows, with the occurrences of a recurring task joined into one.</summary>
    public IReadOnlyList<DigestRow> Open { get; } =
    [
        .. Rows.Where(r => r.IsOpen(Today))
            .GroupBy(r => r.Assignment.Task.Deadline.Kind == DeadlineKind.Recurring
                ? $"{r.Plan}|{r.Assignment.Task.Code}|{r.Assignment.Id.Unit}|{r.Reason?.Audience()}"
                : $"{r.Plan}|{r.Assignment.Id}|{r.Reason}", StringComparer.Ordinal)
            .Select(g => g.First() with { Later = g.Count() - 1 }),
    ];

    public bool IsOver => Open.Count == 0;

    /// <summary>
    /// Number of tasks overdue today: in a briefing those of the leader's units, else those of which the person is reminded.
    /// Counted as in answers to questions.
    /// </summary>
    public int Overdue { get; init; }

    /// <summary>How many of these wait for a higher authority.</summary>
    public int OverdueSubmitted { get; init; }

    /// <summary>Fingerprint of the card's content apart from the date: while it is the same, the card in the chat need not be updated.</summary>
    public string Shown =>
        Outgoing.HashOf(string.Join('\n', Rows.Select(r => r.Shown).Concat(Submitted.Select(a => $"{a.Id}|{a.State.Result}"))));
}

/// <summary>Builds digests from deliveries and the present state of their assignments.</summary>
internal sealed class DigestViews(IPlanStore plans, INoteStore notes, TimeProvider time)
{
    /// <summary>Null where none of the assignments exists any more.</summary>
    public Task<DigestView?> LoadAsync(Workspace office, DeliveryRow delivery, Person person, DateOnly today, CancellationToken cancellation) =>
        Present().ViewAsync(office, delivery, person, today, cancellation);

    /// <summary>For several digests of one office that are sent one after the other.</summary>
    public PresentState Present() => new(plans, notes, time);

    public static DigestView Of(
        Workspace office,
        DeliveryRow delivery,
        Person person,
        IReadOnlyList<PlanState> plans,
        IReadOnlyDictionary<string, AssignmentNote> notes,
        DateOnly today
    )
    {
        var rows = delivery
            .Assignments.Select(d =>
                AssignmentId.TryParse(d.Assignment, out var id)
                    && plans.FirstOrDefault(p => p.Info.Id == d.Plan)?.Find(id) is { } assignment ? Row(d, assignment) : null
            )
            .OfType<DigestRow>()
            .OrderBy(r => r.Assignment.Due ?? DateOnly.MaxValue)
            .ThenBy(r => r.Assignment.Task.Code, VietnameseOrder.Instance)
            .ToList();
        rows = rows.DistinctBy(r => r.Plan).Skip(1).Any()
            ? [.. rows.Select(r => r with { PlanName = plans.First(p => p.Info.Id == r.Plan).Info.ShortName() })]
            : rows;
        var isLeader = delivery.Kind == DeliveryKind.Briefing;
        var listed = delivery.Assignments.Where(d => d.Reason != ReminderReason.ToCall).Select(d => (d.Plan, d.Assignment)).ToHashSet();
        // Counted by task of the plan, not by assignment.
        var late = ReportYear.Of(plans, today)
            .SelectMany(p => p.Tasks.Select(t => t with
            {
                // Deadlines that had passed when the plan was loaded do not count until an administrator has settled them.
                Assignments = [.. t.Assignments.Where(a => a.IsOverdue(today) && !(a.JudgedBy < p.Info.HeldBefore) && (isLeader
                    ? Recipients.IsToldAsLeader(office, person, a, today)
                    : Recipients.Reached(office, a, today)?.Id == person.Id || listed.Contains((p.Info.Id, a.Id.ToString()))))],
            }))
            .Where(t => t.Assignments.Count > 0)
            .ToList();
        return new DigestView(
            delivery.Key,
            rows,
            today,
            delivery.Slot,
            [.. plans.SelectMany(p => p.Assignments).Where(a => a.IsSubmitted && (isLeader
                ? a.IsOverdue(today) && Recipients.IsToldAsLeader(office, person, a, today)
                : Recipients.Reached(office, a, today)?.Id == person.Id))],
            ReportCalendar.Collecting(office.Settings.Reminders.Periods, delivery.Slot, office.Calendar),
            isLeader ? person.Title ?? "" : null,
            office.Settings.Reminders)
        {
            Overdue = late.Count,
            OverdueSubmitted = late.Count(t => t.IsSubmitted(today)),
        };

        DigestRow Row(AssignmentRef listed, Assignment assignment)
        {
            var owner = office.OwnerOf(assignment);
            var note = notes.GetValueOrDefault($"{listed.Plan}|{listed.Assignment}");
            return new DigestRow(
                listed.Plan,
                assignment,
                listed.Reason,
                owner?.Id == person.Id ? null : owner,
                assignment.IsOverdue(today) ? assignment.DaysLate(today) : 0,
                note,
                note?.Reassign is { } asked ? office.FindPerson(asked.By)?.Name : null)
            {
                IsNobodys = owner is null,
                IsUnchanged = listed.Same,
                IsAfterOfficer = listed.Told,
            };
        }
    }
}

/// <summary>
/// Plans and notes as they are now, read once for the messages of some seconds: an office's digests go out by dozens in a second. A change that comes in
/// between is seen as one that comes just after the message: its card is put right (<see cref="DigestRefresh"/>).
/// </summary>
internal sealed class PresentState(IPlanStore plans, INoteStore notes, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly Lock sync = new();
    private Task<(IReadOnlyList<PlanState> Plans, IReadOnlyDictionary<string, AssignmentNote> Notes)>? read;
    private long writes;
    private long at;

    /// <summary>Null where none of the assignments exists any more.</summary>
    public async Task<DigestView?> ViewAsync(Workspace office, DeliveryRow delivery, Person person, DateOnly today, CancellationToken cancellation)
    {
        var (plans, notes) = await ReadAsync(office, cancellation);
        return DigestViews.Of(office, delivery, person, plans, notes, today) is { Rows.Count: > 0 } view ? view : null;
    }

    private Task<(IReadOnlyList<PlanState> Plans, IReadOnlyDictionary<string, AssignmentNote> Notes)> ReadAsync(
        Workspace office, CancellationToken cancellation)
    {
        lock (sync)
        {
            var now = plans.OwnWrites(office.Id);
            if (read is not { IsFaulted: false, IsCanceled: false } || writes != now || time.GetElapsedTime(at) > Fresh)
            {
                (writes, at, read) = (now, time.GetTimestamp(), NowAsync());
            }

            return read;
        }

        async Task<(IReadOnlyList<PlanState>, IReadOnlyDictionary<string, AssignmentNote>)> NowAsync()
        {
            var said = await notes.ListAsync(office.Id, cancellation);
            return (await new OfficeSnapshot(office, plans).CurrentAsync(cancellation), said);
        }
    }
}
