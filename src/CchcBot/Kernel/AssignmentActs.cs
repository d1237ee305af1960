namespace CchcBot.Kernel;

/// <summary>Outcome of a change to an assignment.</summary>
/// <param name="Assignment">Its current state; null when it no longer exists.</param>
/// <param name="IsWritten">Whether the change is stored, by this call or an earlier one of the same operation.</param>
/// <param name="Repeated">The same operation was stored before.</param>
internal sealed record AssignmentOutcome(Assignment? Assignment, bool IsWritten, bool Repeated)
{
    /// <summary>The new state breaks a limit; normally null, because forms check before.</summary>
    public UpdateProblem? Problem { get; init; }
}

/// <summary>Changes of one assignment by the person whose turn it is.</summary>
internal static class AssignmentActs
{
    /// <param name="editor">Stores the change.</param>
    /// <param name="turn">Who acts, when, and the operation id.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="next">The new state; null to write nothing because the state has changed in the meantime. May be called more than once.</param>
    /// <param name="operation">Operation id, if the turn makes several changes.</param>
    public static async Task<AssignmentOutcome> ChangeAsync(
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
        var part = new AssignmentPart(id, assignment => (written = next(assignment), null));
        var outcome = await editor.ChangeAsync(turn.Workspace.Id, plan, new PlanChange(act, [part]), cancellation);
        return new(outcome.Plan?.Find(id), outcome.Repeated || (written is not null && outcome.Problem is null), outcome.Repeated)
        {
            Problem = written is not null && outcome.Problem?.TryGetValue(id, out var why) == true ? why : null,
        };
    }

    /// <summary>Reply for a card whose subject no longer exists.</summary>
    public static Reply Gone(this Turn turn) => Reply.Problem(TaskActTexts.Gone.In(turn.Language));
}
