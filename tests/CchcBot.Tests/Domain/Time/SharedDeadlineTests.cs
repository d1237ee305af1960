using System.Globalization;
using System.Text.Json;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Time;

/// <summary>The expected readings beside the project, compared as their own rules say: kind, due day, period, dated milestones.</summary>
public sealed class SharedDeadlineTests
{
    private static readonly string[] Undated = ["none", "ongoing", "recurring", "conditional"];

    /// <summary>The text file of each seed that the traps were taken from, and its plan's period.</summary>
    private static readonly Dictionary<string, (string File, string Start, string End)> Seeds = new(StringComparer.Ordinal)
    {
        ["000"] = ("vp-ubnd-quang-ngai-2025", "2025-01-01", "2025-12-31"),
        ["001"] = ("vinh-linh-2025-template", "2025-01-01", "2025-12-31"),
        ["002"] = ("thanh-tra-quang-ngai-2025-h2", "2025-07-01", "2025-12-31"),
        ["003"] = ("vp-ubnd-quang-ngai-2023", "2023-01-01", "2023-12-31"),
        ["004"] = ("quang-ngai-2026-2030", "2026-01-01", "2030-12-31"),
    };

    /// <summary>Deadlines that do stand in the trap's own line.</summary>
    private static readonly DateOnly[] Real = [new(2025, 1, 9), new(2025, 1, 30), new(2023, 12, 31), new(2030, 12, 31), new(2025, 12, 31)];

    [SharedFact]
    public void Reads_every_expression()
    {
        using var golden = Open("plans/golden/time-expressions.json");
        var wrong = golden.RootElement.GetProperty("shared").EnumerateArray()
            .Select(item => Wrong(item.GetProperty("text").GetString()!, item.GetProperty("reading"), Period(item)))
            .OfType<string>()
            .ToList();
        Assert.Equal([], wrong);
    }

    /// <summary>Of the folders whose layouts are read; further ones that lie beside them are the measure of work that is still to come.</summary>
    [SharedFact]
    public void Reads_every_time_of_the_plans()
    {
        string[] folders = ["plans/golden", "plans/real"];
        var files = folders.SelectMany(folder => Directory.GetFiles(SharedFolder.File(folder), "*.json"));
        var wrong = new List<string?>();
        var read = 0;
        foreach (var file in files)
        {
            using var golden = Open(file);
            if (!golden.RootElement.TryGetProperty("tasks", out var tasks))
            {
                continue;
            }

            var period = Period(golden.RootElement.GetProperty("plan"));
            foreach (var task in tasks.EnumerateArray().Where(t => t.TryGetProperty("timeText", out var text) && text.ValueKind == JsonValueKind.String))
            {
                read++;
                wrong.Add(Wrong(task.GetProperty("timeText").GetString()!, task.GetProperty("deadline"), period));
            }
        }

        Assert.Equal([], wrong.OfType<string>().ToList());
        Assert.True(read > 100, $"only {read} times in the plans");
    }

    [SharedFact]
    public void Takes_no_trap_for_a_deadline_in_its_line()
    {
        using var golden = Open("plans/golden/time-expressions.json");
        foreach (var trap in golden.RootElement.GetProperty("traps").EnumerateArray())
        {
            var (file, start, end) = Seeds[trap.GetProperty("seed").GetString()!];
            var line = File.ReadLines(SharedFolder.File($"plans/{file}.txt")).ElementAt(trap.GetProperty("line").GetInt32() - 1);
            var deadline = DeadlineReader.Read(line, new PlanPeriod(Date(start).Year, Date(start), Date(end)));
            var text = trap.GetProperty("text").GetString()!;
            Assert.All(
                deadline.Milestones.Select(m => m.Due).Append(deadline.Due),
                due => Assert.True(due is null || Real.Contains(due.Value), $"{text}: {due}")
            );
            // A conditional's words may hold the trap, as the name of what is waited for.
            Assert.True(deadline.Kind == DeadlineKind.Conditional || !deadline.Words.Any(w => w.Contains(text, StringComparison.Ordinal)), text);
        }
    }

    /// <summary>Those that their form alone gives away; the others are dates of documents, which only their sentence tells.</summary>
    [SharedFact]
    public void Takes_no_trap_for_a_deadline_that_its_form_gives_away()
    {
        string[] inSentenceOnly =
            ["17/9/2024", "hàng năm, quý, tháng", "năm 2026", "giai đoạn 2026 -2030", "đến năm 2025", "ngày 20/8/2021", "ngày 30/11/2022",
             "giai đoạn 2022 - 2025", "ngày 14/10/2021", "năm 2024", "ngày 07/6/2026"];
        using var golden = Open("plans/golden/time-expressions.json");
        foreach (var trap in golden.RootElement.GetProperty("traps").EnumerateArray())
        {
            var text = trap.GetProperty("text").GetString()!;
            var (_, start, end) = Seeds[trap.GetProperty("seed").GetString()!];
            var kind = DeadlineReader.Read(text, new PlanPeriod(Date(start).Year, Date(start), Date(end))).Kind;
            Assert.True(kind == DeadlineKind.None || inSentenceOnly.Contains(text), $"{text}: {kind}");
        }
    }

    private static string? Wrong(string text, JsonElement golden, PlanPeriod period)
    {
        var actual = DeadlineReader.Read(text, period);
        var kind = actual.Kind.ToString().ToLowerInvariant();
        var expected = golden.GetProperty("kind").GetString()!;
        var dues = Strings(golden, "due").Concat(Strings(golden, "acceptDue")).Concat(Strings(golden, "altDue")).Select(Date).ToHashSet();
        if (kind != expected && !Strings(golden, "accept").Concat(Strings(golden, "altKinds")).Contains(kind))
        {
            return $"{text}: {kind}, not {expected}";
        }

        if (!Undated.Contains(kind) && !dues.Contains(actual.Due!.Value))
        {
            return $"{text}: due {actual.Due}, not {string.Join(", ", dues)}";
        }

        if (
            kind == "recurring"
            && expected == kind
            && actual.Every?.ToString().ToLowerInvariant().Replace("two", "2", StringComparison.Ordinal) != Strings(golden, "every").SingleOrDefault()
        )
        {
            return $"{text}: every {actual.Every}";
        }

        var dated = Undated.Contains(expected) || !golden.TryGetProperty("milestones", out var milestones) || milestones.ValueKind != JsonValueKind.Array
            ? []
            : milestones.EnumerateArray().Where(m => !Undated.Contains(m.GetProperty("kind").GetString())).SelectMany(m => Strings(m, "due")).Select(Date);
        var missing = dated.Except(actual.Milestones.Select(m => m.Due ?? default).Append(actual.Due ?? default)).ToList();
        return missing.Count == 0 ? null : $"{text}: no milestone {string.Join(", ", missing)}";
    }

    private static JsonDocument Open(string relative) => JsonDocument.Parse(File.ReadAllText(SharedFolder.File(relative)));

    private static PlanPeriod Period(JsonElement of)
    {
        var (start, end) = (Date(of.GetProperty("periodStart").GetString()!), Date(of.GetProperty("periodEnd").GetString()!));
        var year = of.TryGetProperty("planYear", out var given) || of.TryGetProperty("year", out given) ? given : default;
        return new PlanPeriod(year.ValueKind == JsonValueKind.Number ? year.GetInt32() : start.Year, start, end);
    }

    private static IEnumerable<string> Strings(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!)
        : [value.GetString()!];

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
