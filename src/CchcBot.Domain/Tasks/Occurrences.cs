using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>The dated occurrences of a recurring deadline.</summary>
public static class Occurrences
{
    /// <summary>A span for each period whose due day is within [start, end].</summary>
    /// <param name="dayOfMonth">Due on this day of the period's last month ("trước ngày 20 hằng tháng": 19); null = on the period's last day.</param>
    public static IEnumerable<(DateOnly Start, DateOnly Due)> Of(Recurrence every, DateOnly start, DateOnly end, int? dayOfMonth = null)
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
            var last = begin.AddMonths(months).AddDays(-1);
            var due = dayOfMonth is { } day && day < last.Day ? new DateOnly(last.Year, last.Month, day) : last;
            if (due >= start && due <= end)
            {
                yield return (begin < start ? start : begin, due);
            }
        }
    }
}
