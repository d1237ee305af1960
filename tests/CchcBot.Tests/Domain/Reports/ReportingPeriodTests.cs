using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Reports;

public sealed class ReportingPeriodTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-03-31", "2025-12-15", "2026-03-14")]
    [InlineData("2026-04-01", "2026-06-30", "2026-03-15", "2026-06-14")]
    [InlineData("2026-01-01", "2026-06-30", "2025-12-15", "2026-06-14")]
    [InlineData("2026-07-01", "2026-12-31", "2026-06-15", "2026-12-14")]
    [InlineData("2026-01-01", "2026-12-31", "2025-12-15", "2026-12-14")]
    [InlineData("2026-02-01", "2026-02-28", "2026-01-15", "2026-02-14")]
    // Three months, but no quarter; a quarter but for a day; a week.
    [InlineData("2026-02-01", "2026-04-30", null, null)]
    [InlineData("2026-01-01", "2026-03-30", null, null)]
    [InlineData("2026-11-16", "2026-11-22", null, null)]
    public void Reports_close_on_the_14th(string from, string to, string? reportFrom, string? reportTo)
    {
        (DateOnly, DateOnly)? expected = reportFrom is null ? null : (DateOnly.Parse(reportFrom), DateOnly.Parse(reportTo!));
        Assert.Equal(expected, new ReportingPeriods().Of(DateOnly.Parse(from), DateOnly.Parse(to)));
    }

    [Theory]
    [InlineData(20, "2025-12-21", "2026-03-20")]
    [InlineData(31, "2026-01-01", "2026-03-31")]
    [InlineData(30, "2025-12-31", "2026-03-30")]
    public void An_office_that_closes_on_another_day_reports_to_that_day(int day, string from, string to) =>
        Assert.Equal(
            (DateOnly.Parse(from), DateOnly.Parse(to)),
            new ReportingPeriods(day).Of(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)));
}
