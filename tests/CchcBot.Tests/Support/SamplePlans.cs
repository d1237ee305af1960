using System.Text;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Support;

/// <summary>
/// Plans of offices that do not exist, whole documents, one for each layout and each trap that real files hold. Their readings
/// stand beside them in SamplePlans/, checked by hand.
/// </summary>
internal static class SamplePlans
{
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>(StringComparer.Ordinal)
    {
        ["danh-sach.docx"] = DemoPlans.List,
        ["bang-tieu-de-hai-dong.docx"] = DemoPlans.Table,
        ["bang-gop-dong.docx"] = MergedRows,
        ["van-xuoi.docx"] = Prose,
        ["khung-mau.docx"] = Framework,
        ["chi-tieu.docx"] = Targets,
        ["sua-doi-danh-so.docx"] = TrackedAndNumbered,
        ["bang-ma-cu.docx"] = Legacy,
        ["hop-chu-bang-long.docx"] = BoxesAndNested,
        ["ve-bang-khoang-trang.txt"] = Drawn,
    };

    /// <summary>Text as .VnTime fonts wrote it before Unicode (TCVN 5712:1993, part 3).</summary>
    public static string Tcvn3(string text)
    {
        const string Letters = "àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđÂĂÊÔƠƯĐ";
        const string Bytes = "µ¸¹¶·©ÇÊËÈÉ¨»¾Æ¼½ÌÐÑÎÏªÒÕÖÓÔ×ÝÞØÜßãäáâ«åèéæç¬êíîëìïóôñò\u00ADõøùö÷úýþûü®¢¡£¤¥¦§";
        return string.Concat(text.Select(c => Letters.IndexOf(c, StringComparison.Ordinal) is var at and >= 0 ? Bytes[at] : c));
    }

    private static SampleDocx Plan(string number, string title, string date = "ngày 05 tháng 01 năm 2026") =>
        new SampleDocx()
            .Letterhead("UBND TỈNH SAO MAI", "SỞ MẪU", number, $"Sao Mai, {date}")
            .Paragraph("KẾ HOẠCH", bold: true, centered: true)
            .Paragraph(title, bold: true, centered: true);

    private static SampleDocx Ending(SampleDocx docx) => docx.Paragraph("III. TỔ CHỨC THỰC HIỆN", bold: true).Lines("""
        1. Trưởng các phòng, đơn vị tổ chức thực hiện Kế hoạch.
        Nơi nhận:
        - Ban Giám đốc;
        - Lưu: VT.
        """);

    private static byte[] MergedRows() =>
        Ending(
                Plan("Số: 15/KH-SM", "Kiểm soát thủ tục hành chính năm 2026 của Sở Mẫu")
                    .Paragraph("II. NHIỆM VỤ", bold: true)
                    .Raw(
                        TableOf(
                            6,
                            HeaderRow([
                                .. new[] { "STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Thời gian hoàn thành" }.Select(h =>
                                    Cell(h, bold: true)
                                ),
                            ]),
                            Row(Cell("I", bold: true), Cell("Rà soát, đơn giản hóa", 5, bold: true)),
                            Row(
                                Cell("1"),
                                Cell("Lập danh mục thủ tục cần rà soát"),
                                Cell("Văn phòng Sở", merge: "restart"),
                                Cell("Các phòng chuyên môn", merge: "restart"),
                                Cell("Danh mục"),
                                Cell("Quý I/2026", merge: "restart")
                            ),
                            Row(
                                Cell("2"),
                                Cell("Rà soát thủ tục theo danh mục"),
                                Cell("", merge: "continue"),
                                Cell("", merge: "continue"),
                                Cell("Báo cáo kết quả"),
                                Cell("", merge: "continue")
                            ),
                            Row(
                                Cell("3"),
                                Cell("Trình phương án đơn giản hóa"),
                                Cell("", merge: "continue"),
                                Cell("Phòng Pháp chế"),
                                Cell("Tờ trình; phương án"),
                                Cell("Trước ngày 15/5/2026")
                            ),
                            Row(Cell("II", bold: true), Cell("Công bố, công khai", 5, bold: true)),
                            Row(
                                Cell("1"),
                                Cell("Công bố danh mục thủ tục mới"),
                                Cell("Phòng Pháp chế"),
                                Cell("nt"),
                                Cell("Quyết định"),
                                Cell("Sau khi Bộ công bố")
                            ),
                            Row(
                                Cell("2"),
                                Cell("Cập nhật cơ sở dữ liệu quốc gia"),
                                Cell("Phòng Pháp chế\nVăn phòng Sở"),
                                Cell(""),
                                Cell("Dữ liệu"),
                                Cell("Thường xuyên")
                            )
                        )
                    )
            )
            .Build();

    private static byte[] Prose() =>
        Ending(
                Plan("Số: 16/KH-SM", "Cải cách hành chính năm 2026 của Sở Mẫu")
                    .Paragraph("II. NHIỆM VỤ TRỌNG TÂM", bold: true)
                    .Lines(
                        """
                        1. Cải cách thể chế
                        - Rà soát văn bản quy phạm pháp luật thuộc lĩnh vực quản lý (Chủ trì: Phòng Pháp chế; phối hợp: Văn phòng Sở; thời gian: Quý II/2026).
                        - Ban hành Quy chế tiếp công dân (Chủ trì: Văn phòng Sở; sản phẩm: Quyết định; thời gian: trước ngày 30/9/2026).
                        2. Cải cách chế độ công vụ
                        - Kiểm tra công vụ tại các phòng, đơn vị (Chủ trì: Thanh tra Sở; sản phẩm: Thông báo kết quả; thời gian: Quý III và Quý IV/2026).
                        - Bồi dưỡng công chức theo vị trí việc làm (Chủ trì: Văn phòng Sở; thời gian: thường xuyên).
                        """
                    )
            )
            .Build();

    private static byte[] Framework() =>
        Plan("Số:      /KH-...", "Cải cách hành chính năm 2026 của cơ quan, đơn vị", "ngày     tháng     năm 2026")
            .Paragraph("(Đề cương kèm theo Công văn số 20/SNV-CCHC ngày 02/12/2025)", italic: true)
            .Paragraph("I. NHIỆM VỤ", bold: true)
            .Grid(
                6,
                "STT|Nhiệm vụ|Sản phẩm|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian",
                "I|Cải cách thể chế||||",
                "1|...|...|...|...|...",
                "2|……|……|……|……|……",
                "II|Cải cách thủ tục hành chính||||",
                "1|...|...|...|...|..."
            )
            .Build();

    private static byte[] Targets() => Ending(Plan("Số: 17/KH-SM", "Cải cách hành chính năm 2026 của Sở Mẫu").Paragraph("I. CHỈ TIÊU", bold: true).Lines("""
        - 100% văn bản đi được ký số trong năm 2026.
        - Tối thiểu 85% hồ sơ thủ tục hành chính được nộp trực tuyến trong năm 2026.
        - Mức độ hài lòng của người dân đạt từ 90% trở lên.
        """).Paragraph("II. NHIỆM VỤ", bold: true).Lines("""
        1. Hiện đại hóa hành chính
        a) Ký số toàn bộ văn bản điện tử.
        - Chủ trì: Văn phòng Sở.
        - Sản phẩm: Văn bản được ký số.
        - Thời gian: Hằng quý.
        b) Đo lường sự hài lòng của người dân.
        - Chủ trì: Thanh tra Sở.
        - Sản phẩm: Báo cáo kết quả đo lường.
        - Thời gian: Trước ngày 01/12/2026.
        """)).Build();

    private static byte[] TrackedAndNumbered()
    {
        string Item(int level, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{text}</w:p>";
        string Inserted(string text) => $"<w:ins w:id=\"1\" w:author=\"x\">{R(text)}</w:ins>";
        string Deleted(string text) => $"<w:del w:id=\"2\" w:author=\"x\"><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>";
        return Ending(
                Plan("Số: 18/KH-SM", "Cải cách hành chính năm 2026 của Sở Mẫu")
                    .Paragraph("II. NHIỆM VỤ", bold: true)
                    .Raw(Item(0, R("Cải cách thể chế", bold: true)))
                    .Raw(Item(1, R("Ban hành ") + Deleted("Quy định") + Inserted("Quy chế") + R(" làm việc của Sở.")))
                    .Raw(
                        P("- Chủ trì: Văn phòng Sở.")
                            + $"<w:p>{R("- Thời gian: ")}{Deleted("Quý I/2026")}{Inserted("Quý II/2026")}{R(".")}</w:p>"
                            + P("- Sản phẩm: Quyết định.")
                    )
                    .Raw(Item(1, R("Rà soát văn bản hết hiệu lực.")))
                    .Raw(P("- Chủ trì: Phòng Pháp chế.") + P("- Sản phẩm: Danh mục.") + P("- Thời gian: Tháng 11/2026."))
                    .Raw(Item(0, R("Cải cách tài chính công", bold: true)))
                    .Raw(Item(1, R("Sửa đổi Quy chế chi tiêu nội bộ.")))
                    .Raw(P("- Chủ trì: Phòng Kế hoạch - Tài chính.") + P("- Sản phẩm: Quyết định.") + P("- Thời gian: Quý IV/2026."))
                    .Part(
                        "numbering",
                        $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>"
                    )
            )
            .Build();
    }

    private static byte[] Legacy()
    {
        string Old(string text) => $"<w:p>{R(Tcvn3(text), properties: "<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>")}</w:p>";
        var docx = Plan("Số: 19/KH-SM", "Cải cách hành chính năm 2026 của Sở Mẫu").Paragraph("II. NHIỆM VỤ", bold: true);
        foreach (
            var line in new[]
            {
                "1. Cải cách thủ tục hành chính",
                "a) Niêm yết, công khai thủ tục hành chính tại bộ phận một cửa.",
                "- Đơn vị chủ trì: Văn phòng Sở.",
                "- Đơn vị phối hợp: Phòng Pháp chế.",
                "- Sản phẩm: Bảng niêm yết.",
                "- Thời gian thực hiện: Quý I/2026.",
                "b) Đánh giá việc giải quyết thủ tục hành chính.",
                "- Đơn vị chủ trì: Thanh tra Sở.",
                "- Sản phẩm: Báo cáo đánh giá.",
                "- Thời gian thực hiện: Chậm nhất ngày 20/12/2026.",
            }
        )
        {
            docx.Raw(Old(line));
        }

        return Ending(docx).Build();
    }

    private static byte[] BoxesAndNested()
    {
        var inner = TableOf(
            5,
            Row(Cell("TT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Kết quả"), Cell("Thời hạn")),
            Row(Cell("1"), Cell("Số hóa hồ sơ lưu trữ"), Cell("Văn phòng Sở"), Cell("Kho dữ liệu"), Cell("30/6/2026")),
            Row(Cell("2"), Cell("Diễn tập an toàn thông tin"), Cell("Trung tâm Thông tin"), Cell("Báo cáo"), Cell("Tháng 10/2026"))
        );
        var box =
            "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>"
            + P("Bản gửi các phòng, đơn vị")
            + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>";
        return Ending(
                Plan("Số: 20/KH-SM", "Chuyển đổi số năm 2026 của Sở Mẫu")
                    .Raw(box)
                    .Raw(TableOf(1, Row(Cell(P("II. NHIỆM VỤ", bold: true) + inner + P(""), raw: true))))
            )
            .Build();
    }

    private static byte[] Drawn() => Encoding.UTF8.GetBytes("""
               UBND TỈNH SAO MAI                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                    SỞ MẪU                            Độc lập - Tự do - Hạnh phúc
               Số: 21/KH-SM                      Sao Mai, ngày 06 tháng 01 năm 2026

                                       KẾ HOẠCH
                      Truyền thông cải cách hành chính năm 2026

        TT         Tên nhiệm vụ                     Cơ quan chủ trì       Cơ quan phối hợp          Kết quả             Thời gian
              Xây dựng chuyên mục cải cách
        1     hành chính trên Trang thông tin        Văn phòng Sở        Trung tâm Thông tin       Chuyên mục           Quý I/2026
              điện tử của Sở
              Tập huấn kỹ năng truyền thông        Trung tâm Thông                               Kế hoạch; tài
        2                                                                   Văn phòng Sở                               30/6/2026
              chính sách                                 tin                                     liệu tập huấn
                                                        2
        TT         Tên nhiệm vụ                     Cơ quan chủ trì       Cơ quan phối hợp          Kết quả             Thời gian

        3     Khảo sát mức độ hài lòng               Thanh tra Sở         Văn phòng Sở              Báo cáo             Tháng 11/2026
        Nơi nhận:
        - Lưu: VT.
        """);
}
