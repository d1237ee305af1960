using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace CchcBot.Storage.Tables;

/// <summary>
/// The service's limits, checked before anything is sent: the emulator does not enforce them, and the service answers with a bare 400. Source: Microsoft
/// Learn, "Understanding the Table service data model" and "Performing entity group transactions".
/// </summary>
internal static class TableLimits
{
    /// <summary>Characters of a PartitionKey or RowKey. (The emulator's limit is lower: 512.)</summary>
    public const int KeyCharacters = 1024;

    /// <summary>Properties of a row besides PartitionKey, RowKey and Timestamp.</summary>
    public const int Properties = 252;

    /// <summary>UTF-16 code units of a string: 64 KiB.</summary>
    public const int TextCharacters = 32 * 1024;

    /// <summary>Bytes of a binary value.</summary>
    public const int BinaryBytes = 64 * 1024;

    /// <summary>Bytes of a row as the service counts them, including names and keys.</summary>
    public const int EntityBytes = 1024 * 1024;

    /// <summary>Actions in one transaction.</summary>
    public const int TransactionActions = 100;

    /// <summary>Bytes of one transaction on the wire.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    // Of an action in a transaction's body, without the keys; measured at 500 to 700 with the account's address.
    private const int HeadBytes = 1024;

    private const int EscapedBytes = 6;

    private const string PartitionKey = "PartitionKey";
    private const string RowKey = "RowKey";
    private const string Timestamp = "Timestamp";
    private const string ETag = "odata.etag";

    /// <summary>
    /// Checks keys, number of properties and size, by the service's formula: 4 + 2 per key character, plus for each property (including Timestamp) 8 + 2
    /// per character of its name + its value (string: 4 + 2 per UTF-16 unit; binary: 4 + bytes).
    /// </summary>
    /// <exception cref="ArgumentException">Names the limit and the excess; never the value itself.</exception>
    public static void CheckEntity(TableEntity entity)
    {
        CheckKeys(entity.PartitionKey, entity.RowKey);
        var (own, size) = (0, 4 + (2 * (entity.PartitionKey.Length + entity.RowKey.Length)) + PropertySize(Timestamp, 8));
        foreach (var (name, value) in entity)
        {
            if (value is not null && name is not (PartitionKey or RowKey or Timestamp or ETag))
            {
                own++;
                size += PropertySize(name, SizeOf(name, value));
            }
        }

        AtMost(own, Properties, "The row", "properties");
        AtMost(size, EntityBytes, "The row", "bytes");
    }

    /// <summary>
    /// The most bytes that a row may take in a transaction's body: the client escapes each character outside ASCII in six bytes, binary travels as Base64,
    /// and each action has its own HTTP head with the address of the row.
    /// </summary>
    public static int MostBytesOnWire(TableEntity row) =>
        HeadBytes + (EscapedBytes * 2 * (row.PartitionKey.Length + row.RowKey.Length)) + row.Sum(c => (2 * EscapedBytes * c.Key.Length) + c.Value switch
        {
            string text => EscapedBytes * text.Length,
            byte[] bytes => (bytes.Length + 2) / 3 * 4,
            _ => 64,
        });

    public static void CheckKeys(string partitionKey, string rowKey)
    {
        CheckKey(PartitionKey, partitionKey);
        CheckKey(RowKey, rowKey);
    }

    public static void CheckTransaction(IReadOnlyList<TableTransactionAction> actions)
    {
        if (actions.Count == 0)
        {
            throw new ArgumentException("A transaction needs at least one action.");
        }

        AtMost(actions.Count, TransactionActions, "The transaction", "actions");
        var rows = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in actions)
        {
            // Model classes would let the official client convert enums, decimals and floats, which it does not read back the same.
            var row = action.Entity as TableEntity ?? throw new ArgumentException("A row is written as a TableEntity only.");
            if (action.ActionType is TableTransactionActionType.Delete)
            {
                CheckKeys(row.PartitionKey, row.RowKey);
            }
            else
            {
                CheckEntity(row);
            }

            if (row.PartitionKey != actions[0].Entity.PartitionKey)
            {
                throw new ArgumentException("The transaction's rows are of more than one partition.");
            }

            if (!rows.Add(row.RowKey))
            {
                throw new ArgumentException("The transaction holds two actions on one row.");
            }
        }
    }

    public static void CheckBody(long bytes) => AtMost(bytes, TransactionBytes, "The transaction", "bytes");

    private static void CheckKey(string name, string? key)
    {
        AtMost((key ?? throw new ArgumentException($"The row has no {name}.")).Length, KeyCharacters, name, "characters");
        var wrong = key.AsSpan().IndexOfAny("/\\#?");
        for (var at = 0; wrong < 0 && at < key.Length; at++)
        {
            wrong = char.IsControl(key[at]) || IsLoneSurrogate(key, at) ? at : -1;
        }

        if (wrong >= 0)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"{name} holds U+{(int)key[wrong]:X4} at position {wrong}; / \\ # ?, control characters and broken pairs cannot stand in a key."));
        }
    }

    private static int SizeOf(string name, object value)
    {
        switch (value)
        {
            case string text:
                AtMost(text.Length, TextCharacters, $"Property '{name}'", "characters");
                return 4 + (2 * text.Length);
            case byte[] bytes:
                AtMost(bytes.Length, BinaryBytes, $"Property '{name}'", "bytes");
                return 4 + bytes.Length;
            case bool or int or long or DateTimeOffset:
                return value is bool ? 1 : value is int ? 4 : 8;
            default:
                // The official client does not read enums, decimals and NaN back as it writes them; our rows need none of them.
                throw new ArgumentException($"Property '{name}' has type {value.GetType()}, which rows do not hold.");
        }
    }

    private static int PropertySize(string name, int value) => 8 + (2 * name.Length) + value;

    private static bool IsLoneSurrogate(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));

    private static void AtMost(long count, int limit, string what, string unit)
    {
        if (count > limit)
        {
            throw new RowTooLargeException(string.Create(CultureInfo.InvariantCulture, $"{what} has {count} {unit}; the limit is {limit}."));
        }
    }
}

/// <summary>A row or transaction exceeds the service's limits; nothing was written.</summary>
internal sealed class RowTooLargeException(string message) : ArgumentException(message);

/// <summary>Checks the size of a transaction's body, known only once the official client has serialized it.</summary>
internal sealed class TableBodyLimitPolicy : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        if (message.Request.Content is { } content && content.TryComputeLength(out var bytes))
        {
            TableLimits.CheckBody(bytes);
        }
    }
}
