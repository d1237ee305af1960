namespace CchcBot.Domain.Time;

/// <summary>
/// What an office changed of the shipped calendar: plain values, to be stored as JSON. The shipped days of later versions of the program come through.
/// </summary>
/// <param name="Added">Days off of its own, or shipped ones that it knows to be decreed.</param>
/// <param name="Removed">Shipped days off that are worked.</param>
/// <param name="Worked">Weekend days worked in exchange.</param>
/// <param name="NotWorked">Shipped weekend days that are not worked.</param>
/// <param name="Hours">Its own hours; null = the usual ones.</param>
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

    /// <summary>The office's calendar; the shipped one itself where nothing was changed.</summary>
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

    /// <summary>Those days are off, whatever was said of them before.</summary>
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

    /// <summary>That day is worked: a weekend day in exchange, or no day off after all.</summary>
    public CalendarChanges Work(DateOnly day) => this with
    {
        Added = [.. Added.Where(d => d.Date != day)],
        Removed = [.. Removed.Union([day])],
        Worked = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? [.. Worked.Where(d => d.Date != day), new ExtraWorkingDay(day, Decreed: true)]
            : Worked,
        NotWorked = [.. NotWorked.Where(d => d != day)],
    };

    /// <summary>Neither off nor worked for a special reason: weekdays are worked, weekends are not.</summary>
    public CalendarChanges Forget(DateOnly day) => this with
    {
        Added = [.. Added.Where(d => d.Date != day)],
        Removed = [.. Removed.Union([day])],
        Worked = [.. Worked.Where(d => d.Date != day)],
        NotWorked = [.. NotWorked.Union([day])],
    };
}
