using System.Globalization;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Time;

public sealed class LunarCalendarTests
{
    [Theory]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2028, "2028-01-26")]
    [InlineData(2029, "2029-02-13")]
    [InlineData(2030, "2030-02-02")]
    [InlineData(2031, "2031-01-23")]
    [InlineData(2033, "2033-01-31")]
    [InlineData(2034, "2034-02-19")]
    [InlineData(2035, "2035-02-08")]
    [InlineData(1985, "1985-01-21")]
    [InlineData(2007, "2007-02-17")]
    public void Knows_when_Tet_is(int year, string day) => Assert.Equal(Day(day), LunarCalendar.NewYear(year));

    [Theory]
    [InlineData(2026, 3, 5, false, "2026-04-21")]
    [InlineData(2026, 7, 15, false, "2026-08-27")]
    [InlineData(2026, 8, 20, false, "2026-09-30")]
    [InlineData(2026, 3, 10, false, "2026-04-26")]
    [InlineData(2025, 3, 10, false, "2025-04-07")]
    [InlineData(2027, 3, 10, false, "2027-04-16")]
    [InlineData(2025, 6, 1, false, "2025-06-25")]
    [InlineData(2025, 6, 1, true, "2025-07-25")]
    [InlineData(2025, 7, 1, false, "2025-08-23")]
    [InlineData(2028, 5, 1, true, "2028-06-23")]
    [InlineData(2031, 3, 1, true, "2031-04-21")]
    [InlineData(2033, 11, 1, true, "2033-12-22")]
    [InlineData(2023, 2, 1, true, "2023-03-22")]
    [InlineData(2025, 12, 23, false, "2026-02-10")]
    public void Knows_the_suns_day(int year, int month, int day, bool isLeap, string solar) =>
        Assert.Equal(Day(solar), LunarCalendar.ToSolar(year, month, day, isLeap));

    [Theory]
    [InlineData(2026, 6, 1, true)]
    [InlineData(2025, 2, 30, false)]
    [InlineData(2026, 13, 1, false)]
    [InlineData(2026, 1, 0, false)]
    [InlineData(2101, 1, 1, false)]
    public void Invents_no_day(int year, int month, int day, bool isLeap) => Assert.Null(LunarCalendar.ToSolar(year, month, day, isLeap));

    [Fact]
    public void Months_follow_one_another_without_a_gap()
    {
        var next = LunarCalendar.NewYear(1950);
        for (var year = 1950; year < 2099; year++)
        {
            Assert.Equal(next, LunarCalendar.NewYear(year));
            for (var month = 1; month <= 12; month++)
            {
                foreach (var isLeap in new[] { false, true })
                {
                    if (LunarCalendar.Month(year, month, isLeap) is not var (start, end))
                    {
                        continue;
                    }

                    Assert.Equal(next, start);
                    Assert.InRange(end.DayNumber - start.DayNumber, 28, 29);
                    Assert.Equal(year, LunarCalendar.YearOf(start));
                    next = end.AddDays(1);
                }
            }
        }
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
