using System.Security.Cryptography;
using System.Text;

namespace CchcBot.Office;

/// <summary>A row of an office that this build cannot read: it is skipped and left unchanged.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Key">The row's key in the office's partition.</param>
/// <param name="Kind">The name of the row's kind.</param>
/// <param name="Version">Changes with each write of the row.</param>
internal sealed record UnreadableRow(string Table, string Key, string Kind, string Version)
{
    /// <summary>Identifies this version of the row, so that each version is reported once.</summary>
    public string Mark { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Table}|{Key}|{Version}")).AsSpan(0, 12));
}

/// <summary>The row's content cannot be read, or would be misread: it is not overwritten.</summary>
internal sealed class RowUnreadableException(string key, Exception? why = null)
    : Exception($"Row {key} cannot be read{(why is null ? "" : $" ({why.GetType().Name})")}; it was left as it is.", why)
{
    public string Key { get; } = key;
}

/// <summary>
/// The rows that could not be read since the service started. Each is logged once, by its key; the scheduler's tick reports them to the office's
/// administrators.
/// </summary>
internal sealed partial class UnreadableRows(ILogger<UnreadableRows>? logger = null)
{
    // Bounds memory: beyond this count single rows no longer matter.
    private const int MostOfOffice = 200;

    private readonly BoundedCache<WorkspaceId, Dictionary<string, UnreadableRow>> known = new(CacheLimits.Offices);
    private readonly Lock sync = new();

    /// <param name="office">The office of the row.</param>
    /// <param name="isOneself">The key names a person who is in no list of the office: the mark is logged instead of the key.</param>
    /// <param name="failure">Why it could not be read.</param>
    public void Note(WorkspaceId office, UnreadableRow row, bool isOneself, Exception failure)
    {
        lock (sync)
        {
            if (known.Find(office) is not { } rows)
            {
                known.Keep(office, rows = new(StringComparer.Ordinal));
            }

            if (rows.Count >= MostOfOffice || !rows.TryAdd(row.Mark, row))
            {
                return;
            }
        }

        if (logger is not null)
        {
            Log.NotRead(logger, row.Table, isOneself ? $"{row.Kind} {row.Mark}" : row.Key, (failure.InnerException ?? failure).GetType().Name);
        }
    }

    /// <summary>The unreadable rows of an office, ordered by kind and key.</summary>
    public IReadOnlyList<UnreadableRow> Of(WorkspaceId office)
    {
        lock (sync)
        {
            var rows = known.Find(office)?.Values.ToList() ?? [];
            return [.. rows.OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal)];
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A row of {Table} cannot be read and is passed over: {Key}; {Failure}. Restore it, or update the program.")]
        public static partial void NotRead(ILogger logger, string table, string key, string failure);
    }
}
