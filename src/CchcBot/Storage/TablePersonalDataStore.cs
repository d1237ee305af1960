using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Walks over all rows of an office in the three tables.</summary>
internal sealed class TablePersonalDataStore(TableStorage storage, IDraftStore drafts) : IPersonalDataStore
{
    private const int MostAttempts = 8;

    // With the plan's head, and well under the bytes of a transaction.
    private const int BatchSize = 40;

    private readonly GuardedTable offices = storage.Table(TableWorkspaceStore.TableName);
    private readonly GuardedTable plans = storage.Table(TablePlanStore.TableName);
    private readonly GuardedTable deliveries = storage.Table(TableDeliveryStore.TableName);

    public async Task<int> EraseAsync(WorkspaceId workspace, PersonMarks marks, FormerPerson former, string hidden, CancellationToken cancellation)
    {
        var scrubber = new RowScrubber(marks, former, hidden);
        var (office, person) = (TableWorkspaceStore.Partition(workspace), TableWorkspaceStore.PersonPartition(workspace.Tenant, marks.Id));
        // First, so that whatever becomes of this, a mark in a record can be explained.
        var mark = new TableEntity(office, $"former|{KeyText.Encode(former.Id)}").With(former, StorageJson.Default.FormerPerson);
        await offices.StampedAsync(TableTransactionActionType.Add, mark, default, cancellation);
        var count = await RewriteAsync(plans, PlanKeys.Partition(workspace), row => OfPlan(scrubber, row, former), isPlan: true, cancellation);
        count += await DeliveriesAsync(workspace, scrubber, former, cancellation);
        count += await drafts.DropAsync(workspace, marks.Id, scrubber.Concerns, cancellation);
        count += await RewriteAsync(offices, office, row => OfOffice(scrubber, row, former, marks), isPlan: false, cancellation);
        foreach (var index in marks.Mails.Where(m => m.Length > 0).Select(mail => TableWorkspaceStore.ListedIndexRow(workspace, mail)))
        {
            await offices.DeleteEntityAsync(index.PartitionKey, index.RowKey, cancellationToken: cancellation);
        }

        await DropPersonAsync(office, marks.Id, cancellation);
        await offices.DeleteEntityAsync(person, KeyText.Encode(workspace.Team), cancellationToken: cancellation);
        // A look of the clock that began while the person was there may have claimed one more message.
        return count + await DeliveriesAsync(workspace, scrubber, former, cancellation);
    }

    private Task<int> DeliveriesAsync(WorkspaceId workspace, RowScrubber scrubber, FormerPerson former, CancellationToken cancellation) =>
        RewriteAsync(
            deliveries,
            TableDeliveryStore.Partition(workspace),
            row =>
                scrubber.Scrub(
                    row,
                    hasWords: true,
                    TableDeliveryStore.IsDelivery(row.RowKey) ? json => Settled(json, former) : null
                ),
            isPlan: false,
            cancellation
        );

    /// <summary>What was said to the person keeps settling what it settled; where, how and in which words is gone.</summary>
    private static string Settled(string json, FormerPerson former)
    {
        var delivery = OldDeliveryParts.Taken(JsonSerializer.Deserialize(json, StorageJson.Default.DeliveryRow)!, json);
        return JsonColumns.Over(json, JsonSerializer.Serialize(Settled(delivery, former), StorageJson.Default.DeliveryRow), StorageJson.Default.DeliveryRow);
    }

    private static DeliveryRow Settled(DeliveryRow delivery, FormerPerson former) =>
        delivery.Recipient != former.Id
            ? delivery
            : delivery with
            {
                Address = null,
                Word = delivery.Word is { } word ? word with { Text = "" } : null,
                ActivityId = null,
                Shown = null,
                HeldUntil = null,
                Closed = true,
                State = delivery.IsOpen ? DeliveryState.Stale : delivery.State,
            };

    private static TableEntity? OfPlan(RowScrubber scrubber, TableEntity row, FormerPerson former) => row.RowKey[0] switch
    {
        // The head is raised with each batch, and names nobody.
        _ when PlanKeys.IsHead(row.RowKey) => null,
        'd' => scrubber.Scrub(row, hasWords: false),
        'a' or 's' => scrubber.Scrub(row, hasWords: true, RowScrubber.Settling(
            StorageJson.Default.AssignmentState, state => state.Officer == former.Id ? state with { Officer = null, AcceptedAt = null } : state)),
        _ => scrubber.Scrub(row, hasWords: true),
    };

    private static TableEntity? OfOffice(RowScrubber scrubber, TableEntity row, FormerPerson former, PersonMarks marks) =>
        row.RowKey.Split('|')[0] switch
        {
            "unit" => scrubber.Scrub(
                row,
                hasWords: false,
                RowScrubber.Settling(
                    StorageJson.Default.Unit,
                    u => u with { Head = u.Head == former.Id ? null : u.Head, LeaderInCharge = u.LeaderInCharge == former.Id ? null : u.LeaderInCharge }
                )
            ),
            "person" when row.RowKey.Equals($"person|{KeyText.Encode(marks.Id)}", StringComparison.OrdinalIgnoreCase) => null,
            "person" => scrubber.Scrub(
                row,
                hasWords: false,
                RowScrubber.Settling(StorageJson.Default.Person, p => p.Away?.To == former.Id ? p with { Away = null } : p)
            ),
            "listed" => marks.Mails.Contains(row.Read(StorageJson.Default.ListedPerson).Mail, StringComparer.OrdinalIgnoreCase) ? Gone(row) : null,
            _ => scrubber.Scrub(row, hasWords: false),
        };

    /// <summary>A row without anything is one to be deleted.</summary>
    private static TableEntity Gone(TableEntity row) => new(row.PartitionKey, row.RowKey);

    /// <summary>Writes the rows that change, each over the version that was read; again where another writer came first.</summary>
    private static async Task<int> RewriteAsync(
        GuardedTable table, string partition, Func<TableEntity, TableEntity?> change, bool isPlan, CancellationToken cancellation)
    {
        var count = 0;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var steps = new List<IReadOnlyList<TableTransactionAction>>();
            await foreach (var row in table.QueryAsync(GuardedTable.Filter($"PartitionKey eq {partition}"), cancellationToken: cancellation))
            {
                if (change(row) is { } changed)
                {
                    steps.Add(Step(row, changed));
                }
            }

            try
            {
                // Of one plan at a time, with its head.
                var batches = steps
                    .GroupBy(s => isPlan ? PlanKeys.HeadOf(s[0].Entity.RowKey) : "")
                    .SelectMany(own => own.Chunk(BatchSize).Select(rows => (Head: own.Key, Rows: rows)));
                foreach (var batch in batches)
                {
                    List<TableTransactionAction> actions = [.. batch.Rows.SelectMany(s => s)];
                    Task written = isPlan
                        ? table.SubmitTransactionAsync([.. actions, .. await RaisedHeadAsync(table, partition, batch.Head, cancellation)], cancellation)
                        : table.StampedAsync(partition, actions, cancellation);
                    await written;
                    count += batch.Rows.Length;
                }

                return count;
            }
            catch (RequestFailedException failure) when (failure.Status is 404 or 409 or 412)
            {
                // Another writer came first: what is left is read again.
            }
        }

        throw new TooManyWritersException(partition);
    }

    private static IReadOnlyList<TableTransactionAction> Step(TableEntity row, TableEntity changed) =>
        changed.Count <= 2 ? [new(TableTransactionActionType.Delete, row, row.ETag)]
        : changed.RowKey == row.RowKey ? [new(TableTransactionActionType.UpdateReplace, changed, row.ETag)]
        : [new(TableTransactionActionType.Add, changed), new(TableTransactionActionType.Delete, row, row.ETag)];

    /// <summary>Copies of the plan in memory, which still know the person, are read anew; a writer that holds the old state writes nothing.</summary>
    private static async Task<IEnumerable<TableTransactionAction>> RaisedHeadAsync(
        GuardedTable table, string partition, string key, CancellationToken cancellation)
    {
        // What a load that never came to its end left behind has none.
        var head = await table.GetEntityIfExistsAsync(partition, key, cancellationToken: cancellation);
        return head.HasValue ? [new(TableTransactionActionType.UpdateReplace, new TableEntity(head.Value), head.Value!.ETag)] : [];
    }

    private async Task DropPersonAsync(string office, string personId, CancellationToken cancellation)
    {
        try
        {
            var row = new TableEntity(office, TableWorkspaceStore.PersonKey(personId));
            await offices.StampedAsync(TableTransactionActionType.Delete, row, ETag.All, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // An earlier try got as far as this.
        }
    }
}
