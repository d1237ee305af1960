using CchcBot.Language.Spans;

namespace CchcBot.Tests.Language.Spans;

public sealed class NameMatcherTests
{
    private static readonly NameMatcher Names = new(QuestionOffice.Office);

    [Theory]
    [InlineData("Phòng Hành chính - Quản trị", "Phòng Hành chính - Quản trị")]
    [InlineData("phòng Hành chính, Quản trị", "Phòng Hành chính - Quản trị")]
    [InlineData("P.HCQT", "Phòng Hành chính - Quản trị")]
    [InlineData("phong hcqt", "Phòng Hành chính - Quản trị")]
    [InlineData("Phòng Hành chính", "Phòng Hành chính - Quản trị")]
    [InlineData("hành chính", null)]
    [InlineData("Nội chính", "Phòng Nội chính")]
    [InlineData("PNC", "Phòng Nội chính")]
    [InlineData("bên Kinh tế ngành", "Phòng Kinh tế ngành")]
    [InlineData("Phòng Khoa giáo", "Phòng Khoa giáo - Văn xã")]
    [InlineData("Khoa giáo và Văn xã", "Phòng Khoa giáo - Văn xã")]
    [InlineData("TT PVHCC", "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính")]
    [InlineData("Trung tâm Phục vụ hành chính công", "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính")]
    [InlineData("Trung tâm Phục vụ - Kiểm soát TTHC", "Trung tâm Phục vụ - Kiểm soát thủ tục hành chính")]
    [InlineData("TT CBTH", "Trung tâm Công báo và Tin học")]
    [InlineData("Trung tâm Công báo, Tin học", "Trung tâm Công báo và Tin học")]
    [InlineData("Ban TCD", "Ban Tiếp công dân")]
    [InlineData("Trung tâm", null)]
    [InlineData("Sở Nội vụ", null)]
    public void FindsUnits(string said, string? expected) => Assert.Equal(expected, Names.Unit(said));

    [Theory]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn An")]
    [InlineData("nguyen van an", "Nguyễn Văn An")]
    [InlineData("anh An", "Nguyễn Văn An")]
    [InlineData("VIỆC CỦA ANH CƯỜNG QUÁ HẠN", "Lê Quốc Cường")]
    [InlineData("đ/c Trần Thị Bình", "Trần Thị Bình")]
    [InlineData("chị Trần Bình", "Trần Thị Bình")]
    [InlineData("anh Quốc Cường", "Lê Quốc Cường")]
    [InlineData("Bình (HCQT)", "Trần Thị Bình")]
    [InlineData("An", "Nguyễn Văn An")]
    [InlineData("việc an toàn", null)]
    [InlineData("năm nay", null)]
    [InlineData("anh Dũng", null)]
    public void FindsPeople(string said, string? expected) => Assert.Equal(expected, Names.Person(said));

    [Theory]
    [InlineData("mảng thủ tục hành chính", NameKind.Area, "thủ tục hành chính")]
    [InlineData("lĩnh vực kiểm soát thủ tục hành chính", NameKind.Area, "thủ tục hành chính")]
    [InlineData("chính quyền điện tử", NameKind.Area, "chính quyền số")]
    [InlineData("civil service", NameKind.Area, "chế độ công vụ")]
    [InlineData("kế hoạch cải cách hành chính", NameKind.Plan, "Kế hoạch CCHC năm 2026")]
    [InlineData("KH chuyển đổi số", NameKind.Plan, "Kế hoạch chuyển đổi số năm 2026")]
    public void FindsAreasAndPlans(string said, NameKind kind, string expected)
    {
        var hit = Assert.Single(Names.Find(said));

        Assert.Equal((kind, expected, said), (hit.Kind, hit.Name, hit.Said));
    }

    /// <summary>What fits two units fits none.</summary>
    [Fact]
    public void DoesNotGuessBetweenUnits()
    {
        var names = new NameMatcher(
            QuestionOffice.Office with
            {
                Units = [new("Phòng Tổng hợp", []), new("Phòng Tổng hợp - Nội chính", ["TH"]), new("Phòng Nội chính", [])],
            }
        );

        Assert.Equal(
            ("Phòng Tổng hợp", "Phòng Tổng hợp - Nội chính", "Phòng Nội chính"),
            (names.Unit("phòng Tổng hợp"), names.Unit("TH"), names.Unit("phòng Nội chính"))
        );
    }
}
