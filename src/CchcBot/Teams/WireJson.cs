using Microsoft.Bot.Schema;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace CchcBot.Teams;

/// <summary>
/// JSON settings for reading and writing activities. Dates stay strings: the SDK's settings would parse a date inside card data and write it back changed.
/// All clients share one contract cache.
/// </summary>
internal static class WireJson
{
    private static readonly Contracts Shared = new();

    /// <summary>For both directions; thread-safe.</summary>
    public static JsonSerializer Serializer { get; } = JsonSerializer.Create(Apply(new() { NullValueHandling = NullValueHandling.Ignore, MaxDepth = 64 }));

    public static JsonSerializerSettings Apply(JsonSerializerSettings settings)
    {
        settings.ContractResolver = Shared;
        settings.DateParseHandling = DateParseHandling.None;
        settings.Formatting = Formatting.None;
        return settings;
    }

    public static string Write<T>(T value)
    {
        using var text = new StringWriter();
        Serializer.Serialize(text, value, typeof(T));
        return text.ToString();
    }

    private sealed class Contracts : ReadOnlyJsonContractResolver
    {
        protected override JsonObjectContract CreateObjectContract(Type objectType)
        {
            var contract = base.CreateObjectContract(objectType);
            if (objectType == typeof(Attachment))
            {
                // The SDK's converter looks for streams in each attachment, which takes seven times the memory.
                contract.Converter = null;
            }

            return contract;
        }

        protected override JsonProperty CreateProperty(System.Reflection.MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (property.PropertyType == typeof(string))
            {
                property.Converter ??= TextOnly.Instance;
            }
            else if (property.PropertyType == typeof(object) && IsCardOrData(property))
            {
                property.Converter = RawOnly.Instance;
            }

            return property;
        }

        private static bool IsCardOrData(JsonProperty property) =>
            (property.DeclaringType == typeof(Attachment) && property.UnderlyingName == nameof(Attachment.Content))
            || (property.DeclaringType == typeof(AdaptiveCardInvokeResponse) && property.UnderlyingName == nameof(AdaptiveCardInvokeResponse.Value))
            || (property.DeclaringType == typeof(Activity) && property.UnderlyingName == nameof(Activity.ChannelData))
            || (property.DeclaringType == typeof(ConversationParameters) && property.UnderlyingName == nameof(ConversationParameters.ChannelData));
    }

    /// <summary>Accepts JSON strings only: the library would read the number 7 as "7".</summary>
    private sealed class TextOnly : JsonConverter<string>
    {
        public static readonly TextOnly Instance = new();

        public override bool CanWrite => false;

        public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            reader.TokenType switch
            {
                JsonToken.String => (string)reader.Value!,
                JsonToken.Null => null,
                _ => throw new JsonSerializationException("Not a text."),
            };

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>
    /// Card content and our own data must be JSON that is already serialized: the library would write a System.Text.Json document as its type name, our
    /// own types in Pascal case, and reformat dates.
    /// </summary>
    private sealed class RawOnly : JsonConverter
    {
        public static readonly RawOnly Instance = new();

        public override bool CanConvert(Type objectType) => objectType == typeof(object);

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
            reader.TokenType == JsonToken.Null ? null : JToken.ReadFrom(reader);

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
        {
            if (value is not JRaw raw)
            {
                throw new InvalidOperationException($"A {value?.GetType().Name} is no raw JSON: see {nameof(RawJson)}.");
            }

            raw.WriteTo(writer);
        }
    }
}
