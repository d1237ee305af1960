using CchcBot.Domain.Text;
using UglyToad.PdfPig.Content;

namespace CchcBot.Documents.Pdf;

/// <summary>A table of a page and the words in its cells.</summary>
/// <param name="Cells">Each box with its words.</param>
internal sealed record PdfTable(PdfGrid Grid, IReadOnlyList<(PdfBox Box, IReadOnlyList<PdfWord> Words)> Cells)
{
    public int Letters => Cells.Sum(c => c.Words.Sum(w => w.Text.Length));
}

/// <summary>A page: its lines outside tables from the top, and its tables.</summary>
internal sealed class PdfPage
{
    /// <summary>A head or foot that stands on so many pages is the paper's, not the plan's.</summary>
    private const int Repeated = 3;

    private readonly List<PdfLine> lines;

    private PdfPage(double height, List<PdfLine> lines, List<PdfTable> tables) => (Height, this.lines, Tables) = (height, lines, tables);

    public double Height { get; }

    public IReadOnlyList<PdfLine> Lines => lines;

    public IReadOnlyList<PdfTable> Tables { get; }

    public static PdfPage Read(Page page, CancellationToken cancellation)
    {
        List<PdfWord> words = [.. page.GetWords().Where(w => w.Letters.Count > 0 && !string.IsNullOrWhiteSpace(w.Text)).Select(PdfWord.Of)];
        cancellation.ThrowIfCancellationRequested();
        List<PdfTable> tables = [];
        foreach (var grid in PdfGrid.Of(PdfRulings.Of(page.Paths)))
        {
            cancellation.ThrowIfCancellationRequested();
            var inside = words.FindAll(w => w.Bottom <= grid.Top && w.Top >= grid.Bottom && w.Right >= grid.Left && w.Left <= grid.Right);
            List<(PdfBox, IReadOnlyList<PdfWord>)> cells = [.. grid.Boxes.Select(b => (b, (IReadOnlyList<PdfWord>)inside.FindAll(b.Holds)))];
            if (cells.Count(c => c.Item2.Count > 0) < 2)
            {
                // A frame around the page's text is no table.
                continue;
            }

            tables.Add(new PdfTable(grid, cells));
            var held = cells.SelectMany(c => c.Item2).ToHashSet();
            words.RemoveAll(held.Contains);
        }

        var lines = PdfLine.Of(words);
        lines.RemoveAll(l => IsPageNumber(l, page.Height));
        return new PdfPage(page.Height, lines, tables);
    }

    /// <summary>Takes out heads and feet: the same words at the same height of several pages.</summary>
    public static void DropRepeated(IReadOnlyList<PdfPage> pages)
    {
        var often = pages.SelectMany(p => p.lines.Where(l => IsAtEdge(l, p.Height)).Select(Key).Distinct())
            .GroupBy(k => k).Where(g => g.Count() >= Repeated).Select(g => g.Key).ToHashSet();
        foreach (var page in pages)
        {
            page.lines.RemoveAll(l => IsAtEdge(l, page.Height) && often.Contains(Key(l)));
        }
    }

    private static (string Words, int Height) Key(PdfLine line) =>
        (string.Concat(VietnameseText.Fold(line.Text).Where(char.IsLetter)), (int)(line.Bottom / 4));

    private static bool IsAtEdge(PdfLine line, double height) => line.Bottom > 0.92 * height || line.Bottom < 0.08 * height;

    /// <summary>"7", "- 7 -", "Trang 7/12" at the page's edge.</summary>
    private static bool IsPageNumber(PdfLine line, double height) =>
        (line.Bottom > 0.9 * height || line.Bottom < 0.1 * height)
        && line.Text.Length < 16
        && line.Text.Any(char.IsAsciiDigit)
        && VietnameseText.Fold(line.Text).Replace("trang", "", StringComparison.Ordinal).All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '/' or '.' or '|');
}
