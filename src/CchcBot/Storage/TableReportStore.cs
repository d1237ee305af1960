using Azure;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Files of issued reports in the table of offices, in a partition beside the office's: only ever added.</summary>
internal sealed class TableReportStore(TableStorage storage) : IReportStore
{
    private const string Column = "File";

    private readonly GuardedTable table = storage.Table(TableWorkspaceStore.TableName);

    public async Task<bool> KeepAsync(WorkspaceId workspace, string report, string copy, byte[] content, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition(workspace), Key(report, copy)) { ["Schema"] = JsonColumns.SchemaVersion };
        if (BinaryColumns.TryWrite(row, Column, content) is null)
        {
            return false;
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

        using var file = BinaryColumns.Read(found.Value!, Column);
        return file.ToArray();
    }

    public static string Partition(WorkspaceId workspace) => $"issued|{KeyText.Encode(workspace.Tenant)}|{KeyText.Encode(workspace.Team)}";

    private static string Key(string report, string copy) => $"{KeyText.Encode(report)}|{KeyText.Encode(copy)}";
}
