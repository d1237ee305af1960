using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reports;

/// <summary>How often the leadership channel gets a summary. Stored by name.</summary>
public enum SummaryCadence
{
    /// <summary>Once a month, and weekly in a quarter's last month, when things fall due.</summary>
    WeeklyAtQuarterEnd,
    Monthly,
    Weekly,
    /// <summary>Only when somebody says so.</summary>
    Never,
}

/// <summary>When summaries are posted to the leadership channel (office time).</summary>
/// <param name="Day">Day of the week; of a month the last such day.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Minute">0 to 59.</param>
public sealed record SummarySchedule(
    DayOfWeek Day = DayOfWeek.Friday, int Hour = 16, int Minute = 0, SummaryCadence Cadence = SummaryCadence.WeeklyAtQuarterEnd)
{
    /// <summary>How long before the post the administrator can look at it, and units that it names are told.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromHours(1);

    /// <summary>Updates until this long before the post are promised to be in it.</summary>
    public static readonly TimeSpan LastUpdate = TimeSpan.FromMinutes(30);

    // Two months and a week hold a slot of every cadence.
    private const int LongestDays = 70;

    public TimeOnly At => new(Hour, Minute);

    /// <summary>The last scheduled moment up to now; null where none was. A day off moves to the working day before.</summary>
    public DateTime? LastDue(DateTime now, WorkCalendar calendar)
    {
        // A slot of a few days ahead may have moved to today.
        for (var day = DateOnly.FromDateTime(now).AddDays(14); day > DateOnly.FromDateTime(now).AddDays(-LongestDays); day = day.AddDays(-1))
        {
            if (SlotOf(day, calendar) is { } slot && slot <= now)
            {
                return slot;
            }
        }

        return null;
    }

    /// <summary>The first scheduled moment after now; null where none is.</summary>
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
