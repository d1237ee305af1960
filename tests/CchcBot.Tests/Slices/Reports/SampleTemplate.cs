using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CchcBot.Tests.Slices.Reports;

/// <summary>Word files with marks, as people make them: in several runs, in a cell, in a header, in a text of another font.</summary>
internal static class SampleTemplate
{
    /// <summary>A paragraph of runs in red Arial, aligned right; those that begin with "*" are bold.</summary>
    public static Paragraph Text(params string[] runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(
            new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Right }));
        foreach (var run in runs)
        {
            var properties = new RunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" });
            if (run.StartsWith('*'))
            {
                properties.Append(new Bold());
            }

            properties.Append(new Color { Val = "C00000" }, new FontSize { Val = "26" });
            paragraph.Append(new Run(properties, new Text(run.TrimStart('*')) { Space = SpaceProcessingModeValues.Preserve }));
            paragraph.Append(new ProofError { Type = ProofingErrorValues.SpellEnd });
        }

        return paragraph;
    }

    public static Table Cells(params Paragraph[] cells) => new(
        new TableProperties(new TableWidth { Width = "9000", Type = TableWidthUnitValues.Dxa }),
        new TableGrid(cells.Select(_ => new GridColumn { Width = "4500" })),
        new TableRow(cells.Select(c => new TableCell(
            new TableCellProperties(new TableCellWidth { Width = "4500", Type = TableWidthUnitValues.Dxa }), c))));

    /// <summary>A file of that body; its last section is A4 with margins of 2 cm.</summary>
    public static byte[] Of(params OpenXmlElement[] body) => Of(null, body);

    /// <param name="change">More parts of the file.</param>
    /// <param name="body">The body.</param>
    public static byte[] Of(Action<MainDocumentPart>? change, params OpenXmlElement[] body)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var header = main.AddNewPart<HeaderPart>("h1");
            header.Header = new Header(Text("{{cơ quan}} - kỳ {{kỳ báo cáo}}"));
            main.Document = new Document(new Body(
                [.. body, new SectionProperties(
                    new HeaderReference { Type = HeaderFooterValues.Default, Id = "h1" },
                    new PageSize { Width = 11906, Height = 16838 },
                    new PageMargin { Top = 1134, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 })]));
            change?.Invoke(main);
        }

        return stream.ToArray();
    }

    /// <summary>An office's own outline: other headings, another order, figures in sentences.</summary>
    public static byte[] Own() => Of(
        Cells(Text("{{CƠ QUAN CẤP TRÊN}}"), Text("{{địa danh ", "ngày", " tháng}}")),
        Text("*{{dự thảo}}"),
        Text("*BÁO CÁO"),
        Text("*{{ti", "*êu đ", "*ề}}"),
        Text("{{căn cứ}}, cơ quan báo cáo như sau:"),
        Text("*Phần thứ nhất. KẾT QUẢ {{KỲ BÁO CÁO}}"),
        Text("Đã hoàn thành {{đã hoàn thành}}/{{tổng số nhiệm vụ}} nhiệm vụ, quá hạn {{quá hạn}}."),
        Text("*A. Thể chế"),
        Text("{{thể ", "*chế}}"),
        Text("*B. Các lĩnh vực khác"),
        Text("{{Thu tuc hanh chinh}}"),
        Text("{{II.6}}"),
        Text("*Phần thứ hai. ĐÁNH GIÁ"),
        Text("{{ III }}"),
        Text("{{IV}}"),
        Text("{{V}}"),
        Cells(Text("Nơi nhận: {{nơi nhận}}"), Text("*{{chức vụ người ký}}")),
        new Paragraph(new Run(new Break { Type = BreakValues.Page }), new Run(new Text("{{phụ lục nhiệm vụ}}"))));
}
