using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>A unit that leads a task.</summary>
/// <param name="Key">The unit's key in the office's directory: its name folded, words joined by dashes.</param>
/// <param name="Name">The name as the plan writes it.</param>
public sealed record LeadUnit(string Key, string Name);

/// <summary>A task (nhiệm vụ) as defined when the plan was loaded or amended. Its progress is in its assignments' states.</summary>
/// <param name="Code">Its permanent code, unique in the plan: "3b".</param>
/// <param name="Ordinal">1-based position in the plan.</param>
/// <param name="Area">The heading above it: the field of reform.</param>
/// <param name="Leads">The lead units, each with an assignment of its own; never a collective name.</param>
/// <param name="TimeText">The plan's own words about the deadline, always shown beside their reading.</param>
/// <param name="Printed">The code in the plan's current text, where an amendment moved the task; null = <paramref name="Code"/>.</param>
/// <param name="Standing">Whether it is still owed, and if not, why.</param>
/// <param name="Origin">The task of another plan that it continues; the earlier history is there.</param>
/// <param name="Successor">The task of another plan that continues it.</param>
/// <param name="PartNumbers">
/// The numbers of its parts, in order, where amendments made them differ from 1, 2, 3; a number is never reused for another part.
/// </param>
/// <param name="LastPart">The highest part number ever used, where <paramref name="PartNumbers"/> is set.</param>
/// <param name="Log">Its amendments, oldest first.</param>
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
    /// <summary>The administrator's corrections to it when the plan was loaded; null where there are none.</summary>
    public IReadOnlyList<PlanCorrection>? Corrections { get; init; }

    public IReadOnlyList<TaskAmendment> Log { get; init; } = Log ?? [];

    /// <summary>No longer owed. It stays in the plan, with its history.</summary>
    public bool IsClosed => Standing is not (TaskStanding.InForce or TaskStanding.AwaitingDecision);

    /// <summary>The code in the plan's current text.</summary>
    public string PrintedCode => Printed ?? Code;

    /// <summary>Its assignments: one per milestone or occurrence and lead unit, in the plan's order.</summary>
    /// <param name="period">The plan's period, which bounds the occurrences of a recurring task.</param>
    public IEnumerable<AssignmentDefinition> Assignments(PlanPeriod period) =>
        from part in Parts(period)
        from unit in Leads
        select new AssignmentDefinition(new AssignmentId(Code, part.Number, unit.Key), part.What, part.Kind, part.Start, part.Due, unit);

    /// <summary>The milestones: a single one for a simple task, else one per dated part or occurrence.</summary>
    public IEnumerable<Milestone> Parts(PlanPeriod period)
    {
        if (Deadline.Kind == DeadlineKind.Recurring && Deadline.Every is { } every)
        {
            return Occurrences.Of(every, Deadline.Start ?? period.Start, Deadline.Due ?? period.End, Deadline.LastOccurrence ?? Deadline.Before?.AddDays(-1))
                .Select((span, i) => new Milestone(PartNumber(i), null, DeadlineKind.Date, span.Start, span.Due));
        }

        var dated = Deadline.Milestones.Where(m => m.Due is not null).ToList();
        return dated.Count > 1
            ? dated.SelectMany(m => Each(m, period)).Select((m, i) => m with { Number = PartNumber(i) })
            : [new Milestone(0, null, Deadline.Kind, Deadline.Start, Deadline.IsDated ? Deadline.Due : null)];
    }

    /// <summary>A part of the deadline, or each occurrence of a recurring one: "... trước 30/6; định kỳ hằng tháng, trước ngày 25, báo cáo".</summary>
    private static IEnumerable<Milestone> Each(DeadlineMilestone part, PlanPeriod period) =>
        part is { Every: { } every, LastOccurrence: { } last }
            ? Occurrences.Of(every, part.Start ?? period.Start, part.Due ?? period.End, last)
                .Select(span => new Milestone(0, part.What, DeadlineKind.Date, span.Start, span.Due))
            : [new Milestone(0, part.What, part.Kind, part.Start, part.Due)];

    private int PartNumber(int index) =>
        PartNumbers is { } numbers && index < numbers.Count ? numbers[index] : LastPart + index + 1 - (PartNumbers?.Count ?? 0);
}

/// <summary>A part of a task with its own deadline (mốc).</summary>
/// <param name="Number">1-based number of the part; 0 where the task has only one.</param>
public sealed record Milestone(int Number, string? What, DeadlineKind Kind, DateOnly? Start, DateOnly? Due);

/// <summary>Identifies an assignment: a lead unit's obligation to reach one milestone of a task.</summary>
/// <param name="Part">Number of the milestone.</param>
/// <param name="Unit">The unit's key.</param>
public readonly record struct AssignmentId(string Task, int Part, string Unit)
{
    public override string ToString() => $"{Task}/{Part}/{Unit}";

    /// <summary>Parses the form of <see cref="ToString"/>; false for anything else.</summary>
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

/// <summary>The definition of an assignment, the unit of reminders, reports, obstacles, extensions and confirmations.</summary>
/// <param name="Start">The day on which it begins; null = with the plan.</param>
/// <param name="Due">The original deadline, or null.</param>
public sealed record AssignmentDefinition(AssignmentId Id, string? What, DeadlineKind Kind, DateOnly? Start, DateOnly? Due, LeadUnit Unit);
