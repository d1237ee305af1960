namespace CchcBot.Domain.Time;

/// <summary>A day off that is not a weekend, or a weekend that belongs to a holiday.</summary>
/// <param name="Decreed">False where the day is computed or expected and not decreed yet: to be checked by the administrator.</param>
public sealed record DayOff(DateOnly Date, string Name, bool Decreed);

/// <summary>A Saturday or Sunday worked in exchange for a day off.</summary>
/// <param name="Decreed">False where it is not decreed yet.</param>
public sealed record ExtraWorkingDay(DateOnly Date, bool Decreed);

/// <summary>The office's hours on a working day, with the midday break. Ends are excluded.</summary>
public sealed record OfficeHours(TimeOnly Start, TimeOnly BreakStart, TimeOnly BreakEnd, TimeOnly End)
{
    public static OfficeHours Usual { get; } = new(new TimeOnly(7, 30), new TimeOnly(11, 30), new TimeOnly(13, 30), new TimeOnly(17, 0));
}

/// <summary>Days, both included, on which nothing is sent, working days among them (the weeks of Tết).</summary>
public sealed record SilentSpan(DateOnly Start, DateOnly End, string Name);

/// <summary>What an office may change of its calendar: plain values, to be stored as JSON.</summary>
/// <param name="DeadlinesStay">A deadline on a day off is judged on that day; false = on the next working day.</param>
public sealed record WorkCalendarData(
    IReadOnlyList<DayOff> DaysOff,
    IReadOnlyList<ExtraWorkingDay> ExtraWorkingDays,
    OfficeHours Hours,
    IReadOnlyList<SilentSpan> Silence,
    bool DeadlinesStay = false);

/// <summary>
/// When an office works. A value: an office with other days or hours has another calendar. All times are the office's own
/// (<see cref="Tasks.OfficeTime"/>); years without data have weekends only.
/// </summary>
public sealed class WorkCalendar
{
    /// <summary>No holiday is so long: a calendar beyond it is a mistake of whoever edited it.</summary>
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

    /// <summary>The calendar that is shipped, with the usual hours.</summary>
    public static WorkCalendar Shipped { get; } = new(ShippedCalendar.Data);

    public WorkCalendarData Data { get; }

    /// <summary>The holiday that a day belongs to, or null.</summary>
    public DayOff? DayOffOn(DateOnly day) => daysOff.GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        extra.Contains(day) || (!daysOff.ContainsKey(day) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));

    /// <summary>Whether nothing is to be sent that day though it may be worked.</summary>
    public bool IsSilent(DateOnly day) => Data.Silence.Any(s => day >= s.Start && day <= s.End);

    /// <summary>Within the hours of a working day, the midday break excluded.</summary>
    public bool IsWorkingTime(DateTime local)
    {
        var time = TimeOnly.FromDateTime(local);
        return IsWorkingDay(DateOnly.FromDateTime(local)) && IsWithinHours(time);
    }

    /// <summary>Working time outside the silent weeks: when people may be sent something that they did not ask for.</summary>
    public bool MaySend(DateTime local) => IsWorkingTime(local) && !IsSilent(DateOnly.FromDateTime(local));

    /// <summary>The last day on which what is due on that day is on time.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateOnly Judged(DateOnly due) => Data.DeadlinesStay ? due : NextWorkingDayOnOrAfter(due);

    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateOnly PreviousWorkingDayOnOrBefore(DateOnly day) => Find(day, -1, IsWorkingDay);

    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateOnly NextWorkingDayOnOrAfter(DateOnly day) => Find(day, 1, IsWorkingDay);

    /// <summary>That day or the next working day after it that is not silent.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no such day for two months.</exception>
    public DateOnly NextSendingDayOnOrAfter(DateOnly day) => Find(day, 1, d => IsWorkingDay(d) && !IsSilent(d));

    /// <summary>The n-th working day after the day, or before it where n is negative; the day itself, worked or not, where n is 0.</summary>
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
    /// Working days after <paramref name="from"/> up to and including <paramref name="to"/>: how late what was due on the first is on the second.
    /// Negative where to is earlier.
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

    /// <summary>That moment if it is working time, else the next at which work begins.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no working day for two months.</exception>
    public DateTime NextWorkingMoment(DateTime local) => NextMoment(local, IsWorkingDay);

    /// <summary>That moment if something may be sent then, else the next at which it may.</summary>
    /// <exception cref="InvalidOperationException">The calendar has no such day for two months.</exception>
    public DateTime NextSendingMoment(DateTime local) => NextMoment(local, day => IsWorkingDay(day) && !IsSilent(day));

    /// <summary>What is not decreed yet between two days, both included, for the administrator to check.</summary>
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
