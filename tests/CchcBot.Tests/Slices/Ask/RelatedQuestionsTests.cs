using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Slices.Ask;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Ask;

public sealed class RelatedQuestionsTests
{
    public static TheoryData<TaskQuery, string> Cases =>
        new()
        {
            {
                Query(QueryIntent.List, QueryStatus.Overdue).ThisQuarter(),
                "Đang quá hạn: Đang quá hạn | Quá hạn trong Quý III/2026: Quá hạn trong Quý III/2026 | Chưa hoàn thành, hạn trong Quý IV/2026: Chưa hoàn thành, hạn trong Quý IV/2026"
            },
            {
                Query(QueryIntent.List, QueryStatus.Overdue),
                "Quá hạn trong Quý IV/2026: Quá hạn trong Quý IV/2026 | Sắp đến hạn: Sắp đến hạn | Theo đơn vị: Đang quá hạn theo đơn vị"
            },
            // The first quarter's is the last quarter of the year before; whose tasks they are stays.
            {
                Query(QueryIntent.List, QueryStatus.Overdue) with
                {
                    From = new(2026, 1, 1),
                    To = new(2026, 3, 31),
                    MyUnit = true,
                },
                "Đang quá hạn: Đang quá hạn, đơn vị của anh/chị | Quá hạn trong Quý IV/2025: Quá hạn trong Quý IV/2025, đơn vị của anh/chị | Chưa hoàn thành, hạn trong Quý I/2026: Chưa hoàn thành, hạn trong Quý I/2026, đơn vị của anh/chị"
            },
            {
                Query(QueryIntent.Count, QueryStatus.Done),
                "Xem danh sách: Đã hoàn thành | Hoàn thành sau hạn: Hoàn thành sau hạn | Chưa hoàn thành: Chưa hoàn thành"
            },
            {
                Query(QueryIntent.Report) with
                {
                    From = new(2026, 11, 1),
                    To = new(2026, 11, 30),
                },
                "Báo cáo tháng 10/2026: Báo cáo tháng 10/2026 | Quá hạn trong tháng 11/2026: Quá hạn trong tháng 11/2026 | Theo đơn vị: Nhiệm vụ theo đơn vị"
            },
            {
                Query(QueryIntent.Breakdown) with
                {
                    GroupBy = QueryGroup.Unit,
                },
                "Xem danh sách: Nhiệm vụ | Đang quá hạn: Đang quá hạn | Sắp đến hạn: Sắp đến hạn"
            },
            {
                Query(QueryIntent.List) with
                {
                    Mine = true,
                },
                "Đang quá hạn: Đang quá hạn, việc của anh/chị | Sắp đến hạn: Sắp đến hạn, việc của anh/chị | Của đơn vị: Nhiệm vụ của đơn vị anh/chị"
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_question_has_neighbours(TaskQuery query, string expected) =>
        Assert.Equal(expected, string.Join(" | ", RelatedQuestions.Of(query, SampleOffice.Today, TextLanguage.Vi).Select(n => $"{n.Title}: {Read(n.Query)}")));

    [Fact]
    public void Who_sees_all_is_led_from_the_own_to_the_unit_and_to_the_office()
    {
        string Titles(TaskQuery query) =>
            string.Join(" | ", RelatedQuestions.Of(query, SampleOffice.Today, TextLanguage.Vi, seesAll: true).Select(n => $"{n.Title}: {Read(n.Query)}"));
        Assert.EndsWith(
            "Của đơn vị: Nhiệm vụ của đơn vị anh/chị | Toàn cơ quan: Nhiệm vụ",
            Titles(Query(QueryIntent.List) with { Mine = true }),
            StringComparison.Ordinal
        );
        Assert.EndsWith("Toàn cơ quan: Đang quá hạn", Titles(Query(QueryIntent.List, QueryStatus.Overdue) with { MyUnit = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("Toàn cơ quan", Titles(Query(QueryIntent.List, QueryStatus.Overdue)), StringComparison.Ordinal);
    }

    /// <summary>How a question is shown to be read, without the day.</summary>
    private static string Read(TaskQuery query) =>
        ReadingFormatter.Describe(query, SampleOffice.Today, TextLanguage.Vi).Replace(", tính đến 21/11/2026", "", StringComparison.Ordinal);

    private static TaskQuery Query(QueryIntent intent, params QueryStatus[] statuses) => SampleOffice.Query(intent, statuses);
}
