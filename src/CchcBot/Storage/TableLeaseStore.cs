using Azure;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>The lease as one row of the deliveries table; its version is the row's ETag.</summary>
internal sealed class TableLeaseStore(TableStorage storage) : ILeaseStore
{
    private const string Partition = "system";
    private const string Row = "lease";

    private readonly GuardedTable table = storage.Table(TableDeliveryStore.TableName);

    /// <summary>Changes the row's ETag but not the holder, who notices at the next renewal.</summary>
    public static Task TouchAsync(GuardedTable deliveries, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Row) { ["Schema"] = JsonColumns.SchemaVersion, ["Touched"] = Guid.NewGuid().ToString("N") };
        return deliveries.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }

    public static bool IsLease(TableEntity row) => row is { PartitionKey: Partition, RowKey: Row };

    public async Task<LeaseRow?> FindAsync(CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(Partition, Row, cancellationToken: cancellation);
        return found.HasValue ? new LeaseRow(found.Value!.Text("Holder") ?? "", found.Value!.ETag.ToString()) : null;
    }

    public async Task<string?> TryWriteAsync(string holder, string? expected, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, Row) { ["Schema"] = JsonColumns.SchemaVersion, ["Holder"] = holder };
        try
        {
            var written = await (expected is null
                ? table.AddEntityAsync(row, cancellation)
                : table.UpdateEntityAsync(row, new ETag(expected), TableUpdateMode.Merge, cancellation));
            return written.Headers.ETag?.ToString();
        }
        catch (RequestFailedException failure) when (failure.Status is 409 or 412 or 404)
        {
            return null;
        }
    }
}
