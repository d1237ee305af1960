using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CchcBot.Domain.Questions;
using CchcBot.Hosting;

namespace CchcBot.Read;

/// <summary>
/// read updates: one status sentence a line, plain or as {"id","text","context":"single"|"list","due":"2026-12-31"}.
/// A plain line, and one without a context, is read as an answer to a single card; the due date not given is the context
/// file's "presentDue", else none.
/// </summary>
internal static class ReadUpdates
{
    // The output goes to terminals and files, never into a page of HTML.
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Line(string? Id, string Text, bool IsList, DateOnly? Due);

    /// <exception cref="ReadFailureException">The context or a line is not of the right form.</exception>
    public static int Run(ReadOptions options, TextReader input, TextWriter output, TimeProvider time)
    {
        var office = ContextFile.Load(options.Context, time);
        var presentDue = PresentDue(options.Context);
        for (var number = 1; input.ReadLine() is { } raw; number++)
        {
            if (string.IsNullOrWhiteSpace(raw))
            {
                continue;
            }

            var line = raw.TrimStart().StartsWith('{') ? Parse(raw, number) : new Line(null, raw, false, null);
            var readings = UpdateReader.Read(line.Text, new(office, line.IsList, line.Due ?? presentDue));
            output.WriteLine(options.Json ? Json(line.Id, readings) : Plain(line.Text, readings));
        }

        return 0;
    }

    private static DateOnly? PresentDue(string? path)
    {
        if (path is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var context = root.TryGetProperty("context", out var inner) ? inner : root;
        return Date(context, "presentDue");
    }

    private static Line Parse(string raw, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            var root = document.RootElement;
            return new(Text(root, "id"), Text(root, "text") ?? throw new FormatException("text?"), Text(root, "context") == "list", Date(root, "due"));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new ReadFailureException(Texts.Get(Language.Vi, "readUpdates.lineWrong", number, e.Message), e);
        }
    }

    private static string? Text(JsonElement owner, string name) => owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Date(JsonElement owner, string name) => Text(owner, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string Json(string? id, IReadOnlyList<UpdateReading> readings)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            writer.WriteStartArray("readings");
            foreach (var reading in readings)
            {
                Write(writer, reading);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter writer, UpdateReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Camel(reading.Kind));
        writer.WriteString("task", reading.Task);
        if (reading.Percent is { } percent)
        {
            writer.WriteNumber("percent", percent);
        }
        else
        {
            writer.WriteNull("percent");
        }

        writer.WriteString("note", reading.Note);
        writer.WriteString("newDue", Day(reading.NewDue));
        writer.WriteStartArray("evidence");
        foreach (var evidence in reading.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("number", evidence.Number);
            writer.WriteString("date", Day(evidence.Date));
            writer.WriteString("url", evidence.Url);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("language", Camel(reading.Language));
        writer.WriteString("step", reading.Step is { } step ? Camel(step) : null);
        writer.WriteEndObject();
    }

    private static string Plain(string text, IReadOnlyList<UpdateReading> readings) => string.Join('\n', readings.Select(r => Plain(text, r)).Prepend(text));

    private static string Plain(string text, UpdateReading reading)
    {
        var parts = new List<string> { Texts.Get(Language.Vi, $"readUpdates.{Camel(reading.Kind)}") };
        Add(parts, "task", reading.Task);
        Add(parts, "percent", reading.Percent);
        Add(parts, "newDue", reading.NewDue?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
        foreach (var evidence in reading.Evidence)
        {
            Add(parts, "evidence", string.Join(", ", new[] { evidence.Number, evidence.Date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), evidence.Url }.Where(x => x is not null)));
        }

        Add(parts, "step", reading.Step is { } step ? Texts.Get(Language.Vi, $"readUpdates.{Camel(step)}") : null);
        Add(parts, "note", reading.Note == text.Trim() ? null : reading.Note);
        return "  " + string.Join("; ", parts);
    }

    private static void Add(List<string> parts, string name, object? value)
    {
        if (value is not null)
        {
            parts.Add(Texts.Get(Language.Vi, $"readUpdates.{name}Said", value));
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Camel<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
