using System.IO.Compression;
using System.Text.Json;
using Azure;
using CchcBot.People;
using CchcBot.Protocols.Tables;

namespace CchcBot.Storage;

/// <summary>Previews: what was read from a file and waits for the administrator's word. Compressed JSON over binary columns.</summary>
internal sealed partial class TablePlanStore
{
    private const int ColumnBytes = 64 * 1024;

    // Ten columns of 64 KiB stay under the service's 1 MiB an entity; a plan of 5,000 tasks takes about half of them.
    private const int MostColumns = 10;

    public async Task KeepPreviewAsync(WorkspaceId workspace, PlanPreview preview, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await JsonSerializer.SerializeAsync(brotli, preview.Reading, StorageJson.Default.PlanReading, cancellation);
        }

        var row = new TableEntity(PreviewPartition(workspace), preview.Hash) { ["Schema"] = JsonColumns.SchemaVersion, ["FileName"] = preview.FileName };
        var columns = packed.ToArray().Chunk(ColumnBytes).ToList();
        if (columns.Count > MostColumns)
        {
            throw new PreviewTooLargeException();
        }

        for (var i = 0; i < columns.Count; i++)
        {
            row[$"Reading{i}"] = columns[i];
        }

        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    public async Task<PlanPreview?> FindPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(PreviewPartition(workspace), hash, cancellationToken: cancellation);
        if (!found.HasValue)
        {
            return null;
        }

        var row = found.Value!;
        using var packed = new MemoryStream();
        for (var i = 0; row.GetBinary($"Reading{i}") is { } column; i++)
        {
            packed.Write(column);
        }

        packed.Position = 0;
        await using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        var reading = await JsonSerializer.DeserializeAsync(brotli, StorageJson.Default.PlanReading, cancellation);
        return new PlanPreview(hash, row.GetString("FileName") ?? "", reading ?? throw new InvalidDataException("The preview's row is empty."));
    }

    public async Task DropPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(PreviewPartition(workspace), hash, cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Another tap dropped it first: that is what was wanted.
        }
    }

    private static string PreviewPartition(WorkspaceId workspace) => $"{Prefix(workspace)}|preview";
}

/// <summary>The plan has more text than one row holds: far beyond any real plan.</summary>
internal sealed class PreviewTooLargeException() : Exception("The plan is too large to be kept for preview.");
