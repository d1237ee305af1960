using CchcBot.Domain.Queries;

namespace CchcBot.Tests.Domain.Queries;

/// <summary>What a report tells of, by the words of the tasks' texts.</summary>
public sealed class TaskWordsTests
{
    private static readonly string[] Texts =
    [
        "Nâng cấp phần mềm quản lý văn bản",
        "Xây dựng quy chế họp không giấy",
        "Tập huấn kỹ năng số cho công chức",
        "Tập huấn kỹ năng số cho người dân",
        "Ban hành kế hoạch kiểm tra nội bộ của Phòng Nội chính",
    ];

    [Theory]
    [InlineData("đã nâng cấp xong phần mềm quản lý văn bản", "0", true)]
    [InlineData("quy chế họp không giấy đang lấy ý kiến", "1", true)]
    [InlineData("đã tập huấn kỹ năng số cho 120 người", "2 3", false)]
    [InlineData("tập huấn kỹ năng số cho người dân được 3 lớp", "2 3", false)]
    [InlineData("đã thử họp không giấy một buổi", "1", false)]
    [InlineData("đã ban hành kế hoạch, QĐ 12/QĐ-VP ngày 5/9", "", false)]
    [InlineData("Phòng Nội chính chưa gửi số liệu nên chưa tổng hợp được", "", false)]
    [InlineData("đang chờ Sở Tài chính cho ý kiến về kinh phí mua phần mềm diệt vi rút", "", false)]
    [InlineData("xong rồi", "", false)]
    public void A_report_tells_of_a_task(string said, string tasks, bool isClear)
    {
        var (fitting, clear) = TaskWords.Fit(said, Texts, ["Phòng Nội chính"]);

        Assert.Equal((tasks, isClear), (string.Join(' ', fitting), clear));
    }
}
