using System.Text.Json;
using CchcBot.Language;

namespace CchcBot.App.Read;

/// <summary>
/// The office context for the read commands, a JSON object:
/// {"asOf":"2026-11-21","askerUnit","units":[{"name","aliases":[]}],"people":[{"name","unit"}],"plans":[],"areas":[]}; also accepted under the key
/// "context" of an outer object.
/// </summary>
internal static class ContextFile
{
    /// <summary>Vietnam has UTC+7 all year.</summary>
    private static readonly TimeSpan OfficeOffset = TimeSpan.FromHours(7);

    /// <summary>Loads the file; without one, an office without names. Without "asOf", today.</summary>
    /// <exception cref="ReadFailureException">The file is missing or does not have this form.</exception>
    public static LanguageContext Load(string? path, TimeProvider time)
    {
        if (path is null)
        {
            return new LanguageContext(Today(time), null, [], [], [], []);
        }

        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream);
            var root = document.RootElement;
            return Parse(root.TryGetProperty("context", out var inner) ? inner : root, Today(time));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ReadFailureException(ReadTexts.ContextMissing.In(TextLanguage.Vi, path), e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new ReadFailureException(ReadTexts.ContextWrong.In(TextLanguage.Vi, path, e.Message), e);
        }
    }

    /// <summary>Today's date in the office's time zone.</summary>
    public static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(OfficeOffset).DateTime);

    private static LanguageContext Parse(JsonElement context, DateOnly today) => new(
        Text(context, "asOf") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : today,
        Text(context, "askerUnit") ?? (context.TryGetProperty("asker", out var asker) ? Text(asker, "unit") : null),
        [.. Items(context, "units").Select(u => new KnownUnit(Name(u), [.. Items(u, "aliases").Select(Name)]))],
        [.. Items(context, "people").Select(p => new KnownPerson(Name(p), p.ValueKind == JsonValueKind.Object ? Text(p, "unit") : null))],
        [.. Items(context, "plans").Select(Name)],
        [.. Items(context, "areas").Select(Name)]);

    private static List<JsonElement> Items(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    private static string Name(JsonElement item) =>
        (item.ValueKind == JsonValueKind.String ? item.GetString() : Text(item, "name"))
        ?? throw new FormatException($"name? {item.GetRawText()}");

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
