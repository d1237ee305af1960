using System.Text.Json.Serialization;

namespace CchcBot.Slices.Plans;

/// <summary>Card actions about an event that a task waits for.</summary>
internal static class AwaitedEventVerbs
{
    private static readonly AwaitedEventPayloadJson Json = AwaitedEventPayloadJson.Default;

    /// <summary>Saves the date of the event and the resulting deadline.</summary>
    public static Verb<EventPayload> Save { get; } = new("remind.event.save", Json.EventPayload);

}

/// <summary>Date of the event and the deadline that follows from it, as typed.</summary>
internal sealed record EventPayload(string? Plan, string? Id, string? D = null, string? On = null, string? Due = null) : IAssignmentPayload, IDigestPayload;

/// <summary>JSON serialisation of these payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber)])]
[JsonSerializable(typeof(EventPayload))]
internal sealed partial class AwaitedEventPayloadJson : JsonSerializerContext;
