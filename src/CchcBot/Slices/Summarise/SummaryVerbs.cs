using System.Text.Json.Serialization;
using CchcBot.Kernel;

namespace CchcBot.Slices.Summarise;

/// <summary>The buttons of the card that shows a summary before it is posted.</summary>
internal static class SummaryVerbs
{
    private static readonly SummaryPayloadJson Json = SummaryPayloadJson.Default;

    public static Verb<SlotPayload> Post { get; } = new("summary.post", Json.SlotPayload);

    /// <summary>Left out this time.</summary>
    public static Verb<SlotPayload> Skip { get; } = new("summary.skip", Json.SlotPayload);

    /// <summary>Held until somebody says "post".</summary>
    public static Verb<SlotPayload> Hold { get; } = new("summary.hold", Json.SlotPayload);
}

/// <param name="Slot">The day of the summary.</param>
internal sealed record SlotPayload(DateOnly? Slot);

/// <summary>How the payloads of this slice are written and read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SlotPayload))]
internal sealed partial class SummaryPayloadJson : JsonSerializerContext;
