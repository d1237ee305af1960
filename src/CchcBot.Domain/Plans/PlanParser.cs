using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Parses a plan's document: head, tasks, targets and doubts. The layout is detected from the content: tables whose headings name task, lead and time;
/// else items with labels; else the items of the parts that contain tasks.
/// </summary>
public static class PlanParser
{
    /// <summary>Maximum length, in characters, of a task's stored time text; five times the longest known.</summary>
    private const int LongestTime = 3_000;

    public static PlanReading Parse(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = PlanLines.From(document);
        var head = PlanHeadReader.Read(lines);
        var outline = PlanOutline.Build(lines);
        List<PlanIssue> unread = [.. document.Gaps.Select(g => PlanLint.Gap(g.Loss, g.Words, null, g.Place))];
        var drafts = InOrder(Drafts(outline, lines, head, unread), lines);
        if (GeneralTerms.Time(lines, head.Period) is { } general)
        {
            foreach (var draft in drafts.Where(d => d.Time.Count == 0 && d.Deadline is null))
            {
                draft.AddTime(general);
            }
        }

        var codes = TaskCodes.Assign([.. drafts.Select(d => d.CodeParts)]);
        List<PlanTask> tasks = [.. drafts.Select((draft, i) => Task(draft, i + 1, codes[i], head))];
        if (PlanPeriodReader.Reaching(PlanPeriodReader.OfDeadlines(head, tasks), tasks) is var reaching && reaching != head)
        {
            // Deadlines that are ongoing or have no year are read again for the longer period.
            head = reaching;
            tasks = [.. drafts.Select((draft, i) => Task(draft, i + 1, codes[i], head))];
        }

        unread.AddRange(drafts.SelectMany((draft, i) => draft.Doubts.Select(d => new PlanIssue(d.Code, i + 1, d.Arguments, draft.Place))));
        var reading = new PlanReading(head, tasks, TargetReader.Read(outline.Root, head.Period), unread);
        return reading with { Issues = PlanLint.Check(reading) };
    }

    /// <summary>Extracts the drafts. Tables and labels identify tasks reliably; plain items count only if the document has neither.</summary>
    private static List<TaskDraft> Drafts(PlanOutline outline, List<PlanLine> lines, PlanHead head, List<PlanIssue> unread)
    {
        var owners = Owners(outline.Root);
        List<TaskDraft> tasks =
        [
            .. ListLayout.Read(outline.Root, head.Period),
            // Blank rows are expected in a template and are not reported as unread.
            .. TableLayout.Read(lines.Select(l => l.Table).OfType<PlanTable>(), t => owners.GetValueOrDefault(t), head.Period, head.IsTemplate ? [] : unread),
        ];
        if (tasks.Count > 0 && !head.IsTemplate)
        {
            var around = tasks.Exists(t => t.InTable) ? OwnerLayout.Around(outline.Root, head.Period) : [];
            foreach (var beside in ProseLayout.Beside(outline.Root, head.Period).Concat(around))
            {
                if (!tasks.Exists(t => IsSame(t.Text, beside.Text)))
                {
                    tasks.Add(beside);
                }
            }
        }

        // A list with few labels, or none, may be prose in which a word before a colon looks like one: of the ways to read it the one that tells most.
        // So is one whose labels name nobody: "1. Chủ đề: ...", "2. Thời gian: ..." tell of the whole plan.
        var isTold = 2 * tasks.Count(t => t.InTable || t.IsLabelled) > tasks.Count && tasks.Exists(t => t.InTable || t.Lead.Count > 0);
        var isCertain = isTold && tasks.Exists(t => t.InTable) || head.IsTemplate;
        var charging = isCertain ? [] : OwnerLayout.Read(outline.Root, head.Period, false);
        var told = isCertain
            ? tasks
            : new[] { ProseLayout.Read(outline.Root, head.Period), charging }.MaxBy(Told)!;

        // A few labels among prose do not hide the rest of it.
        if (Told(told) > (isTold ? FewLabels * Told(tasks) : Told(tasks)))
        {
            tasks = told == charging ? [.. charging, .. OwnerLayout.Closing(outline.Root, head.Period)] : told;
        }

        if (!isTold && !head.IsTemplate)
        {
            // A plan may charge everybody in its last part only, after parts that say what and how.
            var organised = tasks.Exists(t => t.Lead.Count > 0) ? [] : OwnerLayout.Read(outline.Root, head.Period, true);
            tasks = organised.Count >= 2 * tasks.Count ? organised : tasks;
        }

        if (tasks.Count > 0)
        {
            return tasks;
        }

        // A document that gives orders may give only one or two; a letter's sentences must at least have a date.
        var dated = LetterLayout.Read(outline.Root, head.Period);
        var charged = GivesOrders(head) ? OwnerLayout.Read(outline.Root, head.Period, true, fewest: 1) : [];
        return Told(charged) > Told(dated) ? charged : dated;
    }

    /// <summary>The tasks of text and tables in the order of the document: those of a list around a table are read apart from its rows.</summary>
    private static List<TaskDraft> InOrder(List<TaskDraft> tasks, List<PlanLine> lines)
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var (line, i) in lines.Select((l, i) => (l, i)))
        {
            foreach (var place in line.Table is { } table ? Within(table).Select(t => $"bảng {t.Number}") : [line.Place])
            {
                places.TryAdd(place, i);
            }
        }

        return [.. tasks.OrderBy(t => places.GetValueOrDefault(t.Place.Split(',')[0], int.MaxValue))];

        static IEnumerable<PlanTable> Within(PlanTable table) =>
            table.Rows.SelectMany(r => r.Cells).SelectMany(c => c.Tables).SelectMany(Within).Prepend(table);
    }

    /// <summary>Labels are few if prose tells so many times more.</summary>
    private const int FewLabels = 3;

    /// <summary>Whether its title says that the document charges units: a directive, a conclusion, a plan.</summary>
    private static bool GivesOrders(PlanHead head) =>
        !head.IsTemplate && head.Title is { } title && VietnameseText.Fold(title) is var folded
        && Array.Exists(Orders, o => folded.StartsWith(o, StringComparison.Ordinal));

    private static readonly string[] Orders = ["chi thi", "thong bao", "ket luan", "cong dien", "ke hoach"];

    /// <summary>How much a reading tells: its tasks, their leads and times.</summary>
    private static int Told(List<TaskDraft> tasks) =>
        tasks.Count + tasks.Count(t => t.Lead.Count > 0) + tasks.Count(t => t.Time.Count > 0 || t.Deadline is not null);

    /// <summary>Maps each table to the heading above it that names a unit: the table's tasks belong to that unit.</summary>
    private static Dictionary<PlanTable, OutlineNode> Owners(OutlineNode root)
    {
        Dictionary<PlanTable, OutlineNode> owners = new(ReferenceEqualityComparer.Instance);
        foreach (var node in root.Below)
        {
            if (node.Tables.Count > 0 && node.Above.Prepend(node).FirstOrDefault(a => a.Unit is not null) is { } owner)
            {
                foreach (var table in node.Tables)
                {
                    owners.TryAdd(table, owner);
                }
            }
        }

        return owners;
    }

    /// <summary>Whether a sentence of the body repeats a task of the annex.</summary>
    private static bool IsSame(string left, string right)
    {
        var (a, b) = (UnitLikeness.Words(left), UnitLikeness.Words(right));
        var both = a.Intersect(b, StringComparer.Ordinal).Count();
        return both > 0 && both >= 0.7 * Math.Max(a.Distinct(StringComparer.Ordinal).Count(), b.Distinct(StringComparer.Ordinal).Count());
    }

    private static PlanTask Task(TaskDraft draft, int ordinal, string code, PlanHead head)
    {
        var lead = Units(draft.Lead);
        var cooperating = Units(draft.Cooperating);
        var time = Joined(draft.Time, "; ") is { } told ? told[..Math.Min(told.Length, LongestTime)] : draft.Deadline is null ? draft.Start : null;
        var period = head.Period is { } whole && draft.Year is { } year && year >= whole.Start.Year && year <= whole.End.Year
            ? PlanPeriod.OfYear(year)
            : head.Period;
        var deadline = Since(draft.Start, draft.Deadline ?? (time is null ? Deadline.None : DeadlineReader.Read(time, period)), period);
        return new PlanTask(
            ordinal,
            code,
            draft.Section,
            draft.SectionNumber,
            draft.Item,
            VietnameseText.Tidy(draft.Text),
            lead,
            cooperating,
            cooperating.Exists(UnitNames.IsEverybody),
            Joined(draft.Deliverable, " "),
            time,
            // A plan without a number is a draft: its date is not yet the issue date.
            OwnIssue.Settle(deadline, time, head.Number is null ? null : head.SignedOn, WorkCalendar.Shipped) ?? deadline,
            draft.Place);
    }

    /// <summary>The deadline with the beginning that is stated apart from it: of columns "Bắt đầu" and "Hoàn thành" the second is the deadline.</summary>
    private static Deadline Since(string? start, Deadline deadline, PlanPeriod? period) =>
        start is not null && deadline is { IsDated: true, Milestones.Count: 0, Due: { } due } && DeadlineReader.Read(start, period) is { IsDated: true } begin
        && (begin.Start ?? begin.Due) is { } day && day < due
            ? deadline with { Start = day }
            : deadline;

    private static List<string> Units(List<string> texts)
    {
        List<string> units = [];
        foreach (var unit in texts.SelectMany(UnitNames.Split))
        {
            if (!units.Contains(unit, StringComparer.OrdinalIgnoreCase))
            {
                units.Add(unit);
            }
        }

        return units;
    }

    private static string? Joined(List<string> parts, string separator) =>
        VietnameseText.Tidy(string.Join(separator, parts).Replace('\n', ' ')) is { Length: > 0 } text ? text : null;
}
