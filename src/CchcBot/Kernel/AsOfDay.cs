using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Language.Spans;

namespace CchcBot.Kernel;

/// <summary>"... tính đến 15/9": the day whose figures are wanted, apart from the rest of the words.</summary>
internal static partial class AsOfDay
{
    // "Tính đến 31/12" said in January is of the year before; said in September it is no past day.
    private const int MostDaysBack = 92;

    /// <summary>The words without that part, and the day, which may be one to come; null where no day is named so.</summary>
    public static (string Asked, DateOnly Day)? Find(string text, DateOnly today)
    {
        var composed = VietnameseText.Compose(text);
        var match = Words().Match(VietnameseText.Fold(composed));
        if (match.Success && Meant(match.Groups["day"].Value, today) is { } day)
        {
            return (VietnameseText.Tidy($"{composed[..match.Index]} {composed[(match.Index + match.Length)..]}").Trim(' ', ',', ';'), day);
        }

        // "tính đến cuối tháng 6", "tính đến hết quý II": the last day of a period that is over.
        match = Periods().Match(VietnameseText.Fold(composed));
        return match.Success && PeriodReader.Read(composed[match.Groups["period"].Index..], today) is { To: { } end } && end < today
            ? (VietnameseText.Tidy(composed[..match.Index]).Trim(' ', ',', ';'), end)
            : null;
    }

    /// <summary>A day up to today, as typed; null for any other.</summary>
    public static DateOnly? Read(string? typed, DateOnly today) => typed is not null && Meant(typed, today) is { } day && day <= today ? day : null;

    /// <summary>Whether it can be known of today at most: what is overdue, done or at work. What falls due by a day can be told for days to come.</summary>
    public static bool IsOfPast(TaskQuery query) =>
        query.Intent == QueryIntent.Report
        || query.Statuses.Any(s => s is not (QueryStatus.DueSoon or QueryStatus.Open or QueryStatus.Ongoing or QueryStatus.AwaitingEvent));

    private static DateOnly? Meant(string typed, DateOnly today) =>
        DateReader.Read(typed, today.Year, out var day) != DateReading.Date ? null
        : day > today && !Year().IsMatch(typed) && day.AddYears(-1) is var before && today.DayNumber - before.DayNumber <= MostDaysBack ? before
        : day;

    [GeneratedRegex(
        @"\b(?:(?:so lieu|tinh hinh) )?(?:tinh (?:den|toi)|tai thoi diem|as of|as at)(?: het| thoi diem)?(?: ngay)? "
            + @"(?<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,2} thang \d{1,2}(?: nam \d{4})?)(?![\d/])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:(?:so lieu|tinh hinh) )?(?:tinh (?:den|toi)|as of|as at)(?: het| the end of)? "
            + @"(?<period>(?:(?:cuoi|end of) )?(?:thang|quy|nam|tuan|quarter|q\d|month|hom qua|yesterday|\p{L}+ (?:truoc|20\d\d))\b.*)$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Periods();

    [GeneratedRegex(@"\d{4}", RegexOptions.None, 1000)]
    private static partial Regex Year();
}
