using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel;

namespace CchcBot.Slices.Status;

/// <summary>One duty's part of a report that waits for the person's word. It travels in the card's button, so it is checked anew when it comes back.</summary>
internal sealed record ReportItem(string Plan, string Id, StatusUpdate Update)
{
    /// <summary>The words say that something hinders it, and not what.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool NeedsCause { get; init; }

    /// <summary>The update as it would be once the cause is said.</summary>
    [JsonIgnore]
    public StatusUpdate Whole => NeedsCause ? Update with { Obstacle = "…" } : Update;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PayloadEnum<WorkStep>)])]
[JsonSerializable(typeof(List<ReportItem>))]
[JsonSerializable(typeof(List<ReportWish>))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>What was asked for beside a report; empty where the text is no list of that.</summary>
    public static List<ReportWish> ReadWishes(string? json)
    {
        try
        {
            return json is null
                ? []
                : JsonSerializer.Deserialize(json, Default.ListReportWish)?.Where(w => w is { Plan: not null, Id: not null, Typed: not null }).ToList() ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    /// <summary>Null where the text is not a list of items.</summary>
    public static List<ReportItem>? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, Default.ListReportItem);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
