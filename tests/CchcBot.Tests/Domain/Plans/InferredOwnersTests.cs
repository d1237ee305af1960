using System.Text;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Units and times that no known heading or label announces: told by the contents of a column, the task's own words, or what stands above.</summary>
public sealed class InferredOwnersTests
{
    [Fact]
    public void Columns_are_known_by_what_stands_in_them()
    {
        var plan = PlanText.Read(Headed().Grid(
            5,
            "TT | Việc phải làm trong năm | Ai làm | Khi nào xong | Hình thức",
            "1 | Rà soát quy trình nội bộ giải quyết thủ tục hành chính | Phòng Nội chính | Quý I/2026 | Báo cáo",
            "2 | Số hóa hồ sơ lưu trữ của các phòng chuyên môn | Văn phòng; Phòng Tài chính | Trước 15/9 | Quyết định công bố"));

        Assert.Equal(
            PlanText.Expected("""
                1 | Rà soát quy trình nội bộ giải quyết thủ tục hành chính | Phòng Nội chính |  | Báo cáo | Quý I/2026 = Quarter 2026-03-31
                2 | Số hóa hồ sơ lưu trữ của các phòng chuyên môn | Văn phòng + Phòng Tài chính |  | Quyết định công bố | Trước 15/9 = Date 2026-09-14
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void A_table_without_headings_is_read_by_its_contents()
    {
        var plan = PlanText.Read(Headed().Grid(
            4,
            "1 | Rà soát quy trình nội bộ giải quyết thủ tục hành chính | Phòng Nội chính | Quý I/2026",
            "2 | Số hóa hồ sơ lưu trữ của các phòng chuyên môn | Văn phòng | Quý II/2026",
            "3 | Khảo sát mức độ hài lòng của người dân tại bộ phận một cửa | Văn phòng | Tháng 11/2026"));

        Assert.Equal(["Phòng Nội chính", "Văn phòng", "Văn phòng"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal([new DateOnly(2026, 3, 31), new(2026, 6, 30), new(2026, 11, 30)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void A_people_list_and_a_list_of_targets_are_no_tasks()
    {
        var plan = PlanText.Read(Headed()
            .Grid(
                4,
                "TT | Họ và tên | Chức vụ | Đơn vị công tác",
                "1 | Nguyễn Văn An | Trưởng ban | Văn phòng",
                "2 | Trần Thị Bình | Thành viên | Phòng Nội vụ")
            .Grid(
                4,
                "TT | Chỉ tiêu | Đơn vị tính | Cơ quan theo dõi",
                "1 | Tỷ lệ hồ sơ nộp trực tuyến của cả tỉnh trong năm | % | Văn phòng",
                "2 | Tỷ lệ hồ sơ giải quyết đúng hạn của các phòng | % | Sở Nội vụ"));

        Assert.Empty(plan.Tasks);
    }

    [Fact]
    public void A_task_of_a_table_says_itself_who_and_when()
    {
        var plan = PlanText.Read(Headed().Grid(
            3,
            "TT | Nhiệm vụ | Sản phẩm",
            "1 | Văn phòng chủ trì, phối hợp với Phòng Nội vụ rà soát quy trình, hoàn thành trước ngày 30/6/2026 | Báo cáo",
            "2 | Số hóa hồ sơ lưu trữ (Phòng Tài chính; Quý III/2026) | Dữ liệu"));

        Assert.Equal(["Văn phòng", "Phòng Tài chính"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Phòng Nội vụ"], plan.Tasks.SelectMany(t => t.Cooperating));
        Assert.Equal([new DateOnly(2026, 6, 29), new(2026, 9, 30)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void Labels_in_the_cell_of_the_task_are_no_part_of_it()
    {
        var plan = PlanText.Read(Headed().Table(
            3,
            Row(Cell("TT"), Cell("Nhiệm vụ"), Cell("Sản phẩm")),
            Row(Cell("1"), Cell("Rà soát quy trình nội bộ\n- Chủ trì: Văn phòng\n- Phối hợp: Phòng Nội vụ\n- Thời gian: Quý II/2026"), Cell("Báo cáo")),
            Row(Cell("2"), Cell("Số hóa hồ sơ\n- Chủ trì: Phòng Tài chính\n- Thời gian: Quý III/2026"), Cell("Dữ liệu"))));

        Assert.Equal(
            PlanText.Expected("""
                1 | Rà soát quy trình nội bộ | Văn phòng | Phòng Nội vụ | Báo cáo | Quý II/2026 = Quarter 2026-06-30
                2 | Số hóa hồ sơ | Phòng Tài chính |  | Dữ liệu | Quý III/2026 = Quarter 2026-09-30
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void A_section_of_a_table_names_the_unit_and_the_time_of_its_rows()
    {
        var plan = PlanText.Read(Headed().Table(
            3,
            Row(Cell("TT"), Cell("Nhiệm vụ"), Cell("Sản phẩm")),
            Row(Cell("I"), Cell("Thể chế (Phòng Pháp chế chủ trì, Văn phòng phối hợp; trước 30/6/2026)", span: 2)),
            Row(Cell("1"), Cell("Rà soát văn bản hết hiệu lực"), Cell("Báo cáo")),
            Row(Cell("II"), Cell("Tài chính công (Phòng Tài chính; Quý IV/2026)", span: 2)),
            Row(Cell("1"), Cell("Sửa đổi quy chế chi tiêu nội bộ"), Cell("Quy chế"))));

        Assert.Equal(["Phòng Pháp chế", "Phòng Tài chính"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Văn phòng"], plan.Tasks.SelectMany(t => t.Cooperating));
        Assert.Equal([new DateOnly(2026, 6, 29), new(2026, 12, 31)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void As_in_a_row_of_another_part()
    {
        var plan = PlanText.Read(Headed().Table(
            5,
            Row(Cell("TT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Phối hợp"), Cell("Thời hạn")),
            Row(Cell("I. THỂ CHẾ", span: 5)),
            Row(Cell("1"), Cell("Rà soát văn bản"), Cell("Văn phòng"), Cell("Các phòng"), Cell("Quý I")),
            Row(Cell("2"), Cell("Hợp nhất văn bản"), Cell("Văn phòng"), Cell("Công an xã; Trạm Y tế"), Cell("Quý II")),
            Row(Cell("II. THỦ TỤC HÀNH CHÍNH", span: 5)),
            Row(Cell("1"), Cell("Niêm yết thủ tục"), Cell("Văn phòng"), Cell(""), Cell("Quý I")),
            Row(Cell("2"), Cell("Khảo sát sự hài lòng"), Cell("Văn phòng"), Cell("Như mục 2 phần I"), Cell("Quý III"))));

        Assert.Equal(["Công an xã", "Trạm Y tế"], plan.Tasks[^1].Cooperating);
    }

    [Fact]
    public void Of_beginning_and_end_the_end_is_the_deadline()
    {
        var plan = PlanText.Read(Headed().Grid(
            5,
            "TT | Nhiệm vụ | Chủ trì | Bắt đầu | Hoàn thành",
            "1 | Rà soát quy trình | Văn phòng | Quý I | Quý III/2026",
            "2 | Số hóa hồ sơ | Văn phòng | 02/2026 | 15/11/2026"));

        Assert.Equal([(DeadlineKind.Quarter, new DateOnly(2026, 1, 1), new DateOnly(2026, 9, 30)), (DeadlineKind.Date, new(2026, 2, 1), new(2026, 11, 15))],
            plan.Tasks.Select(t => (t.Deadline.Kind, t.Deadline.Start!.Value, t.Deadline.Due!.Value)));
    }

    [Fact]
    public void How_far_the_work_has_come_is_no_deliverable()
    {
        var plan = PlanText.Read(Headed().Grid(
            5,
            "TT | Nhiệm vụ | Chủ trì | Thời hạn | Kết quả",
            "1 | Rà soát quy trình | Văn phòng | Quý I | Đã hoàn thành",
            "2 | Số hóa hồ sơ | Văn phòng | Quý II | Đang triển khai, đạt 60%"));

        Assert.All(plan.Tasks, t => Assert.Null(t.Deliverable));
    }

    [Fact]
    public void Items_counted_in_small_Roman_numerals_have_their_own_units()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Paragraph("THÔNG BÁO", bold: true, centered: true)
            .Paragraph("Kết luận của Chủ tịch tại phiên họp tháng 3 năm 2026", bold: true, centered: true)
            .Paragraph("1. Về đất đai: (i) Sở Tài chính rà soát các khoản phải thu, hoàn thành trước ngày 30/6/2026; (ii) Sở Xây dựng "
                + "kiểm tra các dự án chậm tiến độ, báo cáo trong tháng 7/2026; (iii) Ủy ban nhân dân các xã tổ chức đối thoại với người dân.")
            .Paragraph("2. Giao Sở Nội vụ tham mưu phương án sắp xếp các đơn vị sự nghiệp, trình trước ngày 15/8/2026."));

        Assert.Equal(["Sở Tài chính", "Sở Xây dựng", "Ủy ban nhân dân các xã", "Sở Nội vụ"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(
            [new DateOnly(2026, 6, 29), new(2026, 7, 31), null, new(2026, 8, 14)], plan.Tasks.Select(t => t.Deadline.Due));
    }

    [Fact]
    public void A_heading_with_roles_charges_the_items_below_it()
    {
        var plan = PlanText.Read(new SampleDocx()
            .Paragraph("CHỈ THỊ", bold: true, centered: true)
            .Paragraph("Về việc tổ chức đón Tết năm 2026", bold: true, centered: true)
            .Paragraph("1. Sở Công Thương chủ trì, phối hợp với Công an tỉnh:")
            .Paragraph("a) Bảo đảm nguồn cung hàng hóa thiết yếu, hoàn thành trước ngày 10/02/2026.")
            .Paragraph("b) Kiểm tra việc niêm yết giá tại các chợ và trung tâm thương mại.")
            .Paragraph("2. Sở Y tế tập trung thực hiện các nội dung sau:")
            .Paragraph("a) Trực cấp cứu 24/24 giờ tại tất cả các bệnh viện."));

        Assert.Equal(["Sở Công Thương", "Sở Công Thương", "Sở Y tế"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Công an tỉnh", "Công an tỉnh"], plan.Tasks.SelectMany(t => t.Cooperating));
        Assert.Equal(new DateOnly(2026, 2, 9), plan.Tasks[0].Deadline.Due);
    }

    [Fact]
    public void What_is_said_once_for_all_tasks_holds_for_those_without_a_time()
    {
        var plan = PlanText.Read(Headed()
            .Grid(4, "TT | Nhiệm vụ | Chủ trì | Thời hạn", "1 | Rà soát quy trình | Văn phòng | Quý I", "2 | Số hóa hồ sơ lưu trữ | Phòng Tài chính | ")
            .Paragraph("Các nhiệm vụ trên chưa ghi thời hạn thì hoàn thành trước ngày 30/11/2026."));

        Assert.Equal([new DateOnly(2026, 3, 31), new(2026, 11, 29)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    [Fact]
    public void A_heading_that_names_a_unit_charges_the_labelled_items_below_it()
    {
        var plan = PlanText.Read(Headed()
            .Paragraph("I. Phòng Tổ chức cán bộ", bold: true)
            .Paragraph("1. Rà soát vị trí việc làm của các đơn vị.")
            .Paragraph("- Thời gian: Quý II/2026")
            .Paragraph("II. Văn phòng Sở", bold: true)
            .Paragraph("1. Nâng cấp cổng thông tin điện tử.")
            .Paragraph("- Thời gian: Quý III/2026"));

        Assert.Equal(["Phòng Tổ chức cán bộ", "Văn phòng Sở"], plan.Tasks.SelectMany(t => t.Lead));
    }

    private const string Lines = """
        KẾ HOẠCH
        Cải cách hành chính năm 2026

        TT
        Nhiệm vụ
        Chủ trì
        Phối hợp
        Thời hạn
        1
        Rà soát quy trình nội bộ giải quyết thủ tục hành chính
        Văn phòng
        Các phòng
        Quý I/2026
        2
        Số hóa hồ sơ lưu trữ của các phòng chuyên môn
        Phòng Tài chính
        Văn phòng
        Phòng Nội vụ
        Trước ngày 15/9/2026
        III. TỔ CHỨC THỰC HIỆN
        Giao Văn phòng theo dõi, tổng hợp.
        """;

    [Fact]
    public void Cells_of_a_text_on_lines_of_their_own()
    {
        var plan = PlanText.Read(Encoding.UTF8.GetBytes(Lines), "plan.txt");

        Assert.Equal(
            PlanText.Expected("""
                1 | Rà soát quy trình nội bộ giải quyết thủ tục hành chính | Văn phòng | Các phòng |  | Quý I/2026 = Quarter 2026-03-31
                2 | Số hóa hồ sơ lưu trữ của các phòng chuyên môn | Phòng Tài chính | Văn phòng + Phòng Nội vụ |  | Trước ngày 15/9/2026 = Date 2026-09-14
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Rows_of_a_text_set_apart_by_tabs_and_blank_lines()
    {
        const string text = "KẾ HOẠCH\nCải cách hành chính năm 2026\n\nTT\tNhiệm vụ\tChủ trì\tThời hạn\n\n1\tRà soát quy trình\tVăn phòng\tQuý I\n\n"
            + "II. Tài chính công\n\n2\tSửa đổi quy chế\tPhòng Tài chính\tQuý II\n";
        var plan = PlanText.Read(Encoding.UTF8.GetBytes(text), "plan.txt");

        Assert.Equal(["Văn phòng", "Phòng Tài chính"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal("Tài chính công", plan.Tasks[1].Section?.Replace("II. ", "", StringComparison.Ordinal));
    }

    /// <summary>Between bars, without the cells merged with those above: field, lead or time of several rows.</summary>
    [Fact]
    public void Cells_left_out_since_they_are_merged()
    {
        string[][] rows =
        [
            ["Lĩnh vực", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm"],
            ["Chỉ đạo, điều hành", "Kiện toàn Ban Chỉ đạo cải cách hành chính", "Văn phòng", "Phòng Nội vụ", "Quý I/2026", "Quyết định"],
            ["Phát động phong trào thi đua cải cách hành chính", "Phòng Nội vụ", "Các phòng", "Quý III/2026", "Kế hoạch"],
            ["Báo cáo kết quả cải cách hành chính hằng quý của cơ quan", "Các phòng", "Quý IV/2026", "Báo cáo"],
            ["Tài chính công", "Sửa đổi quy chế chi tiêu nội bộ của cơ quan", "Phòng Tài chính", "Văn phòng", "Quý II/2026", "Quy chế"],
        ];
        var text = "KẾ HOẠCH\nCải cách hành chính năm 2026\n" + string.Concat(rows.Select(r => "|\n" + string.Concat(r.Select(c => c + "\n|\n"))));
        var plan = PlanText.Read(Encoding.UTF8.GetBytes(text), "plan.txt");

        Assert.Equal(["Văn phòng", "Phòng Nội vụ", "Phòng Nội vụ", "Phòng Tài chính"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Chỉ đạo, điều hành", "Chỉ đạo, điều hành", "Chỉ đạo, điều hành", "Tài chính công"], plan.Tasks.Select(t => t.Section));
        Assert.Equal([3, 9, 12, 6], plan.Tasks.Select(t => t.Deadline.Due!.Value.Month));
    }

    private static SampleDocx Headed() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "SỞ NỘI VỤ", "Số: 12/KH-SNV", "Sao Mai, ngày 05 tháng 01 năm 2026")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true)
        .Paragraph("Cải cách hành chính năm 2026", bold: true, centered: true)
        .Paragraph("II. NHIỆM VỤ", bold: true);
}
