using System.Security.Cryptography;
using System.Text;

namespace CchcBot.Office;

/// <summary>A row of an office that this program cannot read: it is passed over, and stays as it is.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Key">The row's key in the office's partition.</param>
/// <param name="Kind">What the row is, by the name of its kind.</param>
/// <param name="Version">Another after each write of the row.</param>
internal sealed record UnreadableRow(string Table, string Key, string Kind, string Version)
{
    /// <summary>Names the row as it stands now: who was told of it is not told again.</summary>
    public string Mark { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Table}|{Key}|{Version}")).AsSpan(0, 12));
}

/// <summary>The row holds what this program cannot read, or would misread: nothing is written over it.</summary>
internal sealed class RowUnreadableException(string key, Exception? why = null)
    : Exception($"Row {key} cannot be read{(why is null ? "" : $" ({why.GetType().Name})")}; it was left as it is.", why)
{
    public string Key { get; } = key;
}

/// <summary>
/// Which rows could not be read since the service started. Each is told of in the log once, by its key; who administers the office hears of it from
/// the clock.
/// </summary>
internal sealed partial class UnreadableRows(ILogger<UnreadableRows>? logger = null)
{
    // More of an office are one trouble, and no longer many.
    private const int MostOfOffice = 200;

    private readonly BoundedCache<WorkspaceId, Dictionary<string, UnreadableRow>> known = new(CacheLimits.Offices);
    private readonly Lock sync = new();

    /// <param name="office">Whose row it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="isOneself">Its key names somebody who is in no list of the office: that is not for the log.</param>
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

    /// <summary>Those of an office, by what they are.</summary>
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
