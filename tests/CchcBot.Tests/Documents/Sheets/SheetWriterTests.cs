using System.IO.Compression;
using System.Xml.Linq;
using CchcBot.Documents.Sheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace CchcBot.Tests.Documents.Sheets;

/// <summary>What is written comes back the same, and nothing typed becomes a formula.</summary>
public sealed class SheetWriterTests
{
    private static readonly string[] Awkward =
    [
        "=1+1",
        "+84 24 123",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(\"http://x\")",
        "'quoted",
        "00123",
        "1e5",
        "15/09/2025",
        "50%",
        "TRUE",
        "a\nb",
        "<b>&\"x\"",
        "\u0001\u0008điều khiển",
        "\ud800 nửa chữ",
        "Ủy ban nhân dân phường Đức Nghĩa",
        "_x0041_",
    ];

    [Fact]
    public void Text_comes_back_as_it_was_typed()
    {
        var content = SheetWriter.Write(Draft());
        var sheet = Assert.Single(SheetFile.Read(content, "x.xlsx").Sheets);
        Assert.Equal("Nhiệm vụ quý III-2025", sheet.Name);
        Assert.Equal(["Mã", "Tình hình", "Khoá"], sheet.Rows[0].Cells.Select(c => c.Text));
        Assert.All(sheet.Rows.SelectMany(r => r.Cells), cell => Assert.False(cell.IsFormula));
        Assert.Equal(Awkward[..13], sheet.Rows.Skip(1).Take(13).Select(r => r[1].Text));
        Assert.Equal(["điều khiển", "\ufffd nửa chữ", Awkward[15], Awkward[16]], sheet.Rows.Skip(14).Select(r => r[1].Text));
        Assert.Equal(Enumerable.Range(0, Awkward.Length).Select(i => $"k{i}"), sheet.Rows.Skip(1).Select(r => r[2].Text));
    }

    [Fact]
    public void Excel_would_open_it_with_its_headings_in_sight_and_its_keys_hidden()
    {
        var content = SheetWriter.Write(Draft());
        using (var document = SpreadsheetDocument.Open(new MemoryStream(content), false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        }

        using var archive = new ZipArchive(new MemoryStream(content));
        var sheet = XDocument.Load(
            archive
                .Entries.Single(e =>
                    e.FullName.Contains("sheet1", StringComparison.OrdinalIgnoreCase) || e.FullName.Contains("/worksheets/", StringComparison.Ordinal)
                )
                .Open()
        );
        Assert.Equal("frozen", Assert.Single(sheet.Descendants(), e => e.Name.LocalName == "pane").Attribute("state")?.Value);
        Assert.Equal("1", Assert.Single(sheet.Descendants(), e => e.Name.LocalName == "sheetProtection").Attribute("sheet")?.Value);
        Assert.Equal(
            [null, null, "1"],
            sheet.Descendants().Where(e => e.Name.LocalName == "col").Select(e => e.Attribute("hidden")?.Value is "1" or "true" ? "1" : null)
        );
        Assert.DoesNotContain(sheet.Descendants(), e => e.Name.LocalName == "f");
        Assert.All(sheet.Descendants().Where(e => e.Name.LocalName == "c"), c => Assert.True(c.Attribute("t")?.Value is "inlineStr"));
        // What may be typed over: the second column alone.
        using var again = SpreadsheetDocument.Open(new MemoryStream(content), false);
        var formats = again.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        Assert.Equal(
            [true, false, true],
            sheet.Descendants().Where(e => e.Name.LocalName == "col").Select(e => formats[(int)e.Attribute("style")!].Protection?.Locked?.Value ?? true));
    }

    [Fact]
    public void It_prints_on_pages()
    {
        var content = SheetWriter.Write(Draft() with { Title = "Nhiệm vụ & kết quả" });
        using var document = SpreadsheetDocument.Open(new MemoryStream(content), false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var page = Assert.Single(sheet.Elements<PageSetup>());
        Assert.Equal((1u, 0u, 9u), (page.FitToWidth!.Value, page.FitToHeight!.Value, page.PaperSize!.Value));
        Assert.True(sheet.SheetProperties!.PageSetupProperties!.FitToPage!.Value);
        Assert.EndsWith(" Nhiệm vụ && kết quả", sheet.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
        var titles = Assert.Single(document.WorkbookPart.Workbook!.DefinedNames!.Elements<DefinedName>());
        Assert.Equal(("_xlnm.Print_Titles", "'Nhiệm vụ quý III-2025'!$1:$1"), (titles.Name!.Value, titles.Text));
    }

    [Fact]
    public void The_same_sheet_has_the_same_bytes() => Assert.Equal(SheetWriter.Write(Draft()), SheetWriter.Write(Draft()));

    [Fact]
    public void A_list_of_choices_is_offered_and_binds_nobody()
    {
        var draft = new SheetDraft("x", [new("a", IsLocked: true), new("b") { Choices = ["Đã trình", "Hoàn thành"] }], [["1", null], ["2", "khác"]]);
        using var document = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Write(draft)), false);
        Assert.Empty(new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var list = Assert.Single(document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<DataValidation>());
        Assert.Equal(
            ("B2:B3", "\"Đã trình,Hoàn thành\"", false), (list.SequenceOfReferences!.InnerText, list.Formula1!.Text, list.ShowErrorMessage?.Value ?? false));
    }

    [Fact]
    public void Without_keys_nothing_is_protected()
    {
        using var archive = new ZipArchive(new MemoryStream(SheetWriter.Write(new SheetDraft("", [new("a")], []))));
        Assert.DoesNotContain(
            archive.Entries.Select(e => XDocument.Load(e.Open())).SelectMany(x => x.Descendants()),
            e => e.Name.LocalName == "sheetProtection"
        );
    }

    private static SheetDraft Draft() => new(
        "Nhiệm vụ quý III-2025",
        [new("Mã", 8, IsLocked: true), new("Tình hình", 60), new("Khoá", IsKey: true)],
        [.. Awkward.Select((text, i) => (IReadOnlyList<string?>)[$"{i}", text, $"k{i}"])]);
}
