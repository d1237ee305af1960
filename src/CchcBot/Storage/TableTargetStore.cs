using Azure;
using Azure.Data.Tables;
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

    /// <summary>
    /// The definitions under the name in that head, and the rows before that cannot be read, as they are. What a later build wrote into a definition's row
    /// is kept.
    /// </summary>
    /// <param name="partition">The office's plans.</param>
    /// <param name="plan">The head, with the new name.</param>
    /// <param name="targets">All targets of the plan that are to be.</param>
    /// <param name="before">The rows under the name before.</param>
    public static IEnumerable<TableEntity> Rows(string partition, PlanInfo plan, IReadOnlyList<ReformTarget> targets, IReadOnlyList<TableEntity> before)
    {
        var old = before.ToDictionary(NumberOf);
        foreach (var target in targets)
        {
            var row = new TableEntity(partition, PlanKeys.Target(plan.Id, plan.Targets!, target.Number));
            yield return row.With(target, StorageJson.Default.ReformTarget, old.GetValueOrDefault($"{target.Number:D5}"));
        }

        foreach (var (number, row) in old.Where(o => !targets.Any(t => $"{t.Number:D5}" == o.Key) && !IsReadable(o.Value)))
        {
            yield return new TableEntity(row.Where(c => c.Key is not ("odata.etag" or "Timestamp")).ToDictionary())
            {
                RowKey = PlanKeys.Target(plan.Id, plan.Targets!, int.Parse(number, CultureInfo.InvariantCulture)),
            };
        }

        static string NumberOf(TableEntity row) => row.RowKey.Split('|')[^1];
    }

    private static bool IsReadable(TableEntity row)
    {
        try
        {
            return row.Read(StorageJson.Default.ReformTarget) is not null;
        }
        catch (RowUnreadableException)
        {
            return false;
        }
    }

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
