using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Documents.Encodings;
using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.PlainText;

/// <summary>
/// Converts plain or Markdown text to a <see cref="PlanDocument"/>: wrapped lines are joined to paragraphs, emphasis marks dropped, and tables recognised
/// in the forms in which converters write them: one cell per line after a tab, cells separated by tabs, Markdown rows, cells between lines that hold
/// only a bar.
/// </summary>
internal static partial class TextPlanReader
{
    // If more than this share of line ends falls inside sentences, the text is hard-wrapped.
    private const double WrappedShare = 0.3;

    // A letterhead is centred in its columns and has at most this many lines.
    private const int MostCentred = 8;
    private const int MostHeadLines = 10;

    /// <summary>Maximum number of lines of menus and properties at the beginning of a copied web page.</summary>
    private const int LongestPageHead = 300;

    // Bytes per character, at most.
    private const int WidestLetter = 4;

    public static PlanDocument Read(byte[] content, PlanFileLimits limits, CancellationToken cancellation)
    {
        if (content.Length > (long)limits.Characters * WidestLetter)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        var text = TextEncoding.Decode(content);
        if (text.Length > limits.Characters)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\f', '\n').Split('\n');
        if (lines.Length > limits.Blocks)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        return Read(WithoutPageHead(BarsApart(lines)), limits, cancellation);
    }

    /// <summary>
    /// Some pages are copied with a cell's bar at the end of its last line ("Sở Nội vụ |"), or with rows that begin without one ("1 | Rà soát | Quý I |"):
    /// the bar is put on a line of its own, or the row given its first one.
    /// </summary>
    private static string[] BarsApart(string[] lines)
    {
        if (!Array.Exists(lines, EndsWithBar))
        {
            return lines;
        }

        List<string> apart = [];
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (!EndsWithBar(line))
            {
                apart.Add(line);
            }
            else if (text.IndexOf('|', StringComparison.Ordinal) < text.Length - 1)
            {
                apart.Add($"| {text}");
            }
            else
            {
                apart.AddRange([text[..^1].TrimEnd(), "|"]);
            }
        }

        return [.. apart];

        static bool EndsWithBar(string line) => line.AsSpan().Trim() is [not '|', .., '|'];
    }

    /// <summary>
    /// Drops the menus and property table of a copied web page. The document begins with its letterhead, where the office's name and the national motto
    /// stand between bars. Returns all lines if there is no such letterhead.
    /// </summary>
    private static string[] WithoutPageHead(string[] lines)
    {
        var nation = Array.FindIndex(lines, 0, Math.Min(lines.Length, LongestPageHead), l => Nation().IsMatch(Plain(l).Trim()));
        if (nation < 2 || !TextTables.IsBar(lines[nation - 1]))
        {
            return lines;
        }

        var office = Array.FindLastIndex(lines, nation - 2, TextTables.IsBar);
        return office <= 0 || nation - office > MostHeadLines ? lines : lines[office..];
    }

    /// <summary>The line without Markdown emphasis, heading marks and simple tags.</summary>
    internal static string Plain(string line)
    {
        var text = Tags().Replace(line, "");
        if (Heading().Match(text) is { Success: true } heading)
        {
            text = text[heading.Length..];
        }

        var bullet = Bullet().Match(text);
        var rest = bullet.Success ? text[bullet.Length..] : text;
        rest = Escapes().Replace(rest.Replace("*", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal), "${mark}");
        return LegacyText.Repair(bullet.Success ? $"- {rest}" : rest);
    }

    private static PlanDocument Read(string[] lines, PlanFileLimits limits, CancellationToken cancellation)
    {
        var blocks = new List<PlanBlock>();
        var wrapped = IsWrapped(lines, cancellation);
        var paragraphs = new ParagraphJoiner(wrapped);
        var (number, table) = (0, 0);
        var tables = new TextTables(limits, cancellation);
        var tabbed = new TabbedRows();

        void Flush()
        {
            foreach (var (text, bold) in paragraphs.Take())
            {
                blocks.Add(new PlanParagraph(++number, text, bold));
            }
        }

        var head = Letterhead(lines, out var from, out var to);
        for (var i = 0; i < lines.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            if (i == from && head.Count > 0)
            {
                Flush();
                foreach (var line in head)
                {
                    paragraphs.Add(line);
                    Flush();
                }

                i = to;
                continue;
            }

            var rows = tables.Read(lines, ref i);
            if (rows is not null)
            {
                Flush();
                if (rows.Count > 0)
                {
                    blocks.Add(new PlanTable(++table, rows));
                }

                continue;
            }

            if (lines[i].Trim().Contains('\t'))
            {
                Flush();
                var parts = lines[i].TrimEnd().Split('\t').Select(p => VietnameseText.Tidy(Plain(p))).ToList();
                var paragraph = new PlanParagraph(++number, VietnameseText.Tidy(string.Join(' ', parts)));
                tabbed.Note(paragraph, parts);
                blocks.Add(paragraph);
            }
            else if (!IsPageNumber(lines, i))
            {
                paragraphs.Add(lines[i]);
            }

            i++;
        }

        Flush();
        return new PlanDocument(tabbed.Join(blocks, () => ++table));
    }

    /// <summary>The two columns of a letterhead laid out with blanks, the office's lines first; empty if there is none.</summary>
    private static List<string> Letterhead(string[] lines, out int from, out int to)
    {
        List<string> left = [];
        List<string> right = [];
        from = Array.FindIndex(lines, 0, Math.Min(lines.Length, 20), l => DrawnTables.Pieces(l.TrimEnd()) is { Count: > 1 } p && Nation().IsMatch(p[^1].Text));
        to = from;
        if (from < 0)
        {
            return left;
        }

        var column = DrawnTables.Pieces(lines[from].TrimEnd())[^1].Start - MostCentred;
        for (; to < lines.Length && to < from + MostHeadLines; to++)
        {
            var pieces = DrawnTables.Pieces(lines[to].TrimEnd());
            if (pieces.Count == 1 && lines[to - 1 < 0 ? 0 : to - 1].Trim().Length == 0)
            {
                break;
            }

            Add(left, pieces.Where(p => p.Start < column));
            Add(right, pieces.Where(p => p.Start >= column));
        }

        return [.. left, .. right];

        static void Add(List<string> side, IEnumerable<(int Start, int End, string Text)> pieces)
        {
            if (string.Join(' ', pieces.Select(p => p.Text)) is { Length: > 0 } text)
            {
                side.Add(text);
            }
        }
    }

    /// <summary>Whether the line is a number alone beside an empty line: a page number of the printed document.</summary>
    private static bool IsPageNumber(string[] lines, int at)
    {
        var line = lines[at].Trim();
        return line.Length is > 0 and < 4 && line.All(char.IsAsciiDigit)
            && (at == 0 || lines[at - 1].Trim().Length == 0 || at + 1 == lines.Length || lines[at + 1].Trim().Length == 0);
    }

    private static bool IsWrapped(string[] lines, CancellationToken cancellation)
    {
        var (joints, inside) = (0, 0);
        for (var i = 1; i < lines.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (above, line) = (lines[i - 1].TrimEnd(), lines[i].Trim());
            if (above.Length == 0 || line.Length == 0 || line[0] is '|' || above.EndsWith('|'))
            {
                continue;
            }

            joints++;
            inside += char.IsLower(Plain(line).FirstOrDefault('A')) && !ItemMark.Starts(Plain(line)) && above[^1] is not ('.' or ';' or ':') ? 1 : 0;
        }

        return joints > 10 && inside > WrappedShare * joints;
    }

    [GeneratedRegex("</?(?:b|i|u|strong|em|sup|sub|span|p)>|<br ?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^CỘNG\s+H[ÒO][ÀA]", RegexOptions.NonBacktracking)]
    private static partial Regex Nation();

    [GeneratedRegex(@"^\s*#{1,6}\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\*\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\\(?<mark>[\\`*_{}\[\]()#+.!|-])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Escapes();

    /// <summary>Joins lines to paragraphs.</summary>
    private sealed class ParagraphJoiner(bool wrapped)
    {
        private readonly List<(string Text, bool Bold)> done = [];
        private readonly StringBuilder current = new();
        private bool bold;

        public void Add(string line)
        {
            var plain = VietnameseText.Tidy(Plain(line));
            if (plain.Length == 0)
            {
                End();
                return;
            }

            var isBold =
                line.TrimStart().StartsWith('#')
                || line.Trim() is ['*', '*', .., '*', '*'] trimmed && trimmed[2..^2].IndexOf("**", StringComparison.Ordinal) < 0;
            // In hard-wrapped text an indented line after a finished sentence begins a paragraph.
            var indented = line.StartsWith("    ", StringComparison.Ordinal) && current.Length > 0 && current[^1] is '.' or ';' or ':' or '/';
            if (!wrapped || indented || ItemMark.Starts(plain) || PlanVocabulary.StartsWithLabel(plain))
            {
                End();
                bold = isBold;
            }

            current.Append(current.Length > 0 ? " " : "").Append(plain);
            bold &= isBold;
        }

        public List<(string Text, bool Bold)> Take()
        {
            End();
            var taken = done.ToList();
            done.Clear();
            return taken;
        }

        private void End()
        {
            if (current.Length > 0)
            {
                done.Add((VietnameseText.Tidy(current.ToString()), bold));
                current.Clear();
            }

            bold = true;
        }
    }
}
