using CchcBot.Domain.Text;
using UglyToad.PdfPig.Content;

namespace CchcBot.Documents.Pdf;

/// <summary>A table on a page, with the words in its cells.</summary>
/// <param name="Cells">Each cell with its words.</param>
internal sealed record PdfTable(PdfGrid Grid, IReadOnlyList<(PdfBox Box, IReadOnlyList<PdfWord> Words)> Cells)
{
    public int Letters => Cells.Sum(c => c.Words.Sum(w => w.Text.Length));
}

/// <summary>A page: its tables, and the words outside them.</summary>
internal sealed class PdfPage
{
    /// <summary>A header or footer that repeats on this many pages is removed.</summary>
    private const int Repeated = 3;

    private readonly List<PdfWord> words;
    private readonly List<PdfTable> tables;

    private PdfPage(double height, List<PdfWord> words, List<PdfTable> tables) => (Height, this.words, this.tables) = (height, words, tables);

    public double Height { get; }

    public IReadOnlyList<PdfWord> Words => words;

    /// <summary>The lines outside tables, from top to bottom.</summary>
    public IReadOnlyList<PdfLine> Lines => PdfLine.Of(words);

    /// <summary>The tables, from top to bottom.</summary>
    public IReadOnlyList<PdfTable> Tables => tables;

    public static PdfPage Read(Page page, CancellationToken cancellation)
    {
        var words = Whole(page.GetWords().Where(w => w.Letters.Count > 0 && !string.IsNullOrWhiteSpace(w.Text)).Select(PdfWord.Of));
        var read = new PdfPage(page.Height, words, []);
        foreach (var grid in PdfGrid.Of(PdfRulings.Of(page.Paths)))
        {
            cancellation.ThrowIfCancellationRequested();
            // A table wider than the page loses its right edge: what stands to the right of it belongs to the last column.
            var inside = words.FindAll(w => w.Bottom <= grid.Top && w.Top >= grid.Bottom && w.Right >= grid.Left);
            List<(PdfBox Box, IReadOnlyList<PdfWord> Words)> cells =
                [.. grid.Boxes.Select(b => (b, (IReadOnlyList<PdfWord>)inside.FindAll(
                    (b.Right >= grid.Right ? b with { Right = double.MaxValue } : b).Holds)))];

            // A border around the whole page has a single cell with text and is no table.
            if (cells.Count(c => c.Words.Count > 0) > 1)
            {
                read.Add(new PdfTable(grid, cells));
            }
        }

        read.Drop(PdfLine.Of(words).Where(l => IsPageNumber(l, page.Height)));
        return read;
    }

    /// <summary>
    /// Rejoins words that were cut where the font changes, as for a letter that the font lacks ("t" and "ỉnh"): nothing stands between the pieces, not even
    /// the width of a space.
    /// </summary>
    private static List<PdfWord> Whole(IEnumerable<PdfWord> pieces)
    {
        List<PdfWord> words = [];
        foreach (var piece in pieces)
        {
            if (words.Count > 0 && words[^1] is var above && Math.Abs(above.Bottom - piece.Bottom) < 0.1 * piece.Height
                && piece.Left - above.Right is var gap && gap > -0.2 * piece.Height && gap < LargestSpace * piece.Height
                && (PdfLine.IsCut(above.Text, piece.Text)
                    || gap < SmallestSpace * piece.Height && char.IsLetter(above.Text[^1]) && char.IsLower(piece.Text[0])))
            {
                words[^1] = above with { Text = above.Text + piece.Text, Right = piece.Right, Bold = above.Bold && piece.Bold };
            }
            else
            {
                words.Add(piece);
            }
        }

        return words;
    }

    /// <summary>The smallest space between two words, as a share of the letters' height.</summary>
    private const double SmallestSpace = 0.08;
    private const double LargestSpace = 0.5;

    /// <summary>Adds a table and removes the words of its cells from the running text.</summary>
    public void Add(PdfTable table)
    {
        var held = table.Cells.SelectMany(c => c.Words).ToHashSet();
        var grid = table.Grid;
        words.RemoveAll(w => held.Contains(w) || w.Bottom > grid.Bottom && w.Top <= grid.Top + 1 && w.Left >= grid.Left - 1 && w.Right <= grid.Right + 1);
        tables.Insert(tables.TakeWhile(t => t.Grid.Top >= table.Grid.Top).Count(), table);
    }

    /// <summary>Removes headers and footers: the same words at the same height on several pages.</summary>
    public static void DropRepeated(IReadOnlyList<PdfPage> pages)
    {
        var edges = pages.Select(p => p.Lines.Where(l => IsAtEdge(l, p.Height)).ToList()).ToList();
        var often = edges.SelectMany(e => e.Select(Key).Distinct()).GroupBy(k => k).Where(g => g.Count() >= Repeated).Select(g => g.Key).ToHashSet();
        foreach (var (page, edge) in pages.Zip(edges))
        {
            page.Drop(edge.Where(l => often.Contains(Key(l))));
        }
    }

    private void Drop(IEnumerable<PdfLine> lines)
    {
        var dropped = lines.SelectMany(l => l.Words).ToHashSet();
        words.RemoveAll(dropped.Contains);
    }

    private static (string Words, int Height) Key(PdfLine line) =>
        (string.Concat(VietnameseText.Fold(line.Text).Where(char.IsLetter)), (int)(line.Bottom / 4));

    private static bool IsAtEdge(PdfLine line, double height) => line.Bottom > 0.92 * height || line.Bottom < 0.08 * height;

    /// <summary>Whether the line is a page number at the page's edge: "7", "- 7 -", "Trang 7/12".</summary>
    private static bool IsPageNumber(PdfLine line, double height) =>
        (line.Bottom > 0.9 * height || line.Bottom < 0.1 * height)
        && line.Text.Length < 16
        && line.Text.Any(char.IsAsciiDigit)
        && VietnameseText.Fold(line.Text).Replace("trang", "", StringComparison.Ordinal).All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '/' or '.' or '|');
}
