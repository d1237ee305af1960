using Azure;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Domain.Tasks;
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
        var office = $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";
        // First, so that whatever becomes of this, a mark in a record can be explained.
        await offices.AddEntityAsync(new TableEntity($"office|{office}", $"former|{KeyText.Encode(former.Id)}").With(former, StorageJson.Default.FormerPerson), cancellation);
        var count = 0;
        foreach (var partition in await PlansAsync(office, cancellation))
        {
            count += await RewriteAsync(plans, partition, row => OfPlan(scrubber, row, former), isPlan: true, cancellation);
        }

        count += await DeliveriesAsync(office, scrubber, former, cancellation);
        count += await drafts.DropAsync(workspace, marks.Id, scrubber.Concerns, cancellation);
        count += await RewriteAsync(offices, $"office|{office}", row => OfOffice(scrubber, row, former, marks), isPlan: false, cancellation);
        await DeleteAsync(offices, $"office|{office}", $"person|{KeyText.Encode(marks.Id)}", cancellation);
        await DeleteAsync(offices, $"person|{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(marks.Id)}", KeyText.Encode(workspace.Team), cancellation);
        // A look of the clock that began while the person was there may have claimed one more message.
        return count + await DeliveriesAsync(office, scrubber, former, cancellation);
    }

    private async Task<int> DeliveriesAsync(string office, RowScrubber scrubber, FormerPerson former, CancellationToken cancellation) =>
        await RewriteAsync(deliveries, office, row => scrubber.Scrub(row, hasWords: true, RowScrubber.Settling(StorageJson.Default.Delivery, d => Settled(d, former))), isPlan: false, cancellation)
            + await RewriteAsync(deliveries, $"notes|{office}", row => scrubber.Scrub(row, hasWords: true), isPlan: false, cancellation);

    /// <summary>What was said to the person keeps settling what it settled; where, how and in which words is gone.</summary>
    private static CchcBot.Delivery.Delivery Settled(CchcBot.Delivery.Delivery delivery, FormerPerson former) => delivery.Recipient != former.Id ? delivery : delivery with
    {
        Address = null, Text = null, ActivityId = null, Shown = null, HeldUntil = null, Closed = true, State = delivery.IsOpen ? DeliveryState.Stale : delivery.State,
    };

    private static TableEntity? OfPlan(RowScrubber scrubber, TableEntity row, FormerPerson former) => row.RowKey[0] switch
    {
        // The head is raised with each batch, and names nobody.
        _ when row.RowKey == TablePlanStore.Head => null,
        'v' => scrubber.Scrub(row, hasWords: false),
        'a' => scrubber.Scrub(row, hasWords: true, RowScrubber.Settling(
            StorageJson.Default.AssignmentState, state => state.Officer == former.Id ? state with { Officer = null, AcceptedAt = null } : state)),
        _ => scrubber.Scrub(row, hasWords: true),
    };

    private static TableEntity? OfOffice(RowScrubber scrubber, TableEntity row, FormerPerson former, PersonMarks marks) => row.RowKey.Split('|')[0] switch
    {
        "unit" => scrubber.Scrub(row, hasWords: false, RowScrubber.Settling(
            StorageJson.Default.Unit, u => u with { Head = u.Head == former.Id ? null : u.Head, LeaderInCharge = u.LeaderInCharge == former.Id ? null : u.LeaderInCharge })),
        "person" when row.RowKey.Equals($"person|{KeyText.Encode(marks.Id)}", StringComparison.OrdinalIgnoreCase) => null,
        "person" => scrubber.Scrub(row, hasWords: false, RowScrubber.Settling(StorageJson.Default.Person, p => p.Away?.To == former.Id ? p with { Away = null } : p)),
        "listed" => marks.Mails.Contains(row.Read(StorageJson.Default.ListedPerson).Mail, StringComparer.OrdinalIgnoreCase) ? Gone(row) : null,
        _ => scrubber.Scrub(row, hasWords: false),
    };

    /// <summary>A row without anything is one to be deleted.</summary>
    private static TableEntity Gone(TableEntity row) => new(row.PartitionKey, row.RowKey);

    private async Task<IReadOnlyList<string>> PlansAsync(string office, CancellationToken cancellation)
    {
        var filter = GuardedTable.Filter($"PartitionKey ge {office + "|"} and PartitionKey lt {office + "}"} and RowKey eq {TablePlanStore.Head}");
        var found = new List<string>();
        await foreach (var row in plans.QueryAsync(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            found.Add(row.PartitionKey);
        }

        return found;
    }

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
                foreach (var batch in steps.Chunk(BatchSize))
                {
                    await table.SubmitTransactionAsync(
                        [.. batch.SelectMany(s => s), .. isPlan ? [await RaisedHeadAsync(table, partition, cancellation)] : Array.Empty<TableTransactionAction>()], cancellation);
                    count += batch.Length;
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
    private static async Task<TableTransactionAction> RaisedHeadAsync(GuardedTable table, string partition, CancellationToken cancellation)
    {
        var head = (await table.GetEntityAsync(partition, TablePlanStore.Head, cancellationToken: cancellation)).Value;
        var info = head.Read(StorageJson.Default.PlanInfo);
        return new(TableTransactionActionType.UpdateReplace, new TableEntity(partition, TablePlanStore.Head).With(info with { Change = info.Change + 1 }, StorageJson.Default.PlanInfo), head.ETag);
    }

    private static async Task DeleteAsync(GuardedTable table, string partition, string key, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(partition, key, cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // An earlier try got as far as this.
        }
    }
}
