using Azure;
using CchcBot.People;
using CchcBot.Protocols.Tables;

namespace CchcBot.Storage;

/// <summary>Deliveries in Azure Table storage: an office is one partition, a delivery one row.</summary>
internal sealed class TableDeliveryStore(TableServiceClient service) : IDeliveryStore
{
    public const string TableName = "deliveries";

    private readonly TableClient table = service.GetTableClient(TableName);

    public async Task<bool> TryClaimAsync(WorkspaceId workspace, Delivery.Delivery delivery, CancellationToken cancellation)
    {
        try
        {
            await table.AddEntityAsync(Row(workspace, delivery), cancellation);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            return false;
        }
    }

    public async Task<Delivery.Delivery?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancellation)
    {
        var row = await table.GetEntityIfExistsAsync(Partition(workspace), KeyText.Encode(key), cancellationToken: cancellation);
        return row.HasValue ? row.Value!.Read(StorageJson.Default.Delivery) : null;
    }

    public async Task<IReadOnlyList<Delivery.Delivery>> ListAsync(WorkspaceId workspace, CancellationToken cancellation)
    {
        var deliveries = new List<Delivery.Delivery>();
        await foreach (var row in table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(workspace)}"), cancellationToken: cancellation))
        {
            deliveries.Add(row.Read(StorageJson.Default.Delivery));
        }

        return deliveries;
    }

    public async Task<Delivery.Delivery?> TryChangeAsync(
        WorkspaceId workspace, string key, Func<Delivery.Delivery, Delivery.Delivery?> change, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(Partition(workspace), KeyText.Encode(key), cancellationToken: cancellation);
        if (!found.HasValue || change(found.Value!.Read(StorageJson.Default.Delivery)) is not { } changed)
        {
            return null;
        }

        try
        {
            await table.UpdateEntityAsync(Row(workspace, changed), found.Value!.ETag, TableUpdateMode.Replace, cancellation);
            return changed;
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            return null;
        }
    }

    private static TableEntity Row(WorkspaceId workspace, Delivery.Delivery delivery) =>
        new TableEntity(Partition(workspace), KeyText.Encode(delivery.Key)).With(delivery, StorageJson.Default.Delivery);

    private static string Partition(WorkspaceId workspace) => $"{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";
}
