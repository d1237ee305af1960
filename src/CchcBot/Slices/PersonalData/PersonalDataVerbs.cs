using System.Text.Json.Serialization;

namespace CchcBot.Slices.PersonalData;

/// <summary>Card actions about personal data.</summary>
internal static class PersonalDataVerbs
{
    /// <summary>Offers the data as a file.</summary>
    public static Verb<NoPayload> File { get; } = new("personal.file", SharedPayloadJson.Default.NoPayload);

    /// <summary>Removes the person's own data.</summary>
    public static Verb<RemovePersonPayload> Remove { get; } = new("personal.remove", PersonalDataPayloadJson.Default.RemovePersonPayload);

    public static Verb<NoPayload> Keep { get; } = new("personal.keep", SharedPayloadJson.Default.NoPayload);

    /// <summary>Removes another person's data, as an administrator.</summary>
    public static Verb<RemovePersonPayload> RemoveOther { get; } = new("person.remove", PersonalDataPayloadJson.Default.RemovePersonPayload);
}

/// <param name="Who">The person's id.</param>
/// <param name="At">When the card was made, in UTC ticks.</param>
internal sealed record RemovePersonPayload(
    string? Who, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] long At);

/// <summary>Serializer metadata of this slice's payloads.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText)])]
[JsonSerializable(typeof(RemovePersonPayload))]
internal sealed partial class PersonalDataPayloadJson : JsonSerializerContext;
