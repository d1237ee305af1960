using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>How offices say who and when: in brackets, in lines without labels, in headings over tables, in columns of months or years.</summary>
public sealed class OfficeHabitsTests
{
    [Fact]
    public void Brackets_say_who_leads_who_helps_and_when()
    {
        var plan = PlanText.Read(Headed("Nâng cao chất lượng phục vụ năm 2026").Paragraph("1. Mục tiêu", bold: true).Paragraph("Hài lòng trên 95%.")
            .Paragraph("2. Nhiệm vụ cụ thể", bold: true).Paragraph("2.1. Thể chế", bold: true).Lines("""
                - Ban hành Quy chế làm việc (Văn phòng chủ trì, xong trước ngày 15/02/2026).
                - Tự kiểm tra tại các đơn vị trực thuộc (Thanh tra Sở chủ trì, Văn phòng phối hợp; Quý II và Quý III/2026).
                - Rà soát quy trình nội bộ (Phòng Nghiệp vụ tham mưu, phối hợp với Sở Nội vụ, UBND các xã; tháng 9).
                - Tuyển dụng viên chức theo Nghị định số 115/2020/NĐ-CP (Phòng Tổ chức cán bộ và các trung tâm; cả năm).
                - Hỗ trợ người nộp thuế (Phòng Quản lý, hỗ trợ cá nhân số 1 chủ trì; thường xuyên).
                - Công khai thủ tục (Trung tâm Y tế, Văn phòng; hằng tuần báo cáo).
                """));

        Assert.Equal(
            PlanText.Expected("""
                Ban hành Quy chế làm việc | Văn phòng |  | Date 2026-02-14
                Tự kiểm tra tại các đơn vị trực thuộc | Thanh tra Sở | Văn phòng | Quarters 2026-09-30
                Rà soát quy trình nội bộ | Phòng Nghiệp vụ | Sở Nội vụ + UBND các xã | Month 2026-09-30
                Tuyển dụng viên chức theo Nghị định số 115/2020/NĐ-CP | Phòng Tổ chức cán bộ + các trung tâm |  | Year 2026-12-31
                Hỗ trợ người nộp thuế | Phòng Quản lý, hỗ trợ cá nhân số 1 |  | Ongoing
                Công khai thủ tục | Trung tâm Y tế + Văn phòng |  | Recurring
                """),
            Said(plan));
        Assert.DoesNotContain(plan.Issues, i => i.Code is PlanIssueCode.PeriodNotStated);
    }

    [Fact]
    public void A_bracket_that_says_something_else_stays()
    {
        var plan = PlanText.Read(Headed("Cải cách hành chính năm 2026").Paragraph("I. NHIỆM VỤ", bold: true).Paragraph("1. Chuyển đổi số", bold: true).Lines("""
            a) Kết nối dữ liệu xét nghiệm với hệ thống của tỉnh trong Quý III (giai đoạn thí điểm).
            b) Phòng Kế hoạch hướng dẫn các khoa lập báo cáo trước ngày 20/10 (theo mẫu của Bộ).
            """));

        Assert.Equal(
            PlanText.Expected("""
                Kết nối dữ liệu xét nghiệm với hệ thống của tỉnh trong Quý III (giai đoạn thí điểm). |  |  | Quarter 2026-09-30
                Phòng Kế hoạch hướng dẫn các khoa lập báo cáo trước ngày 20/10 (theo mẫu của Bộ). | Phòng Kế hoạch |  | Date 2026-10-19
                """),
            Said(plan));
    }

    [Fact]
    public void Lines_without_labels_among_labels_say_who_or_when()
    {
        var plan = PlanText.Read(Headed("Cải cách hành chính năm 2026").Paragraph("I. NHIỆM VỤ", bold: true).Paragraph("1. Tài chính công", bold: true).Lines("""
            a) Sửa đổi Quy chế chi tiêu nội bộ.
            - Phòng Kinh tế tham mưu; Công an xã, Trạm Y tế phối hợp.
            - Thời gian: Trong 6 tháng cuối năm.
            b) Công khai dự toán ngân sách.
            - Chủ trì: Phòng Kinh tế.
            - Cùng thực hiện: Văn phòng HĐND và UBND.
            - Hoàn thành trong tháng 3/2026.
            c) Kiểm kê tài sản công (Phòng Kinh tế chủ trì; trước ngày 20/11/2026).
            """));

        Assert.Equal(
            PlanText.Expected("""
                Sửa đổi Quy chế chi tiêu nội bộ. | Phòng Kinh tế | Công an xã + Trạm Y tế | Range 2026-12-31
                Công khai dự toán ngân sách. | Phòng Kinh tế | Văn phòng HĐND và UBND | Month 2026-03-31
                Kiểm kê tài sản công | Phòng Kinh tế |  | Date 2026-11-19
                """),
            Said(plan));
    }

    [Fact]
    public void A_table_below_a_units_heading_is_that_units()
    {
        const string head = "TT | Nội dung công việc | Đơn vị phối hợp | Thời gian";
        var plan = PlanText.Read(Headed("Công tác năm 2026").Paragraph("I. NHIỆM VỤ", bold: true).Paragraph("Từng phòng tại Phụ lục.")
            .Paragraph("PHỤ LỤC", bold: true, centered: true)
            .Paragraph("I. VĂN PHÒNG SỞ", bold: true).Grid(4, head, "1 | Lập kế hoạch cải cách hành chính | Các phòng | Tháng 01", "2 | Kiểm kê tài sản công | | Trước 31/12")
            .Paragraph("II. NHIỆM VỤ CỦA PHÒNG PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT", bold: true).Grid(4, head, "1 | Tổ chức cuộc thi tìm hiểu pháp luật | Văn phòng Sở | Quý II")
            .Paragraph("III. TRUNG TÂM DỊCH VỤ ĐẤU GIÁ", bold: true).Lines("1. Triển khai đấu giá trực tuyến tài sản công (từ Quý II).\n2. Xây dựng phương án tự chủ tài chính (tháng 5)."));

        Assert.Equal(
            PlanText.Expected("""
                Lập kế hoạch cải cách hành chính | Văn phòng Sở | Các phòng | Month 2026-01-31
                Kiểm kê tài sản công | Văn phòng Sở |  | Date 2026-12-30
                Tổ chức cuộc thi tìm hiểu pháp luật | Phòng Phổ biến, giáo dục pháp luật | Văn phòng Sở | Quarter 2026-06-30
                Triển khai đấu giá trực tuyến tài sản công | Trung tâm Dịch vụ đấu giá |  | Ongoing
                Xây dựng phương án tự chủ tài chính | Trung tâm Dịch vụ đấu giá |  | Month 2026-05-31
                """),
            Said(plan));
        Assert.Equal(5, plan.Tasks.Select(t => t.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(plan.Issues, i => i.Code is PlanIssueCode.MissingLead);
    }

    [Fact]
    public void Sections_of_years_and_columns_of_years()
    {
        var plan = PlanText.Read(Headed("Phát triển dữ liệu giai đoạn 2026 - 2028").Paragraph("I. NHIỆM VỤ", bold: true)
            .Table(
                4,
                Row(Cell("TT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Thời gian")),
                Row(Cell("NĂM 2027", span: 4, bold: true)),
                Row(Cell("1"), Cell("Xây dựng kho dữ liệu"), Cell("Sở Khoa học và Công nghệ"), Cell("Quý II")),
                Row(Cell("2"), Cell("Đánh giá giữa kỳ"), Cell("Văn phòng UBND tỉnh"), Cell("Tháng 9/2028")))
            .Paragraph("2. Lộ trình", bold: true)
            .Table(
                6,
                Row(Cell("TT", merge: "restart"), Cell("Cơ sở dữ liệu", merge: "restart"), Cell("Chủ trì", merge: "restart"), Cell("Năm thực hiện", span: 3)),
                Row(Cell("", merge: "continue"), Cell("", merge: "continue"), Cell("", merge: "continue"), Cell("2026"), Cell("2027"), Cell("2028")),
                Row(Cell("1"), Cell("Cơ sở dữ liệu hộ tịch"), Cell("Sở Tư pháp"), Cell("x"), Cell(""), Cell("")),
                Row(Cell("2"), Cell("Cơ sở dữ liệu đất đai"), Cell("Sở Nông nghiệp và Môi trường"), Cell(""), Cell("x"), Cell("x"))));

        Assert.Equal(
            PlanText.Expected("""
                Xây dựng kho dữ liệu | Sở Khoa học và Công nghệ |  | Quarter 2027-06-30
                Đánh giá giữa kỳ | Văn phòng UBND tỉnh |  | Month 2028-09-30
                Cơ sở dữ liệu hộ tịch | Sở Tư pháp |  | Year 2026-12-31
                """),
            Said(plan with { Tasks = [.. plan.Tasks.Take(3)] }));
        Assert.Equal(new DateOnly(2028, 12, 31), plan.Tasks[3].Deadline.Due);
    }

    [Fact]
    public void A_school_year_by_months()
    {
        var plan = PlanText.Read(Headed("Thực hiện nhiệm vụ năm học 2026 - 2027").Paragraph("A. KẾ HOẠCH TỪNG THÁNG", bold: true)
            .Table(
                4,
                Row(Cell("Tháng"), Cell("Nội dung công việc"), Cell("Phụ trách"), Cell("Tham gia")),
                Row(Cell("9/2026", merge: "restart"), Cell("Khai giảng năm học mới"), Cell("Hiệu trưởng"), Cell("Các tổ chuyên môn")),
                Row(Cell("", merge: "continue"), Cell("Họp cha mẹ học sinh"), Cell("GVCN các lớp"), Cell("")),
                Row(Cell("02"), Cell("Kiểm tra giữa học kỳ II"), Cell("Phó Hiệu trưởng"), Cell("Tổ Toán - Tin, Tổ Ngữ văn")))
            .Paragraph("B. NHIỆM VỤ THƯỜNG XUYÊN", bold: true).Paragraph("- Sinh hoạt dưới cờ: Đoàn TNCS Hồ Chí Minh phụ trách, hằng tuần."));

        Assert.Equal(
            PlanText.Expected("""
                Khai giảng năm học mới | Hiệu trưởng | Các tổ chuyên môn | Month 2026-09-30
                Họp cha mẹ học sinh | GVCN các lớp |  | Month 2026-09-30
                Kiểm tra giữa học kỳ II | Phó Hiệu trưởng | Tổ Toán - Tin + Tổ Ngữ văn | Month 2027-02-28
                Sinh hoạt dưới cờ | Đoàn TNCS Hồ Chí Minh |  | Recurring
                """),
            Said(plan));
        Assert.Equal((new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31)), (plan.Plan.PeriodStart, plan.Plan.PeriodEnd));
    }

    [Fact]
    public void A_conclusion_with_owners_in_front_and_orders_counted()
    {
        var plan = PlanText.Read(new SampleDocx().Lines("""
            VĂN PHÒNG
            Số: 96/TB-VP
            """).Paragraph("THÔNG BÁO", bold: true, centered: true).Paragraph("Kết luận phiên họp thứ nhất năm 2026", bold: true, centered: true)
            .Paragraph("II. NHIỆM VỤ THỜI GIAN TỚI", bold: true).Lines("""
                1. Sở Nội vụ chủ trì, phối hợp với Văn phòng UBND thành phố: (1) Tham mưu kế hoạch kiểm tra trước ngày 28/02/2026; (2) Theo dõi, đôn đốc các phường, báo cáo trước ngày 25 hằng tháng.
                2. Sở Xây dựng tập trung giải quyết dứt điểm hồ sơ tồn đọng trước ngày 31/3/2026.
                3. Báo và Phát thanh, Truyền hình Sao Mai duy trì chuyên mục cải cách hành chính định kỳ 02 tuần một lần.
                4. Trung tâm Phục vụ hành chính công báo cáo mô hình thí điểm tại phiên họp thường kỳ tháng 4/2026.
                5. Sở Y tế kết nối dữ liệu sổ sức khỏe điện tử theo tiến độ của Bộ Công an.
                6. Giao Văn phòng UBND thành phố theo dõi, tổng hợp kết quả thực hiện Thông báo này.
                Văn phòng thông báo đến các cơ quan biết, thực hiện./.
                """));

        Assert.Equal(
            PlanText.Expected("""
                Sở Nội vụ | Văn phòng UBND thành phố | Date 2026-02-27
                Sở Nội vụ | Văn phòng UBND thành phố | Recurring
                Sở Xây dựng |  | Date 2026-03-30
                Báo và Phát thanh, Truyền hình Sao Mai |  | Recurring
                Trung tâm Phục vụ hành chính công |  | Month 2026-04-30
                Sở Y tế |  | Conditional
                Văn phòng UBND thành phố |  | None
                """),
            string.Join('\n', plan.Tasks.Select(Owners)));
    }

    [Fact]
    public void A_tracking_sheet_is_named_by_its_own_title()
    {
        var plan = PlanText.Read(new SampleDocx().Paragraph("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH SAO MAI", bold: true, centered: true)
            .Paragraph("BẢNG THEO DÕI NHIỆM VỤ ĐƯỢC GIAO QUÝ I NĂM 2026", bold: true, centered: true)
            .Grid(
                7,
                "STT | Nội dung nhiệm vụ | Văn bản giao | Lãnh đạo phụ trách | Đơn vị chủ trì | Hạn hoàn thành | Sản phẩm",
                "1 | Báo cáo kết quả thực hiện Nghị quyết năm 2025 | 165/UBND-KGVX | PGĐ Hiếu | Phòng Chuyển đổi số | 20/01/2026 | Kế hoạch của UBND tỉnh",
                "2 | Hướng dẫn đăng ký sáng kiến | 240/UBND-NC | PGĐ Yến | Văn phòng Sở | Tháng 3 | Công văn"));

        Assert.Equal(("BẢNG THEO DÕI NHIỆM VỤ ĐƯỢC GIAO QUÝ I NĂM 2026", 2026), (plan.Plan.Title, plan.Plan.Year));
        Assert.Equal("SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH SAO MAI", plan.Plan.Issuer);
        Assert.Equal(new DateOnly(2026, 3, 31), plan.Tasks[1].Deadline.Due);
        Assert.DoesNotContain(plan.Issues, i => i.Code is PlanIssueCode.OutsidePeriod);
    }

    [Fact]
    public void Doubts_that_nobody_needs_are_not_raised()
    {
        var rows = Enumerable.Range(1, 9).Select(i => $"{i} | Việc số {i} của năm | Sở Tài chính | {(i == 9 ? "" : i > 6 ? "31/12/2027" : "Thường xuyên")} | {(i == 1 ? "Báo cáo" : "")}");
        var plan = PlanText.Read(new SampleDocx().Letterhead("UBND TỈNH SAO MAI", "SỞ Y TẾ -------", "Số: 12/KH-SYT", "Sao Mai, ngày 05 tháng 01 năm 2026")
            .Paragraph("-------").Paragraph("-------").Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Triển khai chiến lược dữ liệu", bold: true, centered: true)
            .Grid(5, ["TT | Nhiệm vụ | Chủ trì | Thời gian | Sản phẩm", .. rows])
            .Grid(5, "TT | Nhiệm vụ | Chủ trì | Thời gian | Sản phẩm", "1 | Lập bản đồ số của ngành | Sở Y tế | Quý I | Bản đồ"));

        Assert.False(plan.Plan.IsTemplate);
        Assert.Equal(new DateOnly(2027, 12, 31), plan.Plan.PeriodEnd);
        Assert.Equal("MissingDeadline 9\nMissingDeliverable -  (2, 3, 4, 5, 6, 7, 8, 9)", PlanText.Issues(plan));
    }

    [Theory]
    [InlineData("Văn phòng công khai kết quả", "Văn phòng")]
    [InlineData("Phòng Nội vụ niêm yết thủ tục tại trụ sở", "Phòng Nội vụ")]
    [InlineData("Sở Tài chính thiết lập đường dây nóng", "Sở Tài chính")]
    [InlineData("Phòng Xây dựng, kiểm tra và theo dõi thi hành pháp luật", "Phòng Xây dựng, kiểm tra và theo dõi thi hành pháp luật")]
    [InlineData("các phòng Quản lý, hỗ trợ doanh nghiệp", "các phòng Quản lý, hỗ trợ doanh nghiệp")]
    [InlineData("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông", "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông")]
    [InlineData("Trung tâm Kiểm định chất lượng công trình xây dựng", "Trung tâm Kiểm định chất lượng công trình xây dựng")]
    [InlineData("Trung tâm hỗ trợ khởi nghiệp", "Trung tâm hỗ trợ khởi nghiệp")]
    [InlineData("Các đơn vị triển khai thí điểm", "Các đơn vị triển khai thí điểm")]
    [InlineData("Bộ Khoa học và Công nghệ với các tiêu chuẩn áp dụng chung", "Bộ Khoa học và Công nghệ")]
    [InlineData("Báo và Phát thanh, Truyền hình Sao Mai", "Báo và Phát thanh, Truyền hình Sao Mai")]
    [InlineData("Cán bộ, công chức, viên chức các cơ quan", "Cán bộ, công chức, viên chức các cơ quan")]
    [InlineData("Sở Giáo dục và Đào tạo; Văn phòng duy trì chuyên mục", "Sở Giáo dục và Đào tạo + Văn phòng")]
    public void A_name_ends_where_its_verb_begins(string text, string units) => Assert.Equal(units, string.Join(" + ", UnitNames.Split(text)));

    [Theory]
    [InlineData("6 tháng, năm", DeadlineKind.Recurring, null)]
    [InlineData("tháng, quý, năm", DeadlineKind.Recurring, null)]
    [InlineData("02 lần/năm (tháng 6 và tháng 11)", DeadlineKind.Month, "2026-11-30")]
    [InlineData("Bắt đầu triển khai từ năm 2026", DeadlineKind.Ongoing, null)]
    [InlineData("báo cáo tại phiên họp thường kỳ tháng 4/2026", DeadlineKind.Month, "2026-04-30")]
    public void Times_of_offices(string words, DeadlineKind kind, string? due)
    {
        var deadline = DeadlineReader.Read(words, PlanPeriod.OfYear(2026));

        Assert.Equal(kind, deadline.Kind);
        Assert.True(due is null || $"{deadline.Due:yyyy-MM-dd}" == due, $"{deadline.Due}");
    }

    private static SampleDocx Headed(string title) => new SampleDocx().Letterhead("UBND TỈNH SAO MAI", "SỞ Y TẾ", "Số: 12/KH-SYT", "Sao Mai, ngày 05 tháng 01 năm 2026")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph(title, bold: true, centered: true);

    private static string Said(PlanReading plan) => string.Join('\n', plan.Tasks.Select(t => $"{t.Text} | {Owners(t)}"));

    private static string Owners(PlanTask task) =>
        $"{string.Join(" + ", task.Lead)} | {string.Join(" + ", task.Cooperating)} | {task.Deadline.Kind}{(task.Deadline is { IsDated: true, Due: { } due } ? $" {due:yyyy-MM-dd}" : "")}";
}
