using System.Globalization;
using System.IO.Compression;
using System.Text;
using CchcBot.Documents;
using CchcBot.Documents.Sheets;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;

namespace CchcBot.Benchmarks;

/// <summary>
/// A plan of 5,000 rows in a workbook as Excel writes it (shared strings, formats, dates as numbers): read to sheets and to a document, and beside it
/// what libraries take to give the text of each cell.
/// </summary>
internal static class SheetReadingBenchmark
{
    private const int Rows = 5_000;
    private const double Goal = 2;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int FirstDay = 46_023;

    private static readonly string[] Headings = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"];

    public static void Quick(TextWriter output)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = Build();
        var sheets = SheetFile.Read(file, "plan.xlsx").Sheets;
        var letters = sheets[0].Rows.Sum(r => r.Cells.Sum(c => c.Text.Length > 0 ? 1 : 0));
        Check(letters, ExcelDataReader(file), nameof(ExcelDataReader));
        Check(letters, OpenXml(file), nameof(OpenXml));
        var times = Measured.Best(
            () => ExcelDataReader(file),
            () => OpenXml(file),
            () => SheetFile.Read(file, "plan.xlsx").Sheets.Count,
            () => SheetPlan.Document(sheets).Blocks.Count,
            () => SheetPlan.Read(sheets)!.Tasks.Count);
        var (bare, openXml, read, document, understand) = (times[0], times[1], times[2], times[3], times[4]);
        output.WriteLine(Measured.Line($".xlsx of {Rows} rows, {file.Length >> 10} KB: ExcelDataReader {bare.TotalMilliseconds:0} ms; OpenXmlReader {openXml.TotalMilliseconds:0} ms"));
        output.WriteLine(Measured.Line($"read {read.TotalMilliseconds:0} ms = {Measured.Ratio(read, bare, "ExcelDataReader", Goal)}, {Measured.Ratio(read, openXml, "OpenXmlReader", Goal)}"));
        output.WriteLine(Measured.Line($"read to a document {(read + document).TotalMilliseconds:0} ms = {Measured.Ratio(read + document, bare, "ExcelDataReader", Goal)}; understood in {understand.TotalMilliseconds:0} ms more"));
    }

    private static void Check(int expected, int found, string name)
    {
        if (expected != found)
        {
            throw new BenchmarkFailureException(Measured.Line($"{name} gives {found} cells, the reader {expected}."));
        }
    }

    /// <summary>The number of cells with a text, each made a string as a reader has to.</summary>
    private static int ExcelDataReader(byte[] file)
    {
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file));
        var cells = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                cells += Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) is { Length: > 0 } ? 1 : 0;
            }
        }

        return cells;
    }

    private static int OpenXml(byte[] file)
    {
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), false);
        List<string> shared = [];
        using (var strings = OpenXmlReader.Create(workbook.WorkbookPart!.SharedStringTablePart!))
        {
            while (strings.Read())
            {
                if (strings.ElementType == typeof(SharedStringItem) && strings.IsStartElement)
                {
                    shared.Add(strings.LoadCurrentElement()!.InnerText);
                }
            }
        }

        var cells = 0;
        using var reader = OpenXmlReader.Create(workbook.WorkbookPart.WorksheetParts.First());
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Cell) && reader.IsStartElement && reader.LoadCurrentElement() is Cell { CellValue.Text: var value } cell)
            {
                var text = cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(value, CultureInfo.InvariantCulture)] : value;
                cells += text.Length > 0 ? 1 : 0;
            }
        }

        return cells;
    }

    private static byte[] Build()
    {
        Dictionary<string, int> shared = new(StringComparer.Ordinal);
        var data = new StringBuilder().Append(Row(1, Headings.Select(h => Text(h))));
        for (var i = 2; i <= Rows; i++)
        {
            data.Append(Row(
                i,
                [
                    Number(i - 1, 0),
                    Text($"Nhiệm vụ số {i}: rà soát, sửa đổi, bổ sung quy định về lĩnh vực {i % 97} thuộc phạm vi quản lý"),
                    Text($"Phòng Nghiệp vụ {i % 9}"),
                    Text("các phòng, ban, đơn vị trực thuộc"),
                    Text($"Báo cáo kết quả lần {i % 13}"),
                    i % 4 == 0 ? Number(FirstDay + i % 360, 1) : Text($"Quý {"I II III IV".Split(' ')[i % 4]}"),
                ]));
        }

        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                archive,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + Override("xl/workbook.xml", "sheet.main") + Override("xl/worksheets/sheet1.xml", "worksheet")
                    + Override("xl/sharedStrings.xml", "sharedStrings") + Override("xl/styles.xml", "styles") + "</Types>");
            Write(archive, "_rels/.rels", Relations(("officeDocument", "xl/workbook.xml")));
            Write(
                archive,
                "xl/workbook.xml",
                $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"Kế hoạch\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            Write(
                archive,
                "xl/_rels/workbook.xml.rels",
                Relations(("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml")));
            Write(
                archive,
                "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>"
                    + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            Write(
                archive,
                "xl/sharedStrings.xml",
                $"<sst xmlns=\"{Main}\" count=\"{shared.Count}\" uniqueCount=\"{shared.Count}\">"
                    + string.Concat(shared.OrderBy(s => s.Value).Select(s => $"<si><t>{s.Key}</t></si>")) + "</sst>");
            Write(archive, "xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{data}</sheetData></worksheet>");
        }

        return stream.ToArray();

        string Text(string text)
        {
            if (!shared.TryGetValue(text, out var at))
            {
                shared[text] = at = shared.Count;
            }

            return Measured.Line($" s=\"0\" t=\"s\"><v>{at}</v>");
        }

        static string Number(int number, int style) => Measured.Line($" s=\"{style}\"><v>{number}</v>");
    }

    private static string Row(int line, IEnumerable<string> cells) =>
        Measured.Line($"<row r=\"{line}\" spans=\"1:6\">{string.Concat(cells.Select((c, i) => Measured.Line($"<c r=\"{(char)('A' + i)}{line}\"{c}</c>")))}</row>");

    private static string Override(string part, string kind) =>
        $"<Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml\"/>";

    private static string Relations(params (string Type, string Target)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((r, i) => Measured.Line($"<Relationship Id=\"r{i + 1}\" Type=\"{Office}/{r.Type}\" Target=\"{r.Target}\"/>")))
        + "</Relationships>";

    private static void Write(ZipArchive archive, string name, string content)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(content);
    }
}
