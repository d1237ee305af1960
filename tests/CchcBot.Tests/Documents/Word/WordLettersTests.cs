using System.IO.Compression;
using System.Text;
using CchcBot.Documents;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Tests.Support;
using static CchcBot.Tests.Support.SampleDocx;

namespace CchcBot.Tests.Documents.Word;

/// <summary>A table of tasks with one thing in it that Word writes in a way of its own, and what a person sees on paper.</summary>
public sealed class WordLettersTests
{
    private const string Numbering =
        $"<w:numbering {Namespaces}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1\"/></w:lvl>"
        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum>"
        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";

    [Fact]
    public void Numbers_of_empty_cells_are_the_rows_numbers()
    {
        var plan = Read(
            d => d.Part("numbering", Numbering),
            Row(Cell(Automatic(0), raw: true), Cell("Cải cách thể chế"), Cell(""), Cell("")),
            Row(Cell(Automatic(1), raw: true), Cell("Ban hành Quy chế"), Cell("Phòng Tư pháp"), Cell("Quý I/2026")),
            Row(Cell(Automatic(1), raw: true), Cell("Rà soát văn bản"), Cell("Phòng Tư pháp"), Cell("Quý II/2026")),
            Row(Cell(Automatic(0), raw: true), Cell("Cải cách tài chính công"), Cell(""), Cell("")),
            Row(Cell(Automatic(1), raw: true), Cell("Sửa đổi Quy chế chi tiêu"), Cell("Phòng Tài chính"), Cell("Quý III/2026"))
        );

        Assert.Equal(["1.1", "1.2", "2.1"], plan.Tasks.Select(t => t.Code));
        Assert.Equal(["Cải cách thể chế", "Cải cách thể chế", "Cải cách tài chính công"], plan.Tasks.Select(t => t.Section));
    }

    [Theory]
    [InlineData("<w:trPr><w:del w:id=\"5\" w:author=\"x\"/></w:trPr>")]
    [InlineData("<w:trPr><w:hidden/></w:trPr>")]
    public void A_row_that_is_gone_takes_no_number(string properties)
    {
        var gone = $"<w:tr>{properties}{Cell(Automatic(0, "Việc cũ"), raw: true)}{Cell("Phòng Tư pháp")}{Cell("Tháng 4")}</w:tr>";
        var plan = PlanText.Read(
            Headed()
                .Table(
                    3,
                    Row(Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Thời hạn")),
                    Row(Cell(Automatic(0, "Ban hành Quy chế"), raw: true), Cell("Phòng Tư pháp"), Cell("Tháng 3")),
                    gone,
                    Row(Cell(Automatic(0, "Kiểm tra công vụ"), raw: true), Cell("Phòng Nội vụ"), Cell("Tháng 5"))
                )
                .Part("numbering", Numbering.Replace("%1\"", "%1.\"", StringComparison.Ordinal))
        );

        Assert.Equal(["1", "2"], plan.Tasks.Select(t => t.Code));
        Assert.DoesNotContain(plan.Issues, i => i.Code is PlanIssueCode.SkippedLetter);
    }

    [Fact]
    public void A_moved_item_is_counted_where_it_stands_now()
    {
        var moved =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:moveFrom w:id=\"3\" w:author=\"x\"><w:r><w:t>Việc hai</w:t></w:r></w:moveFrom></w:p>";
        var blocks = Blocks(new SampleDocx().Raw(Automatic(0, "Việc một")).Raw(moved).Raw(Automatic(0, "Việc ba")).Part("numbering", Numbering));

        Assert.Equal(["1 Việc một", "2 Việc ba"], blocks);
    }

    [Fact]
    public void Joined_paragraphs_are_numbered_once()
    {
        const string open =
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:del w:id=\"1\" w:author=\"x\"/></w:rPr></w:pPr><w:r><w:t xml:space=\"preserve\">Ban hành </w:t></w:r></w:p>";
        var blocks = Blocks(new SampleDocx().Raw(open).Raw(Automatic(0, "Quy chế")).Raw(Automatic(0, "Rà soát")).Part("numbering", Numbering));

        Assert.Equal(["1 Ban hành Quy chế", "2 Rà soát"], blocks);
    }

    [Theory]
    [InlineData("Symbol", "F0B3", "Tỷ lệ ≥ 90%")]
    [InlineData("Symbol", "00B3", "Tỷ lệ ≥ 90%")]
    [InlineData("Symbol", "F0A3", "Tỷ lệ ≤ 90%")]
    [InlineData("Symbol", "F0B7", "Tỷ lệ 90%")]
    [InlineData("Wingdings", "F0A7", "Tỷ lệ 90%")]
    [InlineData("Wingdings", "F0E0", "Tỷ lệ → 90%")]
    [InlineData("Times New Roman", "2265", "Tỷ lệ ≥ 90%")]
    [InlineData("Symbol", "no number", "Tỷ lệ 90%")]
    public void Signs_of_picture_fonts_are_what_they_mean(string font, string code, string text)
    {
        var sign = $"<w:p>{R("Tỷ lệ ")}<w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r>{R(" 90%")}</w:p>";

        Assert.Equal([text], Blocks(new SampleDocx().Raw(sign)));
    }

    [Fact]
    public void A_date_written_with_signs_is_a_date()
    {
        var slash = "<w:r><w:sym w:font=\"Symbol\" w:char=\"F02F\"/></w:r>";
        var typed = R("31\uF02F10\uF02F2026", properties: "<w:rFonts w:ascii=\"Symbol\" w:hAnsi=\"Symbol\"/>");
        var plan = Read(
            d => d,
            Task("1", Cell("Phòng Tư pháp"), Cell($"<w:p>{R("15")}{slash}{R("9")}{slash}{R("2026")}</w:p>", raw: true)),
            Task("2", Cell("Phòng Tư pháp"), Cell($"<w:p>{typed}</w:p>", raw: true))
        );

        Assert.Equal([new DateOnly(2026, 9, 15), new DateOnly(2026, 10, 31)], plan.Tasks.Select(t => t.Deadline.Due));
    }

    [Fact]
    public void Only_the_result_of_the_outer_field_is_read()
    {
        static string Part(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";
        var field = Part("begin") + "<w:r><w:instrText> IF </w:instrText></w:r>" + Part("begin") + "<w:r><w:instrText> REF x </w:instrText></w:r>" + Part("separate")
            + R("trong mã") + Part("end") + Part("separate") + R("Phòng ") + Part("begin") + Part("separate") + R("Nội vụ") + Part("end") + Part("end") + R(" chủ trì");

        Assert.Equal(["Phòng Nội vụ chủ trì", "Sau đó"], Blocks(new SampleDocx().Raw($"<w:p>{field}</w:p>").Raw($"<w:p>{Part("end")}{R("Sau đó")}</w:p>")));
    }

    [Fact]
    public void The_list_of_an_old_form_shows_what_was_chosen()
    {
        const string list =
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"x\"/><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Phòng Y tế\"/><w:listEntry w:val=\"Phòng Nội vụ\"/></w:ddList></w:ffData></w:fldChar></w:r>"
            + "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>Phòng Nội vụ</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

        Assert.Equal(["Phòng Nội vụ"], Blocks(new SampleDocx().Raw(list)));
    }

    [Fact]
    public void A_control_that_asks_for_a_choice_says_nothing()
    {
        static string Asking(string cell) => $"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:comboBox/></w:sdtPr><w:sdtContent>{cell}</w:sdtContent></w:sdt>";
        var inside = $"<w:p>{R("")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{R("Bấm để nhập ngày.")}</w:sdtContent></w:sdt></w:p>";
        var styled = $"<w:p><w:r><w:rPr><w:rStyle w:val=\"Cho\"/></w:rPr><w:t>Chọn thời hạn</w:t></w:r></w:p>";
        var plan = Read(
            d => d.Part("styles", Styles("<w:style w:type=\"character\" w:styleId=\"Cho\"><w:name w:val=\"Placeholder Text\"/></w:style>")),
            $"<w:tr>{Cell("1")}{Cell("Ban hành Quy chế")}{Asking(Cell("Chọn đơn vị"))}{Cell(inside, raw: true)}</w:tr>",
            Task("2", Cell("Phòng Tư pháp"), Cell(styled, raw: true))
        );

        Assert.Equal(
            PlanText.Expected("""
                1 | Ban hành Quy chế |  |  |  |  = None
                2 | Việc số 2 | Phòng Tư pháp |  |  |  = None
                """),
            PlanText.Tasks(plan));
        Assert.Contains(plan.Issues, i => i is { Code: PlanIssueCode.MissingLead, TaskOrdinal: 1 });
        Assert.Contains(plan.Issues, i => i is { Code: PlanIssueCode.MissingDeadline, TaskOrdinal: null } or { Code: PlanIssueCode.MissingDeadline, TaskOrdinal: 1 });
    }

    [Theory]
    [InlineData("<w:vanish/>", "", "")]
    [InlineData("<w:rStyle w:val=\"An\"/>", "", "")]
    [InlineData("<w:rStyle w:val=\"AnCon\"/>", "", "")]
    [InlineData("", "DoanAn", "")]
    [InlineData("<w:vanish w:val=\"0\"/>", "DoanAn", " thêm")]
    [InlineData("<w:rStyle w:val=\"An\"/><w:vanish w:val=\"false\"/>", "", " thêm")]
    [InlineData("<w:webHidden/>", "", " thêm")]
    public void Hidden_by_whatever_says_so_is_hidden(string run, string style, string seen)
    {
        var styles = Styles(
            "<w:style w:type=\"character\" w:styleId=\"An\"><w:name w:val=\"An\"/><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"AnCon\"><w:name w:val=\"AnCon\"/><w:basedOn w:val=\"An\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"DoanAn\"><w:name w:val=\"DoanAn\"/><w:rPr><w:vanish/></w:rPr></w:style>"
        );
        var words = $"<w:r><w:rPr>{run}</w:rPr><w:t xml:space=\"preserve\"> thêm</w:t></w:r>";
        var paragraph = $"<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>Quý I</w:t></w:r>{words}</w:p>";

        Assert.Equal([$"Quý I{seen}"], Blocks(new SampleDocx().Raw(paragraph).Part("styles", styles)));
    }

    [Theory]
    [InlineData("Phòng Nội vụ", "1", "Phòng Nội vụ")]
    [InlineData("30/6/2026", "(2)", "30/6/2026")]
    [InlineData("Tháng 10", "2", "Tháng 10")]
    [InlineData("Quý III", "(*)", "Quý III")]
    [InlineData("Phòng Nội vụ", "1, 2", "Phòng Nội vụ")]
    [InlineData("Xây trụ sở 450 m", "2", "Xây trụ sở 450 m²")]
    [InlineData("Rộng 3 km", "2", "Rộng 3 km²")]
    [InlineData("Trên 2 x 10", "6", "Trên 2 x 10⁶")]
    [InlineData("Bảo quản ở 25", "o", "Bảo quản ở 25°")]
    [InlineData("Thứ 1", "st", "Thứ 1st")]
    public void Numbers_of_notes_typed_raised_are_no_words(string words, string raised, string seen)
    {
        var paragraph = $"<w:p>{R(words)}{R(raised, properties: "<w:vertAlign w:val=\"superscript\"/>")}{R(" nhé")}</w:p>";

        Assert.Equal([$"{seen} nhé"], Blocks(new SampleDocx().Raw(paragraph)));
    }

    [Theory]
    [InlineData("Phòng Nội vụ¹ và Phòng Y tế²", "Phòng Nội vụ và Phòng Y tế")]
    [InlineData("Trụ sở 450 m² và 12 km²", "Trụ sở 450 m² và 12 km²")]
    public void Raised_letters_are_read_as_raised_words(string typed, string seen) => Assert.Equal([seen], Blocks(new SampleDocx().Paragraph(typed)));

    [Fact]
    public void Of_struck_words_the_living_are_read_and_where_none_live_it_is_a_doubt()
    {
        static string Struck(string text) => R(text, properties: "<w:strike/>");
        var plan = Read(
            d => d,
            Task("1", Cell("Phòng Tư pháp"), Cell($"<w:p>{Struck("Quý I/2026")}{R(" Quý II/2026")}</w:p>", raw: true)),
            Task("2", Cell("Phòng Tư pháp"), Cell($"<w:p>{Struck("30/6/2026")}</w:p>", raw: true)),
            Row(Cell("3"), Cell($"<w:p>{Struck("Tổ chức hội thi")}</w:p>", raw: true), Cell("Phòng Tư pháp"), Cell("Quý IV"))
        );

        Assert.Equal(
            PlanText.Expected("""
                1 | Việc số 1 | Phòng Tư pháp |  |  | Quý II/2026 = Quarter 2026-06-30
                2 | Việc số 2 | Phòng Tư pháp |  |  |  = None
                """),
            PlanText.Tasks(plan));
        Assert.Equal(
            [(null, "Tổ chức hội thi", "bảng 1, dòng 4"), (2, "30/6/2026", "bảng 1, dòng 3")],
            plan.Issues.Where(i => i.Code is PlanIssueCode.StruckText).Select(i => (i.TaskOrdinal, i.Arguments[0], i.Place!)));
    }

    [Fact]
    public void A_row_whose_words_cannot_be_read_is_a_doubt()
    {
        const string picture = "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><a:blip/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        var plan = Read(
            d => d,
            Task("1", Cell("Phòng Tư pháp"), Cell("Quý I/2026")),
            Row(Cell("2"), Cell(picture, raw: true), Cell("Phòng Nội vụ"), Cell("Quý II/2026")),
            Row(Cell("3"), Cell(""), Cell("Phòng Nội vụ"), Cell("Quý III/2026")),
            Row(Cell("4"), Cell(""), Cell(""), Cell(""))
        );

        Assert.Single(plan.Tasks);
        Assert.Equal(
            [("Picture", "bảng 1, dòng 3"), ("None", "bảng 1, dòng 4")],
            plan.Issues.Where(i => i.Code is PlanIssueCode.NotRead).Select(i => (i.Arguments[0], i.Place!)));
    }

    [Fact]
    public void Two_numbers_in_a_cell_are_two_tasks_or_a_doubt()
    {
        var plan = Read(
            d => d,
            Row(Cell("1\n\n2"), Cell("Ban hành Quy chế\n\nRà soát văn bản"), Cell("Phòng Tư pháp"), Cell("Quý I/2026\n\nQuý II/2026")),
            Row(Cell("3, 4"), Cell("Tổ chức hội nghị, tập huấn"), Cell("Phòng Nội vụ"), Cell("Quý III/2026"))
        );

        Assert.Equal(
            PlanText.Expected("""
                1 | Ban hành Quy chế | Phòng Tư pháp |  |  | Quý I/2026 = Quarter 2026-03-31
                2 | Rà soát văn bản | Phòng Tư pháp |  |  | Quý II/2026 = Quarter 2026-06-30
                3 | Tổ chức hội nghị, tập huấn | Phòng Nội vụ |  |  | Quý III/2026 = Quarter 2026-09-30
                """),
            PlanText.Tasks(plan));
        Assert.Equal(["TwoTasksInRow 3 3, 4"], plan.Issues.Where(i => i.Code is PlanIssueCode.TwoTasksInRow).Select(i => $"{i.Code} {plan.CodeOf(i)} {i.Arguments[0]}"));
    }

    [Theory]
    [InlineData("phu-luc.html", "<html><body><table><tr><th>STT</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Thời hạn</th></tr><tr><td rowspan=2>2</td><td>Rà soát văn bản</td><td>Phòng Tư pháp</td><td>Quý II/2026</td></tr></table></body></html>")]
    [InlineData("phu-luc.txt", "| STT | Nhiệm vụ | Chủ trì | Thời hạn |\n|---|---|---|---|\n| 2 | Rà soát văn bản | Phòng Tư pháp | Quý II/2026 |\n")]
    public void A_file_that_is_brought_in_is_read_in_its_place(string name, string content)
    {
        var plan = PlanText.Read(With(name, Encoding.UTF8.GetBytes(content)), "x.docx");

        Assert.Equal(["1", "2"], plan.Tasks.Select(t => t.Code));
        Assert.Equal("bảng 2, dòng " + (name.EndsWith("html", StringComparison.Ordinal) ? 2 : plan.Tasks[1].Place![^1] - '0'), plan.Tasks[1].Place);
    }

    [Fact]
    public void A_Word_file_that_is_brought_in_has_lists_of_its_own()
    {
        var inner = new SampleDocx().Table(
            4,
            Row(Cell("STT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Thời hạn")),
            Row(Cell(Automatic(0), raw: true), Cell("Rà soát văn bản"), Cell("Phòng Tư pháp"), Cell("Quý II/2026"))
        ).Part("numbering", Numbering.Replace("w:start w:val=\"1\"", "w:start w:val=\"7\"", StringComparison.Ordinal));
        var plan = PlanText.Read(With("phu-luc.docx", inner.Build()), "x.docx");

        Assert.Equal(["1", "7"], plan.Tasks.Select(t => t.Code));
    }

    [Theory]
    [InlineData("phu-luc.rtf", "{\\rtf1 x}")]
    [InlineData("phu-luc.mht", "MIME-Version: 1.0\n\nx")]
    [InlineData("phu-luc.docx", "PK\u0003\u0004 no archive")]
    public void A_file_that_is_brought_in_and_cannot_be_read_is_a_doubt(string name, string content)
    {
        var plan = PlanText.Read(With(name, Encoding.Latin1.GetBytes(content)), "x.docx");

        Assert.Single(plan.Tasks);
        var issue = Assert.Single(plan.Issues, i => i.Code is PlanIssueCode.NotRead);
        Assert.StartsWith("sau đoạn ", issue.Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_brings_itself_in_ends()
    {
        var inner = With("phu-luc.txt", "x"u8.ToArray());
        for (var i = 0; i < 6; i++)
        {
            inner = With("phu-luc.docx", inner);
        }

        var plan = PlanText.Read(inner, "x.docx");

        Assert.Contains(plan.Issues, i => i.Code is PlanIssueCode.NotRead);
    }

    private static PlanReading Read(Func<SampleDocx, SampleDocx> also, params string[] rows) =>
        PlanText.Read(also(Headed().Table(4, [Row(Cell("STT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Thời hạn")), .. rows])));

    private static string Task(string number, string lead, string time) => Row(Cell(number), Cell($"Việc số {number}"), lead, time);

    private static SampleDocx Headed() =>
        new SampleDocx().Paragraph("KẾ HOẠCH", bold: true, centered: true).Paragraph("Cải cách hành chính năm 2026", bold: true, centered: true);

    private static IEnumerable<string> Blocks(SampleDocx docx) =>
        PlanFileReader.Read(docx.Build(), "x.docx").Document!.Blocks.OfType<PlanParagraph>().Select(p => p.Text).Where(t => t.Length > 0);

    private static string Automatic(int level, string text = "") =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>{(text.Length == 0 ? "" : R(text))}</w:p>";

    private static string Styles(string styles) => $"<w:styles {Namespaces}>{styles}</w:styles>";

    /// <summary>A plan with one task that brings in a file behind it.</summary>
    private static byte[] With(string name, byte[] content)
    {
        var docx = Headed().Table(4, Row(Cell("STT"), Cell("Nhiệm vụ"), Cell("Chủ trì"), Cell("Thời hạn")), Task("1", Cell("Phòng Nội vụ"), Cell("Quý I/2026")))
            .Raw("<w:altChunk r:id=\"rIdChunk\"/>").Build();
        using var stream = new MemoryStream();
        stream.Write(docx);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using (var part = archive.CreateEntry($"word/{name}").Open())
            {
                part.Write(content);
            }

            var relations = archive.GetEntry("word/_rels/document.xml.rels")!;
            string text;
            using (var reader = new StreamReader(relations.Open()))
            {
                text = reader.ReadToEnd();
            }

            relations.Delete();
            using var writer = new StreamWriter(archive.CreateEntry("word/_rels/document.xml.rels").Open());
            writer.Write(text.Replace(
                "</Relationships>",
                $"<Relationship Id=\"rIdChunk\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk\" Target=\"{name}\"/></Relationships>",
                StringComparison.Ordinal));
        }

        return stream.ToArray();
    }
}
