namespace CchcBot.Domain.Plans;

/// <summary>
/// A plan's document independent of its file format: paragraphs and tables in reading order, text in Unicode NFC, automatic numbers resolved,
/// deleted text, headers and footers omitted.
/// </summary>
/// <param name="Notes">Footnotes and text boxes outside the running text.</param>
/// <param name="Gaps">The places that could not be read.</param>
public sealed record PlanDocument(IReadOnlyList<PlanBlock> Blocks, IReadOnlyList<string>? Notes = null, IReadOnlyList<PlanGap>? Gaps = null)
{
    public IReadOnlyList<string> Notes { get; init; } = Notes ?? [];

    public IReadOnlyList<PlanGap> Gaps { get; init; } = Gaps ?? [];

    /// <summary>Whether the document holds any text at all.</summary>
    public bool HasText => Blocks.Any(b => b switch
    {
        PlanParagraph p => p.Text.Length > 0,
        PlanTable t => t.Rows.Any(r => r.Cells.Any(c => c.Paragraphs.Any(p => p.Text.Length > 0) || c.Tables.Count > 0)),
        _ => false,
    });
}

/// <summary>Kinds of content that gives no text, in ascending order of severity.</summary>
public enum PlanLoss
{
    None,
    /// <summary>A picture, which may show text.</summary>
    Picture,
    /// <summary>Text that is struck through.</summary>
    Struck,
    /// <summary>A content control in which nothing was chosen.</summary>
    Unchosen,
    /// <summary>An embedded object of another program, or an included file.</summary>
    Embedded,
}

/// <summary>A place in the document whose text is not known.</summary>
/// <param name="Place">The place as shown to people: "đoạn 35".</param>
/// <param name="Words">The text that is struck through, or the name of the embedded part; else empty.</param>
public sealed record PlanGap(PlanLoss Loss, string Place, string Words = "");

/// <summary>A paragraph or a table.</summary>
public abstract record PlanBlock;

/// <summary>A paragraph with white space collapsed; a line break inside it is '\n'.</summary>
/// <param name="Number">1-based place among the paragraphs of the body (0 inside tables): "đoạn 35".</param>
/// <param name="Text">The text, preceded by the automatic number if there is one ("a) Ban hành ...").</param>
/// <param name="Bold">The whole text is bold, or the style is a heading.</param>
/// <param name="Centered">Centred, as titles are.</param>
public sealed record PlanParagraph(int Number, string Text, bool Bold = false, bool Centered = false) : PlanBlock;

/// <summary>A table.</summary>
/// <param name="Number">1-based place among the tables of the document: "bảng 2".</param>
public sealed record PlanTable(int Number, IReadOnlyList<PlanRow> Rows) : PlanBlock;

/// <param name="IsHeader">A header row, which Word repeats at the top of each page.</param>
public sealed record PlanRow(IReadOnlyList<PlanCell> Cells, bool IsHeader = false);

/// <summary>A cell and the columns that it spans.</summary>
/// <param name="Column">0-based index of its first column in the table's grid.</param>
/// <param name="Span">Number of columns, at least 1.</param>
/// <param name="ContinuesAbove">Merged with the cell above it, whose content applies here too.</param>
/// <param name="Paragraphs">The paragraphs in it.</param>
/// <param name="Tables">Tables nested in it.</param>
/// <param name="Loss">What it contains instead of text, if anything.</param>
/// <param name="Lost">The struck-through text, if it has no other.</param>
public sealed record PlanCell(
    int Column,
    int Span,
    bool ContinuesAbove,
    IReadOnlyList<PlanParagraph> Paragraphs,
    IReadOnlyList<PlanTable>? Tables = null,
    PlanLoss Loss = PlanLoss.None,
    string Lost = "")
{
    public IReadOnlyList<PlanTable> Tables { get; init; } = Tables ?? [];

    /// <summary>The non-empty paragraphs, joined by '\n'.</summary>
    public string Text => string.Join('\n', Paragraphs.Where(p => p.Text.Length > 0).Select(p => p.Text));

    public bool Covers(int column) => column >= Column && column < Column + Span;
}
