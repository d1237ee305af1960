using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>The classes of government reporting, and what is counted apart.</summary>
public enum ProgressClass
{
    CompletedOnTime,
    CompletedLate,
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
    public AssignmentId Id => Definition.Id;

    /// <summary>The current deadline; the original one is the definition's.</summary>
    public DateOnly? Due => State.AgreedDue ?? Definition.Due;

    public bool IsDone => State.IsDone;

    /// <summary>"Đã trình": the ball is with the authority above.</summary>
    public bool IsSubmitted => State.Step == WorkStep.Submitted && State.Submission?.To != SubmittedTo.OwnLeader;

    /// <summary>It lies with the office's own leader.</summary>
    public bool IsWithOwnLeader => State is { Step: WorkStep.Submitted, Submission.To: SubmittedTo.OwnLeader };

    /// <summary>Not done, and its deadline passed before that day.</summary>
    public bool IsOverdue(DateOnly asOf) => !IsDone && Due < asOf;

    /// <summary>Days after the deadline: of the completion, or of that day while it is open; 0 where it is not late.</summary>
    public int DaysLate(DateOnly asOf) =>
        Due is { } due ? Math.Max(0, (IsDone ? State.CompletedOn ?? asOf : asOf).DayNumber - due.DayNumber) : 0;

    /// <summary>Whether it has begun to matter on that day: an occurrence of a recurring task has not before its period.</summary>
    public bool IsActive(DateOnly asOf) => Task.Deadline.Kind != DeadlineKind.Recurring || Definition.Start is not { } start || start <= asOf;

    public ProgressClass Class(DateOnly asOf) => (Due, IsDone) switch
    {
        ({ } due, true) => State.CompletedOn > due ? ProgressClass.CompletedLate : ProgressClass.CompletedOnTime,
        ({ } due, false) => due < asOf ? ProgressClass.Overdue : ProgressClass.InTerm,
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
        ProgressClass.Ongoing, ProgressClass.CompletedLate, ProgressClass.CompletedOnTime,
    ];

    public bool IsDone => Assignments.Count > 0 && Assignments.All(a => a.IsDone);

    /// <summary>The next open deadline, overdue ones included; null where nothing dated is open.</summary>
    public DateOnly? NextDue => Assignments.Where(a => !a.IsDone).Min(a => a.Due);

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
