using CchcBot.Domain.Plans;

namespace CchcBot.Documents.PlainText;

/// <summary>
/// Reads tables laid out with blanks, as written by converters that keep the page layout: columns are positions that are blank in many lines; rows are
/// found by their numbers, and cells are vertically centred.
/// </summary>
internal sealed class DrawnTables(CancellationToken cancellation)
{
    private const int MostHeaderLines = 5;
    private const int LongestHeading = 40;
    private const int LongestMark = 8;

    /// <summary>Maximum length of a heading's second line, such as "chủ trì" below "Đơn vị".</summary>
    private const int LongestSecond = 16;

    /// <summary>Limit of heading look-ups per document, against crafted files; a real plan needs a few hundred.</summary>
    private const int MostLookups = 10_000;

    private readonly Dictionary<string, PlanField> known = new(StringComparer.Ordinal);

    /// <summary>Printed pages are not longer or wider; anything larger is not a table.</summary>
    private const int MostPageLines = 160;
    private const int Widest = 400;

    /// <summary>Reads the table that begins at line <paramref name="at"/> and moves it past the table; null if none begins there.</summary>
    public List<PlanRow>? Read(string[] lines, ref int at)
    {
        if (Header(lines, at, MostHeaderLines) is not { } first)
        {
            return null;
        }

        List<DrawnRow> rows = [];
        var (i, header) = (at, first);
        var height = first.End - at;
        while (i < lines.Length)
        {
            cancellation.ThrowIfCancellationRequested();
            header = rows.Count == 0 ? first : Header(lines, i, height) ?? header;
            i = Math.Max(i, header.End);
            List<string> page = [];
            while (i < lines.Length && page.Count <= MostPageLines && !Ends(lines, i) && (lines[i].Trim().Length == 0 || Header(lines, i, height) is null))
            {
                page.Add(lines[i++].TrimEnd());
            }

            if (page.Count > MostPageLines || header.Headings.Count != first.Headings.Count)
            {
                break;
            }

            DrawnPage.Read(header, page, rows);
            at = rows.Count > 0 ? i : at;
            if (rows.Count == 0 || i >= lines.Length || Ends(lines, i))
            {
                break;
            }
        }

        if (rows.Count == 0)
        {
            return null;
        }

        return Grid(first, rows);
    }

    /// <summary>The pieces of a line that are separated by at least two blanks.</summary>
    internal static List<(int Start, int End, string Text)> Pieces(string line)
    {
        List<(int, int, string)> pieces = [];
        for (var i = 0; i < line.Length;)
        {
            if (line[i] == ' ')
            {
                i++;
                continue;
            }

            var end = line.IndexOf("  ", i, StringComparison.Ordinal);
            end = end < 0 ? line.Length : end;
            pieces.Add((i, end, line[i..end].Trim()));
            i = end;
        }

        return pieces;
    }

    /// <summary>Finds the header: headings, separated by blanks over several lines, that name a task and its lead or time.</summary>
    private DrawnHeader? Header(string[] lines, int at, int most)
    {
        if (lines[at].Length > Widest || !lines[at].Contains("  ", StringComparison.Ordinal) && !lines[at].StartsWith(' '))
        {
            return null;
        }

        List<(int Start, int End, string Text)> clusters = [];
        DrawnHeader? found = null;
        for (var i = at; i < Math.Min(lines.Length, at + most) && lines[i].Trim().Length > 0; i++)
        {
            var pieces = Pieces(lines[i]);
            if (
                pieces.Exists(p => p.Text.Length > LongestHeading || IsMark(p.Text) && pieces.Count < 3)
                || found is not null
                    && pieces.Exists(p =>
                        p.Start >= found.FirstText && (char.IsUpper(p.Text[0]) || p.Text.Length > LongestSecond || !clusters.Exists(c => Touch(c, p)))
                    )
            )
            {
                break;
            }

            foreach (var piece in pieces)
            {
                var same = clusters.FindIndex(c => Touch(c, piece));
                if (same < 0)
                {
                    clusters.Add(piece);
                }
                else
                {
                    var old = clusters[same];
                    clusters[same] = (Math.Min(old.Start, piece.Start), Math.Max(old.End, piece.End), $"{old.Text} {piece.Text}");
                }
            }

            found = From(clusters, i + 1) ?? found;
        }

        return found;
    }

    private static bool Touch((int Start, int End, string Text) left, (int Start, int End, string Text) right) =>
        left.Start < right.End && right.Start < left.End;

    private DrawnHeader? From(List<(int Start, int End, string Text)> clusters, int end)
    {
        if (clusters.Count < 3 || known.Count > MostLookups)
        {
            return null;
        }

        var sorted = clusters.OrderBy(c => c.Start).ToList();
        var fields = sorted.ConvertAll(c => known.TryGetValue(c.Text, out var field) ? field : known[c.Text] = PlanVocabulary.FieldOfColumn(c.Text));
        var task = fields.IndexOf(PlanField.Task);
        return
            task > 0
            && fields
                .Skip(task)
                .Count(f => f is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.Cooperating or PlanField.Deliverable or PlanField.Time) > 1
            ? new DrawnHeader(sorted, fields, task, end)
            : null;
    }

    /// <summary>Whether the table ends: the plan's end, or several lines of running text across the columns.</summary>
    private static bool Ends(string[] lines, int at)
    {
        var line = lines[at].TrimStart();
        if (line.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Ghi chú", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return at + 2 < lines.Length
            && Enumerable.Range(at, 3).All(i => lines[i].Length > 60 && Pieces(lines[i]).Count == 1 && lines[i].Length - lines[i].TrimStart().Length < 12);
    }

    internal static bool IsMark(string text) =>
        text.Length is > 0 and <= LongestMark
        && (text.TrimEnd('.', ')', '/').All(char.IsAsciiDigit) || ItemMark.IsNumber(text) || ItemMark.Starts(text + " x"));

    private static List<PlanRow> Grid(DrawnHeader header, List<DrawnRow> rows)
    {
        List<PlanRow> grid = [Row(header.Headings.Select(h => h.Text), null)];
        grid.AddRange(
            rows.Select(r =>
                r.Title is { } title ? new PlanRow([Cell(0, 1, r.Mark, false), Cell(1, header.Headings.Count - 1, title, false)]) : Row(r.Cells, r.Continues)
            )
        );
        return grid;

        static PlanRow Row(IEnumerable<string> cells, bool[]? continues) => new([.. cells.Select((c, i) => Cell(i, 1, c, continues?[i] == true))]);

        static PlanCell Cell(int column, int span, string text, bool continues) =>
            new(column, span, continues, [.. text.Split('\n').Where(l => l.Length > 0).Select(l => new PlanParagraph(0, l))]);
    }
}

/// <summary>The column headings of a page.</summary>
/// <param name="Headings">The headings with their character positions.</param>
/// <param name="Task">Index of the column with the task text; the columns before it hold numbers.</param>
/// <param name="End">Index of the first line after the header.</param>
internal sealed record DrawnHeader(List<(int Start, int End, string Text)> Headings, List<PlanField> Fields, int Task, int End)
{
    /// <summary>The first position at which text may begin; numbers are before it.</summary>
    public int FirstText => Headings[Task - 1].End + 1;
}

/// <summary>A row as laid out.</summary>
/// <param name="Mark">The row's number, or empty.</param>
/// <param name="Cells">The text of each column, with its lines joined.</param>
/// <param name="Continues">For each column, whether its cell is merged with the one above.</param>
/// <param name="Title">A section title across all columns, or null.</param>
internal sealed record DrawnRow(string Mark, string[] Cells, bool[] Continues, string? Title = null);
