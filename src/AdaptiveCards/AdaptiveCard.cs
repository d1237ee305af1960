using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card. Null properties, here and in everything it contains, are omitted from the JSON; others are written, even defaults.</summary>
/// <param name="schemaVersion">Schema version that a client needs to show it, for example 1.5.</param>
public sealed class AdaptiveCard(string schemaVersion)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    public string Type => "AdaptiveCard";
    public string Version { get; set; } = schemaVersion;
    public string? Lang { get; set; }

    /// <summary>Text shown by clients that cannot show the card.</summary>
    public string? FallbackText { get; set; }
    public List<AdaptiveElement> Body { get; set; } = [];
    public List<AdaptiveAction>? Actions { get; set; }

    /// <summary>Properties outside the schema, such as <c>msteams</c>, as <see cref="JsonNode"/>; written last.</summary>
    /// <remarks>
    /// A dictionary rather than a <see cref="JsonObject"/>: the serializer writes extension data of that type as malformed JSON (dotnet/runtime 97225).
    /// </remarks>
    [JsonExtensionData]
    public Dictionary<string, object> AdditionalProperties { get; set; } = [];

    /// <summary>The card's JSON on one line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AdaptiveCardsJson.Wire.AdaptiveCard);

    /// <summary>The same as UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, new() { Encoder = AdaptiveCardsJson.Wire.Options.Encoder });
        JsonSerializer.Serialize(writer, this, AdaptiveCardsJson.Wire.AdaptiveCard);
    }
}
