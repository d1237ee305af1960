using System.Globalization;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Time;

public sealed class ReportingPeriodsTests
{
    private static readonly ReportingPeriods Periods = new();

    [Theory]
    [InlineData(ReportKind.Quarter, 2026, 1, "2025-12-15 2026-03-14 2026-03-03 2026-03-11 2026-03-13 2026-03-20")]
    [InlineData(ReportKind.HalfYear, 2026, 1, "2025-12-15 2026-06-14 2026-06-02 2026-06-10 2026-06-12 2026-06-20")]
    [InlineData(ReportKind.Quarter, 2026, 3, "2026-06-15 2026-09-14 2026-08-25 2026-09-09 2026-09-11 2026-09-20")]
    [InlineData(ReportKind.Year, 2026, 1, "2025-12-15 2026-12-14 2026-12-01 2026-12-09 2026-12-11 2026-12-20")]
    [InlineData(ReportKind.HalfYear, 2025, 2, "2025-06-15 2025-12-14 2025-12-02 2025-12-10 2025-12-12 2025-12-20")]
    [InlineData(ReportKind.Month, 2026, 1, "2025-12-15 2026-01-14 2025-12-30 2026-01-10 2026-01-13 2026-01-20")]
    [InlineData(ReportKind.Month, 2026, 3, "2026-02-15 2026-03-14 2026-03-03 2026-03-11 2026-03-13 2026-03-20")]
    public void Closes_before_the_calendar(ReportKind kind, int year, int number, string days) =>
        Assert.Equal(days, Written(Periods.Of(kind, year, number, WorkCalendar.Shipped)));

    [Fact]
    public void Follows_a_province_that_differs()
    {
        var calendarQuarters = new ReportingPeriods(CutOffDay: 31, DueDay: 5, AskDaysBefore: 10, AskWeekday: null, AnswerDaysBefore: 2);
        Assert.Equal(
            "2026-01-01 2026-03-31 2026-03-17 2026-03-27 2026-03-30 2026-04-05",
            Written(calendarQuarters.Of(ReportKind.Quarter, 2026, 1, WorkCalendar.Shipped)));
        Assert.Equal(
            "2026-02-01 2026-02-28 2026-02-09 2026-02-26 2026-02-27 2026-03-05",
            Written(calendarQuarters.Of(ReportKind.Month, 2026, 2, WorkCalendar.Shipped)));
    }

    [Theory]
    [InlineData(ReportKind.Quarter, "2026-03-14", 2026, 1)]
    [InlineData(ReportKind.Quarter, "2026-03-15", 2026, 2)]
    [InlineData(ReportKind.Quarter, "2025-12-15", 2026, 1)]
    [InlineData(ReportKind.Quarter, "2025-12-14", 2025, 4)]
    [InlineData(ReportKind.Year, "2025-12-15", 2026, 1)]
    [InlineData(ReportKind.HalfYear, "2026-06-15", 2026, 2)]
    [InlineData(ReportKind.Month, "2026-01-31", 2026, 2)]
    public void Finds_the_period_of_a_day(ReportKind kind, string day, int year, int number)
    {
        var period = Periods.Containing(kind, DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), WorkCalendar.Shipped);
        Assert.Equal((kind, year, number), (period.Kind, period.Year, period.Number));
        Assert.Equal(Periods.Of(kind, year, number, WorkCalendar.Shipped), period);
    }

    [Fact]
    public void Reports_on_reform_four_times_a_year() => Assert.Equal(
        [(ReportKind.Quarter, 1), (ReportKind.HalfYear, 1), (ReportKind.Quarter, 3), (ReportKind.Year, 1)],
        Periods.ReformReports(2026, WorkCalendar.Shipped).Select(p => (p.Kind, p.Number)));

    [Fact]
    public void Knows_no_fifth_quarter() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Periods.Of(ReportKind.Quarter, 2026, 5, WorkCalendar.Shipped));

    private static string Written(ReportWindow p) => string.Join(
        ' ', new[] { p.Start, p.CutOff, p.AskOn, p.AnswersBy, p.FreezeOn, p.DueOn }.Select(d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
