using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>The classes of progress in government reports, and those that are counted separately.</summary>
public enum ProgressClass
{
    CompletedOnTime,
    CompletedLate,
    /// <summary>Completed on an unknown day, so neither on time nor late.</summary>
    CompletedUnknown,
    /// <summary>Open and not overdue.</summary>
    InTerm,
    Overdue,
    Ongoing,
    AwaitingEvent,
    NoDeadline,
}

/// <summary>An assignment: a lead unit's obligation to reach a milestone, with its definition and present state.</summary>
public sealed record Assignment(ReformTask Task, AssignmentDefinition Definition, AssignmentState State)
{
    /// <summary>The office's calendar, by whose working days lateness is judged.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Shipped;

    public AssignmentId Id => Definition.Id;

    /// <summary>The current deadline. The original one is in <see cref="Definition"/>.</summary>
    public DateOnly? Due => State.AgreedDue ?? Definition.Due;

    /// <summary>The last day that counts as on time: for a deadline on a day off usually the next working day.</summary>
    public DateOnly? JudgedBy => Due is { } due ? Calendar.Judged(due) : null;

    /// <summary>
    /// The day by which it is due where the deadline itself has passed: a deadline on a day off holds to the next working day. Null where that is not so.
    /// </summary>
    public DateOnly? StillDue(DateOnly asOf) => !IsDone && Due < asOf && JudgedBy >= asOf ? JudgedBy : null;

    public bool IsDone => State.IsDone;

    /// <summary>"Đã trình": submitted to a higher authority, which has to act next.</summary>
    public bool IsSubmitted => State.Step == WorkStep.Submitted && State.Submission?.To != SubmittedTo.OwnLeader;

    /// <summary>Submitted to the office's own leader.</summary>
    public bool IsWithOwnLeader => State is { Step: WorkStep.Submitted, Submission.To: SubmittedTo.OwnLeader };

    /// <summary>Open, with <see cref="JudgedBy"/> before that day.</summary>
    public bool IsOverdue(DateOnly asOf) => !IsDone && JudgedBy < asOf;

    /// <summary>
    /// Working days from <see cref="JudgedBy"/> to the completion, or to <paramref name="asOf"/> while open. 0 where it is not late or the day of completion is
    /// unknown, and on days off right after the deadline.
    /// </summary>
    public int DaysLate(DateOnly asOf) =>
        JudgedBy is { } last && (IsDone ? State.CompletedOn : asOf) is { } day && day > last ? Calendar.WorkingDaysBetween(last, day) : 0;

    /// <summary>Completed on time only thanks to an extension: late by the original deadline.</summary>
    public bool IsOnTimeByExtension =>
        IsDone && State.CompletedOn is { } day && day <= JudgedBy && Definition.Due is { } first && day > Calendar.Judged(first);

    /// <summary>Whether it has begun: an occurrence of a recurring task begins with its period.</summary>
    public bool IsActive(DateOnly asOf) => Task.Deadline.Kind != DeadlineKind.Recurring || Definition.Start is not { } start || start <= asOf;

    /// <summary>
    /// The assignment as it really stood on a day, whenever that was reported: a later completion is taken back, and so is a later extension.
    /// </summary>
    /// <param name="then">
    /// What was known of it on that day; null = not known. A later report counts only with its own day, as a completion or a submission has it; else it is of
    /// the day on which it was made.
    /// </param>
    public Assignment At(DateOnly day, AssignmentState? then = null)
    {
        var state = then is not null && IsLater(day, then) ? State with
        {
            Step = then.Step,
            Result = then.Result,
            Percent = then.Percent,
            // Why it was late is mostly told after the day; a cause that was removed since held then.
            Obstacle = State.Obstacle ?? then.Obstacle,
            Evidence = then.Evidence,
            CompletedOn = then.CompletedOn,
            Submission = then.Submission,
            ReportedAt = then.ReportedAt,
        }
        : IsDone && State.CompletedOn > day ? State with { Step = WorkStep.Drafting, CompletedOn = null, Percent = null }
        : State;
        if (state is { AgreedDue: { } agreed, Decision: { } decision } && decision.Due == agreed && OfficeTime.DayOf(decision.At) > day)
        {
            state = state with { AgreedDue = decision.DueBefore == Definition.Due ? null : decision.DueBefore };
        }

        return ReferenceEquals(state, State) ? this : this with { State = state };
    }

    public ProgressClass Class(DateOnly asOf) => (Due, IsDone) switch
    {
        ({ }, true) => State.CompletedOn is not { } day ? ProgressClass.CompletedUnknown
            : day > JudgedBy ? ProgressClass.CompletedLate
            : ProgressClass.CompletedOnTime,
        ({ }, false) => IsOverdue(asOf) ? ProgressClass.Overdue : ProgressClass.InTerm,
        (null, _) when Definition.Kind is DeadlineKind.Ongoing or DeadlineKind.Recurring => ProgressClass.Ongoing,
        (null, true) => ProgressClass.CompletedOnTime,
        (null, false) => Definition.Kind == DeadlineKind.Conditional ? ProgressClass.AwaitingEvent : ProgressClass.NoDeadline,
    };

    /// <summary>Whether the last report tells of what came after that day. One that takes a step back corrects what was known.</summary>
    private bool IsLater(DateOnly day, AssignmentState then) =>
        State.ReportedAt is { } at && OfficeTime.DayOf(at) > day
        && !then.IsDone && then.Step <= State.Step
        && !(IsDone && !(State.CompletedOn > day))
        && !(State.Step == WorkStep.Submitted && State.Submission?.On <= day);
}

/// <summary>A task with its assignments, from which its own status is derived.</summary>
public sealed record TaskProgress(ReformTask Task, IReadOnlyList<Assignment> Assignments)
{
    // In order of urgency: the task has the first of these classes that any of its assignments has.
    private static readonly ProgressClass[] ByWeight =
    [
        ProgressClass.Overdue, ProgressClass.InTerm, ProgressClass.AwaitingEvent, ProgressClass.NoDeadline,
        ProgressClass.Ongoing, ProgressClass.CompletedLate, ProgressClass.CompletedUnknown, ProgressClass.CompletedOnTime,
    ];

    public bool IsDone => Assignments.Count > 0 && Assignments.All(a => a.IsDone);

    /// <summary>The earliest open deadline, including overdue ones; null where nothing dated is open.</summary>
    public DateOnly? NextDue => Assignments.Where(a => !a.IsDone).Min(a => a.Due);

    /// <summary>Completed on time as a whole, but in part only thanks to an extension.</summary>
    public bool IsOnTimeByExtension(DateOnly asOf) => Class(asOf) == ProgressClass.CompletedOnTime && Assignments.Any(a => a.IsOnTimeByExtension);

    /// <summary>
    /// Completed when all assignments are; overdue when one is; completed late when one was. A task without a lead unit counts as one without a deadline.
    /// </summary>
    public ProgressClass Class(DateOnly asOf)
    {
        var classes = Assignments.Select(a => a.Class(asOf)).ToHashSet();
        return classes.Count == 0 ? ProgressClass.NoDeadline : ByWeight.First(classes.Contains);
    }

    /// <summary>Whether everything that is open and has begun is "đã trình" (submitted to a higher authority).</summary>
    public bool IsSubmitted(DateOnly asOf)
    {
        var open = Assignments.Where(a => !a.IsDone && a.IsActive(asOf)).ToList();
        return open.Count > 0 && open.TrueForAll(a => a.IsSubmitted);
    }
}
