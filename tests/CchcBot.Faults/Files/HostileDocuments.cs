using static CchcBot.Faults.Files.HostileFile;
using static CchcBot.Faults.Files.Packed;

namespace CchcBot.Faults.Files;

/// <summary>Word files that cost by the number of what their text is made of.</summary>
internal static class HostileDocuments
{
    public static IEnumerable<HostileFile> All() => Blocks().Concat(Nesting()).Concat(Runs()).Concat(Plans());

    private static IEnumerable<HostileFile> Blocks()
    {
        foreach (var count in new[] { 20_000, 90_000, 500_000 })
        {
            yield return new(Line($"{count} empty paragraphs.docx"), () => Docx(Times("<w:p/>", count)));
            yield return new(Line($"{count} paragraphs.docx"), () => Docx(Each(count, i => P(Line($"Đoạn {i}")))));
            yield return new(Line($"{count} numbered paragraphs.docx"), () =>
                Docx(Times("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>", count), List));
            yield return new(Line($"{count} joined paragraphs.docx"), () =>
                Docx(Times("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>một hai ba bốn</w:t></w:r></w:p>", count)));
            yield return new(Line($"{count} cells in a row.docx"), () => Docx(["<w:tbl><w:tr>", .. Times("<w:tc><w:p/></w:tc>", count), "</w:tr></w:tbl>"]));
            yield return new(Line($"{count} rows.docx"), () =>
                Docx(["<w:tbl>", .. Times("<w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>", count), "</w:tbl>"]));
            yield return new(Line($"{count} tables.docx"), () => Docx(Times("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>", count / 4)));
            yield return new(Line($"{count} cells merged to the left.docx"), () =>
                Docx(["<w:tbl><w:tr><w:tc/>", .. Times("<w:tc><w:tcPr><w:hMerge/></w:tcPr></w:tc>", count), "</w:tr></w:tbl>"]));
            yield return new(Line($"{count} cells merged upwards.docx"), () =>
                Docx(["<w:tbl>", .. Times("<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr>", count), "</w:tbl>"]));
            yield return new(Line($"{count} wide spans.docx"), () =>
                Docx(["<w:tbl><w:tr>", .. Times("<w:tc><w:tcPr><w:gridSpan w:val=\"200\"/></w:tcPr></w:tc>", count), "</w:tr></w:tbl>"]));
            yield return new(Line($"{count} footnotes.docx"), () =>
                Docx([P("x")], ("word/footnotes.xml",
                [$"<w:footnotes xmlns:w=\"{Word}\">", .. Times($"<w:footnote>{P("a")}</w:footnote>", count), "</w:footnotes>"])));
        }
    }

    private static IEnumerable<HostileFile> Nesting()
    {
        foreach (var depth in new[] { 60, 250, 20_000, 300_000 })
        {
            yield return new(Line($"tables {depth} deep.docx"), () => Docx(Nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", depth, P("x"))));
            yield return new(Line($"boxes {depth} deep.docx"), () =>
                Docx(Nested("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", depth, P("x"))));
            yield return new(Line($"insertions {depth} deep.docx"), () => Docx(["<w:p>", .. Nested("<w:ins>", "</w:ins>", depth), "</w:p>"]));
            yield return new(Line($"controls {depth} deep.docx"), () => Docx(Nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", depth, P("x"))));
            yield return new(Line($"unknown elements {depth} deep.docx"), () => Docx(Nested("<x>", "</x>", depth)));
            yield return new(Line($"drawings {depth} deep.docx"), () =>
                Docx(["<w:p><w:r><w:drawing>", .. Nested("<x>", "</x>", depth), "</w:drawing></w:r></w:p>"]));
            yield return new(Line($"properties {depth} deep.docx"), () => Docx(["<w:p><w:pPr>", .. Nested("<x>", "</x>", depth), "</w:pPr></w:p>"]));
        }
    }

    private static IEnumerable<HostileFile> Runs()
    {
        foreach (var count in new[] { 50_000, 300_000 })
        {
            yield return new(Line($"{count} runs.docx"), () => Docx(["<w:p>", .. Times("<w:r><w:t>a </w:t></w:r>", count), "</w:p>"]));
            yield return new(Line($"{count} empty runs.docx"), () => Docx(["<w:p>", .. Times("<w:r/>", count * 3), "</w:p>"]));
            yield return new(Line($"{count} line breaks.docx"), () => Docx(["<w:p><w:r>", .. Times("<w:br/>", count), "</w:r></w:p>"]));
            yield return new(Line($"{count} tabs.docx"), () => Docx(["<w:p><w:r>", .. Times("<w:tab/>", count), "</w:r></w:p>"]));
            yield return new(Line($"a text in {count} pieces.docx"), () => Docx(["<w:p><w:r><w:t>", .. Times("<![CDATA[ab]]>", count), "</w:t></w:r></w:p>"]));
            yield return new(Line($"{count} boxes in one paragraph.docx"), () => Docx([
                "<w:p>", $"<w:r><w:t>{new string('a', 500_000)}</w:t></w:r>", .. Times("<w:r><w:pict><w:txbxContent/></w:pict></w:r>", count), "</w:p>"]));
            yield return new(Line($"{count} changes of an old font.docx"), () => Docx([
                "<w:p>", .. Each(count, i => $"<w:r><w:rPr><w:rFonts w:ascii=\"{(i % 2 == 0 ? ".VnTime" : "VNI-Times")}\"/></w:rPr><w:t>µ</w:t></w:r>"),
                    "</w:p>"]));
        }

        foreach (var length in new[] { 100_000, 1_900_000, 30_000_000 })
        {
            yield return new(Line($"a word of {length}.docx"), () =>
                Docx(["<w:p><w:r><w:t>", .. Times(new string('a', 1_000), length / 1_000), "</w:t></w:r></w:p>"]));
            yield return new(Line($"brackets, {length}.docx"), () =>
                Docx([P("KẾ HOẠCH"), "<w:p><w:r><w:t>a) ", .. Times("((((((((((", length / 10), "</w:t></w:r></w:p>"]));
            yield return new(Line($"accents on one letter, {length}.docx"), () =>
                Docx(["<w:p><w:r><w:t>a", .. Times(new string('\u0301', 1_000), length / 1_000), "</w:t></w:r></w:p>"]));
            yield return new(Line($"dots, {length}.docx"), () =>
                Docx(["<w:p><w:r><w:t>Số: ", .. Times(new string('.', 1_000), length / 1_000), "</w:t></w:r></w:p>"]));
        }
    }

    private static IEnumerable<HostileFile> Plans()
    {
        foreach (var length in new[] { 20_000, 150_000 })
        {
            foreach (var (label, piece) in new[] { ("Chủ trì", "Phòng a, "), ("Phối hợp", "Sở b; "), ("Thời gian", "Quý I; "), ("Thời gian", "30/6/2026, "),
                ("Sản phẩm", "Báo cáo; "), ("Chủ trì", "a và ") })
            {
                yield return new(Line($"{label} {piece.Trim(' ', ',', ';').Replace('/', '-')}, {length} times.docx"), () =>
                    Docx([.. Head, P("a) Việc"), P($"- {label}: {string.Concat(Times(piece, length))}")]));
            }
        }

        foreach (var tasks in new[] { 2_000, 8_000, 20_000 })
        {
            yield return new(Line($"{tasks} tasks in a list.docx"), () =>
                Docx([.. Head, .. Each(tasks, i => P(Line($"{i + 1}. Việc thứ {i}")) + P("- Chủ trì: Phòng Nội vụ") + P("- Thời gian: Quý I/2026"))]));
            yield return new(Line($"{tasks} tasks of one number.docx"), () =>
                Docx([.. Head, .. Each(tasks, _ => P("a) Việc") + P("- Chủ trì: Phòng Nội vụ"))]));
            yield return new(Line($"{tasks} tasks in a table.docx"), () => Docx([
                .. Head, "<w:tbl>", Row("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Thời gian"),
                .. Each(tasks, i => Row(Line($"{i + 1}"), Line($"Việc thứ {i}"), Line($"Phòng số {i}"), "Quý I/2026")), "</w:tbl>"]));
            yield return new(Line($"{tasks} headings.docx"), () =>
                Docx([.. Head, .. Each(tasks, i => P(Line($"{i + 1}. Mục")) + P(Line($"{i + 1}.1. Mục con")))]));
        }
    }

    private static IEnumerable<string> Head => [P("KẾ HOẠCH"), P("Cải cách hành chính năm 2026"), P("Số: 12/KH-UBND")];

    private static (string, IEnumerable<string>) List =>
        ("word/numbering.xml", [
            $"<w:numbering xmlns:w=\"{Word}\"><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\">"
                + "<w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.%1.%1\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        ]);

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells.Select(c => $"<w:tc>{P(c)}</w:tc>"))}</w:tr>";
}
