using System.Text;
using static CchcBot.Faults.Files.HostileFile;
using static CchcBot.Faults.Files.Packed;

namespace CchcBot.Faults.Files;

/// <summary>Packages whose parts, lists and references are the cost.</summary>
internal static class HostileParts
{
    public static IEnumerable<HostileFile> All() => Many().Concat(Definitions()).Concat(References()).Concat(Streams());

    private static IEnumerable<HostileFile> Many()
    {
        foreach (var count in new[] { 1_500, 3_000, 60_000 })
        {
            yield return new(Line($"{count} parts.docx"), () =>
                Docx([P("x")], [.. Enumerable.Range(0, count).Select(i => (Line($"word/p{i}.xml"), Enumerable.Empty<string>()))]));
            yield return new(Line($"{count} parts.xlsx"), () =>
                Xlsx(["<sheetData/>"], [.. Enumerable.Range(0, count).Select(i => (Line($"xl/p{i}.xml"), Enumerable.Empty<string>()))]));
        }

        yield return new("names of 30,000.docx", () =>
            Docx([P("x")], [.. Enumerable.Range(0, 100).Select(i => (Line($"{new string('a', 30_000)}{i}.xml"), Enumerable.Empty<string>()))]));
        yield return new("names of slashes.docx", () =>
            Docx([P("x")], [.. Enumerable.Range(0, 100).Select(i =>
            (Line($"{new string('/', 30_000)}{i}.xml").TrimStart('/'), Enumerable.Empty<string>())).Concat(
            Enumerable.Range(0, 100).Select(i => (Line($"a{new string('/', 30_000)}{i}.xml"), Enumerable.Empty<string>())))]));
        yield return new("a list of parts that lies.docx", () => Listed(200_000));
        yield return new("a list of parts that lies.xlsx", () => Listed(200_000));
    }

    private static IEnumerable<HostileFile> Definitions()
    {
        foreach (var count in new[] { 15_000, 300_000 })
        {
            yield return new(Line($"{count} styles.docx"), () =>
                Docx([P("x")], Part("styles", Each(count, i => Line($"<w:style w:styleId=\"s{i}\"><w:basedOn w:val=\"s{i + 1}\"/></w:style>")))));
            yield return new(Line($"{count} lists.docx"), () =>
                Docx([P("x")], Part("numbering", Each(count, i => Line($"<w:num w:numId=\"{i}\"><w:abstractNumId w:val=\"{i}\"/></w:num>")))));
            yield return new(Line($"{count} definitions of lists.docx"), () =>
                Docx([P("x")], Part("numbering", Each(count, i => Line($"<w:abstractNum w:abstractNumId=\"{i}\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>")))));
            yield return new(Line($"{count} levels of one list.docx"), () =>
                Docx([P("x")], Part("numbering",
                ["<w:num w:numId=\"1\">", .. Each(count, _ => "<w:lvlOverride w:ilvl=\"0\"><w:lvl/></w:lvlOverride>"), "</w:num>"])));
            yield return new(Line($"{count} paragraphs of styles in a circle.docx"), () => Docx(
                Each(count / 4, i => Line($"<w:p><w:pPr><w:pStyle w:val=\"s{i % 100}\"/></w:pPr></w:p>")),
                Part("styles", Each(100, i => Line($"<w:style w:styleId=\"s{i}\"><w:basedOn w:val=\"s{(i + 1) % 100}\"/></w:style>")))));
        }
    }

    private static IEnumerable<HostileFile> References()
    {
        foreach (var count in new[] { 9_000, 200_000 })
        {
            const string Space = "http://schemas.openxmlformats.org/package/2006/relationships";
            var each = string.Concat(Each(count, i => Line($"<Relationship Id=\"r{i}\" Type=\"a/worksheet\" Target=\"worksheets/sheet1.xml\"/>")));
            var relations = $"<Relationships xmlns=\"{Space}\">{each}</Relationships>";
            yield return new(Line($"{count} relations.xlsx"), () => Xlsx(["<sheetData/>"], ("xl/_rels/workbook.xml.rels", [relations])));
            yield return new(Line($"{count} relations.docx"), () => Docx([P("x")], ("word/_rels/document.xml.rels", [relations])));
        }

        foreach (var target in new[] { "workbook.xml", "_rels/workbook.xml.rels", "../_rels/.rels", "sharedStrings.xml", "../../x.xml",
            new string('.', 50_000), string.Concat(Times("../", 20_000)), string.Concat(Times("a/../", 20_000)) + "workbook.xml" })
        {
            yield return new($"a sheet that is {target[..Math.Min(12, target.Length)].Replace('/', '_')} {target.Length}.xlsx", () => Xlsx(
                ["<sheetData/>"], ("xl/_rels/workbook.xml.rels",
                    [Relations(("r1", "worksheet", target), ("r2", "sharedStrings", "worksheets/sheet1.xml"), ("r3", "styles", "workbook.xml"))])));
            yield return new($"styles that are {target[..Math.Min(12, target.Length)].Replace('/', '_')} {target.Length}.docx", () => Docx(
                [P("x")], ("word/_rels/document.xml.rels",
                    [Relations(("r1", "styles", target), ("r2", "numbering", "document.xml"), ("r3", "footnotes", "document.xml"))])));
        }

        yield return new("entities.xlsx", () => Xlsx(["<!DOCTYPE x [<!ENTITY a \"b\">]>&a;"]));
        yield return new("entities of entities.docx", () => Docx([P("&l9;")], ("word/document.xml", [
            "<!DOCTYPE d [<!ENTITY l0 \"ha\">", .. Each(9, i => Line($"<!ENTITY l{i + 1} \"{string.Concat(Times($"&l{i};", 10))}\">")),
                $"]><w:document xmlns:w=\"{Word}\"><w:body>{P("&l9;")}</w:body></w:document>"])));
        yield return new("two million references to letters.docx", () => Docx(["<w:p><w:r><w:t>", .. Times("&#97;", 1_900_000), "</w:t></w:r></w:p>"]));
        yield return new("three million references to letters.xlsx", () =>
            Xlsx(["<sheetData><row><c t=\"str\"><v>", .. Times("&amp;", 3_000_000), "</v></c></row></sheetData>"]));
    }

    /// <summary>Pictures and fonts are never unpacked.</summary>
    private static IEnumerable<HostileFile> Streams()
    {
        foreach (var megabytes in new[] { 30, 300, 900 })
        {
            yield return new(Line($"a font of {megabytes} MB.docx"), () => Docx([P("Xin chào")], ("word/fonts/font1.odttf", Megabytes(megabytes, 'x'))));
            yield return new(Line($"a picture of {megabytes} MB.xlsx"), () => Xlsx(["<sheetData/>"], ("xl/media/image1.png", Megabytes(megabytes, 'x'))));
            yield return new(Line($"a part of {megabytes} MB.docx"), () => Docx([P("Xin chào")], ("word/styles.xml", Megabytes(megabytes, 'x'))));
            yield return new(Line($"relations of {megabytes} MB.xlsx"), () => Xlsx(["<sheetData/>"], ("_rels/.rels", Megabytes(megabytes, ' '))));
        }
    }

    private static (string, IEnumerable<string>) Part(string name, IEnumerable<string> content) =>
        ($"word/{name}.xml", [$"<w:{name} xmlns:w=\"{Word}\">", .. content, $"</w:{name}>"]);

    /// <summary>A good package behind which the directory of another one names parts that are not there, and an end that tells of one.</summary>
    private static byte[] Listed(int count)
    {
        var entry = new byte[47];
        "PK\u0001\u0002"u8.CopyTo(entry);
        entry[28] = 1;
        entry[46] = (byte)'a';
        using var stream = new MemoryStream();
        stream.Write(Zip([("word/document.xml", [P("x")])]));
        var start = (uint)stream.Length;
        for (var i = 0; i < count; i++)
        {
            stream.Write(entry);
        }

        using var writer = new BinaryWriter(stream, Encoding.ASCII, leaveOpen: true);
        writer.Write("PK\u0005\u0006"u8);
        writer.Write(0);
        writer.Write((ushort)1);
        writer.Write((ushort)1);
        writer.Write((uint)(count * entry.Length));
        writer.Write(start);
        writer.Write((ushort)0);
        return stream.ToArray();
    }
}
