using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Slices.Status;

/// <summary>
/// The part of an unconfirmed report that concerns one assignment. The card's button carries it, so it is validated again when it comes back.
/// </summary>
internal sealed record StatusItem(string Plan, string Id, StatusUpdate Update)
{
    /// <summary>The sentence says that the work is blocked, but not by what.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NeedsCause { get; init; }

    /// <summary>The update with a placeholder for the missing cause, so that it can be validated.</summary>
    [JsonIgnore]
    public StatusUpdate Whole => NeedsCause ? Update with { Obstacle = "…" } : Update;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PayloadEnum<WorkStep>)])]
[JsonSerializable(typeof(List<StatusItem>))]
[JsonSerializable(typeof(List<ExtensionWish>))]
internal sealed partial class StatusItemJson : JsonSerializerContext
{
    /// <summary>Parses the extension requests made in the same sentence as a report; empty if the text is not such a list.</summary>
    public static List<ExtensionWish> ReadWishes(string? json)
    {
        try
        {
            return json is null
                ? []
                : JsonSerializer.Deserialize(json, Default.ListExtensionWish)?.Where(w => w is { Plan: not null, Id: not null, Typed: not null }).ToList()
                    ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Parses the items; null if the text is not a list of items.</summary>
    public static List<StatusItem>? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, Default.ListStatusItem);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
