using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>The classes of government reporting, and what is counted apart.</summary>
public enum ProgressClass
{
    CompletedOnTime,
    CompletedLate,
    /// <summary>Nobody said on which day: neither on time nor late.</summary>
    CompletedUnknown,
    /// <summary>Not yet due.</summary>
    InTerm,
    Overdue,
    Ongoing,
    AwaitingEvent,
    NoDeadline,
}

/// <summary>A duty with its definition and where it stands.</summary>
public sealed record Assignment(ReformTask Task, AssignmentDefinition Definition, AssignmentState State)
{
    /// <summary>By whose working days it is judged: the office's.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.Shipped;

    public AssignmentId Id => Definition.Id;

    /// <summary>The current deadline; the original one is the definition's.</summary>
    public DateOnly? Due => State.AgreedDue ?? Definition.Due;

    /// <summary>The last day that is on time: a deadline on a day off is kept by what is done on the next working day.</summary>
    public DateOnly? JudgedBy => Due is { } due ? Calendar.Judged(due) : null;

    public bool IsDone => State.IsDone;

    /// <summary>"Đã trình": the ball is with the authority above.</summary>
    public bool IsSubmitted => State.Step == WorkStep.Submitted && State.Submission?.To != SubmittedTo.OwnLeader;

    /// <summary>It lies with the office's own leader.</summary>
    public bool IsWithOwnLeader => State is { Step: WorkStep.Submitted, Submission.To: SubmittedTo.OwnLeader };

    /// <summary>Not done, and its deadline passed before that day.</summary>
    public bool IsOverdue(DateOnly asOf) => !IsDone && JudgedBy < asOf;

    /// <summary>
    /// Working days after the deadline: of the completion, or of that day while it is open. 0 where it is not late, where nobody said when it was
    /// completed, and on the days off that follow the deadline.
    /// </summary>
    public int DaysLate(DateOnly asOf) =>
        JudgedBy is { } last && (IsDone ? State.CompletedOn : asOf) is { } day && day > last ? Calendar.WorkingDaysBetween(last, day) : 0;

    /// <summary>Done in time because more time was given: late by the deadline that the plan had set.</summary>
    public bool IsOnTimeByExtension =>
        IsDone && State.CompletedOn is { } day && day <= JudgedBy && Definition.Due is { } first && day > Calendar.Judged(first);

    /// <summary>Whether it has begun to matter on that day: an occurrence of a recurring task has not before its period.</summary>
    public bool IsActive(DateOnly asOf) => Task.Deadline.Kind != DeadlineKind.Recurring || Definition.Start is not { } start || start <= asOf;

    /// <summary>
    /// As it stood on that day, whenever it was reported: what was completed later was at work then, and more time that was given later was not given yet.
    /// </summary>
    public Assignment At(DateOnly day)
    {
        var state = IsDone && State.CompletedOn > day ? State with { Step = WorkStep.Drafting, CompletedOn = null, Percent = null } : State;
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
}

/// <summary>A task with its duties: its own status is their roll-up.</summary>
public sealed record TaskProgress(ReformTask Task, IReadOnlyList<Assignment> Assignments)
{
    // From what needs attention most: the first of these that any duty is in is the task's.
    private static readonly ProgressClass[] ByWeight =
    [
        ProgressClass.Overdue, ProgressClass.InTerm, ProgressClass.AwaitingEvent, ProgressClass.NoDeadline,
        ProgressClass.Ongoing, ProgressClass.CompletedLate, ProgressClass.CompletedUnknown, ProgressClass.CompletedOnTime,
    ];

    public bool IsDone => Assignments.Count > 0 && Assignments.All(a => a.IsDone);

    /// <summary>The next open deadline, overdue ones included; null where nothing dated is open.</summary>
    public DateOnly? NextDue => Assignments.Where(a => !a.IsDone).Min(a => a.Due);

    /// <summary>Completed on time as a whole, and some of it only because more time was given.</summary>
    public bool IsOnTimeByExtension(DateOnly asOf) => Class(asOf) == ProgressClass.CompletedOnTime && Assignments.Any(a => a.IsOnTimeByExtension);

    /// <summary>Done when all duties are; overdue when one is; completed late when one was. A task without a lead unit has no deadline.</summary>
    public ProgressClass Class(DateOnly asOf)
    {
        var classes = Assignments.Select(a => a.Class(asOf)).ToHashSet();
        return classes.Count == 0 ? ProgressClass.NoDeadline : ByWeight.First(classes.Contains);
    }

    /// <summary>All that is open and has begun is "đã trình".</summary>
    public bool IsSubmitted(DateOnly asOf)
    {
        var open = Assignments.Where(a => !a.IsDone && a.IsActive(asOf)).ToList();
        return open.Count > 0 && open.TrueForAll(a => a.IsSubmitted);
    }
}
