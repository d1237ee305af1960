using System.Text.Json.Serialization;
using CchcBot.Kernel;

namespace CchcBot.Slices.Plans;

/// <summary>The buttons about an event that a task waits for.</summary>
internal static class AwaitedEventVerbs
{
    private static readonly AwaitedEventPayloadJson Json = AwaitedEventPayloadJson.Default;

    /// <summary>The event has happened.</summary>
    public static Verb<EventPayload> Save { get; } = new("remind.event.save", Json.EventPayload);

}

/// <summary>When it happened and by when the task is then due, as typed.</summary>
internal sealed record EventPayload(string? Plan, string? Id, string? D = null, string? On = null, string? Due = null) : IDutyPayload, IDigestPayload;

/// <summary>How these payloads are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText), typeof(PayloadNumber)])]
[JsonSerializable(typeof(EventPayload))]
internal sealed partial class AwaitedEventPayloadJson : JsonSerializerContext;
