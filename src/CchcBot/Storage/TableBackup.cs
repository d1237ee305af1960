using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>
/// Backup of all rows of all tables to one file, and restore. The file is gzipped UTF-8 text with a JSON object per line: a header, then one row per line,
/// then the number of rows, which reveals a truncated file. Each partition is a consistent snapshot, even while the service writes.
/// </summary>
internal sealed class TableBackup(TableStorage storage)
{
    /// <summary>Format version. Files with a higher one are refused.</summary>
    public const int Version = 1;

    // A reading takes a few seconds at most; a partition that changed during each of so many is not just unlucky, and the backup gives up.
    private const int MostReadings = 10;

    // The service allows 100 rows and 4 MiB per transaction; a row has at most 1 MiB.

    /// <summary>Deliveries come last, so that reminders sent while the backup runs are in the file and are not sent again after a restore.</summary>
    public static IReadOnlyList<string> TableNames { get; } = [TableWorkspaceStore.TableName, TablePlanStore.TableName, TableDeliveryStore.TableName];

    /// <returns>Number of rows written.</returns>
    /// <exception cref="IOException">A partition changed during every attempt to read it.</exception>
    public async Task<long> WriteAsync(Stream file, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var zip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true);
        await using var lines = new StreamWriter(zip, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        await lines.WriteLineAsync(JsonSerializer.Serialize(new BackupLine { Version = Version, At = now }, BackupJson.Default.BackupLine));
        var count = 0L;
        foreach (var name in TableNames)
        {
            var table = storage.Table(name);
            await foreach (var partition in PartitionsAsync(table, cancellation))
            {
                foreach (var row in await WholeAsync(table, partition, cancellation))
                {
                    await lines.WriteLineAsync(JsonSerializer.Serialize(BackupLine.Of(name, row), BackupJson.Default.BackupLine));
                    count++;
                }
            }
        }

        await lines.WriteLineAsync(JsonSerializer.Serialize(new BackupLine { Rows = count }, BackupJson.Default.BackupLine));
        return count;
    }

    /// <summary>Restores the tables. The whole file is checked before the first row is written, so a damaged file changes nothing.</summary>
    /// <param name="file">Must be seekable: it is read twice.</param>
    /// <param name="over">Overwrite existing rows; without it the tables must be empty.</param>
    /// <returns>Number of rows written; null when the tables are not empty.</returns>
    /// <exception cref="InvalidDataException">Not a backup, truncated, or written by a newer build.</exception>
    public async Task<long?> RestoreAsync(Stream file, bool over, CancellationToken cancellation)
    {
        await foreach (var _ in RowsAsync(file, cancellation))
        {
            // Validation only: enumerating throws if anything is wrong with the file.
        }

        foreach (var name in TableNames)
        {
            await storage.EnsureTableAsync(name, cancellation);
            if (!over && await AnyAsync(storage.Table(name), cancellation))
            {
                return null;
            }
        }

        file.Position = 0;
        var (count, batch, bytes, table) = (0L, new List<TableEntity>(), 0, "");
        await foreach (var (name, row) in RowsAsync(file, cancellation))
        {
            var more = TableLimits.MostBytesOnWire(row);
            if (batch.Count > 0 && (name != table || row.PartitionKey != batch[0].PartitionKey
                || batch.Count == TableLimits.TransactionActions || bytes + more > TableLimits.TransactionBytes))
            {
                await PutAsync(table, batch, cancellation);
                batch.Clear();
                bytes = 0;
            }

            table = name;
            batch.Add(row);
            bytes += more;
            count++;
        }

        await PutAsync(table, batch, cancellation);
        return count;
    }

    private Task PutAsync(string table, List<TableEntity> rows, CancellationToken cancellation) => rows.Count == 0
        ? Task.CompletedTask
        : storage.Table(table).SubmitTransactionAsync(rows.Select(r => new TableTransactionAction(TableTransactionActionType.UpsertReplace, r)), cancellation);

    /// <summary>The rows of a file; throws when the file turns out to be invalid or truncated.</summary>
    private static async IAsyncEnumerable<(string Table, TableEntity Row)> RowsAsync(
        Stream file, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var zip = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
        using var lines = new StreamReader(zip, Encoding.UTF8);
        var head = Line(await lines.ReadLineAsync(cancellation));
        if (head?.Version is not (> 0 and <= Version))
        {
            throw new InvalidDataException(head?.Version is > Version ? "A newer program wrote it." : "It is no backup of this program.");
        }

        var count = 0L;
        while (Line(await lines.ReadLineAsync(cancellation)) is { } line)
        {
            if (line.Rows is { } rows)
            {
                if (rows != count)
                {
                    throw new InvalidDataException($"{count} of {rows} rows are in it.");
                }

                yield break;
            }

            if (line.Table is not { } table || !TableNames.Contains(table) || line.Row() is not { } row)
            {
                throw new InvalidDataException($"Line {count + 2} is no row.");
            }

            count++;
            yield return (table, row);
        }

        throw new InvalidDataException($"It is cut short after {count} rows.");
    }

    private static BackupLine? Line(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize(text, BackupJson.Default.BackupLine);
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException("A line is no JSON.", wrong);
        }
    }

    private static async Task<bool> AnyAsync(GuardedTable table, CancellationToken cancellation)
    {
        await foreach (var row in table.QueryAsync(maxPerPage: 10, cancellationToken: cancellation))
        {
            if (!TableLeaseStore.IsLease(row))
            {
                return true;
            }
        }

        return false;
    }

    private static async IAsyncEnumerable<string> PartitionsAsync(
        GuardedTable table, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        string? last = null;
        await foreach (var row in table.QueryAsync(select: ["PartitionKey"], cancellationToken: cancellation))
        {
            if (row.PartitionKey != last)
            {
                yield return last = row.PartitionKey;
            }
        }
    }

    /// <summary>A partition's rows, read again until nothing was written during the reading.</summary>
    private static async Task<IReadOnlyList<TableEntity>> WholeAsync(GuardedTable table, string partition, CancellationToken cancellation)
    {
        for (var reading = 0; reading < MostReadings; reading++)
        {
            var before = await MarksAsync(table, partition, cancellation);
            var rows = await ListAsync(table, GuardedTable.Filter($"PartitionKey eq {partition}"), cancellation);
            if (before.SequenceEqual(await MarksAsync(table, partition, cancellation), StringComparer.Ordinal))
            {
                return [.. rows.Where(r => !TableLeaseStore.IsLease(r))];
            }
        }

        throw new IOException("An office changed at each of several readings; try again at a quieter time.");
    }

    /// <summary>Every write changes its plan's head or the partition's stamp, so equal ETags before and after mean that nothing was written.</summary>
    private static async Task<IReadOnlyList<string>> MarksAsync(GuardedTable table, string partition, CancellationToken cancellation)
    {
        var heads = await ListAsync(table, PlanKeys.Heads(partition), cancellation);
        var stamp = await table.GetEntityIfExistsAsync(partition, Stamps.RowKey, cancellation);
        return [.. heads.Select(h => $"{h.RowKey} {h.ETag}"), stamp.HasValue ? $"{stamp.Value!.ETag}" : ""];
    }

    private static async Task<List<TableEntity>> ListAsync(GuardedTable table, string filter, CancellationToken cancellation)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in table.QueryAsync(filter, cancellationToken: cancellation))
        {
            rows.Add(row);
        }

        return rows;
    }
}
