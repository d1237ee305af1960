using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>Which common answers fit an assignment, and which state an answer refers to.</summary>
internal static class StatusAnswers
{
    /// <summary>By the kind of task. None when it is done or waits for an event: that is for the monitoring unit to report.</summary>
    public static IReadOnlyList<StatusAnswer> Of(Assignment duty, DateOnly today) =>
        duty.IsDone || duty.Class(today) == ProgressClass.AwaitingEvent ? []
        : duty.State.Step == WorkStep.Submitted ? [StatusAnswer.Signed, StatusAnswer.Returned, StatusAnswer.StillWaiting]
        : duty.Task.Deadline.Kind == DeadlineKind.Recurring ? [StatusAnswer.Sent, StatusAnswer.Working, StatusAnswer.Blocked]
        : duty.Definition.Kind == DeadlineKind.Ongoing ? [StatusAnswer.NewResult, StatusAnswer.Nothing, StatusAnswer.Blocked]
        : [StatusAnswer.Working, StatusAnswer.Submitted, StatusAnswer.Done, StatusAnswer.Blocked];

    /// <summary>
    /// Identifies the state shown on a card. The same answer to the same state is one operation, however often it is tapped; after a change or an undo it
    /// is a new one.
    /// </summary>
    public static string Nonce(Assignment duty) =>
        $"{duty.State.ReportedAt?.UtcTicks ?? 0}-{duty.State.Step}-{duty.State.Percent}{(duty.State.UndoneAt is { } undone ? $"-{undone.UtcTicks}" : "")}";

    /// <summary>Whether the person reports on behalf of another unit, so that the source of the answer must be given.</summary>
    public static bool IsForOthers(Turn turn, Assignment duty) =>
        duty.State.Officer != turn.Person.Id && !turn.Workspace.UnitsOf(turn.Person).Contains(duty.Id.Unit)
        && !(turn.Workspace.OwnerOf(duty) is { } owner && (owner.Id == turn.Person.Id
            || (owner.Away is { } away && away.To == turn.Person.Id && away.Covers(turn.Today))));
}
