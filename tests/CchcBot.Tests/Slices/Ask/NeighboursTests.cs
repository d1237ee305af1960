using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Words;
using CchcBot.Slices.Ask;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Ask;

public sealed class NeighboursTests
{
    public static TheoryData<TaskQuery, string> Cases => new()
    {
        { Query(QueryIntent.List, QueryStatus.Overdue).ThisQuarter(), "Đang quá hạn: danh sách nhiệm vụ quá hạn | Quá hạn trong Quý III/2026: danh sách nhiệm vụ quá hạn trong Quý III/2026 | Chưa hoàn thành, hạn trong Quý IV/2026: danh sách nhiệm vụ chưa hoàn thành trong Quý IV/2026" },
        { Query(QueryIntent.List, QueryStatus.Overdue), "Quá hạn trong Quý IV/2026: danh sách nhiệm vụ quá hạn trong Quý IV/2026 | Sắp đến hạn: danh sách nhiệm vụ sắp đến hạn | Theo đơn vị: thống kê nhiệm vụ quá hạn theo đơn vị" },
        // The first quarter's is the last quarter of the year before; whose tasks they are stays.
        { Query(QueryIntent.List, QueryStatus.Overdue) with { From = new(2026, 1, 1), To = new(2026, 3, 31), MyUnit = true }, "Đang quá hạn: danh sách nhiệm vụ quá hạn của phòng tôi | Quá hạn trong Quý IV/2025: danh sách nhiệm vụ quá hạn trong Quý IV/2025 của phòng tôi | Chưa hoàn thành, hạn trong Quý I/2026: danh sách nhiệm vụ chưa hoàn thành trong Quý I/2026 của phòng tôi" },
        { Query(QueryIntent.Count, QueryStatus.Done), "Xem danh sách: danh sách nhiệm vụ đã hoàn thành | Hoàn thành sau hạn: danh sách nhiệm vụ hoàn thành trễ hạn | Chưa hoàn thành: danh sách nhiệm vụ chưa hoàn thành" },
        { Query(QueryIntent.Report) with { From = new(2026, 11, 1), To = new(2026, 11, 30) }, "Báo cáo tháng 10/2026: báo cáo trong tháng 10/2026 | Quá hạn trong tháng 11/2026: danh sách nhiệm vụ quá hạn trong tháng 11/2026 | Theo đơn vị: thống kê nhiệm vụ theo đơn vị" },
        { Query(QueryIntent.Breakdown) with { GroupBy = QueryGroup.Unit }, "Xem danh sách: danh sách nhiệm vụ | Đang quá hạn: danh sách nhiệm vụ quá hạn | Sắp đến hạn: danh sách nhiệm vụ sắp đến hạn" },
        { Query(QueryIntent.List) with { Mine = true }, "Đang quá hạn: danh sách nhiệm vụ quá hạn của tôi | Sắp đến hạn: danh sách nhiệm vụ sắp đến hạn của tôi | Của đơn vị: danh sách nhiệm vụ của phòng tôi" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_question_has_neighbours(TaskQuery query, string expected) =>
        Assert.Equal(expected, string.Join(" | ", Neighbours.Of(query, SampleOffice.Today, TextLanguage.Vi).Select(n => $"{n.Title}: {ReadingWords.Question(n.Query, TextLanguage.Vi)}")));

    [Fact]
    public void Who_sees_all_is_led_from_the_own_to_the_unit_and_to_the_office()
    {
        string Titles(TaskQuery query) => string.Join(" | ", Neighbours.Of(query, SampleOffice.Today, TextLanguage.Vi, seesAll: true).Select(n => $"{n.Title}: {ReadingWords.Question(n.Query, TextLanguage.Vi)}"));
        Assert.EndsWith("Của đơn vị: danh sách nhiệm vụ của phòng tôi | Toàn cơ quan: danh sách nhiệm vụ", Titles(Query(QueryIntent.List) with { Mine = true }), StringComparison.Ordinal);
        Assert.EndsWith("Toàn cơ quan: danh sách nhiệm vụ quá hạn", Titles(Query(QueryIntent.List, QueryStatus.Overdue) with { MyUnit = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("Toàn cơ quan", Titles(Query(QueryIntent.List, QueryStatus.Overdue)), StringComparison.Ordinal);
    }

    private static TaskQuery Query(QueryIntent intent, params QueryStatus[] statuses) => SampleOffice.Query(intent, statuses);
}
