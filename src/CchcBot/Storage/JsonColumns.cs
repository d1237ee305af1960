using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace CchcBot.Storage;

/// <summary>Keeps a value as JSON in string columns of an entity: Json, Json1, ... each within the service's 32 K characters.</summary>
internal static class JsonColumns
{
    /// <summary>Raised when a row's shape changes so that older readers would misread it; older rows are always readable.</summary>
    public const int SchemaVersion = 1;

    private const int Longest = 32 * 1024;

    public static TableEntity With<T>(this TableEntity entity, T value, JsonTypeInfo<T> type) =>
        entity.WithJson(JsonSerializer.Serialize(value, type));

    /// <summary>The same of a value that is JSON already; columns of a longer one before it go.</summary>
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

    /// <summary>The JSON as it is kept; null where the row holds none.</summary>
    public static string? ReadJson(this TableEntity entity)
    {
        var json = entity.GetString(Name(0));
        for (var i = 1; json is not null && entity.GetString(Name(i)) is { } more; i++)
        {
            json += more;
        }

        return json;
    }

    /// <exception cref="InvalidDataException">The row was written by a newer version of this program.</exception>
    public static T Read<T>(this TableEntity entity, JsonTypeInfo<T> type)
    {
        if (entity.GetInt32("Schema") > SchemaVersion)
        {
            throw new InvalidDataException(
                $"Row {entity.PartitionKey}/{entity.RowKey} has schema {entity.GetInt32("Schema")}; this program reads up to {SchemaVersion}. Update "
                    + $"the program."
            );
        }

        return JsonSerializer.Deserialize(entity.ReadJson() ?? "null", type)
            ?? throw new InvalidDataException($"Row {entity.PartitionKey}/{entity.RowKey} is empty.");
    }

    private static string Name(int i) => i == 0 ? "Json" : $"Json{i}";
}
