using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcBot.Slices.Reports;

/// <summary>The frame of an administrative document: what stands around its body.</summary>
/// <param name="Agency">Who issues it, in capitals.</param>
/// <param name="Number">"Số:      /BC-VP".</param>
/// <param name="PlaceAndDate">"Sao Mai, ngày     tháng 3 năm 2025".</param>
/// <param name="Draft">A mark that it is not issued.</param>
/// <param name="Kind">The document's kind in capitals: "BÁO CÁO".</param>
/// <param name="About">What it is about.</param>
/// <param name="Recipients">The lines of "Nơi nhận".</param>
/// <param name="Signatory">The lines above and below the place of the signature.</param>
internal sealed record DocumentFrame(
    string Agency,
    string Number,
    string Nation,
    string Motto,
    string PlaceAndDate,
    string Draft,
    string Kind,
    string About,
    string RecipientsTitle,
    IReadOnlyList<string> Recipients,
    string SignatoryPost,
    string SignatoryName);

/// <summary>
/// A Word document laid out by Decree 30/2020, annex I: A4, margins 20/20/30/20 mm, Times New Roman 13-14 pt, the page's number
/// at the top from the second page on.
/// </summary>
internal sealed class OfficialDocument
{
    private const string Font = "Times New Roman";

    // Half points.
    private const int Body = 28;
    private const int Table = 24;

    // Twentieths of a point: 1 mm is 56.7.
    private const int TextWidth = 11906 - 1701 - 1134;

    private readonly Body body = new();

    public OfficialDocument(DocumentFrame frame)
    {
        body.Append(Head(frame));
        body.Append(
            Paragraph(frame.Draft, JustificationValues.Left, 26, italic: true, before: 60),
            Paragraph(frame.Kind, JustificationValues.Center, Body, bold: true, before: 240),
            Paragraph(frame.About, JustificationValues.Center, Body, bold: true),
            Rule(3400));
        Frame = frame;
    }

    private DocumentFrame Frame { get; }

    public void Section(string title) => body.Append(Keep(Paragraph(title, JustificationValues.Both, Body, bold: true, before: 120, indent: 720)));

    public void Text(string text) => body.Append(Paragraph(text, JustificationValues.Both, Body, before: 80, indent: 720));

    /// <param name="weights">The widths of the columns beside each other.</param>
    /// <param name="rows">The first is the heading, repeated on each page.</param>
    public void Rows(IReadOnlyList<int> weights, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var widths = weights.Select(w => TextWidth * w / weights.Sum()).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 },
                    new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 },
                    new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        foreach (var (index, row) in rows.Index())
        {
            var isHeading = index == 0;
            var line = new TableRow(isHeading ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            line.Append(row.Select((text, i) => Cell(widths[i], Paragraph(
                text, isHeading || i == 0 ? JustificationValues.Center : JustificationValues.Left, Table, bold: isHeading, before: 20, after: 20))));
            table.Append(line);
        }

        body.Append(table, Paragraph("", JustificationValues.Left, 12));
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "r1");
            main.AddNewPart<StyleDefinitionsPart>("r1").Styles = Styles();
            main.AddNewPart<HeaderPart>("r2").Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>("r3").Header = new Header(Paragraph("", JustificationValues.Center, 26));
            body.Append(Foot(Frame), Paragraph("", JustificationValues.Left, 2), new SectionProperties(
                new HeaderReference { Type = HeaderFooterValues.Default, Id = "r2" },
                new HeaderReference { Type = HeaderFooterValues.First, Id = "r3" },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 1134, Header = 567, Footer = 567, Gutter = 0 },
                new TitlePage()));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    /// <summary>Agency and number on the left, nation, motto, place and date on the right: a table without lines.</summary>
    private static Table Head(DocumentFrame frame) => Sides(
        [
            Paragraph(frame.Agency, JustificationValues.Center, 26, bold: true),
            Rule(900),
            Paragraph(frame.Number, JustificationValues.Center, 26, before: 60),
        ],
        [
            Paragraph(frame.Nation, JustificationValues.Center, 26, bold: true),
            Paragraph(frame.Motto, JustificationValues.Center, 28, bold: true),
            Rule(3532),
            Paragraph(frame.PlaceAndDate, JustificationValues.Center, 28, italic: true, before: 60),
        ],
        leftWidth: 3400);

    private static Table Foot(DocumentFrame frame) => Sides(
        [
            Paragraph(frame.RecipientsTitle, JustificationValues.Left, 24, bold: true, italic: true, before: 240),
            .. frame.Recipients.Select(r => Paragraph(r, JustificationValues.Left, 22)),
        ],
        [
            Paragraph(frame.SignatoryPost, JustificationValues.Center, 28, bold: true, before: 240),
            .. Enumerable.Range(0, 4).Select(_ => Paragraph("", JustificationValues.Center, 28)),
            Paragraph(frame.SignatoryName, JustificationValues.Center, 28, bold: true),
        ],
        leftWidth: 4200);

    private static Table Sides(IEnumerable<Paragraph> left, IEnumerable<Paragraph> right, int leftWidth) =>
        new(
            new TableProperties(
                new TableWidth { Width = $"{TextWidth}", Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                NoMargins()
            ),
            new TableGrid(new GridColumn { Width = $"{leftWidth}" }, new GridColumn { Width = $"{TextWidth - leftWidth}" }),
            new TableRow(new TableRowProperties(new CantSplit()), Cell(leftWidth, [.. left]), Cell(TextWidth - leftWidth, [.. right]))
        );

    /// <summary>The nation's name in 13 points needs nearly all of its column.</summary>
    private static TableCellMarginDefault NoMargins() => new(
        new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa });

    private static TableCell Cell(int width, params Paragraph[] paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. paragraphs]);

    /// <summary>A line in the middle, as under a motto: the border of an empty paragraph whose indents leave that width.</summary>
    private static Paragraph Rule(int width) => new(
        new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            new SpacingBetweenLines { Before = "20", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = $"{IndentOf(width)}", Right = $"{IndentOf(width)}" }));

    private static int IndentOf(int width) => width switch
    {
        900 => (3400 - 900) / 2,
        3532 => (TextWidth - 3400 - 3532) / 2,
        _ => (TextWidth - width) / 2,
    };

    private static Paragraph Paragraph(
        string text, JustificationValues side, int size, bool bold = false, bool italic = false, int before = 0, int after = 0, int indent = 0)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { Before = $"{before}", After = $"{after}" });
        if (indent > 0)
        {
            properties.Append(new Indentation { FirstLine = $"{indent}" });
        }

        properties.Append(new Justification { Val = side });
        var paragraph = new Paragraph(properties);
        foreach (var (index, line) in Clean(text).Split('\n').Index())
        {
            var run = new Run(RunProperties(size, bold, italic));
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
            paragraph.Append(run);
        }

        return paragraph;
    }

    private static Paragraph Keep(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        return paragraph;
    }

    private static RunProperties RunProperties(int size, bool bold, bool italic)
    {
        var properties = new RunProperties(new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font, EastAsia = Font });
        if (bold)
        {
            properties.Append(new Bold());
        }

        if (italic)
        {
            properties.Append(new Italic());
        }

        properties.Append(new FontSize { Val = $"{size}" }, new FontSizeComplexScript { Val = $"{size}" });
        return properties;
    }

    private static Paragraph PageNumber() => new(
        new ParagraphProperties(new Justification { Val = JustificationValues.Center }),
        new Run(RunProperties(26, false, false), new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(RunProperties(26, false, false), new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(RunProperties(26, false, false), new FieldChar { FieldCharType = FieldCharValues.End }));

    private static Styles Styles() =>
        new(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts
                        {
                            Ascii = Font,
                            HighAnsi = Font,
                            ComplexScript = Font,
                            EastAsia = Font,
                        },
                        new FontSize { Val = "28" },
                        new Languages { Val = "vi-VN" }
                    )
                ),
                new ParagraphPropertiesDefault()
            ),
            new Style(new StyleName { Val = "Normal" })
            {
                Type = StyleValues.Paragraph,
                StyleId = "Normal",
                Default = true,
            }
        );

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text) =>
        new([
            .. text.ReplaceLineEndings("\n")
                .Select(c => char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c)
                .Where(c => c is '\n' or '\t' || !char.IsControl(c)),
        ]);
}
