using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Tasks;

namespace CchcBot.ReportStatus;

/// <summary>One duty's part of a report that waits for the person's word. It travels in the card's button, so it is checked anew when it comes back.</summary>
internal sealed record ReportItem(string Plan, string Id, StatusUpdate Update);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(List<ReportItem>))]
internal sealed partial class ReportJson : JsonSerializerContext
{
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
