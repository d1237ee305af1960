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

    public async Task<ChangeOutcome<IReadOnlyDictionary<AssignmentId, UpdateProblem>>> ChangeAsync(
        WorkspaceId workspace, string planId, PlanChange change, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(change.Parts.Count, PlanChange.Most);
        // What is in memory was read for this turn, as a rule: where it no longer holds, the head's version refuses the write.
        if (cache.Find((workspace, planId)) is { } remembered && NextRows.Of(remembered, change) is { Problems.Count: 0, IsChange: true } next
            && await TryWriteAsync(workspace, remembered, next, change.Act, cancellation) is { } done)
        {
            return new(done);
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await FindHeadAsync(workspace, planId, cancellation) is not { } head)
            {
                return new(null);
            }

            var known = await RowsAsync(workspace, head, cancellation);
            if (await IsDoneAsync(workspace, planId, change.Act.Operation, cancellation))
            {
                return new(known.State, Repeated: true);
            }

            next = NextRows.Of(known, change);
            if (next.Problems.Count > 0 || !next.IsChange)
            {
                return new(known.State, next.Problems.Count > 0 ? next.Problems : null);
            }

            if (await TryWriteAsync(workspace, known, next, change.Act, cancellation) is { } written)
            {
                return new(written);
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

    /// <summary>Head, operation, states and histories in one transaction; null where another writer came first, or the same act before.</summary>
    private async Task<PlanState?> TryWriteAsync(WorkspaceId workspace, PlanRows known, NextRows next, AmendingAct act, CancellationToken cancellation)
    {
        var (partition, plan) = (PlanKeys.Partition(workspace), next.Info.Id);
        List<TableTransactionAction> batch =
        [
            HeadAction(workspace, next.Info, known.State.Info.LastChange),
            new(TableTransactionActionType.Add, OperationRow(workspace, plan, act.Operation, act.By, act.At)),
        ];
        foreach (var (key, state) in next.Changed)
        {
            var id = key.ToString();
            var history = new StoredHistory(id, act.At, act.By, act.Operation, state);
            batch.Add(new(
                TableTransactionActionType.UpsertReplace,
                new TableEntity(partition, PlanKeys.State(plan, id)) { ["Assignment"] = id }.With(state, StorageJson.Default.AssignmentState)));
            batch.Add(new(
                TableTransactionActionType.Add,
                new TableEntity(partition, PlanKeys.History(plan, id, act.At, act.Operation)).With(history, StorageJson.Default.StoredHistory)));
        }

        try
        {
            var answers = await table.SubmitTransactionAsync(batch, cancellation);
            var states = new Dictionary<AssignmentId, AssignmentState>(known.States);
            foreach (var (id, state) in next.Changed)
            {
                states[id] = state;
            }

            return Keep(workspace, new PlanRows(next.Info with { LastChange = answers.Value[0].Headers.ETag?.ToString() }, known.Tasks, states)).State;
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

    /// <summary>What a change makes of a plan's rows.</summary>
    private sealed record NextRows(
        PlanInfo Info, IReadOnlyDictionary<AssignmentId, AssignmentState> Changed, IReadOnlyDictionary<AssignmentId, UpdateProblem> Problems, bool IsChange)
    {
        public static NextRows Of(PlanRows known, PlanChange change)
        {
            var (changed, problems) = (new Dictionary<AssignmentId, AssignmentState>(), new Dictionary<AssignmentId, UpdateProblem>());
            foreach (var part in change.Parts)
            {
                if (known.State.Find(part.Id) is not { } assignment)
                {
                    problems[part.Id] = UpdateProblem.Gone;
                    continue;
                }

                var (state, problem) = part.Apply(changed.TryGetValue(part.Id, out var earlier) ? assignment with { State = earlier } : assignment);
                problem ??= state is null ? null : StateLimits.Problem(assignment.State, state);
                if (problem is { } why)
                {
                    problems.TryAdd(part.Id, why);
                }
                else if (state is not null)
                {
                    changed[part.Id] = state.Agreed(assignment.State, assignment.Definition.Due);
                }
            }

            var info = change.Head?.Invoke(known.State.Info) ?? known.State.Info;
            return new NextRows(info, changed, problems, changed.Count > 0 || info != known.State.Info);
        }
    }
}
