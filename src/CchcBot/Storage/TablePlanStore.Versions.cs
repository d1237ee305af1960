using System.Security.Cryptography;
using System.Text;
using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Versions of a plan's definitions: written beside the current one, made current by one transaction.</summary>
internal sealed partial class TablePlanStore
{
    public async Task<WriteOutcome> WriteAsync(WorkspaceId workspace, PlanWrite write, PlanInfo? expected, CancellationToken cancellation)
    {
        var partition = Partition(workspace, write.Info.Id);
        if (await IsDoneAsync(workspace, write.Info.Id, write.Act.Operation, cancellation))
        {
            return WriteOutcome.Repeated;
        }

        var head = await FindHeadAsync(partition, cancellation);
        if (head?.Info.Change != expected?.Change)
        {
            return WriteOutcome.ChangedMeanwhile;
        }

        // A name of the act's own: two writers at once do not mix their rows, and what a crash left of an act is written over by its repeat.
        var info = write.Info with { Definitions = $"v{write.Info.Version:D5}.{Stamp(write.Act)}" };
        await UpsertAsync(write.Tasks.Select(task => new TableEntity(partition, $"{info.Definitions}|{task.Ordinal:D5}").With(task, StorageJson.Default.ReformTask)), cancellation);
        await DropLeftoversAsync(partition, info.Definitions, write.Tasks, cancellation);
        // Duties that the current definitions do not have: nobody sees their states before the head is written.
        await UpsertAsync((write.Carried ?? []).SelectMany(c => CarriedRows(partition, c, write.Act)), cancellation);
        return await MakeCurrentAsync(partition, info, write.Act, head?.ETag, cancellation);
    }

    public async Task<IReadOnlyList<PlanVersion>> VersionsAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var versions = new List<PlanVersion>();
        await foreach (var row in table.QueryAsync(RangeOf(Partition(workspace, planId), "r"), cancellationToken: cancellation))
        {
            versions.Add(row.Read(StorageJson.Default.PlanVersion));
        }

        return versions;
    }

    public async Task<IReadOnlyList<ReformTask>> TasksAsync(WorkspaceId workspace, string planId, PlanVersion version, CancellationToken cancellation)
    {
        var tasks = new List<ReformTask>();
        await foreach (var row in table.QueryAsync(RangeOf(Partition(workspace, planId), version.Definitions), cancellationToken: cancellation))
        {
            tasks.Add(row.Read(StorageJson.Default.ReformTask));
        }

        return [.. tasks.OrderBy(t => t.Ordinal)];
    }

    public async Task<bool> IsDoneAsync(WorkspaceId workspace, string planId, string operation, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(Partition(workspace, planId), OperationKey(operation), cancellationToken: cancellation) is { HasValue: true };

    private async Task<WriteOutcome> MakeCurrentAsync(string partition, PlanInfo info, AmendingAct act, ETag? expected, CancellationToken cancellation)
    {
        var headRow = new TableEntity(partition, Head).With(info, StorageJson.Default.PlanInfo);
        var version = new PlanVersion(info.Version, act.At, act.By, act.Operation, info.Definitions!);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, new TableEntity(partition, OperationKey(act.Operation)) { ["Schema"] = JsonColumns.SchemaVersion, ["By"] = act.By, ["At"] = act.At }),
                    expected is { } etag ? new(TableTransactionActionType.UpdateReplace, headRow, etag) : new(TableTransactionActionType.Add, headRow),
                    new(TableTransactionActionType.Add, new TableEntity(partition, $"r|{info.Version:D5}").With(version, StorageJson.Default.PlanVersion)),
                ],
                cancellation);
            return WriteOutcome.Written;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // The same act from elsewhere, or another writer.
            var again = await table.GetEntityIfExistsAsync(partition, OperationKey(act.Operation), cancellationToken: cancellation);
            return again.HasValue ? WriteOutcome.Repeated : WriteOutcome.ChangedMeanwhile;
        }
    }

    private static IEnumerable<TableEntity> CarriedRows(string partition, CarriedState carried, AmendingAct act)
    {
        var key = KeyText.Encode(carried.Id.ToString());
        var history = new StoredHistory(carried.Id.ToString(), act.At, act.By, act.Operation, carried.State);
        yield return new TableEntity(partition, $"a|{key}") { ["Assignment"] = carried.Id.ToString(), ["From"] = carried.From.ToString() }.With(carried.State, StorageJson.Default.AssignmentState);
        yield return new TableEntity(partition, $"h|{key}|{act.At.UtcTicks:D19}|{KeyText.Encode(act.Operation)}").With(history, StorageJson.Default.StoredHistory);
    }

    private async Task UpsertAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
        }
    }

    /// <summary>Rows that a crashed try of the same act, over a longer text, left under the same name.</summary>
    private async Task DropLeftoversAsync(string partition, string definitions, IReadOnlyList<ReformTask> tasks, CancellationToken cancellation)
    {
        var wanted = tasks.Select(t => $"{definitions}|{t.Ordinal:D5}").ToHashSet(StringComparer.Ordinal);
        var leftovers = new List<string>();
        await foreach (var row in table.QueryAsync(RangeOf(partition, definitions), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            if (!wanted.Contains(row.RowKey))
            {
                leftovers.Add(row.RowKey);
            }
        }

        foreach (var key in leftovers)
        {
            await table.DeleteEntityAsync(partition, key, cancellationToken: cancellation);
        }
    }

    private static string RangeOf(string partition, string kind) =>
        GuardedTable.Filter($"PartitionKey eq {partition} and RowKey ge {kind + "|"} and RowKey lt {kind + "}"}");

    private static string Stamp(AmendingAct act) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(act.Operation)).AsSpan(0, 4));
}
