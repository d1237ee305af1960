using System.IO.Compression;
using System.Text;

namespace CchcBot.Tests.Support;

/// <summary>Workbooks written by hand, as Excel and others write them, and as nobody honest does.</summary>
internal static class SampleXlsx
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] Of(string sheetData, params (string Name, string Content)[] more) => Package(
        [
            ("[Content_Types].xml", Types),
            ("_rels/.rels", Relations(("r1", "officeDocument", "xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                Relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"), ("r3", "styles", "styles.xml"))
            ),
            ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\">{sheetData}</worksheet>"),
            .. more,
        ]);

    /// <summary>Rows of inline strings.</summary>
    public static byte[] Rows(params string[][] rows) =>
        Of(
            $"<sheetData>{string.Concat(rows.Select((row, i) =>
        $"<row r=\"{i + 1}\">{string.Concat(row.Select((text, at) => $"<c r=\"{(char)('A' + at)}{i + 1}\" t=\"inlineStr\"><is><t>{Escape(text)}</t></is></c>"))}</row>"))}</sheetData>"
        );

    public static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";

    public static byte[] Package(IEnumerable<(string Name, string Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                writer.Write(content);
            }
        }

        return stream.ToArray();
    }

    public static string Escape(string text) => System.Security.SecurityElement.Escape(text);
}
