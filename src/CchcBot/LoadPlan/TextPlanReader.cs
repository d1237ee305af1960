using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.LoadPlan;

/// <summary>
/// Plain and Markdown text to a <see cref="PlanDocument"/>: paragraphs broken over lines are joined, emphasis marks dropped,
/// and tables recognised however the text was made: one cell a line led by a tab, cells between tabs, Markdown rows,
/// cells between lines that hold only a bar.
/// </summary>
internal static partial class TextPlanReader
{
    // Where more than this share of line ends falls inside sentences, the text was wrapped to a width.
    private const double WrappedShare = 0.3;

    public static PlanDocument Read(byte[] content, PlanFileLimits limits)
    {
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

        return Read(lines);
    }

    /// <summary>Emphasis marks, heading signs and simple tags of Markdown dropped.</summary>
    internal static string Plain(string line)
    {
        var text = Tags().Replace(line, "");
        if (Heading().Match(text) is { Success: true } heading)
        {
            text = text[heading.Length..];
        }

        var bullet = Bullet().Match(text);
        var rest = bullet.Success ? text[bullet.Length..] : text;
        rest = Escapes().Replace(rest.Replace("*", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal), "$1");
        return LegacyText.Repair(bullet.Success ? $"- {rest}" : rest);
    }

    private static PlanDocument Read(string[] lines)
    {
        var blocks = new List<PlanBlock>();
        var wrapped = IsWrapped(lines);
        var paragraphs = new ParagraphJoiner(wrapped);
        var (number, table) = (0, 0);
        var drawn = new DrawnTables();

        void Flush()
        {
            foreach (var (text, bold) in paragraphs.Take())
            {
                blocks.Add(new PlanParagraph(++number, text, bold));
            }
        }

        for (var i = 0; i < lines.Length;)
        {
            var rows = TextTables.Read(lines, drawn, ref i);
            if (rows is not null)
            {
                Flush();
                blocks.Add(new PlanTable(++table, rows));
                continue;
            }

            if (!IsPageNumber(lines, i))
            {
                paragraphs.Add(lines[i]);
            }

            i++;
        }

        Flush();
        return new PlanDocument(blocks);
    }

    /// <summary>A number alone beside an empty line: where a page of the printed document ended.</summary>
    private static bool IsPageNumber(string[] lines, int at)
    {
        var line = lines[at].Trim();
        return line.Length is > 0 and < 4 && line.All(char.IsAsciiDigit)
            && (at == 0 || lines[at - 1].Trim().Length == 0 || at + 1 == lines.Length || lines[at + 1].Trim().Length == 0);
    }

    private static bool IsWrapped(string[] lines)
    {
        var (joints, inside) = (0, 0);
        for (var i = 1; i < lines.Length; i++)
        {
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

    [GeneratedRegex("</?(b|i|u|strong|em|sup|sub|span|p)>|<br ?/?>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\s*#{1,6}\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*\*\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\\([\\`*_{}\[\]()#+.!|-])", RegexOptions.None, 10_000)]
    private static partial Regex Escapes();

    /// <summary>Gathers lines to paragraphs.</summary>
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

            var isBold = line.TrimStart().StartsWith('#') || line.Trim() is ['*', '*', .., '*', '*'] trimmed && trimmed[2..^2].IndexOf("**", StringComparison.Ordinal) < 0;
            // In wrapped text a new paragraph is indented behind one that has ended.
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
