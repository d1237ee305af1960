using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Drafts in the workspace table, in a partition of their own per office: Brotli-compressed JSON, split over binary columns.</summary>
internal sealed class TableDraftStore(TableStorage storage, UnreadableRows? unreadable = null) : IDraftStore
{
    private const string Column = "Draft";

    private readonly GuardedTable table = storage.Table(TableWorkspaceStore.TableName);
    private readonly RowReader rows = new(TableWorkspaceStore.TableName, unreadable);

    public async Task<bool> KeepAsync<T>(
        WorkspaceId workspace, string kind, string personId, string name, T value, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await JsonSerializer.SerializeAsync(brotli, value, type, cancellation);
        }

        var row = new TableEntity(Partition(workspace), Key(kind, personId)) { ["Schema"] = JsonColumns.SchemaVersion, ["Name"] = name };
        if (BinaryColumns.TryWrite(row, Column, packed.ToArray()) is null)
        {
            return false;
        }

        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
        return true;
    }

    public async Task<T?> FindAsync<T>(WorkspaceId workspace, string kind, string personId, string name, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class
    {
        var found = await table.GetEntityIfExistsAsync(Partition(workspace), Key(kind, personId), cancellationToken: cancellation);
        if (!found.HasValue || found.Value!.Text("Name") != name)
        {
            return null;
        }

        try
        {
            await using var brotli = Unpack(found.Value!);
            return await JsonSerializer.DeserializeAsync(brotli, type, cancellation);
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException or InvalidOperationException)
        {
            // An unreadable draft counts as absent: the file it was made from can be sent again.
            rows.Note(workspace, found.Value!, failure);
            return null;
        }
    }

    public async Task DropAsync(WorkspaceId workspace, string kind, string personId, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(Partition(workspace), Key(kind, personId), cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Another tap has deleted it already.
        }
    }

    public async Task<IReadOnlyList<string>> KindsAsync(WorkspaceId workspace, string personId, CancellationToken cancellation)
    {
        var kinds = new List<string>();
        await foreach (var row in table.QueryAsync(OfOffice(workspace), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            if (IsOf(row, personId))
            {
                kinds.Add(row.RowKey.Split('|')[0]);
            }
        }

        return kinds;
    }

    public async Task<int> DropAsync(WorkspaceId workspace, string personId, Func<string, bool> isGone, CancellationToken cancellation)
    {
        var gone = new List<string>();
        await foreach (var row in table.QueryAsync(OfOffice(workspace), cancellationToken: cancellation))
        {
            if (IsOf(row, personId) || isGone(await ReadAsync(row, cancellation)))
            {
                gone.Add(row.RowKey);
            }
        }

        foreach (var key in gone)
        {
            await table.DeleteEntityAsync(Partition(workspace), key, cancellationToken: cancellation);
        }

        return gone.Count;
    }

    /// <summary>The draft's JSON; "{}" when it is unreadable.</summary>
    public static async Task<string> ReadAsync(TableEntity row, CancellationToken cancellation)
    {
        try
        {
            using var text = new StreamReader(Unpack(row));
            return await text.ReadToEndAsync(cancellation);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            return "{}";
        }
    }

    private static BrotliStream Unpack(TableEntity row) => new(BinaryColumns.Read(row, Column), CompressionMode.Decompress);

    private static bool IsOf(TableEntity row, string personId) => row.RowKey.EndsWith($"|{KeyText.Encode(personId)}", StringComparison.OrdinalIgnoreCase);

    private static string OfOffice(WorkspaceId workspace) => GuardedTable.Filter($"PartitionKey eq {Partition(workspace)}");

    public static string Partition(WorkspaceId workspace) => $"draft|{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";

    private static string Key(string kind, string personId) => $"{kind}|{KeyText.Encode(personId)}";
}
