using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>When digests go out: people accept one on Tuesday morning (domain: Time); what is urgent does not wait for it.</summary>
/// <param name="Day">The regular day of the week.</param>
/// <param name="At">The hour of every slot, office time.</param>
public sealed record DigestSlot(DayOfWeek Day, TimeOnly At)
{
    /// <summary>Days ahead of the weekly digest whose dated reminders go with it, and days within which what is urgent waits for it.</summary>
    public const int MergedDays = 2;

    private const int MostDaysMoved = 3;

    /// <summary>Staff's.</summary>
    public static DigestSlot Default { get; } = new(DayOfWeek.Tuesday, new TimeOnly(8, 30));

    /// <summary>The leaders': at the end of their week.</summary>
    public static DigestSlot ForLeaders { get; } = new(DayOfWeek.Friday, new TimeOnly(15, 30));

    /// <summary>
    /// The slot that is to be served now, and what belongs into it: the last regular slot with everything that was due by then,
    /// or, between regular ones, today's with what is urgent. Null outside working time or before the day's hour.
    /// </summary>
    /// <param name="obligations">What is unsettled.</param>
    /// <param name="served">Slots in which this person has had a digest: what comes up after one is caught by the next.</param>
    /// <param name="now">Office time.</param>
    /// <param name="calendar">The office's working days and hours.</param>
    /// <param name="catchUpDays">Days after a regular slot on which what was due in it is still said at once; later it waits for the next one.</param>
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

    /// <summary>The regular slot that this person was to be served in and was not, because nothing ran then; null where there is none.</summary>
    public DateOnly? Missed(IReadOnlySet<DateOnly> served, DateTime now, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(served);
        ArgumentNullException.ThrowIfNull(calendar);
        var regular = RegularOnOrBefore(DateOnly.FromDateTime(now), calendar);
        return calendar.MaySend(now) && TimeOnly.FromDateTime(now) >= At && !served.Contains(regular) ? regular : null;
    }

    /// <summary>Whether that day is a regular one, moved ones included.</summary>
    public bool IsRegular(DateOnly day, WorkCalendar calendar) => RegularOnOrBefore(day, calendar) == day;

    /// <summary>
    /// The last regular day up to that day. A day off moves to the next working day; where that is nearly the next week's day, it is left to that one.
    /// </summary>
    public DateOnly RegularOnOrBefore(DateOnly day, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Last(day, calendar.NextWorkingDayOnOrAfter);
    }

    /// <summary>The same of the days on which something may be said: a silent one moves too.</summary>
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
