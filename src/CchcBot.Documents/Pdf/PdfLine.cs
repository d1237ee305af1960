using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.Pdf;

/// <summary>Words on one line of writing, or in one column of it.</summary>
internal sealed record PdfLine(IReadOnlyList<PdfWord> Words)
{
    /// <summary>So much of the letters' size between two words is a gap between columns.</summary>
    private const double Gap = 2.5;

    public string Text { get; } = string.Join(' ', Words.Select(w => w.Text));

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    public double Bottom { get; } = Words.Min(w => w.Bottom);

    public double Size { get; } = Words.Max(w => w.Height);

    public bool Bold { get; } = Words.All(w => w.Bold);

    /// <summary>The lines of words, from the top; words as far apart as columns are lines of their own.</summary>
    /// <param name="words">In any order.</param>
    /// <param name="gap">Points between two words that part columns; by the size of the letters where it is not said.</param>
    public static List<PdfLine> Of(IEnumerable<PdfWord> words, double? gap = null)
    {
        List<List<PdfWord>> rows = [];
        foreach (var word in words.OrderByDescending(w => w.Bottom).ThenBy(w => w.Left))
        {
            // A raised or lowered sign stands on the line that it overlaps most.
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Bottom - word.Bottom) < 0.45 * Math.Max(rows[^1][0].Height, word.Height))
            {
                rows[^1].Add(word);
            }
            else
            {
                rows.Add([word]);
            }
        }

        return [.. rows.SelectMany(r => Columns([.. r.OrderBy(w => w.Left)], gap))];
    }

    private static IEnumerable<PdfLine> Columns(List<PdfWord> row, double? gap)
    {
        var start = 0;
        for (var i = 1; i < row.Count; i++)
        {
            if (row[i].Left - row[i - 1].Right > (gap ?? Gap * row[i].Height))
            {
                yield return new PdfLine(row[start..i]);
                start = i;
            }
        }

        yield return new PdfLine(row[start..]);
    }

    /// <summary>
    /// The paragraphs of lines that stand under each other between two edges. A line goes on with the one above it, except where
    /// an item or a label begins, where the space between them is larger, or where its first word would have fitted above.
    /// </summary>
    /// <param name="lines">From the top.</param>
    /// <param name="left">Where lines begin that are not indented.</param>
    /// <param name="right">Where full lines end.</param>
    public static IEnumerable<List<PdfLine>> Paragraphs(IReadOnlyList<PdfLine> lines, double left, double right)
    {
        List<PdfLine> paragraph = [];
        var step = Step(lines);
        foreach (var line in lines)
        {
            if (paragraph.Count > 0 && Begins(line, paragraph, step, left, right))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(line);
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    private static bool Begins(PdfLine line, List<PdfLine> paragraph, double step, double left, double right)
    {
        var above = paragraph[^1];
        var space = above.Bottom - line.Bottom;
        var blank = 0.3 * line.Size;
        return BeginsItem(line.Text, above.Text, paragraph[0].Text)
            || PlanVocabulary.StartsWithLabel(line.Text)
            || space > 1.45 * step && space > 1.9 * line.Size
            || space < 0
            || above.Right + blank + (line.Words[0].Right - line.Words[0].Left) < right - blank && !IsCentred(above, left, right)
            || line.Bold != above.Bold && char.IsUpper(line.Text[0]) && IsCentred(above, left, right);
    }

    /// <summary>A dash may be a name's own ("Hành chính - Quản trị"): it begins an item behind the end of one, or among items with dashes.</summary>
    public static bool BeginsItem(string line, string above, string first) => ItemMark.Read(line).Kind switch
    {
        ItemKind.None => false,
        ItemKind.Dash => above[^1] is '.' or ';' or ':' || ItemMark.Read(first).Kind is ItemKind.Dash,
        _ => !EndsInsideName(above),
    };

    /// <summary>"số", "Điều", "khoản": the number on the next line is no item's.</summary>
    private static bool EndsInsideName(string text) =>
        VietnameseText.Fold(text[(text.LastIndexOf(' ') + 1)..])
            is "so" or "dieu" or "khoan" or "diem" or "thang" or "quy" or "nam" or "ngay" or "tu" or "den" or "va";

    public static bool IsCentred(PdfLine line, double left, double right) =>
        line.Left - left > 8 && Math.Abs((line.Left - left) - (right - line.Right)) < 0.12 * (right - left);

    /// <summary>The usual distance between two lines.</summary>
    private static double Step(IReadOnlyList<PdfLine> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (a, b) => a.Bottom - b.Bottom).Where(s => s > 1).Order().ToList();
        return steps.Count == 0 ? 0 : steps[steps.Count / 2];
    }

    public static string Join(IEnumerable<PdfLine> lines) => VietnameseText.Tidy(string.Join(' ', lines.Select(l => l.Text)));
}
