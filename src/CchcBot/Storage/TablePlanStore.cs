using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Plans in Azure Table storage, where <see cref="PlanKeys"/> says: heads, definitions made current by the head's one write, states, history, operations and
/// versions. Every batch rewrites its plan's head, whose ETag is the plan's only counter.
/// </summary>
internal sealed partial class TablePlanStore(TableStorage storage) : IPlanStore
{
    public const string TableName = "plans";

    private const int BatchSize = 100;
    private const int MostAttempts = 8;

    private readonly GuardedTable table = storage.Table(TableName);
    private readonly BoundedCache<(WorkspaceId, string), PlanRows> cache = new(CacheLimits.Plans);

    public async Task<IReadOnlyList<PlanInfo>> ListAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var plans = new List<PlanInfo>();
        await foreach (var row in table.QueryAsync(PlanKeys.Heads(workspace), cancellationToken: cancellation))
        {
            plans.Add(Info(row));
        }

        return [.. plans.OrderBy(p => p.Period.Start).ThenBy(p => p.SignedOn).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    public async Task<PlanState?> FindAsync(WorkspaceId workspace, string planId, CancellationToken cancellation) =>
        await FindHeadAsync(workspace, planId, cancellation) is { } head ? await StateAsync(workspace, head, cancellation) : null;

    public long OwnWrites(WorkspaceId workspace) => table.WritesTo(PlanKeys.Partition(workspace));

    public async Task<PlanState> StateAsync(WorkspaceId workspace, PlanInfo head, CancellationToken cancellation) =>
        (await RowsAsync(workspace, head, cancellation)).State;

    public async Task<PlanInfo?> ChangeHeadAsync(WorkspaceId workspace, string planId, Func<PlanInfo, PlanInfo> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindHeadAsync(workspace, planId, cancellation) is not { } head)
            {
                return null;
            }

            if (await WriteHeadAsync(workspace, change(head), head.LastChange!, cancellation) is { } written)
            {
                return written;
            }
        }

        throw new TooManyWritersException(planId);
    }

    public async Task<ChangeOutcome> ChangeAsync(WorkspaceId workspace, string planId, AssignmentId id, AssignmentChange change, CancellationToken cancellation)
    {
        // What is in memory was read for this turn, as a rule: where it no longer holds, the head's version refuses the write.
        if (cache.Find((workspace, planId)) is { } remembered && remembered.State.Find(id) is { } seen && change.Apply(seen).State is { } next
            && await TryWriteAsync(workspace, remembered, seen, next, change, cancellation) is { } done)
        {
            return done;
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindHeadAsync(workspace, planId, cancellation) is not { } head)
            {
                return new ChangeOutcome(null);
            }

            var known = await RowsAsync(workspace, head, cancellation);
            if (known.State.Find(id) is not { } assignment)
            {
                return new ChangeOutcome(null);
            }

            if (await IsDoneAsync(workspace, planId, change.Operation, cancellation))
            {
                return new ChangeOutcome(assignment, Repeated: true);
            }

            var (state, problem) = change.Apply(assignment);
            if (state is null)
            {
                return new ChangeOutcome(assignment, problem);
            }

            if (await TryWriteAsync(workspace, known, assignment, state, change, cancellation) is { } written)
            {
                return written;
            }
        }

        throw new TooManyWritersException(planId);
    }

    public async Task<IReadOnlyList<StoredHistory>> HistoryAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var history = new List<StoredHistory>();
        await foreach (var row in table.QueryAsync(PlanKeys.Histories(workspace, planId), cancellationToken: cancellation))
        {
            history.Add(row.Read(StorageJson.Default.StoredHistory));
        }

        return [.. history.OrderBy(h => h.At)];
    }

    /// <summary>State, history, operation and head in one transaction; null where another writer came first, or the same act before.</summary>
    private async Task<ChangeOutcome?> TryWriteAsync(
        WorkspaceId workspace, PlanRows known, Assignment assignment, AssignmentState state, AssignmentChange change, CancellationToken cancellation)
    {
        state = state.Agreed(assignment.State, assignment.Definition.Due);
        var (info, id) = (known.State.Info, assignment.Id.ToString());
        var (partition, history) = (PlanKeys.Partition(workspace), new StoredHistory(id, change.At, change.By, change.Operation, state));
        var stateRow = new TableEntity(partition, PlanKeys.State(info.Id, id)) { ["Assignment"] = id }.With(state, StorageJson.Default.AssignmentState);
        var historyRow = new TableEntity(partition, PlanKeys.History(info.Id, id, change.At, change.Operation))
            .With(history, StorageJson.Default.StoredHistory);
        try
        {
            var answers = await table.SubmitTransactionAsync(
                [
                    HeadAction(workspace, info, info.LastChange),
                    new(TableTransactionActionType.Add, OperationRow(workspace, info.Id, change.Operation, change.By, change.At)),
                    new(TableTransactionActionType.UpsertReplace, stateRow),
                    new(TableTransactionActionType.Add, historyRow),
                ],
                cancellation);
            var states = new Dictionary<AssignmentId, AssignmentState>(known.States) { [assignment.Id] = state };
            Keep(workspace, new PlanRows(info with { LastChange = answers.Value[0].Headers.ETag?.ToString() }, known.Tasks, states));
            return new ChangeOutcome(assignment with { State = state });
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            return null;
        }
    }

    private async Task<PlanInfo?> FindHeadAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(PlanKeys.Partition(workspace), PlanKeys.Head(planId), cancellationToken: cancellation);
        return row.HasValue ? Info(row.Value!) : null;
    }

    /// <returns>As it was written; null where another came first.</returns>
    private async Task<PlanInfo?> WriteHeadAsync(WorkspaceId workspace, PlanInfo info, string expected, CancellationToken cancellation)
    {
        try
        {
            var written = await table.UpdateEntityAsync(HeadRow(workspace, info), new ETag(expected), TableUpdateMode.Replace, cancellation);
            return info with { LastChange = written.Headers.ETag?.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            // The first attempt's answer may have been lost, and the second met what the first had written.
            return failure.MayHaveBeenWritten() && await FindHeadAsync(workspace, info.Id, cancellation) is { } found
                && HeadRow(workspace, found).ReadJson() == HeadRow(workspace, info).ReadJson()
                ? found
                : null;
        }
    }

    private async Task<PlanRows> RowsAsync(WorkspaceId workspace, PlanInfo info, CancellationToken cancellation)
    {
        if (cache.Find((workspace, info.Id)) is { } known && known.State.Info.LastChange == info.LastChange)
        {
            return known;
        }

        var states = new Dictionary<AssignmentId, AssignmentState>();
        await foreach (var row in table.QueryAsync(PlanKeys.States(workspace, info.Id), cancellationToken: cancellation))
        {
            if (AssignmentId.TryParse(row.GetString("Assignment"), out var id))
            {
                states[id] = row.Read(StorageJson.Default.AssignmentState);
            }
        }

        return Keep(workspace, new PlanRows(info, await TasksAsync(workspace, info.Id, info.Definitions ?? $"v{info.Version:D5}", cancellation), states));
    }

    private PlanRows Keep(WorkspaceId workspace, PlanRows rows)
    {
        cache.Keep((workspace, rows.State.Info.Id), rows);
        return rows;
    }

    private static PlanInfo Info(TableEntity row) => row.Read(StorageJson.Default.PlanInfo) with { LastChange = row.ETag.ToString() };

    private static TableEntity HeadRow(WorkspaceId workspace, PlanInfo info) =>
        new TableEntity(PlanKeys.Partition(workspace), PlanKeys.Head(info.Id)).With(info with { LastChange = null }, StorageJson.Default.PlanInfo);

    /// <param name="expected">The version that it replaces; null for a new plan.</param>
    private static TableTransactionAction HeadAction(WorkspaceId workspace, PlanInfo info, string? expected) => expected is null
        ? new(TableTransactionActionType.Add, HeadRow(workspace, info))
        : new(TableTransactionActionType.UpdateReplace, HeadRow(workspace, info), new ETag(expected));

    private static TableEntity OperationRow(WorkspaceId workspace, string planId, string operation, string by, DateTimeOffset at) =>
        new(PlanKeys.Partition(workspace), PlanKeys.Operation(planId, operation)) { ["Schema"] = JsonColumns.SchemaVersion, ["By"] = by, ["At"] = at };

    /// <summary>A plan as its rows were read, under the head of that moment.</summary>
    private sealed class PlanRows(PlanInfo info, IReadOnlyList<ReformTask> tasks, IReadOnlyDictionary<AssignmentId, AssignmentState> states)
    {
        public PlanState State { get; } = new(info, tasks, states);

        public IReadOnlyList<ReformTask> Tasks { get; } = tasks;

        public IReadOnlyDictionary<AssignmentId, AssignmentState> States { get; } = states;
    }
}

/// <summary>A row was changed by others at each of our attempts: nothing was written.</summary>
internal sealed class TooManyWritersException(string row) : Exception($"{row} was being changed by others at each attempt; nothing was written.");
