using System.Text;
using CchcBot.Documents.Packages;
using CchcBot.Documents.Sheets;
using CchcBot.Domain.Text;
using CchcBot.Kernel.Texts;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Documents.Sheets;

/// <summary>Spreadsheets that somebody built to break a reader: each ends soon, with a sentence or a table, never with an exception.</summary>
public sealed class HostileSheetsTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void Hostile_files_end_with_a_plain_message_and_soon()
    {
        var count = 0;
        foreach (var (name, content) in Files())
        {
            count++;
            SheetReading reading = null!;
            Assert.True(ThreadTime.Of(() => reading = SheetFile.Read(content, name)) < Longest, name);
            Assert.True(reading.Problem is not null || reading.Sheets.Sum(s => s.Rows.Count) <= SheetLimits.Default.Rows, name);
            Assert.False(string.IsNullOrWhiteSpace(reading.Problem?.Text(TextLanguage.Vi) ?? "x"), name);
        }

        Assert.InRange(count, 100, int.MaxValue);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "Corrupt")]
    [InlineData("<worksheet><sheetData><row>", "Corrupt")]
    public void What_is_wrong_is_named(string sheet, string expected) =>
        Assert.Equal(expected, SheetFile.Read(Replaced("xl/worksheets/sheet1.xml", sheet), "x.xlsx").Problem?.Kind.ToString());

    [Fact]
    public void Limits_are_refused_by_name()
    {
        var rows = SampleXlsx.Of(
            $"<sheetData>{string.Concat(Enumerable.Range(1, 50).Select(i => $"<row r=\"{i}\"><c t=\"str\"><v>x</v></c></row>"))}</sheetData>"
        );
        Assert.Equal(SheetProblemKind.TooLarge, SheetFile.Read(rows, "x.xlsx", new SheetLimits(Rows: 49)).Problem?.Kind);
        Assert.Null(SheetFile.Read(rows, "x.xlsx", new SheetLimits(Rows: 50)).Problem);
        Assert.Equal(SheetProblemKind.TooLarge, SheetFile.Read(Encoding.UTF8.GetBytes("a;b\nc;d"), "x.csv", new SheetLimits(Rows: 1)).Problem?.Kind);
        Assert.Equal(SheetProblemKind.TooLarge, SheetFile.Read(Encoding.UTF8.GetBytes(new string(';', 300)), "x.csv").Problem?.Kind);
        Assert.Equal(SheetProblemKind.TooLarge, SheetFile.Read(new byte[11], "x.csv", fileLimits: new PlanFileLimits(FileBytes: 10)).Problem?.Kind);
        Assert.Equal(SheetProblemKind.OldExcel, SheetFile.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "x.xls").Problem?.Kind);
        Assert.Equal(SheetProblemKind.NotSheet, SheetFile.Read(DemoPlans.Table(), "x.xlsx").Problem?.Kind);
        Assert.Equal(SheetProblemKind.Hostile, SheetFile.Read(SampleXlsx.Of("<sheetData/>", ("../evil.xml", "<x/>")), "x.xlsx").Problem?.Kind);
        Assert.Equal(SheetProblemKind.Empty, SheetFile.Read([], "x.xlsx").Problem?.Kind);
        Assert.Equal(
            SheetProblemKind.TooComplex,
            SheetFile.Read(SampleXlsx.Of(string.Concat(Enumerable.Repeat("<a>", 400)) + string.Concat(Enumerable.Repeat("</a>", 400))), "x.xlsx").Problem?.Kind
        );
    }

    [Fact]
    public void External_and_foreign_relationships_are_not_followed()
    {
        var rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"http://127.0.0.1:1/x.xml\" TargetMode=\"External\"/></Relationships>";
        var reading = SheetFile.Read(Replaced("xl/_rels/workbook.xml.rels", rels), "x.xlsx");
        Assert.Null(reading.Problem);
        Assert.Empty(reading.Sheets);
    }

    [Fact]
    public void Mutations_of_good_files_never_throw()
    {
        var random = new Random(20260116);
        byte[][] good =
        [
            SheetWriter.Write(
                new SheetDraft("x", [new("a"), new("b", IsKey: true)], [.. Enumerable.Range(0, 30).Select(i => (IReadOnlyList<string?>)[$"dòng {i}", $"k{i}"])])
            ),
            SampleXlsx.Rows(["Đơn vị", "Email"], ["Phòng A", "a@x.vn"]),
            Encoding.UTF8.GetBytes("Đơn vị;Email\n\"Phòng A\";a@x.vn\n"),
        ];
        for (var i = 0; i < 3_000; i++)
        {
            var content = good[i % good.Length].ToArray();
            for (var flips = random.Next(1, 12); flips > 0; flips--)
            {
                content[random.Next(content.Length)] = (byte)random.Next(256);
            }

            var reading = SheetFile.Read(random.Next(4) == 0 ? content[..random.Next(content.Length)] : content, i % 3 == 2 ? "x.csv" : "x.xlsx");
            Assert.NotNull(reading.Sheets);
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Files()
    {
        foreach (var (name, content) in HostileFiles.All().Where((_, i) => i % 3 == 0))
        {
            yield return (name + ".xlsx", content);
        }

        var good = SampleXlsx.Rows(["Đơn vị", "Email"], ["Phòng A", "a@x.vn"]);
        for (var i = 1; i < 16; i++)
        {
            yield return ($"cut {i}.xlsx", good[..(good.Length * i / 16)]);
        }

        foreach (
            var cell in new[]
            {
                "r=\"A99999999999\"",
                "r=\"ZZZZZZZ1\"",
                "r=\"\"",
                "r=\"1A\"",
                "t=\"s\"",
                "t=\"zz\"",
                "s=\"99999999999\"",
                "s=\"-1\"",
                "r=\"XFD1\"",
            }
        )
        {
            yield return ($"cell {cell}.xlsx", SampleXlsx.Of($"<sheetData><row r=\"1\"><c {cell}><v>99999999999999999999</v></c></row></sheetData>"));
        }

        foreach (var row in new[] { "0", "-1", "99999999999", "x", "" })
        {
            yield return (
                $"row {row}.xlsx",
                SampleXlsx.Of($"<sheetData><row r=\"{row}\"><c t=\"str\"><v>x</v></c></row><row><c t=\"str\"><v>y</v></c></row></sheetData>")
            );
        }

        foreach (var merge in new[] { "A1:XFD1048576", "A1", "A1:B2:C3", ":", "B9:A1", "A1:A99999999999" })
        {
            yield return (
                $"merge {merge}.xlsx",
                SampleXlsx.Of(
                    $"<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>x</v></c></row></sheetData><mergeCells>{string.Concat(Enumerable.Repeat($"<mergeCell ref=\"{merge}\"/>", 2_000))}</mergeCells>"
                )
            );
        }

        yield return (
            "many merged rows.xlsx",
            SampleXlsx.Of(
                $"<sheetData>{string.Concat(Enumerable.Range(1, 5_000).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\" t=\"str\"><v>x</v></c></row>"))}</sheetData><mergeCells>{string.Concat(Enumerable.Range(1, 5_000).Select(i => $"<mergeCell ref=\"A{i}:A5000\"/>"))}</mergeCells>"
            )
        );
        yield return (
            "shared bomb.xlsx",
            SampleXlsx.Of(
                $"<sheetData>{string.Concat(Enumerable.Range(1, 15_000).Select(i => $"<row r=\"{i}\"><c t=\"s\"><v>0</v></c></row>"))}</sheetData>",
                ("xl/sharedStrings.xml", $"<sst><si><t>{new string('x', 30_000)}</t></si></sst>")
            )
        );
        yield return ("long cell.xlsx", SampleXlsx.Of($"<sheetData><row r=\"1\"><c t=\"str\"><v>{new string('x', 60_000)}</v></c></row></sheetData>"));
        yield return ("blanks.xlsx", SampleXlsx.Of(new string(' ', 60 << 20)));
        yield return ("quotes.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\"", 400_001))));
        yield return ("open quote.csv", Encoding.UTF8.GetBytes("\"" + new string('a', 5 << 20)));
        yield return ("separators.csv", Encoding.UTF8.GetBytes(new string(',', 5 << 20)));
        yield return ("lines.csv", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 1 << 20))));
        yield return ("broken utf16.csv", [0xFF, 0xFE, 0x00, 0xD8, 0x41]);
        yield return ("zeros.csv", new byte[4096]);
    }

    private static byte[] Replaced(string part, string content) =>
        SampleXlsx.Package(
            new (string Name, string Content)[]
            {
                ("_rels/.rels", SampleXlsx.Relations(("r1", "officeDocument", "xl/workbook.xml"))),
                (
                    "xl/workbook.xml",
                    $"<workbook xmlns=\"{SampleXlsx.Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>"
                ),
                ("xl/_rels/workbook.xml.rels", SampleXlsx.Relations(("r1", "worksheet", "worksheets/sheet1.xml"))),
                ("xl/worksheets/sheet1.xml", "<worksheet/>"),
            }.Select(p => p.Name == part ? (part, content) : p)
        );
}
