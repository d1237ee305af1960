using Azure;
using Azure.Data.Tables;
using CchcBot.Office;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Files of issued reports in the table of offices, in a partition beside the office's: only ever added.</summary>
internal sealed class TableReportStore(TableStorage storage) : IReportStore
{
    private const int ColumnBytes = 64 * 1024;
    private const int MostColumns = 10;

    private readonly GuardedTable table = storage.Table(TableWorkspaceStore.TableName);

    public async Task<bool> KeepAsync(WorkspaceId workspace, string report, string copy, byte[] content, CancellationToken cancellation)
    {
        var columns = content.Chunk(ColumnBytes).ToList();
        if (columns.Count > MostColumns)
        {
            return false;
        }

        var row = new TableEntity(Partition(workspace), Key(report, copy)) { ["Schema"] = JsonColumns.SchemaVersion };
        for (var i = 0; i < columns.Count; i++)
        {
            row[$"File{i}"] = columns[i];
        }

        try
        {
            await table.AddEntityAsync(row, cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 409)
        {
            // The same act wrote it before.
        }

        return true;
    }

    public async Task<byte[]?> FindAsync(WorkspaceId workspace, string report, string copy, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(Partition(workspace), Key(report, copy), cancellationToken: cancellation);
        if (!found.HasValue)
        {
            return null;
        }

        using var file = new MemoryStream();
        for (var i = 0; found.Value!.Bytes($"File{i}") is { } column; i++)
        {
            file.Write(column);
        }

        return file.ToArray();
    }

    public static string Partition(WorkspaceId workspace) => $"issued|{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";

    private static string Key(string report, string copy) => $"{KeyText.Encode(report)}|{KeyText.Encode(copy)}";
}
