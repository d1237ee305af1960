using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.PlainText;

/// <summary>Tables in plain text, in the forms that programs write when they turn a document into text.</summary>
internal sealed class TextTables(PlanFileLimits limits, CancellationToken cancellation)
{
    private readonly DrawnTables drawn = new(cancellation);

    /// <summary>The rows of the table that begins at line <paramref name="at"/>, which then stands behind it; null where none begins there.</summary>
    /// <exception cref="PlanFileException">A table of more cells than are read.</exception>
    public List<PlanRow>? Read(string[] lines, ref int at)
    {
        var line = lines[at];
        if (line.Trim() == "|")
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

    /// <summary>Lines holding only a bar: one between two cells, two between two rows.</summary>
    private static List<List<string>> Bars(string[] lines, ref int at)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        List<string>? cell = null;
        for (at++; at < lines.Length; at++)
        {
            var line = lines[at];
            if (line.Trim() == "|")
            {
                var blankOnly = cell is null;
                if (blankOnly)
                {
                    rows.Add(row);
                    row = [];
                }
                else
                {
                    row.Add(Join(cell!));
                    cell = null;
                }

                // The bar that closes a row is the last one, or another follows it at once.
                if (!blankOnly && !FollowsCell(lines, at))
                {
                    at++;
                    break;
                }
            }
            else
            {
                (cell ??= []).Add(line);
            }
        }

        if (row.Count > 0)
        {
            rows.Add(row);
        }

        rows.RemoveAll(r => r.Count == 0);
        return rows;
    }

    /// <summary>Whether another bar closes a cell within reach; a table ends where text goes on without one.</summary>
    private static bool FollowsCell(string[] lines, int at)
    {
        var blanks = 0;
        for (var i = at + 1; i < lines.Length && i < at + 80; i++)
        {
            if (lines[i].Trim() == "|")
            {
                return true;
            }

            blanks = string.IsNullOrWhiteSpace(lines[i].Replace("*", "", StringComparison.Ordinal)) ? blanks + 1 : 0;
            if (blanks > 1)
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
