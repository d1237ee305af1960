using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Migrates rows written by builds up to November 2026 to the current layout: each plan's partition into its office's, notes into the delivery partition,
/// and the indexes of offices and listed people. Runs once, before the service takes requests. Idempotent: if killed half-way the next run continues, with
/// nothing lost or doubled. Rows are copied whole, with columns that this build does not know.
/// </summary>
/// <remarks>
/// An instance of the older build that is still running finds no plans from then on and cannot write to any, so nothing it acknowledged is lost; its
/// changes to people and units may be seen late. It should be stopped all the same.
/// </remarks>
internal sealed class RowMigration(TableStorage storage)
{
    private const string Layout = "Layout";
    private const int Current = 2;
    private const string OldHead = "head";

    // Row key of a plan's old head while the plan is being moved.
    private const string Moving = "moving";

    // Keeps a transaction well under the limit of 4 MiB.
    private const int BatchSize = 40;

    private static readonly (string Partition, string Row) Done = ("system", "rows");

    private readonly GuardedTable plans = storage.Table(TablePlanStore.TableName);
    private readonly GuardedTable offices = storage.Table(TableWorkspaceStore.TableName);
    private readonly GuardedTable deliveries = storage.Table(TableDeliveryStore.TableName);

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await offices.GetEntityIfExistsAsync(Done.Partition, Done.Row, cancellationToken: cancellation) is { HasValue: true } done
            && done.Value!.GetInt32(Layout) >= Current)
        {
            return;
        }

        foreach (var key in new[] { OldHead, Moving })
        {
            foreach (var partition in await PartitionsAsync(plans, GuardedTable.Filter($"RowKey eq {key}"), cancellation))
            {
                await MovePlanAsync(partition, cancellation);
            }
        }

        var notes = GuardedTable.Filter($"PartitionKey ge {"notes|"} and PartitionKey lt {"notes}"}");
        foreach (var partition in await PartitionsAsync(deliveries, notes, cancellation))
        {
            await MoveNotesAsync(partition, cancellation);
        }

        var known = GuardedTable.Filter($"PartitionKey ge {"office|"} and PartitionKey lt {"office}"} and RowKey eq {TableWorkspaceStore.SettingsRow}");
        await foreach (var row in offices.QueryAsync(known, cancellationToken: cancellation))
        {
            await IndexAsync(row.Office(row.PartitionKey.Split('|')[1], row.PartitionKey.Split('|')[2]), cancellation);
        }

        var mark = new TableEntity(Done.Partition, Done.Row) { ["Schema"] = JsonColumns.SchemaVersion, [Layout] = Current };
        await offices.UpsertEntityAsync(mark, TableUpdateMode.Merge, cancellation);
    }

    private static async Task<IReadOnlyCollection<string>> PartitionsAsync(GuardedTable table, string filter, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            found.Add(row.PartitionKey);
        }

        return found;
    }

    /// <summary>
    /// Renames the old head first, so that no older build writes to what is being copied, and adds the new head last, which makes the plan visible. Until
    /// the end the renamed head is what a later run finds the old partition by.
    /// </summary>
    private async Task MovePlanAsync(string from, CancellationToken cancellation)
    {
        var (office, plan) = (from[..from.LastIndexOf('|')], from[(from.LastIndexOf('|') + 1)..]);
        while (await plans.GetEntityIfExistsAsync(from, OldHead, cancellationToken: cancellation) is { HasValue: true } old)
        {
            await TryHideAsync(old.Value!, cancellation);
        }

        var rows = await RowsAsync(plans, GuardedTable.Filter($"PartitionKey eq {from}"), cancellation);
        var head = rows.Find(r => r.RowKey == Moving);
        rows.RemoveAll(r => r.RowKey == Moving);
        var isThere = await plans.GetEntityIfExistsAsync(office, PlanKey(OldHead, plan), cancellationToken: cancellation) is { HasValue: true };
        if (!isThere && head is not null)
        {
            await AddAsync(plans, [.. rows.Select(r => Copy(r, office, PlanKey(r.RowKey, plan)))], 2, cancellation);
            await AddAsync(plans, [Copy(head, office, PlanKey(OldHead, plan))], 1, cancellation);
        }

        await DropAsync(plans, from, rows, cancellation);
        await plans.DeleteEntityAsync(from, Moving, cancellationToken: cancellation);
    }

    private async Task TryHideAsync(TableEntity head, CancellationToken cancellation)
    {
        try
        {
            await plans.SubmitTransactionAsync(
                [
                    new(TableTransactionActionType.UpsertReplace, Copy(head, head.PartitionKey, Moving)),
                    new(TableTransactionActionType.Delete, head, head.ETag),
                ],
                cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            // Retried by the caller: an older build wrote in between, or another instance renamed it already.
        }
    }

    private async Task MoveNotesAsync(string from, CancellationToken cancellation)
    {
        var office = from["notes|".Length..];
        var rows = await RowsAsync(deliveries, GuardedTable.Filter($"PartitionKey eq {from}"), cancellation);
        await AddAsync(deliveries, [.. rows.Select(r => Copy(r, office, $"{TableDeliveryStore.Notes}{r.RowKey}"))], 1, cancellation);
        await deliveries.StampedAsync(office, [], cancellation);
        await DropAsync(deliveries, from, rows, cancellation);
    }

    private async Task IndexAsync(WorkspaceId office, CancellationToken cancellation)
    {
        var partition = TableWorkspaceStore.Partition(office);
        var listed = GuardedTable.Filter($"PartitionKey eq {partition} and RowKey ge {"listed|"} and RowKey lt {"listed}"}");
        foreach (var row in await RowsAsync(offices, listed, cancellation))
        {
            var mail = KeyText.Decode(row.RowKey["listed|".Length..]);
            await offices.UpsertEntityAsync(TableWorkspaceStore.ListedIndexRow(office, mail), TableUpdateMode.Merge, cancellation);
        }

        await offices.UpsertEntityAsync(TableWorkspaceStore.IndexRow(office), TableUpdateMode.Merge, cancellation);
        await offices.StampedAsync(partition, [], cancellation);
        await deliveries.StampedAsync(TableDeliveryStore.Partition(office), [], cancellation);
    }

    /// <summary>Old keys were v{version}|{task} for definitions and {kind}|{...} for the rest; new ones have the plan's id after the kind.</summary>
    private static string PlanKey(string old, string plan)
    {
        var parts = old.Split('|', 2);
        return parts is [['v', >= '0' and <= '9', ..], var task] ? $"d|{plan}|{parts[0]}|{task}"
            : parts is [var kind, var rest] ? $"{kind}|{plan}|{rest}"
            : $"{old}|{plan}";
    }

    /// <summary>Adds the rows that do not exist yet; existing ones were moved by an earlier run and may have changed since.</summary>
    /// <param name="table">Destination.</param>
    /// <param name="rows">Rows of one partition.</param>
    /// <param name="parts">How many leading key parts form the range that is searched for existing rows.</param>
    private static async Task AddAsync(GuardedTable table, IReadOnlyList<TableEntity> rows, int parts, CancellationToken cancellation)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (partition, range) in rows.Select(r => (r.PartitionKey, string.Join('|', r.RowKey.Split('|').Take(parts)))).Distinct())
        {
            var filter = GuardedTable.Filter($"PartitionKey eq {partition} and RowKey ge {range + "|"} and RowKey lt {range + "}"}");
            await foreach (var row in table.QueryAsync(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
            {
                there.Add(row.RowKey);
            }
        }

        foreach (var batch in rows.Where(r => !there.Contains(r.RowKey)).Chunk(BatchSize))
        {
            var left = batch.ToList();
            while (left.Count > 0)
            {
                try
                {
                    await table.SubmitTransactionAsync(left.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellation);
                    break;
                }
                catch (TableTransactionFailedException failure) when (failure.Status == 409 && failure.FailedTransactionActionIndex is { } taken)
                {
                    // Added by another instance that is starting, or by an earlier attempt whose answer was lost.
                    left.RemoveAt(taken);
                }
            }
        }
    }

    private static async Task DropAsync(GuardedTable table, string partition, IEnumerable<TableEntity> rows, CancellationToken cancellation)
    {
        foreach (var batch in rows.Chunk(BatchSize))
        {
            try
            {
                await table.SubmitTransactionAsync(
                    batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partition, row.RowKey), ETag.All)),
                    cancellation);
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                foreach (var row in batch)
                {
                    await table.DeleteEntityAsync(partition, row.RowKey, cancellationToken: cancellation);
                }
            }
        }
    }

    private static async Task<List<TableEntity>> RowsAsync(GuardedTable table, string filter, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }

    private static TableEntity Copy(TableEntity row, string partition, string key) => new(row) { PartitionKey = partition, RowKey = key, ETag = default };
}
