using System.Text.Json;
using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A card of the schema 1.5, the newest that Teams shows everywhere.</summary>
public sealed class AdaptiveCard
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyOrder(-2)]
    public string Type => "AdaptiveCard";

    [JsonPropertyOrder(-1)]
    public string Version => "1.5";

    public string? Lang { get; set; }

    /// <summary>Shown by a client that cannot show the card.</summary>
    public string? FallbackText { get; set; }

    /// <summary>Read aloud in place of the card.</summary>
    public string? Speak { get; set; }
    public AdaptiveRefresh? Refresh { get; set; }
    public IList<AdaptiveElement> Body { get; set; } = [];
    public IList<AdaptiveAction>? Actions { get; set; }

    [JsonPropertyName("msteams")]
    public AdaptiveTeamsProperties? MsTeams { get; set; }

    /// <summary>The card as it goes over the wire.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AdaptiveCardsJson.Wire.AdaptiveCard);

    /// <exception cref="CardTooLargeException">The card is over <see cref="CardSize.Limit"/>.</exception>
    public JsonElement ToElement()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, AdaptiveCardsJson.Wire.AdaptiveCard);
        CardSize.Check(json.Length);
        var reader = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref reader);
    }
}

/// <summary>What only Teams reads.</summary>
public sealed class AdaptiveTeamsProperties
{
    /// <summary>Full: the card takes the width of the chat.</summary>
    public string? Width { get; set; }
}

/// <summary>An action that the client sends by itself when the card comes into view, so that each person sees his own.</summary>
public sealed class AdaptiveRefresh
{
    public const int MaxUserIds = 60;

    private IList<string>? _userIds;

    [JsonIgnore]
    public required AdaptiveExecuteAction Action { get; init; }

    // The base type is what carries the discriminator "type".
    [JsonInclude]
    [JsonPropertyName("action")]
    internal AdaptiveAction WireAction => Action;

    /// <summary>For whom the card refreshes by itself: at most 60 (a limit of Teams).</summary>
    /// <exception cref="ArgumentException">More than 60 were set.</exception>
    public IList<string>? UserIds
    {
        get => _userIds;
        set => _userIds = value is null or { Count: <= MaxUserIds }
            ? value
            : throw new ArgumentException($"A card refreshes for at most {MaxUserIds} people, not {value.Count}.", nameof(value));
    }
}
