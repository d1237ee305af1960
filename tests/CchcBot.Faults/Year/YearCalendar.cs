namespace CchcBot.Faults.Year;

/// <summary>The working days of 2025 and of the first months of 2026 as they were decreed, written down here: the model does not ask the product.</summary>
internal static class YearCalendar
{
    private static readonly (DateOnly From, DateOnly To)[] Off =
    [
        (new(2025, 1, 1), new(2025, 1, 1)), (new(2025, 1, 25), new(2025, 2, 2)), (new(2025, 4, 5), new(2025, 4, 7)), (new(2025, 4, 30), new(2025, 5, 4)),
        (new(2025, 8, 30), new(2025, 9, 2)), (new(2026, 1, 1), new(2026, 1, 4)), (new(2026, 2, 14), new(2026, 2, 22)),
    ];

    private static readonly DateOnly[] WorkedSaturdays = [new(2025, 4, 26), new(2026, 1, 10)];

    public static bool IsWorking(DateOnly day) =>
        WorkedSaturdays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Off.Any(o => o.From <= day && day <= o.To));

    /// <summary>The day itself, or the first working day after it.</summary>
    public static DateOnly WorkingOnOrAfter(DateOnly day)
    {
        while (!IsWorking(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>Working days after the first day up to the second.</summary>
    public static int Between(DateOnly after, DateOnly upTo)
    {
        var days = 0;
        for (var day = after.AddDays(1); day <= upTo; day = day.AddDays(1))
        {
            days += IsWorking(day) ? 1 : 0;
        }

        return days;
    }
}
