using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace CchcBot.Storage;

/// <summary>One JSON line of a backup. First line: format version and time; last line: number of rows; every line between: one row.</summary>
internal sealed record BackupLine
{
    // System properties, which the service sets itself.
    private static readonly string[] Own = ["odata.etag", "Timestamp", "PartitionKey", "RowKey"];

    public int? Version { get; init; }

    public DateTimeOffset? At { get; init; }

    public long? Rows { get; init; }

    public string? Table { get; init; }

    public string? Partition { get; init; }

    public string? Key { get; init; }

    /// <summary>The row's columns with their types, named as the table service names them ("Edm.String" ...).</summary>
    public IReadOnlyDictionary<string, BackupValue>? Columns { get; init; }

    public static BackupLine Of(string table, TableEntity row) => new()
    {
        Table = table,
        Partition = row.PartitionKey,
        Key = row.RowKey,
        Columns = row.Where(c => c.Value is not null && !Own.Contains(c.Key)).ToDictionary(c => c.Key, c => BackupValue.Of(c.Value!), StringComparer.Ordinal),
    };

    /// <summary>The row on this line; null when the line holds none.</summary>
    /// <exception cref="InvalidDataException">A value does not parse as its type.</exception>
    public TableEntity? Row()
    {
        if (Partition is null || Key is null || Columns is null)
        {
            return null;
        }

        var row = new TableEntity(Partition, Key);
        foreach (var (name, value) in Columns)
        {
            row[name] = value.Read();
        }

        return row;
    }
}

/// <param name="Type">Type name of the table service, for example "Edm.Int32".</param>
/// <param name="Text">The value in invariant culture; bytes in base64.</param>
internal sealed record BackupValue(string Type, string Text)
{
    public static BackupValue Of(object value) => value switch
    {
        string text => new("Edm.String", text),
        bool yes => new("Edm.Boolean", yes ? "true" : "false"),
        int number => new("Edm.Int32", number.ToString(CultureInfo.InvariantCulture)),
        long number => new("Edm.Int64", number.ToString(CultureInfo.InvariantCulture)),
        double number => new("Edm.Double", number.ToString("R", CultureInfo.InvariantCulture)),
        DateTimeOffset time => new("Edm.DateTime", time.ToString("O", CultureInfo.InvariantCulture)),
        Guid id => new("Edm.Guid", id.ToString()),
        byte[] bytes => new("Edm.Binary", Convert.ToBase64String(bytes)),
        BinaryData data => new("Edm.Binary", Convert.ToBase64String(data.ToArray())),
        _ => throw new InvalidDataException($"A column holds a {value.GetType().Name}, which no table keeps."),
    };

    /// <exception cref="InvalidDataException">The text does not parse as the type, or the type is unknown.</exception>
    public object Read()
    {
        try
        {
            return Type switch
            {
                "Edm.String" => Text,
                "Edm.Boolean" => bool.Parse(Text),
                "Edm.Int32" => int.Parse(Text, CultureInfo.InvariantCulture),
                "Edm.Int64" => long.Parse(Text, CultureInfo.InvariantCulture),
                "Edm.Double" => double.Parse(Text, CultureInfo.InvariantCulture),
                "Edm.DateTime" => DateTimeOffset.Parse(Text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
                "Edm.Guid" => Guid.Parse(Text),
                "Edm.Binary" => Convert.FromBase64String(Text),
                _ => throw new InvalidDataException($"\"{Type}\" is no type of column that this program knows."),
            };
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            throw new InvalidDataException($"A value of type {Type} is none.", wrong);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BackupLine))]
internal sealed partial class BackupJson : JsonSerializerContext;
