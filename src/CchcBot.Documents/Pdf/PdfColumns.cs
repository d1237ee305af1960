using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Pdf;

/// <summary>
/// Detects tables without ruled lines by where words begin: a column is a position at which many lines continue after a gap; a row begins where the
/// first column has text, or where several columns begin again after a blank line.
/// </summary>
internal static class PdfColumns
{
    /// <summary>Minimum gap between two columns, in points; spaces in justified text are usually narrower.</summary>
    private const double Gap = 6.5;

    /// <summary>Tolerance for the left edges of one column's words, in points.</summary>
    private const double Near = 2;

    /// <summary>Minimum number of lines that must continue at a position for it to be a column.</summary>
    private const int FewestLines = 3;

    /// <summary>Minimum number of columns: two columns are a letterhead or a signature block.</summary>
    private const int FewestColumns = 3;

    private const int MostHeadingLines = 8;
    private const int LongestHeading = 40;

    /// <summary>Minimum distance, in points, between the end of a column's words and the start of the next column.</summary>
    private const double Room = 9;

    /// <summary>Maximum number of consecutive lines across the columns inside a table: a longer run is not a section title.</summary>
    private const int LongestTitle = 4;

    public static void AddTables(IReadOnlyList<PdfPage> pages)
    {
        var rows = pages.Select(p => Rows(p.Words)).ToList();
        var places = rows.Select(Starts).ToList();
        List<double>? cut = null;
        List<string> head = [];
        for (var i = 0; i < pages.Count; i++)
        {
            // A page with only the last rows of a table has too few lines to detect its columns, so the previous page's are used.
            var columns = Shared(places, i) is { Count: >= FewestColumns } own ? own : cut ?? [];
            var isRest = cut is not null && cut.Count == columns.Count && Agree(cut, columns);
            cut = null;
            if (columns.Count < FewestColumns)
            {
                continue;
            }

            Part(rows[i], columns);
            foreach (var (begin, end) in Regions(rows[i], columns, isRest))
            {
                var lines = rows[i][begin..(end + 1)];
                // Under the repeated headings the rest of a row may stand alone: without a number it would be taken for more of the headings.
                var repeated = head.Count > 0 && lines.Take(head.Count).Select(Words).SequenceEqual(head, StringComparer.Ordinal) ? head.Count : 0;
                var starts = RowStarts(lines, columns, repeated);
                head = repeated > 0 ? head : [.. lines.Take(starts.Count > 1 ? starts[1] : 0).Select(Words)];
                pages[i].Add(Table(lines, columns, starts));
                cut = end == rows[i].Count - 1 ? columns : null;
            }
        }
    }

    /// <summary>Splits pieces at the known columns where the words of two columns almost touch.</summary>
    private static void Part(List<List<PdfLine>> rows, List<double> columns)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Count >= FewestColumns && !Keeps(rows[i], columns))
            {
                List<PdfLine> parted = [.. rows[i].SelectMany(piece => Part(piece, columns))];
                rows[i] = Keeps(parted, columns) ? parted : rows[i];
            }
        }
    }

    private static IEnumerable<PdfLine> Part(PdfLine piece, List<double> columns)
    {
        var from = 0;
        for (var at = 1; at < piece.Words.Count; at++)
        {
            if (Column(columns, piece.Words[at].Left) >= 0)
            {
                yield return new PdfLine([.. piece.Words.Skip(from).Take(at - from)]);
                from = at;
            }
        }

        yield return from == 0 ? piece : new PdfLine([.. piece.Words.Skip(from)]);
    }

    /// <summary>The text lines from top to bottom, each split into pieces at wide gaps.</summary>
    private static List<List<PdfLine>> Rows(IReadOnlyList<PdfWord> words)
    {
        List<List<PdfLine>> rows = [];
        foreach (var piece in PdfLine.Of(words, Gap))
        {
            if (rows.Count > 0 && Math.Abs(rows[^1][0].Bottom - piece.Bottom) < 1 && piece.Left > rows[^1][^1].Left)
            {
                rows[^1].Add(piece);
            }
            else
            {
                rows.Add([piece]);
            }
        }

        return rows;
    }

    private static List<double> Starts(List<List<PdfLine>> rows)
    {
        var places = rows.SelectMany(r => r.Skip(1).Select(p => p.Left)).Order().ToList();
        List<double> starts = [];
        for (var i = 0; i < places.Count;)
        {
            var end = i;
            while (end < places.Count && places[end] - places[i] <= Near)
            {
                end++;
            }

            if (end - i >= FewestLines)
            {
                starts.Add(places[i..end].Average());
            }

            i = end;
        }

        if (starts.Count == 0)
        {
            return [];
        }

        // The first column begins where lines with several pieces begin.
        var first = rows.Where(r => r.Count > 1 && Column(starts, r[1].Left) >= 0).Select(r => r[0].Left).Where(l => l < starts[0] - Near).Order().ToList();
        return first.Count == 0 ? starts : [first[first.Count / 4], .. starts];
    }

    /// <summary>The columns of a page combined with those of adjacent pages of the same table, since a column may be empty on one page.</summary>
    private static List<double> Shared(List<List<double>> starts, int page)
    {
        var shared = starts[page].ToList();
        foreach (var step in (int[])[-1, 1])
        {
            for (var i = page + step; i >= 0 && i < starts.Count && Agree(starts[i], starts[i - step]); i += step)
            {
                shared.AddRange(starts[i].Where(s => Column(shared, s) < 0));
            }
        }

        return [.. shared.Order()];
    }

    private static bool Agree(List<double> one, List<double> other) =>
        one.Count > 1 && other.Count > 1 && one.Count(s => Column(other, s) >= 0) * 2 > Math.Min(one.Count, other.Count);

    private static int Column(List<double> starts, double left) => starts.FindIndex(s => Math.Abs(s - left) <= Near);

    /// <summary>The runs of lines that fit the columns: the first and the last line of each.</summary>
    /// <param name="rows">The lines of a page.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="isRest">Whether the previous page ends inside such a table.</param>
    private static IEnumerable<(int Begin, int End)> Regions(List<List<PdfLine>> rows, List<double> columns, bool isRest)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (!(rows[i].Count > 1 && Keeps(rows[i], columns)))
            {
                continue;
            }

            // A cell's continuation, and headings over several columns, may precede the first line with several pieces.
            var begin = i;
            while (begin > 0 && rows[begin - 1].Count == 1 && Keeps(rows[begin - 1], columns) && Column(columns, rows[begin - 1][0].Left) > 0)
            {
                begin--;
            }

            begin = Heading(rows, begin) is var heading and >= 0 ? heading : begin;
            var goesOn = isRest && IsWhole(rows[..begin], columns);
            (begin, isRest) = (goesOn ? 0 : begin, false);

            var end = i;
            for (var (j, over) = (i + 1, 0); j < rows.Count && over <= LongestTitle && !(j - begin > MostHeadingLines && IsHeading(rows[j])); j++)
            {
                over = Keeps(rows[j], columns) ? 0 : over + 1;
                end = over == 0 ? j : end;
            }

            var region = rows[begin..(end + 1)];
            if (goesOn || region.Count(r => r.Count > 1) > 1 && region.Exists(r => r.Count >= FewestColumns))
            {
                yield return (begin, end);
            }

            i = end;
        }
    }

    /// <summary>Whether lines at the top of a page can continue a table: they begin in its columns, apart from titles across several columns.</summary>
    private static bool IsWhole(List<List<PdfLine>> rows, List<double> columns)
    {
        var over = 0;
        return rows.TrueForAll(row =>
            row.TrueForAll(piece => Column(columns, piece.Left) >= 0) && (over = Keeps(row, columns) ? 0 : over + 1) <= LongestTitle);
    }

    /// <summary>The first of the heading lines above a line, or -1 if there are none.</summary>
    private static int Heading(List<List<PdfLine>> rows, int below)
    {
        for (var i = Math.Max(0, below - MostHeadingLines); i < below; i++)
        {
            if (IsHeading(rows[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the line consists of column headings, and is not the middle of cells with results and times.</summary>
    private static bool IsHeading(List<PdfLine> row) =>
        row.Count(p => p.Text.Length < LongestHeading && !char.IsLower(p.Text[0]) && PlanVocabulary.FieldOfColumn(p.Text) is not PlanField.None) > 1;

    /// <summary>Whether each piece begins in a column and ends before the next one, unlike running text.</summary>
    private static bool Keeps(List<PdfLine> row, List<double> columns) =>
        row.TrueForAll(p => Place(columns, p) is var c and >= 0 && (c + 1 >= columns.Count || p.Right < columns[c + 1] + Near));

    /// <summary>The column of a piece: it begins there, or is centred in it.</summary>
    private static int Place(List<double> columns, PdfLine piece) =>
        Column(columns, piece.Left) is var at and >= 0 ? at : columns.FindLastIndex(c => c <= piece.Left + Near);

    private static PdfTable Table(List<List<PdfLine>> lines, List<double> columns, List<int> starts)
    {
        var right = Math.Max(lines.Max(r => r[^1].Right), columns[^1] + 20);
        var edges = columns.Select(c => c - 1).Append(right + Room + 1).ToList();
        List<double> ys = [.. starts.Select(s => Top(lines[s])), Bottom(lines[^1])];
        List<(PdfBox, IReadOnlyList<PdfWord>)> cells = [];
        for (var row = 0; row < starts.Count; row++)
        {
            var inside = lines[starts[row]..(row + 1 < starts.Count ? starts[row + 1] : lines.Count)];
            var byColumn = inside.SelectMany(r => r).GroupBy(p => Place(columns, p)).ToDictionary(g => g.Key, g => g.ToList());
            for (var column = 0; column < columns.Count; column++)
            {
                var pieces = byColumn.GetValueOrDefault(column) ?? [];

                // A heading over several columns is less specific than those below it.
                pieces = pieces.Count > 1 && row == 0 ? pieces.FindAll(p => !IsOver(p, column, byColumn)) is { Count: > 0 } own ? own : pieces : pieces;

                // A title spans the empty columns after it.
                var end = column + 1;
                while (pieces.Count > 0 && end < columns.Count && !byColumn.ContainsKey(end) && pieces.Exists(p => p.Right > columns[end] + Near))
                {
                    end++;
                }

                var box = new PdfBox(column, end - column, row, 1, edges[column], edges[end] - Room, ys[row + 1], ys[row]);
                cells.Add((box, [.. pieces.SelectMany(p => p.Words)]));
                column = end - 1;
            }
        }

        return new PdfTable(new PdfGrid(edges, ys, [.. cells.Select(c => c.Item1)]), cells);

        bool IsOver(PdfLine piece, int column, Dictionary<int, List<PdfLine>> byColumn) =>
            column + 1 < columns.Count && piece.Right > columns[column + 1] + Near && byColumn.ContainsKey(column + 1);

        static double Top(List<PdfLine> row) => row.Max(p => p.Bottom + p.Size);

        static double Bottom(List<PdfLine> row) => row.Min(p => p.Bottom) - 2;
    }

    private static string Words(List<PdfLine> row) => string.Join('\t', row.Select(p => p.Text));

    /// <summary>The first line of each row.</summary>
    /// <param name="lines">The lines of the table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="repeated">How many lines at its top repeat the headings of the page before.</param>
    private static List<int> RowStarts(List<List<PdfLine>> lines, List<double> columns, int repeated)
    {
        List<int> starts = [0];
        HashSet<int> said = [];
        for (var i = 0; i < lines.Count; i++)
        {
            var here = lines[i].Select(p => Place(columns, p)).ToHashSet();
            var above = i == 0 ? [] : lines[i - 1].Select(p => Place(columns, p)).ToHashSet();
            var numbered = here.Contains(0) && (!above.Contains(0) || ItemMark.IsNumber(lines[i][0].Text));
            var anew = here.Count(c => !above.Contains(c) && said.Contains(c));
            if (i > 0 && (i == repeated || numbered && said.Count > 0 || anew > 1 && anew * 2 > here.Count))
            {
                starts.Add(i);
                said.Clear();
            }

            said.UnionWith(here);
        }

        return starts;
    }
}
