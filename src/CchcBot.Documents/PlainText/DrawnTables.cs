using CchcBot.Domain.Plans;

namespace CchcBot.Documents.PlainText;

/// <summary>
/// Tables drawn with blanks, as programs write them that keep a page's look: columns are told by blank positions that lines
/// share, rows by the numbers in front of them, whose cells stand in the middle of their height.
/// </summary>
internal sealed class DrawnTables(CancellationToken cancellation)
{
    private const int MostHeaderLines = 5;
    private const int LongestHeading = 40;
    private const int LongestMark = 8;

    /// <summary>What goes on with a heading below it, as "chủ trì" below "Đơn vị".</summary>
    private const int LongestSecond = 16;

    /// <summary>Heads of columns looked up for one document: a plan needs some hundreds, and a file made to cost more gets no more.</summary>
    private const int MostLookups = 10_000;

    private readonly Dictionary<string, PlanField> known = new(StringComparer.Ordinal);

    /// <summary>No printed page has more lines or is wider; what is larger is no table.</summary>
    private const int MostPageLines = 160;
    private const int Widest = 400;

    /// <summary>The rows of the table that begins at line <paramref name="at"/>, which then stands behind it; null where none begins there.</summary>
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

    /// <summary>Pieces of a line with two blanks or more between them.</summary>
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

    /// <summary>Headings that name a task and who or when, with blanks between them, over some lines.</summary>
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

    /// <summary>The plan's end or running text: lines that go on over the columns, one after another.</summary>
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

/// <summary>The headings of a page's columns.</summary>
/// <param name="Headings">With the positions that they take.</param>
/// <param name="Task">Index of the column that holds the tasks' words: in front of it stand numbers.</param>
/// <param name="End">The first line behind.</param>
internal sealed record DrawnHeader(List<(int Start, int End, string Text)> Headings, List<PlanField> Fields, int Task, int End)
{
    /// <summary>Where words may begin: numbers stand before.</summary>
    public int FirstText => Headings[Task - 1].End + 1;
}

/// <summary>A row as drawn.</summary>
/// <param name="Mark">The number in front, or nothing.</param>
/// <param name="Cells">Text of each column, lines joined.</param>
/// <param name="Continues">Columns that are one cell with the row above.</param>
/// <param name="Title">A title over all columns, or null.</param>
internal sealed record DrawnRow(string Mark, string[] Cells, bool[] Continues, string? Title = null);
