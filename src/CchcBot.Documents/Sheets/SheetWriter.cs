using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CchcBot.Documents.Sheets;

/// <summary>A column to be written.</summary>
/// <param name="Heading">What stands in the first row, which stays in sight.</param>
/// <param name="Width">In characters, as Excel counts.</param>
/// <param name="IsLocked">Cannot be changed while the sheet is protected; where one column is locked or a key, the sheet is protected, without a
/// password.</param>
/// <param name="IsKey">Hidden and locked: what tells the program which row this is when the sheet comes back.</param>
internal sealed record SheetColumnLayout(string Heading, double Width = 20, bool IsLocked = false, bool IsKey = false)
{
    /// <summary>Words offered in a list; others may be typed. No commas, 255 characters in all: Excel's limit of such a list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A sheet to be written: all cells are text.</summary>
/// <param name="Name">On the tab: what Excel does not take is left out, 31 characters at most.</param>
internal sealed record SheetDraft(string Name, IReadOnlyList<SheetColumnLayout> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows);

/// <summary>
/// Writes a workbook of one sheet. Every cell is an inline string in the text format, so what people typed is never taken for a
/// formula, a number or a date, neither on opening nor when the cell is edited.
/// </summary>
internal static class SheetWriter
{
    private const int LongestCell = 32_767;
    private const uint Locked = 1;
    private const uint Open = 2;
    private const uint Heading = 3;

    public static byte[] Write(SheetDraft draft)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new Workbook();
            // Names of our own: those that the library makes up would give the same sheet another size each time.
            document.ChangeIdOfPart(workbook, "r1");
            var sheet = workbook.AddNewPart<WorksheetPart>("r1");
            workbook.Workbook.AppendChild(
                new DocumentFormat.OpenXml.Spreadsheet.Sheets(
                    new DocumentFormat.OpenXml.Spreadsheet.Sheet
                    {
                        Id = workbook.GetIdOfPart(sheet),
                        SheetId = 1,
                        Name = TabName(draft.Name),
                    }
                )
            );
            workbook.AddNewPart<WorkbookStylesPart>("r2").Stylesheet = Styles();
            using var writer = OpenXmlWriter.Create(sheet);
            WriteSheet(writer, draft);
        }

        return stream.ToArray();
    }

    private static void WriteSheet(OpenXmlWriter writer, SheetDraft draft)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(new SheetView(new Pane
        {
            VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen,
        })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(draft.Columns.Select((column, i) => new Column
        {
            Min = (uint)i + 1, Max = (uint)i + 1, Width = column.Width, CustomWidth = true, Hidden = column.IsKey, Style = StyleOf(column),
        })));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, 1, draft.Columns.Select(c => (Text: (string?)c.Heading, Style: Heading)));
        for (var i = 0; i < draft.Rows.Count; i++)
        {
            WriteRow(writer, (uint)i + 2, draft.Columns.Select((column, at) => (at < draft.Rows[i].Count ? draft.Rows[i][at] : null, StyleOf(column))));
        }

        writer.WriteEndElement();
        if (draft.Columns.Any(c => c.IsLocked || c.IsKey))
        {
            writer.WriteElement(new SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false, Sort = false, AutoFilter = false });
        }

        var lists = draft
            .Columns.Select((column, i) => (column, i))
            .Where(c => c.column.Choices.Count > 0 && draft.Rows.Count > 0)
            .Select(c => ChoiceList(c.column, c.i, draft.Rows.Count))
            .ToList();
        if (lists.Count > 0)
        {
            writer.WriteElement(new DataValidations(lists) { Count = (uint)lists.Count });
        }

        writer.WriteElement(new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static DataValidation ChoiceList(SheetColumnLayout column, int at, int rows) => new(new Formula1($"\"{string.Join(',', column.Choices)}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = false,
        SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Reference(at, 2)}:{Reference(at, (uint)rows + 1)}" },
    };

    private static void WriteRow(OpenXmlWriter writer, uint line, IEnumerable<(string? Text, uint Style)> cells)
    {
        writer.WriteStartElement(new Row { RowIndex = line });
        var column = 0;
        foreach (var (text, style) in cells)
        {
            var cell = new Cell { CellReference = Reference(column++, line), StyleIndex = style };
            if (Shown(text) is { Length: > 0 } shown)
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(EscapedText.Write(shown)) { Space = SpaceProcessingModeValues.Preserve });
            }

            writer.WriteElement(cell);
        }

        writer.WriteEndElement();
    }

    private static uint StyleOf(SheetColumnLayout column) => column.IsLocked || column.IsKey ? Locked : Open;

    /// <summary>Text format (49) everywhere; wrapped, at the top, so that long results can be read.</summary>
    private static Stylesheet Styles()
    {
        static Alignment Top() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
        static CellFormat Text(uint font, uint fill, bool locked) =>
            new(Top(), new Protection { Locked = locked })
            {
                NumberFormatId = 49,
                FontId = font,
                FillId = fill,
                BorderId = 0,
                ApplyNumberFormat = true,
                ApplyFont = true,
                ApplyFill = true,
                ApplyAlignment = true,
                ApplyProtection = true,
            };
        return new Stylesheet(
            new Fonts(
                new Font(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" }),
                new Font(new Bold(), new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDCE6F1" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new DocumentFormat.OpenXml.Spreadsheet.CellFormats(new CellFormat(), Text(0, 0, locked: true), Text(0, 0, locked: false), Text(1, 2, locked: true))
        );
    }

    private static string TabName(string name)
    {
        var clean = new string([.. name.Where(c => !char.IsControl(c) && !"[]:*?/\\'".Contains(c))]).Trim();
        return clean.Length == 0 ? "Sheet1" : clean.Length > 31 ? clean[..31].TrimEnd() : clean;
    }

    /// <summary>Without what XML cannot hold; cut where Excel would refuse the file.</summary>
    private static string? Shown(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // A broken surrogate comes as U+FFFD.
            if (rune.Value is '\n' or '\t' or (>= 0x20 and not 0xFFFE and not 0xFFFF) && shown.Length + rune.Utf16SequenceLength <= LongestCell)
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }

    private static string Reference(int column, uint line)
    {
        var letters = "";
        for (var i = column + 1; i > 0; i = (i - 1) / 26)
        {
            letters = (char)('A' + (i - 1) % 26) + letters;
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{letters}{line}");
    }
}
