using System.Text.Json;
using CchcBot.Language;
using CchcBot.Language.Readers;

namespace CchcBot.App.Read;

/// <summary>
/// "read updates": one status sentence per line, plain or as JSON {"id","text","context":"single"|"list","due":"2026-12-31"}. Without a context the line
/// is read as the answer to a card with a single task. Without a due date that of the context file ("presentDue") applies, if any.
/// </summary>
internal static class ReadUpdates
{
    private sealed record Line(string? Id, string Text, bool IsList, DateOnly? Due);

    /// <exception cref="ReadFailureException">The context file or a line is invalid.</exception>
    public static int Run(ReadOptions options, TextReader input, TextWriter output, TimeProvider time)
    {
        var office = ContextFile.Load(options.Context, time);
        var presentDue = PresentDue(options.Context, options.Language);
        var table = new ReadTable((ReadUpdateTexts.Text.In(options.Language), 48), (ReadUpdateTexts.Reading.In(options.Language), 64));
        for (var number = 1; input.ReadLine() is { } raw; number++)
        {
            if (string.IsNullOrWhiteSpace(raw))
            {
                continue;
            }

            var line = raw.TrimStart().StartsWith('{') ? Parse(raw, number, options.Language) : new Line(null, raw, false, null);
            var reading = ProgressReader.Read(line.Text, new(office, line.IsList, line.Due ?? presentDue));
            if (options.Json)
            {
                output.WriteLine(ReadJson.Reading(line.Id, reading.Sure, "readings", reading.Readings, reading.Others, Write));
            }
            else
            {
                table.Add(VietnameseText.Tidy(line.Text), Describe(line.Text, reading, options.Language));
            }
        }

        if (!options.Json)
        {
            table.Write(output);
        }

        return 0;
    }

    private static DateOnly? PresentDue(string? path, TextLanguage language)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var context = root.TryGetProperty("context", out var inner) ? inner : root;
            return Date(context, "presentDue");
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new ReadFailureException(ReadUpdateTexts.ContextWrong.In(language, e.Message), e);
        }
    }

    private static Line Parse(string raw, int number, TextLanguage language)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            var root = document.RootElement;
            return new(Text(root, "id"), Text(root, "text") ?? throw new FormatException("text?"), Text(root, "context") == "list", Date(root, "due"));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new ReadFailureException(ReadUpdateTexts.LineWrong.In(language, number, e.Message), e);
        }
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DateOnly? Date(JsonElement owner, string name) =>
        Text(owner, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<UpdateReading> readings)
    {
        writer.WriteStartArray();
        foreach (var reading in readings)
        {
            Write(writer, reading);
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, UpdateReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", ReadJson.CamelCase(reading.Kind));
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
        ReadJson.WriteDate(writer, "newDue", reading.NewDue);
        writer.WriteStartArray("evidence");
        foreach (var evidence in reading.Evidence)
        {
            writer.WriteStartObject();
            writer.WriteString("number", evidence.Number);
            ReadJson.WriteDate(writer, "date", evidence.Date);
            writer.WriteString("url", evidence.Url);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("language", ReadJson.CamelCase(reading.Language));
        writer.WriteString("step", reading.Step is { } step ? ReadJson.CamelCase(step) : null);
        writer.WriteEndObject();
    }

    /// <summary>The reading, one line per task; if uncertain, with the alternatives; then the words that were not understood.</summary>
    private static string Describe(string text, ReportReading reading, TextLanguage language)
    {
        string Lines(IReadOnlyList<UpdateReading> readings) => string.Join('\n', readings.Select(r => Describe(text, r, language)));
        var read = reading.Sure ? Lines(reading.Readings) : string.Join("\n? ", reading.Others.Prepend(reading.Readings).Select(Lines));
        return reading.Unclear.Count == 0 ? read : $"{read}\n{ReadQuestionTexts.Unknown.In(language, string.Join(' ', reading.Unclear))}";
    }

    private static string Describe(string text, UpdateReading reading, TextLanguage language)
    {
        var parts = new List<string> { UpdateKindTexts.Of(reading.Kind).In(language) };
        void Add(Text text, object? value)
        {
            if (value is not null)
            {
                parts.Add(text.In(language, value));
            }
        }

        Add(ReadUpdateTexts.TaskSaid, reading.Task);
        Add(ReadUpdateTexts.PercentSaid, reading.Percent);
        Add(ReadUpdateTexts.NewDueSaid, Shown(reading.NewDue));
        foreach (var evidence in reading.Evidence)
        {
            Add(ReadUpdateTexts.EvidenceSaid, string.Join(", ", new[] { evidence.Number, Shown(evidence.Date), evidence.Url }.Where(x => x is not null)));
        }

        Add(ReadUpdateTexts.StepSaid, reading.Step is { } step ? StepTexts.Of(step).In(language) : null);
        Add(ReadUpdateTexts.NoteSaid, reading.Note == VietnameseText.Tidy(text) ? null : reading.Note);
        return string.Join("; ", parts);
    }

    private static string? Shown(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
