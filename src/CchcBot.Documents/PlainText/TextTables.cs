using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.PlainText;

/// <summary>Tables in plain text, in the forms that programs write when they turn a document into text.</summary>
internal sealed class TextTables(PlanFileLimits limits, CancellationToken cancellation)
{
    /// <summary>Lines of a cell, and of a cell in the row of headings.</summary>
    private const int LongestCell = 80;
    private const int LongestHeading = 15;

    private readonly DrawnTables drawn = new(cancellation);


    /// <summary>The rows of the table that begins at line <paramref name="at"/>, which then stands behind it; null where none begins there.</summary>
    /// <exception cref="PlanFileException">A table of more cells than are read.</exception>
    public List<PlanRow>? Read(string[] lines, ref int at)
    {
        var line = lines[at];
        if (IsBar(line))
        {
            return Grid(Bars(lines, ref at));
        }

        if (line.TrimStart().StartsWith('|') && line.TrimEnd().EndsWith('|') && line.Count(c => c == '|') > 2)
        {
            return Grid(Markdown(lines, ref at));
        }

        // One cell a line: a tab leads it and no other follows.
        if (line.StartsWith('\t') && line.IndexOf('\t', 1) < 0 && HasTabbedNeighbour(lines, at))
        {
            return Grid(Tabbed(lines, ref at));
        }

        return line.Trim().Contains('\t')
            ? Separated(lines, at) is { Count: > 1 } rows ? Grid(Take(rows, ref at)) : null
            : drawn.Read(lines, ref at);
    }

    private static bool HasTabbedNeighbour(string[] lines, int at) =>
        Enumerable.Range(at + 1, 3).Any(i => i < lines.Length && lines[i].StartsWith('\t'));

    /// <summary>
    /// Lines holding only a bar: one opens a row and one closes each cell. So behind a cell's own bar others stand for empty cells,
    /// and the last of them opens the next row where this one is full, or where a number begins what follows.
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
                // A full row is followed by the bar of the next, or by a line of dots over the whole width.
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
    /// One bar more than a cell's own is an empty cell in one program and the end of a row shortened by merged cells in another's:
    /// the reading that follows the table further is right.
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

    public static bool IsBar(string line) => line.Trim() == "|";

    /// <summary>How many lines a row takes that says nothing, with its bar; 0 where words follow.</summary>
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

    /// <summary>A number alone in its cell, or nothing more at all.</summary>
    private static bool BeginsRow(string[] lines, int at) =>
        at + 1 >= lines.Length || IsBar(lines[at + 1]) && ItemMark.IsNumber(TextPlanReader.Plain(lines[at]));

    /// <summary>Whether another bar closes a cell within reach; a table ends where text goes on without one.</summary>
    private static bool FollowsCell(string[] lines, int at, int most)
    {
        var blanks = 0;
        for (var i = at + 1; i < lines.Length && i <= at + most; i++)
        {
            if (IsBar(lines[i]))
            {
                return true;
            }

            // A heading's cell holds no empty line, another may hold one.
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
    /// A tab leads each cell, an empty line ends a row, a line without a tab goes on with the cell above. An empty line
    /// may also stand inside a cell: a row shorter than the table goes on where the next line is a cell.
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

    /// <summary>The lines of a cell: those that begin an item stay apart, the others are one sentence broken over lines.</summary>
    private static string Join(IReadOnlyList<string> lines)
    {
        List<string> joined = [];
        foreach (var line in lines.SelectMany(l => l.Split('\n')).Select(l => VietnameseText.Tidy(TextPlanReader.Plain(l))).Where(l => l.Length > 0))
        {
            if (joined.Count > 0 && !ItemMark.Starts(line) && !char.IsUpper(line[0]))
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

    /// <summary>Each row is as wide as the widest: few words can make many cells.</summary>
    private List<PlanRow> Grid(List<List<string>> rows)
    {
        if (rows.Count == 0)
        {
            // Bars with nothing between them.
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
    /// Places the cells of a row on the columns of the table. Plain text does not say which cells are merged, so a short row
    /// is read by what it must mean: a header over the next row's headers, a section's title, or a row whose other cells
    /// are merged with those above.
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
