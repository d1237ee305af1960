using System.IO.Compression;
using System.Text;

namespace CchcBot.Tests.Support;

/// <summary>Files that somebody built to break a reader: each with a name, none larger than what may be sent.</summary>
internal static class HostileFiles
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Types =
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>";

    public static IEnumerable<(string Name, byte[] Content)> All() =>
        Magic().Concat(Truncated()).Concat(Names()).Concat(Bombs()).Concat(Documents()).Concat(Relations()).Concat(Parts()).Concat(Flips());

    /// <summary>A package with a main part, and whatever else is given.</summary>
    public static byte[] Package(string document, params (string Name, string Content)[] more) =>
        Archive(more.Append(("[Content_Types].xml", Types)).Append(("word/document.xml", document)));

    /// <summary>A workbook under the name of a Word file.</summary>
    public static byte[] Workbook() => Archive([("[Content_Types].xml", Types), ("xl/workbook.xml", "<x/>")]);

    private static byte[] Archive(IEnumerable<(string Name, string Content)> parts)
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

    public static string Document(string body) => $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>";

    private static IEnumerable<(string, byte[])> Magic()
    {
        byte[][] starts =
        [
            [],
            [0],
            [0x50],
            "PK"u8.ToArray(),
            "PK\u0003\u0004"u8.ToArray(),
            "PK\u0005\u0006"u8.ToArray(),
            "PK\u0007\u0008"u8.ToArray(),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
            "%PDF-1.7"u8.ToArray(),
            [0x89, 0x50, 0x4E, 0x47],
            [0xFF, 0xD8, 0xFF, 0xE0],
            "GIF89a"u8.ToArray(),
            "{\\rtf1}"u8.ToArray(),
            "<!DOCTYPE html>"u8.ToArray(),
            "MIME-Version: 1.0"u8.ToArray(),
            "RIFF0000WEBPVP8 "u8.ToArray(),
            [0, 0, 0, 24, .. "ftypheic0000"u8],
            [0x1F, 0x8B, 8],
            "7z\u00BC\u00AF"u8.ToArray(),
            "Rar!"u8.ToArray(),
            "MZ"u8.ToArray(),
            [0x7F, .. "ELF"u8],
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>"u8.ToArray(),
        ];
        foreach (var (start, i) in starts.Select((s, i) => (s, i)))
        {
            yield return ($"magic {i}.docx", start);
            yield return ($"magic {i} padded.docx", [.. start, .. new byte[500]]);
            yield return ($"magic {i}.txt", [.. start, .. new byte[20]]);
        }
    }

    private static IEnumerable<(string, byte[])> Truncated()
    {
        var good = DemoPlans.Table();
        for (var i = 1; i < 24; i++)
        {
            yield return ($"cut at {i}/24.docx", good[..(good.Length * i / 24)]);
            yield return ($"without its first {i}/24.docx", good[(good.Length * i / 24)..]);
        }
    }

    private static IEnumerable<(string, byte[])> Names()
    {
        foreach (
            var name in new[]
            {
                "../evil.xml",
                "word/../../evil.xml",
                "/etc/passwd",
                "C:/evil.xml",
                "word\\..\\..\\evil.xml",
                "..\\evil.xml",
                "word/document.xml",
                "WORD/DOCUMENT.XML",
                "a\0b.xml",
                "./../x",
                "word/..",
                "http://example.com/x.xml",
            }
        )
        {
            yield return ($"part {name}.docx", Package(Document(SampleDocx.P("x")), (name, "<x/>")));
        }
    }

    private static IEnumerable<(string, byte[])> Bombs()
    {
        foreach (var megabytes in new[] { 40, 120 })
        {
            var blanks = new string(' ', megabytes << 20);
            yield return ($"blanks of {megabytes} MB.docx", Package(Document(blanks)));
            yield return (
                $"styles of {megabytes} MB.docx",
                Package(
                    Document(SampleDocx.P("x")),
                    ("word/styles.xml", $"<x>{blanks}</x>"),
                    ("word/_rels/document.xml.rels", Relation("styles", "styles.xml"))
                )
            );
        }

        foreach (var count in new[] { 3_000, 60_000 })
        {
            yield return ($"{count} parts.docx", Package(Document(SampleDocx.P("x")), [.. Enumerable.Range(0, count).Select(i => ($"word/p{i}.xml", ""))]));
        }

        var lol = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        yield return (
            "billion laughs.docx",
            Package(
                $"<!DOCTYPE d [<!ENTITY l0 \"ha\">{lol}]><w:document xmlns:w=\"{Word}\"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>"
            )
        );
        yield return ("external entity.docx", Package($"<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>{Document(SampleDocx.P("&x;"))}"));
        yield return ("external subset.docx", Package($"<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/x.dtd\">{Document(SampleDocx.P("x"))}"));
    }

    private static IEnumerable<(string, byte[])> Documents()
    {
        foreach (var depth in new[] { 100, 1_000, 20_000 })
        {
            yield return ($"{depth} nested tables.docx", Package(Document(Nest("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", depth))));
            yield return ($"{depth} nested controls.docx", Package(Document(Nest("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", depth))));
            yield return ($"{depth} nested insertions.docx", Package(Document($"<w:p>{Nest("<w:ins>", "</w:ins>", depth)}</w:p>")));
            yield return (
                $"{depth} nested boxes.docx",
                Package(Document(Nest("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", depth)))
            );
            yield return ($"{depth} unknown elements.docx", Package(Document(Nest("<x>", "</x>", depth))));
            yield return ($"{depth} drawings.docx", Package(Document($"<w:p><w:r><w:drawing>{Nest("<x>", "</x>", depth)}</w:drawing></w:r></w:p>")));
        }

        yield return ("500000 paragraphs.docx", Package(Document(string.Concat(Enumerable.Repeat("<w:p/>", 500_000)))));
        yield return ("500000 cells.docx", Package(Document($"<w:tbl><w:tr>{string.Concat(Enumerable.Repeat("<w:tc/>", 500_000))}</w:tr></w:tbl>")));
        yield return (
            "wide spans.docx",
            Package(
                Document(
                    $"<w:tbl><w:tr>{string.Concat(Enumerable.Repeat("<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr></w:tc>", 200))}</w:tr></w:tbl>"
                )
            )
        );
        yield return ("negative spans.docx", Package(Document("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"-5\"/></w:tcPr></w:tc></w:tr></w:tbl>")));
        yield return ("one run of 9 million letters.docx", Package(Document(SampleDocx.P(new string('a', 9_000_000)))));
        yield return ("one line of labels.docx", Package(Document(SampleDocx.P(string.Concat(Enumerable.Repeat("Chủ trì: a; ", 50_000))))));
        yield return ("brackets.docx", Package(Document(SampleDocx.P("KẾ HOẠCH") + SampleDocx.P("a) " + new string('(', 200_000)))));
        yield return (
            "commas.docx",
            Package(Document(SampleDocx.P("a) Việc") + SampleDocx.P("- Chủ trì: " + string.Concat(Enumerable.Repeat("Phòng a, ", 30_000)))))
        );
        yield return (
            "numbers.docx",
            Package(Document(SampleDocx.P("a) Việc") + SampleDocx.P("- Thời gian: " + string.Concat(Enumerable.Repeat("Quý I; ", 30_000)))))
        );
        yield return ("dots.docx", Package(Document(SampleDocx.P("Số: " + new string('.', 100_000)) + SampleDocx.P(new string('.', 100_000)))));
        yield return ("blank words.docx", Package(Document(SampleDocx.P("Sao Mai, ngày " + new string(' ', 100_000) + "tháng"))));
        foreach (
            var (name, xml) in new[]
            {
                ("empty", ""),
                ("text", "xin chào"),
                ("open", "<w:document"),
                ("other root", "<x/>"),
                ("no namespace", "<document><body><p>x</p></body></document>"),
                ("two roots", "<a/><b/>"),
                ("bad character", "<w:document xmlns:w=\"x\">\u0001</w:document>"),
                ("bad nesting", "<a><b></a></b>"),
                ("undeclared prefix", "<w:document><w:body/></w:document>"),
                ("undeclared entity", "<w:document xmlns:w=\"x\">&nbsp;</w:document>"),
                ("encoding lie", "<?xml version=\"1.0\" encoding=\"UTF-16\"?><x/>"),
                ("unknown encoding", "<?xml version=\"1.0\" encoding=\"klingon\"?><x/>"),
                ("no body", $"<w:document xmlns:w=\"{Word}\"/>"),
                ("only a body", $"<w:body xmlns:w=\"{Word}\"/>"),
                ("html", "<html><body><p>x</p></body></html>"),
                ("rows outside", Document("<w:tr><w:tc/></w:tr>")),
                ("cells outside", Document("<w:tc/>")),
                ("runs outside", Document("<w:r><w:t>x</w:t></w:r>")),
            }
        )
        {
            yield return ($"document {name}.docx", Package(xml));
        }
    }

    private static IEnumerable<(string, byte[])> Relations()
    {
        var text = Document(SampleDocx.P("xin chào"));
        foreach (
            var target in new[]
            {
                "http://127.0.0.1:1/styles.xml",
                "file:///etc/passwd",
                "../../../etc/passwd",
                "document.xml",
                "",
                "/",
                "//",
                "%00",
                "\\\\server\\share",
                "styles.xml#x",
                new string('a', 100_000),
                ":::",
                "word/../document.xml",
            }
        )
        {
            yield return ($"target {target[..Math.Min(20, target.Length)]}.docx", Package(text, ("word/_rels/document.xml.rels", Relation("styles", target))));
            yield return (
                $"external {target[..Math.Min(20, target.Length)]}.docx",
                Package(text, ("word/_rels/document.xml.rels", Relation("styles", target, "External")))
            );
        }

        yield return ("main part is itself.docx", Package(text, ("_rels/.rels", Relation("officeDocument", "_rels/.rels"))));
        yield return ("main part elsewhere.docx", Package(text, ("_rels/.rels", Relation("officeDocument", "xl/workbook.xml")), ("xl/workbook.xml", "<x/>")));
        yield return ("broken relations.docx", Package(text, ("_rels/.rels", "<Relationships><")));
        yield return (
            "50000 relations.docx",
            Package(
                text,
                (
                    "word/_rels/document.xml.rels",
                    $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(Enumerable.Repeat("<Relationship Type=\"a/styles\" Target=\"none.xml\"/>", 50_000))}</Relationships>"
                )
            )
        );
        yield return ("excel.docx", Workbook());
    }

    private static IEnumerable<(string, byte[])> Parts()
    {
        var text = Document(SampleDocx.P("xin chào", properties: "<w:pStyle w:val=\"A\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"));
        var circle = $"<w:styles xmlns:w=\"{Word}\"><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>";
        yield return ("styles in a circle.docx", Package(text, ("word/styles.xml", circle), ("word/_rels/document.xml.rels", Relation("styles", "styles.xml"))));
        foreach (var level in new[]
        {
            "<w:start w:val=\"2147483647\"/>", "<w:start w:val=\"-2147483648\"/><w:numFmt w:val=\"upperRoman\"/>", "<w:numFmt w:val=\"lowerLetter\"/><w:start w:val=\"99999\"/>", $"<w:lvlText w:val=\"{new string('%', 5000)}\"/>",
            $"<w:lvlText w:val=\"{string.Concat(Enumerable.Repeat("%1", 5000))}\"/>", "<w:lvlText w:val=\"%9%8%7\"/>", "<w:numFmt w:val=\"nonsense\"/>", "<w:numFmt/>",
        })
        {
            var numbering = $"<w:numbering xmlns:w=\"{Word}\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">{level}</w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>";
            yield return ($"numbering {level[..Math.Min(30, level.Length)]}.docx", Package(text, ("word/numbering.xml", numbering), ("word/_rels/document.xml.rels", Relation("numbering", "numbering.xml"))));
        }

        yield return (
            "numbering of nothing.docx",
            Package(
                text,
                ("word/numbering.xml", $"<w:numbering xmlns:w=\"{Word}\"><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"),
                ("word/_rels/document.xml.rels", Relation("numbering", "numbering.xml"))
            )
        );
        yield return ("macros.docx", Package(text, ("word/vbaProject.bin", "x"), ("word/embeddings/oleObject1.bin", "x")));
    }

    /// <summary>A good file with one byte of its directory or headers turned.</summary>
    private static IEnumerable<(string, byte[])> Flips()
    {
        var good = DemoPlans.List();
        for (var i = 0; i < 60; i++)
        {
            var turned = (byte[])good.Clone();
            turned[i < 30 ? i : turned.Length - (i - 29)] ^= 0xFF;
            yield return ($"byte {i} turned.docx", turned);
        }
    }

    private static string Nest(string open, string close, int depth) =>
        new StringBuilder().Insert(0, open, depth).Append(SampleDocx.P("x")).Insert(0, "").ToString() + new StringBuilder().Insert(0, close, depth);

    private static string Relation(string type, string target, string mode = "Internal") =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://x/{type}\" Target=\"{SampleDocx.Escape(target)}\" TargetMode=\"{mode}\"/></Relationships>";
}
