using System.Text;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents.Sheets;

/// <summary>Spreadsheets as offices send them.</summary>
public sealed class SheetFileTests
{
    private const string Shared =
        $"<sst xmlns=\"{SampleXlsx.Main}\"><si><t>Phòng Nội chính</t></si><si><r><t>Lê </t></r><r><t xml:space=\"preserve\">Quốc Cường</t></r><rPh sb=\"0\" eb=\"1\"><t>đọc</t></rPh></si></sst>";
    private const string Styles =
        $"<styleSheet xmlns=\"{SampleXlsx.Main}\"><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"171\" formatCode=\"0&quot; day&quot;\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/><xf numFmtId=\"171\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>";

    [Fact]
    public void A_workbook_is_read_as_people_see_it()
    {
        var sheet = Only(
            SheetFile.Read(
                SampleXlsx.Of(
                    "<sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"D2\" s=\"1\"><v>45915</v></c></row>"
                        + "<row r=\"5\"><c r=\"A5\"><v>0.30000000000000004</v></c><c r=\"B5\" s=\"2\"><v>0.45</v></c><c r=\"C5\" s=\"3\"><v>12</v></c><c r=\"D5\" s=\"4\"><v>45915.5</v></c><c r=\"E5\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"F5\" t=\"str\"><f>A5&amp;\"x\"</f><v>tính</v></c></row><row r=\"9\"/></sheetData>",
                    ("xl/sharedStrings.xml", Shared),
                    ("xl/styles.xml", Styles)
                ),
                "danh-sach.xlsx"
            )
        );
        Assert.Equal("Danh sách", sheet.Name);
        Assert.Equal([2, 5], sheet.Rows.Select(r => r.Line));
        Assert.Equal(["Phòng Nội chính", "Lê Quốc Cường", "", "15/09/2025"], sheet.Rows[0].Cells.Select(c => c.Text));
        Assert.Equal(["0.3", "45%", "12", "15/09/2025 12:00", "TRUE", "tính"], sheet.Rows[1].Cells.Select(c => c.Text));
        Assert.Equal([false, false, false, false, false, true], sheet.Rows[1].Cells.Select(c => c.IsFormula));
    }

    [Theory]
    [InlineData("_x000D_", "")]
    [InlineData("Lê Văn A_x000D_", "Lê Văn A")]
    [InlineData("Lê Văn A_x000D__x000A_Trưởng phòng", "Lê Văn A\n\nTrưởng phòng")]
    [InlineData("a_x0009_b", "a\tb")]
    [InlineData("x_x005F_x000D_", "x_x000D_")]
    [InlineData("ten_x005f_a@x.vn", "ten_a@x.vn")]
    [InlineData("_x0110_inh", "Đinh")]
    [InlineData("a_x0000_b_x0007_", "ab")]
    [InlineData("a_xD83D_b", "ab")]
    [InlineData("ma_x12_ a_xZZZZ_", "ma_x12_ a_xZZZZ_")]
    public void What_excel_writes_as_a_code_is_the_character(string written, string expected)
    {
        var shared = $"<sst xmlns=\"{SampleXlsx.Main}\"><si><t>{written}</t></si></sst>";
        var row = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
            + $"<c r=\"C1\" t=\"inlineStr\"><is><t>{written}</t></is></c><c r=\"D1\" t=\"str\"><v>{written}</v></c></row></sheetData>";
        var cells = Only(SheetFile.Read(SampleXlsx.Of(row, ("xl/sharedStrings.xml", shared)), "x.xlsx")).Rows[0];
        Assert.Equal([expected, expected, expected], new[] { 1, 2, 3 }.Select(at => cells[at].Text));
    }

    [Fact]
    public void A_format_that_says_nothing_of_numbers_takes_a_place_like_any_other()
    {
        var styles = $"<styleSheet xmlns=\"{SampleXlsx.Main}\"><cellXfs><xf fontId=\"1\"/><xf/><xf numFmtId=\"9\"/><xf applyFont=\"1\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>";
        var row = "<sheetData><row r=\"1\">" + string.Concat(Enumerable.Range(0, 5).Select(s =>
            $"<c r=\"{(char)('A' + s)}1\" s=\"{s}\"><v>{(s == 4 ? "45915" : "0.6")}</v></c>")) + "</row></sheetData>";
        var cells = Only(SheetFile.Read(SampleXlsx.Of(row, ("xl/styles.xml", styles)), "x.xlsx")).Rows[0].Cells;
        Assert.Equal(["0.6", "0.6", "60%", "0.6", "15/09/2025"], cells.Select(c => c.Text));
    }

    [Theory]
    [InlineData("2025-09-05", "05/09/2025")]
    [InlineData("2025-09-05T00:00:00", "05/09/2025")]
    [InlineData("2025-09-05T00:00:00.000", "05/09/2025")]
    [InlineData("2025-09-05T00:00:00Z", "05/09/2025")]
    [InlineData("2025-09-05T13:30:00", "05/09/2025 13:30")]
    [InlineData("2025-13-45", "2025-13-45")]
    [InlineData("09/05/2025", "09/05/2025")]
    [InlineData("", "")]
    public void A_cell_of_a_date_is_one(string written, string expected)
    {
        var row = $"<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c><c r=\"B1\" t=\"d\"><v>{written}</v></c></row></sheetData>";
        Assert.Equal(expected, Only(SheetFile.Read(SampleXlsx.Of(row), "x.xlsx")).Rows[0][1].Text);
    }

    [Fact]
    public void Errors_and_hidden_rows_are_known_as_such()
    {
        var rows = Only(SheetFile.Read(SampleXlsx.Of(
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"e\"><v>#NAME?</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>#NAME?</t></is></c></row>"
                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>1</v></c></row><row r=\"3\" hidden=\"0\"><c r=\"A3\"><v>2</v></c></row></sheetData>"), "x.xlsx")).Rows;
        Assert.Equal([true, false], rows[0].Cells.Select(c => c.IsError));
        Assert.Equal([false, true, false], rows.Select(r => r.IsHidden));
    }

    [Fact]
    public void A_merged_cell_stands_in_each_of_its_rows_and_hidden_sheets_are_left_out()
    {
        var sheet = Only(
            SheetFile.Read(
                SampleXlsx.Of(
                    "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Phòng A</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Một</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" t=\"inlineStr\"><is><t>Hai</t></is></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells>"
                ),
                "x.xlsx"
            )
        );
        Assert.Equal([("Phòng A", "Một"), ("Phòng A", "Hai")], sheet.Rows.Select(r => (r[0].Text, r[1].Text)));
        var hidden = SampleXlsx.Package([
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{SampleXlsx.Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"x\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", SampleXlsx.Relations(("r1", "worksheet", "s.xml"))),
            ("xl/s.xml", $"<worksheet xmlns=\"{SampleXlsx.Main}\"><sheetData/></worksheet>"),
        ]);
        Assert.Empty(SheetFile.Read(hidden, "x.xlsx").Sheets);
    }

    [Theory]
    [InlineData("a;b;c\r\n1,5;\"x;y\";z", new[] { "a|b|c", "1,5|x;y|z" })]
    [InlineData("a,b\n\"ông \"\"An\"\"\",d", new[] { "a|b", "ông \"An\"|d" })]
    [InlineData("a\tb\n\"hai\ndòng\"\td", new[] { "a|b", "hai\ndòng|d" })]
    [InlineData("sep=|\na|b\n1;2|3", new[] { "a|b", "1;2|3" })]
    [InlineData(
        "Danh sách cán bộ, công chức\nĐơn vị;Họ tên;Email\nPhòng A, B;An;an@x.vn\nPhòng C, D;Bình;b@x.vn",
        new[] { "Danh sách cán bộ, công chức", "Đơn vị|Họ tên|Email", "Phòng A, B|An|an@x.vn", "Phòng C, D|Bình|b@x.vn" }
    )]
    [InlineData("=1+1;+84;@x\n\n;;\n-1;\"=cmd|'/c calc'!A1\";z", new[] { "=1+1|+84|@x", "-1|=cmd|'/c calc'!A1|z" })]
    public void Delimited_text_is_read_whatever_separates(string text, string[] expected)
    {
        foreach (var content in Encodings(text))
        {
            Assert.Equal(expected, Only(SheetFile.Read(content, "x.csv")).Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text))));
        }
    }

    [Fact]
    public void Lines_are_counted_as_the_sender_sees_them()
    {
        var sheet = Only(SheetFile.Read(Encoding.UTF8.GetBytes("sep=;\na;b\n\n\"hai\ndòng\";c\nd;e\n"), "x.csv"));
        Assert.Equal([2, 4, 6], sheet.Rows.Select(r => r.Line));
    }

    [Fact]
    public void Letters_that_were_lost_are_not_guessed()
    {
        var old = SheetFile.Read([.. "Ph"u8, 0xF2, .. "ng N?i ch"u8, 0xED, .. "nh;An"u8], "x.csv");
        Assert.Equal(SheetProblemKind.Letters, old.Problem?.Kind);
        Assert.Contains("CSV UTF-8", old.Problem!.Text(TextLanguage.Vi), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a;b\nc;\"d\ne;f\n", "OpenQuote 2")]
    [InlineData("a;b\n\"c\"x;d\"e\n", "a|b cx|d\"e")]
    public void A_quote_that_is_never_closed_is_said_and_does_not_swallow_the_rest(string text, string expected)
    {
        var reading = SheetFile.Read(Encoding.UTF8.GetBytes(text), "x.csv");
        Assert.Equal(
            expected,
            reading.Problem is { } problem
                ? $"{problem.Kind} {problem.Argument}"
                : string.Join(' ', Only(reading).Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Text)))));
        Assert.StartsWith(reading.Problem is null ? "" : "Dòng 2 ", reading.Problem?.Text(TextLanguage.Vi) ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_are_found_by_what_they_are_called()
    {
        SheetColumn[] columns = [new("unit", ["don vi", "phong ban"]), new("name", ["ho va ten", "ho ten"], ["don vi"]), new("mail", ["email", "thu dien tu"])];
        var table = SheetTable.Find(
            SheetFile
                .Read(
                    SampleXlsx.Rows(
                        ["DANH SÁCH"],
                        ["STT", "Thư điện tử công vụ", "HỌ VÀ TÊN (*)", "Họ tên đơn vị", "Đơn vị"],
                        ["1", "a@x.vn", "An", "", "Phòng A"]
                    ),
                    "x.xlsx"
                )
                .Sheets,
            columns,
            found => found.Count == 3);
        Assert.NotNull(table);
        var record = Assert.Single(table.Records);
        Assert.Equal(("Phòng A", "An", "a@x.vn", 3), (record["unit"].Text, record["name"].Text, record["mail"].Text, record.Line));
        Assert.Equal("", record["other"].Text);
        Assert.Null(SheetTable.Find([], columns, _ => true));
    }

    [Theory]
    [InlineData("a.xlsx", true)]
    [InlineData("a.CSV", true)]
    [InlineData("a.xls", true)]
    [InlineData("a.docx", false)]
    [InlineData("a.txt", false)]
    public void A_spreadsheet_is_told_by_name(string name, bool expected) => Assert.Equal(expected, SheetFile.Is("x"u8.ToArray(), name));

    [Fact]
    public void A_workbook_with_another_name_is_told_by_content()
    {
        Assert.True(SheetFile.Is(SampleXlsx.Rows(["a"]), "a.docx"));
        Assert.False(SheetFile.Is(DemoPlans.Table(), "a.docx"));
        Assert.False(SheetFile.Is("PK\u0003\u0004xx"u8.ToArray(), "a.docx"));
    }

    private static IEnumerable<byte[]> Encodings(string text) =>
        new Encoding[] { new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode }.Select(e =>
            (byte[])[.. e.GetPreamble(), .. e.GetBytes(text)]
        );

    private static Sheet Only(SheetReading reading)
    {
        Assert.Null(reading.Problem);
        return Assert.Single(reading.Sheets);
    }
}
