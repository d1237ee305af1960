using System.Globalization;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Reports;

/// <summary>When the summary is due: the last moment up to now, and the next one.</summary>
public sealed class SummaryScheduleTests
{
    [Theory]
    // Weekly in the quarter's last month.
    [InlineData("2025-09-10T09:00", "05/09 16:00", "12/09 16:00")]
    [InlineData("2025-09-12T15:59", "05/09 16:00", "12/09 16:00")]
    [InlineData("2025-09-12T16:00", "12/09 16:00", "19/09 16:00")]
    // Else once a month, on its last Friday.
    [InlineData("2025-10-10T09:00", "26/09 16:00", "31/10 16:00")]
    [InlineData("2025-11-28T16:00", "28/11 16:00", "05/12 16:00")]
    // A day off moves to the working day before: Friday 30/1 is worked, the last Friday of April 2027 is not.
    [InlineData("2027-04-29T15:59", "26/03 16:00", "29/04 16:00")]
    [InlineData("2027-04-29T16:00", "29/04 16:00", "28/05 16:00")]
    // A Friday of Tết in the quarter's second month is no slot at all unless it is the month's last.
    [InlineData("2026-02-23T09:00", "30/01 16:00", "27/02 16:00")]
    public void The_rhythm_is_monthly_and_weekly_at_a_quarters_end(string now, string last, string next)
    {
        var at = DateTime.Parse(now, CultureInfo.InvariantCulture);
        var schedule = new SummarySchedule();
        Assert.Equal((last, next), (Written(schedule.LastDue(at, WorkCalendar.Shipped)), Written(schedule.NextDue(at, WorkCalendar.Shipped))));
    }

    [Theory]
    [InlineData(SummaryCadence.Weekly, "10/10 16:00")]
    [InlineData(SummaryCadence.Monthly, "31/10 16:00")]
    [InlineData(SummaryCadence.Never, null)]
    public void An_office_may_choose_another(SummaryCadence cadence, string? next) =>
        Assert.Equal(next, Written(new SummarySchedule(Cadence: cadence).NextDue(new(2025, 10, 6, 9, 0, 0), WorkCalendar.Shipped)));

    private static string? Written(DateTime? at) => at?.ToString("dd/MM HH:mm", CultureInfo.InvariantCulture);
}
