using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Ask;

public sealed class ReadingFormatterTests
{
    public static TheoryData<TaskQuery, string, string> Readings =>
        new()
        {
            { List(QueryStatus.Overdue).ThisQuarter(), "Quá hạn trong Quý IV/2026, tính đến 21/11/2026", "Overdue in Q4/2026, as of 21/11/2026" },
            { List(QueryStatus.Overdue), "Đang quá hạn, tính đến 21/11/2026", "Overdue now, as of 21/11/2026" },
            {
                List(QueryStatus.Open) with
                {
                    From = new(2026, 11, 1),
                    To = new(2026, 11, 30),
                    MyUnit = true,
                },
                "Chưa hoàn thành, hạn trong tháng 11/2026, đơn vị của anh/chị, tính đến 21/11/2026",
                "Not finished, due in November 2026, your unit, as of 21/11/2026"
            },
            {
                List() with
                {
                    From = new(2026, 10, 1),
                    To = new(2026, 11, 15),
                },
                "Đến hạn từ 01/10/2026 đến 15/11/2026, tính đến 21/11/2026",
                "Due from 01/10/2026 to 15/11/2026, as of 21/11/2026"
            },
            {
                List(QueryStatus.Open) with
                {
                    To = new(2026, 12, 31),
                    Unit = "Ban Tiếp công dân",
                },
                "Chưa hoàn thành, hạn đến hết 31/12/2026, Ban Tiếp công dân, tính đến 21/11/2026",
                "Not finished, due until 31/12/2026, Ban Tiếp công dân, as of 21/11/2026"
            },
            {
                List(QueryStatus.DoneLate) with
                {
                    From = new(2026, 1, 1),
                    To = new(2026, 6, 30),
                },
                "Hoàn thành sau hạn trong 6 tháng đầu năm 2026, tính đến 21/11/2026",
                "Finished late in the first half of 2026, as of 21/11/2026"
            },
            { List(QueryStatus.NotReported), "Chưa báo cáo trong Quý IV/2026, tính đến 21/11/2026", "Not reported in Q4/2026, as of 21/11/2026" },
            {
                List(QueryStatus.Blocked, QueryStatus.Overdue) with
                {
                    Area = "thể chế",
                },
                "Có vướng mắc hoặc quá hạn, lĩnh vực thể chế, tính đến 21/11/2026",
                "Blocked or overdue, area thể chế, as of 21/11/2026"
            },
            { List() with { Mine = true }, "Việc của anh/chị, tính đến 21/11/2026", "Your tasks, as of 21/11/2026" },
            {
                List() with
                {
                    Intent = QueryIntent.Breakdown,
                    GroupBy = QueryGroup.Unit,
                    Plan = "Kế hoạch CCHC năm 2026",
                },
                "Nhiệm vụ theo đơn vị, Kế hoạch CCHC năm 2026, tính đến 21/11/2026",
                "Tasks by unit, Kế hoạch CCHC năm 2026, as of 21/11/2026"
            },
            {
                List() with
                {
                    Intent = QueryIntent.Report,
                    From = new(2026, 1, 1),
                    To = new(2026, 12, 31),
                },
                "Báo cáo năm 2026, tính đến 21/11/2026",
                "Report 2026, as of 21/11/2026"
            },
            {
                List() with
                {
                    From = new(2026, 11, 21),
                    To = new(2026, 11, 21),
                    Person = "Đỗ Thị Năm",
                },
                "Đến hạn ngày 21/11/2026, Đỗ Thị Năm, tính đến 21/11/2026",
                "Due on 21/11/2026, Đỗ Thị Năm, as of 21/11/2026"
            },
        };

    [Theory]
    [MemberData(nameof(Readings))]
    public void An_answer_says_how_the_question_was_read(TaskQuery query, string vietnamese, string english) =>
        Assert.Equal(
            (vietnamese, english),
            (ReadingFormatter.Describe(query, SampleOffice.Today, TextLanguage.Vi), ReadingFormatter.Describe(query, SampleOffice.Today, TextLanguage.En)));

    private static TaskQuery List(params QueryStatus[] statuses) => SampleOffice.Query(QueryIntent.List, statuses);
}
