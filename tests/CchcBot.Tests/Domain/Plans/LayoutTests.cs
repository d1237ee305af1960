using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>A plan for each layout that offices use, read from a Word file; the whole reading is asserted.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void A_table_with_merged_cells_section_rows_and_repeated_headers()
    {
        string Header() =>
            HeaderRow(
                Cell("STT", merge: "restart"),
                Cell("Nội dung công việc", merge: "restart"),
                Cell("Phân công", 2),
                Cell("Thời gian\nhoàn thành", merge: "restart"),
                Cell("Kết quả", merge: "restart")
            );
        string Second() =>
            HeaderRow(
                Cell("", merge: "continue"),
                Cell("", merge: "continue"),
                Cell("Cơ quan chủ trì"),
                Cell("Cơ quan phối hợp"),
                Cell("", merge: "continue"),
                Cell("", merge: "continue")
            );
        var plan = PlanText.Read(
            Titled("năm 2025")
                .Raw(
                    TableOf(
                        6,
                        Header(),
                        Second(),
                        Row(Cell("(1)"), Cell("(2)"), Cell("(3)"), Cell("(4)"), Cell("(5)"), Cell("(6)")),
                        Row(Cell("I"), Cell("Cải cách thể chế", 5)),
                        Row(
                            Cell("1"),
                            Cell("Rà soát văn bản"),
                            Cell("Phòng Nội chính\nPhòng Kinh tế tổng hợp", merge: "restart"),
                            Cell("Các phòng, ban, đơn vị"),
                            Cell("Quý I", merge: "restart"),
                            Cell("Báo cáo")
                        ),
                        Row(
                            Cell("2"),
                            Cell("Công bố danh mục văn bản"),
                            Cell("", merge: "continue"),
                            Cell("-nt-"),
                            Cell("", merge: "continue"),
                            Cell("Quyết định")
                        ),
                        Header(),
                        Second(),
                        Row(Cell("II"), Cell("CẢI CÁCH TÀI CHÍNH CÔNG"), Cell(""), Cell(""), Cell(""), Cell("")),
                        Row(Cell("1"), Cell("Sửa đổi Quy chế chi tiêu"), Cell("Phòng Hành chính - Quản trị"), Cell("-"), Cell("15/10/2025"), Cell("nt"))
                    )
                )
                .Grid(6, "2|Kiểm kê tài sản|nt|Ban Tiếp công dân|Tháng 12|Biên bản")
        );

        Assert.Equal(
            PlanText.Expected("""
                I.1 | Rà soát văn bản | Phòng Nội chính + Phòng Kinh tế tổng hợp | Các phòng, ban, đơn vị | Báo cáo | Quý I = Quarter 2025-03-31
                I.2 | Công bố danh mục văn bản | Phòng Nội chính + Phòng Kinh tế tổng hợp | Các phòng, ban, đơn vị | Quyết định | Quý I = Quarter 2025-03-31
                II.1 | Sửa đổi Quy chế chi tiêu | Phòng Hành chính - Quản trị |  | Quyết định | 15/10/2025 = Date 2025-10-15
                II.2 | Kiểm kê tài sản | Phòng Hành chính - Quản trị | Ban Tiếp công dân | Biên bản | Tháng 12 = Month 2025-12-31
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Quarters_as_columns_and_a_column_for_both_roles()
    {
        var plan = PlanText.Read(
            Titled("năm 2025")
                .Raw(
                    TableOf(
                        7,
                        HeaderRow(
                            Cell("TT", merge: "restart"),
                            Cell("Hoạt động", merge: "restart"),
                            Cell("Đơn vị chủ trì, phối hợp", merge: "restart"),
                            Cell("Thời gian thực hiện", 4)
                        ),
                        HeaderRow(
                            Cell("", merge: "continue"),
                            Cell("", merge: "continue"),
                            Cell("", merge: "continue"),
                            Cell("Quý I"),
                            Cell("Quý II"),
                            Cell("Quý III"),
                            Cell("Quý IV")
                        ),
                        Row(
                            Cell("1"),
                            Cell("Tập huấn một cửa"),
                            Cell("Chủ trì: Phòng Nội chính; phối hợp: Ban Tiếp công dân"),
                            Cell(""),
                            Cell("x"),
                            Cell(""),
                            Cell("")
                        ),
                        Row(
                            Cell("2"),
                            Cell("Kiểm tra công vụ"),
                            Cell("Phòng Kinh tế tổng hợp chủ trì, phối hợp với Phòng Nội chính"),
                            Cell(""),
                            Cell(""),
                            Cell("x"),
                            Cell("x")
                        )
                    )
                )
        );

        Assert.Equal(
            PlanText.Expected("""
                1 | Tập huấn một cửa | Phòng Nội chính | Ban Tiếp công dân |  | Quý II = Quarter 2025-06-30
                2 | Kiểm tra công vụ | Phòng Kinh tế tổng hợp | Phòng Nội chính |  | Quý III, Quý IV = Quarters 2025-12-31
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Prose_with_owners_and_times_in_brackets()
    {
        var plan = PlanText.Read(Titled("năm 2026").Lines("""
            I. MỤC ĐÍCH, YÊU CẦU
            - Nâng cao nhận thức của công chức.
            II. NHIỆM VỤ TRỌNG TÂM
            1. Cải cách thể chế
            - Rà soát văn bản quy phạm pháp luật (Chủ trì: Văn phòng; phối hợp: Phòng Nội chính; thời gian: Quý II/2026).
            - Lập danh mục văn bản hết hiệu lực (Chủ trì: Phòng Nội chính; sản phẩm: Danh mục; thời gian: trước ngày 30/9/2026).
            2. Cải cách tài chính công
            - Sửa đổi Quy chế chi tiêu nội bộ (Chủ trì: Văn phòng; thời gian: Tháng 3).
            III. TỔ CHỨC THỰC HIỆN
            1. Văn phòng theo dõi, đôn đốc, báo cáo trước ngày 15/12/2026.
            Nơi nhận:
            - Lưu: VT.
            """));

        Assert.Equal(
            PlanText.Expected("""
                1 | Rà soát văn bản quy phạm pháp luật | Văn phòng | Phòng Nội chính |  | Quý II/2026 = Quarter 2026-06-30
                1-2 | Lập danh mục văn bản hết hiệu lực | Phòng Nội chính |  | Danh mục | trước ngày 30/9/2026 = Date 2026-09-29
                2 | Sửa đổi Quy chế chi tiêu nội bộ | Văn phòng |  |  | Tháng 3 = Month 2026-03-31
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Prose_with_owners_in_headings_and_times_in_sentences()
    {
        var plan = PlanText.Read(Titled("năm 2026").Lines("""
            I. PHÂN CÔNG NHIỆM VỤ
            1. Phòng Nội chính
            - Tham mưu ban hành Quy chế tiếp công dân trong Quý II/2026.
            - Rà soát thủ tục nội bộ, hoàn thành trước ngày 30/10/2026 theo Kế hoạch số 15/KH-UBND ngày 02/01/2026.
            2. Trung tâm Công báo và Tin học
            - Thường xuyên cập nhật Trang thông tin điện tử của Văn phòng.
            """));

        Assert.Equal(
            ["Phòng Nội chính|Quarter|2026-06-30", "Phòng Nội chính|Date|2026-10-29", "Trung tâm Công báo và Tin học|Ongoing|"],
            plan.Tasks.Select(t => $"{string.Join('+', t.Lead)}|{t.Deadline.Kind}|{(t.Deadline.IsDated ? t.Deadline.Due?.ToString("yyyy-MM-dd") : "")}"));
    }

    [Fact]
    public void A_letter_has_its_dated_duties_and_its_form_has_none()
    {
        var plan = PlanText.Read(
            new SampleDocx().Lines(
                """
                Số:      /UBND-NV
                Sao Mai, ngày    tháng 12 năm 2024
                V/v xây dựng kế hoạch cải cách hành chính năm 2025
                Kính gửi: Các phòng, ban.
                1. Kế hoạch của huyện
                Giao Phòng Nội vụ chủ trì, phối hợp với các phòng tham mưu ban hành kế hoạch. Kế hoạch của huyện phải được ban hành và báo cáo về UBND tỉnh trước ngày 31/01/2025.
                Nơi nhận:
                - Lưu: VT.
                Phụ lục
                Số: /KH-....., ngày ... tháng..... năm 2025
                KẾ HOẠCH
                Cải cách hành chính ..... năm 2025
                II. NHIỆM VỤ
                - Xây dựng kế hoạch tuyên truyền trong Quý I/2025 của cơ quan.
                Tổng kinh phí:.....đồng, trong đó:
                (Chữ ký, đóng dấu của cơ quan)
                """
            )
        );

        Assert.True(plan.Plan.IsTemplate);
        Assert.Equal(
            "1 | Kế hoạch của huyện phải được ban hành và báo cáo về UBND tỉnh trước ngày 31/01/2025. | Phòng Nội vụ | các phòng |  | trước ngày 31/01/2025 = Date 2025-01-30",
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Targets_are_not_tasks()
    {
        var plan = PlanText.Read(Titled("năm 2025").Lines("""
            I. MỤC TIÊU
            - 100% văn bản được ký số; tối thiểu 80% hồ sơ nộp trực tuyến đến năm 2025.
            II. NHIỆM VỤ
            a) Ký số văn bản.
            - Chủ trì: Phòng Nội chính.
            - Thời gian: Quý I.
            """));

        Assert.Single(plan.Tasks);
        Assert.Equal(["100 % 2025", "80 % 2025"], plan.Targets.Select(t => $"{t.Value} {t.Unit} {t.Year}"));
    }

    /// <summary>The same two tasks as offices write them: what differs is only how the words are set out.</summary>
    [Theory]
    [InlineData("""
        II. NHIỆM VỤ
        1. Ban hành Quy chế tiếp công dân.
        + Cơ quan chủ trì thực hiện: Phòng Nội chính.
        + Cơ quan phối hợp: Ban Tiếp công dân.
        + Kết quả: Quyết định.
        + Tiến độ: Quý II/2025.
        2. Số hóa hồ sơ.
        + Đơn vị thực hiện: Ban Tiếp công dân.
        + Kết quả đầu ra: Báo cáo.
        + Thời hạn hoàn thành: Tháng 9/2025.
        """, "1 2")]
    [InlineData("""
        B. NỘI DUNG THỰC HIỆN
        I. Cải cách thể chế
        1. Ban hành Quy chế tiếp công dân. Chủ trì: Phòng Nội chính; Phối hợp: Ban Tiếp công dân; Sản phẩm: Quyết định; Thời gian: Quý II/2025.
        2. Số hóa hồ sơ. Chủ trì: Ban Tiếp công dân; Sản phẩm: Báo cáo; Thời gian: Tháng 9/2025.
        """, "1 2")]
    [InlineData("""
        II. NHIỆM VỤ TRỌNG TÂM
        1. Thể chế
        1.1. Ban hành Quy chế tiếp công dân
        Đơn vị chủ trì: Phòng Nội chính
        Đơn vị phối hợp: Ban Tiếp công dân
        Sản phẩm: Quyết định
        Thời gian hoàn thành: Quý II/2025
        1.2. Số hóa hồ sơ
        Đơn vị chủ trì: Ban Tiếp công dân
        Sản phẩm: Báo cáo
        Thời gian hoàn thành: Tháng 9/2025
        """, "1.1 1.2")]
    [InlineData("""
        II. NHIỆM VỤ
        Nhiệm vụ 1: Ban hành Quy chế tiếp công dân
        a) Đơn vị chủ trì: Phòng Nội chính
        b) Đơn vị phối hợp: Ban Tiếp công dân
        c) Sản phẩm: Quyết định
        d) Thời gian: Quý II/2025
        Nhiệm vụ 2: Số hóa hồ sơ
        a) Đơn vị chủ trì: Ban Tiếp công dân
        b) Sản phẩm: Báo cáo
        c) Thời gian: Tháng 9/2025
        """, "1 2")]
    [InlineData("""
        NHIỆM VỤ CỤ THỂ
        1/ Ban hành Quy chế tiếp công dân
        • Chủ trì: Phòng Nội chính • Phối hợp: Ban Tiếp công dân
        • Sản phẩm dự kiến: Quyết định
        • Thời gian: Quý II/2025
        2/ Số hóa hồ sơ
        • Chủ trì: Ban Tiếp công dân
        • Sản phẩm dự kiến: Báo cáo
        • Thời gian: Tháng 9/2025
        """, "1 2")]
    public void Labels_are_read_however_they_are_set_out(string lines, string codes)
    {
        var plan = PlanText.Read(Titled("năm 2025").Lines(lines));

        Assert.Equal(
            PlanText.Expected($"""
                {codes.Split(' ')[0]} | Ban hành Quy chế tiếp công dân | Phòng Nội chính | Ban Tiếp công dân | Quyết định | Quý II/2025 = Quarter 2025-06-30
                {codes.Split(' ')[1]} | Số hóa hồ sơ | Ban Tiếp công dân |  | Báo cáo | Tháng 9/2025 = Month 2025-09-30
                """),
            PlanText.Tasks(plan).Replace(". |", " |", StringComparison.Ordinal).Replace(". =", " =", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("TT|Nội dung nhiệm vụ|Đơn vị thực hiện|Đơn vị phối hợp|Kết quả|Thời gian hoàn thành", "1|{0}|{1}|{2}|{3}|{4}")]
    [InlineData("Số TT|Tên nhiệm vụ|Sản phẩm đầu ra|Thời hạn|Bộ phận chủ trì|Bộ phận phối hợp", "1|{0}|{3}|{4}|{1}|{2}")]
    [InlineData(
        "Nhiệm vụ, giải pháp|Cơ quan, đơn vị chủ trì|Cơ quan, đơn vị phối hợp|Dự kiến sản phẩm|Tiến độ|Kinh phí (triệu đồng)",
        "1. {0}|{1}|{2}|{3}|{4}|50"
    )]
    [InlineData(
        "STT|Công việc|Lãnh đạo phụ trách|Phòng chủ trì|Phòng phối hợp|Kết quả/sản phẩm|Hạn hoàn thành|Ghi chú",
        "1|{0}|Phó Chánh Văn phòng|{1}|{2}|{3}|{4}|theo dõi"
    )]
    public void Columns_are_told_by_their_headings(string header, string row)
    {
        var columns = header.Split('|').Length;
        var cells = string.Format(
            System.Globalization.CultureInfo.InvariantCulture,
            row,
            "Ban hành Quy chế tiếp công dân",
            "Phòng Nội chính",
            "Ban Tiếp công dân",
            "Quyết định",
            "Quý II/2025"
        );
        var plan = PlanText.Read(Titled("năm 2025").Grid(columns, header, cells));

        Assert.Equal(
            "1 | Ban hành Quy chế tiếp công dân | Phòng Nội chính | Ban Tiếp công dân | Quyết định | Quý II/2025 = Quarter 2025-06-30",
            PlanText.Tasks(plan)
        );
    }

    [Fact]
    public void Contents_lists_and_roles_in_brackets_below_a_heading()
    {
        var plan = PlanText.Read(Titled("năm 2025").Lines("""
            II. NỘI DUNG, HÌNH THỨC
            1. Tuyên truyền trên báo chí
            - Nội dung: Đăng tin, bài về kết quả cải cách.
            - Các đơn vị thực hiện: Phòng Nội chính (chủ trì), Ban Tiếp công dân (phối hợp).
            - Sản phẩm:
            - Chuyên mục;
            - Tin, bài.
            - Thời gian: Hằng tháng.
            2. Niêm yết giá dịch vụ
            - Giao Phòng Kinh tế tổng hợp chủ trì thực hiện thường xuyên.
            Ghi chú: đơn vị báo cáo khi có vướng mắc.
            """));

        Assert.Equal(
            PlanText.Expected("""
                1 | Tuyên truyền trên báo chí. Đăng tin, bài về kết quả cải cách. | Phòng Nội chính | Ban Tiếp công dân | - Chuyên mục; - Tin, bài. | Hằng tháng. = Recurring
                2 | Niêm yết giá dịch vụ | Phòng Kinh tế tổng hợp |  |  | thường xuyên = Ongoing
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Months_as_columns_and_numbers_of_two_levels()
    {
        var plan = PlanText.Read(
            Titled("năm 2025")
                .Raw(
                    TableOf(
                        6,
                        HeaderRow(
                            Cell("TT", merge: "restart"),
                            Cell("Nhiệm vụ", merge: "restart"),
                            Cell("Cán bộ phụ trách", merge: "restart"),
                            Cell("Thời gian (tháng)", 3)
                        ),
                        HeaderRow(Cell("", merge: "continue"), Cell("", merge: "continue"), Cell("", merge: "continue"), Cell("4"), Cell("5"), Cell("6")),
                        Row(Cell("1"), Cell("Cải cách thể chế"), Cell("Phòng Nội chính"), Cell(""), Cell(""), Cell("")),
                        Row(Cell("1.1"), Cell("Rà soát văn bản"), Cell(""), Cell(""), Cell("x"), Cell("")),
                        Row(Cell("1.2"), Cell("Công bố danh mục"), Cell("Ban Tiếp công dân"), Cell(""), Cell(""), Cell("x"))
                    )
                )
        );

        Assert.Equal(
            PlanText.Expected("""
                1.1 | Rà soát văn bản | Phòng Nội chính |  |  | Tháng 5 = Month 2025-05-31
                1.2 | Công bố danh mục | Ban Tiếp công dân |  |  | Tháng 6 = Month 2025-06-30
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void A_table_of_targets_holds_no_tasks()
    {
        var plan = PlanText.Read(Titled("năm 2025")
            .Grid(4, "TT|Nhiệm vụ|Chủ trì|Thời gian", "1|Ban hành Quy chế|Phòng Nội chính|Quý II")
            .Grid(4, "TT|Chỉ tiêu|Đơn vị tính|Năm 2025", "1|Hồ sơ trực tuyến|%|80", "2|Hồ sơ đúng hạn|%|99"));

        Assert.Equal("1", string.Join(' ', plan.Tasks.Select(t => t.Code)));
    }

    [Fact]
    public void Doubts_are_raised_and_nothing_is_corrected()
    {
        var plan = PlanText.Read(Titled("năm 2025").Lines("""
            I. NHIỆM VỤ
            1. Thể chế
            a) Ban hành Kế hoạch kiểm tra năm 2026.
            - Chủ trì: Phòng Nội chính.
            - Sản phẩm: Kế hoạch kiểm tra năm 2025.
            - Thời gian: Trước ngày 30/11/2024.
            c) Rà soát văn bản.
            - Chủ trì: Các phòng nghiệp vụ.
            - Phối hợp: các đơn vị liên quan.
            - Sản phẩm: Kế hoạch; định kỳ báo cáo kết quả thực hiện.
            - Thời gian: Sau khi UBND tỉnh ban hành Kế hoạch.
            c) Lập danh mục.
            - Sản phẩm: Danh mục.
            - Thời gian: Quý I.
            d) Tuyên truyền.
            - Chủ trì: Văn phòng.
            II. TỔ CHỨC THỰC HIỆN
            1. Kế hoạch này thay thế Kế hoạch số 11/KH-VP ngày 06/01/2025 của Văn phòng./.
            """));

        Assert.Equal(
            PlanText.Expected("""
                MissingLead 1c-2
                MissingDeadline 1d
                MissingDeliverable 1d
                OutsidePeriod 1a 29/11/2024, 01/01/2025, 31/12/2025
                YearMismatch 1a 2025, 2026
                DuplicateLetter 1c-2 c
                SkippedLetter 1c a, c
                CollectiveUnit 1c Các phòng nghiệp vụ
                UnclearUnit 1c các đơn vị liên quan
                AwaitsEvent 1c UBND tỉnh ban hành Kế hoạch
                PeriodNotStated 1c định kỳ báo cáo kết quả thực hiện
                ReplacesPlan - Kế hoạch số 11/KH-VP ngày 06/01/2025 của Văn phòng
                """),
            PlanText.Issues(plan));
    }

    private static SampleDocx Titled(string year) =>
        new SampleDocx()
            .Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", "Số: 12/KH-VP", "Sao Mai, ngày 05 tháng 01 năm 2025")
            .Paragraph("KẾ HOẠCH", bold: true, centered: true)
            .Paragraph($"Cải cách hành chính {year}", bold: true, centered: true);
}
