using System.Text;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Text;

namespace CchcBot.Documents.PlainText;

/// <summary>One page of a table laid out with blanks: splits its lines into columns and then into rows.</summary>
internal sealed class DrawnPage
{
    private const double BlankLine = -1.5;
    private const double InsideSentence = 3;
    private const double PageBefore = 4;
    private const double NewSentence = -0.5;
    private const int MostBetween = 2;

    /// <summary>Weight of each line that begins right after a cut, relative to a word that would have to be shifted by one position.</summary>
    private const double SharpEdge = 0.5;
    private const int LongestShift = 5;

    /// <summary>A line that fills less than this share of its column's width was ended deliberately.</summary>
    private const double Roomy = 0.75;

    /// <summary>A wide gap is preferred to a single blank that is up to this many positions nearer.</summary>
    private const double WideGap = 4;

    /// <summary>Maximum distance, in characters, in which a blank is looked for around a cut; a word across the cut goes to the nearer side.</summary>
    private const int LongestWord = 16;

    private readonly DrawnHeader header;
    private readonly List<string[]> cells = [];
    private readonly List<int> marks = [];

    private DrawnPage(DrawnHeader header) => this.header = header;

    /// <summary>Adds the page's rows; lines before its first row continue the last row of the previous page.</summary>
    public static void Read(DrawnHeader header, List<string> lines, List<DrawnRow> rows)
    {
        var page = new DrawnPage(header);
        page.Split(lines);
        if (page.marks.Count == 0)
        {
            page.GoOn(0, page.cells.Count, rows);
            return;
        }

        var starts = page.Starts();
        page.GoOn(0, starts[0], rows);
        var spans = starts.Select((s, i) => (First: s, Last: (i + 1 < starts.Count ? starts[i + 1] : page.cells.Count) - 1)).Select(page.Trimmed).ToList();
        var first = rows.Count;
        rows.AddRange(spans.Select((s, i) => page.Row(s.First, s.Last, page.marks[i])));
        page.Merge(rows, first, spans);
    }

    private int Width => header.Headings.Count;

    /// <summary>Splits each line at the positions that are blank in most lines, between the end of one heading and the start of the next.</summary>
    private void Split(List<string> lines)
    {
        var cuts = new int[Width + 1];
        for (var c = 1; c < Width; c++)
        {
            cuts[c] = Cut(lines, header.Headings[c - 1], header.Headings[c]);
        }

        cuts[Width] = int.MaxValue;
        foreach (var line in lines)
        {
            var row = new string[Width];
            var from = 0;
            for (var c = 0; c < Width; c++)
            {
                var to = Math.Min(line.Length, c + 1 < Width ? Blank(line, cuts[c + 1], from) : line.Length);
                row[c] = from < to ? line[from..to].Trim() : "";
                from = Math.Max(from, to);
            }

            var isPageNumber =
                row.Count(c => c.Length > 0) == 1
                && line.Trim().Length < 4
                && line.Trim().All(char.IsAsciiDigit)
                && row.Take(header.Task).All(c => c.Length == 0);
            var numbers = row.Take(header.Task).Where(c => c.Length > 0).ToList();
            if (!isPageNumber && numbers.Count > 0 && numbers.TrueForAll(DrawnTables.IsMark))
            {
                marks.Add(cells.Count);
            }

            cells.Add(isPageNumber ? [.. Enumerable.Repeat("", Width)] : row);
        }
    }

    private static int Cut(List<string> lines, (int Start, int End, string Text) left, (int Start, int End, string Text) right)
    {
        var (best, cost, width) = (right.Start, int.MaxValue, 0);
        for (var at = left.End; at < right.Start;)
        {
            var filled = Filled(at);
            var end = at + 1;
            while (end < right.Start && Filled(end) == filled)
            {
                end++;
            }

            if (filled < cost || filled == cost && end - at > width)
            {
                (best, cost, width) = ((at + end) / 2, filled, end - at);
            }

            at = end;
        }

        if (cost == 0)
        {
            return best;
        }

        // If no position is blank in all lines because words push the next column aside, a column is where many lines begin.
        return Enumerable
            .Range(left.End, right.Start - left.End)
            .MinBy(at => lines.Sum(l => Far(l, at)) - SharpEdge * Beginning(at + 1) - SharpEdge * Wide(at));

        int Filled(int at) => lines.Count(l => at < l.Length && l[at] != ' ');

        int Wide(int at) => lines.Count(l => at >= l.Length || l[at] == ' ' && (l[at - 1] == ' ' || at + 1 < l.Length && l[at + 1] == ' '));

        static int Far(string line, int at)
        {
            for (var far = 0; far < LongestShift; far++)
            {
                if (at + far >= line.Length || line[at + far] == ' ' || line[at - far] == ' ')
                {
                    return far;
                }
            }

            return LongestShift;
        }

        int Beginning(int at) => lines.Count(l => at > 0 && at < l.Length && l[at] != ' ' && l[at - 1] == ' ');
    }

    /// <summary>The blank at which a line is split: the nearest one, but a wide gap is preferred to one between two words.</summary>
    private static int Blank(string line, int cut, int from)
    {
        if (cut >= line.Length)
        {
            return Math.Max(cut, from);
        }

        // A line that ends near the cut is split at its end.
        var (best, cost) = line.Length - cut < LongestWord ? (line.Length, line.Length - cut - WideGap) : (cut, double.MaxValue);
        for (var at = Math.Max(from, cut - LongestWord); at < Math.Min(line.Length, cut + LongestWord); at++)
        {
            if (line[at] == ' ')
            {
                var isWide = at + 1 < line.Length && line[at + 1] == ' ' || at > 0 && line[at - 1] == ' ';
                var far = Math.Abs(at - cut) - (isWide ? WideGap : 0);
                (best, cost) = far < cost ? (at, far) : (best, cost);
            }
        }

        return Math.Max(best, from);
    }

    /// <summary>The first line of each row, at minimum cost: the number is at the row's vertical middle, and sentences are not split.</summary>
    private List<int> Starts()
    {
        var count = marks.Count;
        var length = cells.Count;
        var costs = new double[count + 1, length + 1];
        var from = new int[count + 1, length + 1];
        for (var s = 0; s <= length; s++)
        {
            // Lines before the first row belong to the previous page: possible, but at a high cost.
            var before = Enumerable.Range(0, s).Count(i => !IsBlank(i));
            costs[0, s] = s <= marks[0] ? Edge(s) + 0.5 * before + (before > 0 && !BeginsInside() ? PageBefore : 0) : double.PositiveInfinity;
        }

        for (var r = 1; r <= count; r++)
        {
            var (low, high) = (marks[r - 1] + 1, r < count ? marks[r] : length);
            for (var end = 0; end <= length; end++)
            {
                costs[r, end] = double.PositiveInfinity;
                if (end < low || end > high || r == count && end != length)
                {
                    continue;
                }

                for (var start = r == 1 ? 0 : marks[r - 2] + 1; start <= marks[r - 1]; start++)
                {
                    var cost = costs[r - 1, start] + Middle(start, end, marks[r - 1], r == count) + (r == count ? 0 : Edge(end));
                    if (cost < costs[r, end])
                    {
                        (costs[r, end], from[r, end]) = (cost, start);
                    }
                }
            }
        }

        List<int> starts = [];
        for (var (r, end) = (count, length); r > 0; r--)
        {
            end = from[r, end];
            starts.Insert(0, end);
        }

        return starts;
    }

    /// <summary>Whether the page begins inside a sentence of the previous page.</summary>
    private bool BeginsInside() =>
        cells.Find(l => Array.Exists(l, c => c.Length > 0)) is { } first && first.Skip(header.Task).All(c => c.Length == 0 || char.IsLower(c[0]));

    private double Middle(int start, int end, int mark, bool isLast)
    {
        var (first, last) = Trimmed((start, end - 1));
        // The last row may continue on the next page, so its number need not be in the middle: lower cost.
        return (isLast ? 0.3 : 1) * Math.Abs((first + last) / 2.0 - mark);
    }

    /// <summary>The cost of beginning a row at this line.</summary>
    private double Edge(int at)
    {
        if (at == 0 || at >= cells.Count)
        {
            return 0;
        }

        var cost = IsBlank(at - 1) || IsBlank(at) ? BlankLine : 0;
        for (var c = header.Task; c < Width; c++)
        {
            var (above, here) = (Above(at, c), cells[at][c]);
            if (here.Length == 0)
            {
                continue;
            }

            var weight = c == header.Task || header.Fields[c] is PlanField.Lead or PlanField.LeadAndCooperating ? 1 : 0.7;
            cost += above.Length > 0 && GoesOn(above, here) ? weight * InsideSentence : c == header.Task && char.IsUpper(here[0]) ? NewSentence : 0;
        }

        return cost;
    }

    /// <summary>The nearest text above in the column, skipping lines in which only other columns have text.</summary>
    private string Above(int at, int column)
    {
        for (var i = at - 1; i >= Math.Max(0, at - MostBetween) && !IsBlank(i); i--)
        {
            if (cells[i][column].Length > 0)
            {
                return cells[i][column];
            }
        }

        return "";
    }

    private static bool GoesOn(string above, string here) =>
        char.IsLower(here[0]) || char.IsAsciiDigit(here[0]) && !ItemMark.Starts(here) || above[^1] is ',' or '(' or '-' or '–'
        || above.EndsWith(" và", StringComparison.Ordinal) || above.EndsWith(" của", StringComparison.Ordinal) || here[0] is '(' or ')';

    private bool IsBlank(int line) => Array.TrueForAll(cells[line], c => c.Length == 0);

    private (int First, int Last) Trimmed((int First, int Last) span)
    {
        var (first, last) = span;
        while (first < last && IsBlank(first))
        {
            first++;
        }

        while (last > first && IsBlank(last))
        {
            last--;
        }

        return (first, last);
    }

    /// <summary>
    /// The text of a cell, with a line break where an item begins, after a full stop, and where the next word would still have fitted.
    /// </summary>
    private string Text(int first, int last, int column)
    {
        var width = cells.Max(c => c[column].Length);
        var text = new StringBuilder();
        var (above, blank) = ("", false);
        for (var i = first; i <= last; i++)
        {
            var line = cells[i][column];
            if (line.Length == 0)
            {
                blank |= above.Length > 0 && IsBlank(i);
                continue;
            }

            var word = line.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? end : line.Length;
            var hadRoom = above.Length + 1 + word < Roomy * width && UnitNames.Starts(line);
            var isNew =
                ItemMark.Starts(line)
                || char.IsUpper(line[0]) && (blank || hadRoom || above is [.., '.' or ';']) && !GoesOn(above.Length == 0 ? "." : above, line);
            text.Append(
                    above.Length == 0 ? ""
                    : isNew ? "\n"
                    : " "
                )
                .Append(line);
            (above, blank) = (line, false);
        }

        return string.Join('\n', text.ToString().Split('\n').Select(l => VietnameseText.Tidy(TextPlanReader.Plain(l))));
    }

    private DrawnRow Row(int first, int last, int mark)
    {
        string[] texts = [.. Enumerable.Range(0, Width).Select(c => Text(first, last, c))];
        var number = string.Join(' ', cells[mark].Take(header.Task).Where(c => c.Length > 0));
        return new DrawnRow(number, texts, new bool[Width]);
    }

    private void GoOn(int first, int end, List<DrawnRow> rows)
    {
        if (rows.Count == 0 || end <= first)
        {
            return;
        }

        var last = rows[^1];
        for (var c = header.Task; c < Width; c++)
        {
            var more = Text(first, end - 1, c);
            last.Cells[c] =
                more.Length == 0 ? last.Cells[c]
                : last.Cells[c].Length == 0 ? more
                : $"{last.Cells[c]}{(ItemMark.Starts(more) ? '\n' : ' ')}{more}";
        }
    }

    /// <summary>
    /// Marks cells shared by several rows, whose text is vertically centred over those rows. At least two columns must agree, one of them the time or
    /// the lead: in a single column the surrounding cells may simply be empty.
    /// </summary>
    private void Merge(List<DrawnRow> rows, int first, List<(int First, int Last)> spans)
    {
        var votes = new Dictionary<(int From, int To), HashSet<int>>();
        for (var c = header.Task + 1; c < Width; c++)
        {
            var empty = spans.ConvertAll(s => Enumerable.Range(s.First, s.Last - s.First + 1).All(i => cells[i][c].Length == 0));
            for (var r = 0; r < spans.Count; r++)
            {
                if (rows[first + r].Cells[c].Length > 0)
                {
                    foreach (var range in Shared(spans, empty, c, r))
                    {
                        (votes.TryGetValue(range, out var columns) ? columns : votes[range] = []).Add(c);
                    }
                }
            }
        }

        foreach (var ((from, to), columns) in votes.OrderByDescending(v => v.Key.To - v.Key.From))
        {
            if (columns.Count < 2 || !columns.Any(c => header.Fields[c] is PlanField.Time or PlanField.Lead))
            {
                continue;
            }

            foreach (var c in columns.Where(c => Enumerable.Range(from, to - from + 1).Count(r => rows[first + r].Cells[c].Length > 0) == 1))
            {
                var text = Enumerable.Range(from, to - from + 1).Select(r => rows[first + r].Cells[c]).First(t => t.Length > 0);
                for (var r = from; r <= to; r++)
                {
                    rows[first + r].Cells[c] = r == from ? text : "";
                    rows[first + r].Continues[c] = r > from;
                }
            }
        }
    }

    /// <summary>Runs of rows around one, all empty in the column except that one, whose text is at the vertical middle of the run.</summary>
    private IEnumerable<(int From, int To)> Shared(List<(int First, int Last)> spans, List<bool> empty, int column, int row)
    {
        var lines = Enumerable.Range(spans[row].First, spans[row].Last - spans[row].First + 1).Where(i => cells[i][column].Length > 0).ToList();
        var middle = (lines[0] + lines[^1]) / 2.0;
        for (var from = row; from >= 0 && (from == row || empty[from]); from--)
        {
            for (var to = row; to < spans.Count && (to == row || empty[to]); to++)
            {
                if (to > from && Math.Abs((spans[from].First + spans[to].Last) / 2.0 - middle) <= 1.5)
                {
                    yield return (from, to);
                }
            }
        }
    }
}
