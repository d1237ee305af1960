using System.Globalization;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>Finds duplicate or skipped item letters and numbers: a task may be missing, or two tasks may share one code.</summary>
internal static class LetterLint
{
    /// <summary>The alphabets used for lettering items: the Vietnamese one, and those of Word's automatic numbering.</summary>
    private static readonly string[] Orders = ["abcdđeghiklmnopqrstuvxy", "abcdefghijklmnopqrstuvwxyz", "abcdeghiklmnopqrstuvxy"];

    public static void Check(IReadOnlyList<PlanTask> tasks, List<PlanIssue> issues)
    {
        foreach (var section in Sections(tasks))
        {
            Twice(section, issues);
            Gaps(section, issues);
        }
    }

    /// <summary>Groups consecutive tasks that stand under the same heading.</summary>
    private static IEnumerable<List<PlanTask>> Sections(IReadOnlyList<PlanTask> tasks)
    {
        List<PlanTask> run = [];
        foreach (var task in tasks)
        {
            if (run.Count > 0 && (run[^1].SectionNumber != task.SectionNumber || run[^1].Section != task.Section))
            {
                yield return run;
                run = [];
            }

            run.Add(task);
        }

        yield return run;
    }

    private static void Twice(List<PlanTask> section, List<PlanIssue> issues)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        PlanTask? last = null;
        foreach (var task in section.Where(t => t.Item is not null))
        {
            // Consecutive rows of a table under one merged number share it deliberately: not a duplicate.
            var shared = last?.Item == task.Item && task.Place?.StartsWith("bảng", StringComparison.Ordinal) == true && char.IsAsciiDigit(task.Item![0]);
            // Numbering starts again in each table.
            var table = task.Place is { } place && place.StartsWith("bảng", StringComparison.Ordinal) ? place.Split(',')[0] : "";
            if (!seen.Add($"{table}|{task.Item}") && !shared)
            {
                issues.Add(new PlanIssue(PlanIssueCode.DuplicateLetter, task.Ordinal, [task.Item!], task.Place));
            }

            last = task;
        }
    }

    private static void Gaps(List<PlanTask> section, List<PlanIssue> issues)
    {
        var items = section.Where(t => t.Item is not null).ToList();
        if (items.Count > 0 && items.TrueForAll(t => t.Item!.Length == 1 && char.IsLetter(t.Item[0])))
        {
            var letters = items.Select(t => VietnameseText.Compose(t.Item!).ToLowerInvariant()[0]).ToList();
            var best = Orders.Select(o => Gaps(letters.ConvertAll(l => o.IndexOf(l, StringComparison.Ordinal)))).MinBy(g => g.Count)!;
            Add(items, best, issues);
        }
        else if (items.Count > 0 && items.TrueForAll(t => t.Item!.All(char.IsAsciiDigit) && t.Item!.Length < 5))
        {
            Add(items, Gaps(items.ConvertAll(t => int.Parse(t.Item!, CultureInfo.InvariantCulture))), issues);
        }
    }

    private static List<int> Gaps(List<int> places)
    {
        List<int> gaps = [];
        for (var i = 1; i < places.Count; i++)
        {
            if (places[i] > places[i - 1] + 1)
            {
                gaps.Add(i);
            }
        }

        return gaps;
    }

    private static void Add(List<PlanTask> items, List<int> gaps, List<PlanIssue> issues) =>
        issues.AddRange(gaps.Select(i => new PlanIssue(PlanIssueCode.SkippedLetter, items[i].Ordinal, [items[i - 1].Item!, items[i].Item!], items[i].Place)));
}
