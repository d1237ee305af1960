namespace CchcBot.Documents.Sheets;

/// <summary>A cell as displayed.</summary>
/// <param name="Text">Numbers with a decimal point, dates as dd/MM/yyyy (with HH:mm if there is a time), percentages as "45%".</param>
/// <param name="IsFormula">The text is the value last cached by the sender's Excel. It is never computed here, and a reader may refuse it.</param>
internal sealed record SheetCell(string Text, bool IsFormula = false)
{
    /// <summary>The formula gave an error: the text ("#NAME?") is not a value.</summary>
    public bool IsError { get; init; }

    public static SheetCell Nothing { get; } = new("");
}

/// <summary>A non-empty row.</summary>
/// <param name="Line">1-based row number as in Excel; in a CSV file, the line on which the row begins.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The row is hidden in Excel.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cell of a 0-based column; an empty cell beyond the row's end.</summary>
    public SheetCell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : SheetCell.Nothing;

    /// <summary>The row's only text, in one cell or repeated over merged ones; null if there is none or more than one.</summary>
    public SheetCell? Only => Cells.Where(c => c.Text.Length > 0).DistinctBy(c => c.Text).Take(2).ToList() is [var one] ? one : null;
}

/// <summary>A visible sheet: its non-empty rows in order. Each cell of a merged area has the area's text.</summary>
/// <param name="Name">The name on the tab; "" for a CSV file.</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>Why a file could not be read as a spreadsheet. Each has a text that says what to do next.</summary>
internal enum SheetProblemKind
{
    Empty,
    /// <summary>Neither .xlsx nor .csv.</summary>
    NotSheet,
    /// <summary>.xls, .xlsb.</summary>
    OldExcel,
    Protected,
    Corrupt,
    TooLarge,
    TooComplex,
    Hostile,
    /// <summary>A CSV file that is neither UTF-8 nor UTF-16: Vietnamese letters were lost when it was saved.</summary>
    Letters,
    /// <summary>A CSV file with a quote that is never closed, so that the cells after it cannot be separated. Its argument is the line number.</summary>
    OpenQuote,
}

/// <param name="Argument">The argument of the text: a size or a line number; null if it needs none.</param>
internal sealed record SheetProblem(SheetProblemKind Kind, string? Argument = null);

/// <summary>The result of reading a file: its visible sheets, or why it could not be read.</summary>
internal sealed record SheetReading(IReadOnlyList<Sheet> Sheets, SheetProblem? Problem = null);

/// <summary>The limits for a spreadsheet, in addition to those of its package.</summary>
/// <param name="Sheets">Number of visible sheets read.</param>
/// <param name="Rows">Number of non-empty rows in all sheets.</param>
/// <param name="Columns">Number of columns of a sheet.</param>
/// <param name="Cells">Number of cells in all sheets, including those filled from merged areas.</param>
/// <param name="CellText">Characters in a cell: Excel's own limit.</param>
/// <param name="Characters">Characters in all cells; a shared string counts for each cell that uses it.</param>
/// <param name="Shared">Number of shared strings.</param>
/// <param name="Merged">Number of merged areas of a sheet.</param>
/// <param name="Formats">Number of cell formats: Excel's own limit.</param>
internal sealed record SheetLimits(
    int Sheets = 20,
    int Rows = 5_000,
    int Columns = 256,
    int Cells = 120_000,
    int CellText = 32_767,
    int Characters = 2_000_000,
    int Shared = 200_000,
    int Merged = 20_000,
    int Formats = 65_500)
{
    public static SheetLimits Default { get; } = new();
}

/// <summary>Aborts the reading of a file; caught only by <see cref="SheetFile"/>.</summary>
internal sealed class SheetException(SheetProblemKind kind, string? argument = null) : Exception(kind.ToString())
{
    public SheetProblemKind Kind { get; } = kind;

    public string? Argument { get; } = argument;
}
