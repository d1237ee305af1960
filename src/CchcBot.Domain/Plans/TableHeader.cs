using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>The meaning of each column of a task table, read from its header rows.</summary>
/// <param name="Fields">The field of each grid column.</param>
/// <param name="Headings">The heading of each column, including the headings above it.</param>
/// <param name="Rows">Number of header rows.</param>
internal sealed record TableHeader(IReadOnlyList<PlanField> Fields, IReadOnlyList<string> Headings, int Rows)
{
    private const int MostHeaderRows = 5;

    /// <summary>The header of a task table; null if the table is something else.</summary>
    public static TableHeader? Read(PlanTable table)
    {
        var width = Width(table);
        for (var first = 0; first < Math.Min(table.Rows.Count, MostHeaderRows); first++)
        {
            var header = From(table, first, width);
            if (header is not null)
            {
                return header;
            }
        }

        return null;
    }

    /// <summary>The columns of a table without headings, by what stands in them; null if they are not those of a task table.</summary>
    public static TableHeader? OfContents(PlanTable table) =>
        Width(table) is var width && ColumnContents.WithoutHeadings(table, width) is { } fields
            ? new TableHeader(fields, [.. Enumerable.Repeat("", width)], 0)
            : null;

    public static int Width(PlanTable table)
    {
        var width = 0;
        foreach (var row in table.Rows)
        {
            width = row.Cells.Count > 0 ? Math.Max(width, row.Cells[^1].Column + row.Cells[^1].Span) : width;
        }

        return Math.Min(width, 63);
    }

    public List<int> Columns(PlanField field) => [.. Enumerable.Range(0, Fields.Count).Where(i => Fields[i] == field)];

    /// <summary>Whether a row repeats the header, as at the top of each page in converted files.</summary>
    public bool IsRepeated(PlanRow row)
    {
        var same = 0;
        foreach (var cell in row.Cells)
        {
            var text = cell.Text.Replace('\n', ' ').Trim();
            if (text.Length == 0)
            {
                continue;
            }

            if (cell.Column >= Headings.Count || !Headings[cell.Column].Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            same++;
        }

        return same > 1 || same == 1 && row.IsHeader;
    }

    private static TableHeader? From(PlanTable table, int first, int width)
    {
        var headings = new string[width];
        Array.Fill(headings, "");
        Merge(headings, table.Rows[first]);
        var rows = first + 1;

        // Further header rows subdivide a heading ("Trách nhiệm thực hiện" into "Chủ trì", "Phối hợp") or number the columns.
        while (rows < table.Rows.Count && rows < first + MostHeaderRows && GoesOn(table.Rows[rows], table.Rows[first], headings))
        {
            if (!IsColumnNumbers(table.Rows[rows]))
            {
                Merge(headings, table.Rows[rows]);
            }

            rows++;
        }

        var fields = headings.Select(Field).ToArray();
        NameTask(fields, headings);
        NameGroups(fields, table, rows);
        NameStates(fields, headings);
        var known = fields.Count(f => f is not PlanField.None);
        if (known > 1 || known == 1 && ColumnContents.IsHeadings(table.Rows[first]))
        {
            // Headings are there: what they leave open, the contents say.
            ColumnContents.Name(fields, headings, table, rows);
        }

        return
            fields.Contains(PlanField.Task)
            && fields.Any(f => f is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.Time or PlanField.Cooperating or PlanField.Deliverable)
            ? new TableHeader(OneEach(fields, headings), headings, rows)
            : null;
    }

    /// <summary>
    /// A list may name its task column after its content ("Cơ sở dữ liệu", "Tên thủ tục"): then the first column without another meaning is the
    /// task, if other columns give lead and time.
    /// </summary>
    private static void NameTask(PlanField[] fields, string[] headings)
    {
        var lead = Array.FindIndex(fields, f => f is PlanField.Lead or PlanField.LeadAndCooperating);
        if (fields.Contains(PlanField.Task) || lead < 0 || !PlanVocabulary.SaysWhoDoes(headings[lead]) || !fields.Contains(PlanField.Time))
        {
            return;
        }

        var named = Array.FindIndex(fields, 0, lead, f => f is PlanField.None);
        var folded = named < 0 ? "" : VietnameseText.Fold(headings[named]);
        if (folded.Length > 0 && !Array.Exists(People, p => PlanVocabulary.IndexOfWords(folded, p) >= 0))
        {
            fields[named] = PlanField.Task;
        }
    }

    /// <summary>
    /// Of several columns of tasks, one whose entries stand for several rows (merged, repeated, or blank below the first) only groups the tasks that a
    /// later column names row by row.
    /// </summary>
    private static void NameGroups(PlanField[] fields, PlanTable table, int rows)
    {
        var columns = Enumerable.Range(0, fields.Length).Where(c => fields[c] is PlanField.Task).ToList();
        for (var i = 0; i + 1 < columns.Count; i++)
        {
            var (told, shared) = (0, 0);
            PlanCell? above = null;
            foreach (var row in table.Rows.Skip(rows))
            {
                var group = row.Cells.FirstOrDefault(c => c.Covers(columns[i]));
                var task = row.Cells.FirstOrDefault(c => c.Covers(columns[i + 1]));
                if (group is null || task is null || group == task || task.Text.Length == 0)
                {
                    continue;
                }

                told++;
                shared += group.ContinuesAbove || group.Text.Length == 0 || group.Text == above?.Text && task.Text != group.Text ? 1 : 0;
                above = group.Text.Length > 0 ? group : above;
            }

            fields[columns[i]] = shared >= FewestShared && shared * 4 >= told ? PlanField.Group : PlanField.Task;
            if (fields[columns[i]] is PlanField.Task)
            {
                return;
            }
        }
    }

    private const int FewestShared = 2;

    /// <summary>In a table that follows work under way, "Kết quả thực hiện" is what was reached so far, not what is to be delivered.</summary>
    private static void NameStates(PlanField[] fields, string[] headings)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (
                fields[i] is PlanField.Deliverable
                && VietnameseText.Fold(headings[i]).StartsWith("ket qua thuc hien", StringComparison.Ordinal)
                && headings.Where((_, at) => at != i).Any(PlanVocabulary.SaysState)
            )
            {
                fields[i] = PlanField.Other;
            }
        }
    }

    private static readonly string[] People = ["ho ten", "ho va ten", "chuc vu", "chuc danh", "nguoi", "thanh phan"];

    private static PlanField Field(string heading)
    {
        var parts = heading.Split('\n');

        // The lowest heading is the most specific, unless it means nothing by itself ("Quý I" under "Thời gian").
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (PlanVocabulary.FieldOfColumn(parts[i]) is not PlanField.None and var field)
            {
                return field is PlanField.Task && i > 0 && PlanVocabulary.FieldOfColumn(parts[0]) is PlanField.Time or PlanField.Budget
                    ? PlanVocabulary.FieldOfColumn(parts[0])
                    : field;
            }
        }

        return PlanField.None;
    }

    /// <summary>
    /// If several columns with separate headings have the same field, keeps one: the first for the task, else the one whose heading says "chủ trì", "sản
    /// phẩm" or "hạn". Columns under one merged heading ("Thời gian" over "Quý I" to "Quý IV") are kept together.
    /// </summary>
    private static PlanField[] OneEach(PlanField[] fields, string[] headings)
    {
        PlanField[] each = [.. fields];
        Keep(PlanField.Task, _ => 0, PlanField.Other);
        // Who of the leaders directs the work is not who does it, though both columns may say "chủ trì".
        var leads = Columns(PlanField.Lead);
        if (leads.Exists(c => !IsOfLeaders(headings[c])))
        {
            foreach (var column in leads.Where(c => IsOfLeaders(headings[c])))
            {
                each[column] = PlanField.Other;
            }
        }

        Keep(PlanField.Lead, h => Says(h, "chu tri") ? 0 : Says(h, "co quan") || Says(h, "don vi") ? 1 : 2, PlanField.LeadInside);
        Keep(PlanField.Deliverable, h => Says(h, "san pham") ? 0 : Says(h, "ket qua") ? 1 : 2, PlanField.Result);
        Keep(PlanField.Time, h => Says(h, "han") || Says(h, "thoi gian") ? 0 : Says(h, "tien do") ? 2 : 1, PlanField.Other);
        return each;

        void Keep(PlanField field, Func<string, int> rank, PlanField others)
        {
            var columns = Columns(field);
            if (columns.Count < 2)
            {
                return;
            }

            var best = columns.MinBy(c => rank(VietnameseText.Fold(headings[c])));
            foreach (var column in columns.Where(c => field is PlanField.Task ? c != best : Top(c) != Top(best)))
            {
                each[column] = others;
            }
        }

        List<int> Columns(PlanField field) => [.. Enumerable.Range(0, each.Length).Where(i => each[i] == field)];

        static bool IsOfLeaders(string heading) => VietnameseText.Fold(heading).Trim() is var folded
            && (folded.StartsWith("lanh dao", StringComparison.Ordinal) || folded.StartsWith("ld", StringComparison.Ordinal))
            && !Says(folded, "don vi") && !Says(folded, "co quan") && !Says(folded, "phong");

        string Top(int column) => headings[column].Split('\n') is { Length: > 1 } parts ? parts[0] : $"{column}";

        static bool Says(string heading, string words) => PlanVocabulary.IndexOfWords(heading, words) >= 0;
    }

    private static void Merge(string[] headings, PlanRow row)
    {
        foreach (var cell in row.Cells)
        {
            var text = VietnameseText.Tidy(cell.Text.Replace('\n', ' '));
            for (var column = cell.Column; column < Math.Min(cell.Column + cell.Span, headings.Length) && text.Length > 0; column++)
            {
                headings[column] = headings[column].Length == 0 ? text : $"{headings[column]}\n{text}";
            }
        }
    }

    private static bool GoesOn(PlanRow row, PlanRow first, string[] headings)
    {
        if (IsColumnNumbers(row))
        {
            return true;
        }

        // A row below a merged heading continues the header; a task row or a section title does not.
        var wide = first.Cells.Any(c => c.Span > 1 && c.Text.Length > 0);
        var filled = row.Cells.Where(c => c.Text.Length > 0).ToList();
        return wide && filled.Count > 0 && filled.Count < headings.Length + 1 && filled.TrueForAll(c => c.Text.Length < 60 && headings[c.Column].Length > 0)
            && filled.Exists(c => c.Span == 1 && first.Cells.Any(f => f.Span > 1 && f.Covers(c.Column)))
            && filled.TrueForAll(c =>
                (!ItemMark.IsNumber(c.Text) || IsTimeAbove(first, c.Column))
                && first.Cells.Any(f => f.Covers(c.Column) && (f.Span > 1 || f.Text == c.Text || f.Text.Length == 0))
            );
    }

    /// <summary>Whether numbers in a row are headings: "Tháng" over "4 | 5 | 6", "Quý" over "I | II".</summary>
    private static bool IsTimeAbove(PlanRow first, int column)
    {
        var above = first.Cells.FirstOrDefault(c => c.Span > 1 && c.Covers(column));
        return above is not null
            && VietnameseText.Fold(above.Text) is var text
            && Array.Exists((string[])["thang", "quy", "nam"], unit => PlanVocabulary.IndexOfWords(text, unit) >= 0);
    }

    /// <summary>Whether the row numbers the columns: "(1) (2) (3)".</summary>
    private static bool IsColumnNumbers(PlanRow row)
    {
        var filled = row.Cells.Where(c => c.Text.Length > 0).Select(c => c.Text.Trim('(', ')', ' ', '.')).ToList();
        return filled.Count > 2
            && filled.Select((t, i) => int.TryParse(t, out var n) && n == i + 1).Count(x => x) >= filled.Count - 1
            && filled.TrueForAll(t => t.Length < 8);
    }
}
