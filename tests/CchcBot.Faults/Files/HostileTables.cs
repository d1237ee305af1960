using static CchcBot.Faults.Files.HostileFile;
using static CchcBot.Faults.Files.Packed;

namespace CchcBot.Faults.Files;

/// <summary>Spreadsheets that cost by the number of what they hold.</summary>
internal static class HostileTables
{
    public static IEnumerable<HostileFile> All() => Merged().Concat(Shared()).Concat(Shapes()).Concat(Styles()).Concat(Texts()).Concat(Xml());

    private static IEnumerable<HostileFile> Merged()
    {
        foreach (var (areas, rows) in new[] { (1_000, 4_000), (10_000, 4_000), (19_999, 4_900), (19_999, 100), (80_000, 20_000), (80_000, 4_900),
            (400_000, 10) })
        {
            foreach (var (kind, area) in new (string, Func<int, string>)[]
            {
                ("the same", _ => "A1:A4000"), ("overlapping", i => Line($"A{(i % rows) + 1}:A{rows}")),
                    ("of all lines", i => Line($"A{(i % rows) + 1}:XFD1048576")),
                ("beside each other", i => Line($"A{i + 1}:B{i + 1}")),
            })
            {
                yield return new(Line($"{areas} merged areas, {kind}, {rows} rows.xlsx"), () => Xlsx(
                    [
                        "<sheetData>", .. Each(rows, i => Line($"<row r=\"{i + 1}\"><c r=\"A{i + 1}\" t=\"str\"><v>x{i}</v></c></row>")),
                            "</sheetData><mergeCells>",
                        .. Each(areas, i => $"<mergeCell ref=\"{area(i)}\"/>"), "</mergeCells>",
                    ]));
            }
        }
    }

    private static IEnumerable<HostileFile> Shared()
    {
        foreach (var (kind, piece) in new[]
        {
            ("empty", "<si/>"), ("empty runs", "<si><t/></si>"), ("short", "<si><t>a</t></si>"), ("rich", "<si><r><t>a</t></r><r><t>b</t></r></si>"),
            ("phonetic", "<si><rPh><t>a</t></rPh></si>"),
        })
        {
            foreach (var count in new[] { 190_000, 300_000, 3_000_000 })
            {
                yield return new(Line($"{count} shared texts, {kind}.xlsx"), () =>
                    Xlsx(["<sheetData/>"], ("xl/sharedStrings.xml", ["<sst>", .. Times(piece, count), "</sst>"])));
            }
        }

        foreach (var (length, uses) in new[] { (32_000, 60), (32_000, 100_000), (1_000, 100_000), (30_000, 66) })
        {
            yield return new(Line($"a text of {length} in {uses} cells.xlsx"), () => Xlsx(
                ["<sheetData>", .. Each(uses / 50 + 1, i => Line($"<row r=\"{i + 1}\">{string.Concat(Times("<c t=\"s\"><v>0</v></c>", 50))}</row>")),
                    "</sheetData>"],
                ("xl/sharedStrings.xml", [$"<sst><si><t>{new string('ấ', length)}</t></si></sst>"])));
        }
    }

    private static IEnumerable<HostileFile> Shapes()
    {
        foreach (var (rows, columns) in new[]
        {
            (1, 256), (1, 257), (1, 16_384), (400, 256), (1_000, 256), (4_999, 20), (5_000, 26), (5_001, 1), (200_000, 1), (60_000, 8), (20, 16_384),
        })
        {
            yield return new(Line($"{rows} rows of {columns} cells.xlsx"), () => Xlsx(
                ["<sheetData>", .. Each(rows, i => $"<row>{string.Concat(Each(columns, c => Line($"<c t=\"str\"><v>ô {i} {c}</v></c>")))}</row>"),
                    "</sheetData>"]));
        }

        foreach (var empty in new[] { "<row/>", "<row></row>", "<row><c/></row>", "<row><c r=\"A1\"><v/></c></row>", "<c/>", "<x/>" })
        {
            yield return new($"two million of {empty.Replace('/', ' ')}.xlsx", () => Xlsx(["<sheetData>", .. Times(empty, 2_000_000), "</sheetData>"]));
        }

        yield return new("the last column of each row.xlsx", () =>
            Xlsx(["<sheetData>", .. Each(5_000, i => Line($"<row><c r=\"IV{i + 1}\" t=\"str\"><v>x</v></c></row>")), "</sheetData>"]));
        yield return new("rows from the last to the first.xlsx", () =>
            Xlsx(["<sheetData>", .. Each(5_000, i => Line($"<row r=\"{1_000_000 - i}\"><c t=\"str\"><v>x</v></c></row>")), "</sheetData>"]));
        yield return new("one row, over and over.xlsx", () =>
            Xlsx(["<sheetData>", .. Times("<row r=\"1\"><c t=\"str\"><v>x</v></c></row>", 100_000), "</sheetData>"]));
        foreach (var sheets in new[] { 20, 2_000, 200_000 })
        {
            yield return new(Line($"{sheets} sheets that are one.xlsx"), () => Xlsx(
                ["<sheetData>", .. Each(3_000, i => Line($"<row><c t=\"str\"><v>dòng {i}</v></c></row>")), "</sheetData>"],
                ("xl/workbook.xml", [
                    $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>",
                    .. Each(sheets, i => Line($"<sheet name=\"s{i}\" r:id=\"r1\"/>")), "</sheets></workbook>",
                ])));
        }
    }

    private static IEnumerable<HostileFile> Styles()
    {
        foreach (var count in new[] { 60_000, 100_000, 1_500_000 })
        {
            yield return new(Line($"{count} cell formats.xlsx"), () => Styled(["<cellXfs>", .. Times("<xf numFmtId=\"14\"/>", count), "</cellXfs>"]));
            yield return new(Line($"{count} number formats.xlsx"), () =>
                Styled(["<numFmts>", .. Each(count, i => Line($"<numFmt numFmtId=\"{i}\" formatCode=\"d\"/>")), "</numFmts>"]));
            yield return new(Line($"{count} fonts.xlsx"), () => Styled(["<fonts>", .. Times("<font><sz val=\"12\"/></font>", count / 3), "</fonts>"]));
        }

        foreach (var length in new[] { 100_000, 5_000_000 })
        {
            yield return new(Line($"a number format of {length}.xlsx"), () =>
                Styled([$"<numFmts><numFmt numFmtId=\"200\" formatCode=\"{new string('0', length)}\"/></numFmts>"]));
        }

        static byte[] Styled(IEnumerable<string> content) => Xlsx(
            ["<sheetData>", .. Times("<row><c s=\"5\"><v>45000.5</v></c></row>", 4_000), "</sheetData>"],
            ("xl/styles.xml", ["<styleSheet>", .. content, "</styleSheet>"]));
    }

    private static IEnumerable<HostileFile> Texts()
    {
        foreach (var length in new[] { 32_000, 33_000, 1_000_000, 20_000_000, 31_000_000 })
        {
            yield return new(Line($"a cell of {length}.xlsx"), () =>
                Xlsx(["<sheetData><row><c t=\"str\"><v>", .. Times(new string('a', 1_000), length / 1_000), "</v></c></row></sheetData>"]));
            yield return new(Line($"a value of {length} in pieces.xlsx"), () =>
                Xlsx(["<sheetData><row><c t=\"str\"><v>", .. Times("<![CDATA[aaaaaaaaaa]]>", length / 10 / 20), "</v></c></row></sheetData>"]));
        }

        yield return new("sixty cells of 32,000.xlsx", () =>
            Xlsx(["<sheetData>", .. Times($"<row><c t=\"str\"><v>{new string('à', 32_000)}</v></c></row>", 62), "</sheetData>"]));
        yield return new("numbers of 300 digits.xlsx", () =>
            Xlsx(["<sheetData>", .. Times($"<row><c><v>{new string('9', 300)}</v></c></row>", 4_900), "</sheetData>"]));
        yield return new("numbers of a million digits.xlsx", () =>
            Xlsx(["<sheetData><row>", .. Times($"<c><v>{new string('9', 32_000)}</v></c>", 30), "</row></sheetData>"]));
        yield return new("formulas of 8,000.xlsx", () =>
            Xlsx(["<sheetData>", .. Times($"<row><c><f>{new string('A', 8_000)}</f><v>1</v></c></row>", 3_900), "</sheetData>"]));
    }

    private static IEnumerable<HostileFile> Xml()
    {
        foreach (var depth in new[] { 150, 300, 5_000, 500_000 })
        {
            yield return new(Line($"a sheet {depth} deep.xlsx"), () => Xlsx(Nested("<a>", "</a>", depth)));
            yield return new(Line($"shared texts {depth} deep.xlsx"), () =>
                Xlsx(["<sheetData/>"], ("xl/sharedStrings.xml", ["<sst><si>", .. Nested("<r>", "</r>", depth), "</si></sst>"])));
            yield return new(Line($"styles {depth} deep.xlsx"), () =>
                Xlsx(["<sheetData/>"], ("xl/styles.xml", ["<x>", .. Nested("<a>", "</a>", depth), "</x>"])));
        }

        foreach (var megabytes in new[] { 20, 60, 200 })
        {
            yield return new(Line($"{megabytes} MB of blanks in the sheet.xlsx"), () => Xlsx(Megabytes(megabytes)));
            yield return new(Line($"{megabytes} MB of blanks in the shared texts.xlsx"), () =>
                Xlsx(["<sheetData/>"], ("xl/sharedStrings.xml", ["<sst>", .. Megabytes(megabytes), "</sst>"])));
            yield return new(Line($"{megabytes} MB in an attribute.xlsx"), () => Xlsx(["<a b=\"", .. Megabytes(megabytes, 'x'), "\"/>"]));
            yield return new(Line($"{megabytes} MB in a comment.xlsx"), () => Xlsx(["<!--", .. Megabytes(megabytes, 'x'), "-->"]));
            yield return new(Line($"{megabytes} MB in the name of an element.xlsx"), () => Xlsx(["<", .. Megabytes(megabytes, 'x'), "/>"]));
        }

        foreach (var count in new[] { 1_000, 30_000, 600_000 })
        {
            yield return new(Line($"{count} names of elements.xlsx"), () => Xlsx(Each(count, i => Line($"<e{i}/>"))));
            yield return new(Line($"{count} attributes.xlsx"), () => Xlsx(["<x ", .. Each(count, i => Line($"a{i}=\"\" ")), "/>"]));
            yield return new(Line($"{count} namespaces.xlsx"), () => Xlsx(["<x ", .. Each(count, i => Line($"xmlns:n{i}=\"u{i}\" ")), "/>"]));
        }
    }
}
