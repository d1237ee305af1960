namespace CchcBot.Slices.Reports;

/// <summary>A piece of a paper's body, without its looks.</summary>
internal abstract record PaperBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 = "I. ...", 2 = "1. ...".</param>
internal sealed record PaperHeading(string Text, int Level = 1) : PaperBlock;

internal sealed record PaperLine(string Text) : PaperBlock;

/// <summary>A table. Its first row is its head, repeated on each page.</summary>
/// <param name="Weights">The widths of the columns beside each other.</param>
internal sealed record PaperTable(IReadOnlyList<int> Weights, IReadOnlyList<IReadOnlyList<string>> Rows) : PaperBlock
{
    /// <summary>Columns whose text stands in the middle: numbers, codes, days.</summary>
    public IReadOnlySet<int> Centred { get; init; } = new HashSet<int> { 0 };
}

/// <summary>What goes with a paper, on pages of its own, across.</summary>
/// <param name="Title">"Phụ lục I".</param>
/// <param name="About">What it holds.</param>
internal sealed record PaperAnnex(string Title, string About, IReadOnlyList<PaperBlock> Blocks);
