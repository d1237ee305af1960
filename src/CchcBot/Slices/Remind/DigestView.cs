using CchcBot.Delivery;
using CchcBot.Domain.Reminders;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Office;

namespace CchcBot.Slices.Remind;

/// <summary>A duty of a digest as it stands now.</summary>
/// <param name="Reason">Why it is listed; null in older digests.</param>
/// <param name="Owner">Who answers for it, where that is somebody else.</param>
/// <param name="WorkingDaysLate">Working days since the deadline; 0 where it is not overdue.</param>
/// <param name="Note">What was agreed about reminding of it, or null.</param>
/// <param name="AskedBy">Name of who wants it given to somebody else, or null.</param>
internal sealed record DigestRow(
    string Plan, Assignment Duty, ReminderReason? Reason, Person? Owner = null, int WorkingDaysLate = 0, DutyNote? Note = null, string? AskedBy = null)
{
    /// <summary>Later open occurrences of the same recurring task that this row stands for as well.</summary>
    public int Later { get; init; }

    /// <summary>Whether what it was listed for is still open.</summary>
    public bool IsOpen(DateOnly today) => Reason switch
    {
        ReminderReason.ExtensionWaiting => Duty.State.Extension is not null,
        ReminderReason.ReassignAsked => Note?.Reassign is not null && !Duty.IsDone,
        ReminderReason.EventAsked => Duty.Class(today) == ProgressClass.AwaitingEvent,
        ReminderReason.OverdueToHead or ReminderReason.OverdueToLeaders => Duty.IsOverdue(today),
        ReminderReason.SubmittedAsked => Duty.State.Step == WorkStep.Submitted,
        ReminderReason.OwnLeaderWaiting => Duty.IsWithOwnLeader,
        ReminderReason.DirectionWaiting => !Duty.IsDone && Duty.State.Directions?.Any(d => d.Answer is null) == true,
        _ => !Duty.IsDone && Duty.State.Step != WorkStep.Submitted,
    };
}

/// <summary>A person's digest.</summary>
/// <param name="Delivery">The delivery's key: the reminder's name in every button.</param>
/// <param name="Rows">All that it lists, open or not, the most pressing first.</param>
/// <param name="Slot">Its day.</param>
/// <param name="Submitted">The person's duties that wait for an authority above: shown, not asked for.</param>
/// <param name="Report">The report that answers are collected for, or null.</param>
/// <param name="Leader">A leader's briefing: how the leader is addressed, or an empty text.</param>
/// <param name="Settings">The office's days.</param>
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
    /// <summary>What is still open, the occurrences of a recurring task in one row.</summary>
    public IReadOnlyList<DigestRow> Open { get; } =
    [
        .. Rows.Where(r => r.IsOpen(Today))
            .GroupBy(r => r.Duty.Task.Deadline.Kind == DeadlineKind.Recurring
                ? $"{r.Plan}|{r.Duty.Task.Code}|{r.Duty.Id.Unit}|{r.Reason?.Audience()}"
                : $"{r.Plan}|{r.Duty.Id}|{r.Reason}", StringComparer.Ordinal)
            .Select(g => g.First() with { Later = g.Count() - 1 }),
    ];

    public bool IsOver => Open.Count == 0;

    /// <summary>Names what the card is about, apart from the day: where it is the same, the card in the chat says it already.</summary>
    public string Shown =>
        Outgoing.HashOf(
            string.Join(
                '\n',
                Rows.Select(r => $"{r.Plan}|{r.Duty.Id}|{r.Reason}|{r.Duty.Due}|{r.Duty.State}|{r.Duty.State.Evidence.Count}|{r.Owner?.Id}|{r.Note}")
                    .Concat(Submitted.Select(d => $"{d.Id}|{d.State.Result}"))
            )
        );
}

/// <summary>Digests read anew: what a delivery lists, as it stands now.</summary>
internal sealed class DigestViews(IPlanStore plans, INoteStore notes)
{
    /// <summary>Null where none of the duties exists any more.</summary>
    public async Task<DigestView?> LoadAsync(
        Workspace office,
        DeliveryRow delivery,
        Person person,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var known = await notes.ListAsync(office.Id, cancellation);
        var loaded = new List<PlanState>();
        foreach (var id in delivery.Duties.Select(d => d.Plan).Distinct(StringComparer.Ordinal))
        {
            if (await plans.FindAsync(office.Id, id, cancellation) is { } plan)
            {
                loaded.Add(plan);
            }
        }

        return Of(office, delivery, person, loaded, known, today) is { Rows.Count: > 0 } view ? view : null;
    }

    public static DigestView Of(
        Workspace office,
        DeliveryRow delivery,
        Person person,
        IReadOnlyList<PlanState> plans,
        IReadOnlyDictionary<string, DutyNote> notes,
        DateOnly today
    )
    {
        var rows = delivery
            .Duties.Select(d =>
                AssignmentId.TryParse(d.Duty, out var id) && plans.FirstOrDefault(p => p.Info.Id == d.Plan)?.Find(id) is { } duty ? Row(d, duty) : null
            )
            .OfType<DigestRow>()
            .OrderBy(r => r.Duty.Due ?? DateOnly.MaxValue)
            .ThenBy(r => r.Duty.Task.Code, VietnameseOrder.Instance);
        return new DigestView(
            delivery.Key,
            [.. rows],
            today,
            delivery.Slot,
            [.. plans.SelectMany(p => p.Assignments).Where(a => a.IsSubmitted && Recipients.Owner(office, a, today)?.Id == person.Id)],
            ReportCalendar.Collecting(office.Settings.Reminders.Periods, delivery.Slot, office.Calendar),
            delivery.Kind == DeliveryKind.Briefing ? person.Title ?? "" : null,
            office.Settings.Reminders);

        DigestRow Row(DutyRef listed, Assignment duty)
        {
            var owner = office.OwnerOf(duty);
            var note = notes.GetValueOrDefault($"{listed.Plan}|{listed.Duty}");
            return new DigestRow(
                listed.Plan,
                duty,
                listed.Reason,
                owner?.Id == person.Id ? null : owner,
                duty.IsOverdue(today) ? office.Calendar.WorkingDaysBetween(duty.Due!.Value, today) : 0,
                note,
                note?.Reassign is { } asked ? office.FindPerson(asked.By)?.Name : null);
        }
    }
}
