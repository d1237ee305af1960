using CchcBot.Domain.Tasks;
using CchcBot.Storage;
using CchcBot.Turns;

namespace CchcBot.Remind;

/// <summary>The duty that a tapped card names in data.plan and data.id.</summary>
internal sealed class DutyFinder(IPlanStore plans)
{
    /// <summary>Null where it does not exist (any more). Rights are the caller's to check: a card's data is input like any other.</summary>
    public async Task<(PlanState Plan, Assignment Duty)?> FindAsync(Turn turn, Tapped tapped, CancellationToken cancellation) =>
        tapped.Text("plan") is { } planId && AssignmentId.TryParse(tapped.Text("id"), out var id)
            && await plans.FindAsync(turn.Workspace.Id, planId, cancellation) is { } plan && plan.Find(id) is { } duty
            ? (plan, duty)
            : null;
}
