using CchcBot.Domain.Tasks;
using CchcBot.People;

namespace CchcBot.Storage;

/// <summary>What several slices ask of the plans.</summary>
internal static class PlanStoreExtensions
{
    /// <summary>The plans in force: issued, neither replaced nor closed.</summary>
    public static Task<IReadOnlyList<PlanState>> CurrentAsync(this IPlanStore plans, WorkspaceId office, CancellationToken cancellation) =>
        plans.WhereAsync(office, info => info.Stage == PlanStage.Issued, cancellation);

    public static async Task<IReadOnlyList<PlanState>> WhereAsync(
        this IPlanStore plans, WorkspaceId office, Func<PlanInfo, bool> wanted, CancellationToken cancellation)
    {
        var found = new List<PlanState>();
        foreach (var info in await plans.ListAsync(office, cancellation))
        {
            if (wanted(info) && await plans.FindAsync(office, info.Id, cancellation) is { } plan)
            {
                found.Add(plan);
            }
        }

        return found;
    }
}
