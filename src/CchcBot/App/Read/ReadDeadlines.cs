using System.Text.Json;

namespace CchcBot.App.Read;

/// <summary>"read deadlines": one expression per line, plain or as JSON {"id","text","planYear","periodStart","periodEnd"}.</summary>
internal static class ReadDeadlines
{
    private sealed record Line(string? Id, string Text, PlanPeriod Period);

    /// <exception cref="ReadFailureException">A line starting with '{' is not valid.</exception>
    public static int Run(ReadOptions options, TextReader input, TextWriter output, TimeProvider time)
    {
        var thisYear = PlanPeriod.OfYear(options.Year ?? ContextFile.Today(time).Year);
        var table = new ReadTable(
            (ReadTexts.DeadlineText.In(options.Language), 48),
            (ReadTexts.DeadlineReading.In(options.Language), 56),
            (ReadTexts.DeadlineWords.In(options.Language), 40));
        for (var number = 1; input.ReadLine() is { } raw; number++)
        {
            if (string.IsNullOrWhiteSpace(raw))
            {
                continue;
            }

            var line = raw.TrimStart().StartsWith('{') ? Parse(raw, number, thisYear, options.Language) : new Line(null, raw, thisYear);
            var deadline = DeadlineReader.Read(line.Text, line.Period);
            if (options.Json)
            {
                output.WriteLine(ReadJson.Line(writer => Write(writer, line, deadline)));
            }
            else
            {
                table.Add(VietnameseText.Tidy(line.Text), DeadlineFormatter.Describe(deadline, options.Language), string.Join("; ", deadline.Words));
            }
        }

        if (!options.Json)
        {
            table.Write(output);
        }

        return 0;
    }

    private static void Write(Utf8JsonWriter writer, Line line, Deadline deadline)
    {
        writer.WriteStartObject();
        writer.WriteString("id", line.Id);
        ReadJson.WriteDeadline(writer, "deadline", deadline);
        writer.WriteEndObject();
    }

    private static Line Parse(string raw, int number, PlanPeriod thisYear, TextLanguage language)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            var root = document.RootElement;
            return new Line(Text(root, "id"), Text(root, "text") ?? throw new FormatException("text?"), Period(root, thisYear));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            throw new ReadFailureException(ReadTexts.LineWrong.In(language, number, e.Message), e);
        }
    }

    private static PlanPeriod Period(JsonElement root, PlanPeriod otherwise)
    {
        var year = root.TryGetProperty("planYear", out var given) && given.ValueKind == JsonValueKind.Number ? given.GetInt32() : (int?)null;
        if (year is < 1990 or > 2100)
        {
            throw new FormatException("planYear?");
        }

        var whole = year is { } y ? PlanPeriod.OfYear(y) : otherwise;
        var (start, end) = (Date(root, "periodStart") ?? whole.Start, Date(root, "periodEnd") ?? whole.End);
        return new PlanPeriod(year ?? start.Year, start, end < start ? start : end);
    }

    private static DateOnly? Date(JsonElement root, string name) =>
        Text(root, name) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.Number
                ? value.GetRawText()
                : value.GetString()
            : null;
}
