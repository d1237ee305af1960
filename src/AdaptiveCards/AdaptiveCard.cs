using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card. What is null, here and in everything it holds, is left out of the wire; what is set is written, a default too.</summary>
/// <param name="schemaVersion">The version of the schema that a client must know to show it, for example 1.5.</param>
public sealed class AdaptiveCard(string schemaVersion)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public string Type => "AdaptiveCard";
    public string Version { get; set; } = schemaVersion;
    public string? Lang { get; set; }

    /// <summary>Shown by a client that cannot show the card.</summary>
    public string? FallbackText { get; set; }
    public List<AdaptiveElement> Body { get; set; } = [];
    public List<AdaptiveAction>? Actions { get; set; }

    /// <summary>Properties that the schema does not have, as <see cref="JsonNode"/>, written last: <c>msteams</c>, for one.</summary>
    /// <remarks>
    /// A dictionary and no <see cref="JsonObject"/>: the serializer writes extension data of that type as malformed JSON
    /// (dotnet/runtime 97225).
    /// </remarks>
    [JsonExtensionData]
    public Dictionary<string, object> AdditionalProperties { get; set; } = [];

    /// <summary>The card as it goes over the wire, on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AdaptiveCardsJson.Wire.AdaptiveCard);

    /// <summary>The same, in UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, new() { Encoder = AdaptiveCardsJson.Wire.Options.Encoder });
        JsonSerializer.Serialize(writer, this, AdaptiveCardsJson.Wire.AdaptiveCard);
    }
}
