namespace CchcBot.Tests.Support;

/// <summary>
/// The two plans that the demo ships, of an office that does not exist: a list with a number and a table that is still a draft.
/// </summary>
internal static class DemoPlans
{
    private const string Office = "VĂN PHÒNG";
    private const string Province = "UBND TỈNH SAO MAI";

    private static readonly string[] ListTasks =
    [
        "I1 Công tác chỉ đạo, điều hành",
        "Ban hành Chương trình công tác năm 2025 của Văn phòng và phân công lãnh đạo phụ trách từng lĩnh vực|Phòng Hành chính - Quản trị|các phòng, ban, đơn vị trực thuộc|Quyết định của Chánh Văn phòng|Tháng 01/2025",
        "Tổ chức kiểm tra việc thực hiện cải cách hành chính tại các phòng, ban, đơn vị trực thuộc|Phòng Hành chính - Quản trị|các phòng, ban, đơn vị trực thuộc|Kế hoạch kiểm tra; thông báo kết quả kiểm tra|Quý I ban hành kế hoạch kiểm tra; Quý II và Quý III tổ chức kiểm tra; báo cáo kết quả trước ngày 15/11/2025",
        "Báo cáo kết quả thực hiện cải cách hành chính của Văn phòng|Phòng Hành chính - Quản trị|các phòng, ban, đơn vị trực thuộc|Báo cáo gửi Sở Nội vụ|Định kỳ hằng quý",
        "I2 Cải cách thể chế",
        "Rà soát, lập danh mục văn bản quy phạm pháp luật do Văn phòng tham mưu đã hết hiệu lực|Phòng Nội chính|Phòng Kinh tế tổng hợp; Phòng Khoa giáo - Văn xã|Danh mục văn bản; tờ trình công bố|Quý II/2025",
        "Tham mưu sửa đổi Quy chế làm việc của UBND tỉnh theo mô hình chính quyền địa phương hai cấp|Phòng Nội chính, Phòng Kinh tế tổng hợp|Phòng Hành chính - Quản trị|Quyết định của UBND tỉnh|Quý III/2025",
        "I3 Cải cách thủ tục hành chính",
        "Xây dựng kế hoạch kiểm soát thủ tục hành chính năm 2025|Trung tâm Phục vụ hành chính công|các phòng, ban, đơn vị trực thuộc|Kế hoạch của UBND tỉnh|Quý I/2025",
        "Công bố danh mục thủ tục hành chính nội bộ của Văn phòng|Trung tâm Phục vụ hành chính công|Phòng Hành chính - Quản trị|Quyết định công bố|Trước ngày 30/6/2025",
        "Tổ chức tập huấn nghiệp vụ một cửa cho công chức cấp xã|Trung tâm Phục vụ hành chính công|Ban Tiếp công dân|Kế hoạch; tài liệu; báo cáo kết quả tập huấn|Quý III/2025",
        "Công khai kết quả đánh giá chất lượng giải quyết thủ tục hành chính trên Cổng dịch vụ công|Trung tâm Phục vụ hành chính công|Trung tâm Công báo và Tin học|Số liệu được cập nhật trên Cổng|Hằng tháng",
        "I4 Cải cách tổ chức bộ máy và chế độ công vụ",
        "Xây dựng phương án sắp xếp các phòng, ban, đơn vị trực thuộc|Phòng Hành chính - Quản trị|các phòng, ban, đơn vị trực thuộc|Đề án trình UBND tỉnh|Sau khi UBND tỉnh ban hành quy định chức năng, nhiệm vụ của Văn phòng",
        "Cử công chức tham gia bồi dưỡng kỹ năng số và nghiệp vụ hành chính|Phòng Hành chính - Quản trị|các phòng, ban, đơn vị trực thuộc|Kế hoạch bồi dưỡng; báo cáo kết quả|Quý IV/2025",
        "Thực hiện kỷ luật, kỷ cương hành chính và văn hóa công sở|Phòng Hành chính - Quản trị|các phòng, ban, đơn vị trực thuộc|Báo cáo kết quả kiểm tra|Thường xuyên trong năm",
        "I5 Cải cách tài chính công",
        "Sửa đổi Quy chế chi tiêu nội bộ và quản lý, sử dụng tài sản công|Phòng Hành chính - Quản trị|Phòng Kinh tế tổng hợp|Quyết định của Chánh Văn phòng|Trước ngày 01/10/2025",
        "I6 Xây dựng, phát triển chính quyền số",
        "Nâng cấp phần mềm theo dõi nhiệm vụ do UBND tỉnh, Chủ tịch UBND tỉnh giao|Trung tâm Công báo và Tin học|các phòng, ban, đơn vị trực thuộc|Biên bản nghiệm thu, đưa vào sử dụng|Tháng 9/2025",
        "Số hóa hồ sơ tiếp công dân, xử lý đơn các năm 2021 - 2024|Ban Tiếp công dân|Trung tâm Công báo và Tin học|Cơ sở dữ liệu hồ sơ được số hóa|Quý II/2025",
        "Xây dựng chuyên mục cải cách hành chính trên Trang thông tin điện tử Văn phòng|Phòng Khoa giáo - Văn xã|Trung tâm Công báo và Tin học|Chuyên mục, tin, bài|Quý IV/2025",
    ];

    /// <summary>"ke-hoach-cchc-2025.docx": a list, signed on 20/12/2024.</summary>
    public static byte[] List()
    {
        var docx = new SampleDocx().Letterhead(Province, Office, "Số: 412/KH-VP", "Sao Mai, ngày 20 tháng 12 năm 2024")
            .Paragraph("KẾ HOẠCH", bold: true, centered: true)
            .Paragraph("Cải cách hành chính năm 2025 của Văn phòng UBND tỉnh Sao Mai", bold: true, centered: true)
            .Paragraph(
                "Để triển khai nhiệm vụ cải cách hành chính (CCHC) được giao trong năm 2025, Văn phòng UBND tỉnh ban hành Kế hoạch với các nội dung như sau:"
            )
            .Paragraph("I. MỤC ĐÍCH, YÊU CẦU", bold: true)
            .Lines("""
                - Giao việc rõ người chịu trách nhiệm, rõ sản phẩm và rõ thời hạn để theo dõi được trong năm.
                - Người đứng đầu phòng, ban, đơn vị trực tiếp chỉ đạo, cập nhật kết quả đúng kỳ.
                """)
            .Paragraph("II. NHIỆM VỤ CỤ THỂ", bold: true);
        var letters = "abcdđeghik";
        var letter = 0;
        foreach (var line in ListTasks)
        {
            if (line[0] == 'I' && char.IsAsciiDigit(line[1]))
            {
                docx.Paragraph($"{line[1]}. {line[3..]}", bold: true);
                letter = 0;
                continue;
            }

            var parts = line.Split('|');
            docx.Paragraph($"{letters[letter++]}) {parts[0]}.")
                .Paragraph($"- Đơn vị chủ trì: {parts[1]}.").Paragraph($"- Đơn vị phối hợp: {parts[2]}.")
                .Paragraph($"- Sản phẩm: {parts[3]}.").Paragraph($"- Thời gian thực hiện: {parts[4]}.");
        }

        return docx.Paragraph("III. TỔ CHỨC THỰC HIỆN", bold: true)
            .Lines("""
                1. Trưởng các phòng, ban, đơn vị trực thuộc phân công công chức thực hiện và cập nhật kết quả.
                2. Phòng Hành chính - Quản trị theo dõi, tổng hợp, báo cáo Chánh Văn phòng.
                Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Phòng Hành chính - Quản trị để được hướng dẫn./.
                Nơi nhận:
                - Lãnh đạo Văn phòng;
                - Các phòng, ban, đơn vị trực thuộc;
                - Lưu: VT, HCQT.
                CHÁNH VĂN PHÒNG
                Trịnh Khánh Vy
                """)
            .Build();
    }

    /// <summary>"ke-hoach-chuyen-doi-so-2025.docx": a table with a header of two rows, a draft without number and day.</summary>
    public static byte[] Table() => new SampleDocx().Letterhead(Province, Office, "Số:        /KH-VP", "Sao Mai, ngày      tháng 01 năm 2025")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true)
        .Paragraph("Chuyển đổi số năm 2025 của Văn phòng UBND tỉnh Sao Mai", bold: true, centered: true)
        .Paragraph("Căn cứ chương trình chuyển đổi số của tỉnh, Văn phòng UBND tỉnh xây dựng Kế hoạch chuyển đổi số năm 2025 như sau:")
        .Paragraph("I. MỤC TIÊU", bold: true)
        .Lines("""
            - 100% văn bản đi (trừ văn bản mật) được ký số.
            - Tối thiểu 80% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến.
            """)
        .Paragraph("II. NHIỆM VỤ", bold: true)
        .Raw(DraftTable())
        .Paragraph("III. TỔ CHỨC THỰC HIỆN", bold: true)
        .Lines("""
            Giao Trung tâm Công báo và Tin học theo dõi, đôn đốc và tổng hợp kết quả.
            Nơi nhận:
            - Các phòng, ban, đơn vị trực thuộc;
            - Lưu: VT, TTCBTH.
            """)
        .Build();

    private static string DraftTable()
    {
        string[] header =
        [
            SampleDocx.HeaderRow(
                Head("TT", merge: "restart"),
                Head("Nhiệm vụ", merge: "restart"),
                Head("Phân công thực hiện", 2),
                Head("Sản phẩm", merge: "restart"),
                Head("Thời hạn hoàn thành", merge: "restart")
            ),
            SampleDocx.HeaderRow(
                Head("", merge: "continue"),
                Head("", merge: "continue"),
                Head("Chủ trì"),
                Head("Phối hợp"),
                Head("", merge: "continue"),
                Head("", merge: "continue")
            ),
        ];
        return SampleDocx.TableOf(
            6,
            [
                .. header,
                Section("I", "Hạ tầng và dữ liệu số"),
                Task(
                    "1|Rà soát, thay thế máy tính của công chức không đáp ứng yêu cầu|Trung tâm Công báo và Tin học|Phòng Hành chính - Quản trị|Danh mục; hồ sơ mua sắm|Quý II/2025"
                ),
                Task(
                    "2|Kết nối hệ thống quản lý văn bản với trục liên thông của tỉnh|Trung tâm Công báo và Tin học|các phòng, ban, đơn vị trực thuộc|Biên bản kết nối|Tháng 8/2025"
                ),
                Task("3|Lập danh mục dữ liệu mở của Văn phòng|Phòng Kinh tế tổng hợp|Trung tâm Công báo và Tin học|Quyết định ban hành danh mục|Quý III/2025"),
                Task("4|Sao lưu dữ liệu và diễn tập khôi phục hệ thống|Trung tâm Công báo và Tin học||Báo cáo kết quả sao lưu|Hằng quý"),
                Section("II", "Dịch vụ công và điều hành số"),
                Task(
                    "1|Tái cấu trúc quy trình của 20 thủ tục hành chính có nhiều hồ sơ|Trung tâm Phục vụ hành chính công|Phòng Nội chính|Quyết định phê duyệt quy trình|Quý III/2025"
                ),
                Task(
                    "2|Vận hành tổng đài hướng dẫn người dân nộp hồ sơ trực tuyến|Trung tâm Phục vụ hành chính công|Ban Tiếp công dân|Số liệu cuộc gọi được giải đáp|Thường xuyên"
                ),
                Task(
                    "3|Tổ chức họp không giấy đối với các cuộc họp của lãnh đạo UBND tỉnh|Phòng Hành chính - Quản trị\nTrung tâm Công báo và Tin học|các phòng, ban, đơn vị trực thuộc|Quy trình; biên bản vận hành|Quý IV/2025"
                ),
                Task("4|Ban hành quy chế khai thác dữ liệu hồ sơ tiếp công dân|Ban Tiếp công dân|Phòng Nội chính|Quy chế|Trước ngày 15/10/2025"),
                Section("III", "Kỹ năng số và an toàn thông tin"),
                Task(
                    "1|Bồi dưỡng kỹ năng số cho công chức, người lao động|Phòng Khoa giáo - Văn xã|các phòng, ban, đơn vị trực thuộc|Lớp bồi dưỡng; danh sách hoàn thành|Quý II/2025"
                ),
                Task(
                    "2|Rà soát, phê duyệt cấp độ an toàn hệ thống thông tin|Trung tâm Công báo và Tin học|Phòng Hành chính - Quản trị|Quyết định phê duyệt cấp độ|Trước ngày 30/9/2025"
                ),
                Task("3|Truyền thông về chuyển đổi số trên Trang thông tin điện tử|Phòng Khoa giáo - Văn xã|nt|Tin, bài|Thường xuyên"),
                Task(
                    "4|Xây dựng Kế hoạch chuyển đổi số năm 2026|Trung tâm Công báo và Tin học|các phòng, ban, đơn vị trực thuộc|Kế hoạch|Sau khi UBND tỉnh ban hành Kế hoạch chuyển đổi số năm 2026 của tỉnh"
                ),
            ]
        );
    }

    private static string Head(string text, int span = 1, string? merge = null) => SampleDocx.Cell(text, span, merge, bold: true);

    private static string Section(string number, string title) => SampleDocx.Row(SampleDocx.Cell(number, bold: true), SampleDocx.Cell(title, 5, bold: true));

    private static string Task(string cells) => SampleDocx.Row([.. cells.Split('|').Select(c => SampleDocx.Cell(c))]);
}
