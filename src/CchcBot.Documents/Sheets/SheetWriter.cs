using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;
using Alignment = SpreadCheetah.Styling.Alignment;
using Cell = SpreadCheetah.Cell;
using Color = System.Drawing.Color;
using DataValidation = SpreadCheetah.Validations.DataValidation;
using Fill = SpreadCheetah.Styling.Fill;
using Font = SpreadCheetah.Styling.Font;

namespace CchcBot.Documents.Sheets;

/// <summary>A column to write.</summary>
/// <param name="Heading">The text of the first row, which is frozen and repeated on each printed page.</param>
/// <param name="Width">Width in Excel's unit, characters.</param>
/// <param name="IsLocked">Read-only while the sheet is protected. The sheet is protected, without a password, if any column is locked or a key.</param>
/// <param name="IsKey">Hidden and locked: identifies the row when the sheet is uploaded again.</param>
internal sealed record SheetColumnLayout(string Heading, double Width = 20, bool IsLocked = false, bool IsKey = false)
{
    /// <summary>The values of a drop-down list; others may be typed. No commas, at most 255 characters in all: Excel's limit.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>A sheet to write, with text cells only. Printed on A4 landscape, fitted to one page's width, with the headings on each page.</summary>
/// <param name="Name">The name on the tab; characters that Excel refuses are dropped, and it is cut to 31 characters.</param>
internal sealed record SheetDraft(string Name, IReadOnlyList<SheetColumnLayout> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <summary>The header of each printed page; null = the sheet's name.</summary>
    public string? Title { get; init; }
}

/// <summary>
/// Writes a workbook with one sheet. Every cell is an inline string in text format, so that typed text is never taken for a formula, number or date, neither
/// on opening nor on editing. SpreadCheetah 1.28 supports neither sheet protection nor print settings, so these are added to the finished workbook
/// (SheetWriterTests: Excel_would_open_it_with_its_headings_in_sight_and_its_keys_hidden, It_prints_on_pages).
/// </summary>
internal static class SheetWriter
{
    private const int LongestCell = 32_767;
    private const int LongestTitle = 180;
    private const string Letters = "Times New Roman";

    public static byte[] Write(SheetDraft draft)
    {
        using var stream = new MemoryStream();
        // Completes synchronously, since the stream is in memory.
        WriteAsync(stream, draft).GetAwaiter().GetResult();
        Finish(stream, draft);
        return stream.ToArray();
    }

    private static async Task WriteAsync(Stream stream, SheetDraft draft)
    {
        // No creation time is written, so that the same sheet gives the same bytes.
        var options = new SpreadCheetahOptions
        {
            WriteCellReferenceAttributes = true, PreserveStringWhitespace = true, DocumentProperties = null, DefaultDateTimeFormat = null,
        };
        await using var workbook = await Spreadsheet.CreateNewAsync(stream, options);
        var (heading, locked, open) = (workbook.AddStyle(Look(isHeading: true)), workbook.AddStyle(Look()), workbook.AddStyle(Look(isOpen: true)));
        var layout = new WorksheetOptions { FrozenRows = 1 };
        for (var i = 0; i < draft.Columns.Count; i++)
        {
            var column = layout.Column(i + 1);
            (column.Width, column.Hidden, column.DefaultStyle) = (draft.Columns[i].Width, draft.Columns[i].IsKey, Look(isOpen: !IsClosed(draft.Columns[i])));
        }

        await workbook.StartWorksheetAsync(TabName(draft.Name), layout);
        await workbook.AddRowAsync([.. draft.Columns.Select(c => Written(c.Heading, heading))]);
        foreach (var row in draft.Rows)
        {
            await workbook.AddRowAsync([.. draft.Columns.Select((column, at) => Written(at < row.Count ? row[at] : null, StyleOf(column)))]);
        }

        for (var i = 0; i < draft.Columns.Count; i++)
        {
            if (draft.Columns[i].Choices is { Count: > 0 } choices && draft.Rows.Count > 0)
            {
                var list = DataValidation.ListValues(choices);
                list.ShowErrorAlert = false;
                workbook.AddDataValidation($"{Letter(i)}2:{Letter(i)}{draft.Rows.Count + 1}", list);
            }
        }

        await workbook.FinishAsync();

        StyleId StyleOf(SheetColumnLayout column) => IsClosed(column) ? locked : open;
    }

    /// <summary>Adds what the library does not support: protection and print settings.</summary>
    private static void Finish(MemoryStream stream, SheetDraft draft)
    {
        using var document = SpreadsheetDocument.Open(stream, isEditable: true);
        var workbook = document.WorkbookPart!;
        var sheet = workbook.WorksheetParts.Single().Worksheet!;
        sheet.SheetProperties = new SheetProperties(new PageSetupProperties { FitToPage = true });
        if (draft.Columns.Any(IsClosed))
        {
            sheet.InsertAfter(
                new SheetProtection { Sheet = true, FormatColumns = false, FormatRows = false, Sort = false, AutoFilter = false },
                sheet.GetFirstChild<SheetData>());
            foreach (var format in workbook.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Where(IsOpen))
            {
                (format.Protection, format.ApplyProtection) = (new Protection { Locked = false }, true);
            }
        }

        var title = Shown(draft.Title ?? draft.Name) ?? "";
        title = (title.Length > LongestTitle ? title[..LongestTitle] : title).ReplaceLineEndings(" ").Replace("&", "&&", StringComparison.Ordinal);
        sheet.Append(
            new PageMargins { Left = 0.4, Right = 0.4, Top = 0.75, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { Orientation = OrientationValues.Landscape, PaperSize = 9, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(new OddHeader($"&C&\"{Letters},Bold\"&12 {title}"), new OddFooter("&C&P/&N")));
        workbook.Workbook!.InsertAfter(
            new DefinedNames(new DefinedName($"'{TabName(draft.Name)}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }),
            workbook.Workbook.Sheets);
    }

    /// <summary>Text format, wrapped and aligned to the top, so that long results are readable.</summary>
    private static Style Look(bool isHeading = false, bool isOpen = false) => new()
    {
        Font = new Font { Name = Letters, Size = 12, Bold = isHeading },
        Fill = isHeading ? new Fill { Color = Color.FromArgb(0xDC, 0xE6, 0xF1) } : new Fill(),
        Alignment = new Alignment
        {
            WrapText = true,
            Vertical = VerticalAlignment.Top,
            // Left alignment is the default for text; stating it makes the style of editable cells distinct from that of locked ones.
            Horizontal = isOpen ? HorizontalAlignment.Left : HorizontalAlignment.None,
        },
        Format = NumberFormat.Standard(StandardNumberFormat.Text),
    };

    private static bool IsOpen(CellFormat format) => format.Alignment?.Horizontal?.Value == HorizontalAlignmentValues.Left;

    private static bool IsClosed(SheetColumnLayout column) => column.IsLocked || column.IsKey;

    private static Cell Written(string? text, StyleId style) => new(Shown(text) is { Length: > 0 } shown ? EscapedText.Write(shown) : null, style);

    private static string TabName(string name)
    {
        var clean = new string([.. name.Where(c => !char.IsControl(c) && !"[]:*?/\\'".Contains(c))]).Trim();
        return clean.Length == 0 ? "Sheet1" : clean.Length > 31 ? clean[..31].TrimEnd() : clean;
    }

    /// <summary>The text without characters that XML cannot hold, truncated to Excel's limit.</summary>
    private static string? Shown(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // EnumerateRunes gives U+FFFD for an unpaired surrogate.
            if (rune.Value is '\n' or '\t' or (>= 0x20 and not 0xFFFE and not 0xFFFF) && shown.Length + rune.Utf16SequenceLength <= LongestCell)
            {
                shown.Append(rune);
            }
        }

        return shown.ToString();
    }

    private static string Letter(int column) => column < 26
        ? $"{(char)('A' + column)}"
        : string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}");
}
