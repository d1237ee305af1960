using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CchcBot.Protocols.Tables;

namespace CchcBot.Storage;

/// <summary>Keeps a value as JSON in string columns of an entity: Json, Json1, ... each within the service's 32 K characters.</summary>
internal static class JsonColumns
{
    /// <summary>Raised when a row's shape changes so that older readers would misread it; older rows are always readable.</summary>
    public const int SchemaVersion = 1;

    private const int Longest = 32 * 1024;

    public static TableEntity With<T>(this TableEntity entity, T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.Serialize(value, type);
        entity["Schema"] = SchemaVersion;
        for (var (i, at) = (0, 0); at < json.Length; i++, at += Longest)
        {
            entity[Name(i)] = json.Substring(at, Math.Min(Longest, json.Length - at));
        }

        return entity;
    }

    /// <exception cref="InvalidDataException">The row was written by a newer version of this program.</exception>
    public static T Read<T>(this TableEntity entity, JsonTypeInfo<T> type)
    {
        if (entity.GetInt32("Schema") > SchemaVersion)
        {
            throw new InvalidDataException($"Row {entity.PartitionKey}/{entity.RowKey} has schema {entity.GetInt32("Schema")}; this program reads up to {SchemaVersion}. Update the program.");
        }

        var json = entity.GetString(Name(0)) ?? "null";
        for (var i = 1; entity.GetString(Name(i)) is { } more; i++)
        {
            json += more;
        }

        return JsonSerializer.Deserialize(json, type) ?? throw new InvalidDataException($"Row {entity.PartitionKey}/{entity.RowKey} is empty.");
    }

    private static string Name(int i) => i == 0 ? "Json" : $"Json{i}";
}
