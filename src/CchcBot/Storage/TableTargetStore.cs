using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Targets in Azure Table storage, in the partition of the office's plans: their definitions under the name that the plan's head says, each figure a row
/// of its own that is never changed.
/// </summary>
internal sealed class TableTargetStore(TableStorage storage, UnreadableRows? unreadable = null) : ITargetStore
{
    private readonly GuardedTable table = storage.Table(TablePlanStore.TableName);
    private readonly RowReader rows = new(TablePlanStore.TableName, unreadable);

    /// <summary>A definition under the name in that head.</summary>
    public static TableEntity Row(string partition, PlanInfo plan, ReformTarget target) =>
        new TableEntity(partition, PlanKeys.Target(plan.Id, plan.Targets!, target.Number)).With(target, StorageJson.Default.ReformTarget);

    public async Task<IReadOnlyList<TargetProgress>> OfAsync(WorkspaceId workspace, PlanInfo plan, CancellationToken cancellation)
    {
        if (plan.Targets is not { } name)
        {
            return [];
        }

        var targets = new List<ReformTarget>();
        await foreach (var row in table.QueryAsync(PlanKeys.Targets(workspace, plan.Id, name), cancellationToken: cancellation))
        {
            if (rows.TryRead(workspace, row, StorageJson.Default.ReformTarget) is { } target)
            {
                targets.Add(target);
            }
        }

        var figures = new List<TargetFigure>();
        await foreach (var row in table.QueryAsync(PlanKeys.Figures(workspace, plan.Id), cancellationToken: cancellation))
        {
            if (rows.TryRead(workspace, row, StorageJson.Default.TargetFigure) is { } figure)
            {
                figures.Add(figure);
            }
        }

        var reported = figures.OrderBy(f => f.At).ToLookup(f => f.Target);
        return [.. targets.OrderBy(t => t.Number).Select(t => new TargetProgress(t, [.. reported[t.Number]]))];
    }

    public async Task AddAsync(WorkspaceId workspace, string planId, TargetFigure figure, CancellationToken cancellation)
    {
        var row = new TableEntity(PlanKeys.Partition(workspace), PlanKeys.Figure(planId, figure.Target, figure.Operation))
            .With(figure, StorageJson.Default.TargetFigure);
        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The same act, which Teams sent again.
        }
    }
}
