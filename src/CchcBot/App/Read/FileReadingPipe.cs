using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Documents;

namespace CchcBot.App.Read;

/// <summary>What a file holds, on its way from the process that read it. What comes is as little trusted as the file itself.</summary>
internal static class FileReadingPipe
{
    // It goes through a pipe, never into a page; escaped, each Vietnamese letter would take six bytes.
    private static readonly FileReadingJson Json =
        new(new JsonSerializerOptions(FileReadingJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(Stream output, FileReading reading) => JsonSerializer.Serialize(output, reading, Json.FileReading);

    /// <summary>Null where it is not what a reader writes, or more than one may.</summary>
    public static FileReading? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.FileReading) is { } reading && FileReadingCheck.Holds(reading) ? reading : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>Its form.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FileReading))]
internal sealed partial class FileReadingJson : JsonSerializerContext;
