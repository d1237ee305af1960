namespace CchcBot.Domain.Plans;

/// <summary>
/// A plan's document without its file format: paragraphs and tables in reading order, text composed, list numbers resolved,
/// deleted text gone, headers and footers left out.
/// </summary>
/// <param name="Notes">Footnotes and text boxes that stand beside the running text.</param>
/// <param name="Gaps">What of the running text could not be read.</param>
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

/// <summary>What stands in a document and is not among its words, the graver behind.</summary>
public enum PlanLoss
{
    None,
    /// <summary>A picture, which may show words.</summary>
    Picture,
    /// <summary>Words struck through.</summary>
    Struck,
    /// <summary>A control in which nothing was chosen yet.</summary>
    Unchosen,
    /// <summary>A part made by another program, or of another file.</summary>
    Embedded,
}

/// <summary>A place of the document whose words are not known.</summary>
/// <param name="Place">For people: "đoạn 35".</param>
/// <param name="Words">The words struck through, or the part's name; empty where there are none.</param>
public sealed record PlanGap(PlanLoss Loss, string Place, string Words = "");

/// <summary>A paragraph or a table.</summary>
public abstract record PlanBlock;

/// <summary>A paragraph, white space folded; a line break inside it is '\n'.</summary>
/// <param name="Number">1-based place among the paragraphs of the body (0 inside tables): "đoạn 35".</param>
/// <param name="Text">The words, with the automatic number in front where the list gives one ("a) Ban hành ...").</param>
/// <param name="Bold">All of its letters are bold, or its style is a heading.</param>
/// <param name="Centered">It stands in the middle of the line, as titles do.</param>
public sealed record PlanParagraph(int Number, string Text, bool Bold = false, bool Centered = false) : PlanBlock;

/// <summary>A table.</summary>
/// <param name="Number">1-based place among the tables of the document: "bảng 2".</param>
public sealed record PlanTable(int Number, IReadOnlyList<PlanRow> Rows) : PlanBlock;

/// <param name="IsHeader">Word repeats the row at the top of each page.</param>
public sealed record PlanRow(IReadOnlyList<PlanCell> Cells, bool IsHeader = false);

/// <summary>A cell and the columns that it covers.</summary>
/// <param name="Column">0-based first column of the table's grid.</param>
/// <param name="Span">How many columns it covers, at least 1.</param>
/// <param name="ContinuesAbove">Merged with the cell above it: what that says holds here too.</param>
/// <param name="Paragraphs">Its lines.</param>
/// <param name="Tables">Tables nested in it.</param>
/// <param name="Loss">What stands in it in the place of words.</param>
/// <param name="Lost">The words struck through, where it has no others.</param>
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

    /// <summary>Its lines, one under the other.</summary>
    public string Text => string.Join('\n', Paragraphs.Where(p => p.Text.Length > 0).Select(p => p.Text));

    public bool Covers(int column) => column >= Column && column < Column + Span;
}
