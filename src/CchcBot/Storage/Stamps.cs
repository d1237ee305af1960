using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// A partition's stamp: a random value in a row of its own, written with each change of the partition's other rows in one transaction. Who read the
/// stamp before the rows and finds it again knows that what was read still holds.
/// </summary>
internal static class Stamps
{
    public const string RowKey = "stamp";

    private const string Column = "Value";
    private const int MostAttempts = 5;

    /// <summary>Null where nothing was written since stamps are kept; <see cref="RowMove"/> gave one to what was older.</summary>
    public static async Task<string?> ReadStampAsync(this GuardedTable table, string partition, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(partition, RowKey, cancellationToken: cancellation);
        return row.HasValue ? row.Value!.Text(Column) : null;
    }

    /// <summary>Makes the changes and the new stamp, all or nothing.</summary>
    /// <returns>The answers to the changes, each with its row's version.</returns>
    /// <exception cref="TableTransactionFailedException">When the service refuses a change.</exception>
    public static async Task<IReadOnlyList<Response>> StampedAsync(
        this GuardedTable table, string partition, IReadOnlyList<TableTransactionAction> changes, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return (await table.SubmitTransactionAsync([.. changes, Action(partition)], cancellation)).Value;
            }
            catch (TableTransactionFailedException failure)
                when (failure.FailedTransactionActionIndex == changes.Count && attempt < MostAttempts && !failure.MayHaveBeenWritten())
            {
                // Another transaction was at the stamp at the same moment: the changes themselves were not refused.
            }
        }
    }

    /// <summary>The same for one change; its row's new version.</summary>
    public static async Task<ETag?> StampedAsync(
        this GuardedTable table, TableTransactionActionType kind, TableEntity row, ETag version, CancellationToken cancellation) =>
        (await table.StampedAsync(row.PartitionKey, [new(kind, row, version)], cancellation))[0].Headers.ETag;

    private static TableTransactionAction Action(string partition) => new(
        TableTransactionActionType.UpsertMerge,
        new TableEntity(partition, RowKey) { ["Schema"] = JsonColumns.SchemaVersion, [Column] = Guid.NewGuid().ToString("N") });
}
