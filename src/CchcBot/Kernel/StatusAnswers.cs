namespace CchcBot.Kernel;

/// <summary>Which common answers fit an assignment, and which state an answer refers to.</summary>
internal static class StatusAnswers
{
    /// <summary>By the kind of task. None when it is done or waits for an event: that is for the monitoring unit to report.</summary>
    public static IReadOnlyList<StatusAnswer> Of(Assignment assignment, DateOnly today) =>
        assignment.IsDone || assignment.Class(today) == ProgressClass.AwaitingEvent ? []
        : assignment.State.Step == WorkStep.Submitted ? [StatusAnswer.Signed, StatusAnswer.Returned, StatusAnswer.StillWaiting]
        : assignment.Task.Deadline.Kind == DeadlineKind.Recurring ? [StatusAnswer.Sent, StatusAnswer.Working, StatusAnswer.Blocked]
        : assignment.Definition.Kind == DeadlineKind.Ongoing ? [StatusAnswer.NewResult, StatusAnswer.Nothing, StatusAnswer.Blocked]
        : [StatusAnswer.Working, StatusAnswer.Submitted, StatusAnswer.Done, StatusAnswer.Blocked];

    /// <summary>
    /// Identifies the state shown on a card. The same answer to the same state is one operation, however often it is tapped; after a change or an undo it
    /// is a new one.
    /// </summary>
    public static string Nonce(Assignment assignment)
    {
        var state = assignment.State;
        return $"{state.ReportedAt?.UtcTicks ?? 0}-{state.Step}-{state.Percent}{(state.UndoneAt is { } undone ? $"-{undone.UtcTicks}" : "")}";
    }

    /// <summary>Whether the person reports on behalf of another unit, so that the source of the answer must be given.</summary>
    public static bool IsForOthers(Turn turn, Assignment assignment) =>
        assignment.State.Officer != turn.Person.Id && !turn.Workspace.UnitsOf(turn.Person).Contains(assignment.Id.Unit)
        && !(turn.Workspace.OwnerOf(assignment) is { } owner && (owner.Id == turn.Person.Id
            || (owner.Away is { } away && away.To == turn.Person.Id && away.Covers(turn.Today))));
}
