namespace CchcBot.Slices.Status;

/// <summary>A report on one assignment.</summary>
/// <param name="Id">The assignment.</param>
/// <param name="Update">What is reported.</param>
/// <param name="Fits">Whether the update still applies to the current assignment: if false, this part is skipped and the others are written. May be called
/// several times (retries).</param>
internal sealed record StatusPart(AssignmentId Id, StatusUpdate Update, Func<Assignment, bool>? Fits = null);

/// <summary>Stores reports from cards, sentences and sheets, and then calls the modules that react to reports.</summary>
internal sealed class StatusWriter(PlanEditor editor, ModuleTable modules, IServiceProvider services)
{
    /// <summary>
    /// Writes all parts of a report on one plan in one operation, or none. Idempotent: repeated with the same operation id, it changes nothing and sends no
    /// request twice.
    /// </summary>
    /// <param name="operation">Operation id of the report.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="parts">The parts.</param>
    public async Task<ChangeOutcome<IReadOnlyDictionary<AssignmentId, UpdateProblem>>> WriteAsync(
        Turn turn, string operation, string plan, IReadOnlyList<StatusPart> parts, CancellationToken cancellation)
    {
        var act = new AmendingAct(turn.Now, turn.Person.Id, operation);
        var changes = parts.Select(p => new AssignmentPart(p.Id, assignment => After(turn, assignment, p))).ToList();
        var outcome = await editor.ChangeAsync(turn.Workspace.Id, plan, new PlanChange(act, changes), cancellation);
        if (outcome is { Problem: null, Plan: { } now })
        {
            foreach (var written in parts.Select(p => now.Find(p.Id)).OfType<Assignment>().DistinctBy(d => d.Id))
            {
                foreach (var follow in modules.Reported)
                {
                    await follow(services, turn, plan, written, cancellation);
                }
            }
        }

        return outcome;
    }

    /// <summary>Writes a report on a single assignment.</summary>
    public async Task<ChangeOutcome<UpdateProblem?>> WriteAsync(
        Turn turn, string operation, string plan, StatusPart part, CancellationToken cancellation)
    {
        var outcome = await WriteAsync(turn, operation, plan, [part], cancellation);
        return new(outcome.Plan, outcome.Problem?[part.Id], outcome.Repeated);
    }

    /// <summary>Undoes a report, provided it is still the latest one.</summary>
    /// <param name="turn">Who undoes it, and when.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="reported">Time of the report to undo, in UTC ticks.</param>
    /// <param name="before">The state before that report.</param>
    public Task<AssignmentOutcome> UndoAsync(
        Turn turn, string plan, AssignmentId id, string reported, AssignmentState before, CancellationToken cancellation) =>
        editor.ChangeAsync(
            turn, plan, id, assignment => QuickAnswerCards.Ticks(assignment.State.ReportedAt) == reported
                ? StatusRules.Undo(assignment.State, before, turn.Now)
                : null, cancellation);

    private static (AssignmentState? State, UpdateProblem? Problem) After(Turn turn, Assignment assignment, StatusPart part)
    {
        if (part.Fits?.Invoke(assignment) == false)
        {
            return default;
        }

        var (state, problem) = StatusRules.Apply(assignment.State, part.Update, turn.Today, turn.Now, turn.Person.Id);
        return (state is null ? null : Deciders.Await(turn.Workspace, turn.Person, assignment, state, turn.Today), problem);
    }
}
