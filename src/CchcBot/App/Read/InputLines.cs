using System.Text.Json;

namespace CchcBot.App.Read;

/// <summary>An input line: plain text, or a JSON object with "text", optionally "id", and fields specific to the command.</summary>
/// <param name="Object">The JSON object; undefined for plain text.</param>
internal readonly record struct InputLine(string? Id, string Text, JsonElement Object)
{
    /// <summary>A string field of the object; null when absent.</summary>
    public string? Field(string name) =>
        Object.ValueKind == JsonValueKind.Object && Object.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>The lines of standard input; empty ones are skipped.</summary>
internal static class InputLines
{
    /// <exception cref="ReadFailureException">A line starting with '{' is not valid JSON or has no "text".</exception>
    public static IEnumerable<InputLine> Read(TextReader input, TextLanguage language)
    {
        for (var number = 1; input.ReadLine() is { } raw; number++)
        {
            if (!string.IsNullOrWhiteSpace(raw))
            {
                yield return raw.TrimStart().StartsWith('{') ? Parse(raw, number, language) : new InputLine(null, raw, default);
            }
        }
    }

    private static InputLine Parse(string raw, int number, TextLanguage language)
    {
        try
        {
            using var document = JsonDocument.Parse(raw);
            var root = document.RootElement.Clone();
            var id = root.TryGetProperty("id", out var given) ? given.ValueKind == JsonValueKind.String ? given.GetString() : given.GetRawText() : null;
            var line = new InputLine(id, string.Empty, root);
            return line with { Text = line.Field("text") ?? throw new FormatException("text?") };
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new ReadFailureException(ReadTexts.LineWrong.In(language, number, e.Message), e);
        }
    }
}
