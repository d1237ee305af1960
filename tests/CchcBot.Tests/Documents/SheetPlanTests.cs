using CchcBot.Documents;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents;

/// <summary>A plan kept in a spreadsheet is read as the same table in Word.</summary>
public sealed class SheetPlanTests
{
    [Fact]
    public void Titles_sections_and_merged_cells()
    {
        var plan = SheetPlan.Read([
            Of("Kế hoạch",
                ["KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026", "", "", "", "", ""],
                ["(Kèm theo Kế hoạch số 12/KH-VP ngày 05/01/2026)", "", "", "", "", ""],
                ["STT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn"],
                ["I", "Thể chế", "Thể chế", "Thể chế", "Thể chế", "Thể chế"],
                ["1", "Rà soát văn bản", "Phòng Nội chính", "Các phòng", "Báo cáo", "Quý I"],
                ["2", "Công bố danh mục", "Phòng Nội chính", "", "Quyết định", "15/10/2026"],
                ["II", "Tài chính công", "", "", "", ""],
                ["1", "Sửa đổi quy chế", "Phòng Tài chính", "", "Quy chế", "Tháng 6"],
                ["1", "Sửa đổi quy chế", "Phòng Kế toán", "", "Quy chế", "Tháng 6"])])!;

        Assert.Equal(
            PlanText.Expected("""
                I.1 | Rà soát văn bản | Phòng Nội chính | Các phòng | Báo cáo | Quý I = Quarter 2026-03-31
                2 | Công bố danh mục | Phòng Nội chính |  | Quyết định | 15/10/2026 = Date 2026-10-15
                II.1 | Sửa đổi quy chế | Phòng Tài chính + Phòng Kế toán |  | Quy chế | Tháng 6 = Month 2026-06-30
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void A_list_of_people_is_no_plan() =>
        Assert.Null(SheetPlan.Read([Of("", ["Danh sách cán bộ; gửi Phòng Nội vụ trước ngày 05/9/2026"], ["Họ và tên", "Email", "Đơn vị"], ["An", "an@x.vn", "Phòng A"])]));

    private static Sheet Of(string name, params string[][] rows) =>
        new(name, [.. rows.Select((r, i) => new SheetRow(i + 1, [.. r.Select(c => new SheetCell(c))]))]);
}
