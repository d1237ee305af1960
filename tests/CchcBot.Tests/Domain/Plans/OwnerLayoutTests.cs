using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Directives and conclusions, whose owners are headings or first words, and sheets whose columns say one thing twice.</summary>
public sealed class OwnerLayoutTests
{
    [Fact]
    public void A_directive_gives_each_item_to_the_units_of_its_heading()
    {
        var plan = PlanText.Read(new SampleDocx().Lines("""
            ỦY BAN NHÂN DÂN TỈNH SAO MAI
            Số: 07/CT-UBND
            CHỈ THỊ
            Về việc chấn chỉnh kỷ cương hành chính
            Thời gian qua, việc giải quyết hồ sơ tại một số nơi còn chậm so với quy định.
            1. Giám đốc các sở, ban, ngành; Chủ tịch UBND các xã, phường
            a) Rà soát quy trình nội bộ theo Quyết định số 15/QĐ-UBND ngày 02/3/2026 của UBND tỉnh, bảo đảm thông suốt 24/7.
            b) Tổ chức tự kiểm tra, hoàn thành trước ngày 30/9/2026.
            2. Sở Nội vụ:
            - Chủ trì, phối hợp với Văn phòng UBND tỉnh kiểm tra đột xuất các bộ phận một cửa.
            """));

        Assert.Equal(
            PlanText.Expected("""
                Giám đốc các sở, ban, ngành + Chủ tịch UBND các xã, phường |  | None
                Giám đốc các sở, ban, ngành + Chủ tịch UBND các xã, phường |  | Date 2026-09-29
                Sở Nội vụ | Văn phòng UBND tỉnh | None
                """),
            string.Join('\n', plan.Tasks.Select(Owners)));
        Assert.Equal(["1a", "1b"], plan.Tasks.Take(2).Select(t => t.Code));
    }

    [Fact]
    public void A_conclusion_counts_several_orders_in_one_paragraph()
    {
        var plan = PlanText.Read(new SampleDocx().Lines("""
            VĂN PHÒNG UBND TỈNH
            Số: 45/TB-VP
            THÔNG BÁO
            Kết luận tại cuộc họp giao ban tháng 3 năm 2026
            Giao Sở Tài chính chủ trì thực hiện: (1) Rà soát dự toán của các đơn vị trực thuộc; (2) Báo cáo UBND tỉnh trong Quý II/2026.
            Đề nghị Sở Tư pháp thẩm định dự thảo quy chế trước ngày 20/4/2026.
            """));

        Assert.Equal(
            PlanText.Expected("""
                Rà soát dự toán của các đơn vị trực thuộc | Sở Tài chính |  | None
                Báo cáo UBND tỉnh trong Quý II/2026. | Sở Tài chính |  | Quarter 2026-06-30
                Đề nghị Sở Tư pháp thẩm định dự thảo quy chế trước ngày 20/4/2026. | Sở Tư pháp |  | Date 2026-04-19
                """),
            string.Join('\n', plan.Tasks.Select(t => $"{t.Text} | {Owners(t)}")));
    }

    /// <summary>Heads of units beside units, a collective head with a list behind its colon, and a body that repeats what its annex says.</summary>
    [Fact]
    public void Heads_beside_units_are_units_and_what_the_annex_repeats_is_read_once()
    {
        var plan = PlanText.Read(new SampleDocx().Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Cải cách hành chính năm 2026", bold: true, centered: true)
            .Paragraph("II. NHIỆM VỤ", bold: true).Paragraph("1. Thể chế", bold: true).Lines("""
                a) Rà soát, hệ thống hoá văn bản quy phạm pháp luật của ngành (Vụ Pháp chế chủ trì, Quý II/2026).
                b) Công khai kết quả trên cổng thông tin của Bộ (Văn phòng Bộ chủ trì, tháng 7/2026).
                """)
            .Paragraph("PHỤ LỤC", bold: true, centered: true)
            .Grid(
                5,
                "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời hạn",
                "1 | Rà soát, hệ thống hoá văn bản quy phạm pháp luật của ngành | Vụ trưởng Vụ Pháp chế; Cục Hạ tầng số | Các Cục: Thương mại; Xuất bản | Quý II/2026",
                "2 | Sơ kết việc thực hiện kế hoạch | Cục trưởng Cục Hạ tầng số; Chánh Văn phòng Bộ | | Tháng 7/2026"));

        Assert.Equal(
            PlanText.Expected("""
                Công khai kết quả trên cổng thông tin của Bộ | Văn phòng Bộ |  | Month 2026-07-31
                Rà soát, hệ thống hoá văn bản quy phạm pháp luật của ngành | Vụ trưởng Vụ Pháp chế + Cục Hạ tầng số | Cục Thương mại + Cục Xuất bản | Quarter 2026-06-30
                Sơ kết việc thực hiện kế hoạch | Cục trưởng Cục Hạ tầng số + Chánh Văn phòng Bộ |  | Month 2026-07-31
                """),
            string.Join('\n', plan.Tasks.Select(t => $"{t.Text} | {Owners(t)}")));
    }

    [Fact]
    public void Several_parts_of_a_cell_have_each_its_day()
    {
        var task = Assert.Single(PlanText.Read(new SampleDocx().Lines("KẾ HOẠCH\nnăm 2026").Grid(
            4,
            "TT | Nhiệm vụ | Chủ trì | Thời gian",
            "1 | Kiểm tra công vụ | Thanh tra tỉnh | Quý I ban hành kế hoạch; Quý II, III kiểm tra; báo cáo trước ngày 15/12/2026")).Tasks);

        Assert.Equal(["2026-03-31", "2026-09-30", "2026-12-14"], task.Deadline.Milestones.Select(m => $"{m.Due:yyyy-MM-dd}"));
        Assert.Equal(new DateOnly(2026, 12, 14), task.Deadline.Due);
    }

    /// <summary>Signed in December without a year in its title: the years of its deadlines decide, else it is a doubt.</summary>
    [Theory]
    [InlineData("Quý II/2026", 2026, false)]
    [InlineData("Quý II", 2025, true)]
    public void A_plan_signed_late_in_a_year_is_for_the_year_of_its_deadlines(string time, int year, bool isDoubt)
    {
        var plan = PlanText.Read(new SampleDocx().Letterhead("UBND TỈNH SAO MAI", "SỞ Y TẾ", "Số: 212/KH-SYT", "Sao Mai, ngày 15 tháng 12 năm 2025")
            .Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Kiểm soát thủ tục hành chính", bold: true, centered: true)
            .Grid(4, "TT | Nhiệm vụ | Chủ trì | Thời gian", $"1 | Rà soát thủ tục | Văn phòng | {time}", $"2 | Công bố danh mục | Văn phòng | {time}"));

        Assert.Equal((year, isDoubt), (plan.Plan.Year, plan.Issues.Any(i => i.Code is PlanIssueCode.PeriodUnsure)));
    }

    [Fact]
    public void A_tracking_sheet_names_the_unit_the_product_and_the_time_once()
    {
        var plan = PlanText.Read(new SampleDocx().Lines("KẾ HOẠCH\nnăm 2026").Raw(
            TableOf(
                10,
                HeaderRow(
                    Cell("STT"), Cell("Mã nhiệm vụ"), Cell("Tên nhóm nhiệm vụ/nhiệm vụ"), Cell("Người chịu trách nhiệm"), Cell("Đơn vị chủ trì"),
                    Cell("Phòng, đơn vị chủ trì"), Cell("Đơn vị phối hợp"), Cell("Thời hạn hoàn thành"), Cell("Kết quả cần đạt"), Cell("Sản phẩm đầu ra")),
                Row(Cell("I"), Cell("SM_01"), Cell("Chỉ đạo, điều hành"), Cell(""), Cell(""), Cell(""), Cell(""), Cell(""), Cell(""), Cell("")),
                Row(
                    Cell(""), Cell("SM_01.1"), Cell("Ban hành kế hoạch chi tiết"), Cell(""), Cell("Sở Nội vụ"), Cell("Phòng Cải cách"), Cell("Sở Tài chính"),
                    Cell("Quý I/2026"), Cell(""), Cell("")),
                Row(
                    Cell("1"), Cell("SM_01.1.1"), Cell("Trình kế hoạch của tỉnh"), Cell("Giám đốc Sở Nội vụ"), Cell("Sở Nội vụ"), Cell("- Phòng Cải cách"),
                    Cell(""), Cell("15/02/26"), Cell("100% đơn vị có kế hoạch"), Cell("Kế hoạch")),
                Row(
                    Cell("2"), Cell("SM_01.1.2"), Cell("Báo cáo tình hình"), Cell(""), Cell(""), Cell("Phòng Cải cách"), Cell("Sở Tài chính"),
                    Cell("Tháng 6/2026"), Cell("Báo cáo tháng"), Cell("")))));

        Assert.Equal(
            PlanText.Expected("""
                1 | Trình kế hoạch của tỉnh | Sở Nội vụ |  | Kế hoạch | 15/02/26 = Date 2026-02-15
                2 | Báo cáo tình hình | Sở Nội vụ | Sở Tài chính | Báo cáo tháng | Tháng 6/2026 = Month 2026-06-30
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Among_labelled_items_a_sentence_below_its_heading_says_who_does_what()
    {
        var plan = PlanText.Read(new SampleDocx().Lines("""
            KẾ HOẠCH
            năm 2026
            II. NỘI DUNG
            1. Tập huấn nghiệp vụ
            - Cơ quan chủ trì: Sở Nội vụ.
            - Thời gian: Quý II.
            2. Rà soát văn bản
            Sở Tư pháp có trách nhiệm rà soát văn bản của tỉnh, trình UBND tỉnh trước ngày 15/8/2026.
            """));

        Assert.Equal("Sở Tư pháp |  | Date 2026-08-14", Owners(plan.Tasks[1]));
        Assert.StartsWith("Sở Tư pháp có trách nhiệm", plan.Tasks[1].Text, StringComparison.Ordinal);
    }

    private static string Owners(PlanTask task) =>
        $"{string.Join(" + ", task.Lead)} | {string.Join(" + ", task.Cooperating)} | {task.Deadline.Kind}"
        + (task.Deadline is { IsDated: true, Due: { } due } ? $" {due:yyyy-MM-dd}" : "");
}
