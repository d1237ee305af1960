using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Finds the doubts that the administrator must see before a plan is stored. Nothing is corrected silently.</summary>
public static partial class PlanLint
{
    /// <summary>The doubts that follow from the plan alone, in task order within each kind.</summary>
    public static IReadOnlyList<PlanIssue> Check(PlanReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        List<PlanIssue> issues = [.. reading.Issues.Where(i => IsOfDocument(i.Code) && (i.TaskOrdinal is not { } o || reading.Tasks.Any(t => t.Ordinal == o)))];
        if (reading.Plan.IsTemplate)
        {
            issues.Add(new PlanIssue(PlanIssueCode.Template, null, []));
        }

        if (reading.Plan.Replaces is { } replaced)
        {
            issues.Add(new PlanIssue(PlanIssueCode.ReplacesPlan, null, [replaced]));
        }

        if (reading.Plan.Period is null || IsPeriodUnsure(reading))
        {
            issues.Add(new PlanIssue(PlanIssueCode.PeriodUnsure, null, reading.Plan.Period is { } told ? [Day(told.Start), Day(told.End)] : []));
        }

        Missing(reading, issues);

        // Whom "các cơ quan liên quan" means as cooperating units decides nothing that is sent or counted: it is said once, and again only if other words
        // remain.
        var unclear = reading.Tasks.FirstOrDefault(t => t.Cooperating.Any(UnitNames.IsUnclear));
        foreach (var task in reading.Tasks)
        {
            Times(reading.Plan, task, issues);
            Units(task, issues, task == unclear);
            Years(task, issues);
            var others = SharedSentence.Others(task.Text, [.. task.Lead, .. task.Cooperating]);
            issues.AddRange(others.Take(1).Select(u => Issue(PlanIssueCode.OtherCharge, task, u)));
        }

        LetterLint.Check(reading.Tasks, issues);
        Repeated(reading.Tasks, issues);
        return [.. issues.OrderBy(i => i.Code)];
    }

    /// <summary>Whether the doubt was found while reading the document and cannot be recomputed from the result, so that it is kept.</summary>
    private static bool IsOfDocument(PlanIssueCode code) => code is PlanIssueCode.NotRead or PlanIssueCode.StruckText or PlanIssueCode.TwoTasksInRow;

    /// <summary>The doubt about a place whose text is not known.</summary>
    internal static PlanIssue Gap(PlanLoss loss, string words, int? task, string place) =>
        new(loss is PlanLoss.Struck ? PlanIssueCode.StruckText : PlanIssueCode.NotRead, task, [loss is PlanLoss.Struck ? words : $"{loss}", place], place);

    /// <summary>Deadlines already past on a day; the administrator is asked about them before any reminder is sent.</summary>
    public static IReadOnlyList<PlanIssue> PastDue(PlanReading reading, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Tasks.Where(t => t.Deadline is { IsDated: true, Due: { } due } && due < today)
            .Select(t => Issue(PlanIssueCode.PastDue, t, Day(t.Deadline.Due!.Value)))];
    }

    /// <summary>Units missing from the office's directory, each once, with the most similar known names.</summary>
    /// <param name="known">Names, aliases and abbreviations of the directory.</param>
    public static IReadOnlyList<PlanIssue> UnknownUnits(PlanReading reading, IReadOnlyCollection<string> known)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(known);
        var keys = known.Select(Key).ToHashSet(StringComparer.Ordinal);
        var words = Split(known);
        List<PlanIssue> issues = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var task in reading.Tasks)
        {
            foreach (
                var unit in task.Lead.Concat(task.Cooperating).Where(u => !UnitNames.IsEverybody(u) && !UnitNames.IsUnclear(u) && !UnitNames.IsCollective(u))
            )
            {
                if (!keys.Contains(Key(unit)) && seen.Add(Key(unit)))
                {
                    issues.Add(Issue(PlanIssueCode.UnknownUnit, task, unit, string.Join("; ", Nearest(unit, words))));
                }
            }
        }

        return issues;
    }

    /// <summary>Up to three known names that share most of their words with a name.</summary>
    public static IReadOnlyList<string> Nearest(string unit, IEnumerable<string> known) => Nearest(unit, Split(known));

    private static List<(string Name, IReadOnlyList<string> Words)> Split(IEnumerable<string> known) => [.. known.Select(k => (k, UnitLikeness.Words(k)))];

    private static IReadOnlyList<string> Nearest(string unit, List<(string Name, IReadOnlyList<string> Words)> known)
    {
        var words = UnitLikeness.Words(unit);
        return [.. known.Select(k => (k.Name, Likeness: UnitLikeness.Of(words, k.Words))).Where(k => k.Likeness >= 0.5)
            .OrderByDescending(k => k.Likeness).ThenBy(k => k.Name, VietnameseOrder.Instance).Take(3).Select(k => k.Name)];
    }

    /// <summary>
    /// If fewer tasks than this lack a field, each is reported by itself, unless all tasks lack it. A deliverable is often left out on purpose.
    /// </summary>
    private const int Few = 8;
    private const int FewDeliverables = 3;

    private const int MostCodes = 12;

    private const double MostLacking = 0.75;

    /// <summary>Whether the period is uncertain: signed late in a year, no year in the title, and most deadlines name no year within the period.</summary>
    private static bool IsPeriodUnsure(PlanReading reading)
    {
        if (reading.Plan is not { SignedOn: { Month: >= PlanPeriodReader.FirstMonthOfPlanning }, Period: { } period } || PlanHeads.IsPeriodStated(reading.Plan))
        {
            return false;
        }

        var dated = reading.Tasks.Where(t => t.Deadline is { IsDated: true, Due: not null }).ToList();
        var sure = dated.Count(t =>
            t.TimeText is { } words && DeadlineReader.NamesYear(words) && t.Deadline.Due >= period.Start && t.Deadline.Due <= period.End);
        return dated.Count > 0 && 2 * sure < dated.Count;
    }

    private static void Missing(PlanReading reading, List<PlanIssue> issues)
    {
        Add(PlanIssueCode.MissingLead, t => t.Lead.Count == 0);
        Add(PlanIssueCode.MissingDeadline, t => t.Deadline.Kind is DeadlineKind.None);
        Add(PlanIssueCode.MissingDeliverable, t => t.Deliverable is null);

        void Add(PlanIssueCode code, Func<PlanTask, bool> isMissing)
        {
            var lacking = reading.Tasks.Where(isMissing).ToList();

            // If (nearly) no task has a deliverable, the plan is written that way: one doubt for all. A missing lead is reported per task unless all lack it.
            var most = code switch
            {
                PlanIssueCode.MissingLead => reading.Tasks.Count,
                PlanIssueCode.MissingDeliverable => FewDeliverables,
                _ => Math.Max(Few, (int)Math.Ceiling(reading.Tasks.Count * MostLacking)),
            };
            if (lacking.Count > 1 && (lacking.Count == reading.Tasks.Count || lacking.Count >= most))
            {
                issues.Add(new PlanIssue(code, null, lacking.Count == reading.Tasks.Count ? [] : [Codes(lacking)]));
            }
            else
            {
                issues.AddRange(lacking.Select(t => Issue(code, t)));
            }
        }
    }

    /// <summary>The codes of tasks, to be put behind a sentence: " (1a, 1b, 2c)".</summary>
    private static string Codes(List<PlanTask> tasks) =>
        $" ({string.Join(", ", tasks.Take(MostCodes).Select(t => t.Code))}{(tasks.Count > MostCodes ? ", …" : "")})";

    private static void Times(PlanHead plan, PlanTask task, List<PlanIssue> issues)
    {
        if (task.Deadline.Kind is DeadlineKind.Conditional)
        {
            issues.Add(Issue(PlanIssueCode.AwaitsEvent, task, task.Deadline.After ?? task.TimeText ?? ""));
        }

        if (plan is { PeriodStart: { } start, PeriodEnd: { } end })
        {
            var days = task
                .Deadline.Milestones.Where(m => m.Kind is DeadlineKind.Date or DeadlineKind.Month or DeadlineKind.Quarter)
                .Select(m => m.Due)
                .OfType<DateOnly>()
                .Concat(task.Deadline is { IsDated: true, Due: { } due } ? [due] : []);
            foreach (var day in days.Where(d => d < start || d > end).Distinct())
            {
                issues.Add(Issue(PlanIssueCode.OutsidePeriod, task, Day(day), Day(start), Day(end)));
            }
        }

        if (task.Deadline is { Kind: DeadlineKind.Recurring, Every: null } && !Weekly().IsMatch(VietnameseText.Fold(task.TimeText ?? "")))
        {
            issues.Add(Issue(PlanIssueCode.PeriodNotStated, task, task.TimeText ?? ""));
        }
        else if ((PeriodicWithoutPeriod(task.Deliverable) ?? PeriodicWithoutPeriod(task.TimeText)) is { } words)
        {
            issues.Add(Issue(PlanIssueCode.PeriodNotStated, task, words));
        }
    }

    /// <summary>The words "định kỳ ..." if the text states no period for them.</summary>
    private static string? PeriodicWithoutPeriod(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var folded = VietnameseText.Fold(text);
        var match = Periodic().Match(folded);
        return match.Success && !Period().IsMatch(folded) ? VietnameseText.Compose(text).Substring(match.Index, match.Length) : null;
    }

    private static void Units(PlanTask task, List<PlanIssue> issues, bool withCooperating)
    {
        foreach (var unit in task.Lead.Concat(withCooperating ? task.Cooperating : []).Where(UnitNames.IsUnclear).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            issues.Add(Issue(PlanIssueCode.UnclearUnit, task, unit));
        }

        foreach (var unit in task.Lead.Where(u => UnitNames.IsCollective(u) && !UnitNames.IsUnclear(u)))
        {
            issues.Add(Issue(PlanIssueCode.CollectiveUnit, task, unit));
        }
    }

    /// <summary>Reports years that do not fit the plan, such as a deliverable "plan of 2025" in a plan for 2026.</summary>
    private static void Years(PlanTask task, List<PlanIssue> issues)
    {
        var asked = YearsIn(task.Text);
        var given = YearsIn(task.Deliverable);
        if (asked.Count > 0 && given.Count > 0 && !asked.Overlaps(given))
        {
            issues.Add(Issue(PlanIssueCode.YearMismatch, task, string.Join(", ", given.Order()), string.Join(", ", asked.Order())));
        }
    }

    private static HashSet<int> YearsIn(string? text)
    {
        HashSet<int> years = [];
        foreach (Match match in PlanYears().Matches(text is null ? "" : Cited().Replace(VietnameseText.Fold(text), " ")))
        {
            var from = int.Parse(match.Groups["a"].Value, CultureInfo.InvariantCulture);
            var to = match.Groups["b"].Success ? int.Parse(match.Groups["b"].Value, CultureInfo.InvariantCulture) : from;
            years.UnionWith(Enumerable.Range(from, Math.Clamp(to - from + 1, 1, 30)));
        }

        return years;
    }

    private static void Repeated(IReadOnlyList<PlanTask> tasks, List<PlanIssue> issues)
    {
        Dictionary<string, PlanTask> seen = new(StringComparer.Ordinal);
        foreach (var task in tasks)
        {
            var key = $"{Key(task.Text)}|{string.Join('|', task.Lead.Select(Key).Order(StringComparer.Ordinal))}|{Key(task.TimeText ?? "")}";
            if (!seen.TryAdd(key, task))
            {
                issues.Add(Issue(PlanIssueCode.DuplicateTask, task, seen[key].Code));
            }
        }
    }

    private static PlanIssue Issue(PlanIssueCode code, PlanTask task, params string[] arguments) => new(code, task.Ordinal, arguments, task.Place);

    /// <summary>Whether two spellings mean the same name, ignoring case, diacritics and trailing punctuation.</summary>
    public static bool IsSameName(string left, string right) => Key(left) == Key(right);

    internal static string Key(string text) => VietnameseText.Fold(VietnameseText.Tidy(text)).Trim('.', ';', ' ', ',');

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"\b(?:bao cao )?dinh ky(?: (?:bao cao|kiem tra|tong hop|ra soat|so ket|danh gia|cap nhat))?(?: ket qua(?: thuc hien)?)?",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Periodic();

    /// <summary>Intervals that are stated but not tracked: weekly and daily.</summary>
    [GeneratedRegex(@"\b(?:hang|moi|tung|theo)\s+(?:tuan|ngay)\b|/\s*tuan\b|\btuan\s*/", RegexOptions.None, 10_000)]
    private static partial Regex Weekly();

    [GeneratedRegex(
        @"\b(?:hang|hang nam|moi|tung|hang nam)\b|\bhang (?:thang|quy|nam|tuan|ngay)|\b(?:thang|quy|nam|tuan|6 thang|sau thang)\b",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Period();

    [GeneratedRegex(
        @"\bso \S+/\S+(?: ngay \d{1,2}(?:/| thang )\d{1,2}(?:/| nam )\d{4})?|\bngay \d{1,2}/\d{1,2}/\d{4}|(?:ban hanh|phe duyet)[^,;.]{0,20} nam 20\d\d cua",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Cited();

    [GeneratedRegex(@"\b(?:nam|giai doan)\s+(?<a>20\d\d)(?:\s*[-–]\s*(?<b>20\d\d))?", RegexOptions.None, 10_000)]
    private static partial Regex PlanYears();
}
