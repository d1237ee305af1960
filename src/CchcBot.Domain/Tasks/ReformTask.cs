using CchcBot.Domain.Deadlines;
using CchcBot.Domain.Plans;

namespace CchcBot.Domain.Tasks;

/// <summary>A unit that leads a task.</summary>
/// <param name="Key">The unit's key in the office's directory: its name folded, words joined by dashes.</param>
/// <param name="Name">The name as the plan writes it.</param>
public sealed record LeadUnit(string Key, string Name);

/// <summary>A task (nhiệm vụ) of a plan, as defined when the plan was loaded or amended. What became of it stands in its assignments.</summary>
/// <param name="Code">The name kept for life, unique in its plan: "3b".</param>
/// <param name="Ordinal">1-based place in the plan.</param>
/// <param name="Area">The heading that it stands under: the field of reform.</param>
/// <param name="Leads">The units that owe it, each of them on its own; never a collective name.</param>
/// <param name="TimeText">The plan's own words about time, always shown beside the reading.</param>
public sealed record ReformTask(
    string Code,
    int Ordinal,
    string? Area,
    string? SectionNumber,
    string Text,
    IReadOnlyList<LeadUnit> Leads,
    IReadOnlyList<string> Cooperating,
    bool CooperatingAll,
    string? Deliverable,
    string? TimeText,
    Deadline Deadline)
{
    /// <summary>What the administrator corrected in it when the plan was loaded; null where nothing was.</summary>
    public IReadOnlyList<PlanCorrection>? Corrections { get; init; }

    /// <summary>The parts that are owed, one for each milestone or occurrence and lead unit, in the plan's order.</summary>
    /// <param name="period">The plan's period: bounds the occurrences of a recurring task.</param>
    public IEnumerable<AssignmentDefinition> Assignments(PlanPeriod period) =>
        from part in Parts(period)
        from unit in Leads
        select new AssignmentDefinition(new AssignmentId(Code, part.Number, unit.Key), part.What, part.Kind, part.Start, part.Due, unit);

    /// <summary>The milestones: one for a simple task, one for each dated part or occurrence otherwise.</summary>
    public IEnumerable<Milestone> Parts(PlanPeriod period)
    {
        if (Deadline.Kind == DeadlineKind.Recurring && Deadline.Every is { } every)
        {
            return Occurrences.Of(every, Deadline.Start ?? period.Start, Deadline.Due ?? period.End, Deadline.Before?.AddDays(-1).Day)
                .Select((span, i) => new Milestone(i + 1, null, DeadlineKind.Date, span.Start, span.Due));
        }

        var dated = Deadline.Milestones.Where(m => m.Due is not null).ToList();
        return dated.Count > 1
            ? dated.Select((m, i) => new Milestone(i + 1, m.What, m.Kind, m.Start, m.Due))
            : [new Milestone(0, null, Deadline.Kind, Deadline.Start, Deadline.IsDated ? Deadline.Due : null)];
    }
}

/// <summary>A part of a task with its own deadline (mốc).</summary>
/// <param name="Number">1-based among the task's parts; 0 where the task has just one.</param>
public sealed record Milestone(int Number, string? What, DeadlineKind Kind, DateOnly? Start, DateOnly? Due);

/// <summary>Which duty: a lead unit's, to reach one milestone of a task.</summary>
/// <param name="Part">The milestone's number.</param>
/// <param name="Unit">The unit's key.</param>
public readonly record struct AssignmentId(string Task, int Part, string Unit)
{
    public override string ToString() => $"{Task}/{Part}/{Unit}";

    /// <summary>Reads what <see cref="ToString"/> wrote; false for anything else.</summary>
    public static bool TryParse(string? text, out AssignmentId id)
    {
        id = default;
        if (text?.Split('/') is not [{ Length: > 0 } task, var number, { Length: > 0 } unit] || !int.TryParse(number, out var part))
        {
            return false;
        }

        id = new AssignmentId(task, part, unit);
        return true;
    }
}

/// <summary>A duty as the plan defines it: what is reminded, updated, blocked, extended, confirmed, overdue.</summary>
/// <param name="Start">When it begins to matter; null = from the plan's start.</param>
/// <param name="Due">The original deadline, or null.</param>
public sealed record AssignmentDefinition(AssignmentId Id, string? What, DeadlineKind Kind, DateOnly? Start, DateOnly? Due, LeadUnit Unit);
