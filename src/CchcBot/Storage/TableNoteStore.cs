using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Reminders;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Notes in Azure Table storage, one row each, in the partition of the office's deliveries and under its stamp.</summary>
internal sealed class TableNoteStore(TableStorage storage, UnreadableRows? unreadable = null) : INoteStore
{
    private const int MostAttempts = 8;

    private readonly GuardedTable table = storage.Table(TableDeliveryStore.TableName);
    private readonly RowReader rows = new(TableDeliveryStore.TableName, unreadable);

    public async Task<IReadOnlyDictionary<string, AssignmentNote>> ListAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var notes = new Dictionary<string, AssignmentNote>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync(OfOffice(workspace), cancellationToken: cancellation))
        {
            // Without its note (unreadable), an assignment is reminded of as if nothing had been agreed.
            if (rows.TryRead(workspace, row, StorageJson.Default.AssignmentNote) is { } note)
            {
                notes[$"{note.Plan}|{note.Duty}"] = note;
            }
        }

        return notes;
    }

    public async Task ChangeAsync(
        WorkspaceId workspace, string plan, string assignment, Func<AssignmentNote, AssignmentNote> change, CancellationToken cancellation)
    {
        var (partition, key) = (TableDeliveryStore.Partition(workspace), $"{TableDeliveryStore.Notes}{KeyText.Encode($"{plan}|{assignment}")}");
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await table.GetEntityIfExistsAsync(partition, key, cancellationToken: cancellation);
            var before = found.HasValue ? found.Value!.Read(StorageJson.Default.AssignmentNote) : new AssignmentNote(plan, assignment);
            var after = change(before);
            if (before == after)
            {
                return;
            }

            var row = new TableEntity(partition, key).With(after, StorageJson.Default.AssignmentNote, found.HasValue ? found.Value : null);
            try
            {
                await (found.HasValue
                    ? table.StampedAsync(TableTransactionActionType.UpdateReplace, row, found.Value!.ETag, cancellation)
                    : table.StampedAsync(TableTransactionActionType.Add, row, default, cancellation));
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412)
            {
                // Another writer was first: retry on what it wrote.
            }
        }

        throw new TooManyWritersException(key);
    }

    private static string OfOffice(WorkspaceId workspace) => GuardedTable.Filter(
        $"PartitionKey eq {TableDeliveryStore.Partition(workspace)} and RowKey ge {TableDeliveryStore.Notes} and RowKey lt {"note}"}");
}
