using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Documents;

namespace CchcBot.App.Read;

/// <summary>Serializes a reading result from the child process to the service; what arrives is as untrusted as the file.</summary>
internal static class FileReadingPipe
{
    // The JSON never gets into HTML; default escaping would take six bytes for each Vietnamese letter.
    private static readonly FileReadingJson Json =
        new(new JsonSerializerOptions(FileReadingJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static void Write(Stream output, FileReading reading) => JsonSerializer.Serialize(output, reading, Json.FileReading);

    /// <summary>Null when it is not a valid reading result within the limits.</summary>
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

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(FileReading))]
internal sealed partial class FileReadingJson : JsonSerializerContext;
