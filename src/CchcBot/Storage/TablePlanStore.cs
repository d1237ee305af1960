using Azure.Data.Tables;
using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Plans in Azure Table storage, where <see cref="PlanKeys"/> says: heads, definitions made current by the head's one write, states, history, operations and
/// versions. Every batch rewrites its plan's head, whose ETag is the plan's only counter.
/// </summary>
internal sealed partial class TablePlanStore(TableStorage storage, UnreadableRows? unreadable = null) : IPlanStore
{
    public const string TableName = "plans";

    private const int BatchSize = 100;
    private const int MostAttempts = 8;

    // In the row of an act and in its histories: the set of states that it wrote.
    private const string Set = "Set";

    private readonly GuardedTable table = storage.Table(TableName);
    private readonly RowReader rows = new(TableName, unreadable);
    private readonly BoundedCache<(WorkspaceId, string), PlanRows> cache = new(CacheLimits.Plans);

    public async Task<IReadOnlyList<PlanInfo>> ListAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var plans = new List<PlanInfo>();
        await foreach (var row in table.QueryAsync(PlanKeys.Heads(workspace), cancellationToken: cancellation))
        {
            if (Info(workspace, row) is { } info)
            {
                plans.Add(info);
            }
        }

        return [.. plans.OrderBy(p => p.Period.Start).ThenBy(p => p.SignedOn).ThenBy(p => p.Id, StringComparer.Ordinal)];
    }

    public async Task<PlanState?> FindAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var head = await table.GetEntityIfExistsAsync(PlanKeys.Partition(workspace), PlanKeys.Head(planId), cancellationToken: cancellation);
        return head.HasValue && Info(workspace, head.Value!) is { } info ? await StateAsync(workspace, info, cancellation) : null;
    }

    public PlanState? Remembered(WorkspaceId workspace, string planId) => cache.Find((workspace, planId))?.State;

    public long OwnWrites(WorkspaceId workspace) => table.WritesTo(PlanKeys.Partition(workspace));

    public async Task<PlanState> StateAsync(WorkspaceId workspace, PlanInfo head, CancellationToken cancellation) =>
        (await RowsAsync(workspace, head, cancellation)).State;

    public async Task<IReadOnlyList<StoredHistory>> HistoryAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var history = new List<(StoredHistory Entry, string? Set)>();
        await foreach (var row in table.QueryAsync(PlanKeys.Histories(workspace, planId), cancellationToken: cancellation))
        {
            if (rows.TryRead(workspace, row, StorageJson.Default.StoredHistory) is { } entry)
            {
                history.Add((entry, row.Text(Set)));
            }
        }

        // Those that wait for their act's head, for ever where it never came.
        var pending = new HashSet<string>(StringComparer.Ordinal);
        foreach (var act in history.Where(h => h.Set is not null).DistinctBy(h => h.Set))
        {
            var operation = PlanKeys.Operation(planId, act.Entry.Operation);
            var row = await table.GetEntityIfExistsAsync(PlanKeys.Partition(workspace), operation, cancellationToken: cancellation);
            if (!row.HasValue || row.Value!.Text(Set) != act.Set)
            {
                pending.Add(act.Set!);
            }
        }

        return [.. history.Where(h => h.Set is null || !pending.Contains(h.Set)).Select(h => h.Entry).OrderBy(h => h.At)];
    }

    private async Task<PlanRows> RowsAsync(WorkspaceId workspace, PlanInfo info, CancellationToken cancellation)
    {
        if (cache.Find((workspace, info.Id)) is { } known && known.State.Info.LastChange == info.LastChange)
        {
            return known;
        }

        var (states, newer) = (new Dictionary<AssignmentId, AssignmentState>(), new Dictionary<string, TableEntity>(StringComparer.Ordinal));
        var (brokenStates, brokenTasks) = (new Dictionary<AssignmentId, TableEntity>(), new List<TableEntity>());
        await foreach (var row in table.QueryAsync(PlanKeys.States(workspace, info.Id, info.States), cancellationToken: cancellation))
        {
            if (AssignmentId.TryParse(row.Text("Assignment") ?? KeyText.Decode(row.RowKey.Split('|')[^1]), out var id))
            {
                if (rows.TryRead(workspace, row, StorageJson.Default.AssignmentState, out var more) is { } state)
                {
                    states[id] = state;
                    Note($"{id}", more);
                }
                else
                {
                    // Not as though nothing had been reported: where it stands is not known.
                    (states[id], brokenStates[id]) = (AssignmentState.Unreadable, row);
                }
            }
        }

        var tasks = new List<ReformTask>();
        var definitions = info.Definitions ?? $"v{info.Version:D5}";
        await foreach (var row in table.QueryAsync(PlanKeys.Definitions(workspace, info.Id, definitions), cancellationToken: cancellation))
        {
            if (rows.TryRead(workspace, row, StorageJson.Default.ReformTask, out var more) is { } task)
            {
                tasks.Add(task);
                Note(task.Code, more);
            }
            else
            {
                brokenTasks.Add(row);
            }
        }

        return Keep(
            workspace, new PlanRows(info, [.. tasks.OrderBy(t => t.Ordinal)], states, newer) { BrokenStates = brokenStates, BrokenTasks = brokenTasks });

        void Note(string key, TableEntity? row)
        {
            if (row is not null)
            {
                newer[key] = row;
            }
        }
    }

    private PlanRows Keep(WorkspaceId workspace, PlanRows rows)
    {
        if (rows is { BrokenStates.Count: 0, BrokenTasks.Count: 0 })
        {
            cache.Keep((workspace, rows.State.Info.Id), rows);
        }
        else
        {
            // Who mends a row by hand leaves the head as it is.
            cache.Forget((workspace, rows.State.Info.Id));
        }

        return rows;
    }

    private PlanInfo? Info(WorkspaceId workspace, TableEntity row) =>
        rows.TryRead(workspace, row, StorageJson.Default.PlanInfo, out var newer) is { } info
            ? info with { LastChange = row.ETag.ToString(), Newer = newer }
            : null;

    /// <summary>A plan as its rows were read, under the head of that moment.</summary>
    /// <param name="info">The head.</param>
    /// <param name="tasks">The definitions.</param>
    /// <param name="states">The states that are kept.</param>
    /// <param name="newer">By task code and assignment id, rows that hold what this build does not know.</param>
    private sealed class PlanRows(
        PlanInfo info,
        IReadOnlyList<ReformTask> tasks,
        IReadOnlyDictionary<AssignmentId, AssignmentState> states,
        IReadOnlyDictionary<string, TableEntity> newer)
    {
        public PlanState State { get; } = new(info, tasks, states);

        public IReadOnlyList<ReformTask> Tasks { get; } = tasks;

        public IReadOnlyDictionary<AssignmentId, AssignmentState> States { get; } = states;

        public IReadOnlyDictionary<string, TableEntity> Newer { get; } = newer;

        /// <summary>Rows of states that cannot be read: they go on as they are, and nothing is written over them.</summary>
        public IReadOnlyDictionary<AssignmentId, TableEntity> BrokenStates { get; init; } = new Dictionary<AssignmentId, TableEntity>();

        /// <summary>Rows of definitions of which the same holds.</summary>
        public IReadOnlyList<TableEntity> BrokenTasks { get; init; } = [];
    }
}
