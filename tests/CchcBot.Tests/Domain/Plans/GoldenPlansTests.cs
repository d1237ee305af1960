using System.Globalization;
using System.Text.Json;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Real plans against their expected readings; every task must be there, nothing else, and every field right.</summary>
public sealed class GoldenPlansTests
{
    public static TheoryData<string> Files
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var folder in SharedFolder.Path is null ? [] : new[] { "plans", "plans/real", "plans/real2" })
            {
                foreach (
                    var file in Directory
                        .EnumerateFiles(SharedFolder.File(folder))
                        .Where(f => f.EndsWith(".docx", StringComparison.Ordinal) || f.EndsWith(".txt", StringComparison.Ordinal) && folder != "plans/real2")
                        .Order(StringComparer.Ordinal)
                )
                {
                    // Columns drawn with blanks (text made from a PDF) are not a table that can be told for certain.
                    if (!IsDrawnWithBlanks(file))
                    {
                        data.Add(Path.GetRelativePath(SharedFolder.Path!, file));
                    }
                }
            }

            return data;
        }
    }

    [SharedTheory]
    [MemberData(nameof(Files))]
    public void Every_task_is_read_as_expected(string file)
    {
        using var golden = JsonDocument.Parse(File.ReadAllText(SharedFolder.File(GoldenOf(file))));
        var plan = PlanText.Read(File.ReadAllBytes(SharedFolder.File(file)), file);
        var expected = golden.RootElement.GetProperty("tasks").EnumerateArray().ToList();
        var left = plan.Tasks.ToList();
        List<string> wrong = [];
        foreach (var task in expected)
        {
            var text = task.GetProperty("text").GetString()!;
            var full = Text(task, "fullText");
            double Alike(PlanTask t) => Math.Max(Likeness(text, t.Text), full.Length > 0 ? Likeness(full, t.Text) : 0);
            var found = left.MaxBy(Alike);
            if (found is null || Alike(found) < 0.8 && !MayBeRead(golden.RootElement, task))
            {
                wrong.Add($"missing: {text}");
                continue;
            }

            left.Remove(found);
            Compare(task, found, wrong);
        }

        wrong.AddRange(left.Where(t => !IsFree(golden.RootElement, t)).Select(t => $"not a task: {t.Text}"));
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        var isTemplate = golden.RootElement.GetProperty("plan").TryGetProperty("isTemplate", out var template) && template.GetBoolean();
        Assert.Equal(isTemplate, plan.Plan.IsTemplate);
    }

    private static bool IsDrawnWithBlanks(string file) =>
        file.EndsWith(".txt", StringComparison.Ordinal) && File.ReadLines(file).Count(l => l.Trim().Contains("      ", StringComparison.Ordinal)) > 100;

    private static string GoldenOf(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file) + ".json";
        return Path.GetDirectoryName(file) is { } folder && folder.Contains("real", StringComparison.Ordinal) ? $"{folder}/{name}" : $"plans/golden/{name}";
    }

    private static void Compare(JsonElement expected, PlanTask task, List<string> wrong)
    {
        Units("lead", "altLead", task.Lead);
        Units("cooperating", "altCooperating", task.Cooperating);
        if (Likeness(Text(expected, "deliverable"), task.Deliverable ?? "") < 0.9)
        {
            wrong.Add($"{task.Code} deliverable: {task.Deliverable}");
        }

        var deadline = expected.GetProperty("deadline");
        var kinds = Strings(deadline, "kind").Concat(Strings(deadline, "accept")).Concat(Strings(deadline, "altKinds")).ToList();
        var kind = JsonNamingPolicy.CamelCase.ConvertName(task.Deadline.Kind.ToString());
        var dues = Strings(deadline, "due").Concat(Strings(deadline, "acceptDue")).Concat(Strings(deadline, "altDue")).ToList();
        if (!kinds.Contains(kind) || task.Deadline.IsDated && !dues.Contains(task.Deadline.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)!))
        {
            wrong.Add($"{task.Code} deadline: {task.TimeText} read as {kind} {task.Deadline.Due}");
        }

        void Units(string name, string alternatives, IReadOnlyList<string> read)
        {
            var lists = new List<HashSet<string>> { Strings(expected, name).Select(Key).ToHashSet(StringComparer.Ordinal) };
            if (expected.TryGetProperty(alternatives, out var alt) && alt.ValueKind == JsonValueKind.Array)
            {
                lists.AddRange(alt.GetArrayLength() > 0 && alt[0].ValueKind == JsonValueKind.String
                    ? [Strings(expected, alternatives).Select(Key).ToHashSet(StringComparer.Ordinal)]
                    : alt.EnumerateArray().Select(a => a.EnumerateArray().Select(x => Key(x.GetString()!)).ToHashSet(StringComparer.Ordinal)));
            }

            if (!lists.Exists(l => l.SetEquals(read.Select(Key))))
            {
                wrong.Add($"{task.Code} {name}: {string.Join(" + ", read)}");
            }
        }
    }

    /// <summary>A row that may be read as one task or as several, or under the words of its parent.</summary>
    private static bool MayBeRead(JsonElement golden, JsonElement task) =>
        golden.TryGetProperty("orElse", out _)
        || task.TryGetProperty("parentText", out _)
        || task.TryGetProperty("fullText", out _)
        || golden.TryGetProperty("sectionIsParent", out _);

    /// <summary>Dated duties of the closing prose may be tasks or not.</summary>
    private static bool IsFree(JsonElement golden, PlanTask task) =>
        golden.TryGetProperty("duties", out var duties) && duties.EnumerateArray().Any(d => Likeness(Text(d, "text"), task.Text) > 0.7);

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<string> Strings(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? [] : value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().Select(v => v.GetString()!),
            _ => [],
        };

    private static string Key(string text) => VietnameseText.Fold(VietnameseText.Tidy(text)).Trim('.', ';', ',', ' ', '(', ')').Replace('–', '-');

    private static double Likeness(string left, string right)
    {
        var (a, b) = (Words(left), Words(right));
        var count = a.Values.Sum() + b.Values.Sum();
        return count == 0 ? 1 : 2.0 * a.Sum(w => Math.Min(w.Value, b.GetValueOrDefault(w.Key))) / count;
    }

    private static Dictionary<string, int> Words(string text) =>
        VietnameseText
            .Fold(VietnameseText.Tidy(text))
            .Split([' ', ',', '.', ';', ':', '-', '(', ')', '"', '“', '”', '/'], StringSplitOptions.RemoveEmptyEntries)
            .GroupBy(w => w, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
