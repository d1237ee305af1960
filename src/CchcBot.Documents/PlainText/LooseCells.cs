using CchcBot.Documents.Packages;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents.PlainText;

/// <summary>
/// Reads a table whose text does not say which column each cell belongs to: between bars, but without the cells merged with those above; or each
/// paragraph of a cell on a line of its own, with nothing between. Each text is put into the column whose kind of contents it has (a number, a unit,
/// a time), in order, at the least cost for the whole table.
/// </summary>
internal sealed class LooseCells
{
    private const int LongestHeading = 90;

    /// <summary>Cost of a column without a text, where the bars show no empty cell for it: it is merged with the one above.</summary>
    private const double Merged = 0.7;

    /// <summary>The same at the left or right edge of a row, where cells are merged most often.</summary>
    private const double MergedAtEdge = 0.45;
    private const double RowBegins = 0.1;

    /// <summary>Cost of another paragraph of the same cell, where cells are not set apart.</summary>
    private const double GoesOn = 0.4;
    private const double OtherKind = 1.2;

    /// <summary>Limit of steps, against crafted files.</summary>
    private const long MostSteps = 40_000_000;

    private readonly List<(string Text, int Bars)> texts;
    private readonly List<string> headings = [];
    private readonly List<PlanField> fields = [];
    private readonly List<PlanRow> rows = [];
    private int first;

    private LooseCells(List<(string Text, int Bars)> texts) => this.texts = texts;

    /// <summary>The table's rows, its headings first; null if it is not a table of tasks.</summary>
    /// <param name="texts">The texts in order, each with the number of bars before it; 0 where cells are not set apart.</param>
    /// <param name="headings">Number of texts that are headings; null = up to the first end of a row.</param>
    /// <param name="limits">The limits of the file.</param>
    /// <param name="cancellation">Checked for each text.</param>
    public static IReadOnlyList<PlanRow>? Read(
        List<(string Text, int Bars)> texts, int? headings, PlanFileLimits limits, CancellationToken cancellation)
    {
        var table = new LooseCells(texts);
        if (!table.ReadHeadings(headings) || (long)texts.Count * table.headings.Count > limits.Blocks
            || (long)texts.Count * table.headings.Count * table.headings.Count > MostSteps)
        {
            return null;
        }

        table.Fill(table.Places(cancellation));
        return table.rows;
    }

    /// <summary>What a text may be.</summary>
    private readonly record struct Contents(string Text, bool IsNumber, bool IsTime, bool IsUnits, bool IsDeliverable)
    {
        public static Contents Of(string text) =>
            ItemMark.IsNumber(text) ? new Contents(text, true, ColumnContents.IsTime(text), false, false)
            : new Contents(text, false, ColumnContents.IsTime(text), ColumnContents.IsUnits(text), ColumnContents.IsDeliverable(text));
    }

    private int Width => headings.Count;

    /// <summary>The headings: the texts before the first end of a row, and those below a wide one.</summary>
    private bool ReadHeadings(int? count)
    {
        var top = count is { } known ? [.. texts.Take(known).Select(t => t.Text)] : RowAt(0);
        var below = count is null ? RowAt(top.Count) : [];
        first = top.Count;
        if (top.Count < 3 || top.Exists(t => t.Length > LongestHeading))
        {
            return false;
        }

        var isBelow = below.Count > 1 && below.TrueForAll(t => t.Length <= LongestHeading) && (!ItemMark.IsNumber(below[0]) || below.TrueForAll(IsYear));
        var isOne = isBelow && RowAt(top.Count + below.Count) is var counts && IsCount(counts) && counts.Count == top.Count + below.Count - 1;

        // Where rows are numbered, several texts without a number are no row.
        var isSure = isOne || isBelow && PlanVocabulary.FieldOfColumn(top[0]) is PlanField.Number;
        if (isBelow && Divided(top, below, isSure, isOne) is { } parts)
        {
            first += below.Count;
            AddHeadings(top, below, parts);
        }
        else
        {
            headings.AddRange(top);
            rows.Add(new PlanRow([.. top.Select((t, i) => Cell(i, 1, t))]));
        }

        // "(1) (2) (3)" number the columns.
        var numbers = count is null ? RowAt(first) : [.. texts.Skip(first).Take(Width).Select(t => t.Text)];
        if (IsCount(numbers))
        {
            first += numbers.Count;
        }

        fields.AddRange(headings.Select(h => Field(h)));
        return fields.Contains(PlanField.Task) && fields.Exists(f => f is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.Time);
    }

    /// <summary>Whether the texts number the columns: "(1)", "(2)", "(3)".</summary>
    private static bool IsCount(List<string> texts) =>
        texts.Count > 2 && texts.Select((t, i) => t.Trim('(', ')', ' ', '.') == $"{i + 1}").Count(x => x) >= texts.Count - 1;

    private static bool IsYear(string text) => text is ['2', '0', _, _] && text.All(char.IsAsciiDigit);

    private static PlanField Field(string heading)
    {
        var lowest = heading.Split('\n')[^1];
        return PlanVocabulary.FieldOfColumn(lowest) is not PlanField.None and var field ? field : PlanVocabulary.FieldOfColumn(heading.Split('\n')[0]);
    }

    /// <summary>The texts from one on, up to the next possible end of a row.</summary>
    private List<string> RowAt(int at)
    {
        List<string> row = [];
        for (var i = at; i < texts.Count && (i == at || texts[i].Bars < 2); i++)
        {
            row.Add(texts[i].Text.Replace('\n', ' '));
        }

        return row;
    }

    /// <summary>How many of the lower headings each upper one has (0: it is not divided); null if the lower row are no headings.</summary>
    /// <param name="top">The upper headings.</param>
    /// <param name="below">The lower ones.</param>
    /// <param name="isSure">Whether the lower row certainly is headings.</param>
    /// <param name="isOne">Whether they all are below one.</param>
    private static int[]? Divided(List<string> top, List<string> below, bool isSure, bool isOne)
    {
        int[]? best = null;
        var most = isSure ? double.NegativeInfinity : 0.0;
        for (var i = 0; i < top.Count; i++)
        {
            Try([(i, below.Count)]);
            for (var j = i + 1; j < top.Count && !isOne; j++)
            {
                for (var k = 2; k <= below.Count - 2; k++)
                {
                    Try([(i, k), (j, below.Count - k)]);
                }
            }
        }

        return best;

        void Try((int Top, int Count)[] parts)
        {
            var (score, at) = (-0.1 * parts.Length, 0);
            foreach (var (parent, count) in parts)
            {
                for (var i = 0; i < count; i++)
                {
                    score += Fits(top[parent], below[at++]);
                }
            }

            if (score > most)
            {
                most = score;
                best = new int[top.Count];
                foreach (var (parent, count) in parts)
                {
                    best[parent] = count;
                }
            }
        }
    }

    /// <summary>How well a heading stands below another.</summary>
    private static double Fits(string above, string below)
    {
        var (upper, lower) = (PlanVocabulary.FieldOfColumn(above), PlanVocabulary.FieldOfColumn(below));
        var isWho = lower is PlanField.Lead or PlanField.Cooperating or PlanField.LeadInside;
        return isWho ? upper is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.Cooperating ? 1 : upper is PlanField.None ? 0.5 : -1
            : lower is PlanField.Time or PlanField.TimeStart || IsYear(below) || ColumnContents.IsTime(below)
                ? upper is PlanField.Time ? 1 : upper is PlanField.None ? 0.3 : -1
            : lower is PlanField.Task or PlanField.Number ? -1
            : upper is PlanField.Budget or PlanField.Other ? 0.3
            : above.Contains(below, StringComparison.OrdinalIgnoreCase) ? 0.5
            : -0.5;
    }

    private void AddHeadings(List<string> top, List<string> below, int[] parts)
    {
        List<PlanCell> upper = [];
        List<PlanCell> lower = [];
        var (column, at) = (0, 0);
        for (var i = 0; i < top.Count; i++)
        {
            var span = Math.Max(1, parts[i]);
            upper.Add(Cell(column, span, top[i]));
            for (var k = 0; k < span; k++)
            {
                var own = parts[i] > 0 ? below[at++] : "";
                headings.Add(own.Length > 0 ? $"{top[i]}\n{own}" : top[i]);
                lower.Add(own.Length > 0 ? Cell(column, 1, own) : new PlanCell(column, 1, true, []));
                column++;
            }
        }

        rows.Add(new PlanRow(upper));
        rows.Add(new PlanRow(lower));
    }

    /// <summary>The column of each text below the headings, and whether it begins a row.</summary>
    private List<(int Column, bool Begins)> Places(CancellationToken cancellation)
    {
        var count = texts.Count - first;
        var costs = new double[count, Width];
        var from = new (int Column, bool Begins)[count, Width];
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (text, bars) = (Contents.Of(texts[first + i].Text), texts[first + i].Bars);
            var isAlone = bars > 1 && (i + 1 == count || texts[first + i + 1].Bars > 1);
            for (var c = 0; c < Width; c++)
            {
                (costs[i, c], from[i, c]) = (double.PositiveInfinity, (0, true));
                if (i == 0)
                {
                    costs[i, c] = MergedAtEdge * c;
                }

                for (var before = 0; before < Width && i > 0 && bars == 0; before++)
                {
                    var (within, anew) = (costs[i - 1, before] + (c == before ? More(text, c) : Merged * (c - before - 1)), AnewWithout(i, before, c));
                    if (c >= before && within < costs[i, c])
                    {
                        (costs[i, c], from[i, c]) = (within, (before, false));
                    }

                    if (anew < costs[i, c])
                    {
                        (costs[i, c], from[i, c]) = (anew, (before, true));
                    }
                }

                for (var before = 0; before < Width && i > 0 && bars > 0; before++)
                {
                    var skipped = c - before - 1 - (bars - 1);
                    if (c > before && skipped >= 0 && costs[i - 1, before] + Merged * skipped is var within && within < costs[i, c])
                    {
                        (costs[i, c], from[i, c]) = (within, (before, false));
                    }

                    // A new row: the bars beyond two are empty cells at the end of one row or the beginning of the other, all else is merged.
                    var open = Width - 1 - before + c - (bars - 2);
                    var isTitle = before <= fields.IndexOf(PlanField.Task) && bars == 2;
                    var edge = isTitle ? Math.Min(1, Width - 1 - before) + c : open;
                    if (bars > 1 && open >= 0 && costs[i - 1, before] + RowBegins + MergedAtEdge * edge is var anew && anew < costs[i, c])
                    {
                        (costs[i, c], from[i, c]) = (anew, (before, true));
                    }
                }

                // A text alone in its row is a title, whatever it looks like: "Tháng 5", "Nhóm nền tảng dùng chung".
                costs[i, c] += isAlone && fields[c] is PlanField.Task && !text.IsNumber ? 0 : Cost(text, c);
            }
        }

        double AnewWithout(int i, int before, int c) =>
            costs[i - 1, before] + RowBegins
            + MergedAtEdge * (c + (before <= fields.IndexOf(PlanField.Task) ? Math.Min(1, Width - 1 - before) : Width - 1 - before));

        List<(int Column, bool Begins)> places = [];
        var column = count == 0 ? 0 : Enumerable.Range(0, Width).MinBy(c => costs[count - 1, c] + MergedAtEdge * (Width - 1 - c));
        for (var i = count - 1; i >= 0; i--)
        {
            places.Add((column, i == 0 || from[i, column].Begins));
            column = from[i, column].Column;
        }

        places.Reverse();
        return places;
    }

    /// <summary>How little the text is of the kind that the column holds.</summary>
    private double Cost(Contents text, int column) => fields[column] switch
    {
        PlanField.Number => text.IsNumber ? 0 : 4,
        PlanField.Task or PlanField.Group => text.IsNumber ? 5 : text.IsTime ? 2 : text.IsUnits ? 1.5 : text.Text.Length < ShortestTask ? 0.8 : 0,
        // Who leads is mostly a particular unit, who helps are often all of them.
        PlanField.Lead when text.IsUnits && UnitNames.IsCollective(text.Text) => 0.25,
        PlanField.Lead or PlanField.Cooperating or PlanField.LeadAndCooperating or PlanField.LeadInside =>
            text.IsUnits || text.Text is "-" ? 0 : text.IsNumber ? 3 : 2,
        PlanField.Time or PlanField.TimeStart => text.IsTime ? 0 : text.IsNumber && text.Text.Length < 3 ? 3 : 2.2,
        PlanField.Deliverable or PlanField.Result =>
            text.IsNumber || text.IsTime ? 2 : text.IsUnits ? 1.2 : text.IsDeliverable ? 0 : 0.4,
        _ => text.IsTime || text.IsUnits ? 1.2 : 0.7,
    };

    private const int ShortestTask = 12;

    /// <summary>The cost of the text as a further paragraph of a cell in the column.</summary>
    private double More(Contents text, int column) => fields[column] switch
    {
        PlanField.Number => double.PositiveInfinity,
        _ when char.IsLower(text.Text[0]) || ItemMark.Read(text.Text).Kind is ItemKind.Dash or ItemKind.Plus || PlanVocabulary.StartsWithLabel(text.Text) =>
            GoesOn / 4,
        PlanField.Cooperating => text.IsUnits ? GoesOn / 2 : OtherKind,
        PlanField.Lead or PlanField.LeadAndCooperating => text.IsUnits ? GoesOn : OtherKind,
        PlanField.Time => text.IsTime ? GoesOn : OtherKind,
        _ => GoesOn,
    };

    private void Fill(List<(int Column, bool Begins)> places)
    {
        List<(int From, int End)> parts = [];
        for (var i = 0; i < places.Count; i++)
        {
            if (parts.Count == 0 || places[i].Begins)
            {
                parts.Add((i, i + 1));
            }
            else
            {
                parts[^1] = (parts[^1].From, i + 1);
            }
        }

        // Numbers of a kind that mostly stand before a text alone are those of titles: "I" before "Thể chế"; elsewhere the other cells are merged.
        var titles = parts.GroupBy(p => Mark(p.From)).Where(g => g.Count(p => IsShort(p.End)) * 2 > g.Count()).Select(g => g.Key).ToHashSet();
        rows.AddRange(parts.Select(p => Row(places, p.From, p.End, IsShort(p.End) && titles.Contains(Mark(p.From)))));

        bool IsShort(int end) => places[end - 1].Column <= fields.IndexOf(PlanField.Task);

        (ItemKind Kind, int Depth) Mark(int at) =>
            fields[places[at].Column] is PlanField.Number && ItemMark.OfCell(texts[first + at].Text) is var mark ? (mark.Kind, mark.Depth) : default;
    }

    private PlanRow Row(List<(int Column, bool Begins)> places, int from, int end, bool isTitle)
    {
        List<PlanCell> cells = [];
        var empty = from > 0 ? texts[first + from].Bars - 2 - TrailingEmpty(places, from) : 0;
        var isNumbered = fields[places[from].Column] is PlanField.Number;
        for (var i = from; i < end; i++)
        {
            if (i > from && places[i].Column == places[i - 1].Column)
            {
                cells[^1] = cells[^1] with { Paragraphs = [.. cells[^1].Paragraphs, .. Cell(0, 1, texts[first + i].Text).Paragraphs] };
                continue;
            }

            var column = cells.Count == 0 ? 0 : cells[^1].Column + cells[^1].Span;
            for (var skipped = places[i].Column - column; skipped > 0; skipped--)
            {
                // Of columns without a text the first are merged with those above, the others empty.
                var isEmpty = texts[first + i].Bars == 0 ? isNumbered : skipped <= (i == from ? empty : texts[first + i].Bars - 1);
                cells.Add(new PlanCell(column++, 1, !isEmpty && !isTitle, []));
            }

            var isWide = isTitle && places[end - 1].Column == column && fields[column] is not PlanField.Number;
            cells.Add(Cell(column, isWide ? Width - column : 1, texts[first + i].Text));
        }

        var trailing = end == places.Count || isNumbered && texts[first].Bars == 0 ? Width : TrailingEmpty(places, end);
        for (var column = cells[^1].Column + cells[^1].Span; column < Width; column++)
        {
            cells.Add(new PlanCell(column, 1, trailing-- <= 0, []));
        }

        return new PlanRow(cells);
    }

    /// <summary>How many empty cells end the row before the text that begins the next one.</summary>
    private int TrailingEmpty(List<(int Column, bool Begins)> places, int next) =>
        Math.Clamp(texts[first + next].Bars - 2, 0, Width - 1 - places[next - 1].Column);

    private static PlanCell Cell(int column, int span, string text) =>
        new(column, span, false, [.. text.Split('\n').Where(l => l.Length > 0).Select(l => new PlanParagraph(0, l))]);
}
