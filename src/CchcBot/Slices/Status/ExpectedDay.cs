using System.Text.RegularExpressions;
using CchcBot.Language.Spans;

namespace CchcBot.Slices.Status;

/// <summary>Reads when the reporter expects to finish: "3c đang làm, dự kiến 25/9 xong".</summary>
internal static partial class ExpectedDay
{
    private const int FarBack = 180;

    /// <summary>The date found in the words, not before today; null if there is none.</summary>
    public static DateOnly? In(string? words, DateOnly today) => words is null ? null : Written(words, today) ?? Foretold(words, today);

    /// <summary>The end of any period in a clause that foretells completion: "chắc cuối tháng mới xong", "probably done next week".</summary>
    private static DateOnly? Foretold(string words, DateOnly today) => words.Split([',', ';', '.', '!'])
        .Where(clause => VietnameseText.Fold(clause) is var folded && Future().IsMatch(folded) && Completion().IsMatch(folded) && !Denial().IsMatch(folded))
        .Select(clause => PeriodReader.Read(clause, today)).Select(period => period?.To ?? period?.From).FirstOrDefault(day => day >= today);

    private static DateOnly? Written(string words, DateOnly today)
    {
        if (Words().Match(VietnameseText.Fold(words)) is not { Success: true } match
            || DateReader.Read(match.Groups["day"].Value, today.Year, out var day) != DateReading.Date)
        {
            return null;
        }

        // A date without a year that lies far in the past is next year's: in December, "5/1" is next January.
        var isYearSaid = match.Groups["day"].Value.Count(c => c is '/' or '.' or '-') > 1;
        day = !isYearSaid && today.DayNumber - day.DayNumber > FarBack ? day.AddYears(1) : day;
        return day >= today ? day : null;
    }

    /// <summary>Whether the words contain nothing besides the expected date and the step.</summary>
    public static bool IsAll(string words) =>
        VietnameseText.Fold(words) is var folded && Words().IsMatch(folded) && Plain().IsMatch($"{Words().Replace(folded, " ")} ");

    [GeneratedRegex(
        @"\b(?:du kien|uoc|expected)(?: (?:la|se|to be))?(?: (?:xong|hoan thanh|done|finished))?(?: (?:vao|trong|truoc|by|on))?(?: ngay)? "
            + @"(?<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?: (?:thi |se )?(?:xong|hoan thanh|done))?(?![\d/])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:du kien|uoc|chac|khoang|co le|hen|hua|co gang|phan dau|se|moi|expect|expected|probably|hopefully|should|will)\b", RegexOptions.None, 1000)]
    private static partial Regex Future();

    [GeneratedRegex(@"\b(?:xong|hoan thanh|hoan tat|nop|done|finish|finished|complete|completed)\b", RegexOptions.None, 1000)]
    private static partial Regex Completion();

    [GeneratedRegex(@"\b(?:khong|kho|chua chac|cannot|not)\b", RegexOptions.None, 1000)]
    private static partial Regex Denial();

    [GeneratedRegex(
        @"^\W*(?:(?:nhiem vu|viec|nv|task|dang|lam|du thao|thuc hien|trien khai|xu ly|is|in progress|working|on|[0-9ivx][\w.-]{0,9})\W+)*$",
        RegexOptions.None,
        1000)]
    private static partial Regex Plain();
}
