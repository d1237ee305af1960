namespace CchcBot.Domain.Time;

/// <summary>
/// An office's changes to the shipped calendar. Plain values, stored as JSON apart from the shipped days, so that a newer build's days take effect.
/// </summary>
/// <param name="Added">The office's own days off, and shipped ones that it marks as decreed.</param>
/// <param name="Removed">Shipped days off that are working days.</param>
/// <param name="Worked">Weekend days worked in exchange for others.</param>
/// <param name="NotWorked">Shipped working weekend days that are not worked.</param>
/// <param name="Hours">The office's own hours; null = the shipped ones.</param>
/// <param name="DeadlinesStay">As in <see cref="WorkCalendarData"/>.</param>
public sealed record CalendarChanges(
    IReadOnlyList<DayOff>? Added = null,
    IReadOnlyList<DateOnly>? Removed = null,
    IReadOnlyList<ExtraWorkingDay>? Worked = null,
    IReadOnlyList<DateOnly>? NotWorked = null,
    OfficeHours? Hours = null,
    bool DeadlinesStay = false)
{
    public static CalendarChanges None { get; } = new();

    public IReadOnlyList<DayOff> Added { get; init; } = Added ?? [];

    public IReadOnlyList<DateOnly> Removed { get; init; } = Removed ?? [];

    public IReadOnlyList<ExtraWorkingDay> Worked { get; init; } = Worked ?? [];

    public IReadOnlyList<DateOnly> NotWorked { get; init; } = NotWorked ?? [];

    /// <summary>The shipped calendar with these changes; the shipped instance itself where there are none.</summary>
    /// <exception cref="ArgumentException">The hours are not in order.</exception>
    public WorkCalendar Over(WorkCalendar shipped)
    {
        ArgumentNullException.ThrowIfNull(shipped);
        if (Added.Count + Removed.Count + Worked.Count + NotWorked.Count == 0 && Hours is null && !DeadlinesStay)
        {
            return shipped;
        }

        var added = Added.Select(d => d.Date).ToHashSet();
        var worked = Worked.Select(d => d.Date).ToHashSet();
        return new WorkCalendar(
            shipped.Data with
            {
                DaysOff = [.. shipped.Data.DaysOff.Where(d => !added.Contains(d.Date) && !Removed.Contains(d.Date) && !worked.Contains(d.Date)), .. Added],
                ExtraWorkingDays =
                [
                    .. shipped.Data.ExtraWorkingDays.Where(d => !worked.Contains(d.Date) && !NotWorked.Contains(d.Date) && !added.Contains(d.Date)),
                    .. Worked,
                ],
                Hours = Hours ?? shipped.Data.Hours,
                DeadlinesStay = DeadlinesStay,
            }
        );
    }

    /// <summary>Makes the days days off, overriding earlier changes.</summary>
    public CalendarChanges Rest(IEnumerable<DayOff> days)
    {
        var rest = days.ToList();
        var dates = rest.Select(d => d.Date).ToHashSet();
        return this with
        {
            Added = [.. Added.Where(d => !dates.Contains(d.Date)), .. rest],
            Removed = [.. Removed.Where(d => !dates.Contains(d))],
            Worked = [.. Worked.Where(d => !dates.Contains(d.Date))],
            NotWorked = [.. NotWorked.Union(dates)],
        };
    }

    /// <summary>Makes the day a working day: a weekend day worked in exchange, or a weekday that is not off after all.</summary>
    public CalendarChanges Work(DateOnly day) => this with
    {
        Added = [.. Added.Where(d => d.Date != day)],
        Removed = [.. Removed.Union([day])],
        Worked = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? [.. Worked.Where(d => d.Date != day), new ExtraWorkingDay(day, Decreed: true)]
            : Worked,
        NotWorked = [.. NotWorked.Where(d => d != day)],
    };

    /// <summary>Removes all exceptions for the day: a weekday is a working day, a weekend day is not.</summary>
    public CalendarChanges Forget(DateOnly day) => this with
    {
        Added = [.. Added.Where(d => d.Date != day)],
        Removed = [.. Removed.Union([day])],
        Worked = [.. Worked.Where(d => d.Date != day)],
        NotWorked = [.. NotWorked.Union([day])],
    };
}
