using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Azure;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// One row of a table as a dictionary of named values. Names compare by their exact spelling, as in the service.
/// Values are string, bool, int, long, double, DateTimeOffset, Guid or byte[]; null means that the row has no such property.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "Azure.Data.Tables' own name.")]
public sealed class TableEntity : IDictionary<string, object?>
{
    internal const string PartitionKeyName = "PartitionKey";
    internal const string RowKeyName = "RowKey";
    internal const string TimestampName = "Timestamp";
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object?> properties = new(StringComparer.Ordinal);

    public TableEntity()
    {
    }

    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    public TableEntity(IEnumerable<KeyValuePair<string, object?>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var (name, value) in values)
        {
            this[name] = value;
        }
    }

    /// <summary>Empty when not set (or not selected by the query that read the row).</summary>
    public string PartitionKey
    {
        get => GetString(PartitionKeyName) ?? "";
        set => this[PartitionKeyName] = value;
    }

    /// <summary>Empty when not set (or not selected by the query that read the row).</summary>
    public string RowKey
    {
        get => GetString(RowKeyName) ?? "";
        set => this[RowKeyName] = value;
    }

    /// <summary>The service's own time of the last write; never sent.</summary>
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(TimestampName);
        set => this[TimestampName] = value;
    }

    /// <summary>The version that was read; default when the row did not come from the service.</summary>
    public ETag ETag
    {
        get => GetString(ETagName) is { } text ? new ETag(text) : default;
        set => this[ETagName] = value == default ? null : value.ToString();
    }

    public int Count => properties.Count;

    public ICollection<string> Keys => properties.Keys;

    public ICollection<object?> Values => properties.Values;

    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>The value, or null when the row has no such property.</summary>
    /// <exception cref="ArgumentException">On setting a value of a type that a table cannot hold.</exception>
    public object? this[string key]
    {
        get => properties.GetValueOrDefault(key);
        set => properties[key] = Accept(key, value);
    }

    public string? GetString(string key) => GetReference<string>(key);

    public byte[]? GetBinary(string key) => GetReference<byte[]>(key);

    public BinaryData? GetBinaryData(string key) => GetBinary(key) is { } bytes ? BinaryData.FromBytes(bytes) : null;

    public bool? GetBoolean(string key) => GetValue<bool>(key);

    public int? GetInt32(string key) => GetValue<int>(key);

    /// <summary>Reads a 32-bit value too, which is how a small number comes back from a writer that did not say Edm.Int64.</summary>
    public long? GetInt64(string key) => this[key] is int narrow ? narrow : GetValue<long>(key);

    /// <summary>Reads a 32-bit value too: a whole number in JSON does not tell that it was a double.</summary>
    public double? GetDouble(string key) => this[key] is int whole ? whole : GetValue<double>(key);

    public DateTimeOffset? GetDateTimeOffset(string key) => GetValue<DateTimeOffset>(key);

    public Guid? GetGuid(string key) => GetValue<Guid>(key);

    public void Add(string key, object? value) => properties.Add(key, Accept(key, value));

    public bool ContainsKey(string key) => properties.ContainsKey(key);

    public bool Remove(string key) => properties.Remove(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value) => properties.TryGetValue(key, out value);

    public void Clear() => properties.Clear();

    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => Add(item.Key, item.Value);

    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).Contains(item);

    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)properties).Remove(item);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    private static object? Accept(string key, object? value) => value switch
    {
        null or string or bool or int or long or double or DateTimeOffset or Guid or byte[] => value,
        float single => (double)single,
        DateTime { Kind: DateTimeKind.Utc } time => new DateTimeOffset(time),
        BinaryData data => data.ToArray(),
        _ => throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"Property '{key}' has type {value.GetType()}, which a table cannot hold."), nameof(value)),
    };

    private T? GetReference<T>(string key)
        where T : class =>
        this[key] is not { } value ? null : value as T ?? throw WrongType(key, value, typeof(T));

    private T? GetValue<T>(string key)
        where T : struct =>
        this[key] is not { } value ? null : value is T typed ? typed : throw WrongType(key, value, typeof(T));

    private static InvalidOperationException WrongType(string key, object value, Type asked) =>
        new($"Property '{key}' is a {value.GetType().Name}, not a {asked.Name}.");
}
