using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reports;

/// <summary>How often the leadership channel gets a summary. Stored by name.</summary>
public enum SummaryCadence
{
    /// <summary>Once a month, and weekly in the last month of a quarter, when most tasks are due.</summary>
    WeeklyAtQuarterEnd,
    Monthly,
    Weekly,
    /// <summary>Only on request.</summary>
    Never,
}

/// <summary>Schedule of the posts to the leadership channel (office time).</summary>
/// <param name="Day">Weekday; monthly posts use its last occurrence in the month.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
public sealed record SummarySchedule(
    DayOfWeek Day = DayOfWeek.Friday, int Hour = 16, int Minute = 0, SummaryCadence Cadence = SummaryCadence.WeeklyAtQuarterEnd)
{
    /// <summary>Lead time of the preview for the administrator and of the notice to units listed as overdue.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(1);

    /// <summary>Reports received until this long before the post are guaranteed to be included.</summary>
    public static readonly TimeSpan LastUpdate = TimeSpan.FromMinutes(30);

    // Search range in days: long enough for a scheduled post of any cadence.
    private const int LongestDays = 70;

    public TimeOnly At => new(Hour, Minute);

    /// <summary>Last scheduled time up to now; null if there is none. A post on a day off moves to the preceding working day.</summary>
    public DateTime? LastDue(DateTime now, WorkCalendar calendar)
    {
        // A post scheduled up to two weeks ahead may have moved back to today because of days off.
        for (var day = DateOnly.FromDateTime(now).AddDays(14); day > DateOnly.FromDateTime(now).AddDays(-LongestDays); day = day.AddDays(-1))
        {
            if (SlotOf(day, calendar) is { } slot && slot <= now)
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>First scheduled time after now; null if there is none.</summary>
    public DateTime? NextDue(DateTime now, WorkCalendar calendar)
    {
        for (var day = DateOnly.FromDateTime(now); day < DateOnly.FromDateTime(now).AddDays(LongestDays); day = day.AddDays(1))
        {
            if (SlotOf(day, calendar) is { } slot && slot > now)
            {
                return slot;
            }
        }

        return null;
    }

    private DateTime? SlotOf(DateOnly day, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return IsScheduled(day) ? calendar.PreviousWorkingDayOnOrBefore(day).ToDateTime(At) : null;
    }

    private bool IsScheduled(DateOnly day) => day.DayOfWeek == Day && Cadence switch
    {
        SummaryCadence.Weekly => true,
        SummaryCadence.Monthly => IsLastOfMonth(day),
        SummaryCadence.WeeklyAtQuarterEnd => day.Month % 3 == 0 || IsLastOfMonth(day),
        _ => false,
    };

    private static bool IsLastOfMonth(DateOnly day) => day.AddDays(7).Month != day.Month;
}
