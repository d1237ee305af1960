using System.Globalization;
using System.Text;
using System.Xml;
using CchcBot.Documents.Packages;

namespace CchcBot.Documents.Sheets;

/// <summary>
/// Reads the visible sheets of a workbook in one pass over each part, as <see cref="WordPackage"/> does for documents: no document object model, no
/// external relationships followed, nothing computed.
/// </summary>
/// <remarks>
/// Libraries were tried on the inputs of SheetFileTests and HostileSheetsTests. ExcelDataReader 3.6 does not expose formulas
/// (A_workbook_is_read_as_people_see_it), shows the index of a missing shared string, has no limits (Limits_are_refused_by_name: a cell of 60 MB takes
/// 690 MB) and returns a million empty rows before a row with the last number. MiniExcel 1.46 exposes neither errors, hidden rows nor merged cells
/// (Errors_and_hidden_rows_are_known_as_such) and takes minutes for rows with a cell in the last column. The reader of DocumentFormat.OpenXml 3.3 leaves
/// _x000D_ and phonetic text in the values and loads a text part whole. ClosedXML 0.95 does not start without GDI+.
/// </remarks>
internal sealed class XlsxReader(OfficePackage package, SheetLimits limits, PlanFileLimits fileLimits)
{
    private const string RelationshipId = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationshipId = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly List<string> shared = [];
    private CellFormats formats = CellFormats.None;
    private long read;
    private long characters;
    private int rowsRead;
    private int cellsRead;

    /// <exception cref="SheetException">It is not a workbook, or a limit is exceeded.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public IReadOnlyList<Sheet> Read(CancellationToken cancellation = default)
    {
        var main = package.Main() ?? package.Names.FirstOrDefault(n => n.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase));
        if (main is null || !main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) || main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new SheetException(
                package.Names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? SheetProblemKind.OldExcel : SheetProblemKind.NotSheet
            );
        }

        var parts = package.RelatedTo(main).ToList();
        var (sheets, isFrom1904) = Workbook(main);
        if (parts.Find(p => p.Type == "styles").Target is { } styles)
        {
            using var reader = package.Read(styles);
            formats = CellFormats.Read(reader, fileLimits.Depth, limits.Formats, isFrom1904);
        }

        if (parts.Find(p => p.Type == "sharedStrings").Target is { } strings)
        {
            ReadShared(strings);
        }

        var found = new List<Sheet>();
        foreach (var (name, id) in sheets)
        {
            if (parts.Find(p => p.Id == id && p.Type == "worksheet").Target is { } target)
            {
                found.Add(new Sheet(name, ReadSheet(target, cancellation)));
            }
        }

        return found;
    }

    private (List<(string Name, string Id)> Sheets, bool IsFrom1904) Workbook(string part)
    {
        var sheets = new List<(string, string)>();
        var isFrom1904 = false;
        using var reader = package.Read(part);
        while (Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "workbookPr" })
            {
                isFrom1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && reader.GetAttribute("state") is null or "visible"
                && (reader.GetAttribute("id", RelationshipId) ?? reader.GetAttribute("id", StrictRelationshipId)) is { } id
                && sheets.Count < limits.Sheets)
            {
                sheets.Add((reader.GetAttribute("name") ?? "", id));
            }
        }

        return (sheets, isFrom1904);
    }

    private void ReadShared(string part)
    {
        using var reader = package.Read(part);
        while (Next(reader))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (shared.Count == limits.Shared)
                {
                    throw new SheetException(SheetProblemKind.TooComplex);
                }

                shared.Add(RichText(reader));
            }
        }
    }

    private List<SheetRow> ReadSheet(string part, CancellationToken cancellation)
    {
        var rows = new SortedList<int, List<SheetCell>>();
        var merged = new List<MergedCells>();
        var hidden = new HashSet<int>();
        var line = 0;
        using var reader = package.Read(part);
        while (Next(reader))
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (reader.LocalName == "row")
            {
                line = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said > 0 ? said : line + 1;
                var isHidden = reader.GetAttribute("hidden") is "1" or "true";
                if (!reader.IsEmptyElement && ReadRow(reader) is { Count: > 0 } cells)
                {
                    if (rowsRead++ == limits.Rows)
                    {
                        throw new SheetException(SheetProblemKind.TooLarge);
                    }

                    rows[line] = cells;
                    if (isHidden)
                    {
                        hidden.Add(line);
                    }
                }
            }
            else if (reader.LocalName == "mergeCell" && MergedCells.Read(reader.GetAttribute("ref")) is { } area)
            {
                if (merged.Count == limits.Merged)
                {
                    throw new SheetException(SheetProblemKind.TooComplex);
                }

                merged.Add(area);
            }
        }

        var width = rows.Count == 0 ? 0 : rows.Values.Max(r => r.Count);
        foreach (var area in merged)
        {
            cancellation.ThrowIfCancellationRequested();
            Fill(rows, area, width);
        }

        return [.. rows.Select(r => new SheetRow(r.Key, r.Value) { IsHidden = hidden.Contains(r.Key) })];
    }

    /// <summary>The cells of a row up to the last non-empty one.</summary>
    private List<SheetCell> ReadRow(XmlReader reader)
    {
        var cells = new List<SheetCell>();
        var depth = reader.Depth;
        var column = -1;
        while (Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            column = MergedCells.Column(reader.GetAttribute("r")) ?? column + 1;
            var cell = ReadCell(reader);
            if (cell.Text.Length > 0 || cell.IsFormula)
            {
                if (column >= limits.Columns)
                {
                    throw new SheetException(SheetProblemKind.TooLarge);
                }

                Put(cells, column, cell);
            }
        }

        return cells;
    }

    private SheetCell ReadCell(XmlReader reader)
    {
        var type = reader.GetAttribute("t") ?? "n";
        var style = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        var (value, isFormula) = ("", false);
        if (!reader.IsEmptyElement)
        {
            var depth = reader.Depth;
            while (Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    isFormula |= reader.LocalName == "f";
                    value = reader.LocalName switch
                    {
                        "v" => PlainText(reader),
                        "is" => RichText(reader),
                        _ => value,
                    };
                }
            }
        }

        var text = type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? EscapedText.Read(shared[at]) : "",
            "n" => formats.Text(value, style),
            "d" => CellFormats.IsoDate(value),
            "str" or "inlineStr" => EscapedText.Read(value),
            "b" => value is "1" or "true" ? "TRUE" : value.Length == 0 ? "" : "FALSE",
            _ => value,
        };
        return new SheetCell(text.Trim(), isFormula) { IsError = type == "e" };
    }

    /// <summary>The text of all runs, without phonetic text (rPh).</summary>
    private string RichText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        var phonetic = -1;
        while (Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "rPh", IsEmptyElement: false } && phonetic < 0)
            {
                phonetic = reader.Depth;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Depth == phonetic)
            {
                phonetic = -1;
            }
            else if (phonetic < 0 && reader is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(PlainText(reader));
            }
        }

        return Checked(text.ToString());
    }

    /// <summary>The text of an element without child elements.</summary>
    private string PlainText(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var depth = reader.Depth;
        while (Next(reader) && !(reader.NodeType == XmlNodeType.EndElement && reader.Depth == depth))
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                && !XmlTexts.TryAppend(reader, text, limits.CellText))
            {
                throw new SheetException(SheetProblemKind.TooLarge);
            }
        }

        return Checked(text.ToString());
    }

    private string Checked(string text) =>
        text.Length <= limits.CellText && (read += text.Length) <= 2L * fileLimits.Characters ? text : throw new SheetException(SheetProblemKind.TooLarge);

    private void Put(List<SheetCell> cells, int column, SheetCell cell)
    {
        if ((cellsRead += Math.Max(1, column + 1 - cells.Count)) > limits.Cells || (characters += cell.Text.Length) > limits.Characters)
        {
            throw new SheetException(SheetProblemKind.TooLarge);
        }

        while (cells.Count <= column)
        {
            cells.Add(SheetCell.Nothing);
        }

        cells[column] = cell;
    }

    /// <summary>
    /// Copies a merged area's text to its cells (a unit's name to each row of its people, a heading to each column below it), except to rows and columns
    /// that are otherwise empty.
    /// </summary>
    private void Fill(SortedList<int, List<SheetCell>> rows, MergedCells area, int width)
    {
        if (!rows.TryGetValue(area.Top, out var top) || area.Left >= top.Count || top[area.Left] is not { Text.Length: > 0 } cell)
        {
            return;
        }

        for (var i = rows.IndexOfKey(area.Top); i < rows.Count && rows.GetKeyAtIndex(i) <= area.Bottom; i++)
        {
            var row = rows.GetValueAtIndex(i);
            for (var column = area.Left; column <= Math.Min(area.Right, width - 1); column++)
            {
                if (row != top || column != area.Left)
                {
                    Put(row, column, cell);
                }
            }
        }
    }

    private bool Next(XmlReader reader) =>
        reader.Read() && (reader.Depth <= fileLimits.Depth ? true : throw new SheetException(SheetProblemKind.TooComplex));
}

/// <summary>A merged area; 0-based columns, 1-based rows.</summary>
internal sealed record MergedCells(int Top, int Left, int Bottom, int Right)
{
    /// <summary>Parses "B2:B9"; null for anything else.</summary>
    public static MergedCells? Read(string? area) =>
        area?.Split(':') is [var from, var to] && Column(from) is { } left && Column(to) is { } right && Line(from) is { } top && Line(to) is { } bottom
            ? new MergedCells(top, left, bottom, right)
            : null;

    /// <summary>The 0-based column of "AB12"; null if there is none or it is beyond Excel's last column.</summary>
    public static int? Column(string? cell)
    {
        var column = 0;
        foreach (var c in cell ?? "")
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = column * 26 + char.ToUpperInvariant(c) - 'A' + 1;
            if (column > 16_384)
            {
                return null;
            }
        }

        return column == 0 ? null : column - 1;
    }

    private static int? Line(string cell) =>
        int.TryParse(
            cell.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var line
        )
            ? line
            : null;
}
