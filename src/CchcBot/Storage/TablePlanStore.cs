using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Plans in Azure Table storage. A plan is one partition: its head, definitions v{n}.{act}|{task} made current by the head's one write,
/// states a|{assignment}, history h|{assignment}|{time}|{operation}, operations o|{operation}, versions r|{n}.
/// </summary>
internal sealed partial class TablePlanStore(TableStorage storage) : IPlanStore
{
    public const string TableName = "plans";

    public const string Head = "head";
    private const int BatchSize = 100;
    private const int MostAttempts = 8;

    private readonly GuardedTable table = storage.Table(TableName);
    private readonly ConcurrentDictionary<string, PlanState> cache = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<PlanInfo>> ListAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var prefix = Prefix(workspace);
        var filter = GuardedTable.Filter($"PartitionKey ge {prefix + "|"} and PartitionKey lt {prefix + "}"} and RowKey eq {Head}");
        var plans = new List<PlanInfo>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            plans.Add(row.Read(StorageJson.Default.PlanInfo));
        }

        return [.. plans.OrderBy(p => p.Period.Start).ThenBy(p => p.SignedOn).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    public async Task<PlanState?> FindAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var partition = Partition(workspace, planId);
        return await FindHeadAsync(partition, cancellation) is { } head ? await StateAsync(partition, head.Info, cancellation) : null;
    }

    public async Task<PlanInfo?> ChangeHeadAsync(WorkspaceId workspace, string planId, Func<PlanInfo, PlanInfo> change, CancellationToken cancellation)
    {
        var partition = Partition(workspace, planId);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindHeadAsync(partition, cancellation) is not { } head)
            {
                return null;
            }

            var changed = change(head.Info) with { Change = head.Info.Change + 1 };
            if (await WriteHeadAsync(partition, changed, head.ETag, cancellation))
            {
                return changed;
            }
        }

        throw new TooManyWritersException(planId);
    }

    public async Task<ChangeOutcome> ChangeAsync(WorkspaceId workspace, string planId, AssignmentId id, AssignmentChange change, CancellationToken cancellation)
    {
        var partition = Partition(workspace, planId);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindHeadAsync(partition, cancellation) is not { } head
                || (await StateAsync(partition, head.Info, cancellation)).Find(id) is not { } assignment)
            {
                return new ChangeOutcome(null);
            }

            if (await table.GetEntityIfExistsAsync(partition, OperationKey(change.Operation), cancellationToken: cancellation) is { HasValue: true })
            {
                return new ChangeOutcome(assignment, Repeated: true);
            }

            var (state, problem) = change.Apply(assignment);
            if (state is null)
            {
                return new ChangeOutcome(assignment, problem);
            }

            state = state.Agreed(assignment.State, assignment.Definition.Due);
            if (await TryWriteAsync(partition, head, id, state, change, cancellation))
            {
                return new ChangeOutcome(assignment with { State = state });
            }
        }

        throw new TooManyWritersException(planId);
    }

    public async Task<IReadOnlyList<StoredHistory>> HistoryAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var filter = GuardedTable.Filter($"PartitionKey eq {Partition(workspace, planId)} and RowKey ge {"h|"} and RowKey lt {"h}"}");
        var history = new List<StoredHistory>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            history.Add(row.Read(StorageJson.Default.StoredHistory));
        }

        return [.. history.OrderBy(h => h.At)];
    }

    /// <summary>State, history, operation and the head's counter in one transaction; false where another writer came first.</summary>
    private async Task<bool> TryWriteAsync(
        string partition, (PlanInfo Info, ETag ETag) head, AssignmentId id, AssignmentState state, AssignmentChange change, CancellationToken cancellation)
    {
        var key = KeyText.Encode(id.ToString());
        var history = new StoredHistory(id.ToString(), change.At, change.By, change.Operation, state);
        var stateRow = new TableEntity(partition, $"a|{key}") { ["Assignment"] = id.ToString() }.With(state, StorageJson.Default.AssignmentState);
        var historyRow = new TableEntity(partition, $"h|{key}|{change.At.UtcTicks:D19}|{KeyText.Encode(change.Operation)}").With(history, StorageJson.Default.StoredHistory);
        var headRow = new TableEntity(partition, Head).With(head.Info with { Change = head.Info.Change + 1 }, StorageJson.Default.PlanInfo);
        try
        {
            await table.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.Add, new TableEntity(partition, OperationKey(change.Operation)) { ["Schema"] = JsonColumns.SchemaVersion, ["By"] = change.By, ["At"] = change.At }),
                    new(TableTransactionActionType.UpdateReplace, headRow, head.ETag),
                    new(TableTransactionActionType.UpsertReplace, stateRow),
                    new(TableTransactionActionType.Add, historyRow),
                ],
                cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            return false;
        }
    }

    private async Task<(PlanInfo Info, ETag ETag)?> FindHeadAsync(string partition, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(partition, Head, cancellationToken: cancellation);
        return row.HasValue ? (row.Value!.Read(StorageJson.Default.PlanInfo), row.Value!.ETag) : null;
    }

    private async Task<bool> WriteHeadAsync(string partition, PlanInfo info, ETag? expected, CancellationToken cancellation)
    {
        var row = new TableEntity(partition, Head).With(info, StorageJson.Default.PlanInfo);
        try
        {
            if (expected is { } etag)
            {
                await table.UpdateEntityAsync(row, etag, TableUpdateMode.Replace, cancellation);
            }
            else
            {
                await table.AddEntityAsync(row, cancellation);
            }

            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // The first attempt's answer may have been lost, and the second met what the first had written.
            return failure.MayHaveBeenWritten() && await FindHeadAsync(partition, cancellation) is { } found
                && JsonSerializer.Serialize(found.Info, StorageJson.Default.PlanInfo) == JsonSerializer.Serialize(info, StorageJson.Default.PlanInfo);
        }
    }

    private async Task<PlanState> StateAsync(string partition, PlanInfo info, CancellationToken cancellation)
    {
        if (cache.TryGetValue(partition, out var known) && known.Info.Change == info.Change)
        {
            return known;
        }

        var definitions = info.Definitions ?? $"v{info.Version:D5}";
        var filter = GuardedTable.Filter(
            $"PartitionKey eq {partition} and ((RowKey ge {"a|"} and RowKey lt {"a}"}) or (RowKey ge {definitions + "|"} and RowKey lt {definitions + "}"}))");
        var tasks = new List<ReformTask>();
        var states = new Dictionary<AssignmentId, AssignmentState>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            if (row.RowKey[0] == 'v')
            {
                tasks.Add(row.Read(StorageJson.Default.ReformTask));
            }
            else if (AssignmentId.TryParse(row.GetString("Assignment"), out var id))
            {
                states[id] = row.Read(StorageJson.Default.AssignmentState);
            }
        }

        var state = new PlanState(info, [.. tasks.OrderBy(t => t.Ordinal)], states);
        cache[partition] = state;
        return state;
    }

    private static string Prefix(WorkspaceId workspace) => $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";

    private static string Partition(WorkspaceId workspace, string planId) => $"{Prefix(workspace)}|{KeyText.Encode(planId)}";

    private static string OperationKey(string operation) => $"o|{KeyText.Encode(operation)}";
}

/// <summary>A row was changed by others at each of our attempts: nothing was written.</summary>
internal sealed class TooManyWritersException(string row) : Exception($"{row} was being changed by others at each attempt; nothing was written.");
