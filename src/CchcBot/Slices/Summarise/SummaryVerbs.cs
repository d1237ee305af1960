using System.Text.Json.Serialization;

namespace CchcBot.Slices.Summarise;

/// <summary>Card actions of a summary and of its preview.</summary>
internal static class SummaryVerbs
{
    private static readonly SummaryPayloadJson Json = SummaryPayloadJson.Default;

    /// <summary>Shows the summary as known on a chosen day.</summary>
    public static Verb<SummaryDayPayload> Show { get; } = new("summary.show", Json.SummaryDayPayload);

    public static Verb<SlotPayload> Post { get; } = new("summary.post", Json.SlotPayload);

    /// <summary>Skips the summary this time.</summary>
    public static Verb<SlotPayload> Skip { get; } = new("summary.skip", Json.SlotPayload);

    /// <summary>Holds the summary until somebody posts it.</summary>
    public static Verb<SlotPayload> Hold { get; } = new("summary.hold", Json.SlotPayload);
}

/// <param name="Slot">Day of the summary.</param>
internal sealed record SlotPayload(DateOnly? Slot);

/// <param name="Day">Input: the day.</param>
internal sealed record SummaryDayPayload(string? Day = null);

/// <summary>JSON serialisation of this slice's payloads.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlotPayload))]
[JsonSerializable(typeof(SummaryDayPayload))]
internal sealed partial class SummaryPayloadJson : JsonSerializerContext;
