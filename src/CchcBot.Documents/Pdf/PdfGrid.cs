namespace CchcBot.Documents.Pdf;

/// <summary>A cell of a ruled table: the grid columns and rows that it spans, and its edges in points.</summary>
internal sealed record PdfBox(int Column, int Columns, int Row, int Rows, double Left, double Right, double Bottom, double Top)
{
    public bool Holds(PdfWord word) =>
        (word.Left + word.Right) / 2 is var x && x >= Left && x <= Right && word.Bottom + 0.3 * word.Height is var y && y >= Bottom && y <= Top;
}

/// <summary>A table as drawn by its ruled lines: cells are merged where no line separates them.</summary>
internal sealed record PdfGrid(IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, IReadOnlyList<PdfBox> Boxes)
{
    /// <summary>A grid with more cells is taken for a drawing.</summary>
    private const int MostCells = 4_000;

    /// <summary>Minimum length, in points, by which vertical lines must extend beyond the last horizontal one for another row to exist.</summary>
    private const double Shortest = 8;

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    public double Left => Xs[0];

    public double Right => Xs[^1];

    /// <summary>The tables of a page, from top to bottom.</summary>
    public static List<PdfGrid> Of(PdfRulings rulings)
    {
        List<PdfGrid> grids = [];
        var (across, down) = (rulings.Across.ToList(), rulings.Down.ToList());
        while (down.Count > 0)
        {
            var (rows, columns) = Connected(across, down);
            if (rows.Count > 1 && columns.Count > 1 && Build(rows, columns) is { Boxes.Count: > 1 } grid)
            {
                grids.Add(grid);
            }
        }

        return [.. grids.OrderByDescending(g => g.Top)];
    }

    /// <summary>Removes one group of connected lines from the given lines and returns it.</summary>
    private static (List<PdfRuling> Across, List<PdfRuling> Down) Connected(List<PdfRuling> across, List<PdfRuling> down)
    {
        List<PdfRuling> rows = [];
        List<PdfRuling> columns = [down[0]];
        down.RemoveAt(0);
        for (var (r, c) = (0, 0); r < rows.Count || c < columns.Count;)
        {
            if (c < columns.Count)
            {
                var column = columns[c++];
                rows.AddRange(across.Where(a => Touches(a, column)));
                across.RemoveAll(a => Touches(a, column));
            }
            else
            {
                var row = rows[r++];
                columns.AddRange(down.Where(d => Touches(row, d)));
                down.RemoveAll(d => Touches(row, d));
            }
        }

        return (rows, columns);
    }

    private static bool Touches(PdfRuling across, PdfRuling down) =>
        down.At >= across.From - PdfRulings.Near && down.At <= across.To + PdfRulings.Near
        && across.At >= down.From - PdfRulings.Near && across.At <= down.To + PdfRulings.Near;

    private static PdfGrid? Build(List<PdfRuling> rows, List<PdfRuling> columns)
    {
        var xs = Distinct(columns.Select(c => c.At)).ToList();
        var ys = Ends(Distinct(rows.Select(r => r.At)).Reverse().ToList(), columns);
        if (xs.Count < 2 || ys.Count < 2 || (long)xs.Count * ys.Count > MostCells)
        {
            return null;
        }

        var taken = new bool[xs.Count - 1, ys.Count - 1];
        List<PdfBox> boxes = [];
        for (var y = 0; y < ys.Count - 1; y++)
        {
            for (var x = 0; x < xs.Count - 1; x++)
            {
                if (taken[x, y])
                {
                    continue;
                }

                var (right, bottom) = (x + 1, y + 1);
                while (right < xs.Count - 1 && !taken[right, y] && !IsParted(columns, xs[right], (ys[y] + ys[y + 1]) / 2))
                {
                    right++;
                }

                while (bottom < ys.Count - 1 && !IsParted(rows, ys[bottom], (xs[x] + xs[x + 1]) / 2))
                {
                    bottom++;
                }

                for (var i = x; i < right; i++)
                {
                    for (var j = y; j < bottom; j++)
                    {
                        taken[i, j] = true;
                    }
                }

                boxes.Add(new PdfBox(x, right - x, y, bottom - y, xs[x], xs[right], ys[bottom], ys[y]));
            }
        }

        return new PdfGrid(xs, ys, boxes);
    }

    /// <summary>
    /// A row split by a page break has no line at the page's edge: if most vertical lines extend beyond the last horizontal one, the row ends with them.
    /// </summary>
    private static List<double> Ends(List<double> ys, List<PdfRuling> columns)
    {
        if (ys.Count > 0 && Beyond(c => c.To > ys[0] + Shortest) is { Count: > 0 } above)
        {
            ys.Insert(0, above.Max(c => c.To));
        }

        if (ys.Count > 0 && Beyond(c => c.From < ys[^1] - Shortest) is { Count: > 0 } below)
        {
            ys.Add(below.Min(c => c.From));
        }

        return ys;

        List<PdfRuling> Beyond(Predicate<PdfRuling> isBeyond) =>
            columns.FindAll(isBeyond) is var beyond && beyond.Count > 2 && beyond.Count * 2 > columns.Count ? beyond : [];
    }

    private static bool IsParted(List<PdfRuling> lines, double at, double middle) =>
        lines.Exists(l => Math.Abs(l.At - at) <= PdfRulings.Near && l.From <= middle && l.To >= middle);

    private static IEnumerable<double> Distinct(IEnumerable<double> places)
    {
        double? last = null;
        foreach (var place in places.Order())
        {
            if (last is null || place - last > PdfRulings.Near)
            {
                yield return place;
                last = place;
            }
        }
    }
}
