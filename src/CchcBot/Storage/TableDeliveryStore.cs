using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Deliveries in Azure Table storage. One partition per office, one row per delivery; the office's notes share the partition and its stamp.
/// </summary>
internal sealed class TableDeliveryStore : IDeliveryStore
{
    public const string TableName = "deliveries";

    /// <summary>Row key prefix of notes; delivery keys contain no '|'.</summary>
    public const string Notes = "note|";

    private const string Mark = "Mark";

    private readonly GuardedTable table;
    private readonly RowReader rows;
    private readonly WriteBatcher joined;

    public TableDeliveryStore(TableStorage storage, UnreadableRows? unreadable = null)
    {
        table = storage.Table(TableName);
        rows = new(TableName, unreadable);
        joined = new(table, ReadBackAsync);
    }

    public async Task<DeliveryRow?> TryClaimAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation)
    {
        try
        {
            var written = await joined.WriteAsync(TableTransactionActionType.Add, Row(workspace, delivery), default, cancellation);
            return delivery with { Version = written?.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return null;
        }
    }

    public Task<string?> StampAsync(WorkspaceId workspace, CancellationToken cancellation) => table.ReadStampAsync(Partition(workspace), cancellation);

    public long OwnWrites(WorkspaceId workspace) => table.WritesTo(Partition(workspace));

    public async Task<DeliveryRow?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(Partition(workspace), KeyText.Encode(key), cancellationToken: cancellation);
        return row.HasValue ? ReadApart(workspace, row.Value!) : null;
    }

    public Task<IReadOnlyList<DeliveryRow>> ListAsync(WorkspaceId workspace, CancellationToken cancellation) =>
        QueryAsync(workspace, GuardedTable.Filter($"PartitionKey eq {Partition(workspace)}"), cancellation);

    // Keys start with kind and slot date, so this is a range query and not a scan of the partition.
    public Task<IReadOnlyList<DeliveryRow>> ListAsync(
        WorkspaceId workspace, DeliveryKind kind, DateOnly since, DateOnly? before, CancellationToken cancellation) =>
        QueryAsync(
            workspace,
            GuardedTable.Filter(
                $"PartitionKey eq {Partition(workspace)} and RowKey ge {From(kind, since)} and RowKey lt {From(kind, before ?? DateOnly.MaxValue)}"),
            cancellation);

    private static string From(DeliveryKind kind, DateOnly slot) => KeyText.Encode(DeliveryRow.KeyOf(kind, slot, ""));

    private async Task<IReadOnlyList<DeliveryRow>> QueryAsync(WorkspaceId workspace, string filter, CancellationToken cancellation)
    {
        var deliveries = new List<DeliveryRow>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            if (IsDelivery(row.RowKey) && ReadApart(workspace, row) is { } delivery)
            {
                deliveries.Add(delivery);
            }
        }

        return deliveries;
    }

    public async Task<DeliveryRow?> TryWriteAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation)
    {
        if (delivery.IsUnreadable)
        {
            return null;
        }

        try
        {
            var version = new ETag(delivery.Version!);
            var written = await joined.WriteAsync(TableTransactionActionType.UpdateReplace, Row(workspace, delivery), version, cancellation);
            return delivery with { Version = written?.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status is 412 or 404)
        {
            return null;
        }
    }

    public async Task<DeliveryRow?> TryChangeAsync(
        WorkspaceId workspace, string key, Func<DeliveryRow, DeliveryRow?> change, CancellationToken cancellation) =>
        await FindAsync(workspace, key, cancellation) is { IsUnreadable: false } found && change(found) is { } changed
            ? await TryWriteAsync(workspace, changed with { Version = found.Version }, cancellation)
            : null;

    /// <summary>The version of a row that has our mark: an attempt whose answer was lost wrote it. Null where it has another, or is not there.</summary>
    private async Task<ETag?> ReadBackAsync(TableEntity row, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        return found.HasValue && found.Value!.Text(Mark) == row.GetString(Mark) ? found.Value!.ETag : null;
    }

    /// <summary>An unreadable row does not affect the others: it is represented by what its key tells.</summary>
    private DeliveryRow? ReadApart(WorkspaceId workspace, TableEntity row)
    {
        try
        {
            return OldDeliveryParts.Taken(row.Read(StorageJson.Default.DeliveryRow, out var newer), row.ReadJson()!) with
            {
                Version = row.ETag.ToString(), Newer = newer,
            };
        }
        catch (Exception failure) when (failure is RowUnreadableException or JsonException or InvalidOperationException)
        {
            rows.Note(workspace, row, failure);
            return DeliveryRow.Unreadable(KeyText.Decode(row.RowKey));
        }
    }

    /// <summary>Each write has a unique mark, by which <see cref="ReadBackAsync"/> recognizes it.</summary>
    private static TableEntity Row(WorkspaceId workspace, DeliveryRow delivery) =>
        new TableEntity(Partition(workspace), KeyText.Encode(delivery.Key)) { [Mark] = Guid.NewGuid().ToString("N") }.With(
            delivery,
            StorageJson.Default.DeliveryRow,
            delivery.Newer as TableEntity);

    // The parts of a delivery's key are encoded; only rows of other kinds, a newer build's included, contain a '|'.
    public static bool IsDelivery(string rowKey) => rowKey != Stamps.RowKey && !rowKey.Contains('|', StringComparison.Ordinal);

    public static string Partition(WorkspaceId workspace) => $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";
}
