using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Data.Tables;

namespace CchcBot.Storage;

/// <summary>Previews: plans read from a file and waiting for the administrator's confirmation. Brotli-compressed JSON, split over binary columns.</summary>
internal sealed partial class TablePlanStore
{
    private const int MostCorrectionColumns = 4;

    // A plan of 5,000 tasks takes about half of the columns that a row may have.
    private const string ReadingColumn = "Reading";
    private const string CorrectionsColumn = "Corrections";

    public async Task KeepPreviewAsync(WorkspaceId workspace, PlanPreview preview, CancellationToken cancellation)
    {
        var row = new TableEntity(PlanKeys.Previews(workspace), preview.Hash) { ["Schema"] = JsonColumns.SchemaVersion, ["FileName"] = preview.FileName };
        Pack(row, ReadingColumn, preview.Reading, StorageJson.Default.PlanReading, BinaryColumns.Most);
        // Merged: corrections made to an earlier preview of the same file are in other columns and stay.
        await table.UpsertEntityAsync(row, TableUpdateMode.Merge, cancellation);
    }

    public async Task<PlanPreview?> FindPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation)
    {
        var found = await table.GetEntityIfExistsAsync(PlanKeys.Previews(workspace), KeyText.Encode(hash), cancellationToken: cancellation);
        return found.HasValue ? Preview(found.Value!) : null;
    }

    public async Task<PlanPreview?> CorrectPreviewAsync(
        WorkspaceId workspace, string hash, Func<IReadOnlyList<PlanCorrection>, IReadOnlyList<PlanCorrection>> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var found = await table.GetEntityIfExistsAsync(PlanKeys.Previews(workspace), KeyText.Encode(hash), cancellationToken: cancellation);
            if (!found.HasValue)
            {
                return null;
            }

            var preview = Preview(found.Value!);
            var changed = preview with { Corrections = change(preview.Corrections) };
            var row = new TableEntity(PlanKeys.Previews(workspace), KeyText.Encode(hash));
            Pack(row, CorrectionsColumn, changed.Corrections, StorageJson.Default.IReadOnlyListPlanCorrection, MostCorrectionColumns, found.Value);
            try
            {
                await table.UpdateEntityAsync(row, found.Value!.ETag, TableUpdateMode.Merge, cancellation);
                return changed;
            }
            catch (RequestFailedException failure) when (failure.Status == 404)
            {
                return null;
            }
            catch (RequestFailedException failure) when (failure.Status == 412)
            {
                // Another administrator was first: apply this correction on top of theirs.
            }
        }

        throw new TooManyWritersException(hash);
    }

    public async Task DropPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation)
    {
        try
        {
            await table.DeleteEntityAsync(PlanKeys.Previews(workspace), KeyText.Encode(hash), cancellationToken: cancellation);
        }
        catch (RequestFailedException failure) when (failure.Status == 404)
        {
            // Another tap has deleted it already.
        }
    }

    /// <summary>The changed columns of a preview once the person is removed; null when it does not mention the person.</summary>
    public static TableEntity? Without(TableEntity row, RowScrubber scrubber)
    {
        if (Said(row) is not { } corrections || scrubber.Scrub(corrections, hasWords: true) is not { } clean)
        {
            return null;
        }

        var changed = new TableEntity(row.PartitionKey, row.RowKey);
        Pack(changed, CorrectionsColumn, clean, MostCorrectionColumns);
        return changed;
    }

    /// <summary>The corrections people made to a preview, as JSON; null when there are none or they are unreadable.</summary>
    public static string? Said(TableEntity row)
    {
        try
        {
            return Unpack(row, CorrectionsColumn);
        }
        catch (Exception failure) when (failure is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <exception cref="RowUnreadableException">The row is unreadable; sending the same file again replaces it.</exception>
    private static PlanPreview Preview(TableEntity row)
    {
        try
        {
            var reading = Unpack(row, ReadingColumn, StorageJson.Default.PlanReading);
            return WholeValues.IsWhole(reading, StorageJson.Default.PlanReading)
                ? new(row.RowKey, row.Text("FileName") ?? "", reading!, Unpack(row, CorrectionsColumn, StorageJson.Default.IReadOnlyListPlanCorrection))
                : throw new RowUnreadableException(row.RowKey);
        }
        catch (Exception failure) when (failure is JsonException or InvalidDataException or InvalidOperationException)
        {
            throw new RowUnreadableException(row.RowKey, failure);
        }
    }

    /// <summary>Stores compressed JSON in columns name0, name1, ...; an empty column marks the end, because a longer value may have left more.</summary>
    private static void Pack<T>(TableEntity row, string name, T value, JsonTypeInfo<T> type, int most, TableEntity? over = null) =>
        Pack(row, name, JsonColumns.Over(over is null ? null : Unpack(over, name), JsonSerializer.Serialize(value, type), type), most);

    private static void Pack(TableEntity row, string name, string json, int most)
    {
        using var packed = new MemoryStream();
        using (var text = new StreamWriter(new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)))
        {
            text.Write(json);
        }

        var end = BinaryColumns.TryWrite(row, name, packed.ToArray(), most) ?? throw new PreviewTooLargeException();
        row[$"{name}{end}"] = Array.Empty<byte>();
    }

    private static string? Unpack(TableEntity row, string name)
    {
        using var packed = BinaryColumns.Read(row, name);
        using var text = new StreamReader(new BrotliStream(packed, CompressionMode.Decompress));
        return packed.Length == 0 ? null : text.ReadToEnd();
    }

    private static T? Unpack<T>(TableEntity row, string name, JsonTypeInfo<T> type) =>
        Unpack(row, name) is { } json ? JsonSerializer.Deserialize(json, type) : default;
}

/// <summary>The plan has more text than one row can hold, which is far beyond any real plan.</summary>
internal sealed class PreviewTooLargeException() : Exception("The plan is too large to be kept for preview.");
