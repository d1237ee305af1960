using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Tables whose columns and section rows say what other tables say in each row.</summary>
public sealed class TableHabitsTests
{
    [Fact]
    public void A_column_that_groups_rows_is_their_section()
    {
        var plan = PlanText.Read(Headed().Table(
            5,
            Row(Cell("Lĩnh vực"), Cell("Nội dung công việc"), Cell("Cơ quan thực hiện"), Cell("Cơ quan phối hợp"), Cell("Thời gian")),
            Row(Cell("Thể chế", merge: "restart"), Cell("Rà soát văn bản của xã"), Cell("Văn phòng HĐND và UBND"), Cell("Các phòng"), Cell("Quý III/2026")),
            Row(Cell("", merge: "continue"), Cell("Tuyên truyền pháp luật"), Cell("Phòng Văn hóa - Xã hội"), Cell(""), Cell("Tháng 8/2026")),
            Row(Cell("Thủ tục hành chính", merge: "restart"), Cell("Niêm yết công khai thủ tục"), Cell("Phòng Kinh tế"), Cell(""), Cell("Quý IV/2026")),
            Row(Cell("", merge: "continue"), Cell("Số hóa hồ sơ"), Cell("Phòng Kinh tế"), Cell(""), Cell("Trước 15/12/2026"))));

        Assert.Equal(
            PlanText.Expected("""
                Thể chế: Rà soát văn bản của xã | Văn phòng HĐND và UBND | Quarter 2026-09-30
                Thể chế: Tuyên truyền pháp luật | Phòng Văn hóa - Xã hội | Month 2026-08-31
                Thủ tục hành chính: Niêm yết công khai thủ tục | Phòng Kinh tế | Quarter 2026-12-31
                Thủ tục hành chính: Số hóa hồ sơ | Phòng Kinh tế | Date 2026-12-14
                """),
            Said(plan));
    }

    /// <summary>The number counts the groups; each task has its own at the beginning of its words.</summary>
    [Fact]
    public void A_number_that_groups_rows_is_the_sections()
    {
        var plan = PlanText.Read(Headed().Table(
            5,
            Row(Cell("STT"), Cell("Nhiệm vụ chung"), Cell("Hoạt động cụ thể"), Cell("Chủ trì"), Cell("Thời gian")),
            Row(Cell("I"), Cell("CẢI CÁCH THỂ CHẾ", span: 4)),
            Row(Cell("1", merge: "restart"), Cell("Hoàn thiện thể chế", merge: "restart"), Cell("1.1. Xây dựng Thông tư"), Cell("Vụ Pháp chế"), Cell("Quý II/2026")),
            Row(Cell("", merge: "continue"), Cell("", merge: "continue"), Cell("1.2. Sửa đổi Quy chế"), Cell("Văn phòng Bộ"), Cell("Quý III/2026")),
            Row(Cell("2", merge: "restart"), Cell("Kiểm tra văn bản", merge: "restart"), Cell("2.1. Ban hành kế hoạch"), Cell("Vụ Pháp chế"), Cell("Quý I/2026")),
            Row(Cell("", merge: "continue"), Cell("", merge: "continue"), Cell("2.2. Tổng kết"), Cell("Vụ Pháp chế"), Cell("Quý IV/2026"))));

        Assert.Equal(["1.1", "1.2", "2.1", "2.2"], plan.Tasks.Select(t => t.Item));
        Assert.Equal(["Xây dựng Thông tư", "Sửa đổi Quy chế", "Ban hành kế hoạch", "Tổng kết"], plan.Tasks.Select(t => t.Text));
        Assert.Equal(["Hoàn thiện thể chế", "Kiểm tra văn bản"], plan.Tasks.Select(t => t.Section).Distinct());
        Assert.Equal(4, plan.Tasks.Select(t => t.Code).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Which document gave a task and how far it has come are not the task; "Như mục 1" is what stands there; the figures' day gives the year.</summary>
    [Fact]
    public void A_sheet_that_follows_work_under_way()
    {
        var plan = PlanText.Read(new SampleDocx().Paragraph("VĂN PHÒNG UBND TỈNH SAO MAI", bold: true)
            .Paragraph("BẢNG THEO DÕI NHIỆM VỤ UBND TỈNH GIAO", bold: true, centered: true).Paragraph("(Số liệu tính đến ngày 05/3/2026)", centered: true)
            .Table(
                8,
                Row(
                    Cell("TT"), Cell("Văn bản giao nhiệm vụ"), Cell("Nội dung nhiệm vụ"), Cell("Cơ quan chủ trì"), Cell("Cơ quan phối hợp"),
                    Cell("Thời hạn hoàn thành"), Cell("Kết quả thực hiện"), Cell("Đánh giá")),
                Row(
                    Cell("1"), Cell("Công văn số 118/UBND-NC ngày 12/02/2026", merge: "restart"), Cell("Sơ kết mô hình hai cấp"), Cell("Sở Nội vụ"),
                    Cell("Các sở, ban, ngành; UBND các xã"), Cell("10/3/2026"), Cell("Đang tổng hợp"), Cell("Trong hạn")),
                Row(
                    Cell("2"), Cell("", merge: "continue"), Cell("Đề xuất biên chế"), Cell("Sở Nội vụ"), Cell("Như mục 1"), Cell("Trước 15/3"), Cell("Đã trình"),
                    Cell("Trong hạn"))));

        Assert.Equal(
            PlanText.Expected("""
                1 | Sơ kết mô hình hai cấp | Sở Nội vụ | Các sở, ban, ngành + UBND các xã |  | 10/3/2026 = Date 2026-03-10
                2 | Đề xuất biên chế | Sở Nội vụ | Các sở, ban, ngành + UBND các xã |  | Trước 15/3 = Date 2026-03-14
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Section_rows_say_who_and_when()
    {
        const string head = "STT | Nội dung, đề án | Cơ quan chuẩn bị | Ghi chú";
        var plan = PlanText.Read(Headed()
            .Table(
                4,
                Row([.. head.Split(" | ").Select(h => Cell(h))]),
                Row(Cell("A. NỘI DUNG TRÌNH TRONG QUÝ I", span: 4)),
                Row(Cell("1"), Cell("Kế hoạch kiểm tra"), Cell("Thanh tra tỉnh"), Cell("")),
                Row(Cell("Tháng 02", span: 4)),
                Row(Cell("2"), Cell("Quy chế phối hợp"), Cell("Sở Nội vụ"), Cell("")),
                Row(Cell("B. NHIỆM VỤ THƯỜNG XUYÊN", span: 4)),
                Row(Cell("3"), Cell("Xử lý phản ánh của người dân"), Cell("Văn phòng UBND tỉnh"), Cell("")))
            .Table(
                3,
                Row(Cell("TT"), Cell("Nội dung giao"), Cell("Ngày đến hạn")),
                Row(Cell("I"), Cell("Sở Giáo dục và Đào tạo; Sở Y tế (01 nhiệm vụ)", span: 2)),
                Row(Cell("1"), Cell("Thu học phí, viện phí không dùng tiền mặt"), Cell("30/6/2026"))));

        Assert.Equal(
            PlanText.Expected("""
                Kế hoạch kiểm tra | Thanh tra tỉnh | Quarter 2026-03-31
                Quy chế phối hợp | Sở Nội vụ | Month 2026-02-28
                Xử lý phản ánh của người dân | Văn phòng UBND tỉnh | Ongoing
                Thu học phí, viện phí không dùng tiền mặt | Sở Giáo dục và Đào tạo + Sở Y tế | Date 2026-06-30
                """),
            string.Join('\n', plan.Tasks.Select(t => Said(t))));
    }

    [Fact]
    public void What_counts_the_tasks_is_none()
    {
        var plan = PlanText.Read(Headed()
            .Table(
                5,
                Row(Cell("TT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Phối hợp"), Cell("Thời hạn")),
                Row(Cell("1"), Cell("Tổng kết công tác cải cách hành chính"), Cell("Văn phòng Sở"), Cell(""), Cell("Tháng 12/2026")),
                Row(Cell("2"), Cell("Tổng hợp 05 kiến nghị của bệnh viện"), Cell("Phòng Nghiệp vụ Y"), Cell(""), Cell("Quý II/2026")),
                Row(Cell(""), Cell("Tổng số: 2 nhiệm vụ"), Cell(""), Cell(""), Cell("")),
                Row(Cell("Tổng cộng"), Cell("2 nhiệm vụ"), Cell("2 đơn vị"), Cell(""), Cell("2")),
                Row(Cell("CỘNG (I+II)", span: 2), Cell("2"), Cell("0"), Cell("2")))
            .Lines("""
                Tổng số: 2 nhiệm vụ; hoàn thành: 01; đang thực hiện: 01.
                Tổng cộng 02 nhiệm vụ, trong đó: hoàn thành: 01 nhiệm vụ (50%); quá hạn: 0.
                Hoàn thành: 01/02 nhiệm vụ.
                """));

        Assert.Equal(["Văn phòng Sở", "Phòng Nghiệp vụ Y"], plan.Tasks.SelectMany(t => t.Lead));
        Assert.Equal([new DateOnly(2026, 12, 31), new(2026, 6, 30)], plan.Tasks.Select(t => t.Deadline.Due!.Value));
    }

    /// <summary>A line that begins with a tab goes on with the row above; one without tabs between rows is a section.</summary>
    [Fact]
    public void Lines_set_apart_by_tabs_are_rows()
    {
        var plan = PlanText.Read(Headed().Raw(string.Concat(
            Tabbed("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời hạn"),
            P("I. Công tác chỉ đạo"),
            Tabbed("1", "Ban hành quy định về trách nhiệm của", "Sở Nội vụ", "30/4/2026"),
            Tabbed("", "người đứng đầu"),
            Tabbed("2", "Kiểm tra theo chuyên đề", "Thanh tra tỉnh", "Quý II/2026"),
            P("II. Tài chính công"),
            Tabbed("3", "Giải ngân vốn đầu tư", "Sở Tài chính", "Tháng 12/2026"),
            P("Các cơ quan khẩn trương triển khai thực hiện./."))));

        Assert.Equal(
            PlanText.Expected("""
                I. Công tác chỉ đạo: Ban hành quy định về trách nhiệm của người đứng đầu | Sở Nội vụ | Date 2026-04-30
                I. Công tác chỉ đạo: Kiểm tra theo chuyên đề | Thanh tra tỉnh | Quarter 2026-06-30
                II. Tài chính công: Giải ngân vốn đầu tư | Sở Tài chính | Month 2026-12-31
                """),
            Said(plan));
    }

    private static string Tabbed(params string[] parts) => $"<w:p>{string.Join("<w:r><w:tab/></w:r>", parts.Select(p => p.Length == 0 ? "" : R(p)))}</w:p>";

    private static SampleDocx Headed() => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "SỞ Y TẾ", "Số: 12/KH-SYT", "Sao Mai, ngày 05 tháng 01 năm 2026")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Cải cách hành chính năm 2026", bold: true, centered: true);

    private static string Said(PlanReading plan) => string.Join('\n', plan.Tasks.Select(t => $"{t.Section}: {Said(t)}"));

    private static string Said(PlanTask task) =>
        $"{task.Text} | {string.Join(" + ", task.Lead)} | {task.Deadline.Kind}{(task.Deadline is { IsDated: true, Due: { } due } ? $" {due:yyyy-MM-dd}" : "")}";
}
