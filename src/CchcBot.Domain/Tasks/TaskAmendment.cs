namespace CchcBot.Domain.Tasks;

/// <summary>Whether a task of a plan is still owed.</summary>
public enum TaskStanding
{
    InForce,
    /// <summary>Overdue when its plan was replaced or revised without it: a leader decides whether it is closed or carried on.</summary>
    AwaitingDecision,
    /// <summary>"Thay thế": the plan that replaces its plan prevails.</summary>
    Replaced,
    /// <summary>A revised text of its plan no longer has it.</summary>
    Removed,
    /// <summary>Cancelled by the administrator, with a reason.</summary>
    Cancelled,
    /// <summary>Goes on in a later year's plan.</summary>
    CarriedOver,
}

/// <summary>A task of another plan.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Code">The task's code in that plan.</param>
/// <param name="Number">The plan's number, for people; null on a draft.</param>
public sealed record TaskLink(string Plan, string Code, string? Number);

/// <summary>What amending did to a task.</summary>
public enum TaskAmendmentKind
{
    Added,
    Text,
    Deadline,
    Lead,
    Cooperating,
    Deliverable,
    Moved,
    /// <summary>The event that a conditional deadline waited for has happened.</summary>
    Activated,
    /// <summary>The standing changed; the new value is the name of a <see cref="TaskStanding"/>.</summary>
    Standing,
    /// <summary>Why, in the words of who did it.</summary>
    Reason,
    CarriedIn,
    /// <summary>What is proposed for it when its plan is to be closed: a <see cref="ClosingProposal"/>.</summary>
    Proposed,
}

/// <summary>One change of a task's definition, kept for ever.</summary>
/// <param name="By">Object id of who did it.</param>
/// <param name="Operation">Names the act: all changes of one act have the same.</param>
public sealed record TaskAmendment(DateTimeOffset At, string By, string Operation, TaskAmendmentKind Kind, string? Old, string? New);

/// <summary>Who amends a plan, and when.</summary>
/// <param name="By">Object id.</param>
/// <param name="Operation">Names the act, so that a repeat changes nothing.</param>
public sealed record AmendingAct(DateTimeOffset At, string By, string Operation)
{
    public TaskAmendment Note(TaskAmendmentKind kind, string? before, string? after) => new(At, By, Operation, kind, before, after);

    /// <summary>The task with another standing, and the note of it; as it is where it has that standing already.</summary>
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
