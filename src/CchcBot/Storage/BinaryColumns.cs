using Azure.Data.Tables;
using CchcBot.Storage.Tables;

namespace CchcBot.Storage;

/// <summary>Bytes in columns name0, name1, ... of one row, because the service limits a binary value to 64 KiB.</summary>
internal static class BinaryColumns
{
    /// <summary>Ten full columns stay under the service's limit of 1 MiB per row.</summary>
    public const int Most = 10;

    /// <returns>The number of columns written; null, and the row is unchanged, where the bytes need more than <paramref name="most"/>.</returns>
    public static int? TryWrite(TableEntity row, string name, byte[] value, int most = Most)
    {
        var columns = value.Chunk(TableLimits.BinaryBytes).ToList();
        if (columns.Count > most)
        {
            return null;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            row[$"{name}{i}"] = columns[i];
        }

        return columns.Count;
    }

    /// <summary>A stream at its beginning; empty where the row has no such columns. An empty column marks the end.</summary>
    /// <exception cref="InvalidOperationException">A column is not binary.</exception>
    public static MemoryStream Read(TableEntity row, string name)
    {
        var value = new MemoryStream();
        for (var i = 0; row.Bytes($"{name}{i}") is { Length: > 0 } column; i++)
        {
            value.Write(column);
        }

        value.Position = 0;
        return value;
    }
}
