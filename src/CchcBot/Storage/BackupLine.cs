using System.Globalization;
using System.Text.Json.Serialization;
using Azure.Data.Tables;

namespace CchcBot.Storage;

/// <summary>A line of a backup: the first says what the file is, the last how many rows it holds, each between is a row.</summary>
internal sealed record BackupLine
{
    // What the service keeps of itself.
    private static readonly string[] Own = ["odata.etag", "Timestamp", "PartitionKey", "RowKey"];

    public int? Version { get; init; }

    public DateTimeOffset? At { get; init; }

    public long? Rows { get; init; }

    public string? Table { get; init; }

    public string? Partition { get; init; }

    public string? Key { get; init; }

    /// <summary>The row's columns, each with its type: "Edm.String" and the like, as the service names them.</summary>
    public IReadOnlyDictionary<string, BackupValue>? Columns { get; init; }

    public static BackupLine Of(string table, TableEntity row) => new()
    {
        Table = table,
        Partition = row.PartitionKey,
        Key = row.RowKey,
        Columns = row.Where(c => c.Value is not null && !Own.Contains(c.Key)).ToDictionary(c => c.Key, c => BackupValue.Of(c.Value!), StringComparer.Ordinal),
    };

    /// <summary>Null where the line holds none.</summary>
    /// <exception cref="InvalidDataException">A value is not of its type.</exception>
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

/// <param name="Type">As the table service names it.</param>
/// <param name="Text">The value in invariant words; bytes in base 64.</param>
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

    /// <exception cref="InvalidDataException">The words are none of the type.</exception>
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
        catch (FormatException wrong)
        {
            throw new InvalidDataException($"A value of type {Type} is none.", wrong);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BackupLine))]
internal sealed partial class BackupJson : JsonSerializerContext;
