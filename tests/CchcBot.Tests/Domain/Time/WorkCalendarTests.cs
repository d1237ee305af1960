using System.Globalization;
using System.Text.Json;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Time;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Shipped;

    [Theory]
    [InlineData("2025-01-01", false)]
    [InlineData("2025-01-24", true)]
    [InlineData("2025-01-27", false)]
    [InlineData("2025-02-03", true)]
    [InlineData("2025-04-07", false)]
    [InlineData("2025-04-26", true)]
    [InlineData("2025-04-27", false)]
    [InlineData("2025-05-02", false)]
    [InlineData("2025-05-05", true)]
    [InlineData("2025-09-01", false)]
    [InlineData("2025-09-03", true)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-11-24", false)]
    [InlineData("2027-02-05", false)]
    [InlineData("2027-02-12", true)]
    [InlineData("2027-04-16", false)]
    [InlineData("2027-05-03", false)]
    [InlineData("2028-01-03", true)]
    [InlineData("2028-01-08", false)]
    public void Knows_working_days(string day, bool works) => Assert.Equal(works, Calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2026-03-10 07:29", false, "2026-03-10 07:30")]
    [InlineData("2026-03-10 07:30", true, "2026-03-10 07:30")]
    [InlineData("2026-03-10 11:29", true, "2026-03-10 11:29")]
    [InlineData("2026-03-10 11:30", false, "2026-03-10 13:30")]
    [InlineData("2026-03-10 13:30", true, "2026-03-10 13:30")]
    [InlineData("2026-03-10 17:00", false, "2026-03-11 07:30")]
    [InlineData("2026-03-13 18:00", false, "2026-03-16 07:30")]
    [InlineData("2026-01-09 20:00", false, "2026-01-10 07:30")]
    [InlineData("2026-02-13 17:30", false, "2026-02-23 07:30")]
    [InlineData("2025-12-31 23:59", false, "2026-01-05 07:30")]
    public void Knows_working_hours(string moment, bool works, string next)
    {
        Assert.Equal(works, Calendar.IsWorkingTime(Moment(moment)));
        Assert.Equal(Moment(next), Calendar.NextWorkingMoment(Moment(moment)));
    }

    [Theory]
    [InlineData("2027-01-29 16:00", true, "2027-01-29 16:00")]
    [InlineData("2027-01-29 17:00", false, "2027-02-15 07:30")]
    [InlineData("2027-02-02 09:00", false, "2027-02-15 07:30")]
    [InlineData("2027-02-12 09:00", false, "2027-02-15 07:30")]
    [InlineData("2026-03-10 12:00", false, "2026-03-10 13:30")]
    public void Is_silent_in_the_weeks_of_Tet(string moment, bool may, string next)
    {
        Assert.Equal(may, Calendar.MaySend(Moment(moment)));
        Assert.Equal(Moment(next), Calendar.NextSendingMoment(Moment(moment)));
    }

    [Theory]
    [InlineData("2026-03-14", "2026-03-13", "2026-03-16")]
    [InlineData("2026-03-13", "2026-03-13", "2026-03-13")]
    [InlineData("2026-02-20", "2026-02-13", "2026-02-23")]
    [InlineData("2026-01-03", "2025-12-31", "2026-01-05")]
    [InlineData("2025-04-27", "2025-04-26", "2025-04-28")]
    public void Moves_off_days_off(string day, string before, string after)
    {
        Assert.Equal(Day(before), Calendar.PreviousWorkingDayOnOrBefore(Day(day)));
        Assert.Equal(Day(after), Calendar.NextWorkingDayOnOrAfter(Day(day)));
    }

    [Theory]
    [InlineData("2026-03-31", -3, "2026-03-26")]
    [InlineData("2026-03-31", 1, "2026-04-01")]
    [InlineData("2026-03-14", -1, "2026-03-13")]
    [InlineData("2026-03-14", 0, "2026-03-14")]
    [InlineData("2026-02-12", 2, "2026-02-23")]
    [InlineData("2026-09-03", -5, "2026-08-24")]
    [InlineData("2025-04-25", 1, "2025-04-26")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    public void Counts_working_days_on(string day, int count, string expected) => Assert.Equal(Day(expected), Calendar.AddWorkingDays(Day(day), count));

    [Theory]
    [InlineData("2026-03-31", "2026-03-31", 0)]
    [InlineData("2026-03-31", "2026-04-07", 5)]
    [InlineData("2026-03-14", "2026-03-16", 1)]
    [InlineData("2026-02-13", "2026-02-23", 1)]
    [InlineData("2026-04-07", "2026-03-31", -5)]
    public void Counts_working_days_between(string from, string to, int count) => Assert.Equal(count, Calendar.WorkingDaysBetween(Day(from), Day(to)));

    [Fact]
    public void Marks_what_is_not_decreed()
    {
        Assert.Equal([], Calendar.NotDecreed(Day("2025-01-01"), Day("2025-12-31")));
        Assert.Equal(
            [Day("2026-04-26"), Day("2026-04-27"), Day("2026-08-22"), Day("2026-11-24")],
            Calendar.NotDecreed(Day("2026-01-01"), Day("2026-12-31")));
        Assert.All(Calendar.Data.DaysOff.Where(d => d.Date.Year == 2027), d => Assert.False(d.Decreed));
        Assert.Equal(new DayOff(Day("2026-11-24"), "Ngày Văn hóa Việt Nam", Decreed: false), Calendar.DayOffOn(Day("2026-11-24")));
    }

    [Fact]
    public void Is_the_offices_own_after_a_change_and_survives_JSON()
    {
        var data = WorkCalendar.Shipped.Data with
        {
            DaysOff = [.. WorkCalendar.Shipped.Data.DaysOff, new DayOff(Day("2026-03-25"), "Ngày thành lập tỉnh", Decreed: true)],
            Hours = new OfficeHours(new TimeOnly(8, 0), new TimeOnly(12, 0), new TimeOnly(13, 0), new TimeOnly(17, 0)),
        };
        var calendar = new WorkCalendar(JsonSerializer.Deserialize<WorkCalendarData>(JsonSerializer.Serialize(data))!);
        Assert.False(calendar.IsWorkingDay(Day("2026-03-25")));
        Assert.Equal(Moment("2026-03-26 08:00"), calendar.NextWorkingMoment(Moment("2026-03-25 07:30")));
        Assert.True(Calendar.IsWorkingDay(Day("2026-03-25")));
    }

    [Fact]
    public void Refuses_what_cannot_be()
    {
        var data = WorkCalendar.Shipped.Data;
        var noon = new TimeOnly(12, 0);
        Assert.Throws<ArgumentException>(() => new WorkCalendar(data with { Hours = new OfficeHours(noon, noon, noon, noon) }));
        Assert.Throws<ArgumentException>(() => new WorkCalendar(data with { Silence = [new SilentSpan(Day("2026-02-02"), Day("2026-02-01"), "Tết")] }));
        var never = Enumerable.Range(0, 400).Select(i => new DayOff(Day("2026-01-01").AddDays(i), "Nghỉ", Decreed: true)).ToList();
        var closed = new WorkCalendar(data with { DaysOff = never, ExtraWorkingDays = [] });
        Assert.Throws<InvalidOperationException>(() => closed.NextWorkingDayOnOrAfter(Day("2026-03-01")));
    }

    [Theory]
    [InlineData("2026-03-09T16:59:59Z", "2026-03-09 23:59:59")]
    [InlineData("2026-03-09T17:00:00Z", "2026-03-10 00:00:00")]
    public void Office_time_is_seven_hours_ahead(string instant, string local)
    {
        var moment = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
        Assert.Equal(Moment(local), OfficeTime.Local(moment));
        Assert.Equal(DateOnly.FromDateTime(Moment(local)), OfficeTime.DayOf(moment));
        Assert.Equal(moment, OfficeTime.Instant(Moment(local)));
        Assert.Equal(moment, OfficeTime.Instant(OfficeTime.DayOf(moment), TimeOnly.FromDateTime(Moment(local))));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTime Moment(string moment) => DateTime.Parse(moment, CultureInfo.InvariantCulture);
}
