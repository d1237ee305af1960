using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Export, removal and expiry of personal data: scans all rows of an office in the three tables.</summary>
internal sealed class TablePersonalDataStore(TableStorage storage, IDraftStore drafts) : IPersonalDataStore
{
    private const int MostAttempts = 8;

    // With the plan's head, well under the size limit of a transaction.
    private const int BatchSize = 40;

    private readonly GuardedTable offices = storage.Table(TableWorkspaceStore.TableName);
    private readonly GuardedTable plans = storage.Table(TablePlanStore.TableName);
    private readonly GuardedTable deliveries = storage.Table(TableDeliveryStore.TableName);

    public async Task<int> EraseAsync(WorkspaceId workspace, PersonIdentifiers marks, FormerPerson former, string hidden, CancellationToken cancellation)
    {
        var scrubber = new RowScrubber(marks, former, hidden);
        var (office, person) = (TableWorkspaceStore.Partition(workspace), TableWorkspaceStore.PersonPartition(workspace.Tenant, marks.Id));
        // Written first, so that a pseudonym in a record can be explained even if the removal fails half-way.
        var mark = new TableEntity(office, $"former|{KeyText.Encode(former.Id)}").With(former, StorageJson.Default.FormerPerson);
        await offices.StampedAsync(
            office,
            [
                new(TableTransactionActionType.Add, mark),
                new(TableTransactionActionType.UpsertReplace, TableWorkspaceStore.RemovedRow(workspace, marks.Id)),
            ],
            cancellation);
        var count = await RewriteAsync(plans, PlanKeys.Partition(workspace), row => OfPlan(scrubber, row, former), isPlan: true, cancellation);
        count += await PreviewsAsync(workspace, scrubber, cancellation);
        count += await DeliveriesAsync(workspace, scrubber, former, cancellation);
        count += await drafts.DropAsync(workspace, marks.Id, scrubber.Concerns, cancellation);
        count += await RewriteAsync(offices, office, row => OfOffice(scrubber, row, former, marks), isPlan: false, cancellation);
        foreach (var index in marks.Mails.Where(m => m.Length > 0).Select(mail => TableWorkspaceStore.ListedIndexRow(workspace, mail)))
        {
            await offices.DeleteEntityAsync(index.PartitionKey, index.RowKey, cancellationToken: cancellation);
        }

        await DropPersonAsync(office, marks.Id, cancellation);
        await offices.DeleteEntityAsync(person, KeyText.Encode(workspace.Team), cancellationToken: cancellation);
        // Once more: a clock run that began before the person was gone may have claimed another message.
        return count + await DeliveriesAsync(workspace, scrubber, former, cancellation);
    }

    private Task<int> DeliveriesAsync(WorkspaceId workspace, RowScrubber scrubber, FormerPerson former, CancellationToken cancellation) =>
        RewriteAsync(
            deliveries,
            TableDeliveryStore.Partition(workspace),
            row => Scrub(scrubber, TableDeliveryStore.TableName, row, TableDeliveryStore.IsDelivery(row.RowKey) ? json => Settled(json, former) : null),
            isPlan: false,
            cancellation
        );

    /// <summary>The row without the person, by the rules of its kind; null when it stays as it is.</summary>
    private static TableEntity? Scrub(RowScrubber scrubber, string table, TableEntity row, Func<string, string>? settle = null) =>
        RowKinds.Of(table, row.PartitionKey, row.RowKey) is var kind && kind is { Person: PersonIn.Nobody }
            ? null
            : scrubber.Scrub(row, kind?.HasWords ?? true, settle);

    /// <summary>Removes the person from the corrections of plans that are still in preview.</summary>
    private async Task<int> PreviewsAsync(WorkspaceId workspace, RowScrubber scrubber, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var row in plans.QueryAsync(Of(PlanKeys.Previews(workspace)), cancellationToken: cancellation))
        {
            if (TablePlanStore.Without(row, scrubber) is { } changed)
            {
                // Overwrites a concurrent correction: it can be made again, while a person left in the row would stay.
                await plans.UpdateEntityAsync(changed, ETag.All, TableUpdateMode.Merge, cancellation);
                count++;
            }
        }

        return count;
    }

    public async Task<IReadOnlyList<PersonalRow>> FindAsync(WorkspaceId workspace, PersonIdentifiers marks, CancellationToken cancellation)
    {
        var scrubber = new RowScrubber(marks, new FormerPerson("–", null, default, null), "–");
        var found = new List<PersonalRow>();
        foreach (var (table, partition) in RowKinds.Partitions(workspace))
        {
            var rows = table == TableWorkspaceStore.TableName ? offices : table == TablePlanStore.TableName ? plans : deliveries;
            await foreach (var row in rows.QueryAsync(Of(partition), cancellationToken: cancellation))
            {
                if (RowKinds.Of(table, partition, row.RowKey) is not { } kind)
                {
                    kind = new RowKind("later", PersonIn.Named, HasWords: true);
                }

                if (kind.Person != PersonIn.Nobody && await ContentAsync(kind, row, cancellation) is { } json
                    && (scrubber.Concerns(json) || scrubber.Scrub(row, kind.HasWords) is not null))
                {
                    found.Add(new PersonalRow(kind.Name, row.RowKey, json, kind.IsShown));
                }
            }
        }

        return found;
    }

    public async Task<int> ExpireAsync(WorkspaceId workspace, DateTimeOffset now, CancellationToken cancellation)
    {
        var count = 0;
        foreach (var (table, partition) in RowKinds.Partitions(workspace).Where(p => RowKinds.Expires(p.Table, p.Partition)))
        {
            var rows = table == TableWorkspaceStore.TableName ? offices : table == TablePlanStore.TableName ? plans : deliveries;
            var old = new List<TableEntity>();
            await foreach (var row in rows.QueryAsync(Of(partition), select: ["PartitionKey", "RowKey", "Timestamp"], cancellationToken: cancellation))
            {
                if (RowKinds.Of(table, partition, row.RowKey)?.Keeps is { } keeps && row.Timestamp < now - keeps)
                {
                    old.Add(row);
                }
            }

            foreach (var batch in old.Chunk(BatchSize))
            {
                IReadOnlyList<TableTransactionAction> gone =
                    [.. batch.Select(row => new TableTransactionAction(TableTransactionActionType.Delete, row, row.ETag))];
                // The stamp tells caches of the office's deliveries to read again.
                try
                {
                    await (table == TableDeliveryStore.TableName
                        ? rows.StampedAsync(partition, gone, cancellation)
                        : (Task)rows.SubmitTransactionAsync(gone, cancellation));
                    count += batch.Length;
                }
                catch (RequestFailedException changed) when (changed.Status is 404 or 412)
                {
                    // A row was written or deleted since it was read. Whatever of the batch is still old goes at the next run.
                }
            }
        }

        return count;
    }

    private static async Task<string?> ContentAsync(RowKind kind, TableEntity row, CancellationToken cancellation) => kind.Name switch
    {
        "draft" => await TableDraftStore.ReadAsync(row, cancellation),
        "preview" => TablePlanStore.Said(row),
        _ => row.ReadJson() ?? "{}",
    };

    private static string Of(string partition) => GuardedTable.Filter($"PartitionKey eq {partition}");

    /// <summary>A delivery to the person still prevents a second one; its address, text and message id are removed.</summary>
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
        // Heads name nobody, and are rewritten with each batch anyway.
        _ when PlanKeys.IsHead(row.RowKey) => null,
        'a' or 's' => Scrub(scrubber, TablePlanStore.TableName, row, RowScrubber.Settling(
            StorageJson.Default.AssignmentState, state => state.Officer == former.Id ? state with { Officer = null, AcceptedAt = null } : state)),
        _ => Scrub(scrubber, TablePlanStore.TableName, row),
    };

    private static TableEntity? OfOffice(RowScrubber scrubber, TableEntity row, FormerPerson former, PersonIdentifiers marks) =>
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
            "listed" => marks.Mails.Any(mail => TableWorkspaceStore.ListedKey(mail).Equals(row.RowKey, StringComparison.OrdinalIgnoreCase)) ? Gone(row) : null,
            TableWorkspaceStore.About when row.RowKey.StartsWith(TableWorkspaceStore.AboutOf(marks.Id), StringComparison.OrdinalIgnoreCase) => Gone(row),
            _ => Scrub(scrubber, TableWorkspaceStore.TableName, row),
        };

    /// <summary>An entity without columns, which <see cref="Step"/> turns into a delete.</summary>
    private static TableEntity Gone(TableEntity row) => new(row.PartitionKey, row.RowKey);

    /// <summary>Rewrites the rows that change, each conditional on the ETag read; starts over when another writer was first.</summary>
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
                // Each batch holds rows of one plan, together with its head.
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
                // Another writer was first: read again and go on with what is left.
            }
        }

        throw new TooManyWritersException(partition);
    }

    private static IReadOnlyList<TableTransactionAction> Step(TableEntity row, TableEntity changed) =>
        changed.Count <= 2 ? [new(TableTransactionActionType.Delete, row, row.ETag)]
        : changed.RowKey == row.RowKey ? [new(TableTransactionActionType.UpdateReplace, changed, row.ETag)]
        : [new(TableTransactionActionType.Add, changed), new(TableTransactionActionType.Delete, row, row.ETag)];

    /// <summary>Rewrites the head: cached copies that still name the person become stale, and writers that hold the old state fail.</summary>
    private static async Task<IEnumerable<TableTransactionAction>> RaisedHeadAsync(
        GuardedTable table, string partition, string key, CancellationToken cancellation)
    {
        // A plan whose load was never finished has no head.
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
            // An earlier, interrupted removal has deleted it already.
        }
    }
}
