using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>What became of somebody's act on a duty.</summary>
/// <param name="Duty">As it stands now; null where it is gone.</param>
/// <param name="IsWritten">By this act, now or when it came before.</param>
/// <param name="Repeated">It came before.</param>
internal sealed record DutyOutcome(Assignment? Duty, bool IsWritten, bool Repeated)
{
    /// <summary>Beyond what a duty's state may hold; null as a rule: forms say it before.</summary>
    public UpdateProblem? Problem { get; init; }
}

/// <summary>Acts on one duty by who has the turn.</summary>
internal static class DutyActs
{
    /// <param name="editor">Writes it.</param>
    /// <param name="turn">Who acts, when and by which act.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="id">The duty.</param>
    /// <param name="next">The new state; null where things stand differently by now, and nothing is to be written. May run more than once.</param>
    /// <param name="cancellation">Ends the attempts.</param>
    /// <param name="operation">Names the act where a turn has several.</param>
    public static async Task<DutyOutcome> ChangeAsync(
        this PlanEditor editor,
        Turn turn,
        string plan,
        AssignmentId id,
        Func<Assignment, AssignmentState?> next,
        CancellationToken cancellation,
        string? operation = null)
    {
        AssignmentState? written = null;
        var act = new AmendingAct(turn.Now, turn.Person.Id, operation ?? turn.Operation);
        var part = new AssignmentPart(id, duty => (written = next(duty), null));
        var outcome = await editor.ChangeAsync(turn.Workspace.Id, plan, new PlanChange(act, [part]), cancellation);
        return new(outcome.Plan?.Find(id), outcome.Repeated || (written is not null && outcome.Problem is null), outcome.Repeated)
        {
            Problem = written is not null && outcome.Problem?.TryGetValue(id, out var why) == true ? why : null,
        };
    }

    /// <summary>What the card was about is not there any more.</summary>
    public static Reply Gone(this Turn turn) => Reply.Problem(TaskActTexts.Gone.In(turn.Language));
}
