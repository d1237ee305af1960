using System.IO.Compression;
using System.Text;

namespace CchcBot.Faults.Files;

/// <summary>Packages of Word and Excel, whatever is in them; parts are written piece by piece, so that large ones need no memory.</summary>
internal static class Packed
{
    public const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    /// <summary>A workbook of one sheet.</summary>
    public static byte[] Xlsx(IEnumerable<string> sheet, params (string Name, IEnumerable<string> Content)[] more) => Zip(
        [
            ("_rels/.rels", [Relations(("r1", "officeDocument", "xl/workbook.xml"))]),
            (
                "xl/workbook.xml",
                [$"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Danh sách\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"]
            ),
            (
                "xl/_rels/workbook.xml.rels",
                [Relations(("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "sharedStrings.xml"), ("r3", "styles", "styles.xml"))]
            ),
            ("xl/worksheets/sheet1.xml", [$"<worksheet xmlns=\"{Sheet}\">", .. sheet, "</worksheet>"]),
        ],
        more);

    /// <summary>A document with that body.</summary>
    public static byte[] Docx(IEnumerable<string> body, params (string Name, IEnumerable<string> Content)[] more) => Zip(
        [
            ("_rels/.rels", [Relations(("r1", "officeDocument", "word/document.xml"))]),
            (
                "word/_rels/document.xml.rels",
                [Relations(("r1", "styles", "styles.xml"), ("r2", "numbering", "numbering.xml"), ("r3", "footnotes", "footnotes.xml"))]
            ),
            ("word/document.xml", [$"<w:document xmlns:w=\"{Word}\"><w:body>", .. body, "</w:body></w:document>"]),
        ],
        more);

    /// <summary>Parts of a name twice: the later one stands.</summary>
    public static byte[] Zip(IEnumerable<(string Name, IEnumerable<string> Content)> parts, params (string Name, IEnumerable<string> Content)[] more)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var names = more.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var (name, content) in parts.Where(p => !names.Contains(p.Name)).Concat(more).Prepend(("[Content_Types].xml", [Types])))
            {
                using var writer = new StreamWriter(archive.CreateEntry(name, CompressionLevel.Optimal).Open(), new UTF8Encoding(false));
                foreach (var piece in content)
                {
                    writer.Write(piece);
                }
            }
        }

        return stream.ToArray();
    }

    public static string Relations(params (string Id, string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select(r => $"<Relationship Id=\"{r.Id}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>")) + "</Relationships>";

    public static IEnumerable<string> Times(string piece, int times) => Enumerable.Repeat(piece, times);

    public static IEnumerable<string> Each(int times, Func<int, string> piece) => Enumerable.Range(0, times).Select(piece);

    /// <summary>So many megabytes of it.</summary>
    public static IEnumerable<string> Megabytes(int megabytes, char letter = ' ') => Enumerable.Repeat(new string(letter, 1 << 16), megabytes << 4);

    public static IEnumerable<string> Nested(string open, string close, int depth, string inner = "") => [.. Times(open, depth), inner, .. Times(close, depth)];

    public static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";
}
