using CchcBot.Domain.Tasks;
using CchcBot.Kernel;
using CchcBot.Office;

namespace CchcBot.Slices.Status;

/// <summary>Writes what is reported of a duty, on a card, in a sentence or in a sheet, and lets those follow who have to do with it.</summary>
internal sealed class ReportWriter(IPlanStore plans, ModuleTable modules, IServiceProvider services)
{
    /// <summary>Done again under the same operation, it changes nothing and asks nobody twice.</summary>
    /// <param name="turn">Who reports, when.</param>
    /// <param name="operation">Names the report.</param>
    /// <param name="plan">The plan's id.</param>
    /// <param name="id">The duty.</param>
    /// <param name="update">What is reported.</param>
    /// <param name="cancellation">Ends the attempts.</param>
    /// <param name="refuse">Why it is not to be written on the duty as it stands now, or null.</param>
    public async Task<ChangeOutcome> WriteAsync(
        Turn turn, string operation, string plan, AssignmentId id, StatusUpdate update, CancellationToken cancellation, Func<Assignment, UpdateProblem?>? refuse = null)
    {
        var outcome = await plans.ChangeAsync(
            turn.Workspace.Id, plan, id, new AssignmentChange(operation, turn.Person.Id, turn.Now, duty => After(turn, duty, update, refuse)), cancellation);
        if (outcome is { Problem: null, Assignment: { } written })
        {
            foreach (var follow in modules.Reported)
            {
                await follow(services, turn, plan, written, cancellation);
            }
        }

        return outcome;
    }

    private static (AssignmentState? State, UpdateProblem? Problem) After(Turn turn, Assignment duty, StatusUpdate update, Func<Assignment, UpdateProblem?>? refuse)
    {
        if (refuse?.Invoke(duty) is { } refused)
        {
            return (null, refused);
        }

        var (state, problem) = StatusRules.Apply(duty.State, update, turn.Today, turn.Now, turn.Person.Id);
        return (state is null ? null : Deciders.Await(turn.Workspace, turn.Person, duty, state, turn.Today), problem);
    }
}
