using System.Text;
using System.Text.Json;
using CchcBot.Domain.Text;
using CchcBot.Language.Old;

namespace CchcBot.Tests.Language.Old;

/// <summary>Compares readings with an item of the shared set: "reading" or "readings", and its "accept" alternatives.</summary>
internal static class UpdateGolden
{
    public static bool IsRight(JsonElement item, IReadOnlyList<UpdateReading> actual)
    {
        var several = item.TryGetProperty("readings", out var list);
        var wanted = several ? list.EnumerateArray().ToList() : [item.GetProperty("reading")];
        var alternatives = new List<List<JsonElement?>> { wanted.ConvertAll(_ => (JsonElement?)null) };
        if (item.TryGetProperty("accept", out var accept))
        {
            alternatives.AddRange(accept.EnumerateArray().Select(a => several ? a.EnumerateArray().Select(x => (JsonElement?)x).ToList() : [a]));
        }

        return wanted.Count == actual.Count && alternatives.Exists(alternative =>
        {
            var expected = wanted.Zip(alternative, (w, a) => Merge(w, a)).OrderBy(e => Reference(Text(e, "task")), StringComparer.Ordinal);
            return expected.Zip(actual.OrderBy(r => Reference(r.Task), StringComparer.Ordinal)).All(p => Same(p.First, p.Second));
        });
    }

    private static Dictionary<string, JsonElement> Merge(JsonElement reading, JsonElement? over)
    {
        var fields = reading.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var property in over is { } given ? given.EnumerateObject().ToList() : [])
        {
            fields[property.Name] = property.Value;
        }

        return fields;
    }

    private static bool Same(Dictionary<string, JsonElement> expected, UpdateReading actual)
    {
        var kind = JsonNamingPolicy.CamelCase.ConvertName(actual.Kind.ToString());
        if (Text(expected, "kind") != kind || Text(expected, "language") != JsonNamingPolicy.CamelCase.ConvertName(actual.Language.ToString()))
        {
            return false;
        }

        if (actual.Kind == UpdateKind.None)
        {
            return true;
        }

        int? Percent(int? value) => actual.Kind == UpdateKind.Done ? value ?? 100 : value;
        var percent = expected["percent"].ValueKind == JsonValueKind.Null ? (int?)null : expected["percent"].GetInt32();
        var documents = expected["evidence"]
            .EnumerateArray()
            .Select(e => $"{Folded(e.GetProperty("number").GetString())}|{e.GetProperty("date").GetString()}|{e.GetProperty("url").GetString()}")
            .Order(StringComparer.Ordinal);
        var given = actual
            .Evidence.Select(e => $"{Folded(e.Number)}|{e.Date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}|{e.Url}")
            .Order(StringComparer.Ordinal);
        return Text(expected, "newDue") == actual.NewDue?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            && Percent(percent) == Percent(actual.Percent)
            && documents.SequenceEqual(given)
            && Reference(Text(expected, "task")) == Reference(actual.Task)
            && (Text(expected, "note") is not { } note || $" {Words(actual.Note)} ".Contains($" {Words(note)} ", StringComparison.Ordinal));
    }

    private static string? Text(Dictionary<string, JsonElement> fields, string name) => fields[name].GetString();

    private static string Folded(string? text) => VietnameseText.Fold(text ?? "").Replace(" ", "", StringComparison.Ordinal);

    private static string Reference(string? task) => new([.. VietnameseText.Compose(task ?? "").ToLowerInvariant().Where(char.IsLetterOrDigit)]);

    private static string Words(string? text)
    {
        var result = new StringBuilder();
        foreach (var c in VietnameseText.Fold(text ?? ""))
        {
            result.Append(char.IsLetterOrDigit(c) ? c : ' ');
        }

        return string.Join(' ', result.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
