namespace CchcBot.Domain.Time;

/// <summary>
/// The public holidays of 2025 to 2027. Days that were not decreed yet (all of 2027, some of 2026) are computed from the Labour Code and the lunar
/// calendar, and marked as not decreed.
/// </summary>
internal static class ShippedCalendar
{
    private static readonly (string From, string To, string Name, bool Decreed)[] Holidays =
    [
        ("2025-01-01", "2025-01-01", "Tết Dương lịch", true),
        ("2025-01-25", "2025-02-02", "Tết Nguyên đán", true),
        ("2025-04-05", "2025-04-07", "Giỗ Tổ Hùng Vương", true),
        ("2025-04-30", "2025-05-04", "Ngày Chiến thắng và Quốc tế lao động", true),
        ("2025-08-30", "2025-09-02", "Quốc khánh", true),
        ("2026-01-01", "2026-01-04", "Tết Dương lịch", true),
        ("2026-02-14", "2026-02-22", "Tết Nguyên đán", true),
        ("2026-04-26", "2026-04-27", "Giỗ Tổ Hùng Vương", false),
        ("2026-04-30", "2026-05-01", "Ngày Chiến thắng và Quốc tế lao động", true),
        ("2026-08-29", "2026-09-02", "Quốc khánh", true),
        ("2026-11-24", "2026-11-24", "Ngày Văn hóa Việt Nam", false),
        ("2027-01-01", "2027-01-01", "Tết Dương lịch", false),
        // New Year's Eve (5/2) to the fourth day, and two days in lieu of the weekend among them.
        ("2027-02-05", "2027-02-11", "Tết Nguyên đán", false),
        ("2027-04-16", "2027-04-16", "Giỗ Tổ Hùng Vương", false),
        // 1/5 is a Saturday; Monday is off instead.
        ("2027-04-30", "2027-05-03", "Ngày Chiến thắng và Quốc tế lao động", false),
        ("2027-09-02", "2027-09-03", "Quốc khánh", false),
        ("2027-11-24", "2027-11-24", "Ngày Văn hóa Việt Nam", false),
    ];

    private static readonly (string Day, bool Decreed)[] WorkedWeekends =
    [
        ("2025-04-26", true),
        ("2026-01-10", true),
        ("2026-08-22", false),
    ];

    /// <summary>The weeks of Tết, during which nothing is sent.</summary>
    private static readonly (string From, string To)[] TetWeeks =
    [
        ("2025-01-25", "2025-02-02"),
        ("2026-02-14", "2026-02-22"),
        ("2027-02-01", "2027-02-14"),
    ];

    public static WorkCalendarData Data { get; } = new(
        [.. Holidays.SelectMany(h => Days(h.From, h.To).Select(day => new DayOff(day, h.Name, h.Decreed)))],
        [.. WorkedWeekends.Select(w => new ExtraWorkingDay(Day(w.Day), w.Decreed))],
        OfficeHours.Usual,
        [.. TetWeeks.Select(w => new SilentSpan(Day(w.From), Day(w.To), "Tết Nguyên đán"))]);

    private static IEnumerable<DateOnly> Days(string from, string to)
    {
        for (var day = Day(from); day <= Day(to); day = day.AddDays(1))
        {
            yield return day;
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd");
}
