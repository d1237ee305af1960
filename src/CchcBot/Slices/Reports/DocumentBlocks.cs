namespace CchcBot.Slices.Reports;

/// <summary>A block of a document's body, without formatting.</summary>
internal abstract record DocumentBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 = "I. ...", 2 = "1. ...".</param>
internal sealed record DocumentHeading(string Text, int Level = 1) : DocumentBlock;

/// <param name="IsSmall">In the size of tables.</param>
internal sealed record DocumentLine(string Text, bool IsSmall = false) : DocumentBlock;

/// <summary>A table. Its first row is the header, repeated on each page.</summary>
/// <param name="Weights">Relative widths of the columns.</param>
internal sealed record DocumentTable(IReadOnlyList<int> Weights, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock
{
    /// <summary>Indexes of centred columns: numbers, codes, dates.</summary>
    public IReadOnlySet<int> Centred { get; init; } = new HashSet<int> { 0 };
}

/// <summary>An annex, on landscape pages of its own.</summary>
/// <param name="Title">"Phụ lục I".</param>
/// <param name="About">Its subject.</param>
internal sealed record DocumentAnnex(string Title, string About, IReadOnlyList<DocumentBlock> Blocks);
