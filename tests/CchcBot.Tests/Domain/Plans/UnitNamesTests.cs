using CchcBot.Domain.Plans;

namespace CchcBot.Tests.Domain.Plans;

public sealed class UnitNamesTests
{
    [Theory]
    [InlineData("Phòng Hành chính - Quản trị.", "Phòng Hành chính - Quản trị")]
    [InlineData("Các phòng nghiên cứu, Trung tâm Phục vụ hành chính công.", "Các phòng nghiên cứu|Trung tâm Phục vụ hành chính công")]
    [InlineData("Văn phòng và các phòng nghiệp vụ", "Văn phòng|các phòng nghiệp vụ")]
    [InlineData("các phòng, ban, đơn vị trực thuộc.", "các phòng, ban, đơn vị trực thuộc")]
    [InlineData("Sở Văn hóa, Thể thao và Du lịch; Sở Tư pháp", "Sở Văn hóa, Thể thao và Du lịch|Sở Tư pháp")]
    [InlineData("Trung tâm Công báo và Tin học, Ban Tiếp công dân", "Trung tâm Công báo và Tin học|Ban Tiếp công dân")]
    [InlineData(
        "Tổ kiểm tra việc chấp hành kỷ luật, kỷ cương của Văn phòng; Phòng Nội chính",
        "Tổ kiểm tra việc chấp hành kỷ luật, kỷ cương của Văn phòng|Phòng Nội chính"
    )]
    [InlineData("Sở Nội vụ, các sở, ngành, UBND xã, phường, đặc khu", "Sở Nội vụ|các sở, ngành|UBND xã, phường, đặc khu")]
    [InlineData("Các Sở, ngành, đơn vị, UBND cấp xã.", "Các Sở, ngành, đơn vị|UBND cấp xã")]
    [InlineData("Sở Công Thương, sở, ngành có liên quan, UBND các xã, phường", "Sở Công Thương|sở, ngành có liên quan|UBND các xã, phường")]
    [InlineData("UBND xã/phường, Công an Thành phố, cơ quan có liên quan", "UBND xã/phường|Công an Thành phố|cơ quan có liên quan")]
    [InlineData(
        "UBND các xã, phường trực tiếp triển khai tại địa bàn\nSở Khoa học và Công nghệ triển khai hạ tầng, dữ liệu.",
        "UBND các xã, phường|Sở Khoa học và Công nghệ"
    )]
    [InlineData("Phòng Nội chính\nPhòng Kinh tế tổng hợp", "Phòng Nội chính|Phòng Kinh tế tổng hợp")]
    [InlineData("Văn phòng Đoàn ĐBQH và HĐND tỉnh", "Văn phòng Đoàn ĐBQH và HĐND tỉnh")]
    [InlineData(
        "Sở Nông nghiệp và Môi trường (Văn phòng Đăng ký đất đai và các Chi nhánh)",
        "Sở Nông nghiệp và Môi trường (Văn phòng Đăng ký đất đai và các Chi nhánh)"
    )]
    [InlineData("Các Phòng: Nội chính, Giáo dục và Đào tạo, Văn hóa, Thể thao và Du lịch", "Phòng Nội chính|Phòng Giáo dục và Đào tạo|Phòng Văn hóa, Thể thao và Du lịch")]
    [InlineData("Các Vụ: Pháp chế; Kế hoạch, Tài chính. Văn phòng Bộ", "Vụ Pháp chế|Vụ Kế hoạch, Tài chính|Văn phòng Bộ")]
    [InlineData("Các Phòng: Phòng Nội chính", "Các Phòng: Phòng Nội chính")]
    [InlineData("Bộ Quốc phòng và cơ quan, địa phương liên quan", "Bộ Quốc phòng|cơ quan, địa phương liên quan")]
    [InlineData("các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ", "các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ")]
    [InlineData("Sở Tài chính, sở ngành khác, UBND xã, phường", "Sở Tài chính|sở ngành khác|UBND xã, phường")]
    [InlineData("Đài Truyền hình tỉnh, cơ quan báo chí khác", "Đài Truyền hình tỉnh|cơ quan báo chí khác")]
    [InlineData("Thông tấn xã Việt Nam, Đài Tiếng nói Việt Nam", "Thông tấn xã Việt Nam|Đài Tiếng nói Việt Nam")]
    [InlineData("Các đơn vị được giao xây dựng hồ sơ công bố", "Các đơn vị được giao xây dựng hồ sơ công bố")]
    [InlineData("Các đơn vị được giao chủ trì thực hiện theo phân công", "Các đơn vị")]
    [InlineData("", "")]
    [InlineData("-", "")]
    public void Splits_only_where_the_parts_are_units(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', UnitNames.Split(text)));

    [Theory]
    [InlineData("các phòng, ban, đơn vị trực thuộc", true)]
    [InlineData("Các phòng, ban, đơn vị còn lại", true)]
    [InlineData("Các phòng nghiệp vụ", false)]
    [InlineData("các phòng, ban, đơn vị liên quan", false)]
    [InlineData("Phòng Nội chính", false)]
    public void Knows_who_is_everybody(string unit, bool expected) => Assert.Equal(expected, UnitNames.IsEverybody(unit));
}
