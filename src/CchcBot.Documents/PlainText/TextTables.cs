using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.PlainText;

/// <summary>Reads tables in plain text, in the forms in which converters write them.</summary>
internal sealed class TextTables(PlanFileLimits limits, CancellationToken cancellation)
{
    /// <summary>Maximum number of lines of a cell; the next constant is that of a heading cell.</summary>
    private const int LongestCell = 80;
    private const int LongestHeading = 15;

    private readonly DrawnTables drawn = new(cancellation);


    /// <summary>Reads the table that begins at line <paramref name="at"/> and moves it past the table; null if none begins there.</summary>
    /// <exception cref="PlanFileException">The table has more cells than allowed.</exception>
    public IReadOnlyList<PlanRow>? Read(string[] lines, ref int at)
    {
        var line = lines[at];
        if (IsBar(line))
        {
            var end = at;
            var texts = Texts(lines, ref end);
            var read = Bars(lines, ref at);

            // Rows of different lengths, or a reading that loses its way early in the table: cells were left out.
            var isLost = end > at && 2 * read.Sum(r => r.Count) < texts.Count;
            if ((IsUneven(read) || isLost) && LooseCells.Read(texts, null, limits, cancellation) is { } whole)
            {
                at = end;
                return whole;
            }

            return Grid(read);
        }

        if (line.TrimStart().StartsWith('|') && line.TrimEnd().EndsWith('|') && line.Count(c => c == '|') > 2)
        {
            var read = Markdown(lines, ref at);
            return IsUneven(read) && LooseCells.Read(Texts(read), null, limits, cancellation) is { } whole ? whole : Grid(read);
        }

        // One cell per line: the line begins with a tab and contains no other.
        if (line.StartsWith('\t') && line.IndexOf('\t', 1) < 0 && HasTabbedNeighbour(lines, at))
        {
            return Grid(Tabbed(lines, ref at));
        }

        return line.Trim().Contains('\t')
            ? Separated(lines, at) is { Count: > 1 } rows ? Grid(Take(rows, ref at)) : null
            : IsFirstHeading(line) && Lined(lines, at, out var after) is { } lined ? Take(lined, ref at, after)
            : drawn.Read(lines, ref at);
    }

    private static IReadOnlyList<PlanRow> Take(IReadOnlyList<PlanRow> rows, ref int at, int end)
    {
        at = end;
        return rows;
    }

    private const int LongestColumn = 60;
    private const int MostColumns = 16;
    private const int MostLined = 4_000;

    private static bool IsFirstHeading(string line) =>
        line.Length < 12 && !line.StartsWith(' ') && PlanVocabulary.FieldOfColumn(TextPlanReader.Plain(line)) is PlanField.Number;

    /// <summary>
    /// Reads a table whose cells stand on lines of their own, with nothing between: headings from "TT" on, then the cells from the first number on. It
    /// ends where an item begins on the same line as its number, or a part of the plan that holds no tasks.
    /// </summary>
    private IReadOnlyList<PlanRow>? Lined(string[] lines, int at, out int end)
    {
        List<(string Text, int Bars)> texts = [];
        int? headings = null;
        for (end = at; end < lines.Length && texts.Count < MostLined; end++)
        {
            var text = VietnameseText.Tidy(TextPlanReader.Plain(lines[end]));
            if (text.Length == 0)
            {
                continue;
            }

            if (headings is null)
            {
                headings = texts.Count > 2 && ItemMark.IsNumber(text) ? texts.Count : null;
                if (headings is null && (text.Length > LongestColumn || texts.Count == MostColumns || text.Contains('\t')))
                {
                    return null;
                }

                if (headings is null && texts.Count > 0 && char.IsLower(text[0]))
                {
                    texts[^1] = ($"{texts[^1].Text} {text}", 0);
                    continue;
                }
            }
            else if (ItemMark.Read(text).Kind is ItemKind.Roman or ItemKind.Upper && PlanVocabulary.KindOf(text) is PartKind.Organisation or PartKind.Budget
                || text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Ghi chú:", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }

            texts.Add((text, 0));
        }

        return headings is { } count && texts.Count > 2 * count ? LooseCells.Read(texts, count, limits, cancellation) : null;
    }

    private static bool HasTabbedNeighbour(string[] lines, int at) =>
        Enumerable.Range(at + 1, 3).Any(i => i < lines.Length && lines[i].StartsWith('\t'));

    /// <summary>
    /// Reads a table in which lines with only a bar open a row and close each cell. After a cell's own bar, further bars are empty cells; the last one
    /// opens the next row if this row is full, or if a number follows.
    /// </summary>
    private static List<List<string>> Bars(string[] lines, ref int at, bool writesEmpty)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var width = 0;
        at++;
        while (at < lines.Length)
        {
            var end = Array.FindIndex(lines, at, IsBar);
            if (end < 0)
            {
                break;
            }

            row.Add(Join(lines[at..end]));
            at = end + 1;
            var bars = lines.Skip(at).TakeWhile(IsBar).Count();
            if (bars == 0 && row.Count == width && LineOfDots(lines, at) is var dots)
            {
                // After a full row comes the bar of the next one, or a line of dots across the whole width.
                if (dots == 0)
                {
                    break;
                }

                at += dots;
            }
            else if (bars == 0 && !FollowsCell(lines, end, width == 0 ? LongestHeading : LongestCell))
            {
                break;
            }

            var ends = bars == 0 ? row.Count == width : width == 0 || row.Count + bars > width || bars == 1 && !writesEmpty || BeginsRow(lines, at + bars);
            row.AddRange(Enumerable.Repeat("", Math.Max(0, ends ? bars - 1 : bars)));
            at += bars;
            if (ends)
            {
                width = Math.Max(width, row.Count);
                rows.Add(row);
                row = [];
            }
        }

        if (row.Count > 0)
        {
            rows.Add(row);
        }

        rows.RemoveAll(r => r.TrueForAll(c => c.Length == 0));
        return rows;
    }

    /// <summary>
    /// An additional bar means an empty cell in the output of one converter, and the end of a row shortened by merged cells in that of another: both
    /// readings are tried, and the one that follows the table further is used.
    /// </summary>
    private static List<List<string>> Bars(string[] lines, ref int at)
    {
        var (withEmpty, withMerged) = (at, at);
        var empty = Bars(lines, ref withEmpty, true);
        var merged = Bars(lines, ref withMerged, false);
        var isEmpty = withEmpty > withMerged || withEmpty == withMerged && Numbered(empty) >= Numbered(merged);
        at = isEmpty ? withEmpty : withMerged;
        return isEmpty ? empty : merged;

        static int Numbered(List<List<string>> rows) => rows.Count(r => ItemMark.IsNumber(r[0])) - rows.Count(r => !ItemMark.IsNumber(r[0]));
    }

    /// <summary>Whether rows that are no titles are shorter than the headings, since cells merged with those above were left out.</summary>
    private static bool IsUneven(List<List<string>> rows) =>
        rows.Count > 2
        && rows.Max(r => r.Count) is var width
        && rows.Skip(1).Any(r => r.Count != width && r.Count > 1 && !(r.Count == 2 && ItemMark.IsNumber(r[0])));

    /// <summary>The texts of the table that begins at a line, each with the number of bars before it; moves the line past the table.</summary>
    private static List<(string Text, int Bars)> Texts(string[] lines, ref int at)
    {
        List<(string Text, int Bars)> texts = [];
        while (at < lines.Length && IsBar(lines[at]))
        {
            var bars = lines.Skip(at).TakeWhile(IsBar).Count();
            var begin = at + bars;
            var next = Array.FindIndex(lines, begin, IsBar);

            // After the table's last bar stands running text, set apart by a blank line, or too long to be a cell.
            if (next < 0 || next - begin > LongestCell || !lines[begin].Any(char.IsLetterOrDigit))
            {
                at = begin;
                break;
            }

            texts.Add((Join(lines[begin..next]), bars));
            at = next;
        }

        return texts;
    }

    /// <summary>The texts of rows, as if each cell had ended with a bar.</summary>
    private static List<(string Text, int Bars)> Texts(List<List<string>> rows)
    {
        List<(string Text, int Bars)> texts = [];
        var bars = 0;
        foreach (var row in rows)
        {
            bars++;
            foreach (var cell in row)
            {
                if (cell.Length > 0)
                {
                    texts.Add((cell, bars));
                    bars = 0;
                }

                bars++;
            }
        }

        return texts;
    }

    public static bool IsBar(string line) => line.Trim() == "|";

    /// <summary>The number of lines of an empty row, which is a line of dots with its bar; 0 if text follows.</summary>
    private static int LineOfDots(string[] lines, int at)
    {
        for (var i = at; i < Math.Min(lines.Length, at + 3); i++)
        {
            if (IsBar(lines[i]))
            {
                return i - at + 1;
            }

            if (lines[i].Any(char.IsLetterOrDigit))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Whether a row begins: a number alone in its cell, or nothing more at all.</summary>
    private static bool BeginsRow(string[] lines, int at) =>
        at + 1 >= lines.Length || IsBar(lines[at + 1]) && ItemMark.IsNumber(TextPlanReader.Plain(lines[at]));

    /// <summary>Whether another bar closes a cell within that many lines; the table ends where text continues without one.</summary>
    private static bool FollowsCell(string[] lines, int at, int most)
    {
        var blanks = 0;
        for (var i = at + 1; i < lines.Length && i <= at + most; i++)
        {
            if (IsBar(lines[i]))
            {
                return true;
            }

            // Heading cells contain no empty line, other cells at most one.
            blanks = string.IsNullOrWhiteSpace(lines[i].Replace("*", "", StringComparison.Ordinal)) ? blanks + 1 : 0;
            if (blanks > (most == LongestHeading ? 0 : 1))
            {
                return false;
            }
        }

        return false;
    }

    private static List<List<string>> Markdown(string[] lines, ref int at)
    {
        List<List<string>> rows = [];
        for (; at < lines.Length && lines[at].TrimStart().StartsWith('|'); at++)
        {
            var cells = lines[at].Trim().Trim('|').Split('|').Select(c => Join([c.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)])).ToList();
            if (!cells.TrueForAll(c => c.Length > 0 && c.All(x => x is '-' or ':' or ' ')))
            {
                rows.Add(cells);
            }
        }

        return rows;
    }

    /// <summary>
    /// Reads a table with one cell per line: a tab precedes each cell, an empty line ends a row, a line without a tab continues the cell above. An empty
    /// line may also be inside a cell: if the row is shorter than the table and the next line is a cell, the row continues.
    /// </summary>
    private static List<List<string>> Tabbed(string[] lines, ref int at)
    {
        List<List<List<string>>> rows = [[]];
        var (start, widest) = (at, 0);
        for (; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.StartsWith('\t'))
            {
                rows[^1].Add([line[1..]]);
            }
            else if (line.Length > 0 && rows[^1].Count > 0)
            {
                rows[^1][^1].Add(line);
            }
            else if (line.Length > 0)
            {
                break;
            }
            else
            {
                var next = at + 1 < lines.Length ? lines[at + 1] : "";
                if (!next.StartsWith('\t'))
                {
                    break;
                }

                if (rows[^1].Count > 0 && (rows.Count <= 2 || rows[^1].Count >= widest))
                {
                    widest = Math.Max(widest, rows[^1].Count);
                    rows.Add([]);
                }
            }
        }

        at = Math.Max(at, start + 1);
        rows.RemoveAll(r => r.Count == 0);
        return [.. rows.Select(r => r.Select(Join).ToList())];
    }

    private static List<List<string>> Separated(string[] lines, int at)
    {
        List<List<string>> rows = [];
        for (; at < lines.Length && lines[at].Contains('\t'); at++)
        {
            rows.Add([.. lines[at].Split('\t').Select(c => Join([c]))]);
        }

        return rows;
    }

    private static List<List<string>> Take(List<List<string>> rows, ref int at)
    {
        at += rows.Count;
        return rows;
    }

    /// <summary>Joins the lines of a cell: lines that begin an item stay separate, the others are one wrapped sentence.</summary>
    private static string Join(IReadOnlyList<string> lines)
    {
        List<string> joined = [];
        foreach (var line in lines.SelectMany(l => l.Split('\n')).Select(l => VietnameseText.Tidy(TextPlanReader.Plain(l))).Where(l => l.Length > 0))
        {
            if (PlanVocabulary.StartsWithLabel(line))
            {
                joined.Add(line);
            }
            else if (joined.Count > 0 && !ItemMark.Starts(line) && !char.IsUpper(line[0]))
            {
                joined[^1] += $" {line}";
            }
            else if (joined.Count > 0 && !ItemMark.Starts(line) && joined[^1][^1] is not ('.' or ';' or ':') && !UnitNames.Starts(line))
            {
                joined[^1] += $" {line}";
            }
            else
            {
                joined.Add(line);
            }
        }

        return string.Join('\n', joined);
    }

    /// <summary>Pads all rows to the widest one; the number of cells is limited, since a few words can then make many cells.</summary>
    private List<PlanRow> Grid(List<List<string>> rows)
    {
        if (rows.Count == 0)
        {
            // A table of bars without text.
            return [];
        }

        var width = rows.Max(r => r.Count);
        cancellation.ThrowIfCancellationRequested();
        if ((long)width * rows.Count > limits.Blocks)
        {
            throw new PlanFileException(PlanFileProblemKind.TooComplex);
        }

        return [.. rows.Select((row, i) => Row(row, i + 1 < rows.Count ? rows[i + 1] : null, i, width))];
    }

    /// <summary>
    /// Assigns the cells of a row to the table's columns. Plain text does not show merged cells, so a short row is interpreted: as headings over the next
    /// row's headings, as a section title, or as a row whose other cells are merged with those above.
    /// </summary>
    private static PlanRow Row(List<string> row, List<string>? below, int index, int width)
    {
        var missing = width - row.Count;
        var wide = -1;
        if (missing > 0 && index == 0 && below is not null && below.Count == width && below.FindIndex(c => c.Length > 0) is var first and >= 0)
        {
            var run = below.Skip(first).TakeWhile(c => c.Length > 0).Count();
            wide = run == missing + 1 && first < row.Count ? first : -1;
        }
        else if (missing > 0 && row.Count == 2 && ItemMark.IsNumber(row[0]))
        {
            wide = 1;
        }
        else if (missing > 0 && row.Count == 1 && index > 0 && !ItemMark.IsNumber(row[0]))
        {
            // A title over the whole width: "NĂM 2027".
            wide = 0;
        }

        var column = 0;
        List<PlanCell> cells = [];
        if (missing > 0 && wide < 0 && row.Count > 1 && index > 0 && !ItemMark.IsNumber(row[0]))
        {
            cells.Add(new PlanCell(column++, 1, true, []));
            missing--;
        }

        for (var i = 0; i < row.Count; i++)
        {
            var span = i == wide ? missing + 1 : 1;
            cells.Add(new PlanCell(column, span, false, [.. row[i].Split('\n').Where(l => l.Length > 0).Select(l => new PlanParagraph(0, l))]));
            column += span;
        }

        for (; column < width && row.Count > 1; column++)
        {
            cells.Add(new PlanCell(column, 1, true, []));
        }

        return new PlanRow(cells);
    }
}
