using System.Text.RegularExpressions;
using CchcBot.Domain.Plans;

namespace CchcBot.Documents.Pdf;

/// <summary>Combines pages into blocks: paragraphs and tables that are split by a page break are joined again.</summary>
internal sealed partial class PdfBlocks
{
    private readonly List<PlanBlock> blocks = [];
    private readonly List<PdfLine> waiting = [];
    private readonly List<PlanRow> rows = [];
    private PdfGrid? last;
    private bool lastAtEnd;
    private int paragraphs;
    private int tables;

    public PlanDocument Build(IReadOnlyList<PdfPage> pages)
    {
        foreach (var page in pages)
        {
            var (lines, at) = (page.Lines, 0);
            foreach (var table in page.Tables)
            {
                while (at < lines.Count && lines[at].Bottom > table.Grid.Top - 1)
                {
                    waiting.Add(lines[at++]);
                }

                Flush();
                Add(table);
            }

            waiting.AddRange(lines.Skip(at));
            lastAtEnd = waiting.Count == 0;
            Flush();
        }

        EndTable();
        return new PlanDocument(Joined());
    }

    /// <summary>Turns the collected lines into paragraphs; side-by-side columns are read one after the other.</summary>
    private void Flush()
    {
        if (waiting.Count == 0)
        {
            return;
        }

        EndTable();
        var (left, right) = (waiting.Min(l => l.Left), waiting.Max(l => l.Right));
        foreach (var column in Columns())
        {
            foreach (var paragraph in PdfLine.Paragraphs(column, Math.Max(left, column.Min(l => l.Left)), column.Max(l => l.Right)))
            {
                var centred = paragraph.TrueForAll(l => PdfLine.IsCentred(l, left, right));
                blocks.Add(new PlanParagraph(++paragraphs, PdfLine.Join(paragraph), paragraph.TrueForAll(l => l.Bold), centred));
            }
        }

        waiting.Clear();
    }

    /// <summary>Separates side-by-side columns, as in a letterhead, so that each is read from top to bottom.</summary>
    private List<List<PdfLine>> Columns()
    {
        List<List<PdfLine>> columns = [];
        List<PdfLine> single = [];
        for (var i = 0; i < waiting.Count; i++)
        {
            if (!IsBeside(i) && !IsBeside(i + 1))
            {
                single.Add(waiting[i]);
                continue;
            }

            List<PdfLine> part = [];
            var begin = i;
            while (i < waiting.Count && (IsBeside(i) || IsBeside(i + 1) || i > begin && IsBetween(i)))
            {
                part.Add(waiting[i++]);
            }

            i--;
            if (single.Count > 0)
            {
                columns.Add(single);
                single = [];
            }

            var gap = part.Where((_, k) => k > 0 && SameLine(part[k - 1], part[k])).Select(l => l.Left).DefaultIfEmpty(double.MaxValue).Min();
            columns.AddRange(new[] { part.FindAll(l => l.Left < gap - 1), part.FindAll(l => l.Left >= gap - 1) }.Where(c => c.Count > 0));
        }

        if (single.Count > 0)
        {
            columns.Add(single);
        }

        return columns;

        bool IsBeside(int at) => at > 0 && at < waiting.Count && SameLine(waiting[at - 1], waiting[at]);

        // A single line between side-by-side lines: "Độc lập - Tự do" if the office's name has one line less.
        bool IsBetween(int at) => at + 2 < waiting.Count && (IsBeside(at + 2) || IsBeside(at + 1)) && waiting[at].Right - waiting[at].Left < 320;
    }

    private static bool SameLine(PdfLine left, PdfLine right) => Math.Abs(left.Bottom - right.Bottom) < 0.45 * right.Size && right.Left > left.Right;

    private void Add(PdfTable table)
    {
        List<PlanRow> more = [.. Rows(table)];
        var goesOn = last is not null && rows.Count > 0 && IsSame(last, table.Grid) && !HasOtherHeadings(more[0]);
        if (!goesOn)
        {
            EndTable();
        }

        // Skips the repeated header rows.
        for (var i = 0; goesOn && more.Count > 1 && i < rows.Count && SaysTheSame(more[0], rows[i]); i++)
        {
            more.RemoveAt(0);
        }

        var first = rows.Count;
        rows.AddRange(more);
        if (goesOn && lastAtEnd && rows.Count > first && IsRest(rows[first], rows[first - 1]))
        {
            rows[first - 1] = Whole(rows[first - 1], rows[first]);
            rows.RemoveAt(first);
        }

        last = table.Grid;
    }

    /// <summary>Whether the row has headings other than the table's own: then it begins another table with the same columns.</summary>
    private bool HasOtherHeadings(PlanRow row) =>
        row.Cells.Count(c => c.Text.Length is > 0 and < 60 && !char.IsLower(c.Text[0]) && PlanVocabulary.FieldOfColumn(c.Text) is not PlanField.None) > 1
        && !SaysTheSame(row, rows[0]);

    private static bool SaysTheSame(PlanRow row, PlanRow other) =>
        row.Cells.Select(c => c.Text).SequenceEqual(other.Cells.Select(c => c.Text), StringComparer.Ordinal);

    private static bool IsSame(PdfGrid above, PdfGrid below) =>
        above.Xs.Count == below.Xs.Count && above.Xs.Zip(below.Xs).SkipLast(1).All(x => Math.Abs(x.First - x.Second) < 2 * PdfRulings.Near);

    private static IEnumerable<PlanRow> Rows(PdfTable table)
    {
        for (var row = 0; row < table.Grid.Ys.Count - 1; row++)
        {
            var at = row;
            yield return new PlanRow([.. table.Cells.Where(c => c.Box.Row <= at && at < c.Box.Row + c.Box.Rows).OrderBy(c => c.Box.Column)
                .Select(c => new PlanCell(c.Box.Column, c.Box.Columns, c.Box.Row < at, c.Box.Row < at ? [] : Paragraphs(c.Words, c.Box)))]);
        }
    }

    private static IReadOnlyList<PlanParagraph> Paragraphs(IReadOnlyList<PdfWord> words, PdfBox box)
    {
        // Within a cell there are no columns: a wide gap is that of a justified line.
        var lines = PdfLine.Of(words, double.MaxValue);
        if (lines.Count == 0)
        {
            return [];
        }

        // The right padding of a cell is assumed to equal the left one.
        var room = Math.Max(2, Math.Min(lines.Min(l => l.Left) - box.Left, 8));
        return [.. PdfLine.Paragraphs(lines, box.Left + room, box.Right - room)
            .Select(p => new PlanParagraph(0, PdfLine.Join(p), p.TrueForAll(l => l.Bold)))];
    }

    /// <summary>Whether the first row of a page continues the last row of the page before, which holds the number.</summary>
    private static bool IsRest(PlanRow row, PlanRow above)
    {
        var filled = row.Cells.Where(c => c.Text.Length > 0).ToList();
        var isNumbered = ItemMark.IsNumber(above.Cells[0].Text);
        return filled.Count > 0
            && (row.Cells[0].Text.Length == 0 || !isNumbered && char.IsLower(row.Cells[0].Text[0]))
            && (isNumbered || filled.Exists(c => char.IsLower(c.Text[0])))
            && filled.Count(c => Above(c) is not null) * 2 >= filled.Count
            && filled.Exists(c => Above(c) is { } text && (char.IsLower(c.Text[0]) || EndsOpen(text)));

        string? Above(PlanCell cell) => above.Cells.FirstOrDefault(a => a.Column == cell.Column && a.Text.Length > 0)?.Text;
    }

    private static bool EndsOpen(string? text) => text is { Length: > 0 } && text[^1] is not ('.' or ';' or ':');

    private static PlanRow Whole(PlanRow above, PlanRow rest) =>
        above with
        {
            Cells = [.. above.Cells.Select(cell => rest.Cells.FirstOrDefault(c => c.Column == cell.Column) is { Paragraphs.Count: > 0 } more
                ? cell with { Paragraphs = Joined(cell.Paragraphs, more.Paragraphs) }
                : cell)],
        };

    private static IReadOnlyList<PlanParagraph> Joined(IReadOnlyList<PlanParagraph> above, IReadOnlyList<PlanParagraph> rest) =>
        above.Count > 0 && GoesOn(above[^1].Text, rest[0].Text)
            ? [.. above.SkipLast(1), above[^1] with { Text = $"{above[^1].Text} {rest[0].Text}" }, .. rest.Skip(1)]
            : [.. above, .. rest];

    private static bool GoesOn(string above, string text) =>
        !PdfLine.BeginsItem(text, above, above) && (char.IsLower(text[0]) || EndsOpen(above) && !UnitNames.Starts(text));

    private void EndTable()
    {
        if (rows.Count > 0)
        {
            blocks.Add(new PlanTable(++tables, [.. rows]));
        }

        rows.Clear();
        last = null;
    }

    /// <summary>A line that enumerates articles ("Điều 35; khoản 4 ...") and is not an article's heading.</summary>
    [GeneratedRegex(@"^(?:Điều|Khoản|Điểm) [\dđa-z]{1,4}[;,]", RegexOptions.None, 1000)]
    private static partial Regex Cited();

    /// <summary>Joins a sentence that was split by a page break with the next paragraph.</summary>
    private List<PlanBlock> Joined()
    {
        List<PlanBlock> joined = [];
        foreach (var block in blocks)
        {
            if (block is PlanParagraph text && joined.Count > 0 && joined[^1] is PlanParagraph above && above.Text.Length > 40
                && (char.IsLower(text.Text[0]) && !ItemMark.Starts(text.Text) && EndsOpen(above.Text) || above.Text[^1] == ';' && Cited().IsMatch(text.Text)))
            {
                joined[^1] = above with { Text = $"{above.Text} {text.Text}" };
            }
            else
            {
                joined.Add(block);
            }
        }

        return joined;
    }
}
