using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CchcBot.App.Read;

/// <summary>JSON output of the read commands: Vietnamese unescaped, dates as yyyy-MM-dd or null, enums in camel case.</summary>
internal static class ReadJson
{
    // The output goes to terminals and files, never into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON value on one line.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>{"id","sure",NAME: the reading,"others":[alternative readings], further properties}.</summary>
    /// <param name="more">Writes further properties.</param>
    public static string Reading<T>(
        string? id, bool sure, string name, T reading, IEnumerable<T> others, Action<Utf8JsonWriter, T> write, Action<Utf8JsonWriter>? more = null) =>
        Line(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteBoolean("sure", sure);
        writer.WritePropertyName(name);
        write(writer, reading);
        writer.WriteStartArray("others");
        foreach (var other in others)
        {
            write(writer, other);
        }

        writer.WriteEndArray();
        more?.Invoke(writer);
        writer.WriteEndObject();
    });

    /// <summary>"deadline":{"kind","start","due","before","every","after","milestones","words"}.</summary>
    public static void WriteDeadline(Utf8JsonWriter writer, string name, Deadline deadline)
    {
        writer.WriteStartObject(name);
        writer.WriteString("kind", CamelCase(deadline.Kind));
        WriteDate(writer, "start", deadline.Start);
        WriteDate(writer, "due", deadline.Due);
        WriteDate(writer, "before", deadline.Before);
        writer.WriteString("every", Every(deadline.Every));
        writer.WriteString("after", deadline.After);
        writer.WriteStartArray("milestones");
        foreach (var milestone in deadline.Milestones)
        {
            writer.WriteStartObject();
            writer.WriteString("what", milestone.What);
            writer.WriteString("kind", CamelCase(milestone.Kind));
            WriteDate(writer, "start", milestone.Start);
            WriteDate(writer, "due", milestone.Due);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteStrings(writer, "words", deadline.Words);
        writer.WriteEndObject();
    }

    public static void WriteDate(Utf8JsonWriter writer, string name, DateOnly? date) =>
        writer.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    public static string CamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Name of a recurrence: month, quarter, halfyear, year, 2weeks; null for none.</summary>
    public static string? Every(Recurrence? every) => every switch
    {
        Recurrence.Month => "month",
        Recurrence.Quarter => "quarter",
        Recurrence.HalfYear => "halfyear",
        Recurrence.Year => "year",
        Recurrence.TwoWeeks => "2weeks",
        _ => null,
    };
}
