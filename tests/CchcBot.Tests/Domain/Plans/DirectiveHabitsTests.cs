using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Letters and directives: whom a heading addresses, duties in the closing part, and words of time that are not the task's.</summary>
public sealed class DirectiveHabitsTests
{
    /// <summary>The opening sentence addresses everybody, each heading somebody: the heading is nearer. One that names no unit changes nothing.</summary>
    [Theory]
    [InlineData("1. Đối với các sở, ban, ngành tỉnh", "các sở, ban, ngành tỉnh")]
    [InlineData("1. Đề nghị các trường học", "các trường học")]
    [InlineData("1. Về phía các đơn vị sự nghiệp:", "các đơn vị sự nghiệp")]
    [InlineData("1. Trách nhiệm của các phòng chuyên môn", "các phòng chuyên môn")]
    [InlineData("1. Với tất cả các xã, phường", "tất cả các xã, phường")]
    [InlineData("1. Đối với Sở Tài chính", "Sở Tài chính")]
    [InlineData("1. Đối với các dự án chuyển tiếp", "các cơ quan, đơn vị")]
    [InlineData("1. Về hồ sơ, tài liệu giấy", "các cơ quan, đơn vị")]
    public void The_nearer_heading_says_who(string heading, string lead)
    {
        var plan = PlanText.Read(Letter()
            .Paragraph("Để khắc phục, Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:")
            .Paragraph(heading, bold: true)
            .Lines("""
                - Ban hành danh mục hồ sơ năm 2027, hoàn thành trong tháng 12/2026.
                - Rà soát tài liệu giấy, xong trước ngày 30/10/2026.
                - Bố trí kho lưu trữ trong quý IV/2026.
                """)
            .Paragraph("2. Sở Y tế", bold: true)
            .Paragraph("- Lập hồ sơ điện tử trong quý IV/2026."));

        Assert.Equal([lead, lead, lead, "Sở Y tế"], plan.Tasks.Select(t => string.Join("; ", t.Lead)));
    }

    [Fact]
    public void Duties_of_the_closing_part_with_a_date_are_tasks()
    {
        var plan = PlanText.Read(Letter()
            .Paragraph("Sở Nội vụ đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:")
            .Paragraph("1. Đối với các sở, ban, ngành", bold: true)
            .Lines("""
                - Ban hành danh mục hồ sơ, hoàn thành trong tháng 12/2026.
                - Rà soát tài liệu giấy, xong trước ngày 30/10/2026.
                """)
            .Paragraph("2. Sở Y tế", bold: true)
            .Paragraph("- Lập hồ sơ điện tử trong quý IV/2026.")
            .Paragraph("3. Chế độ báo cáo", bold: true)
            .Lines("""
                a) Báo cáo thống kê năm 2026: các sở, ban, ngành tỉnh, UBND các xã, phường gửi Sở Nội vụ trước ngày 15/12/2026.
                b) Kết quả tự kiểm tra: Văn phòng UBND tỉnh, Sở Tài chính nộp trước 17 giờ ngày 28/11/2026.
                c) Các đơn vị sự nghiệp báo cáo tiến độ về Sở Nội vụ trước ngày 25 hằng tháng.
                d) Báo cáo phải có chữ ký của người đứng đầu.
                """)
            .Paragraph("4. Tổ chức thực hiện", bold: true)
            .Lines("""
                Văn phòng theo dõi, tổng hợp, báo cáo lãnh đạo Sở trước ngày 18/12/2026.
                Giao Thanh tra tỉnh theo dõi, đôn đốc việc thực hiện Công văn này; tổng hợp, báo cáo UBND tỉnh trước ngày 20/12/2026.
                Phòng Quản lý văn thư hướng dẫn nghiệp vụ cho các đơn vị.
                Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.
                """));

        Assert.Equal(
            PlanText.Expected("""
                các sở, ban, ngành tỉnh + UBND các xã, phường | Date 2026-12-14
                Văn phòng UBND tỉnh + Sở Tài chính | Date 2026-11-28
                Các đơn vị sự nghiệp | Recurring
                Văn phòng | Date 2026-12-17
                Thanh tra tỉnh | Date 2026-12-19
                """),
            string.Join('\n', plan.Tasks.Skip(3).Select(Said)));
    }

    [Fact]
    public void A_short_item_behind_a_colon_is_a_task()
    {
        var plan = PlanText.Read(Directive()
            .Paragraph("1. Khối văn hóa - xã hội", bold: true)
            .Lines("""
                - Sở Y tế: Chuẩn bị cơ số thuốc, xong trước ngày 30/6/2026.
                - Công an tỉnh: Sẵn sàng phương tiện trước 30/5.
                - Các bệnh viện: Dự trữ máu, xong trong tháng 5.
                - Các phòng: Dự trù giấy, mực.
                - Trung tâm Y tế dự phòng cơ số thuốc trước ngày 30/6/2026.
                """));

        Assert.Equal(["Sở Y tế", "Công an tỉnh", "Các bệnh viện", "Các phòng", ""], plan.Tasks.Select(t => string.Join("; ", t.Lead)));
        Assert.Equal(
            [new DateOnly(2026, 6, 29), new(2026, 5, 29), new(2026, 5, 31), null, new(2026, 6, 29)], plan.Tasks.Select(t => t.Deadline.Due));
        // Where the name ends is not known: the lead is asked for.
        Assert.Equal(5, Assert.Single(plan.Issues, i => i.Code is PlanIssueCode.MissingLead).TaskOrdinal);
    }

    [Theory]
    [InlineData("Sở Xây dựng phối hợp Công an tỉnh cắm biển báo tại ngầm tràn trước ngày 10/6/2026.")]
    [InlineData("Giao Sở Xây dựng phối hợp chặt chẽ Công an tỉnh kiểm tra tải trọng xe trước ngày 10/6/2026.")]
    [InlineData("Đề nghị Sở Xây dựng chủ trì, cùng Công an tỉnh phân luồng giao thông trước ngày 10/6/2026.")]
    [InlineData("Sở Xây dựng, phối hợp cùng Công an tỉnh, rà soát điểm đen trước ngày 10/6/2026.")]
    public void Who_helps_stands_behind_who_leads(string order)
    {
        var plan = PlanText.Read(Directive()
            .Paragraph("1. Về giao thông", bold: true)
            .Paragraph(order)
            .Paragraph("2. Sở Y tế", bold: true)
            .Lines("""
                - Dự trữ thuốc trước ngày 30/6/2026.
                - Cùng Công an tỉnh kiểm tra an toàn thực phẩm trong tháng 5/2026.
                """));

        Assert.Equal(["Sở Xây dựng", "Sở Y tế", "Sở Y tế"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal(["Công an tỉnh", "", "Công an tỉnh"], plan.Tasks.Select(t => string.Join("; ", t.Cooperating)));
    }

    [Theory]
    [InlineData("Mở 03 lớp hướng dẫn lập hồ sơ điện tử; dự kiến tháng 11/2026.", "Month 2026-11-30")]
    [InlineData("Mở 03 lớp hướng dẫn lập hồ sơ điện tử, khoảng tháng 11 năm 2026.", "Month 2026-11-30")]
    [InlineData("Mở 03 lớp hướng dẫn lập hồ sơ điện tử; phấn đấu đưa vào vận hành quý IV.", "Quarter 2026-12-31")]
    [InlineData("Mở 03 lớp hướng dẫn lập hồ sơ điện tử; tháng 11/2026.", "Month 2026-11-30")]
    [InlineData("Chi trả phụ cấp tháng 10, tháng 11 cho người trực", "None")]
    [InlineData("Rà soát hồ sơ đã giải quyết trong quý I/2026.", "None")]
    [InlineData("Nộp lưu hồ sơ công việc đã kết thúc năm 2025 vào lưu trữ hiện hành chậm nhất ngày 30/11/2026.", "Date 2026-11-30")]
    [InlineData("Khắc phục tồn tại đã nêu tại kết luận tháng 3/2026, xong trước ngày 30/6/2026.", "Date 2026-06-29")]
    [InlineData("Tháo gỡ các kiến nghị đã tiếp nhận từ tháng 02/2026; hoàn thành trong tháng 6/2026.", "Month 2026-06-30")]
    [InlineData("Chỉnh lý tài liệu nhận bàn giao từ năm 2021 đến năm 2025 trước ngày 30/6/2026.", "Date 2026-06-29")]
    public void Expected_times_are_deadlines_and_past_ones_are_not(string duty, string deadline)
    {
        var plan = PlanText.Read(Directive().Paragraph("1. Sở Nội vụ", bold: true).Paragraph($"- {duty}").Paragraph("2. Sở Y tế", bold: true).Lines("""
            - Dự trữ thuốc trước ngày 30/6/2026.
            - Kiểm tra các trạm y tế trong tháng 5/2026.
            """));

        Assert.Equal(deadline, Said(plan.Tasks[0]).Split(" | ")[1]);
        Assert.Empty(plan.Tasks[0].Deadline.Milestones);
    }

    private static SampleDocx Letter() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "SỞ NỘI VỤ", "Số: 48/SNV-VP", "Sao Mai, ngày 05 tháng 9 năm 2026")
        .Paragraph("Kính gửi: Các sở, ban, ngành; UBND các xã, phường.");

    private static SampleDocx Directive() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "", "Số: 07/CT-UBND", "Sao Mai, ngày 20 tháng 4 năm 2026")
        .Paragraph("CHỈ THỊ", bold: true, centered: true).Paragraph("Về phòng, chống thiên tai năm 2026", bold: true, centered: true)
        .Paragraph("Chủ tịch UBND tỉnh yêu cầu:");

    private static string Said(PlanTask task) =>
        $"{string.Join(" + ", task.Lead)} | {task.Deadline.Kind}{(task.Deadline is { IsDated: true, Due: { } due } ? $" {due:yyyy-MM-dd}" : "")}";
}
