using Microsoft.Bot.Schema;
using Microsoft.Rest.Serialization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace CchcBot.Teams;

/// <summary>
/// The settings with which activities are read and written. Dates stay the text that was sent: the SDK's own settings would turn a date
/// inside a card's data into a time and give it back changed. The knowledge of the types is shared by all clients.
/// </summary>
internal static class WireJson
{
    private static readonly Contracts Shared = new();

    /// <summary>Reads and writes; several threads may use it at once.</summary>
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
                // The SDK's own converter looks for streams in each attachment, and pays for it with seven times the memory.
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

    /// <summary>A text is a text: the library would take 7 for "7".</summary>
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
    /// What is sent as a card, or as data of ours, is JSON already written: the library would write a parsed document of System.Text.Json
    /// as the name of its kind, our own types in Pascal case, and dates anew.
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
