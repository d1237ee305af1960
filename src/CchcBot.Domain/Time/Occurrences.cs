namespace CchcBot.Domain.Time;

/// <summary>The dated occurrences of a recurring deadline.</summary>
public static class Occurrences
{
    /// <summary>A span for each period whose due day is within [start, end].</summary>
    /// <param name="like">
    /// A date that gives the due day within each period, by its month's position in the period and its day ("trước ngày 20 hằng tháng": 19/12;
    /// "ngày 10 tháng đầu mỗi quý": 10/10). The last day of a month means the last day of each month. Null = the last day of the period.
    /// </param>
    public static IEnumerable<(DateOnly Start, DateOnly Due)> Of(Recurrence every, DateOnly start, DateOnly end, DateOnly? like = null)
    {
        if (every == Recurrence.TwoWeeks)
        {
            for (var day = start; day.AddDays(13) <= end; day = day.AddDays(14))
            {
                yield return (day, day.AddDays(13));
            }

            yield break;
        }

        var months = every switch { Recurrence.Month => 1, Recurrence.Quarter => 3, Recurrence.HalfYear => 6, _ => 12 };
        // Periods are those of the calendar year: for a plan of the second half-year the first quarter is the one from July.
        var first = new DateOnly(start.Year, (start.Month - 1) / months * months + 1, 1);
        for (var begin = first; begin <= end; begin = begin.AddMonths(months))
        {
            var last = begin.AddMonths(like is { } day ? ((day.Month - 1) % months) + 1 : months).AddDays(-1);
            var due = like is { } on && on.Day < last.Day && on.AddDays(1).Day > 1 ? new DateOnly(last.Year, last.Month, on.Day) : last;
            if (due >= start && due <= end)
            {
                yield return (begin < start ? start : begin, due);
            }
        }
    }
}
