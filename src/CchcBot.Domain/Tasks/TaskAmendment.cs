namespace CchcBot.Domain.Tasks;

/// <summary>Whether a task is still owed, and if not, why.</summary>
public enum TaskStanding
{
    InForce,
    /// <summary>It was overdue when its plan was replaced or revised without it: a leader decides whether it is closed or carried over.</summary>
    AwaitingDecision,
    /// <summary>"Thay thế": superseded by the plan that replaced its plan.</summary>
    Replaced,
    /// <summary>A revised text of its plan no longer contains it.</summary>
    Removed,
    /// <summary>Cancelled by an administrator, with a reason.</summary>
    Cancelled,
    /// <summary>Continued in a later year's plan.</summary>
    CarriedOver,
}

/// <summary>A task of another plan.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Code">The task's code in that plan.</param>
/// <param name="Number">The plan's number, for display; null for a draft.</param>
public sealed record TaskLink(string Plan, string Code, string? Number);

/// <summary>The kind of an amendment.</summary>
public enum TaskAmendmentKind
{
    Added,
    Text,
    Deadline,
    Lead,
    Cooperating,
    Deliverable,
    Moved,
    /// <summary>The event of a conditional deadline has happened.</summary>
    Activated,
    /// <summary>The standing changed; the new value is the name of a <see cref="TaskStanding"/>.</summary>
    Standing,
    /// <summary>The reason, in the words of the person who amended.</summary>
    Reason,
    CarriedIn,
    /// <summary>The proposal for the task when its plan is to be closed: a <see cref="ClosingProposal"/>.</summary>
    Proposed,
}

/// <summary>One change of a task's definition; never deleted.</summary>
/// <param name="By">Object id of the person who made it.</param>
/// <param name="Operation">Id of the act; all changes of one act share it.</param>
public sealed record TaskAmendment(DateTimeOffset At, string By, string Operation, TaskAmendmentKind Kind, string? Old, string? New);

/// <summary>An act on a plan: who, when, and its id.</summary>
/// <param name="By">Object id of the person who acts.</param>
/// <param name="Operation">Id of the act, which makes it idempotent.</param>
public sealed record AmendingAct(DateTimeOffset At, string By, string Operation)
{
    public TaskAmendment Note(TaskAmendmentKind kind, string? before, string? after) => new(At, By, Operation, kind, before, after);

    /// <summary>The task with another standing and the log entry for it; unchanged where it already has that standing.</summary>
    public ReformTask Stand(ReformTask task, TaskStanding standing, string? reason = null) =>
        task.Standing == standing
            ? task
            : task with
            {
                Standing = standing,
                Log =
                [
                    .. task.Log,
                    Note(TaskAmendmentKind.Standing, task.Standing.ToString(), standing.ToString()),
                    .. reason is null ? [] : new[] { Note(TaskAmendmentKind.Reason, null, reason) },
                ],
            };
}
