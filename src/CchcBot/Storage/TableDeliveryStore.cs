using System.Text.Json;
using Azure;
using Azure.Data.Tables;
using CchcBot.Delivery;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Deliveries in Azure Table storage: an office is one partition, with its notes and their common stamp; a delivery is one row.</summary>
internal sealed class TableDeliveryStore(TableStorage storage, UnreadableRows? unreadable = null) : IDeliveryStore
{
    public const string TableName = "deliveries";

    /// <summary>Keys of notes begin with it; those of deliveries have no such sign.</summary>
    public const string Notes = "note|";

    private const string Mark = "Mark";

    private readonly GuardedTable table = storage.Table(TableName);
    private readonly RowReader rows = new(TableName, unreadable);

    public async Task<bool> TryClaimAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation)
    {
        try
        {
            await table.StampedAsync(TableTransactionActionType.Add, Row(workspace, delivery), default, cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
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

    // A key begins with kind and slot, so this is a range of keys and not a walk through the partition.
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

        var row = Row(workspace, delivery);
        try
        {
            var written = await table.StampedAsync(TableTransactionActionType.UpdateReplace, row, new ETag(delivery.Version!), cancellation);
            return delivery with { Version = written?.ToString() };
        }
        catch (RequestFailedException failure) when (failure.Status is 412 or 404)
        {
            return failure.MayHaveBeenWritten() ? await ReadBackAsync(row, delivery, cancellation) : null;
        }
    }

    public async Task<DeliveryRow?> TryChangeAsync(
        WorkspaceId workspace, string key, Func<DeliveryRow, DeliveryRow?> change, CancellationToken cancellation) =>
        await FindAsync(workspace, key, cancellation) is { IsUnreadable: false } found && change(found) is { } changed
            ? await TryWriteAsync(workspace, changed with { Version = found.Version }, cancellation)
            : null;

    /// <summary>The first attempt's answer was lost and the second met a newer row: perhaps our own, which its mark tells.</summary>
    private async Task<DeliveryRow?> ReadBackAsync(TableEntity row, DeliveryRow delivery, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(row.PartitionKey, row.RowKey, cancellationToken: cancellation);
        return found.HasValue && found.Value!.Text(Mark) == row.GetString(Mark) ? delivery with { Version = found.Value!.ETag.ToString() } : null;
    }

    /// <summary>A row that cannot be read takes no other with it: of it is told what its key says.</summary>
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

    /// <summary>Each write has a mark of its own.</summary>
    private static TableEntity Row(WorkspaceId workspace, DeliveryRow delivery) =>
        new TableEntity(Partition(workspace), KeyText.Encode(delivery.Key)) { [Mark] = Guid.NewGuid().ToString("N") }.With(
            delivery,
            StorageJson.Default.DeliveryRow,
            delivery.Newer as TableEntity);

    // The parts of a delivery's key are encoded: rows of another kind, also of a later build's, have a bar of their own.
    public static bool IsDelivery(string rowKey) => rowKey != Stamps.RowKey && !rowKey.Contains('|', StringComparison.Ordinal);

    public static string Partition(WorkspaceId workspace) => $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";
}
