using CchcBot.Documents;
using CchcBot.Domain.Plans;
using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Documents.Word;

/// <summary>Word as it really is: one small plan for each thing that Word does to a text.</summary>
public sealed class WordTrapsTests
{
    private const string One = "1a | Ban hành Quy chế tiếp công dân | Phòng Nội chính | Ban Tiếp công dân | Quyết định | Quý II/2025 = Quarter 2025-06-30";

    [Fact]
    public void Automatic_numbers_are_put_in_front()
    {
        var plan = PlanText.Read(Titled()
            .Raw(P("NHIỆM VỤ", bold: true, properties: List(0)))
            .Raw(P("Cải cách thể chế", bold: true, properties: List(1)))
            .Raw(P("Ban hành Quy chế tiếp công dân", properties: List(2))).Raw(Labels())
            .Raw(P("Rà soát danh mục", properties: List(2))).Raw(Labels("Tháng 3"))
            .Raw(P("Cải cách tài chính công", bold: true, properties: List(1)))
            .Raw(P("Sửa đổi Quy chế chi tiêu", properties: List(2))).Raw(Labels("Tháng 4"))
            .Part("numbering", Numbering));

        Assert.Equal(
            PlanText.Expected("""
                1a | Ban hành Quy chế tiếp công dân | Phòng Nội chính | Ban Tiếp công dân | Quyết định | Quý II/2025 = Quarter 2025-06-30
                1b | Rà soát danh mục | Phòng Nội chính | Ban Tiếp công dân | Quyết định | Tháng 3 = Month 2025-03-31
                2a | Sửa đổi Quy chế chi tiêu | Phòng Nội chính | Ban Tiếp công dân | Quyết định | Tháng 4 = Month 2025-04-30
                """),
            PlanText.Tasks(plan));
    }

    [Fact]
    public void Insertions_count_and_deletions_vanish()
    {
        const string tracked =
            "<w:p><w:r><w:t xml:space=\"preserve\">a) Ban hành </w:t></w:r><w:del w:id=\"1\" w:author=\"x\"><w:r><w:delText>Nội quy</w:delText></w:r></w:del>"
            + "<w:ins w:id=\"2\" w:author=\"x\"><w:r><w:t>Quy chế</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> tiếp </w:t></w:r><w:moveFrom w:id=\"3\" w:author=\"x\"><w:r><w:t>dân</w:t></w:r></w:moveFrom><w:moveTo w:id=\"4\" w:author=\"x\"><w:r><w:t>công dân</w:t></w:r></w:moveTo></w:p>";
        var deletedRow = "<w:tr><w:trPr><w:del w:id=\"7\" w:author=\"x\"/></w:trPr>" + Cell("x") + "</w:tr>";
        var plan = PlanText.Read(Listed().Raw(tracked).Raw(Labels()).Raw(TableOf(1, deletedRow)));

        Assert.Equal(One, PlanText.Tasks(plan));
    }

    [Fact]
    public void A_deleted_paragraph_mark_joins_two_paragraphs()
    {
        var plan = PlanText.Read(Listed()
            .Raw("<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">a) Ban hành Quy chế </w:t></w:r></w:p>")
            .Raw(P("tiếp công dân")).Raw(Labels()));

        Assert.Equal(One, PlanText.Tasks(plan));
    }

    [Fact]
    public void Content_controls_fields_and_links_give_their_text()
    {
        const string wrapped =
            "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t xml:space=\"preserve\">a) </w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space=\"preserve\">Ban hành </w:t></w:r></w:sdtContent></w:sdt>"
            + "<w:hyperlink w:anchor=\"x\"><w:r><w:t>Quy chế</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> MERGEFIELD viec </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + "<w:r><w:t xml:space=\"preserve\"> tiếp công dân</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:sdtContent></w:sdt>";

        Assert.Equal(One, PlanText.Tasks(PlanText.Read(Listed().Raw(wrapped).Raw(Labels()))));
    }

    [Fact]
    public void Text_boxes_are_read_once_and_footnotes_stay_out()
    {
        var box =
            "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>"
            + P("a) Ban hành Quy chế tiếp công dân")
            + Labels()
            + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>"
            + P("a) Ban hành Quy chế tiếp công dân")
            + Labels()
            + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>";
        var docx = Listed()
            .Raw(box)
            .Part("footnotes", $"<w:footnotes {Namespaces}><w:footnote w:id=\"1\">{P("b) Chú thích không phải nhiệm vụ")}</w:footnote></w:footnotes>");

        Assert.Equal(One, PlanText.Tasks(PlanText.Read(docx)));
        Assert.Equal(["b) Chú thích không phải nhiệm vụ"], PlanFileReader.Read(docx.Build(), "x.docx").Document!.Notes);
    }

    [Fact]
    public void Odd_characters_are_composed_and_folded()
    {
        const string odd = "a)\u00A0Ban ha\u0300nh Quy che\u0302\u0301 tie\u0302\u0301p co\u0302ng da\u00ADn";
        var plan = PlanText.Read(Listed().Raw(P(odd.Replace("da\u00ADn", "d\u00ADân", StringComparison.Ordinal))).Raw(Labels()));

        Assert.Equal(One, PlanText.Tasks(plan));
    }

    [Fact]
    public void A_page_break_inside_a_sentence_is_nothing()
    {
        var plan = PlanText.Read(
            Listed().Raw("<w:p><w:r><w:t>a) Ban hành Quy chế</w:t><w:br w:type=\"page\"/><w:t>tiếp</w:t></w:r></w:p>").Raw(P("công dân")).Raw(Labels())
        );

        Assert.Equal(One, PlanText.Tasks(plan));
    }

    [Fact]
    public void Headers_footers_and_hidden_text_are_not_read()
    {
        var plan = PlanText.Read(Listed().Raw(P("a) Ban hành Quy chế tiếp công dân"))
            .Raw("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>b) Nhiệm vụ ẩn</w:t></w:r></w:p>").Raw(Labels())
            .Part("header", $"<w:hdr {Namespaces}>{P("c) Đầu trang")}</w:hdr>").Part("footer", $"<w:ftr {Namespaces}>{P("d) Chân trang")}</w:ftr>"));

        Assert.Equal(One, PlanText.Tasks(plan));
    }

    [Theory]
    [InlineData(".VnTime", "a) Ban hµnh Quy chÕ tiÕp c«ng d©n")]
    [InlineData("VNI-Times", "a) Ban haønh Quy cheá tieáp coâng daân")]
    [InlineData("Times New Roman", "a) Ban hµnh Quy chÕ tiÕp c«ng d©n")]
    [InlineData("Times New Roman", "a) Ban haønh Quy cheá tieáp coâng daân")]
    public void Old_encodings_are_told_by_font_or_by_content(string font, string text)
    {
        var run = R(text, properties: $"<w:rFonts w:ascii=\"{font}\" w:hAnsi=\"{font}\"/>");

        Assert.Equal(One, PlanText.Tasks(PlanText.Read(Listed().Raw($"<w:p>{run}</w:p>").Raw(Labels()))));
    }

    [Fact]
    public void Old_capitals_fonts_draw_capitals()
    {
        var run = R("®Ò ¸n", properties: "<w:rFonts w:ascii=\".VnTimeH\" w:hAnsi=\".VnTimeH\"/>");
        var document = PlanFileReader.Read(new SampleDocx().Raw($"<w:p>{run}</w:p>").Build(), "x.docx").Document!;

        Assert.Equal("ĐỀ ÁN", Assert.IsType<PlanParagraph>(document.Blocks[0]).Text);
    }

    [Fact]
    public void A_layout_table_around_the_plan_is_looked_through()
    {
        var inner = TableOf(
            4,
            Row(Cell("TT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Thời gian")),
            Row(Cell("1"), Cell("Ban hành Quy chế"), Cell("Phòng Nội chính"), Cell("Quý II"))
        );
        var plan = PlanText.Read(Titled().Raw(TableOf(1, Row(Cell(P("NHIỆM VỤ") + inner + P(""), raw: true)))));

        Assert.Equal("1 | Ban hành Quy chế | Phòng Nội chính |  |  | Quý II = Quarter 2025-06-30", PlanText.Tasks(plan));
    }

    private static SampleDocx Titled() => new SampleDocx().Letterhead("UBND TỈNH SAO MAI", "VĂN PHÒNG", "Số: 12/KH-VP", "Sao Mai, ngày 05 tháng 01 năm 2025")
        .Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Cải cách hành chính năm 2025", bold: true, centered: true);

    private static SampleDocx Listed() => Titled().Paragraph("I. NHIỆM VỤ", bold: true).Paragraph("1. Cải cách thể chế", bold: true);

    private static string Labels(string time = "Quý II/2025") =>
        P("- Đơn vị chủ trì: Phòng Nội chính") + P("- Đơn vị phối hợp: Ban Tiếp công dân") + P("- Sản phẩm: Quyết định") + P($"- Thời gian: {time}");

    private static string List(int level) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"3\"/></w:numPr>";

    private const string Numbering =
        $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl><w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%3)\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
}
