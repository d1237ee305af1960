using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using AdaptiveCards;

namespace CchcBot.Kernel;

/// <summary>
/// What a button of a card means, and what it carries. A card in a chat may be older than the program: a verb is never given another meaning,
/// and a property of its payload is never renamed.
/// </summary>
/// <typeparam name="TPayload">The button's data together with the card's inputs, which Teams puts beside them.</typeparam>
/// <param name="name">The verb on the wire.</param>
/// <param name="json">How the payload is written and read: of a context of source-generated types with <see cref="PayloadText"/>.</param>
internal sealed class Verb<TPayload>(string name, JsonTypeInfo<TPayload> json)
    where TPayload : class
{
    /// <summary>Characters of all data of a button and its card's inputs together.</summary>
    private const int Longest = 64 * 1024;

    public string Name { get; } = name;

    /// <param name="title">Plain: what others wrote goes through <see cref="Cards.CardText.Plain"/> first.</param>
    /// <param name="payload">What the tap brings back.</param>
    /// <param name="style">One of <see cref="Cards.ActionStyles"/>, or null.</param>
    public AdaptiveExecuteAction Button(string title, TPayload payload, string? style = null) =>
        new()
        {
            Title = title,
            Verb = Name,
            Style = style,
            Data = JsonSerializer.SerializeToNode(payload, json)!.AsObject() is { Count: > 0 } data ? data : null,
        };

    /// <summary>The payload as a button would carry it.</summary>
    public JsonElement Write(TPayload payload) => JsonSerializer.SerializeToElement(payload, json);

    /// <summary>What was tapped; null where it is no data of this verb: a wrong type, an unknown value, too much of it.</summary>
    public TPayload? Read(JsonElement data)
    {
        try
        {
            var isNothing = data.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
            return !isNothing && data.GetRawText().Length > Longest ? null
                : isNothing ? JsonSerializer.Deserialize("{}", json)
                : data.Deserialize(json);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

/// <summary>A button that carries nothing.</summary>
internal sealed record NoPayload
{
    public static NoPayload Instance { get; } = new();
}

/// <summary>
/// A text of a button's data or of an input, as the handlers want it: trimmed, null where it is empty. Inputs come as text whatever they hold;
/// a number or a yes and no that a card of an older build sent as such is read as its text.
/// </summary>
internal sealed class PayloadText : JsonConverter<string?>
{
    public override bool HandleNull => true;

    /// <summary>An input whose id is made at run time, by the same rules; null where it is missing, empty or no text.</summary>
    public static string? In(IReadOnlyDictionary<string, JsonElement>? inputs, string id)
    {
        var text = inputs?.GetValueOrDefault(id) switch
        {
            { ValueKind: JsonValueKind.String } words => words.GetString()?.Trim(),
            { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()?.Trim(),
            JsonTokenType.Number => System.Text.Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True => "true",
            JsonTokenType.False => "false",
            JsonTokenType.Null => null,
            _ => throw new JsonException("A text was expected."),
        };
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }
}

/// <summary>A whole number that may come as text, as inputs do.</summary>
internal sealed class PayloadNumber : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number
        : reader.TokenType == JsonTokenType.String && int.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed
        : throw new JsonException("A whole number was expected.");

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>One of the names of an enum; a number, which could stand for a value that does not exist, is refused.</summary>
internal sealed class PayloadEnum<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Array.IndexOf(Enum.GetNames<TEnum>(), reader.GetString()) is >= 0 and var at
            ? Enum.GetValues<TEnum>()[at]
            : throw new JsonException("One of a few names was expected.");

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
