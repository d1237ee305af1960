using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Determines the period of a plan: from its title, else from its first lines, else the year in which it was signed.</summary>
internal static partial class PlanPeriodReader
{
    public static (int? Year, DateOnly? Start, DateOnly? End) Read(string? title, List<PlanLine> lines, DateOnly? signed)
    {
        if (title is not null && Of(title) is { } told)
        {
            return told;
        }

        // A plan for a number of days: "100 ngày kể từ ngày Kế hoạch được ban hành".
        var days = lines.Select(l => Days().Match(l.Text)).FirstOrDefault(m => m.Success);
        if (signed is { } from && days is not null)
        {
            return (from.Year, from, from.AddDays(int.Parse(days.Groups["n"].Value, CultureInfo.InvariantCulture)));
        }

        // A tracking sheet is not signed, but says up to which day its figures are.
        signed ??= lines.Select(l => FiguresUntil().Match(VietnameseText.Fold(l.Text))).FirstOrDefault(m => m.Success) is { } until
            && DateReader.Read(until.Groups["d"].Value, Number(until, "y"), out var last) == DateReading.Date ? last : null;

        // A plan signed in the last months of a year is usually for the next one; the years of its deadlines decide.
        return signed is { } day && (day.Month >= FirstMonthOfPlanning && IsMostlyOf(lines, day.Year + 1) ? day.Year + 1 : day.Year) is var year
            ? (year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : (null, null, null);
    }

    /// <summary>
    /// If the title states no period, and several deadlines are after the period's end, extends the period to the end of the last deadline's year: the plan
    /// is for several years.
    /// </summary>
    public static PlanHead Reaching(PlanHead head, IReadOnlyList<PlanTask> tasks)
    {
        if (head is not { Title: { } title, PeriodEnd: { } end } || Of(title) is not null)
        {
            return head;
        }

        var dues = tasks.Where(t => t.Deadline.IsDated).Select(t => t.Deadline.Due).OfType<DateOnly>().ToList();
        var later = dues.Where(d => d > end && d.Year <= end.Year + LongestPlan).ToList();
        return later.Count < FewestLater || later.Count < LaterShare * dues.Count ? head : head with { PeriodEnd = new DateOnly(later.Max().Year, 12, 31) };
    }

    /// <summary>If neither title nor signature gives a period, it is the year that the deadlines name, provided that all that name one name the same.</summary>
    public static PlanHead OfDeadlines(PlanHead head, IReadOnlyList<PlanTask> tasks)
    {
        if (head.Period is not null)
        {
            return head;
        }

        var years = tasks.Where(t => t.Deadline is { IsDated: true, Due: not null } && t.TimeText is { } words && DeadlineReader.NamesYear(words))
            .Select(t => t.Deadline.Due!.Value.Year).ToList();
        return years.Count < FewestLater || years.Distinct().Count() > 1
            ? head
            : head with { Year = years[0], PeriodStart = new DateOnly(years[0], 1, 1), PeriodEnd = new DateOnly(years[0], 12, 31) };
    }

    private const int LongestPlan = 10;
    private const int FewestLater = 2;
    private const double LaterShare = 0.2;

    public const int FirstMonthOfPlanning = 10;

    public static bool IsStated(string title) => Of(title) is not null;

    /// <summary>Parses a period typed by an administrator; null if it is none.</summary>
    public static PlanPeriod? Typed(string words)
    {
        if (words.Split(" - ", StringSplitOptions.TrimEntries) is [var first, var last]
            && DateReader.Read(first, 1, out var from) == DateReading.Date && DateReader.Read(last, 1, out var to) == DateReading.Date)
        {
            // Both dates need a written year.
            return from < to && StateLimits.IsDay(from) && StateLimits.IsDay(to) ? new PlanPeriod(from.Year, from, to) : null;
        }

        var said = OnlyYears().IsMatch(words) ? $"năm {words.Trim()}" : words;
        return Of(said) is (int year, DateOnly start, DateOnly end) ? new PlanPeriod(year, start, end) : null;
    }

    /// <summary>Whether that year is the most frequent one among those written next to a quarter, month or day.</summary>
    private static bool IsMostlyOf(List<PlanLine> lines, int year)
    {
        var named = lines.SelectMany(l => DeadlineYear().Matches(Cited().Replace(VietnameseText.Fold(l.Text), " ")))
            .Select(m => Number(m, "y"))
            .CountBy(y => y)
            .ToDictionary();
        return named.TryGetValue(year, out var count) && named.All(n => n.Key == year || n.Value < count);
    }

    [GeneratedRegex(@"(?:quy|thang|ngay|trong nam|/)\s*[\divx]*(?:\s*/\s*\d{1,2})?(?:\s*/\s*|\s+nam\s+|\s+)(?<y>20\d\d)\b", RegexOptions.None, 10_000)]
    private static partial Regex DeadlineYear();

    /// <summary>The period stated by a title, ignoring the years of cited documents.</summary>
    private static (int? Year, DateOnly? Start, DateOnly? End)? Of(string title)
    {
        var folded = Cited().Replace(VietnameseText.Fold(title), m => new string(' ', m.Length));
        if (SchoolYear().Match(folded) is { Success: true } school && Number(school, "b") == Number(school, "a") + 1)
        {
            return (Number(school, "a"), new DateOnly(Number(school, "a"), 8, 1), new DateOnly(Number(school, "b"), 7, 31));
        }

        if (Span().Match(folded) is { Success: true } span)
        {
            var (from, to) = (Number(span, "a"), Number(span, "b"));
            return to >= from ? (from, new DateOnly(from, 1, 1), new DateOnly(to, 12, 31)) : null;
        }

        var years = YearWord().Matches(folded);
        if (years.Count == 0)
        {
            return null;
        }

        var year = Number(years[0], "y");
        if (Listed().Match(folded) is { Success: true } listed)
        {
            List<int> all = [year, .. listed.Groups["more"].Captures.Select(c => int.Parse(c.Value, CultureInfo.InvariantCulture))];
            if (int.Parse(listed.Groups["y"].Value, CultureInfo.InvariantCulture) == year && all.Zip(all.Skip(1)).All(p => p.Second == p.First + 1))
            {
                return (year, new DateOnly(year, 1, 1), new DateOnly(all[^1], 12, 31));
            }
        }

        if (Half().Match(folded) is { Success: true } half)
        {
            return half.Groups["w"].Value == "dau"
                ? (year, new DateOnly(year, 1, 1), new DateOnly(year, 6, 30))
                : (year, new DateOnly(year, 7, 1), new DateOnly(year, 12, 31));
        }

        return
            QuarterWord().Match(folded) is { Success: true } q
            && "i ii iii iv 1 2 3 4".Split(' ') is var names
            && Array.IndexOf(names, q.Groups["q"].Value) is var n and >= 0
            ? (year, new DateOnly(year, n % 4 * 3 + 1, 1), new DateOnly(year, n % 4 * 3 + 1, 1).AddMonths(3).AddDays(-1))
            : (year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }

    [GeneratedRegex(@"\b(?:so lieu|chot|cap nhat)[^.;]{0,40}?\bngay (?<d>\d{1,2}/\d{1,2}/(?<y>20\d\d))", RegexOptions.None, 10_000)]
    private static partial Regex FiguresUntil();

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"so \S+/\S+(?: ngay \d{1,2}(?:/| thang )\d{1,2}(?:/| nam )\d{4})?|ngay \d{1,2}(?:/| thang )\d{1,2}(?:/| nam )\d{4}",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Cited();

    [GeneratedRegex(@"(?:giai doan|cac nam|nam|thoi ky)\s+(?<a>20\d\d)\s*[-–—]\s*(?<b>20\d\d)", RegexOptions.None, 10_000)]
    private static partial Regex Span();

    [GeneratedRegex(@"\bnam (?<y>20\d\d)\b", RegexOptions.None, 10_000)]
    private static partial Regex YearWord();

    /// <summary>A school year, "năm học 2025 - 2026": August to July, so that the closing reports of the summer are included.</summary>
    [GeneratedRegex(@"\bnam hoc\s+(?<a>20\d\d)\s*[-–—/]\s*(?<b>20\d\d)", RegexOptions.None, 10_000)]
    private static partial Regex SchoolYear();

    /// <summary>"năm 2025 và 2026", "các năm 2025, 2026, 2027".</summary>
    [GeneratedRegex(@"\bnam (?<y>20\d\d)(?:\s*,\s*(?:nam )?(?<more>20\d\d)\b)*(?:\s*,?\s*va (?:nam )?(?<more>20\d\d)\b)", RegexOptions.None, 10_000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"^\s*20\d\d(?:\s*[-–—]\s*20\d\d|(?:\s*,\s*20\d\d)*\s*(?:,|va|và)\s*20\d\d)?\s*$", RegexOptions.None, 1000)]
    private static partial Regex OnlyYears();

    [GeneratedRegex(@"\b(?:6|06|sau) thang (?<w>dau|cuoi)", RegexOptions.None, 10_000)]
    private static partial Regex Half();

    [GeneratedRegex(@"\bquy (?<q>iv|iii|ii|i|[1-4])\b", RegexOptions.None, 10_000)]
    private static partial Regex QuarterWord();

    [GeneratedRegex(@"(?<n>\d{2,3}) ngày kể từ ngày (?:Kế hoạch|ban hành Kế hoạch|ký)", RegexOptions.None, 10_000)]
    private static partial Regex Days();
}
