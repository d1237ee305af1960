using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Plans in Azure Table storage, with the keys of <see cref="PlanKeys"/>: heads, task definitions, states, history, operations and versions. Every
/// transaction rewrites its plan's head, whose ETag is the plan's version for optimistic concurrency and caching.
/// </summary>
internal sealed partial class TablePlanStore(TableStorage storage, UnreadableRows? unreadable = null) : IPlanStore
{
    public const string TableName = "plans";

    private const int BatchSize = 100;
    private const int MostAttempts = 8;

    // Column of an operation and of its history entries: the name of the set of states that it wrote.
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

        // Entries whose operation never committed: in progress, or left behind by a crash.
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
                    // Not treated as unreported: the assignment's status is unknown.
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
            // Not cached: someone who mends a row by hand does not change the head's ETag.
            cache.Forget((workspace, rows.State.Info.Id));
        }

        return rows;
    }

    private PlanInfo? Info(WorkspaceId workspace, TableEntity row) =>
        rows.TryRead(workspace, row, StorageJson.Default.PlanInfo, out var newer) is { } info
            ? info with { LastChange = row.ETag.ToString(), Newer = newer }
            : null;

    /// <summary>A plan's rows as read under one version of its head.</summary>
    /// <param name="info">The head.</param>
    /// <param name="newer">Rows holding data unknown to this build, by task code or assignment id.</param>
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

        /// <summary>Unreadable state rows: carried along unchanged and never overwritten.</summary>
        public IReadOnlyDictionary<AssignmentId, TableEntity> BrokenStates { get; init; } = new Dictionary<AssignmentId, TableEntity>();

        /// <summary>Unreadable definition rows: likewise.</summary>
        public IReadOnlyList<TableEntity> BrokenTasks { get; init; } = [];
    }
}
