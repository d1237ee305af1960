using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>A row of a task table, with values by field; merged cells have the value of the cell above.</summary>
internal sealed partial class TableRow
{
    private static readonly HashSet<string> Dittos = new(StringComparer.Ordinal)
    {
        "nt",
        "-nt-",
        "- nt -",
        "n.t",
        "nhu tren",
        "(nt)",
        "\"",
        "”",
        "''",
        "\"\"",
        "-\"-",
        "- \" -",
        "〃",
        "″",
        "-//-",
        "//",
        "-”-",
    };

    private static readonly PlanField[] Known =
    [
        PlanField.Lead,
        PlanField.LeadAndCooperating,
        PlanField.Cooperating,
        PlanField.Deliverable,
        PlanField.Time,
        PlanField.TimeStart,
        PlanField.LeadInside,
        PlanField.Result,
    ];

    private readonly Dictionary<PlanField, string> values = [];
    private readonly HashSet<PlanField> inherited = [];
    private readonly Dictionary<PlanField, (PlanLoss Loss, string Words)> losses = [];

    public ItemMark Mark { get; private set; }

    /// <summary>The row's numbers, if it has more than one.</summary>
    public IReadOnlyList<ItemMark> Marks { get; private set; } = [];

    public string MarkText { get; private set; } = "";

    /// <summary>The table has two numbering columns, and the first is empty in this row but filled in others.</summary>
    public bool FirstNumberEmpty { get; private set; }

    public int NumberColumns { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>Whether the row has task text; a number alone is none.</summary>
    public bool HasText { get; private set; }

    /// <summary>The cells with something other than text, and the struck-through text or part name of each.</summary>
    public IReadOnlyDictionary<PlanField, (PlanLoss Loss, string Words)> Losses => losses;

    public bool TextContinues { get; private set; }

    /// <summary>The entry of the column that groups the tasks, also where it is merged with the one above; empty if there is no such column.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Whether the number is merged over several rows, so that it counts the groups and not the tasks.</summary>
    public bool NumbersGroup { get; private set; }

    /// <summary>Whether the text spans the following columns, as a section title does.</summary>
    public bool Wide { get; private set; }

    public bool Bold { get; private set; }

    public IReadOnlyList<PlanParagraph> Paragraphs { get; private set; } = [];

    public IReadOnlyDictionary<PlanField, IReadOnlyList<string>> Lines => lines;

    private readonly Dictionary<PlanField, IReadOnlyList<string>> lines = [];

    public required string Place { get; init; }

    /// <summary>The preceding row; for a table's first row, the last one of the table that it continues.</summary>
    public TableRow? Previous { get; private init; }

    /// <summary>Whether any column other than number, text, funds and notes has a value that is not inherited.</summary>
    public bool SaysMore => Known.Any(f => Value(f).Length > 0 && !inherited.Contains(f));

    public string Value(PlanField field) => values.GetValueOrDefault(field, "");

    public void Inherit(PlanField field, string value) => values[field] = value;

    public static TableRow Read(PlanRow row, TableHeader header, TableRow? above, string place)
    {
        var read = new TableRow { Place = place, Previous = above };
        var task = header.Fields.ToList().IndexOf(PlanField.Task);
        var numbers = header.Columns(PlanField.Number).Where(c => c < task).ToList();
        if (numbers.Count == 0 && task > 0 && header.Headings[0].Length == 0)
        {
            numbers.Add(0);
        }

        read.ReadNumbers(row, numbers, above);
        var cell = row.Cells.FirstOrDefault(c => c.Covers(task));
        read.Paragraphs = cell?.Paragraphs ?? [];
        read.Text = cell is null ? "" : Words(cell);
        read.HasText = read.Text.Any(char.IsLetterOrDigit) && !ItemMark.IsNumber(read.Text);
        read.Lose(PlanField.Task, cell);
        read.TextContinues = cell is { ContinuesAbove: true };
        read.Wide = cell is not null && (cell.Span > 1 && Covered(cell, header) > 1 || row.Cells.Count == 1);
        read.Bold = cell is { Paragraphs.Count: > 0 } && cell.Paragraphs.All(p => p.Bold);
        foreach (var field in Known)
        {
            read.ReadField(row, header, field, above, cell);
        }

        if (header.Columns(PlanField.Group) is [var first, ..] && !read.Wide && row.Cells.FirstOrDefault(c => c.Covers(first)) is { } group && group != cell)
        {
            read.Group = group.Text.Length > 0 ? VietnameseText.Tidy(group.Text.Replace('\n', ' ')) : above?.Group ?? "";
            read.NumbersGroup = numbers.Exists(n => row.Cells.Any(c => c.Covers(n) && c.ContinuesAbove))
                || numbers.Count > 0 && ItemMark.Read(read.Text).Depth > 1;
        }

        return read;
    }

    private void ReadNumbers(PlanRow row, List<int> columns, TableRow? above)
    {
        NumberColumns = columns.Count;
        for (var i = 0; i < columns.Count; i++)
        {
            var cell = row.Cells.FirstOrDefault(c => c.Covers(columns[i]));
            var text = cell?.Text ?? "";
            if (cell is { ContinuesAbove: true } && text.Length == 0 && above is not null && i == columns.Count - 1)
            {
                (Mark, MarkText) = (above.Mark, above.MarkText);
                continue;
            }

            Marks = ItemMark.SeveralOfCell(text);
            var mark = Marks.Count > 0 ? Marks[0] : ItemMark.OfCell(text);
            FirstNumberEmpty |= i == 0 && mark.Kind is ItemKind.None;
            if (mark.Kind is not ItemKind.None)
            {
                (Mark, MarkText) = (mark, text);
            }
        }

        FirstNumberEmpty &= columns.Count > 1;
    }

    private void ReadField(PlanRow row, TableHeader header, PlanField field, TableRow? above, PlanCell? task)
    {
        List<string> said = [];
        var columns = header.Columns(field);
        foreach (var column in columns)
        {
            var cell = row.Cells.FirstOrDefault(c => c.Covers(column));
            if (cell is null || cell == task)
            {
                continue;
            }

            Lose(field, cell);
            var text = Words(cell);
            var folded = VietnameseText.Fold(text).Trim();
            if (cell.ContinuesAbove && text.Length == 0 && above is not null)
            {
                inherited.Add(field);
                text = above.Value(field);
            }
            else if (Dittos.Contains(folded))
            {
                text = Said(above, field);
            }
            else if (SameAs().Match(folded) is { Success: true } same)
            {
                text = SaidIn(above, same.Groups["n"].Value, same.Groups["part"].Value, field) ?? text;
            }
            else if (columns.Count > 1 && folded is "x" or "v" or "✓" or "✔" or "√" or "☑" or "☒" or "•")
            {
                // A tick mark in the column "Quý III" stands for its heading.
                text = Heading(header.Headings[column]);
            }
            else
            {
                lines[field] = [.. cell.Paragraphs.Select(p => p.Text)];
                text = field is PlanField.Time ? Timed(text, header.Headings[column]) : text;
            }

            var isNothing = folded is "-" or "--" or "không" or "khong" or "/" or "..." or "…" or "☐";
            if (text.Length > 0 && !isNothing && !said.Contains(text, StringComparer.Ordinal))
            {
                said.Add(text);
            }
        }

        values[field] = string.Join(field is PlanField.Time ? ", " : "\n", said);
    }

    /// <summary>Puts the heading in front of a bare "3", "10/2026" or "II" under "Tháng" or "Quý".</summary>
    private static string Timed(string text, string heading) =>
        PlanVocabulary.IsUnitOfTime(heading) && text.Length > 0 && text.All(c => char.IsDigit(c) || c is '/' or ',' or ' ' or '-' or '.' or 'I' or 'V')
            ? $"{heading.Split('\n')[^1]} {text}" : text;

    /// <summary>The heading as a time: "Quý III", or "Tháng 5" where the heading is a bare number under "Tháng".</summary>
    private static string Heading(string heading)
    {
        var parts = heading.Split('\n');
        var above = VietnameseText.Fold(heading);
        return parts[^1] is ['2', '0', _, _] year && year.All(char.IsAsciiDigit) ? $"Năm {year}"
            : !parts[^1].All(char.IsLetterOrDigit) || parts[^1].Length > 3 ? parts[^1]
            : above.Contains("thang", StringComparison.Ordinal) ? $"Tháng {parts[^1]}"
            : above.Contains("quy", StringComparison.Ordinal) ? $"Quý {parts[^1]}"
            : parts[^1];
    }

    /// <summary>The nearest value above in that column; a ditto mark refers to it even across a section title.</summary>
    private static string Said(TableRow? row, PlanField field)
    {
        for (var steps = 0; row is not null && steps < 50; row = row.Previous, steps++)
        {
            if (row.Value(field).Length > 0)
            {
                return row.Value(field);
            }
        }

        return "";
    }

    /// <summary>
    /// The value in the nearest row above with that number ("Như mục 2"), under the section with the other one if there is one ("Như mục 2 phần I");
    /// null if there is no such row.
    /// </summary>
    private static string? SaidIn(TableRow? row, string number, string part, PlanField field)
    {
        for (; row is not null; row = row.Previous)
        {
            if (
                VietnameseText.Fold(row.Mark.Name) == number
                && row.Value(field) is { Length: > 0 } said
                && (part.Length == 0 || VietnameseText.Fold(PartOf(row)) == part)
            )
            {
                return said;
            }
        }

        return null;
    }

    /// <summary>The number of the part that a row stands in: of the nearest row above with a Roman numeral or a capital letter.</summary>
    private static string PartOf(TableRow row)
    {
        for (var above = row.Previous; above is not null; above = above.Previous)
        {
            // A title over the whole table has its number in its own text.
            var mark = above.Mark.Kind is ItemKind.None ? ItemMark.Read(above.Text) : above.Mark;
            if (mark.Kind is ItemKind.Roman or ItemKind.Upper)
            {
                return mark.Name;
            }
        }

        return "";
    }

    [GeneratedRegex(
        @"^\(?nhu (?:o )?(?:muc|nhiem vu|so|stt|tt|diem|y)(?: so)? (?<n>[\divx.]+[a-zđ]?|[a-zđ])\)?"
            + @",?(?: (?:cua |tai |o )?(?:phan|muc|nhom) (?<part>[ivx]{1,5}|[a-zđ])\)?)?(?: (?:o )?(?:tren|nay))?[.)]*$",
        RegexOptions.None,
        1000)]
    private static partial Regex SameAs();

    private void Lose(PlanField field, PlanCell? cell)
    {
        if (cell is { Loss: not PlanLoss.None, ContinuesAbove: false })
        {
            losses.TryAdd(field, (cell.Loss, cell.Lost));
        }
    }

    private static int Covered(PlanCell cell, TableHeader header) =>
        Enumerable.Range(cell.Column, cell.Span).Count(c => c < header.Fields.Count && header.Fields[c] is not PlanField.Number and not PlanField.None);

    private static string Words(PlanCell cell)
    {
        if (cell.Tables.Count == 0)
        {
            return cell.Text;
        }

        // A table inside a cell is used as a list: each row becomes a line.
        var inner = cell.Tables.SelectMany(t => t.Rows).Select(r => string.Join(" ", r.Cells.Select(c => c.Text.Replace('\n', ' ')).Where(t => t.Length > 0)));
        return string.Join('\n', inner.Prepend(cell.Text).Where(t => t.Length > 0));
    }
}
