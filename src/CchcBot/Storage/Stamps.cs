using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// A partition's version stamp: a random value in its own row, rewritten in the same transaction as any change of the partition. A reader that noted the
/// stamp before reading and finds it unchanged knows that its data is still current.
/// </summary>
internal static class Stamps
{
    public const string RowKey = "stamp";

    private const string Column = "Value";
    private const int MostAttempts = 5;

    /// <summary>The current stamp; null when nothing was written since stamps were introduced (<see cref="RowMigration"/> stamps older partitions).</summary>
    public static async Task<string?> ReadStampAsync(this GuardedTable table, string partition, CancellationToken cancellation) =>
        (await table.ReadStampRowAsync(partition, cancellation))?.Text(Column);

    /// <summary>The stamp's row, in which an instance may keep columns of its own (<see cref="Beside"/>); null where there is none.</summary>
    public static async Task<TableEntity?> ReadStampRowAsync(this GuardedTable table, string partition, CancellationToken cancellation) =>
        await table.GetEntityIfExistsAsync(partition, RowKey, cancellationToken: cancellation) is { HasValue: true } row ? row.Value : null;

    public static string? StampOf(TableEntity? row) => row?.Text(Column);

    /// <summary>Sets a column of the stamp's row and leaves the stamp as it is: whoever reads the stamp sees the column without another request.</summary>
    public static TableTransactionAction Beside(string partition, string column, long value) =>
        new(TableTransactionActionType.UpsertMerge, new TableEntity(partition, RowKey) { ["Schema"] = JsonColumns.SchemaVersion, [column] = value });

    /// <summary>Sets a column, drops those of all others, and changes the stamp.</summary>
    public static TableTransactionAction Alone(string partition, string column, long value)
    {
        var row = Row(partition);
        row[column] = value;
        return new(TableTransactionActionType.UpsertReplace, row);
    }

    /// <summary>Applies the changes and a new stamp in one transaction.</summary>
    /// <returns>The responses to the changes, in order, each with its row's ETag.</returns>
    /// <exception cref="TableTransactionFailedException">The service refused one of the changes.</exception>
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
                // Only the stamp collided with a concurrent transaction; the changes were not refused, so try again.
            }
        }
    }

    /// <summary>The same for one change; returns its row's new ETag.</summary>
    public static async Task<ETag?> StampedAsync(
        this GuardedTable table, TableTransactionActionType kind, TableEntity row, ETag version, CancellationToken cancellation) =>
        (await table.StampedAsync(row.PartitionKey, [new(kind, row, version)], cancellation))[0].Headers.ETag;

    private static TableTransactionAction Action(string partition) => new(TableTransactionActionType.UpsertMerge, Row(partition));

    private static TableEntity Row(string partition) =>
        new(partition, RowKey) { ["Schema"] = JsonColumns.SchemaVersion, [Column] = Guid.NewGuid().ToString("N") };
}
