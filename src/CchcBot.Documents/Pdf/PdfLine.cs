using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.Pdf;

/// <summary>The words of a text line, or of the part of it that lies in one column.</summary>
internal sealed partial record PdfLine(IReadOnlyList<PdfWord> Words)
{
    /// <summary>A gap between words that is wider than this multiple of the letter height separates columns.</summary>
    private const double Gap = 2.5;

    public string Text { get; } = string.Join(' ', Words.Select(w => w.Text));

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    public double Bottom { get; } = Words.Min(w => w.Bottom);

    public double Size { get; } = Words.Max(w => w.Height);

    public bool Bold { get; } = Words.All(w => w.Bold);

    /// <summary>Groups words into lines, from top to bottom; words separated by a column gap become separate lines.</summary>
    /// <param name="words">The words, in any order.</param>
    /// <param name="gap">The minimum column gap in points; null = derived from the letter height.</param>
    public static List<PdfLine> Of(IEnumerable<PdfWord> words, double? gap = null)
    {
        List<List<PdfWord>> rows = [];
        foreach (var word in words.OrderByDescending(w => w.Bottom).ThenBy(w => w.Left))
        {
            // A superscript or subscript belongs to the line that it overlaps most.
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
    /// Groups the lines between two edges into paragraphs. A line continues the one above unless an item or a label begins, the line spacing is larger, or
    /// its first word would have fitted on the line above.
    /// </summary>
    /// <param name="lines">The lines, from top to bottom.</param>
    /// <param name="left">The left edge of lines without indent.</param>
    /// <param name="right">The right edge of full lines.</param>
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
        if (space >= 0 && !ItemMark.Starts(line.Text) && (IsCut(above.Text, line.Text) || EndsInsideSentence(above.Text, line.Text)))
        {
            return false;
        }

        return BeginsItem(line.Text, above.Text, paragraph[0].Text)
            || PlanVocabulary.StartsWithLabel(line.Text)
            || space > 1.45 * step && space > 1.9 * line.Size
            || space < 0
            || above.Right + blank + (line.Words[0].Right - line.Words[0].Left) < right - blank && !IsCentred(above, left, right)
            || line.Bold != above.Bold && char.IsUpper(line.Text[0]) && IsCentred(above, left, right)
            || IsCentred(above, left, right) && !IsCentred(line, left, right) && char.IsUpper(line.Text[0]) && line.Right > right - 4 * line.Size;
    }

    /// <summary>Whether the sentence goes on in the next line, whatever room is left on this one: after "của", "gửi Sở", or inside a bracket.</summary>
    private static bool EndsInsideSentence(string text, string next) =>
        text[(text.LastIndexOfAny([' ', '(']) + 1)..]
            is "và" or "của" or "các" or "với" or "cho" or "tại" or "theo" or "về" or "đến" or "từ" or "trong" or "do" or "là" or "được" or "để" or "gửi"
            or "trước"
        || text[(text.LastIndexOfAny([' ', '(']) + 1)..] is "Sở" or "Bộ" or "Phòng" or "Cục" or "Vụ" or "UBND" && !UnitNames.Starts(next)
        || text.LastIndexOf('(') is var open and > 0 && text.Length - open < LongestBracket && text.IndexOf(')', open) < 0 && next.Contains(')');

    private const int LongestBracket = 60;

    /// <summary>
    /// Whether a word was cut between its first consonants and its vowel, as in narrow columns or where the font lacks the vowel: "Qu" and "ý", "t" and "ỉnh";
    /// or a date inside its year, "20/03/20" and "26".
    /// </summary>
    public static bool IsCut(string text, string next) =>
        CutYear().Match(text) is { Success: true } date && RestOfYear().Match(next) is { Success: true } rest
            && date.Groups["year"].Length + rest.Length == "2026".Length
        || char.IsLower(next[0]) && Onset().IsMatch(text[(text.LastIndexOf(' ') + 1)..])
        && VietnameseText.Fold(next[..1]) is "a" or "e" or "i" or "o" or "u" or "y";

    [GeneratedRegex(@"(?<!\d)\d{1,2}(?<sign>[/.-])\d{1,2}\k<sign>(?<year>2|20|20\d)$", RegexOptions.None, 1000)]
    private static partial Regex CutYear();

    [GeneratedRegex(@"^\d{1,3}(?![\d/.])", RegexOptions.None, 1000)]
    private static partial Regex RestOfYear();

    [GeneratedRegex("^(?:[bcdđghklmnpqrstvx]|[cgknpt]h|ng|ngh|gi|qu|tr|Qu|Th|Ch|Tr|Ph|Nh|Kh|Gi)$", RegexOptions.None, 1000)]
    private static partial Regex Onset();

    /// <summary>Whether an item begins. A dash may be part of a name ("Hành chính - Quản trị"): it counts after an item's end or among dashes.</summary>
    public static bool BeginsItem(string line, string above, string first) => ItemMark.Read(line).Kind switch
    {
        ItemKind.None => false,
        ItemKind.Dash => above[^1] is '.' or ';' or ':' || ItemMark.Read(first).Kind is ItemKind.Dash,
        _ => !EndsInsideName(above),
    };

    /// <summary>Whether the text ends with "số", "Điều" or "khoản", so that the number on the next line does not begin an item.</summary>
    private static bool EndsInsideName(string text) =>
        VietnameseText.Fold(text[(text.LastIndexOf(' ') + 1)..])
            is "so" or "dieu" or "khoan" or "diem" or "thang" or "quy" or "nam" or "ngay" or "tu" or "den" or "va";

    public static bool IsCentred(PdfLine line, double left, double right) =>
        line.Left - left > 8 && Math.Abs((line.Left - left) - (right - line.Right)) < 0.12 * (right - left);

    /// <summary>The usual distance between two lines, in points.</summary>
    private static double Step(IReadOnlyList<PdfLine> lines)
    {
        var steps = lines.Zip(lines.Skip(1), (a, b) => a.Bottom - b.Bottom).Where(s => s > 1).Order().ToList();
        return steps.Count == 0 ? 0 : steps[steps.Count / 2];
    }

    public static string Join(IEnumerable<PdfLine> lines)
    {
        var text = new StringBuilder();
        string? above = null;
        foreach (var line in lines)
        {
            text.Append(above is null || IsCut(above, line.Text) ? "" : " ").Append(line.Text);
            above = line.Text;
        }

        return VietnameseText.Tidy(text.ToString());
    }
}
