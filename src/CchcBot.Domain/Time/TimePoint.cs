namespace CchcBot.Domain.Time;

internal enum TimeUnit
{
    Day,
    Month,
    Quarter,
    Year,
}

/// <summary>Which part of a month, quarter or year is meant.</summary>
internal enum TimeSlice
{
    Whole,
    /// <summary>"đầu": a month's first ten days, a quarter's first month, a year's first quarter.</summary>
    Begin,
    /// <summary>"giữa": up to a month's 15th, a quarter's second month, a year's June.</summary>
    Middle,
    /// <summary>"cuối": the last part, up to the last day.</summary>
    End,
    FirstMonths,
    LastMonths,
    FirstDays,
    LastDays,
    /// <summary>The n-th group of seven days of a month.</summary>
    Week,
    FirstHalf,
    LastHalf,
    FirstDay,
    LastDay,
}

/// <summary>A day, month, quarter or year as written: the year may be missing, and the day may not exist.</summary>
/// <param name="Day">Day of the month, where the unit is a day.</param>
/// <param name="Number">Month or quarter; 0 where the month of a day is not given ("ngày 20").</param>
/// <param name="Bare">The notation is ambiguous (3/8; or năm 2026 within a name).</param>
/// <param name="To">Index of the term after its last one.</param>
internal sealed record TimePoint(TimeUnit Unit, int Day, int Number, int? Year, int To, bool Bare = false, TimeSlice Slice = TimeSlice.Whole, int Count = 0)
{
    /// <summary>A day or month of the lunar calendar.</summary>
    public bool IsLunar { get; init; }

    /// <summary>"tháng 6 nhuận": the leap month, the second one of that number.</summary>
    public bool IsLeap { get; init; }

    public bool IsDayOnly => Unit == TimeUnit.Day && Number == 0;

    public DeadlineKind Kind => (Unit, Slice) switch
    {
        (_, TimeSlice.FirstDay or TimeSlice.LastDay) or (TimeUnit.Day, _) => DeadlineKind.Date,
        (TimeUnit.Month, TimeSlice.Whole or TimeSlice.End) => DeadlineKind.Month,
        (TimeUnit.Quarter, TimeSlice.Whole or TimeSlice.End) => DeadlineKind.Quarter,
        (TimeUnit.Year, TimeSlice.Whole) => DeadlineKind.Year,
        _ => DeadlineKind.Range,
    };

    /// <summary>First and last day in that year; null where the day, month or quarter does not exist.</summary>
    public (DateOnly Start, DateOnly End)? In(int year)
    {
        // No office means a year outside this range, and date arithmetic on it could overflow.
        if (year is < 1900 or > 2100)
        {
            return null;
        }

        var whole = Unit switch
        {
            TimeUnit.Day when IsLunar => LunarCalendar.ToSolar(year, Number, Day, IsLeap) is { } day ? (day, day) : null,
            TimeUnit.Month when IsLunar => LunarCalendar.Month(year, Number, IsLeap),
            TimeUnit.Day => Number is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Number)
                ? (new DateOnly(year, Number, Day), new DateOnly(year, Number, Day))
                : ((DateOnly, DateOnly)?)null,
            TimeUnit.Month => Number is >= 1 and <= 12 ? Months(year, Number, 1) : null,
            TimeUnit.Quarter => Number is >= 1 and <= 4 ? Months(year, Number * 3 - 2, 3) : null,
            _ => Months(year, 1, 12),
        };
        return whole is { } span ? Cut(span.Item1, span.Item2) : null;
    }

    private static (DateOnly, DateOnly) Months(int year, int first, int count)
    {
        var start = new DateOnly(year, first, 1);
        return (start, start.AddMonths(count).AddDays(-1));
    }

    private (DateOnly, DateOnly)? Cut(DateOnly start, DateOnly end)
    {
        var months = Unit switch { TimeUnit.Year => 12, TimeUnit.Quarter => 3, _ => 1 };
        return Slice switch
        {
            TimeSlice.Begin when Unit == TimeUnit.Month => (start, start.AddDays(9)),
            TimeSlice.Begin => (start, start.AddMonths(months == 12 ? 3 : 1).AddDays(-1)),
            TimeSlice.Middle when Unit == TimeUnit.Month => (start.AddDays(10), start.AddDays(14)),
            TimeSlice.Middle when Unit == TimeUnit.Year => (start.AddMonths(5), start.AddMonths(6).AddDays(-1)),
            TimeSlice.Middle => (start.AddMonths(1), start.AddMonths(2).AddDays(-1)),
            TimeSlice.End when Unit == TimeUnit.Month => (start.AddDays(20), end),
            TimeSlice.End => (start.AddMonths(months == 12 ? 9 : 2), end),
            TimeSlice.FirstMonths when Count >= 1 && Count <= months => (start, start.AddMonths(Count).AddDays(-1)),
            TimeSlice.LastMonths when Count >= 1 && Count <= months => (start.AddMonths(months - Count), end),
            TimeSlice.FirstDays when Count is >= 1 and <= 28 => (start, start.AddDays(Count - 1)),
            TimeSlice.LastDays when Count is >= 1 and <= 28 => (end.AddDays(1 - Count), end),
            TimeSlice.Week when Count is >= 1 and <= 4 => (start.AddDays(7 * Count - 7), start.AddDays(7 * Count - 1)),
            TimeSlice.FirstHalf when months == 1 => (start, start.AddDays(14)),
            TimeSlice.LastHalf when months == 1 => (start.AddDays(15), end),
            TimeSlice.FirstHalf => (start, start.AddMonths(months / 2).AddDays(months == 3 ? 14 : -1)),
            TimeSlice.LastHalf => (start.AddMonths(months / 2).AddDays(months == 3 ? 15 : 0), end),
            TimeSlice.FirstDay => (start, start),
            TimeSlice.LastDay => (end, end),
            TimeSlice.Whole => (start, end),
            _ => null,
        };
    }
}
