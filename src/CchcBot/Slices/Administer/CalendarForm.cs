namespace CchcBot.Slices.Administer;

/// <summary>A kind of change to days of the calendar.</summary>
internal enum CalendarAct
{
    /// <summary>They become days off.</summary>
    Rest,
    /// <summary>They become working days: weekend days worked in exchange for others.</summary>
    Work,
    /// <summary>Exceptions for them are removed: weekdays are working days, weekends are not.</summary>
    Forget,
    /// <summary>An expected change of them has been decreed.</summary>
    Decreed,
}

/// <summary>A change of some days of the calendar.</summary>
internal sealed record CalendarChange(CalendarAct Act, DateOnly From, DateOnly To, string Name)
{
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, To.DayNumber - From.DayNumber + 1).Select(From.AddDays);

    public CalendarChanges Apply(CalendarChanges changes) => Act switch
    {
        CalendarAct.Rest => changes.Rest(Days.Select(d => new DayOff(d, Name, Decreed: true))),
        CalendarAct.Work => Days.Aggregate(changes, (c, day) => c.Work(day)),
        CalendarAct.Forget => Days.Aggregate(changes, (c, day) => c.Forget(day)),
        _ => Days.Aggregate(changes, Confirm),
    };

    private static CalendarChanges Confirm(CalendarChanges changes, DateOnly day)
    {
        var calendar = changes.Over(WorkCalendar.Shipped);
        return calendar.DayOffOn(day) is { Decreed: false } off ? changes.Rest([off with { Decreed = true }])
            : calendar.Data.ExtraWorkingDays.Any(d => d.Date == day && !d.Decreed) ? changes.Work(day)
            : changes;
    }
}

/// <summary>The card's inputs as typed; errors are shown on the card.</summary>
internal sealed record CalendarForm(string? Act = null, string? From = null, string? To = null, string? Name = null)
{
    public const int LongestName = 80;
    private const int LongestDays = 31;
    private const int LongestRest = 31;

    public static CalendarForm Empty { get; } = new($"{CalendarAct.Rest}");

    /// <summary>The change, or the text of the problem.</summary>
    public (CalendarChange? Change, Text? Problem) Read(DateOnly today)
    {
        if (PayloadInputs.Named<CalendarAct>(Act) is not { } act)
        {
            return (null, CalendarTexts.Act);
        }

        if (DateReader.Read(From ?? "", today.Year, out var from) != DateReading.Date)
        {
            return (null, CalendarTexts.Dates);
        }

        var to = from;
        if (To is not null && DateReader.Read(To, today.Year, out to) != DateReading.Date)
        {
            return (null, CalendarTexts.Dates);
        }

        var isFar = Math.Abs(from.Year - today.Year) > 5 || Math.Abs(to.Year - today.Year) > 5;
        return to < from ? (null, CalendarTexts.Order)
            : isFar ? (null, CalendarTexts.Far)
            : to.DayNumber - from.DayNumber >= LongestDays ? (null, CalendarTexts.Long)
            : act == CalendarAct.Rest && Name is null ? (null, CalendarTexts.Name)
            : Name?.Length > LongestName ? (null, CalendarTexts.Name)
            : (new CalendarChange(act, from, to, Name ?? ""), null);
    }

    /// <summary>Why the change cannot be applied to the calendar; null where it can.</summary>
    public static Text? Check(WorkCalendar calendar, CalendarChange change, CalendarChanges before)
    {
        if (change.Act == CalendarAct.Decreed && calendar.NotDecreed(change.From, change.To).Count == 0)
        {
            return CalendarTexts.NothingToConfirm;
        }

        // More than a month without a working day is a mistake, and no reminder would be sent during it.
        var after = change.Apply(before).Over(WorkCalendar.Shipped);
        var rest = 0;
        for (var day = change.From.AddDays(-LongestRest); day <= change.To.AddDays(LongestRest); day = day.AddDays(1))
        {
            rest = after.IsWorkingDay(day) ? 0 : rest + 1;
            if (rest > LongestRest)
            {
                return CalendarTexts.AllOff;
            }
        }

        return null;
    }
}
