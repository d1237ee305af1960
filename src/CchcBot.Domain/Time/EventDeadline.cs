using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Time;

/// <summary>A deadline that is counted from an event: "trong vòng 15 ngày làm việc kể từ ...", "sau 2 tháng".</summary>
public static partial class EventDeadline
{
    /// <param name="words">The plan's words, or the words of the person who reports the event.</param>
    /// <param name="happened">The day of the event, which is not counted.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <returns>The last day on which the task is on time; null where the words name no duration.</returns>
    public static DateOnly? Read(string? words, DateOnly happened, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var match = Span().Match(VietnameseText.Fold(VietnameseText.Tidy(words ?? "")));
        if (!match.Success || !int.TryParse(match.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > 400)
        {
            return null;
        }

        return match.Groups["unit"].Value switch
        {
            "ngay lam viec" or "working days" or "working day" => calendar.AddWorkingDays(happened, count),
            "tuan" or "weeks" or "week" => happened.AddDays(7 * count),
            "thang" or "months" or "month" => happened.AddMonths(count),
            _ => happened.AddDays(count),
        };
    }

    // Excluded: dates such as "ngày 10 tháng 2" and "10/2".
    [GeneratedRegex(
        @"(?<!ngay\s|thang\s|[\d/.\-])\b0?(?<n>\d{1,3})\s+(?:\([^)]*\)\s+)?(?<unit>ngay lam viec|working days?|ngay|days?|tuan|weeks?|thang"
            + @"|months?)\b(?!\s*\d)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Span();
}
