using CchcBot.Domain.Plans;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Plans;

public class OwnIssueTests
{
    private static readonly DateOnly Signed = new(2026, 7, 14);

    [Theory]
    [InlineData("100 ngày kể từ ngày ban hành Kế hoạch", "2026-10-22")]
    [InlineData("Trong 30 ngày kể từ ngày ký ban hành Kế hoạch này", "2026-08-13")]
    [InlineData("Trong vòng 02 tháng kể từ ngày ban hành Kế hoạch", "2026-09-14")]
    [InlineData("10 ngày làm việc kể từ ngày ký", "2026-07-28")]
    [InlineData("15 ngày kể từ khi ban hành Kế hoạch này", "2026-07-29")]
    [InlineData("30 ngày kể từ ngày ban hành Kế hoạch của UBND tỉnh", null)]
    [InlineData("15 ngày kể từ ngày ban hành kế hoạch", null)]
    [InlineData("30 ngày kể từ ngày ban hành Quyết định", null)]
    [InlineData("Sau khi ban hành Kế hoạch", null)]
    [InlineData("Theo tiến độ của Bộ Nội vụ", null)]
    [InlineData("Quý III/2026", null)]
    public void It_counts_from_the_plans_own_day_and_from_no_other(string words, string? due)
    {
        var read = DeadlineReader.Read(words, PlanPeriod.OfYear(2026));

        var settled = OwnIssue.Settle(read, words, Signed, WorkCalendar.Shipped);

        Assert.Equal(
            due is null
                ? null
                : read with
                {
                    Kind = DeadlineKind.Date,
                    Start = Signed,
                    Due = DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture),
                },
            settled
        );
        Assert.Null(OwnIssue.Settle(read, words, null, WorkCalendar.Shipped));
    }
}
