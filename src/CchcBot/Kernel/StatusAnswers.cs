using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>Which answers fit a duty, and what of it an answer is about.</summary>
internal static class StatusAnswers
{
    /// <summary>By the kind of task. None where it is done or waits for an event: of that the monitoring unit says whether it has happened.</summary>
    public static IReadOnlyList<StatusAnswer> Of(Assignment duty, DateOnly today) =>
        duty.IsDone || duty.Class(today) == ProgressClass.AwaitingEvent ? []
        : duty.State.Step == WorkStep.Submitted ? [StatusAnswer.Signed, StatusAnswer.Returned, StatusAnswer.StillWaiting]
        : duty.Task.Deadline.Kind == DeadlineKind.Recurring ? [StatusAnswer.Sent, StatusAnswer.Working, StatusAnswer.Blocked]
        : duty.Definition.Kind == DeadlineKind.Ongoing ? [StatusAnswer.NewResult, StatusAnswer.Nothing, StatusAnswer.Blocked]
        : [StatusAnswer.Working, StatusAnswer.Submitted, StatusAnswer.Done, StatusAnswer.Blocked];

    /// <summary>
    /// Of a render: names the state that the person saw. The same answer to the same state is one act, however often it is tapped; the same answer after
    /// something changed, or was taken back, is another.
    /// </summary>
    public static string Nonce(Assignment duty) =>
        $"{duty.State.ReportedAt?.UtcTicks ?? 0}-{duty.State.Step}-{duty.State.Percent}{(duty.State.UndoneAt is { } undone ? $"-{undone.UtcTicks}" : "")}";

    /// <summary>Whether this person only writes down what a unit answers: then it is said how the answer came.</summary>
    public static bool IsForOthers(Turn turn, Assignment duty) =>
        duty.State.Officer != turn.Person.Id && !turn.Workspace.UnitsOf(turn.Person).Contains(duty.Id.Unit)
        && !(turn.Workspace.OwnerOf(duty) is { } owner && (owner.Id == turn.Person.Id
            || (owner.Away is { } away && away.To == turn.Person.Id && away.Covers(turn.Today))));
}
