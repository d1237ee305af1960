using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;

namespace CchcBot.Slices.Status;

/// <summary>What is reported of one duty.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Update">What is reported.</param>
/// <param name="Fits">
/// Whether it is to be written on the duty as it stands: where not it is left out, and the other parts are written. May be asked more than once.
/// </param>
internal sealed record ReportPart(AssignmentId Id, StatusUpdate Update, Func<Assignment, bool>? Fits = null);

/// <summary>Writes what is reported of duties, on a card, in a sentence or in a sheet, and lets those follow who have to do with it.</summary>
internal sealed class ReportWriter(PlanEditor editor, ModuleTable modules, IServiceProvider services)
{
    /// <summary>
    /// All parts of a report on one plan are written in one act, or none. Done again under the same operation, it changes nothing and asks nobody twice.
    /// </summary>
    /// <param name="turn">Who reports, when.</param>
    /// <param name="operation">Names the report.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="parts">What is reported.</param>
    /// <param name="cancellation">Ends the attempts.</param>
    public async Task<ChangeOutcome<IReadOnlyDictionary<AssignmentId, UpdateProblem>>> WriteAsync(
        Turn turn, string operation, string plan, IReadOnlyList<ReportPart> parts, CancellationToken cancellation)
    {
        var act = new AmendingAct(turn.Now, turn.Person.Id, operation);
        var changes = parts.Select(p => new AssignmentPart(p.Id, duty => After(turn, duty, p))).ToList();
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

    /// <summary>A report of one part.</summary>
    public async Task<ChangeOutcome<UpdateProblem?>> WriteAsync(
        Turn turn, string operation, string plan, ReportPart part, CancellationToken cancellation)
    {
        var outcome = await WriteAsync(turn, operation, plan, [part], cancellation);
        return new(outcome.Plan, outcome.Problem?[part.Id], outcome.Repeated);
    }

    /// <summary>Takes back what was reported, as long as that is what stands.</summary>
    /// <param name="turn">Who takes it back, when.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="id">The duty.</param>
    /// <param name="reported">When what stands was reported, in ticks.</param>
    /// <param name="before">What stood before it.</param>
    /// <param name="cancellation">Ends the attempts.</param>
    public Task<DutyOutcome> UndoAsync(
        Turn turn, string plan, AssignmentId id, string reported, AssignmentState before, CancellationToken cancellation) =>
        editor.ChangeAsync(
            turn, plan, id, duty => TapCards.Ticks(duty.State.ReportedAt) == reported ? StatusRules.Undo(duty.State, before, turn.Now) : null, cancellation);

    private static (AssignmentState? State, UpdateProblem? Problem) After(Turn turn, Assignment duty, ReportPart part)
    {
        if (part.Fits?.Invoke(duty) == false)
        {
            return default;
        }

        var (state, problem) = StatusRules.Apply(duty.State, part.Update, turn.Today, turn.Now, turn.Person.Id);
        return (state is null ? null : Deciders.Await(turn.Workspace, turn.Person, duty, state, turn.Today), problem);
    }
}
