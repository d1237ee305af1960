using System.Globalization;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// The service's limits, held before anything is sent: the emulator does not enforce them, and a refusal by the service
/// comes as a bare 400. Source: "Understanding the Table service data model" and "Performing entity group transactions".
/// </summary>
public static class TableLimits
{
    /// <summary>Characters of a PartitionKey or RowKey. The emulator is stricter: 512.</summary>
    public const int KeyCharacters = 1024;

    /// <summary>Properties of a row beside PartitionKey, RowKey and Timestamp.</summary>
    public const int Properties = 252;

    /// <summary>Characters of a property's name.</summary>
    public const int PropertyNameCharacters = 255;

    /// <summary>UTF-16 units of a text: 64 KiB.</summary>
    public const int TextCharacters = 32 * 1024;

    /// <summary>Bytes of a binary value.</summary>
    public const int BinaryBytes = 64 * 1024;

    /// <summary>Bytes of a row as the service counts them, names and keys included.</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>Steps of one transaction.</summary>
    public const int TransactionActions = 100;

    /// <summary>Bytes of one transaction on the wire.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>Rows of one page of a query.</summary>
    public const int PageEntities = 1000;

    /// <summary>The earliest time that a row can hold.</summary>
    public static readonly DateTimeOffset EarliestTime = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>
    /// Size of the row by the service's formula: 4 + 2 per key character + for each property 8 + 2 per character of its
    /// name + the value (text 4 + 2 per UTF-16 unit, binary 4 + bytes). The service's own Timestamp is counted in.
    /// </summary>
    public static int SizeOf(TableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var size = 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length)) + PropertySize(TableEntity.TimestampName, 8);
        foreach (var (name, value) in entity)
        {
            if (value is not null && !IsSystem(name))
            {
                size += PropertySize(name, ValueSize(value));
            }
        }

        return size;
    }

    /// <exception cref="ArgumentException">Says which limit, by how much; never the value itself.</exception>
    internal static void CheckEntity(TableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        CheckKey(TableEntity.PartitionKeyName, entity[TableEntity.PartitionKeyName]);
        CheckKey(TableEntity.RowKeyName, entity[TableEntity.RowKeyName]);
        var own = 0;
        foreach (var (name, value) in entity)
        {
            if (value is not null && !IsSystem(name))
            {
                own++;
                CheckName(name);
                CheckValue(name, value);
            }
        }

        AtMost(own, Properties, "The row", "properties");
        AtMost(SizeOf(entity), EntityBytes, "The row", "bytes");
    }

    internal static void CheckKeys(string partitionKey, string rowKey)
    {
        CheckKey(TableEntity.PartitionKeyName, partitionKey);
        CheckKey(TableEntity.RowKeyName, rowKey);
    }

    internal static void CheckTransaction(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
        {
            throw new ArgumentException("A transaction needs at least one action.");
        }

        AtMost(actions.Count, TransactionActions, "The transaction", "actions");
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in actions)
        {
            if (action.ActionType is TableTransactionActionType.Delete)
            {
                CheckKey(TableEntity.PartitionKeyName, action.Entity[TableEntity.PartitionKeyName]);
                CheckKey(TableEntity.RowKeyName, action.Entity[TableEntity.RowKeyName]);
            }
            else
            {
                CheckEntity(action.Entity);
            }

            if (action.Entity.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw new ArgumentException("The transaction's rows are of more than one partition.");
            }

            if (!rows.Add(action.Entity.RowKey))
            {
                throw new ArgumentException("The transaction holds two actions on one row.");
            }
        }
    }

    internal static void CheckTransactionBody(int bytes) => AtMost(bytes, TransactionBytes, "The transaction", "bytes");

    internal static void CheckPage(int? maxPerPage)
    {
        if (maxPerPage is < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(maxPerPage), maxPerPage, "A page holds at least one row.");
        }

        AtMost(maxPerPage ?? 1, PageEntities, "The page", "rows");
    }

    internal static string CheckTableName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var right = name.Length is >= 3 and <= 63 && char.IsAsciiLetter(name[0]) && name.All(char.IsAsciiLetterOrDigit)
            && !name.Equals("tables", StringComparison.OrdinalIgnoreCase);
        return right ? name : throw new ArgumentException($"'{name}' is no table name: 3 to 63 ASCII letters and digits, a letter first.");
    }

    private static bool IsSystem(string name) =>
        name is TableEntity.PartitionKeyName or TableEntity.RowKeyName or TableEntity.TimestampName or TableEntity.ETagName;

    private static void CheckKey(string name, object? value)
    {
        var key = value as string ?? throw new ArgumentException($"The row has no {name}.");
        AtMost(key.Length, KeyCharacters, name, "characters");
        var wrong = key.AsSpan().IndexOfAny("/\\#?");
        for (var at = 0; wrong < 0 && at < key.Length; at++)
        {
            wrong = char.IsControl(key[at]) || IsLoneSurrogate(key, at) ? at : -1;
        }

        if (wrong >= 0)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"{name} holds U+{(int)key[wrong]:X4} at position {wrong}; / \\ # ?, control characters and broken pairs cannot stand in a key."));
        }
    }

    private static void CheckName(string name)
    {
        AtMost(name.Length, PropertyNameCharacters, "The name of a property", "characters");
        var right = name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_');
        for (var at = 1; right && at < name.Length; at++)
        {
            right = char.IsLetterOrDigit(name[at]) || CharUnicodeInfo.GetUnicodeCategory(name[at])
                is UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber;
        }

        if (!right)
        {
            throw new ArgumentException($"'{name}' is no property name: it is spelled like a C# identifier.");
        }
    }

    private static void CheckValue(string name, object value)
    {
        switch (value)
        {
            case string text:
                AtMost(text.Length, TextCharacters, $"Property '{name}'", "characters");
                break;
            case byte[] bytes:
                AtMost(bytes.Length, BinaryBytes, $"Property '{name}'", "bytes");
                break;
            case DateTimeOffset time when time < EarliestTime:
                throw new ArgumentException($"Property '{name}' is before the year 1601, which a table cannot hold.");
            default:
                break;
        }
    }

    private static int PropertySize(string name, int value) => 8 + (2 * name.Length) + value;

    private static int ValueSize(object value) => value switch
    {
        string text => 4 + (2 * text.Length),
        byte[] bytes => 4 + bytes.Length,
        Guid => 16,
        int => 4,
        bool => 1,
        _ => 8,
    };

    private static bool IsLoneSurrogate(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    private static void AtMost(int count, int limit, string what, string unit)
    {
        if (count > limit)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{what} has {count} {unit}; the limit is {limit}."));
        }
    }
}
