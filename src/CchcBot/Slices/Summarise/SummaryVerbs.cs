using System.Text.Json.Serialization;
using CchcBot.Kernel;

namespace CchcBot.Slices.Summarise;

/// <summary>The buttons of a summary, and of the card that shows it before it is posted.</summary>
internal static class SummaryVerbs
{
    private static readonly SummaryPayloadJson Json = SummaryPayloadJson.Default;

    /// <summary>The summary as it was known on a day that is chosen.</summary>
    public static Verb<SummaryDayPayload> Show { get; } = new("summary.show", Json.SummaryDayPayload);

    public static Verb<SlotPayload> Post { get; } = new("summary.post", Json.SlotPayload);

    /// <summary>Left out this time.</summary>
    public static Verb<SlotPayload> Skip { get; } = new("summary.skip", Json.SlotPayload);

    /// <summary>Held until somebody says "post".</summary>
    public static Verb<SlotPayload> Hold { get; } = new("summary.hold", Json.SlotPayload);
}

/// <param name="Slot">The day of the summary.</param>
internal sealed record SlotPayload(DateOnly? Slot);

/// <param name="Day">Input: the day.</param>
internal sealed record SummaryDayPayload(string? Day = null);

/// <summary>How the payloads of this slice are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlotPayload))]
[JsonSerializable(typeof(SummaryDayPayload))]
internal sealed partial class SummaryPayloadJson : JsonSerializerContext;
