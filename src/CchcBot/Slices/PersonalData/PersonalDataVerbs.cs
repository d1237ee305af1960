using System.Text.Json.Serialization;
using CchcBot.Kernel;

namespace CchcBot.Slices.PersonalData;

/// <summary>The buttons of the cards on what is kept about a person.</summary>
internal static class PersonalDataVerbs
{
    /// <summary>All of it as a file.</summary>
    public static Verb<NoPayload> File { get; } = new("personal.file", SharedPayloadJson.Default.NoPayload);

    /// <summary>The person's own is removed.</summary>
    public static Verb<RemovePersonPayload> Remove { get; } = new("personal.remove", PersonalDataPayloadJson.Default.RemovePersonPayload);

    public static Verb<NoPayload> Keep { get; } = new("personal.keep", SharedPayloadJson.Default.NoPayload);

    /// <summary>An administrator removes somebody's.</summary>
    public static Verb<RemovePersonPayload> RemoveOther { get; } = new("person.remove", PersonalDataPayloadJson.Default.RemovePersonPayload);
}

/// <param name="Who">The person's id.</param>
/// <param name="At">When the card was made, in ticks of UTC.</param>
internal sealed record RemovePersonPayload(
    string? Who, [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] long At);

/// <summary>How the payloads of this slice are written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PayloadText)])]
[JsonSerializable(typeof(RemovePersonPayload))]
internal sealed partial class PersonalDataPayloadJson : JsonSerializerContext;
