namespace CchcBot.Documents.Sheets;

/// <summary>A cell as a person sees it.</summary>
/// <param name="Text">Numbers with a decimal point, dates as dd/MM/yyyy (HH:mm behind where there is a time), percentages as "45%".</param>
/// <param name="IsFormula">The text is what the sender's Excel computed last; it is never computed here, and a reader may refuse it.</param>
internal sealed record SheetCell(string Text, bool IsFormula = false)
{
    /// <summary>The sender's Excel could not compute it: the text ("#NAME?") is no value.</summary>
    public bool IsError { get; init; }

    public static SheetCell Nothing { get; } = new("");
}

/// <summary>A row that holds something.</summary>
/// <param name="Line">1-based, as Excel numbers its rows; of a CSV file, the line on which the row begins.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells)
{
    /// <summary>The sender does not see it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The cell of a column, counted from 0; an empty one beyond the row's end.</summary>
    public SheetCell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : SheetCell.Nothing;

    /// <summary>The one thing that the row says, in one cell or merged over several; null where it says nothing or more.</summary>
    public SheetCell? Only => Cells.Where(c => c.Text.Length > 0).DistinctBy(c => c.Text).Take(2).ToList() is [var one] ? one : null;
}

/// <summary>A visible sheet: its rows in order, empty ones left out; merged cells hold their text in every place.</summary>
/// <param name="Name">As on the tab; of a CSV file, "".</param>
internal sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);

/// <summary>Why a file could not be read as a spreadsheet. Each has its sentence, which says what to do next.</summary>
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
    /// <summary>A CSV file whose letters are neither UTF-8 nor UTF-16: saved so, Vietnamese letters are lost.</summary>
    Letters,
    /// <summary>A CSV file in which a quote is opened and never closed: what follows it cannot be told apart. Its argument is the line.</summary>
    OpenQuote,
}

/// <param name="Argument">What the sentence needs: a size or a line; null where it needs nothing.</param>
internal sealed record SheetProblem(SheetProblemKind Kind, string? Argument = null);

/// <summary>A file read: its visible sheets, or why not.</summary>
internal sealed record SheetReading(IReadOnlyList<Sheet> Sheets, SheetProblem? Problem = null);

/// <summary>What a spreadsheet may cost, beside the limits of the package that it lies in.</summary>
/// <param name="Sheets">Visible sheets that are read.</param>
/// <param name="Rows">Rows that hold something, of all sheets.</param>
/// <param name="Columns">Columns of a sheet.</param>
/// <param name="Cells">Cells of all sheets, those filled by merging included.</param>
/// <param name="CellText">Characters in a cell: Excel's own limit.</param>
/// <param name="Characters">Characters of all cells: a text that many cells share counts in each.</param>
/// <param name="Shared">Texts that cells may share.</param>
/// <param name="Merged">Merged areas of a sheet.</param>
/// <param name="Formats">Formats of cells: Excel's own limit.</param>
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

/// <summary>Ends the reading of a file; caught by <see cref="SheetFile"/> alone.</summary>
internal sealed class SheetException(SheetProblemKind kind, string? argument = null) : Exception(kind.ToString())
{
    public SheetProblemKind Kind { get; } = kind;

    public string? Argument { get; } = argument;
}
