using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace CchcBot.Slices.Reports;

/// <summary>Frame of an administrative document: everything around its body.</summary>
/// <param name="Above">Superior authority, in capitals; null if the agency has none.</param>
/// <param name="Agency">Issuing agency, in capitals.</param>
/// <param name="Number">"Số:      /BC-VP".</param>
/// <param name="PlaceAndDate">"Sao Mai, ngày     tháng 3 năm 2025".</param>
/// <param name="Draft">Note that the document is a draft; null once it is issued.</param>
/// <param name="Kind">Kind of document in capitals ("BÁO CÁO"); null for a letter, which has none.</param>
/// <param name="About">Subject: printed below the kind; in a letter, below its number.</param>
/// <param name="Addressee">"Kính gửi: ..." of a letter; null otherwise.</param>
/// <param name="Recipients">The lines of "Nơi nhận".</param>
/// <param name="Post">The lines above the space for the signature.</param>
/// <param name="Signatory">Name below the signature.</param>
internal sealed record DocumentFrame(
    string? Above,
    string Agency,
    string Number,
    string PlaceAndDate,
    string? Draft,
    string? Kind,
    string About,
    string? Addressee,
    IReadOnlyList<string> Recipients,
    IReadOnlyList<string> Post,
    string Signatory)
{
    /// <summary>Line below the title of an annex: "(Kèm theo Báo cáo số ... của ...)".</summary>
    public string Annex { get; init; } = "";
}

/// <summary>
/// A Word document with the layout of Decree 30/2020, annex I: A4, margins 20/20/30/20 mm (top/bottom/left/right), Times New Roman 13-14 pt, page numbers at
/// the top from the second page on.
/// </summary>
internal sealed partial class OfficialDocument
{
    private const string Font = "Times New Roman";

    // Font sizes in half-points.
    private const int Body = 28;
    private const int Table = 24;

    // Widths in twentieths of a point (1 mm = 56.7).
    private const int TextWidth = 11906 - 1701 - 1134;
    private const int HeadWidth = 3500;
    private const int LongWidth = 16838 - 1134 - 1134;

    private readonly Body body = new();
    private readonly DocumentFrame frame;

    public OfficialDocument(DocumentFrame frame)
    {
        this.frame = frame;
        body.Append(Head(frame));
        var about = Unbroken(frame.About);
        if (frame.Draft is { } draft)
        {
            body.Append(Paragraph(draft, JustificationValues.Left, 24, italic: true, before: 60));
        }

        if (frame.Kind is { } kind)
        {
            body.Append(
                Paragraph(kind, JustificationValues.Center, Body, bold: true, before: 240),
                Paragraph(about, JustificationValues.Center, Body, bold: true),
                Rule(TextWidth, 3000),
                Paragraph("", JustificationValues.Left, 12));
        }

        if (frame.Addressee is { } addressee)
        {
            body.Append(Paragraph(addressee, JustificationValues.Center, Body, before: 240, after: 120));
        }
    }

    /// <summary>Writes the document (.docx): frame, body blocks, annexes.</summary>
    public static byte[] Write(DocumentFrame frame, IEnumerable<DocumentBlock> blocks, params IReadOnlyList<DocumentAnnex> annexes)
    {
        var document = new OfficialDocument(frame);
        foreach (var block in blocks)
        {
            document.body.Append(Elements(block, TextWidth));
        }

        if (frame.Post.Count > 0)
        {
            // Keeps the signature on the same page as the last paragraph.
            if (document.body.LastChild is Paragraph last)
            {
                Keep(last);
            }

            document.body.Append(Foot(frame));
        }

        document.body.Append(annexes.Count == 0
            ? [Paragraph("", JustificationValues.Left, 2)]
            : [new Paragraph(new ParagraphProperties(Upright()))]);
        foreach (var (index, annex) in annexes.Index())
        {
            document.Add(annex, isFirst: index == 0);
        }

        document.body.Append(annexes.Count == 0 ? Upright() : Across());
        return document.ToBytes();
    }

    /// <summary>Word elements of a block. Width of the text area in twentieths of a point.</summary>
    internal static OpenXmlElement[] Elements(DocumentBlock block, int width = TextWidth) => block switch
    {
        DocumentHeading heading =>
            [Keep(Paragraph(heading.Text, JustificationValues.Both, Body, bold: true, before: heading.Level == 1 ? 160 : 100, indent: 720))],
        DocumentLine line => [Paragraph(line.Text, JustificationValues.Both, line.IsSmall ? Table : Body, before: 80, after: 40, indent: 720)],
        DocumentTable table => [Rows(table, width), Paragraph("", JustificationValues.Left, 12)],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };

    /// <summary>Word elements of a block in the formatting of a paragraph of a template and of a run in it.</summary>
    /// <param name="block">The block.</param>
    /// <param name="like">The paragraph whose place it takes.</param>
    /// <param name="run">The run's formatting; null = the paragraph's own.</param>
    /// <param name="width">Width of the text area in twentieths of a point.</param>
    internal static OpenXmlElement[] Elements(DocumentBlock block, Paragraph like, RunProperties? run, int width)
    {
        return block switch
        {
            DocumentHeading heading => [Keep(Like(heading.Text, isBold: true))],
            DocumentLine line => [Like(line.Text, isBold: false)],
            DocumentTable table => [Rows(table, width, run), Paragraph("", JustificationValues.Left, 12)],
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
        };

        Paragraph Like(string text, bool isBold)
        {
            var properties = (ParagraphProperties?)like.ParagraphProperties?.CloneNode(true);
            properties?.SectionProperties?.Remove();
            properties?.PageBreakBefore?.Remove();
            var paragraph = new Paragraph();
            if (properties is not null)
            {
                paragraph.Append(properties);
            }

            Write(paragraph, text, () => Formatted(run, isBold));
            return paragraph;
        }
    }

    /// <summary>A year stays on the line of its word.</summary>
    internal static string Unbroken(string text) => Years().Replace(text, "năm\u00A0");

    private static RunProperties Formatted(RunProperties? run, bool isBold)
    {
        var properties = (RunProperties?)run?.CloneNode(true) ?? new RunProperties();
        if (isBold)
        {
            properties.Bold = new Bold();
        }

        return properties;
    }

    private void Add(DocumentAnnex annex, bool isFirst)
    {
        var title = Paragraph(annex.Title, JustificationValues.Center, Body, bold: true);
        if (!isFirst)
        {
            title.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
        }

        body.Append(
            title,
            Paragraph(annex.About, JustificationValues.Center, Body, bold: true),
            Paragraph(frame.Annex, JustificationValues.Center, 26, italic: true),
            Rule(LongWidth, 3000),
            Paragraph("", JustificationValues.Left, 12));
        foreach (var block in annex.Blocks)
        {
            body.Append(Elements(block, LongWidth));
        }
    }

    /// <param name="content">The table.</param>
    /// <param name="width">In twentieths of a point.</param>
    /// <param name="run">Formatting of its text in a template; null = that of our own documents.</param>
    private static Table Rows(DocumentTable content, int width, RunProperties? run = null)
    {
        var widths = content.Weights.Select(w => width * w / content.Weights.Sum()).ToList();
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
        foreach (var (index, row) in content.Rows.Index())
        {
            var isHeading = index == 0;
            var line = new TableRow(isHeading ? new TableRowProperties(new CantSplit(), new TableHeader()) : new TableRowProperties(new CantSplit()));
            line.Append(row.Select((text, i) => Cell(
                widths[i],
                CellText(text, isHeading || content.Centred.Contains(i) ? JustificationValues.Center : JustificationValues.Left, isHeading))));
            table.Append(line);
        }

        return table;

        Paragraph CellText(string text, JustificationValues side, bool isHeading)
        {
            if (run is null)
            {
                return Paragraph(text, side, Table, bold: isHeading, before: 20, after: 20);
            }

            var paragraph = new Paragraph(new ParagraphProperties(
                new SpacingBetweenLines { Before = "20", After = "20" }, new Indentation { FirstLine = "0" }, new Justification { Val = side }));
            Write(paragraph, text, () => Formatted(run, isHeading));
            return paragraph;
        }
    }

    private byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            document.ChangeIdOfPart(main, "r1");
            main.AddNewPart<StyleDefinitionsPart>("r1").Styles = Styles();
            main.AddNewPart<HeaderPart>("r2").Header = new Header(PageNumber());
            main.AddNewPart<HeaderPart>("r3").Header = new Header(Paragraph("", JustificationValues.Center, 26));
            main.Document = new Document(body);
        }

        return stream.ToArray();
    }

    /// <summary>Portrait section with the margins of a letter; no page number on its first page.</summary>
    private static SectionProperties Upright() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "r2" },
        new HeaderReference { Type = HeaderFooterValues.First, Id = "r3" },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 1134, Header = 567, Footer = 567, Gutter = 0 },
        new TitlePage());

    /// <summary>Landscape section for wide tables.</summary>
    private static SectionProperties Across() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = "r2" },
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 });

    /// <summary>Header: agency and number on the left; nation, motto, place and date on the right. A table without borders.</summary>
    private static Table Head(DocumentFrame frame) => Sides(
        [
            .. frame.Above is { } above ? [Paragraph(above, JustificationValues.Center, 26)] : Array.Empty<Paragraph>(),
            Paragraph(frame.Agency, JustificationValues.Center, 26, bold: true),
            Rule(HeadWidth, 1000),
            .. frame.Number.Length > 0 ? [Paragraph(frame.Number, JustificationValues.Center, 26, before: 60)] : Array.Empty<Paragraph>(),
            .. frame.Kind is null ? [Paragraph(frame.About, JustificationValues.Center, 24)] : Array.Empty<Paragraph>(),
        ],
        [
            Paragraph(DocumentFormatter.T(ReportTexts.Nation), JustificationValues.Center, 26, bold: true),
            Paragraph(DocumentFormatter.T(ReportTexts.Motto), JustificationValues.Center, 28, bold: true),
            Rule(TextWidth - HeadWidth, 3532),
            Paragraph(frame.PlaceAndDate, JustificationValues.Center, 28, italic: true, before: 60),
        ],
        leftWidth: HeadWidth);

    private static Table Foot(DocumentFrame frame) => Sides(
        [
            Paragraph(DocumentFormatter.T(ReportTexts.Recipients), JustificationValues.Left, 24, bold: true, italic: true, before: 240),
            .. frame.Recipients.Select(r => Paragraph(r, JustificationValues.Left, 22)),
        ],
        [
            .. frame.Post.Select((line, i) => Paragraph(line, JustificationValues.Center, 28, bold: true, before: i == 0 ? 240 : 0)),
            .. Enumerable.Range(0, 4).Select(_ => Paragraph("", JustificationValues.Center, 28)),
            Paragraph(frame.Signatory, JustificationValues.Center, 28, bold: true),
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

    /// <summary>No cell margins: at 13 pt, the nation's name nearly fills its column.</summary>
    private static TableCellMarginDefault NoMargins() => new(
        new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa });

    private static TableCell Cell(int width, params Paragraph[] paragraphs) =>
        new([new TableCellProperties(new TableCellWidth { Width = $"{width}", Type = TableWidthUnitValues.Dxa }), .. paragraphs]);

    /// <summary>
    /// A centred rule, as below the motto: the border of an empty paragraph, indented so that <paramref name="width"/> of <paramref name="room"/> remains.
    /// </summary>
    private static Paragraph Rule(int room, int width) => new(
        new ParagraphProperties(
            new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 1 }),
            new SpacingBetweenLines { Before = "20", After = "0", Line = "120", LineRule = LineSpacingRuleValues.Exact },
            new Indentation { Left = $"{(room - width) / 2}", Right = $"{(room - width) / 2}" }));

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
        Write(paragraph, text, () => RunProperties(size, bold, italic));
        return paragraph;
    }

    /// <summary>A run for each line, with line breaks between them.</summary>
    private static void Write(Paragraph paragraph, string text, Func<RunProperties> formatting)
    {
        foreach (var (index, line) in Clean(text).Split('\n').Index())
        {
            var run = new Run(formatting());
            if (index > 0)
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
            paragraph.Append(run);
        }
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

    /// <summary>Removes or replaces characters that XML cannot represent.</summary>
    internal static string Clean(string text) =>
        new([
            .. text.ReplaceLineEndings("\n")
                .Select(c => char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c)
                .Where(c => c is '\n' or '\t' || !char.IsControl(c)),
        ]);

    // Used to insert a non-breaking space, so that a year stays on the same line as its word.
    [GeneratedRegex(@"năm (?=\d{4})", RegexOptions.None, 1000)]
    private static partial Regex Years();
}
