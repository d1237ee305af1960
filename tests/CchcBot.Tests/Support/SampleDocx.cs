using System.IO.Compression;
using System.Security;
using System.Text;

namespace CchcBot.Tests.Support;

/// <summary>
/// Builds Word files for tests and for the plans that the demo ships: paragraphs, tables with merged cells, and any raw XML
/// that Word writes. Entries carry a fixed time, so that the same content gives the same bytes.
/// </summary>
internal sealed class SampleDocx
{
    public const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
        + "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

    private static readonly DateTimeOffset Written = new(2025, 1, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly StringBuilder body = new();
    private readonly List<(string Name, string Type, string Content)> parts = [];

    public SampleDocx Paragraph(string text, bool bold = false, bool centered = false, bool italic = false) => Raw(P(text, bold, centered, italic));

    /// <summary>Several paragraphs, one a line.</summary>
    public SampleDocx Lines(string lines)
    {
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Paragraph(line);
        }

        return this;
    }

    public SampleDocx Raw(string xml)
    {
        body.Append(xml);
        return this;
    }

    /// <summary>A table of rows made by <see cref="Row"/>.</summary>
    public SampleDocx Table(int columns, params string[] rows) => Raw(TableOf(columns, rows));

    /// <summary>A table of plain rows: cells between bars, an empty cell is empty.</summary>
    public SampleDocx Grid(int columns, params string[] rows) => Table(columns, [.. rows.Select(r => Row([.. r.Split('|').Select(c => Cell(c.Trim()))]))]);

    /// <summary>The letterhead: a table without borders, as Decree 30/2020 lays it out.</summary>
    public SampleDocx Letterhead(string above, string office, string number, string placeAndDate) =>
        Raw(
            "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol w:w=\"5600\"/></w:tblGrid>"
                + Row(
                    Cell(P(above, centered: true) + P(office, bold: true, centered: true), raw: true),
                    Cell(
                        P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold: true, centered: true) + P("Độc lập - Tự do - Hạnh phúc", bold: true, centered: true),
                        raw: true
                    )
                )
                + Row(Cell(P(number, centered: true), raw: true), Cell(P(placeAndDate, centered: true, italic: true), raw: true))
                + "</w:tbl>"
                + P("")
        );

    /// <summary>A part beside the document ("numbering", "styles", "footnotes", "header"), its XML whole.</summary>
    public SampleDocx Part(string type, string content)
    {
        parts.Add(($"{type}{parts.Count(p => p.Type == type) + 1}.xml", type, content));
        return this;
    }

    public byte[] Build()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var all = parts.Exists(p => p.Type == "styles") ? parts : [.. parts, ("styles.xml", "styles", Styles)];
            Write(
                archive,
                "[Content_Types].xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + $"<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"{Types}.document.main+xml\"/>"
                    + string.Concat(all.Select(p => $"<Override PartName=\"/word/{p.Name}\" ContentType=\"{Types}.{p.Type}+xml\"/>"))
                    + "</Types>"
            );
            Write(
                archive,
                "_rels/.rels",
                $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
            );
            Write(
                archive,
                "word/_rels/document.xml.rels",
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + string.Concat(all.Select((p, i) => $"<Relationship Id=\"rId{i + 1}\" Type=\"{Office}/{p.Type}\" Target=\"{p.Name}\"/>"))
                    + "</Relationships>"
            );
            foreach (var part in all)
            {
                Write(archive, $"word/{part.Name}", part.Content);
            }

            Write(
                archive,
                "word/document.xml",
                $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{body}{Page}</w:body></w:document>"
            );
        }

        return stream.ToArray();
    }

    public static string P(string text, bool bold = false, bool centered = false, bool italic = false, string properties = "") =>
        $"<w:p><w:pPr>{properties}<w:jc w:val=\"{(centered ? "center" : "both")}\"/></w:pPr>{(text.Length == 0 ? "" : R(text, bold, italic))}</w:p>";

    public static string R(string text, bool bold = false, bool italic = false, string properties = "") =>
        $"<w:r><w:rPr>{properties}{(bold ? "<w:b/>" : "")}{(italic ? "<w:i/>" : "")}</w:rPr><w:t xml:space=\"preserve\">{Escape(text)}</w:t></w:r>";

    public static string TableOf(int columns, params string[] rows) =>
        "<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders><w:top w:val=\"single\" w:sz=\"4\"/><w:left w:val=\"single\" w:sz=\"4\"/><w:bottom w:val=\"single\" w:sz=\"4\"/><w:right w:val=\"single\" w:sz=\"4\"/><w:insideH w:val=\"single\" w:sz=\"4\"/><w:insideV w:val=\"single\" w:sz=\"4\"/></w:tblBorders></w:tblPr>"
        + $"<w:tblGrid>{string.Concat(Enumerable.Repeat($"<w:gridCol w:w=\"{9600 / columns}\"/>", columns))}</w:tblGrid>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    /// <summary>A header row that Word repeats on each page.</summary>
    public static string HeaderRow(params string[] cells) => $"<w:tr><w:trPr><w:tblHeader/></w:trPr>{string.Concat(cells)}</w:tr>";

    /// <param name="content">Text, a paragraph a line; or paragraphs' XML where <paramref name="raw"/>.</param>
    /// <param name="merge">"restart" begins a vertically merged cell, "continue" goes on with it.</param>
    public static string Cell(string content, int span = 1, string? merge = null, bool bold = false, bool raw = false) =>
        $"<w:tc><w:tcPr>{(span > 1 ? $"<w:gridSpan w:val=\"{span}\"/>" : "")}{(merge is null ? "" : $"<w:vMerge w:val=\"{merge}\"/>")}</w:tcPr>" +
        (raw ? content : string.Concat(content.Split('\n').Select(l => P(l, bold)))) + "</w:tc>";

    public static string Escape(string text) => SecurityElement.Escape(text)!;

    private const string Page =
        "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>";

    private const string Styles =
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/></w:rPr></w:rPrDefault>"
        + "<w:pPrDefault><w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>";

    private static void Write(ZipArchive archive, string name, string content)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        using var writer = new StreamWriter(entry.Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
