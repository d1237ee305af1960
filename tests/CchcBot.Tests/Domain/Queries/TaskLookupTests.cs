using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Queries;

public sealed class TaskLookupTests
{
    private static readonly PlanState Reform = new PlanBuilder()
        .Area("Thể chế")
        .Quarter("1a", 1, "Phòng Nội chính")
        .Quarter("3d", 1, "Phòng Nội chính")
        .Quarter("3đ", 1, "Phòng Nội chính").Saying("Số hóa hồ sơ lưu trữ của cơ quan")
        .Build();

    private static readonly PlanState Digital = new PlanBuilder(number: "7/KH-CĐS", title: "Kế hoạch chuyển đổi số năm 2026")
        .Quarter("1a", 1, "Phòng Nội chính")
        .Quarter("5c-2", 4, "Phòng Nội chính").Saying("Tập huấn kỹ năng số")
        .Build();

    [Theory]
    [InlineData("1a", "1a 1a'")]
    [InlineData("1a (7/KH-CĐS)", "1a'")]
    [InlineData("1a kế hoạch 7/KH-CĐS", "1a'")]
    [InlineData("1a ke hoach so 7/kh-cds", "1a'")]
    [InlineData("1A thuộc KH 12/KH-VP", "1a")]
    [InlineData("5C2", "5c-2'")]
    [InlineData("3d", "3d 3đ")]
    [InlineData("số hoá hồ sơ", "3đ")]
    [InlineData("so hoa ho so luu tru", "3đ")]
    [InlineData("kỹ năng số tập huấn", "5c-2'")]
    [InlineData("1a (kế hoạch chuyển đổi số năm 2026)", "1a'")]
    [InlineData("1a của kế hoạch chuyển đổi số", "1a'")]
    [InlineData("1a of plan 7/KH-CĐS", "1a'")]
    [InlineData("1a kế hoạch 7", "1a'")]
    [InlineData("1a (99/KH-VP)", "")]
    [InlineData("dòng 2", "")]
    [InlineData("9k", "")]
    [InlineData("9k (7/KH-CĐS)", "")]
    [InlineData("", "")]
    public void Finds_what_words_name(string words, string expected) => Assert.Equal(expected, Names(TaskLookup.Find(words, [Reform, Digital], null)));

    [Theory]
    [InlineData("2", "5c-2'")]
    [InlineData("1", "3d")]
    // Behind the end of the list a number is a code, and none of these plans has it.
    [InlineData("3", "")]
    public void A_bare_number_is_a_place_in_the_list_shown(string words, string expected) => Assert.Equal(
        expected,
        Names(TaskLookup.Find(words, [Reform, Digital], [new TaskRef(Reform.Info.Id, "3d"), new TaskRef(Digital.Info.Id, "5c-2")])));

    private static readonly PlanState Numbered = new PlanBuilder(number: "9/KH-VP")
        .Quarter("1", 1, "Phòng Nội chính")
        .Quarter("2", 1, "Phòng Nội chính")
        .Quarter("3", 1, "Phòng Nội chính")
        .Build();

    /// <summary>The list shown is 2, 1, 3: a number that is a line and another's code means both.</summary>
    [Theory]
    [InlineData("1", "2 1")]
    [InlineData("3", "3")]
    [InlineData("dòng 1", "2")]
    [InlineData("mục thứ 1", "2")]
    [InlineData("số 1 trong danh sách", "2")]
    [InlineData("line 1", "2")]
    [InlineData("1 (9/KH-VP)", "1")]
    [InlineData("dòng 4", "")]
    public void A_number_that_is_a_line_and_a_code_means_both(string words, string expected) => Assert.Equal(
        expected,
        Names(TaskLookup.Find(words, [Numbered], [.. new[] { "2", "1", "3" }.Select(c => new TaskRef(Numbered.Info.Id, c))])));

    [Fact]
    public void Looks_only_among_those_that_count() =>
        Assert.Equal("1a'", Names(TaskLookup.Find("1a", [Reform, Digital], null, t => t.Plan == Digital.Info.Id)));

    private static string Names(IEnumerable<TaskRef> tasks) => string.Join(' ', tasks.Select(t => t.Plan == Digital.Info.Id ? $"{t.Code}'" : t.Code));
}
