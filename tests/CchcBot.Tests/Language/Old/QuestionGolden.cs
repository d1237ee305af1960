using System.Text.Json;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;

namespace CchcBot.Tests.Language.Old;

/// <summary>Compares a reading with an item of the shared set and its alternatives.</summary>
internal static class QuestionGolden
{
    public static bool IsRight(JsonElement item, TaskQuery actual)
    {
        var reading = item.GetProperty("reading");
        var alternatives = item.TryGetProperty("accept", out var accept) ? accept.EnumerateArray().Select(a => (JsonElement?)a) : [];
        return alternatives.Prepend(null).Any(a => Same(Merge(reading, a), actual));
    }

    private static Dictionary<string, JsonElement> Merge(JsonElement reading, JsonElement? over)
    {
        var fields = reading.EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var field in over?.EnumerateObject() ?? default)
        {
            fields[field.Name] = field.Value;
        }

        return fields;
    }

    private static bool Same(Dictionary<string, JsonElement> expected, TaskQuery actual)
    {
        var intent = expected["intent"].GetString();
        if (intent != Name(actual.Intent) || expected["language"].GetString() != Name(actual.Language))
        {
            return false;
        }

        if (intent is "help" or "none")
        {
            return true;
        }

        var whose =
            Text("unit") == actual.Unit
            && Text("person") == actual.Person
            && expected["mine"].GetBoolean() == actual.Mine
            && expected["myUnit"].GetBoolean() == actual.MyUnit
            && SameTask(Text("task"), actual.Task);
        return whose
            && (
                intent == "detail"
                || (
                    Text("from") == actual.From?.ToString("yyyy-MM-dd")
                    && Text("to") == actual.To?.ToString("yyyy-MM-dd")
                    && Text("area") == actual.Area
                    && Text("plan") == actual.Plan
                    && Text("groupBy") == (actual.GroupBy is { } group ? Name(group) : null)
                    && expected["status"]
                        .EnumerateArray()
                        .Select(s => s.GetString()!)
                        .Order(StringComparer.Ordinal)
                        .SequenceEqual(actual.Statuses.Select(Name).Order(StringComparer.Ordinal))
                )
            );

        string? Text(string name) => expected[name].GetString();
    }

    private static bool SameTask(string? expected, string? actual) =>
        (expected, actual) switch
        {
            (null, _) or (_, null) => expected == actual,
            _ when char.IsAsciiDigit(expected[0]) && expected.Length <= 3 => string.Equals(expected, actual, StringComparison.OrdinalIgnoreCase),
            _ => $" {string.Join(' ', VietnameseText.Fold(actual).Split([' ', ',', '.', ':', '-', '"'], StringSplitOptions.RemoveEmptyEntries))} ".Contains(
                $" {VietnameseText.Fold(expected)} ",
                StringComparison.Ordinal
            ),
        };

    private static string Name<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
