using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace CchcBot.Storage;

/// <summary>Reads an office's rows one by one: an unreadable row is skipped and recorded, and the office's administrators are told.</summary>
internal sealed class RowReader(string table, UnreadableRows? unreadable)
{
    /// <summary>The row's value; null when it is unreadable.</summary>
    public T? TryRead<T>(WorkspaceId office, TableEntity row, JsonTypeInfo<T> type)
        where T : class => TryRead(office, row, type, out _);

    /// <param name="office">The office that owns the row.</param>
    /// <param name="type">JSON contract of its value.</param>
    /// <param name="newer">The row itself if it holds data unknown to this build; otherwise null.</param>
    public T? TryRead<T>(WorkspaceId office, TableEntity row, JsonTypeInfo<T> type, out TableEntity? newer)
        where T : class
    {
        try
        {
            return row.Read(type, out newer);
        }
        catch (RowUnreadableException failure)
        {
            Note(office, row, failure);
            newer = null;
            return null;
        }
    }

    public void Note(WorkspaceId office, TableEntity row, Exception failure)
    {
        var kind = RowKinds.Of(table, row.PartitionKey, row.RowKey);
        unreadable?.Note(office, new UnreadableRow(table, row.RowKey, kind?.Name ?? "later", row.ETag.ToString()), kind is { Person: PersonIn.Own }, failure);
    }
}

/// <summary>Typed access to columns that may hold something other than this program wrote.</summary>
internal static class RowColumns
{
    /// <summary>A column's text; null when absent or of another type.</summary>
    public static string? Text(this TableEntity row, string column) => row.TryGetValue(column, out var value) ? value as string : null;

    /// <summary>A column's bytes; null when absent or of another type.</summary>
    public static byte[]? Bytes(this TableEntity row, string column) => row.TryGetValue(column, out var value) ? value as byte[] : null;

    /// <summary>The office named by an index row: by its columns, or else by its key.</summary>
    public static WorkspaceId Office(this TableEntity row, string tenant, string team) =>
        new(row.Text("Tenant") ?? KeyText.Decode(tenant), row.Text("Team") ?? KeyText.Decode(team));
}
