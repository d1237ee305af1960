using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Recognises columns by what stands in them, where their headings say nothing or mislead: a column of unit names is the lead's, one of times the
/// deadline's, one of kinds of documents the deliverable's, and one that says how far the work has come is no deliverable.
/// </summary>
public static partial class ColumnContents
{
    /// <summary>Rows that are looked at; more would not change the result.</summary>
    private const int MostRows = 60;

    private const int FewestCells = 2;

    /// <summary>Of the filled cells of a column so many must be of one kind; of a column of remarks nearly all.</summary>
    private const double Most = 0.6;
    private const double NearlyAll = 0.85;

    private const int LongestUnits = 400;
    private const int LongestTime = 90;
    private const int LongestDeliverable = 120;

    /// <summary>Average length, in characters, of the cells of a column that holds the tasks.</summary>
    private const int ShortestTask = 25;

    internal static readonly PlanPeriod AnyPeriod = PlanPeriod.OfYear(2026);

    /// <summary>Fills in the fields that the headings do not give, and takes away those that the contents contradict.</summary>
    internal static void Name(PlanField[] fields, string[] headings, PlanTable table, int rows)
    {
        var cells = Cells(table, rows, fields.Length);
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = Contradicted(fields[i], headings[i], cells[i]) ? PlanField.Other : fields[i];
        }

        if (!fields.Any(f => f is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.LeadInside))
        {
            var lead = Find(fields, headings, cells, table, rows, IsUnits, NotDoers);
            if (lead >= 0)
            {
                fields[lead] = cells[lead].Exists(SaysBoth) ? PlanField.LeadAndCooperating : PlanField.Lead;
            }
        }

        if (!fields.Contains(PlanField.Time) && Find(fields, headings, cells, table, rows, IsTime, NotDeadlines) is var time and >= 0)
        {
            fields[time] = PlanField.Time;
        }

        var isDone = fields.Any(f => f is PlanField.Lead or PlanField.LeadAndCooperating) && fields.Contains(PlanField.Time);
        if (!fields.Contains(PlanField.Task) && isDone)
        {
            NameTask(fields, headings, cells);
        }

        if (!fields.Contains(PlanField.Deliverable) && fields.Contains(PlanField.Task)
            && Find(fields, headings, cells, table, rows, IsDeliverable, NotDeliverables) is var result and >= 0)
        {
            fields[result] = PlanField.Deliverable;
        }
    }

    /// <summary>Whether a row may be headings in words that are not known: short texts, none of them a number, a unit or a time.</summary>
    internal static bool IsHeadings(PlanRow row) =>
        row.Cells.Where(c => c.Text.Length > 0).ToList() is { Count: > 2 } filled
        && filled.TrueForAll(c =>
            PlanVocabulary.FieldOfColumn(c.Text) is not PlanField.None
            || c.Text.Length <= LongestHeading && !ItemMark.IsNumber(c.Text)
                && !(c.Text.Any(char.IsAsciiDigit) && IsTime(c.Text)) && !UnitNames.Starts(c.Text));

    private const int LongestHeading = 50;

    /// <summary>Fields for a table without headings: unit names and times beside longer texts; null if it has no such columns.</summary>
    internal static PlanField[]? WithoutHeadings(PlanTable table, int width)
    {
        if (width < 3 || table.Rows.Count < 3)
        {
            return null;
        }

        var fields = new PlanField[width];
        var headings = Enumerable.Repeat("", width).ToArray();
        var cells = Cells(table, 0, width);
        if (cells[0].Count > 0 && cells[0].TrueForAll(ItemMark.IsNumber))
        {
            fields[0] = PlanField.Number;
        }

        Name(fields, headings, table, 0);
        return fields.Contains(PlanField.Task) && cells[Array.IndexOf(fields, PlanField.Time)].Count * 2 >= table.Rows.Count ? fields : null;
    }

    private static void NameTask(PlanField[] fields, string[] headings, List<string>[] cells)
    {
        var longest = -1;
        for (var i = 0; i < fields.Length; i++)
        {
            if (
                fields[i] is PlanField.None
                && cells[i].Count >= FewestCells
                && Length(cells[i]) >= ShortestTask
                && !Says(headings[i], NotTasks)
                && (longest < 0 || Length(cells[i]) > Length(cells[longest]))
            )
            {
                longest = i;
            }
        }

        if (longest >= 0)
        {
            fields[longest] = PlanField.Task;
        }

        static double Length(List<string> texts) => texts.Average(t => t.Length);
    }

    /// <summary>The first column without a field, or of remarks, most of whose cells are of a kind; -1 if there is none.</summary>
    private static int Find(
        PlanField[] fields, string[] headings, List<string>[] cells, PlanTable table, int rows, Predicate<string> isOfKind, string[] notHeads)
    {
        var tasks = table.Rows.Count - rows;
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < fields.Length; i++)
            {
                var (among, share) = pass == 0 ? (PlanField.None, Most) : (PlanField.Note, NearlyAll);
                if (
                    fields[i] == among
                    && cells[i].Count >= FewestCells
                    && cells[i].Count * 3 >= tasks
                    && !Says(headings[i], notHeads)
                    && cells[i].Count(c => isOfKind(c)) >= share * cells[i].Count
                )
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a column that is headed as the deliverable's tells how far the work has come, or one headed "Đơn vị" holds units of measure.</summary>
    private static bool Contradicted(PlanField field, string heading, List<string> cells) => field switch
    {
        PlanField.Deliverable or PlanField.Result => cells.Count > 0 && cells.Count(IsState) * 2 > cells.Count,
        PlanField.Lead => cells.Count >= FewestCells && VietnameseText.Fold(heading).Trim() is "don vi" && cells.TrueForAll(c => c.Length <= LongestMeasure)
            && !cells.Exists(UnitNames.Starts) && cells.Distinct(StringComparer.OrdinalIgnoreCase).Count() * 2 <= cells.Count,
        _ => false,
    };

    private const int LongestMeasure = 12;

    /// <summary>The texts of each column in the rows below the headings; merged and wide cells are left out.</summary>
    private static List<string>[] Cells(PlanTable table, int rows, int width)
    {
        var cells = Enumerable.Range(0, width).Select(_ => new List<string>()).ToArray();
        foreach (var row in table.Rows.Skip(rows).Take(MostRows).Where(r => r.Cells.Count(c => c.Text.Length > 0) > 1))
        {
            foreach (var cell in row.Cells.Where(c => c.Span == 1 && c.Column < width))
            {
                if (VietnameseText.Tidy(cell.Text) is { Length: > 0 } text && text.Any(char.IsLetterOrDigit))
                {
                    cells[cell.Column].Add(text);
                }
            }
        }

        return cells;
    }

    /// <summary>Whether the text consists of unit names.</summary>
    public static bool IsUnits(string text)
    {
        var mark = ItemMark.Read(text);
        var bare = mark.Kind is ItemKind.Dash or ItemKind.Plus ? text[mark.Length..] : text;
        return bare.Length is > 1 and <= LongestUnits && UnitNames.Starts(bare) && !IsDeliverable(bare) && UnitNames.Split(bare) is { Count: > 0 } units
            && units.All(u => u.Length < 100);
    }

    private static bool SaysBoth(string text) =>
        VietnameseText.Fold(text) is var folded
        && (folded.Contains("phoi hop", StringComparison.Ordinal) || folded.Contains("chu tri", StringComparison.Ordinal));

    /// <summary>Whether the text is a time and little else; "1.1" is an item's number rather than the first of January.</summary>
    public static bool IsTime(string text) =>
        text.Length <= LongestTime && !ItemMark.IsNumber(text) && DeadlineReader.Read(text, AnyPeriod) is { Kind: not DeadlineKind.None } deadline
        && (deadline.Kind is not DeadlineKind.Conditional || text.Length < LongestTime / 2)
        && deadline.Words.Sum(w => w.Length) * 2 >= text.Length;

    /// <summary>Whether the text names what comes of a task: a document, a meeting, a list.</summary>
    public static bool IsDeliverable(string text) => text.Length <= LongestDeliverable && Outcome().IsMatch(VietnameseText.Fold(text));

    private static bool IsState(string text) => State().IsMatch(VietnameseText.Fold(text));

    private static bool Says(string heading, string[] words) =>
        VietnameseText.Fold(heading) is var folded && Array.Exists(words, w => PlanVocabulary.IndexOfWords(folded, w) >= 0);

    /// <summary>Headings over units that do not do the work.</summary>
    private static readonly string[] NotDoers =
    [
        "trinh", "ban hanh", "phe duyet", "tham dinh", "theo doi", "giam sat", "thu huong", "noi nhan", "tinh", "van ban", "co quan giao", "don vi giao", "ky",
        "quyet dinh", "danh gia", "ho ten", "chuc vu",
    ];

    /// <summary>Headings over times that are no deadlines.</summary>
    private static readonly string[] NotDeadlines =
        ["ban hanh", "ngay giao", "ngay ky", "van ban", "ngay sinh", "cap nhat", "thuc te", "da ", "can cu", "so hieu", "ky hieu", "bat dau", "bao cao"];

    private static readonly string[] NotDeliverables = ["can cu", "van ban", "giao", "co so", "phap ly"];

    private static readonly string[] NotTasks = ["can cu", "van ban", "ghi chu", "kinh phi", "nguoi", "ho ten", "chuc vu", "ket qua", "san pham", "ly do"];

    [GeneratedRegex(
        @"^(?:[-+•]\s*)?(?:\d+ |cac |du thao )?(?:quyet dinh|ke hoach|bao cao|to trinh|nghi quyet|nghi dinh|thong tu|cong van|van ban|hoi nghi|hop dong|"
            + @"de an|danh muc|thong bao|huong dan|chi thi|bien ban|quy che|quy dinh|lop|hop|so lieu|he thong|phan mem|chuong trinh|tai lieu|tin|bai)\b",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Outcome();

    [GeneratedRegex(
        @"^(?:da |dang |chua |(?:hoan thanh|xong)(?:$|[,.;:(]| (?:dung|truoc|qua|tre|cham|ngay|\d))|(?:khong )?dat(?:$|[.;]| yeu cau| \d+ ?%[.;]?$)|"
            + @"cham\b|qua han|trong han|dung han|\d+(?:[.,]\d+)? ?%[.;]?$|\d+/\d+$|x$)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex State();
}
