using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;
using CchcBot.Delivery;

namespace CchcBot.Storage;

/// <summary>
/// Stores a value as JSON in string columns of an entity (Json, Json1, ...), each within the service's limit of 32 K characters. Columns and properties
/// that a newer build added and this one does not know are preserved when this one rewrites the row.
/// </summary>
internal static class JsonColumns
{
    /// <summary>Raised when rows change so that older builds would misread them. Older rows always stay readable.</summary>
    public const int SchemaVersion = 1;

    private const int Newest = 2;
    private const int Longest = 32 * 1024;
    private const string Json = "Json";

    private static readonly FrozenSet<string> Known = new[]
    {
        "PartitionKey", "RowKey", "Timestamp", "odata.etag", "Schema", "Assignment", "From", "Set", "By", "At", "Mark", "Tenant", "Team", "Pending",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Properties that older builds wrote and this one stores differently or dropped: not to be taken for a newer build's.
    private static readonly FrozenDictionary<Type, string[]> Former = new Dictionary<Type, string[]>
    {
        [typeof(DeliveryRow)] = ["part", "text", "expires", "snapshot", "key", "settles", "isOpen"],
    }.ToFrozenDictionary();

    // Rejects properties that the type does not have.
    private static readonly JsonSerializerOptions Strict = new(StorageJson.Default.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <param name="entity">The entity to fill.</param>
    /// <param name="type">Its JSON contract.</param>
    /// <param name="over">The row as it was read: columns and properties unknown to this build are copied from it.</param>
    public static TableEntity With<T>(this TableEntity entity, T value, JsonTypeInfo<T> type, TableEntity? over = null)
    {
        foreach (var (name, more) in over ?? [])
        {
            if (!IsKnown(name))
            {
                entity.TryAdd(name, more);
            }
        }

        return entity.WithJson(Over(over?.ReadJson(), JsonSerializer.Serialize(value, type), type));
    }

    /// <summary>The same for a value that is JSON already; removes left-over columns of a longer value.</summary>
    public static TableEntity WithJson(this TableEntity entity, string json)
    {
        for (var i = 0; entity.Remove(Name(i)); i++)
        {
        }

        entity["Schema"] = SchemaVersion;
        for (var (i, at) = (0, 0); at < json.Length; i++, at += Longest)
        {
            entity[Name(i)] = json.Substring(at, Math.Min(Longest, json.Length - at));
        }

        return entity;
    }

    /// <summary>The stored JSON; null when the row holds none.</summary>
    public static string? ReadJson(this TableEntity entity)
    {
        var json = entity.Text(Name(0));
        for (var i = 1; json is not null && entity.Text(Name(i)) is { } more; i++)
        {
            json += more;
        }

        return json;
    }

    /// <exception cref="RowUnreadableException">The content is invalid, or a newer build marked the row as unreadable for this one.</exception>
    public static T Read<T>(this TableEntity entity, JsonTypeInfo<T> type) => entity.Read(type, out _);

    /// <param name="entity">The row.</param>
    /// <param name="type">JSON contract of its value.</param>
    /// <param name="newer">The row itself if it holds data unknown to this build (to pass to With as over); otherwise null.</param>
    public static T Read<T>(this TableEntity entity, JsonTypeInfo<T> type, out TableEntity? newer)
    {
        if (entity.TryGetValue("Schema", out var schema) && schema is not (null or int and <= Newest))
        {
            throw new RowUnreadableException(entity.RowKey);
        }

        try
        {
            newer = !IsAllKnown(entity.ReadJson() ?? "null", type, out var value) || !entity.Keys.All(IsKnown) ? entity : null;
            return WholeValues.IsWhole(value, type) ? value! : throw new RowUnreadableException(entity.RowKey);
        }
#pragma warning disable CA1031 // Converters and constructors may throw anything on bad stored data: all of it means "unreadable".
        catch (Exception failure) when (failure is not RowUnreadableException)
#pragma warning restore CA1031
        {
            throw new RowUnreadableException(entity.RowKey, failure);
        }
    }

    /// <summary>The value's new JSON, plus the properties of its old JSON that this build does not know.</summary>
    public static string Over<T>(string? old, string next, JsonTypeInfo<T> type)
    {
        if (old is null || IsAllKnown(old, type, out var value) || JsonNode.Parse(next) is not { } written)
        {
            return next;
        }

        Keep(WithoutFormer<T>(old), JsonSerializer.SerializeToNode(value!, type), written);
        return written.ToJsonString(StorageJson.Default.Options);
    }

    private static bool IsAllKnown<T>(string json, JsonTypeInfo<T> type, out T? value)
    {
        var strict = (JsonTypeInfo<T>)Strict.GetTypeInfo(typeof(T));
        try
        {
            value = JsonSerializer.Deserialize(json, strict);
            return true;
        }
        catch (JsonException)
        {
            value = JsonSerializer.Deserialize(json, type);
        }

        try
        {
            return Former.ContainsKey(typeof(T)) && WithoutFormer<T>(json).Deserialize(strict) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonNode? WithoutFormer<T>(string json)
    {
        var node = JsonNode.Parse(json);
        foreach (var name in Former.GetValueOrDefault(typeof(T), []))
        {
            node?.AsObject().Remove(name);
        }

        return node;
    }

    /// <param name="old">The stored JSON.</param>
    /// <param name="seen">What this build reads from it, serialized again.</param>
    /// <param name="next">The JSON to store: gets what is in old but not in seen. List items are matched by equality, or by position in a list of the same
    /// length.</param>
    private static void Keep(JsonNode? old, JsonNode? seen, JsonNode? next)
    {
        switch (old, seen, next)
        {
            case (JsonObject had, JsonObject read, JsonObject written):
                foreach (var (name, value) in had)
                {
                    if (read.TryGetPropertyValue(name, out var known))
                    {
                        Keep(value, known, written[name]);
                    }
                    else
                    {
                        written.TryAdd(name, value?.DeepClone());
                    }
                }

                break;
            case (JsonArray had, JsonArray read, JsonArray written):
                for (var i = 0; i < written.Count; i++)
                {
                    var place = read.Count == written.Count ? i : -1;
                    if (Enumerable.Range(0, read.Count).FirstOrDefault(at => JsonNode.DeepEquals(read[at], written[i]), place) is >= 0 and var same)
                    {
                        Keep(had[same], read[same], written[i]);
                    }
                }

                break;
        }
    }

    private static bool IsKnown(string column) => Known.Contains(column) || column.StartsWith(Json, StringComparison.Ordinal);

    private static string Name(int i) => i == 0 ? Json : $"{Json}{i}";
}
