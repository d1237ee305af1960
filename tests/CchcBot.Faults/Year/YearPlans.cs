using CchcBot.Tests.Support;

namespace CchcBot.Faults.Year;

/// <summary>The plans of an office that does not exist, in the layouts of real ones: a list, a table with dotted codes, one for half a year, the next year's.</summary>
internal static class YearPlans
{
    public const string Main = "412/KH-VP";
    public const string Digital = "15/KH-VP";
    public const string Second = "33/KH-VP";
    public const string Next = "3/KH-VP";

    public const string Office = TestOffice.Administration;
    public const string Centre = TestOffice.Centre;
    public const string Interior = TestOffice.Interior;
    public const string Economy = "Phòng Kinh tế tổng hợp";
    public const string Culture = "Phòng Khoa giáo - Văn xã";
    public const string Service = "Trung tâm Phục vụ hành chính công";
    public const string Reception = "Ban Tiếp công dân";
    public const string Joint = "Phòng Tổng hợp";

    private const string Training = "Tổ chức tập huấn nghiệp vụ một cửa cho công chức cấp xã";

    // "letter) words|lead units|time"; a line that begins with a number is a section.
    private static readonly string[] MainTasks =
    [
        "1. Công tác chỉ đạo, điều hành",
        $"a) Ban hành Chương trình công tác năm 2025 của Văn phòng|{Office}|Tháng 01/2025",
        $"b) Kiểm tra việc thực hiện cải cách hành chính tại các đơn vị|{Office}|"
            + "Quý I ban hành kế hoạch kiểm tra; Quý II và Quý III tổ chức kiểm tra; báo cáo kết quả trước ngày 15/11/2025",
        $"c) Báo cáo kết quả thực hiện cải cách hành chính của Văn phòng|{Office}|Định kỳ hằng quý",
        "2. Cải cách thể chế",
        $"a) Rà soát văn bản quy phạm pháp luật do Văn phòng tham mưu|{Interior}|Quý II/2025",
        $"b) Sửa đổi Quy chế làm việc của UBND tỉnh|{Interior}, {Economy}|Quý III/2025",
        "3. Cải cách thủ tục hành chính",
        $"a) Xây dựng kế hoạch kiểm soát thủ tục hành chính năm 2025|{Service}|Quý I/2025",
        $"b) Công bố danh mục thủ tục hành chính nội bộ của Văn phòng|{Service}|Trước ngày 30/6/2025",
        $"c) {Training}|{Service}|Quý III/2025",
        $"d) Công khai kết quả đánh giá chất lượng giải quyết thủ tục hành chính|{Service}|Hằng tháng",
        "4. Tổ chức bộ máy và chế độ công vụ",
        $"a) Xây dựng phương án sắp xếp các phòng, ban, đơn vị trực thuộc|{Office}|"
            + "Sau khi UBND tỉnh ban hành quy định chức năng, nhiệm vụ của Văn phòng",
        $"b) Cử công chức bồi dưỡng kỹ năng số và nghiệp vụ hành chính|{Culture}|Quý IV/2025",
        $"c) Thực hiện kỷ luật, kỷ cương hành chính và văn hóa công sở|{Office}|Thường xuyên trong năm",
        $"d) Số hóa hồ sơ tiếp công dân, xử lý đơn|{Reception}|Quý II/2025",
    ];

    private static readonly string[] SecondTasks =
    [
        "1. Đối thoại và khảo sát",
        $"a) Phát động đợt thi đua cải cách hành chính sáu tháng cuối năm|{Culture}|Trước ngày 10/7/2025",
        $"b) Rà soát các kiến nghị về thủ tục đầu tư|{Economy}|Trước ngày 11/7/2025",
        $"c) Tổ chức hội nghị trực tuyến với doanh nghiệp|{Centre}|Quý III/2025",
        "2. Theo dõi, đánh giá",
        $"a) Khảo sát mức độ hài lòng của người dân|{Service}|Tháng 11/2025",
        $"b) Đăng tin, bài về cải cách hành chính trên cổng thông tin|{Culture}|Hằng tháng",
    ];

    private static readonly string[] NextTasks =
    [
        "1. Công tác chỉ đạo, điều hành",
        $"a) Ban hành kế hoạch kiểm tra công vụ năm 2026|{Office}|Quý I/2026",
        $"b) {Training}|{Service}|Quý II/2026",
        "2. Theo dõi, đánh giá",
        $"a) Đánh giá bộ chỉ số cải cách hành chính|{Joint}|Tháng 02/2026",
        $"b) Công bố số liệu giải quyết hồ sơ|{Service}|Hằng tháng",
    ];

    public static byte[] MainFile { get; } = List("Số: 412/KH-VP", "ngày 20 tháng 12 năm 2024", "Cải cách hành chính năm 2025", MainTasks);

    /// <summary>As sent again in May: 3c is due a quarter later, and 2 has another task.</summary>
    public static byte[] MainAmended { get; } = List("Số: 412/KH-VP", "ngày 20 tháng 12 năm 2024", "Cải cách hành chính năm 2025",
    [
        .. MainTasks.Take(6), $"c) Hệ thống hóa văn bản của Văn phòng|{Interior}|Trước ngày 01/9/2025",
        .. MainTasks.Skip(6).Select(t => t.StartsWith("c) Tổ chức tập huấn", StringComparison.Ordinal) ? t.Replace("Quý III", "Quý IV", StringComparison.Ordinal) : t),
    ]);

    public static byte[] SecondFile { get; } =
        List("Số: 33/KH-VP", "ngày 30 tháng 6 năm 2025", "Đẩy mạnh cải cách hành chính sáu tháng cuối năm 2025", SecondTasks);

    public static byte[] NextFile { get; } = List("Số: 3/KH-VP", "ngày 05 tháng 01 năm 2026", "Cải cách hành chính năm 2026", NextTasks);

    public static byte[] DigitalFile { get; } = Head("Số: 15/KH-VP", "ngày 02 tháng 01 năm 2025", "Chuyển đổi số năm 2025")
        .Grid(
            6,
            "TT|Nhiệm vụ|Chủ trì|Phối hợp|Sản phẩm|Thời hạn hoàn thành",
            "I|Hạ tầng và dữ liệu số||||",
            $"1|Rà soát, thay thế máy tính không đáp ứng yêu cầu|{Centre}||Danh mục|Quý II/2025",
            $"2|Kết nối hệ thống quản lý văn bản với trục liên thông|{Centre}||Biên bản|Tháng 8/2025",
            $"3|Lập danh mục dữ liệu mở của Văn phòng|{Economy}||Quyết định|Quý III/2025",
            $"4|Sao lưu dữ liệu và diễn tập khôi phục hệ thống|{Centre}||Báo cáo|Hằng quý",
            "II|Dịch vụ công và điều hành số||||",
            $"1|Tái cấu trúc quy trình của 20 thủ tục hành chính|{Service}||Quyết định|Quý III/2025",
            $"2|Vận hành tổng đài hướng dẫn người dân nộp hồ sơ|{Service}||Số liệu|Thường xuyên",
            $"3|Tổ chức họp không giấy|{Office}, {Centre}||Quy trình|Quý IV/2025",
            $"4|Ban hành quy chế khai thác dữ liệu hồ sơ tiếp công dân|{Reception}||Quy chế|Trước ngày 15/10/2025")
        .Paragraph("III. TỔ CHỨC THỰC HIỆN", bold: true)
        .Paragraph("Các đơn vị căn cứ Kế hoạch này tổ chức thực hiện.")
        .Build();

    public static IEnumerable<Item> MainItems() =>
    [
        new(Main, "1a", Kind.Dated, new ModelAssignment(0, Office, new(2025, 1, 31))),
        new(Main, "1b", Kind.Dated, new ModelAssignment(1, Office, new(2025, 3, 31)), new ModelAssignment(2, Office, new(2025, 9, 30)), new ModelAssignment(3, Office, new(2025, 11, 14))),
        new(Main, "1c", Kind.Recurring, Quarters(2025, Office)),
        new(Main, "2a", Kind.Dated, new ModelAssignment(0, Interior, new(2025, 6, 30))),
        new(Main, "2b", Kind.Dated, new ModelAssignment(0, Interior, new(2025, 9, 30)), new ModelAssignment(0, Economy, new(2025, 9, 30))),
        new(Main, "3a", Kind.Dated, new ModelAssignment(0, Service, new(2025, 3, 31))),
        new(Main, "3b", Kind.Dated, new ModelAssignment(0, Service, new(2025, 6, 29))),
        new(Main, "3c", Kind.Dated, new ModelAssignment(0, Service, new(2025, 9, 30))),
        new(Main, "3d", Kind.Recurring, Months(2025, 1, 12, Service)),
        new(Main, "4a", Kind.Conditional, new ModelAssignment(0, Office, null)),
        new(Main, "4b", Kind.Dated, new ModelAssignment(0, Culture, new(2025, 12, 31))),
        new(Main, "4c", Kind.Ongoing, new ModelAssignment(0, Office, null)),
        new(Main, "4d", Kind.Dated, new ModelAssignment(0, Reception, new(2025, 6, 30))),
    ];

    public static IEnumerable<Item> DigitalItems() =>
    [
        new(Digital, "I.1", Kind.Dated, new ModelAssignment(0, Centre, new(2025, 6, 30))),
        new(Digital, "I.2", Kind.Dated, new ModelAssignment(0, Centre, new(2025, 8, 31))),
        new(Digital, "I.3", Kind.Dated, new ModelAssignment(0, Economy, new(2025, 9, 30))),
        new(Digital, "I.4", Kind.Recurring, Quarters(2025, Centre)),
        new(Digital, "II.1", Kind.Dated, new ModelAssignment(0, Service, new(2025, 9, 30))),
        new(Digital, "II.2", Kind.Ongoing, new ModelAssignment(0, Service, null)),
        new(Digital, "II.3", Kind.Dated, new ModelAssignment(0, Office, new(2025, 12, 31)), new ModelAssignment(0, Centre, new(2025, 12, 31))),
        new(Digital, "II.4", Kind.Dated, new ModelAssignment(0, Reception, new(2025, 10, 14))),
    ];

    public static IEnumerable<Item> SecondItems() =>
    [
        new(Second, "1a", Kind.Dated, new ModelAssignment(0, Culture, new(2025, 7, 9))),
        new(Second, "1b", Kind.Dated, new ModelAssignment(0, Economy, new(2025, 7, 10))),
        new(Second, "1c", Kind.Dated, new ModelAssignment(0, Centre, new(2025, 9, 30))),
        new(Second, "2a", Kind.Dated, new ModelAssignment(0, Service, new(2025, 11, 30))),
        new(Second, "2b", Kind.Recurring, Months(2025, 7, 12, Culture)),
    ];

    public static IEnumerable<Item> NextItems() =>
    [
        new(Next, "1a", Kind.Dated, new ModelAssignment(0, Office, new(2026, 3, 31))),
        new(Next, "1b", Kind.Dated, new ModelAssignment(0, Service, new(2026, 6, 30))),
        new(Next, "2a", Kind.Dated, new ModelAssignment(0, Joint, new(2026, 2, 28))),
        new(Next, "2b", Kind.Recurring, Months(2026, 1, 12, Service)),
    ];

    private static ModelAssignment[] Months(int year, int first, int last, string unit) =>
        [.. Enumerable.Range(first, last - first + 1).Select((m, i) =>
            new ModelAssignment(i + 1, unit, new DateOnly(year, m, 1).AddMonths(1).AddDays(-1), new DateOnly(year, m, 1)))];

    private static ModelAssignment[] Quarters(int year, string unit) =>
        [.. Enumerable.Range(1, 4).Select(q => new ModelAssignment(q, unit, new DateOnly(year, 3 * q, 1).AddMonths(1).AddDays(-1), new DateOnly(year, (3 * q) - 2, 1)))];

    private static SampleDocx Head(string number, string signed, string title) => new SampleDocx()
        .Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", number, $"Sao Mai, {signed}")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true)
        .Paragraph($"{title} của Văn phòng UBND tỉnh Sao Mai", bold: true, centered: true)
        .Paragraph("II. NHIỆM VỤ", bold: true);

    private static byte[] List(string number, string signed, string title, IEnumerable<string> tasks)
    {
        var docx = Head(number, signed, title);
        foreach (var line in tasks)
        {
            if (char.IsAsciiDigit(line[0]))
            {
                docx.Paragraph(line, bold: true);
                continue;
            }

            var parts = line.Split('|');
            docx.Paragraph($"{parts[0]}.").Paragraph($"- Đơn vị chủ trì: {parts[1]}.").Paragraph("- Sản phẩm: Văn bản.")
                .Paragraph($"- Thời gian thực hiện: {parts[2]}.");
        }

        return docx.Paragraph("III. TỔ CHỨC THỰC HIỆN", bold: true).Paragraph("Các đơn vị căn cứ Kế hoạch này tổ chức thực hiện.").Build();
    }
}
