using System.Text.Json.Serialization;

namespace CchcBot.Kernel;

/// <summary>Verbs whose buttons stand on cards of several slices.</summary>
internal static class SharedVerbs
{
    /// <summary>The same as typing the words.</summary>
    public static Verb<SayPayload> Say { get; } = new("say", SharedPayloadJson.Default.SayPayload);
}

/// <param name="Text">The words.</param>
internal sealed record SayPayload(string? Text);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText)])]
[JsonSerializable(typeof(SayPayload))]
internal sealed partial class SharedPayloadJson : JsonSerializerContext;
