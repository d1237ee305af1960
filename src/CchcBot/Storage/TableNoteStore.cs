using Azure;
using Azure.Data.Tables;
using CchcBot.Domain.Reminders;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Notes in Azure Table storage: a partition of an office in the table of deliveries, a note one row.</summary>
internal sealed class TableNoteStore(TableStorage storage) : INoteStore
{
    private const int MostAttempts = 8;

    private readonly GuardedTable table = storage.Table(TableDeliveryStore.TableName);

    public async Task<IReadOnlyDictionary<string, DutyNote>> ListAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var notes = new Dictionary<string, DutyNote>(StringComparer.Ordinal);
        await foreach (var row in table.QueryAsync(GuardedTable.Filter($"PartitionKey eq {Partition(workspace)}"), cancellationToken: cancellation))
        {
            var note = row.Read(StorageJson.Default.DutyNote);
            notes[$"{note.Plan}|{note.Duty}"] = note;
        }

        return notes;
    }

    public async Task ChangeAsync(WorkspaceId workspace, string plan, string duty, Func<DutyNote, DutyNote> change, CancellationToken cancellation)
    {
        var (partition, key) = (Partition(workspace), KeyText.Encode($"{plan}|{duty}"));
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await table.GetEntityIfExistsAsync(partition, key, cancellationToken: cancellation);
            var before = found.HasValue ? found.Value!.Read(StorageJson.Default.DutyNote) : new DutyNote(plan, duty);
            var after = change(before);
            if (before == after)
            {
                return;
            }

            var row = new TableEntity(partition, key).With(after, StorageJson.Default.DutyNote);
            try
            {
                await (found.HasValue
                    ? table.UpdateEntityAsync(row, found.Value!.ETag, TableUpdateMode.Replace, cancellation)
                    : table.AddEntityAsync(row, cancellation));
                return;
            }
            catch (RequestFailedException failure) when (failure.Status is 409 or 412)
            {
                // Another writer came first: read what it wrote and change that.
            }
        }

        throw new TooManyWritersException(key);
    }

    private static string Partition(WorkspaceId workspace) => $"notes|{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";
}
