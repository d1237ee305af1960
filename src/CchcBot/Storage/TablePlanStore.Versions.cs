using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Storage;

/// <summary>Versions of a plan's definitions: written beside the current one, made current by one transaction.</summary>
internal sealed partial class TablePlanStore
{
    public async Task<WriteOutcome> WriteAsync(WorkspaceId workspace, PlanWrite write, PlanInfo? expected, CancellationToken cancellation)
    {
        if (await IsDoneAsync(workspace, write.Info.Id, write.Act.Operation, cancellation))
        {
            return WriteOutcome.Repeated;
        }

        if ((await FindHeadAsync(workspace, write.Info.Id, cancellation))?.LastChange != expected?.LastChange)
        {
            return WriteOutcome.ChangedMeanwhile;
        }

        // A name of the act's own: two writers at once do not mix their rows, and what a crash left of an act is written over by its repeat.
        var version = (expected?.Version ?? 0) + 1;
        var info = write.Info with { Version = version, Definitions = $"v{version:D5}.{Stamp(write.Act)}" };
        var rows = write.Tasks
            .Select(task => new TableEntity(PlanKeys.Partition(workspace), PlanKeys.Definition(info.Id, info.Definitions, task.Ordinal))
                .With(task, StorageJson.Default.ReformTask))
            .ToList();
        await UpsertAsync(rows, cancellation);
        await DropLeftoversAsync(workspace, info, rows, cancellation);
        // Duties that the current definitions do not have: nobody sees their states before the head is written.
        await UpsertAsync((write.Carried ?? []).SelectMany(c => CarriedRows(workspace, info.Id, c, write.Act)), cancellation);
        return await MakeCurrentAsync(workspace, info, write.Act, expected?.LastChange, cancellation);
    }

    public async Task<IReadOnlyList<PlanVersion>> VersionsAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var versions = new List<PlanVersion>();
        await foreach (var row in table.QueryAsync(PlanKeys.Versions(workspace, planId), cancellationToken: cancellation))
        {
            versions.Add(row.Read(StorageJson.Default.PlanVersion));
        }

        return versions;
    }

    public Task<IReadOnlyList<ReformTask>> TasksAsync(WorkspaceId workspace, string planId, PlanVersion version, CancellationToken cancellation) =>
        TasksAsync(workspace, planId, version.Definitions, cancellation);

    public async Task<bool> IsDoneAsync(WorkspaceId workspace, string planId, string operation, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(PlanKeys.Partition(workspace), PlanKeys.Operation(planId, operation), cancellationToken: cancellation)
            is { HasValue: true };

    private async Task<IReadOnlyList<ReformTask>> TasksAsync(WorkspaceId workspace, string planId, string definitions, CancellationToken cancellation)
    {
        var tasks = new List<ReformTask>();
        await foreach (var row in table.QueryAsync(PlanKeys.Definitions(workspace, planId, definitions), cancellationToken: cancellation))
        {
            tasks.Add(row.Read(StorageJson.Default.ReformTask));
        }

        return [.. tasks.OrderBy(t => t.Ordinal)];
    }

    private async Task<WriteOutcome> MakeCurrentAsync(WorkspaceId workspace, PlanInfo info, AmendingAct act, string? expected, CancellationToken cancellation)
    {
        var version = new PlanVersion(info.Version, act.At, act.By, act.Operation, info.Definitions!);
        var versionRow = new TableEntity(PlanKeys.Partition(workspace), PlanKeys.Version(info.Id, info.Version)).With(version, StorageJson.Default.PlanVersion);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    HeadAction(workspace, info, expected),
                    new(TableTransactionActionType.Add, OperationRow(workspace, info.Id, act.Operation, act.By, act.At)),
                    new(TableTransactionActionType.Add, versionRow),
                ],
                cancellation);
            return WriteOutcome.Written;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // The same act from elsewhere, or another writer.
            return await IsDoneAsync(workspace, info.Id, act.Operation, cancellation) ? WriteOutcome.Repeated : WriteOutcome.ChangedMeanwhile;
        }
    }

    private static IEnumerable<TableEntity> CarriedRows(WorkspaceId workspace, string planId, CarriedState carried, AmendingAct act)
    {
        var (partition, id) = (PlanKeys.Partition(workspace), carried.Id.ToString());
        var history = new StoredHistory(id, act.At, act.By, act.Operation, carried.State);
        yield return new TableEntity(partition, PlanKeys.State(planId, id)) { ["Assignment"] = id, ["From"] = carried.From.ToString() }
            .With(carried.State, StorageJson.Default.AssignmentState);
        yield return new TableEntity(partition, PlanKeys.History(planId, id, act.At, act.Operation)).With(history, StorageJson.Default.StoredHistory);
    }

    private async Task UpsertAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
        }
    }

    /// <summary>Rows that a crashed try of the same act, over a longer text, left under the same name.</summary>
    private async Task DropLeftoversAsync(WorkspaceId workspace, PlanInfo info, IEnumerable<TableEntity> written, CancellationToken cancellation)
    {
        var wanted = written.Select(r => r.RowKey).ToHashSet(StringComparer.Ordinal);
        var leftovers = new List<string>();
        var all = PlanKeys.Definitions(workspace, info.Id, info.Definitions!);
        await foreach (var row in table.QueryAsync(all, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            if (!wanted.Contains(row.RowKey))
            {
                leftovers.Add(row.RowKey);
            }
        }

        foreach (var key in leftovers)
        {
            await table.DeleteEntityAsync(PlanKeys.Partition(workspace), key, cancellationToken: cancellation);
        }
    }

    private static string Stamp(AmendingAct act) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(act.Operation)).AsSpan(0, 4));
}
