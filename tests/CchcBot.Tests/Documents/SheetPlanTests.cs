using CchcBot.Documents;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
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

    /// <summary>As Word files are put into Excel: the letterhead in two columns, a head of two rows with merged headings, a table of other things before.</summary>
    [Fact]
    public void A_letterhead_merged_headings_and_several_tables_of_a_sheet()
    {
        string[][] rows =
        [
            ["UBND TỈNH SAO MAI\nVĂN PHÒNG", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["Số: 21/KH-VP", "", "", "Sao Mai, ngày 06 tháng 01 năm 2026"],
            ["KẾ HOẠCH"],
            ["Cải cách hành chính năm 2026"],
            ["PHỤ LỤC I"],
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Cơ quan theo dõi", "Kết quả"],
            ["1", "Hồ sơ trực tuyến", "%", "Phòng Nội chính", "80"],
            ["PHỤ LỤC II"],
            ["DANH MỤC NHIỆM VỤ"],
            ["TT", "Nhiệm vụ cụ thể", "Trách nhiệm thực hiện", "", "Sản phẩm", "Thời gian hoàn thành"],
            ["", "", "Chủ trì", "Phối hợp", "", ""],
            ["I", "Thể chế"],
            ["1", "Rà soát văn bản", "Phòng Nội chính", "Các phòng", "Báo cáo", "Quý I"],
            ["2", "Công bố danh mục", "Phòng Nội chính", "Phòng Tài chính", "Quyết định", "15/10/2026"],
        ];
        var data = string.Concat(rows.Select((row, i) => $"<row r=\"{i + 1}\">{string.Concat(row.Select((text, at) => text.Length == 0
            ? ""
            : $"<c r=\"{(char)('A' + at)}{i + 1}\" t=\"inlineStr\"><is><t>{SampleXlsx.Escape(text)}</t></is></c>"))}</row>"));
        string[] merged = ["A1:C1", "D1:F1", "A3:F3", "A10:A11", "B10:B11", "C10:D10", "E10:E11", "F10:F11", "B12:F12"];
        var content = SampleXlsx.Of(
            $"<sheetData>{data}</sheetData><mergeCells>{string.Concat(merged.Select(m => $"<mergeCell ref=\"{m}\"/>"))}</mergeCells>");

        var plan = SheetPlan.Read(SheetFile.Read(content, "ke-hoach.xlsx").Sheets)!;
        Assert.Equal(("21/KH-VP", new DateOnly(2026, 1, 6), 2026), (plan.Plan.Number, plan.Plan.SignedOn, plan.Plan.Year));
        Assert.Equal(
            PlanText.Expected("""
                1 | Rà soát văn bản | Phòng Nội chính | Các phòng | Báo cáo | Quý I = Quarter 2026-03-31
                2 | Công bố danh mục | Phòng Nội chính | Phòng Tài chính | Quyết định | 15/10/2026 = Date 2026-10-15
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void A_list_of_people_is_no_plan() =>
        Assert.Null(SheetPlan.Read([Of("", ["Danh sách cán bộ; gửi Phòng Nội vụ trước ngày 05/9/2026"], ["Họ và tên", "Email", "Đơn vị"], ["An", "an@x.vn", "Phòng A"])]));

    /// <summary>Two numbers in a cell are two tasks, so that a sheet of allowed length may hold more tasks than a plan.</summary>
    [Fact]
    public void More_tasks_than_a_plan_may_have_are_told()
    {
        string[][] rows =
        [
            ["TT", "Nhiệm vụ", "Chủ trì", "Thời hạn"],
            .. Enumerable.Range(1, 2_501).Select(i => new[] { $"{2 * i - 1}\n{2 * i}", $"Rà soát thủ tục {i}\nCông bố danh mục {i}", "Văn phòng", "Quý I" }),
        ];
        var read = FileReading.Read(SampleXlsx.Rows(rows), "ke-hoach.xlsx", CancellationToken.None);

        Assert.Equal(PlanFileProblemKind.TooManyTasks, read.PlanProblem?.Kind);
        Assert.Null(read.Sheets);
        Assert.Contains("5.000", read.PlanProblem?.Text(TextLanguage.Vi) ?? "", StringComparison.Ordinal);
        Assert.Contains("5,000", read.PlanProblem?.Text(TextLanguage.En) ?? "", StringComparison.Ordinal);
    }

    private static Sheet Of(string name, params string[][] rows) =>
        new(name, [.. rows.Select((r, i) => new SheetRow(i + 1, [.. r.Select(c => new SheetCell(c))]))]);
}
