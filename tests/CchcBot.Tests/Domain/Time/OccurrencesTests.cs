using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Tests.Domain.Time;

/// <summary>What a recurring task owes, and when: each day that its words name, in each of its periods.</summary>
public sealed class OccurrencesTests
{
    private static readonly PlanPeriod Plan = PlanPeriod.OfYear(2026);

    [Theory]
    [InlineData("Hằng quý", "31/03 30/06 30/09 31/12")]
    [InlineData("Ngày 25 hàng tháng", "25/01 25/02 25/03 25/04 25/05 25/06 25/07 25/08 25/09 25/10 25/11 25/12")]
    [InlineData("Định kỳ vào ngày 15 hằng tháng", "15/01 15/02 15/03 15/04 15/05 15/06 15/07 15/08 15/09 15/10 15/11 15/12")]
    [InlineData("Trước ngày 20 hằng tháng", "19/01 19/02 19/03 19/04 19/05 19/06 19/07 19/08 19/09 19/10 19/11 19/12")]
    [InlineData("ngày 30 hằng tháng", "30/01 28/02 30/03 30/04 30/05 30/06 30/07 30/08 30/09 30/10 30/11 30/12")]
    [InlineData("ngày 20 của tháng đầu mỗi quý", "20/01 20/04 20/07 20/10")]
    [InlineData("trước ngày 10 tháng cuối quý", "09/03 09/06 09/09 09/12")]
    [InlineData("Trước ngày 15/11 hằng năm", "14/11")]
    [InlineData("tháng 5 và tháng 11 hằng năm", "31/05 30/11")]
    public void Each_is_due_on_the_day_that_is_said(string words, string days)
    {
        var task = TaskOf(words, DeadlineReader.Read(words, Plan));

        Assert.Equal(days.Split(' '), task.Parts(Plan).Select(p => $"{p.Due:dd/MM}"));
    }

    /// <summary>A part of a deadline that recurs is owed in each of its periods, beside the part that is due once.</summary>
    [Theory]
    [InlineData(
        "hoàn thành trước 30/6/2026; định kỳ hàng tháng, trước ngày 25, báo cáo kết quả",
        "29/06 24/01 24/02 24/03 24/04 24/05 24/06 24/07 24/08 24/09 24/10 24/11 24/12")]
    [InlineData("Ban hành trong Quý I; hằng quý báo cáo", "31/03 31/03 30/06 30/09 31/12")]
    [InlineData("Báo cáo định kỳ 6 tháng; tổng kết trước ngày 15/11/2026", "30/06 31/12 14/11")]
    public void A_part_that_recurs_is_due_in_each_period(string words, string days)
    {
        var task = TaskOf(words, DeadlineReader.Read(words, Plan));
        var parts = task.Parts(Plan).ToList();

        Assert.Equal(days.Split(' '), parts.Select(p => $"{p.Due:dd/MM}"));
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(p => p.Number));
        Assert.All(parts.Skip(1).SkipLast(1), p => Assert.Equal(DeadlineKind.Date, p.Kind));
    }

    /// <summary>Rows of builds before each occurrence of a part was owed keep their parts, whose numbers hold what was reported.</summary>
    [Fact]
    public void A_row_without_the_last_occurrence_keeps_one_part_for_all_of_them()
    {
        var deadline = DeadlineReader.Read("Ban hành trong Quý I; hằng quý báo cáo", Plan);
        var task = TaskOf("", deadline with { Milestones = [.. deadline.Milestones.Select(m => m with { LastOccurrence = null })] });

        Assert.Equal(["31/03", "31/12"], task.Parts(Plan).Select(p => $"{p.Due:dd/MM}"));
    }

    /// <summary>Rows of builds before the day was kept hold only the day X of "trước ngày X".</summary>
    [Fact]
    public void A_row_that_says_only_before_which_day_is_read_as_before()
    {
        var deadline = DeadlineReader.Read("Trước ngày 20 hằng tháng", Plan) with { LastOccurrence = null };
        var task = TaskOf("Trước ngày 20 hằng tháng", deadline);

        Assert.All(task.Parts(Plan), p => Assert.Equal(19, p.Due!.Value.Day));
    }

    private static ReformTask TaskOf(string words, Deadline deadline) =>
        new("1", 1, "I", "1", "Báo cáo kết quả", [new LeadUnit("p1", "Phòng Một")], [], false, null, words, deadline);
}
