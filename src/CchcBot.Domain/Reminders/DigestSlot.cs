using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>The weekly slot in which digests are sent (by default Tuesday morning for staff); urgent obligations do not wait for it.</summary>
/// <param name="Day">The regular day of the week.</param>
/// <param name="At">Time of day of every slot, office time.</param>
public sealed record DigestSlot(DayOfWeek Day, TimeOnly At)
{
    /// <summary>
    /// A dated reminder due within this many days after the weekly digest goes with it; an urgent one waits if the digest is at most this many days away.
    /// </summary>
    public const int MergedDays = 2;

    private const int MostDaysMoved = 3;

    /// <summary>The default for staff.</summary>
    public static DigestSlot Default { get; } = new(DayOfWeek.Tuesday, new TimeOnly(8, 30));

    /// <summary>The default for leaders: at the end of the week.</summary>
    public static DigestSlot ForLeaders { get; } = new(DayOfWeek.Friday, new TimeOnly(15, 30));

    /// <summary>
    /// The slot to serve now, with its obligations. It is the last regular slot with everything unsettled, if something was due by then; between regular
    /// slots it is today, if something is urgent. Null outside working time or before <see cref="At"/>.
    /// </summary>
    /// <param name="obligations">The person's unsettled obligations.</param>
    /// <param name="served">Slots in which this person already had a digest; later obligations wait for the next slot.</param>
    /// <param name="now">Office time.</param>
    /// <param name="calendar">The office's working days and hours.</param>
    /// <param name="catchUpDays">Days after a regular slot within which it is still made up for; after that its obligations wait for the next one.</param>
    public (DateOnly Slot, IReadOnlyList<Obligation> Obligations)? Now(
        IReadOnlyList<Obligation> obligations,
        IReadOnlySet<DateOnly> served,
        DateTime now,
        WorkCalendar calendar,
        int catchUpDays = 6
    )
    {
        var today = DateOnly.FromDateTime(now);
        if (obligations.Count == 0 || !calendar.MaySend(now) || TimeOnly.FromDateTime(now) < At)
        {
            return null;
        }

        var regular = RegularOnOrBefore(today, calendar);
        if (!served.Contains(regular) && today.DayNumber - regular.DayNumber <= catchUpDays && obligations.Any(o => o.On <= regular))
        {
            return (regular, obligations);
        }

        var merged = NextRegular(today, calendar).DayNumber - today.DayNumber <= MergedDays;
        return !merged && !served.Contains(today) && obligations.Any(o => o.IsUrgent) ? (today, obligations) : null;
    }

    /// <summary>The first regular day after that day.</summary>
    private DateOnly NextRegular(DateOnly day, WorkCalendar calendar)
    {
        var regular = day.AddDays(-(((int)day.DayOfWeek - (int)Day + 7) % 7));
        while (calendar.NextWorkingDayOnOrAfter(regular) is var moved && (moved <= day || moved.DayNumber - regular.DayNumber > MostDaysMoved))
        {
            regular = regular.AddDays(7);
        }

        return calendar.NextWorkingDayOnOrAfter(regular);
    }

    /// <summary>The last regular slot, if this person had no digest in it; null otherwise, and outside sending hours.</summary>
    public DateOnly? Missed(IReadOnlySet<DateOnly> served, DateTime now, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(calendar);
        var regular = RegularOnOrBefore(DateOnly.FromDateTime(now), calendar);
        return calendar.MaySend(now) && TimeOnly.FromDateTime(now) >= At && !served.Contains(regular) ? regular : null;
    }

    /// <summary>Whether the day is a regular day, including one that was moved because of a day off.</summary>
    public bool IsRegular(DateOnly day, WorkCalendar calendar) => RegularOnOrBefore(day, calendar) == day;

    /// <summary>
    /// The last regular day up to that day. A regular day that is a day off moves to the next working day; where that is more than three days later, the slot
    /// is skipped.
    /// </summary>
    public DateOnly RegularOnOrBefore(DateOnly day, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Last(day, calendar.NextWorkingDayOnOrAfter);
    }

    /// <summary>As <see cref="RegularOnOrBefore"/>, by days on which messages may be sent instead of working days.</summary>
    public DateOnly SentOnOrBefore(DateOnly day, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Last(day, calendar.NextSendingDayOnOrAfter);
    }

    private DateOnly Last(DateOnly day, Func<DateOnly, DateOnly> move)
    {
        var plain = day.AddDays(-(((int)day.DayOfWeek - (int)Day + 7) % 7));
        while (!(move(plain) is var moved && moved <= day && moved.DayNumber - plain.DayNumber <= MostDaysMoved))
        {
            plain = plain.AddDays(-7);
        }

        return move(plain);
    }
}
