using CchcBot.Domain.Time;

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
/// <param name="Printed">The code that the plan's current text would give, where amending moved the task; null = <paramref name="Code"/>.</param>
/// <param name="Standing">Whether it is still owed, and if not, why.</param>
/// <param name="Origin">The task of another plan that it goes on with: its history up to then stands there.</param>
/// <param name="Successor">The task of another plan that goes on with it.</param>
/// <param name="PartNumbers">The numbers of its parts, in their order, where amending made them others than 1, 2, 3; a number is never given to another
/// part.</param>
/// <param name="LastPart">The highest part number that it ever had, where <paramref name="PartNumbers"/> says so.</param>
/// <param name="Log">What amending did to it, oldest first.</param>
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
    Deadline Deadline,
    string? Printed = null,
    TaskStanding Standing = TaskStanding.InForce,
    TaskLink? Origin = null,
    TaskLink? Successor = null,
    IReadOnlyList<int>? PartNumbers = null,
    int LastPart = 0,
    IReadOnlyList<TaskAmendment>? Log = null)
{
    /// <summary>What the administrator corrected in it when the plan was loaded; null where nothing was.</summary>
    public IReadOnlyList<PlanCorrection>? Corrections { get; init; }

    public IReadOnlyList<TaskAmendment> Log { get; init; } = Log ?? [];

    /// <summary>No longer owed. It stays in the plan, with all that became of it.</summary>
    public bool IsClosed => Standing is not (TaskStanding.InForce or TaskStanding.AwaitingDecision);

    /// <summary>What the plan's current text calls it.</summary>
    public string PrintedCode => Printed ?? Code;

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
                .Select((span, i) => new Milestone(PartNumber(i), null, DeadlineKind.Date, span.Start, span.Due));
        }

        var dated = Deadline.Milestones.Where(m => m.Due is not null).ToList();
        return dated.Count > 1
            ? dated.Select((m, i) => new Milestone(PartNumber(i), m.What, m.Kind, m.Start, m.Due))
            : [new Milestone(0, null, Deadline.Kind, Deadline.Start, Deadline.IsDated ? Deadline.Due : null)];
    }

    private int PartNumber(int index) =>
        PartNumbers is { } numbers && index < numbers.Count ? numbers[index] : LastPart + index + 1 - (PartNumbers?.Count ?? 0);
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
