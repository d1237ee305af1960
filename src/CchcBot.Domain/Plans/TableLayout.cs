using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>Reads tasks from table rows.</summary>
internal static partial class TableLayout
{
    /// <summary>The tasks of all tables, in order. A table without a header continues the one before it.</summary>
    /// <param name="tables">The tables of the document.</param>
    /// <param name="ownerOf">The heading above a table that names the unit responsible for its tasks; null if there is none.</param>
    /// <param name="period">The plan's period.</param>
    /// <param name="unread">Receives a doubt for each row that could not be read.</param>
    public static List<TaskDraft> Read(
        IEnumerable<PlanTable> tables, Func<PlanTable, OutlineNode?> ownerOf, PlanPeriod? period, List<PlanIssue> unread)
    {
        List<TaskDraft> tasks = [];
        TableHeader? last = null;
        var sections = new Sections(period);
        foreach (var table in tables)
        {
            sections.Owner = ownerOf(table);
            Read(table, ref last, sections, tasks, unread);
        }

        return tasks;
    }

    private static void Read(PlanTable table, ref TableHeader? last, Sections sections, List<TaskDraft> tasks, List<PlanIssue> unread)
    {
        var header = TableHeader.Read(table);
        if (header is not null)
        {
            sections.Clear();
            sections.Group = null;
        }
        else if (last is not null && TableHeader.Width(table) == last.Fields.Count && LooksLikeRows(table))
        {
            header = last with { Rows = 0 };
        }
        else if (TableHeader.OfContents(table) is { } seen)
        {
            header = seen;
            sections.Clear();
            sections.Group = null;
        }

        if (header is null)
        {
            foreach (var inner in table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Tables))
            {
                Read(inner, ref last, sections, tasks, unread);
            }

            return;
        }

        last = header;
        sections.NamesLead = header.Fields.Any(f => f is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.LeadInside);
        ReadRows(table, header, sections, tasks, unread);
    }

    private static bool LooksLikeRows(PlanTable table) =>
        table.Rows.Count > 0 && table.Rows[0].Cells.Count(c => PlanVocabulary.FieldOfColumn(c.Text) is not PlanField.None && c.Text.Length < 40) < 2
        && table.Rows.Count(r => r.Cells.Count > 2 && ItemMark.IsNumber(r.Cells[0].Text)) * 2 >= table.Rows.Count;

    private static void ReadRows(PlanTable table, TableHeader header, Sections sections, List<TaskDraft> tasks, List<PlanIssue> unread)
    {
        List<TableRow> rows = [];
        for (var i = header.Rows; i < table.Rows.Count; i++)
        {
            if (!header.IsRepeated(table.Rows[i]) && !IsTotal(table.Rows[i]))
            {
                rows.Add(sections.Last = TableRow.Read(table.Rows[i], header, sections.Last, $"bảng {table.Number}, dòng {i + 1}"));
            }
        }

        var twoNumbers = rows.Exists(r => r.NumberColumns > 1 && !r.FirstNumberEmpty) && rows.Exists(r => r.FirstNumberEmpty);
        TaskDraft? task = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (!row.HasText)
            {
                Continue(row, task, unread);
            }
            else if (IsSection(rows, i, twoNumbers))
            {
                sections.Open(row);
                task = null;
            }
            else
            {
                sections.Group = row.Group.Length > 0 ? row : null;
                foreach (var part in Parts(row))
                {
                    task = Task(row, part, sections);
                    tasks.Add(task);
                }
            }
        }
    }

    /// <summary>Whether the row only counts the others: "Tổng cộng", "Tổng số: 19 nhiệm vụ", "Cộng (I+II)".</summary>
    private static bool IsTotal(PlanRow row) =>
        row.Cells.FirstOrDefault(c => c.Text.Length > 0) is { } first && Total().IsMatch(VietnameseText.Compose(VietnameseText.Tidy(first.Text)));

    [GeneratedRegex(
        @"^(?:tổng(?: số| cộng)?|cộng)(?: (?:số|cộng|chung|toàn \p{L}+|nhiệm vụ|nội dung|công việc|mục|phần|nhóm))*(?: [IVX]{1,4}| [A-D])?"
            + @"\s*(?:\([^()]{0,30}\))?\s*[:=-]?\s*(?:(?:là |có |gồm )?\d{1,4}(?: \p{L}+){0,3}\b[^.]{0,150})?[.;]?$",
        RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Total();

    /// <summary>
    /// A row whose task cell is merged with the one above adds to that task; any other row with lead or time but no task text becomes a doubt.
    /// </summary>
    private static void Continue(TableRow row, TaskDraft? task, List<PlanIssue> unread)
    {
        if (row.TextContinues)
        {
            if (task is not null)
            {
                Fill(task, f => row.Lines.ContainsKey(f) ? row.Value(f) : "");
            }

            return;
        }

        if (row.Losses.TryGetValue(PlanField.Task, out var lost))
        {
            unread.Add(PlanLint.Gap(lost.Loss, lost.Words, null, row.Place));
        }
        else if (row.SaysMore)
        {
            unread.Add(PlanLint.Gap(PlanLoss.None, "", null, row.Place));
        }
    }

    /// <summary>Whether the row is a section title: it has text only, or the rows below are its sub-items.</summary>
    private static bool IsSection(List<TableRow> rows, int at, bool twoNumbers)
    {
        var row = rows[at];
        if (row.Wide)
        {
            return true;
        }

        if (twoNumbers && row.FirstNumberEmpty)
        {
            return true;
        }

        var below = at + 1 < rows.Count ? rows[at + 1] : null;
        var deeper = below is not null && IsBelow(below, row);
        if (!row.SaysMore)
        {
            return row.Mark.Kind is ItemKind.Roman or ItemKind.Upper || deeper || row.Bold && below is not null
                || row.Mark.Kind is ItemKind.None && PlanVocabulary.IsCapitals(row.Text);
        }

        return deeper
            && row.Mark.Kind is not ItemKind.None
            && below!.Mark.Kind is not ItemKind.None
            && (row.Value(PlanField.Time).Length == 0 || PointsDown(row.Value(PlanField.Time)));
    }

    private static bool PointsDown(string time) =>
        VietnameseText.Fold(time) is var folded
        && (
            folded.Contains("duoi day", StringComparison.Ordinal)
            || folded.Contains("sau day", StringComparison.Ordinal)
            || folded.Contains("cu the tai", StringComparison.Ordinal)
        );

    private static bool IsBelow(TableRow below, TableRow row) =>
        below.Mark.Kind > row.Mark.Kind && row.Mark.Kind is not ItemKind.None
        || below.Mark.Kind == ItemKind.Number && row.Mark.Kind == ItemKind.Number && below.Mark.Depth > row.Mark.Depth
        || row.Mark.Kind is not ItemKind.None && below.Mark.Kind == ItemKind.None && below.SaysMore && below.Text.Length > 0;

    /// <summary>For a row that holds two tasks line by line: as many texts as numbers, or as leads as cooperating units.</summary>
    private static IEnumerable<int?> Parts(TableRow row)
    {
        if (row.Marks.Count > 1)
        {
            return row.Paragraphs.Count == row.Marks.Count ? Enumerable.Range(0, row.Marks.Count).Select(i => (int?)i) : [null];
        }

        var count = row.Paragraphs.Count;
        var leads = row.Lines.GetValueOrDefault(PlanField.Lead)?.Count ?? 0;
        var others = row.Lines.GetValueOrDefault(PlanField.Cooperating)?.Count ?? 0;
        var parallel =
            count > 1
            && leads == count
            && (others == count || others == 0)
            && row.Paragraphs.All(p => p.Text.Length > 20 && !p.Bold && (char.IsUpper(p.Text[0]) || ItemMark.Starts(p.Text)))
            && row.Lines[PlanField.Lead].All(l => UnitNames.Starts(l) && char.IsUpper(l[0]));
        return parallel ? Enumerable.Range(0, count).Select(i => (int?)i) : [null];
    }

    private static TaskDraft Task(TableRow row, int? part, Sections sections)
    {
        var text = part is { } i ? row.Paragraphs[i].Text : row.Text;
        var mark = part is { } one && one < row.Marks.Count ? row.Marks[one] : row.Mark;
        if (mark.Kind is ItemKind.None && ItemMark.Read(text) is { Kind: ItemKind.Letter or ItemKind.Number } written)
        {
            // Without a numbering column the number is at the beginning of the text.
            (mark, text) = (written, text[written.Length..]);
        }
        else if (row.NumbersGroup)
        {
            // The number is the group's: the task's own, if it has one, is at the beginning of its text.
            var own = ItemMark.Read(text);
            (mark, text) = own.Kind is ItemKind.Number or ItemKind.Letter ? (own, text[own.Length..]) : (default, text);
        }

        var (partNumber, number, title) = sections.For(mark);
        var task = new TaskDraft
        {
            Text = VietnameseText.Tidy(text),
            Part = partNumber,
            CodeParts = mark.Kind is ItemKind.Number ? (partNumber ?? number, mark.Name, null) : (partNumber == number ? null : partNumber, number, mark.Name),
            SectionNumber = number,
            Section = title,
            Item = mark.Name is { Length: > 0 } name ? name : null,
            Place = row.Place,
            IsLabelled = true,
            InTable = true,
            Year = sections.Year,
        };
        Doubt(task, row, part);
        var labels = part is null ? TakeLabels(task, text, row) : [];
        Fill(
            task,
            f => part is { } line && row.Lines.TryGetValue(f, out var lines) && lines.Count == row.Paragraphs.Count ? lines[line]
                : labels.Exists(l => l.Field == f) ? ""
                : Value(row, sections, f)
        );
        labels.ForEach(task.Add);
        AddOwnWords(task, sections);
        return task;
    }

    /// <summary>
    /// Labels on lines of their own in the task's cell ("- Chủ trì: ...", "- Thời gian: ...") that no column gives; they are taken out of its text.
    /// </summary>
    private static List<PlanLabel> TakeLabels(TaskDraft task, string text, TableRow row)
    {
        var lines = text.Split('\n');
        List<PlanLabel> labels = [];
        List<string> rest = [lines[0]];
        foreach (var line in lines.Skip(1))
        {
            if (
                PlanVocabulary.StartsWithLabel(line)
                && PlanLabels.Read(line) is ("", { Count: > 0 } found)
                && found.All(l => l.Field is PlanField.Lead or PlanField.LeadAndCooperating or PlanField.Cooperating or PlanField.Deliverable or PlanField.Time
                    && row.Value(l.Field).Length == 0)
            )
            {
                labels.AddRange(found);
            }
            else if (labels.Count > 0 && ItemMark.Read(line).Kind is ItemKind.Plus or ItemKind.None)
            {
                labels[^1] = labels[^1] with { Value = $"{labels[^1].Value}\n{line}".Trim() };
            }
            else
            {
                rest.Add(line);
            }
        }

        if (labels.Count > 0)
        {
            task.Text = VietnameseText.Tidy(string.Join(' ', rest));
        }

        return labels;
    }

    /// <summary>Lead and time that the task's own words give where no column does: in brackets at the end, as subject, as a date to be kept.</summary>
    private static void AddOwnWords(TaskDraft task, Sections sections)
    {
        if (task.Lead.Count > 0 && task.Time.Count > 0)
        {
            return;
        }

        if (
            Sentences.Bracket(task.Text, sections.Period) is { } bracket
            && (task.Lead.Count == 0 && bracket.Told.Lead is not null || task.Time.Count == 0 && bracket.Told.Time is not null)
        )
        {
            task.Text = bracket.Sentence;
            task.Add(bracket.Told);
        }

        if (task.Lead.Count == 0 && Sentences.OwnerOfItem(task.Text) is { Lead: { } lead } owner)
        {
            task.Add(new PlanLabel(PlanField.Lead, lead));
            task.AddCooperating(owner.Cooperating);
        }

        if (task.Time.Count == 0 && Sentences.Due(task.Text, sections.Period) is { } due)
        {
            task.AddTime(due);
        }
    }

    /// <summary>Records doubts about cells that could not be read or split.</summary>
    private static void Doubt(TaskDraft task, TableRow row, int? part)
    {
        if (row.Marks.Count > 1 && (part is null || row.Lines.Any(l => l.Value.Count > 1 && l.Value.Count != row.Marks.Count)))
        {
            task.Doubts.Add((PlanIssueCode.TwoTasksInRow, [string.Join(", ", row.Marks.Select(m => m.Name))]));
        }

        foreach (var (field, (loss, words)) in row.Losses)
        {
            // An unchosen lead, deadline or deliverable is reported as missing anyway.
            if (loss is not PlanLoss.Unchosen || field is PlanField.Cooperating or PlanField.LeadAndCooperating)
            {
                var gap = PlanLint.Gap(loss, words, null, row.Place);
                task.Doubts.Add((gap.Code, [.. gap.Arguments]));
            }
        }
    }

    private static string Value(TableRow row, Sections sections, PlanField field) =>
        row.Value(field) is { Length: > 0 } own ? own
        // The row names its lead: an empty cooperating cell then means none, and nothing is inherited from the section.
        : field is PlanField.Cooperating && row.Value(PlanField.Lead).Length > 0 ? ""
        : sections.Value(field) is { Length: > 0 } above ? above
        : field is PlanField.Lead ? (sections.NamesLead ? sections.UnitOfRow : sections.Unit) ?? ""
        : field is PlanField.Cooperating && !sections.NamesLead ? sections.Told?.Cooperating ?? ""
        : field is PlanField.Time ? sections.Time ?? ""
        : "";

    private static void Fill(TaskDraft task, Func<PlanField, string> value)
    {
        foreach (var field in (PlanField[])[PlanField.Lead, PlanField.LeadAndCooperating, PlanField.Cooperating, PlanField.Deliverable])
        {
            var text = value(field) is { Length: > 0 } said ? said : field switch
            {
                PlanField.Lead => value(PlanField.LeadInside),
                PlanField.Deliverable => value(PlanField.Result),
                _ => "",
            };
            var (rest, labels) = field is PlanField.Deliverable ? (text, []) : PlanLabels.Read(text);
            task.Add(new PlanLabel(field, rest));
            foreach (var label in labels)
            {
                task.Add(label);
            }
        }

        task.Add(new PlanLabel(PlanField.TimeStart, value(PlanField.TimeStart)));
        task.Add(new PlanLabel(PlanField.Time, value(PlanField.Time)));
    }

    [GeneratedRegex(
        @"^(?:[ivx\d.]+\s+)?(?:cac )?(?:nhiem vu |noi dung |ke hoach )?(?:thuc hien )?(?:trong )?nam (?<y>20\d\d)\s*[.:]?$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex OneYear();

    [GeneratedRegex(
        @"^(?:[a-z\divx.]{1,6}[.)] *)?(?:(?:cac|nhung|nhiem vu|noi dung|cong viec|cong tac|chuong trinh|de an|trinh|thuc hien|hoan thanh|trien khai|trong tam|"
            + @"trong|vao|cua|ubnd|hdnd|tinh|don vi|so) )*(?<t>(?:thang|quy) (?:\d{1,2}|i{1,3}v?|iv)"
            + @"(?: *(?:[-–,]|va) *(?:(?:thang|quy) )?(?:\d{1,2}|i{1,3}v?|iv))*"
            + @"(?: *[/,] *20\d\d| nam 20\d\d)?|(?:6|06|sau) thang (?:dau|cuoi) nam(?: 20\d\d)?|thuong xuyen|ca nam|(?:hang|moi) (?:thang|quy|nam))\s*[.:]?$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex OneTime();

    /// <summary>The time that a heading consists of, apart from words such as "nội dung trình": "Tháng 5 - 6", "NHIỆM VỤ THƯỜNG XUYÊN".</summary>
    public static string? TimeOfHeading(string heading) =>
        OneTime().Match(VietnameseText.Fold(heading)) is { Success: true } time && time.Groups["t"] is var told
            ? VietnameseText.Compose(heading)[told.Index..(told.Index + told.Length)]
            : null;

    /// <summary>The open section rows, outermost first.</summary>
    private sealed class Sections(PlanPeriod? period)
    {
        private readonly List<TableRow> open = [];

        /// <summary>The plan's period, for years that are not written.</summary>
        public PlanPeriod? Period { get; } = period;

        /// <summary>The last row read, so that the table can continue on the next page.</summary>
        public TableRow? Last { get; set; }

        /// <summary>The heading above the table that names a unit.</summary>
        public OutlineNode? Owner { get; set; }

        /// <summary>The row whose group column names the section of the task; null if there is no such column.</summary>
        public TableRow? Group { get; set; }

        /// <summary>Whether a column names the lead.</summary>
        public bool NamesLead { get; set; }

        /// <summary>The unit named by a section title, or by the heading above the table.</summary>
        public string? Unit => UnitOfRow ?? Told?.Lead ?? Owner?.Unit;

        /// <summary>The unit that a section title consists of.</summary>
        public string? UnitOfRow => open.Select(o => Sentences.UnitOfHeading(o.Text)).LastOrDefault(u => u is not null);

        public string? Time => open.Select(o => TimeOfHeading(o.Text)).LastOrDefault(t => t is not null) ?? Told?.Time;

        /// <summary>What a section title says in brackets: "THỂ CHẾ (Sở Tư pháp chủ trì; trước 30/6)".</summary>
        public OwnerPhrase? Told =>
            open.Select(o => Sentences.Bracket(o.Text.Replace('\n', ' '), Period)?.Told).LastOrDefault(t => t is not null);

        /// <summary>The year that a section title consists of ("NĂM 2027").</summary>
        public int? Year => open.Select(o => OneYear().Match(VietnameseText.Fold(o.Text))).LastOrDefault(m => m.Success) is { } year
            ? int.Parse(year.Groups["y"].Value, CultureInfo.InvariantCulture) : null;

        public void Clear()
        {
            open.Clear();
            Last = null;
        }

        public void Open(TableRow row)
        {
            var at = open.FindIndex(o =>
                o.Mark.Kind == row.Mark.Kind && o.Mark.Depth == row.Mark.Depth
                || o.Mark.Kind > row.Mark.Kind && row.Mark.Kind is not ItemKind.None
                || o.Mark.Kind == ItemKind.Number && row.Mark.Kind == ItemKind.Number && o.Mark.Depth > row.Mark.Depth
            );
            if (at >= 0)
            {
                open.RemoveRange(at, open.Count - at);
            }

            open.Add(row);
        }

        /// <summary>Part, section number and section title of an item; a nested section ends at an item of the section's own kind of mark.</summary>
        public (string? Part, string? Number, string? Title) For(ItemMark mark)
        {
            var at = open.FindIndex(o =>
                mark.Kind is not ItemKind.None && o.Mark.Kind == mark.Kind && o.Mark.Depth >= mark.Depth && o.Mark.Kind is not ItemKind.None
            );
            if (at >= 0)
            {
                open.RemoveRange(at, open.Count - at);
            }

            var section = open.LastOrDefault();
            if (Group is { } group)
            {
                return (
                    open.FirstOrDefault(o => o.Mark.Kind == ItemKind.Roman)?.Mark.Name,
                    group is { NumbersGroup: true, Mark.Name: { Length: > 0 } counted } ? counted : section?.Mark.Name is { Length: > 0 } outer ? outer : null,
                    group.Group);
            }

            if (section is null && !NamesLead && Owner is { } owner)
            {
                return (owner.Mark.Kind is ItemKind.Roman ? owner.Mark.Name : null, owner.Mark.Name is { Length: > 0 } marked ? marked : null, owner.Title);
            }

            return (
                open.FirstOrDefault(o => o.Mark.Kind == ItemKind.Roman)?.Mark.Name,
                section?.Mark.Name is { Length: > 0 } n ? n : null,
                section is null ? null : VietnameseText.Tidy(section.Text)
            );
        }

        /// <summary>The value of a section row, which applies to the rows below it that have none.</summary>
        public string Value(PlanField field)
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].SaysMore && open[i].Value(field) is { Length: > 0 } value && !PointsDown(value))
                {
                    return value;
                }
            }

            return "";
        }
    }
}
