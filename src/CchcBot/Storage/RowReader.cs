using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;
using CchcBot.Office;

namespace CchcBot.Storage;

/// <summary>Reads rows of an office one by one: one that cannot be read costs only itself. It is noted, and whoever administers the office is told.</summary>
internal sealed class RowReader(string table, UnreadableRows? unreadable)
{
    /// <summary>What the row holds; null where it cannot be read.</summary>
    public T? TryRead<T>(WorkspaceId office, TableEntity row, JsonTypeInfo<T> type)
        where T : class => TryRead(office, row, type, out _);

    /// <param name="office">Whose row it is.</param>
    /// <param name="row">The row.</param>
    /// <param name="type">What it holds.</param>
    /// <param name="newer">The row where it holds more than this build knows.</param>
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

/// <summary>Columns of a row that may hold something else than this program wrote.</summary>
internal static class RowColumns
{
    /// <summary>A column's text; null where it has none, also where it holds something else.</summary>
    public static string? Text(this TableEntity row, string column) => row.TryGetValue(column, out var value) ? value as string : null;

    /// <summary>The same of bytes.</summary>
    public static byte[]? Bytes(this TableEntity row, string column) => row.TryGetValue(column, out var value) ? value as byte[] : null;

    /// <summary>The office that a row of a list names: by its columns, else by its key.</summary>
    public static WorkspaceId Office(this TableEntity row, string tenant, string team) =>
        new(row.Text("Tenant") ?? KeyText.Decode(tenant), row.Text("Team") ?? KeyText.Decode(team));
}
