using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Plans;

namespace CchcBot.Storage;

/// <summary>
/// Writes to plans. What does not fit into one transaction is first written under a new name, and becomes current when the head that names it is written.
/// </summary>
internal sealed partial class TablePlanStore
{
    /// <summary>States per transaction: two rows each, plus the head, the operation and the version, within 100.</summary>
    public const int MostStates = 45;

    // Schema of a head that names a set of states: builds that know no sets must refuse it, or they would read outdated states.
    private const int HeadWithStates = 2;

    public async Task<PlanState?> WriteAsync(WorkspaceId workspace, PlanWrite write, PlanInfo? expected, CancellationToken cancellation)
    {
        var known = expected is null ? new PlanRows(write.Info, [], new Dictionary<AssignmentId, AssignmentState>(), new Dictionary<string, TableEntity>())
            : await RowsAsync(workspace, expected, cancellation);
        var (partition, act) = (PlanKeys.Partition(workspace), write.Act);
        var info = write.Info with
        {
            Version = expected?.Version ?? 0, Definitions = expected?.Definitions, States = expected?.States, Newer = expected?.Newer,
            Targets = expected?.Targets, LastTarget = expected?.LastTarget ?? 0,
        };
        var operation = new TableEntity(partition, PlanKeys.Operation(info.Id, act.Operation))
        {
            ["Schema"] = JsonColumns.SchemaVersion, ["By"] = act.By, ["At"] = act.At,
        };
        List<TableTransactionAction> batch = [new(TableTransactionActionType.Add, operation)];
        // Names are unique to this operation: rows of concurrent operations never mix, and what a crash leaves behind never becomes current.
        if (write.Tasks is not null)
        {
            info = info with { Version = info.Version + 1 };
            info = info with { Definitions = Name(info.Version) };
            await UpsertAsync(
                write.Tasks.Select(task => DefinitionRow(partition, info, task, known)).Concat(Carried(partition, info, write.Tasks, known.BrokenTasks)),
                cancellation);
            var version = new PlanVersion(info.Version, act.At, act.By, act.Operation, info.Definitions);
            var row = new TableEntity(partition, PlanKeys.Version(info.Id, info.Version));
            batch.Add(new(TableTransactionActionType.Add, row.With(version, StorageJson.Default.PlanVersion)));
        }

        if (write.Targets is { } targets)
        {
            var numbers = targets.Select(t => t.Number).Append(info.LastTarget);
            var before = new List<TableEntity>();
            await foreach (var row in info.Targets is { } name
                ? table.QueryAsync(PlanKeys.Targets(workspace, info.Id, name), cancellationToken: cancellation)
                : AsyncEnumerable.Empty<TableEntity>())
            {
                before.Add(row);
            }

            info = info with { Targets = Name(info.Version), LastTarget = numbers.Max() };
            var written = TableTargetStore.Rows(partition, info, targets, before).ToList();
            info = written.Count == 0 ? info with { Targets = null } : info;
            await UpsertAsync(written, cancellation);
        }

        if (write.States.FirstOrDefault(s => known.BrokenStates.ContainsKey(s.Id)) is { } broken)
        {
            throw new RowUnreadableException(PlanKeys.State(info.Id, info.States, $"{broken.Id}"));
        }

        var states = new Dictionary<AssignmentId, AssignmentState>(known.States);
        foreach (var changed in write.States)
        {
            states[changed.Id] = changed.State;
        }

        if (write.States.Count <= MostStates)
        {
            var written = write.States.Select(s => StateRow(partition, info, s, known)).Concat(Histories(null));
            batch.AddRange(written.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)));
        }
        else
        {
            info = info with { States = Name(Number(info.States) + 1) };
            operation[Set] = info.States;
            var begun = write.States.ToDictionary(s => s.Id);
            var all = states.Select(s => StateRow(partition, info, begun.GetValueOrDefault(s.Key) ?? new(s.Key, s.Key, s.Value), known));
            await UpsertAsync(all.Concat(Histories(info.States)), cancellation);
        }

        batch.Insert(0, HeadAction(partition, info, expected?.LastChange));
        try
        {
            var answers = await table.SubmitTransactionAsync(batch, cancellation);
            info = info with { LastChange = answers.Value[0].Headers.ETag?.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412)
        {
            var key = PlanKeys.Head(info.Id);
            if (expected is null && await table.GetEntityIfExistsAsync(partition, key, cancellationToken: cancellation) is { HasValue: true } head)
            {
                // Throws if the plan's head exists but is unreadable: it must not be created anew.
                _ = head.Value!.Read(StorageJson.Default.PlanInfo);
            }

            return null;
        }

        if (info.States != expected?.States)
        {
            await DropSetsAsync(workspace, info, expected?.States, cancellation);
        }

        return write.Tasks is null
            ? Keep(
                workspace,
                new PlanRows(info, known.Tasks, states, known.Newer) { BrokenStates = known.BrokenStates, BrokenTasks = known.BrokenTasks }).State
            : await StateAsync(workspace, info, cancellation);

        // An unreadable state gets no history entry, as its content is unknown.
        IEnumerable<TableEntity> Histories(string? set) =>
            write.States.Where(s => !known.BrokenStates.ContainsKey(s.From)).Select(s => HistoryRow(partition, info.Id, s, act, set));
    }

    public async Task<IReadOnlyList<PlanVersion>> VersionsAsync(WorkspaceId workspace, string planId, CancellationToken cancellation)
    {
        var versions = new List<PlanVersion>();
        await foreach (var row in table.QueryAsync(PlanKeys.Versions(workspace, planId), cancellationToken: cancellation))
        {
            if (rows.TryRead(workspace, row, StorageJson.Default.PlanVersion) is { } version)
            {
                versions.Add(version);
            }
        }

        return versions;
    }

    public async Task<IReadOnlyList<ReformTask>> TasksAsync(WorkspaceId workspace, string planId, PlanVersion version, CancellationToken cancellation)
    {
        var tasks = new List<ReformTask>();
        await foreach (var row in table.QueryAsync(PlanKeys.Definitions(workspace, planId, version.Definitions), cancellationToken: cancellation))
        {
            if (rows.TryRead(workspace, row, StorageJson.Default.ReformTask) is { } task)
            {
                tasks.Add(task);
            }
        }

        return [.. tasks.OrderBy(t => t.Ordinal)];
    }

    public async Task<bool> IsDoneAsync(WorkspaceId workspace, string planId, string operation, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(PlanKeys.Partition(workspace), PlanKeys.Operation(planId, operation), cancellationToken: cancellation)
            is { HasValue: true };

    /// <param name="partition">The office's partition.</param>
    /// <param name="info">The new head.</param>
    /// <param name="expected">ETag of the head that it replaces; null for a new plan.</param>
    private static TableTransactionAction HeadAction(string partition, PlanInfo info, string? expected)
    {
        var row = new TableEntity(partition, PlanKeys.Head(info.Id))
            .With(info with { LastChange = null, Newer = null }, StorageJson.Default.PlanInfo, info.Newer as TableEntity);
        row["Schema"] = info.States is null ? JsonColumns.SchemaVersion : HeadWithStates;
        return expected is null ? new(TableTransactionActionType.Add, row) : new(TableTransactionActionType.UpdateReplace, row, new ETag(expected));
    }

    private static TableEntity DefinitionRow(string partition, PlanInfo info, ReformTask task, PlanRows known) =>
        new TableEntity(partition, PlanKeys.Definition(info.Id, info.Definitions!, task.Ordinal))
            .With(task, StorageJson.Default.ReformTask, known.Newer.GetValueOrDefault(task.Code));

    /// <summary>Unreadable definitions of the previous version are copied behind the others, so that they count again once mended.</summary>
    private static IEnumerable<TableEntity> Carried(string partition, PlanInfo info, IReadOnlyList<ReformTask> tasks, IReadOnlyList<TableEntity> broken)
    {
        var last = tasks.Count == 0 ? 0 : tasks.Max(t => t.Ordinal);
        return broken.Select((row, i) =>
            new TableEntity(row) { PartitionKey = partition, RowKey = PlanKeys.Definition(info.Id, info.Definitions!, last + i + 1), ETag = default });
    }

    private static TableEntity StateRow(string partition, PlanInfo info, CarriedState state, PlanRows known)
    {
        var row = new TableEntity(partition, PlanKeys.State(info.Id, info.States, $"{state.Id}")) { ["Assignment"] = $"{state.Id}" };
        if (state.From != state.Id)
        {
            row["From"] = $"{state.From}";
        }

        if (known.BrokenStates.TryGetValue(state.From, out var broken))
        {
            foreach (var (name, value) in broken.Where(c => !row.ContainsKey(c.Key) && c.Key is not ("Timestamp" or "odata.etag")))
            {
                row[name] = value;
            }

            return row;
        }

        return row.With(state.State, StorageJson.Default.AssignmentState, known.Newer.GetValueOrDefault($"{state.Id}"));
    }

    private static TableEntity HistoryRow(string partition, string planId, CarriedState state, AmendingAct act, string? set)
    {
        var row = new TableEntity(partition, PlanKeys.History(planId, $"{state.Id}", act.At, act.Operation, set));
        if (set is not null)
        {
            row[Set] = set;
        }

        return row.With(new StoredHistory($"{state.Id}", act.At, act.By, act.Operation, state.State), StorageJson.Default.StoredHistory);
    }

    private async Task UpsertAsync(IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            await table.SubmitTransactionAsync(batch.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, row)), cancellation);
        }
    }

    /// <summary>
    /// Deletes sets of states that never became current or are older than the previous one (which may still be being read). Sets with a higher number
    /// belong to an operation in progress; those with a lower one can no longer become current.
    /// </summary>
    private async Task DropSetsAsync(WorkspaceId workspace, PlanInfo current, string? before, CancellationToken cancellation)
    {
        var old = new List<string>();
        await foreach (var row in table.QueryAsync(PlanKeys.Sets(workspace, current.Id), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            if (PlanKeys.SetOf(row.RowKey) is var set && set != current.States && set != before && Number(set) <= Number(current.States))
            {
                old.Add(row.RowKey);
            }
        }

        foreach (var batch in old.Select(key => new TableEntity(PlanKeys.Partition(workspace), key)).Chunk(BatchSize))
        {
            try
            {
                var gone = batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
                await table.SubmitTransactionAsync(gone, cancellation);
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                // Already gone; a later operation cleans up the rest.
            }
        }
    }

    private static string Name(int number) => $"v{number:D5}.{Guid.NewGuid():N}";

    /// <summary>The number in such a name; 0 when there is no name yet.</summary>
    private static int Number(string? name) => name is null ? 0 : int.Parse(name.AsSpan(1, 5), CultureInfo.InvariantCulture);
}
