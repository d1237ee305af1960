using CchcBot.Domain.Deadlines;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Reads a plan from its document: head, tasks, targets and doubts. The layout is told by what stands there: tables whose
/// headings name task, lead and time; items with labels; else the items of the parts that hold tasks.
/// </summary>
public static class PlanParser
{
    public static PlanReading Parse(PlanDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var lines = PlanLines.From(document);
        var head = PlanHeadReader.Read(lines);
        var outline = PlanOutline.Build(lines);
        var drafts = Drafts(outline, lines);
        var codes = TaskCodes.Assign([.. drafts.Select(d => d.CodeParts)]);
        List<PlanTask> tasks = [.. drafts.Select((draft, i) => Task(draft, i + 1, codes[i], head.Period))];
        return new PlanReading(head, tasks, [], []);
    }

    private static List<TaskDraft> Drafts(PlanOutline outline, List<PlanLine> lines)
    {
        var tables = TableLayout.Read(lines.Select(l => l.Table).OfType<PlanTable>());
        var listed = ListLayout.Read(outline.Root);
        return [.. listed, .. tables];
    }

    private static PlanTask Task(TaskDraft draft, int ordinal, string code, PlanPeriod? period)
    {
        var lead = Units(draft.Lead);
        var cooperating = Units(draft.Cooperating);
        var time = Joined(draft.Time, "; ");
        return new PlanTask(
            ordinal,
            code,
            draft.Section,
            draft.SectionNumber,
            draft.Item,
            VietnameseText.Tidy(draft.Text),
            lead,
            cooperating,
            cooperating.Any(UnitNames.IsEverybody),
            Joined(draft.Deliverable, " "),
            time,
            time is null ? Deadline.None : DeadlineReader.Read(time, period),
            draft.Place);
    }

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
