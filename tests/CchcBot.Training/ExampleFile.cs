using CchcBot.Language;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Training;

/// <summary>Reads the files of labelled sentences; their first lines say how a row is written.</summary>
public static partial class ExampleFile
{
    private static readonly DateOnly Due = new(2026, 12, 31);

    public static IReadOnlyList<Example> ReadAll(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static IEnumerable<Example> Read(string path)
    {
        var file = Path.GetFileNameWithoutExtension(path);
        Form? form = null;
        foreach (var (line, number) in File.ReadLines(path, Encoding.UTF8).Select((l, i) => (l, i + 1)))
        {
            if (line.StartsWith("# form ", StringComparison.Ordinal))
            {
                form = line[7..].Trim() switch { "vi" => Form.Vi, "vi-plain" => Form.Plain, "vi-variant" => Form.Variant, "en" => Form.English, _ => null };
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Example? example = null;
                try
                {
                    example = file.StartsWith("questions-", StringComparison.Ordinal) ? Question(file, form, line) : Update(file, form, line);
                }
                catch (Exception error) when (error is FormatException or ArgumentException or IndexOutOfRangeException)
                {
                    Console.Error.WriteLine($"{file}, row {number}: {error.Message}: {line}");
                }

                if (example is not null)
                {
                    yield return example;
                }
            }
        }
    }

    private static QuestionExample Question(string file, Form? form, string line)
    {
        var at = line.LastIndexOf(" | ", StringComparison.Ordinal);
        var text = line[..at];
        var readings = line[(at + 3)..].Split(" ~ ", StringSplitOptions.TrimEntries).Select(Query).ToList();
        return new(file, form ?? FormOf(text, readings[0].Language), text, readings);
    }

    private static TaskQuery Query(string reading)
    {
        var task = reading.IndexOf(", task=", StringComparison.Ordinal);
        var words = (task < 0 ? reading : reading[..task]).Split(", ", StringSplitOptions.TrimEntries);
        var query = new TaskQuery(Named<QueryIntent>(words[0]), [], null, null, null, null, false, false, null, null, null, task < 0 ? null : reading[(task + 7)..], Named<TextLanguage>(words[1]));
        foreach (var word in words.Skip(2))
        {
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            var value = word[(equals + 1)..];
            query = word switch
            {
                "mine" => query with { Mine = true },
                "myUnit" => query with { MyUnit = true },
                _ when word.Contains("..", StringComparison.Ordinal) => query with { From = Day(word.Split("..")[0]), To = Day(word.Split("..")[1]) },
                _ when equals < 0 => query with { Statuses = [.. word.Split('+').Select(Named<QueryStatus>)] },
                _ => word[..equals] switch
                {
                    "unit" => query with { Unit = value },
                    "person" => query with { Person = value },
                    "area" => query with { Area = value },
                    "plan" => query with { Plan = value },
                    "by" => query with { GroupBy = Named<QueryGroup>(value) },
                    _ => throw new FormatException($"unknown field {word}"),
                },
            };
        }

        return query;
    }

    private static UpdateExample Update(string file, Form? form, string line)
    {
        var columns = line.Split(" | ");
        var due = columns[0].Length > 1 ? Day(columns[0][2..])!.Value : Due;
        var text = columns[1].TrimEnd(' ', '|');
        if (file == "updates-dangerous")
        {
            return new(file, form ?? FormOf(text, TextLanguage.Vi), text, line[0] == 'L', due, [], Harmless: true, columns.Length > 2 && columns[2].Length > 0 ? columns[2] : null);
        }

        var readings = columns[2].Split(" ~ ", StringSplitOptions.TrimEntries).Select(Labels).ToList();
        return new(file, form ?? FormOf(text, readings[0][0].Language), text, line[0] == 'L', due, readings);
    }

    private static IReadOnlyList<UpdateLabel> Labels(string readings)
    {
        var parts = Parts().Matches(readings).Select(m => m.Value.Trim()).ToList();
        var english = parts.Exists(p => p.EndsWith(" en", StringComparison.Ordinal));
        return [.. parts.Select(p => Label(p.EndsWith(" en", StringComparison.Ordinal) ? p[..^3] : p, english ? TextLanguage.En : TextLanguage.Vi))];
    }

    private static UpdateLabel Label(string reading, TextLanguage language)
    {
        var match = Fields().Match(reading);
        if (!match.Success)
        {
            throw new FormatException($"unknown reading {reading}");
        }

        var evidence = match.Groups["doc"].Captures.Select(d => d.Value.Split('@')).Select(d => new Evidence(d[0], d.Length > 1 ? Day(d[1]) : null, null))
            .Concat(match.Groups["url"].Captures.Select(u => new Evidence(null, null, u.Value)));
        return new(
            Named<UpdateKind>(match.Groups["kind"].Value),
            Text("task"),
            match.Groups["percent"].Success ? int.Parse(match.Groups["percent"].Value, CultureInfo.InvariantCulture) : null,
            Text("note"),
            match.Groups["due"].Success ? Day(match.Groups["due"].Value) : null,
            [.. evidence],
            language);

        string? Text(string group) => match.Groups[group].Success ? match.Groups[group].Value : null;
    }

    private static Form FormOf(string text, TextLanguage language) =>
        language == TextLanguage.En ? Form.English : VietnameseText.HasDiacritics(text) ? Form.Vi : Form.Plain;

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static T Named<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(char.ToUpperInvariant(name[0]) + name[1..]);

    [GeneratedRegex("(?:\"[^\"]*\"|[^;\"])+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex("^(?<kind>[a-zA-Z]+)(?: (?:task (?<task>\\S+)|(?<percent>\\d+)%|due (?<due>\\S+)|doc (?<doc>\\S+)|url (?<url>\\S+)|has \"(?<note>[^\"]*)\"))*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fields();
}
