using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CchcBot.Kernel;

/// <summary>
/// The verb of a button and the type of its payload. Cards in chats may be older than the running build: never change the meaning of a verb, or rename a
/// property of its payload.
/// </summary>
/// <typeparam name="TPayload">The button's data together with the card's inputs, which Teams merges into it.</typeparam>
/// <param name="name">The verb on the wire.</param>
/// <param name="json">JSON contract of the payload, from a source-generated context with <see cref="PayloadText"/>.</param>
internal sealed class Verb<TPayload>(string name, JsonTypeInfo<TPayload> json)
    where TPayload : class
{
    /// <summary>Largest accepted data of a tap including inputs, in characters.</summary>
    private const int Longest = 64 * 1024;

    public string Name { get; } = name;

    /// <param name="title">Plain text; escape text from people with <see cref="Cards.CardText.Plain"/> first.</param>
    /// <param name="payload">Data that comes back on a tap.</param>
    /// <param name="style">One of <see cref="Cards.ActionStyles"/>, or null.</param>
    public AdaptiveExecuteAction Button(string title, TPayload payload, string? style = null) =>
        new()
        {
            Title = title,
            Verb = Name,
            Style = style,
            Data = JsonSerializer.SerializeToNode(payload, json)!.AsObject() is { Count: > 0 } data ? data : null,
        };

    /// <summary>The payload in the form that a button carries.</summary>
    public JsonElement Write(TPayload payload) => JsonSerializer.SerializeToElement(payload, json);

    /// <summary>Parses the data of a tap; null when it does not fit this verb: wrong type, unknown value or too large.</summary>
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

/// <summary>Payload of a button without data.</summary>
internal sealed record NoPayload
{
    public static NoPayload Instance { get; } = new();
}

/// <summary>
/// A string of a button's data or an input: trimmed, null when empty. Inputs always arrive as strings; numbers and booleans, which older builds' cards
/// sent, are converted to strings.
/// </summary>
internal sealed class PayloadText : JsonConverter<string?>
{
    public override bool HandleNull => true;

    /// <summary>An input whose id is only known at run time, by the same rules; null when missing, empty or not a string.</summary>
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

/// <summary>An integer that may arrive as a string, as inputs do.</summary>
internal sealed class PayloadNumber : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number
        : reader.TokenType == JsonTokenType.String && int.TryParse(reader.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed
        : throw new JsonException("A whole number was expected.");

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}

/// <summary>An enum by exact name; numbers are refused, because they could stand for undefined values.</summary>
internal sealed class PayloadEnum<TEnum> : JsonConverter<TEnum>
    where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Array.IndexOf(Enum.GetNames<TEnum>(), reader.GetString()) is >= 0 and var at
            ? Enum.GetValues<TEnum>()[at]
            : throw new JsonException("One of a few names was expected.");

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
