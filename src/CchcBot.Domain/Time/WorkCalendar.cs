namespace CchcBot.Domain.Time;

/// <summary>A weekday that is off, or a weekend day that is part of a holiday.</summary>
/// <param name="Decreed">False where the day is computed or expected but not decreed yet; an administrator should check it.</param>
public sealed record DayOff(DateOnly Date, string Name, bool Decreed);

/// <summary>A Saturday or Sunday worked in exchange for a day off.</summary>
/// <param name="Decreed">False where it is not decreed yet.</param>
public sealed record ExtraWorkingDay(DateOnly Date, bool Decreed);

/// <summary>The hours of a working day and its midday break. End times are exclusive.</summary>
public sealed record OfficeHours(TimeOnly Start, TimeOnly BreakStart, TimeOnly BreakEnd, TimeOnly End)
{
    public static OfficeHours Usual { get; } = new(new TimeOnly(7, 30), new TimeOnly(11, 30), new TimeOnly(13, 30), new TimeOnly(17, 0));
}

/// <summary>Days, inclusive, on which nothing is sent although some are working days (the weeks of Tết).</summary>
public sealed record SilentSpan(DateOnly Start, DateOnly End, string Name);

/// <summary>The data of a calendar. Plain values.</summary>
/// <param name="DeadlinesStay">True: a deadline on a day off is judged on that very day; false: on the next working day.</param>
public sealed record WorkCalendarData(
    IReadOnlyList<DayOff> DaysOff,
    IReadOnlyList<ExtraWorkingDay> ExtraWorkingDays,
    OfficeHours Hours,
    IReadOnlyList<SilentSpan> Silence,
    bool DeadlinesStay = false);

/// <summary>
/// An office's working days and hours. Immutable. All times are office time (<see cref="Tasks.OfficeTime"/>). For years without data only weekends are off.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>Limit, in days, of the search for a working day; a longer gap is a mistake in the calendar's data.</summary>
    private const int LongestRest = 60;

    private readonly Dictionary<DateOnly, DayOff> daysOff;
    private readonly HashSet<DateOnly> extra;

    /// <exception cref="ArgumentException">The hours are not in order, or a span ends before it begins.</exception>
    public WorkCalendar(WorkCalendarData data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var hours = data.Hours;
        if (!(hours.Start < hours.BreakStart && hours.BreakStart <= hours.BreakEnd && hours.BreakEnd < hours.End))
        {
            throw new ArgumentException("The hours of a day must be in order: start, break, end.", nameof(data));
        }

        if (data.Silence.Any(s => s.End < s.Start))
        {
            throw new ArgumentException("A silent span ends before it begins.", nameof(data));
        }

        Data = data;
        daysOff = data.DaysOff.GroupBy(d => d.Date).ToDictionary(g => g.Key, g => g.First());
        extra = [.. data.ExtraWorkingDays.Select(d => d.Date)];
    }

    /// <summary>The shipped calendar, with the usual hours.</summary>
    public static WorkCalendar Shipped { get; } = new(ShippedCalendar.Data);

    public WorkCalendarData Data { get; }

    /// <summary>The day off of that date, or null.</summary>
    public DayOff? DayOffOn(DateOnly day) => daysOff.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        extra.Contains(day) || (!daysOff.ContainsKey(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Whether nothing may be sent that day, even if it is a working day.</summary>
    public bool IsSilent(DateOnly day) => Data.Silence.Any(s => day >= s.Start && day <= s.End);

    /// <summary>Whether the moment is within the hours of a working day; the midday break is not.</summary>
    public bool IsWorkingTime(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        return IsWorkingDay(DateOnly.FromDateTime(local)) && IsWithinHours(time);
    }

    /// <summary>Whether proactive messages may be sent: in working time, outside the silent spans.</summary>
    public bool MaySend(DateTime local) => IsWorkingTime(local) && !IsSilent(DateOnly.FromDateTime(local));

    /// <summary>The last day on which something due on that day is still on time.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateOnly Judged(DateOnly due) => Data.DeadlinesStay ? due : NextWorkingDayOnOrAfter(due);

    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateOnly PreviousWorkingDayOnOrBefore(DateOnly day) => Find(day, -1, IsWorkingDay);

    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateOnly NextWorkingDayOnOrAfter(DateOnly day) => Find(day, 1, IsWorkingDay);

    /// <summary>The day itself or the next one that is a working day outside the silent spans.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no such day for two months.</exception>
    public DateOnly NextSendingDayOnOrAfter(DateOnly day) => Find(day, 1, d => IsWorkingDay(d) && !IsSilent(d));

    /// <summary>The n-th working day after the day, or before it where n is negative; for 0 the day itself, working or not.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateOnly AddWorkingDays(DateOnly day, int count)
    {
        var step = Math.Sign(count);
        for (var left = Math.Abs(count); left > 0; left--)
        {
            day = Find(day.AddDays(step), step, IsWorkingDay);
        }

        return day;
    }

    /// <summary>
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>: on that day, the delay of what was due on the first. Negative
    /// where <paramref name="to"/> is earlier.
    /// </summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The moment itself if it is working time, else the next beginning of work.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateTime NextWorkingMoment(DateTime local) => NextMoment(local, IsWorkingDay);

    /// <summary>The moment itself if something may be sent then, else the next moment at which it may.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no such day for two months.</exception>
    public DateTime NextSendingMoment(DateTime local) => NextMoment(local, day => IsWorkingDay(day) && !IsSilent(day));

    /// <summary>Days off and extra working days not decreed yet, in an inclusive range.</summary>
    public IReadOnlyList<DateOnly> NotDecreed(DateOnly from, DateOnly to) =>
    [
        .. Data.DaysOff.Where(d => !d.Decreed).Select(d => d.Date)
            .Concat(Data.ExtraWorkingDays.Where(d => !d.Decreed).Select(d => d.Date))
            .Where(d => d >= from && d <= to)
            .Distinct()
            .Order(),
    ];

    private bool IsWithinHours(TimeOnly time) =>
        (time >= Data.Hours.Start && time < Data.Hours.BreakStart) || (time >= Data.Hours.BreakEnd && time < Data.Hours.End);

    private DateTime NextMoment(DateTime local, Func<DateOnly, bool> isDay)
    {
        var day = DateOnly.FromDateTime(local);
        var time = TimeOnly.FromDateTime(local);
        if (!isDay(day) || time >= Data.Hours.End)
        {
            return Find(day.AddDays(1), 1, isDay).ToDateTime(Data.Hours.Start);
        }

        return IsWithinHours(time) ? local : day.ToDateTime(time < Data.Hours.Start ? Data.Hours.Start : Data.Hours.BreakEnd);
    }

    private static DateOnly Find(DateOnly day, int step, Func<DateOnly, bool> isDay)
    {
        for (var i = 0; i < LongestRest; i++, day = day.AddDays(step))
        {
            if (isDay(day))
            {
                return day;
            }
        }

        throw new InvalidOperationException($"The calendar has no working day within {LongestRest} days of {day:yyyy-MM-dd}.");
    }
}
