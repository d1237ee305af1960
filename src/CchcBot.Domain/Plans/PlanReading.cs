using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>The head of a plan, as the document gives it; what is not there is null.</summary>
/// <param name="Number">"3205/KH-VP"; null on a draft whose number is still blank.</param>
/// <param name="PeriodStart">First day of the plan's period, included.</param>
/// <param name="PeriodEnd">Last day of the plan's period, included.</param>
/// <param name="IsTemplate">A framework to be filled in by subordinate offices, not a plan to be followed.</param>
/// <param name="Replaces">The plan that this one replaces, in its own words.</param>
public sealed record PlanHead(
    string? Number,
    string? Issuer,
    DateOnly? SignedOn,
    string? Title,
    int? Year,
    DateOnly? PeriodStart,
    DateOnly? PeriodEnd,
    bool IsTemplate = false,
    string? Replaces = null)
{
    /// <summary>The period that an unwritten year means; null where the document says neither year nor period.</summary>
    public PlanPeriod? Period => Year is { } year && PeriodStart is { } start && PeriodEnd is { } end ? new PlanPeriod(year, start, end) : null;
}

/// <summary>A task as the plan words it.</summary>
/// <param name="Ordinal">1-based place among the plan's tasks.</param>
/// <param name="Code">The name that the task keeps for life ("3b"), unique in the plan; see <see cref="TaskCodes"/>.</param>
/// <param name="Section">The heading that it stands under, without its number.</param>
/// <param name="SectionNumber">The heading's number as the plan prints it ("3", "V.2").</param>
/// <param name="Item">The task's own letter or number ("b"), without bracket.</param>
/// <param name="CooperatingAll">Every unit of the office cooperates.</param>
/// <param name="TimeText">The plan's own words about time.</param>
/// <param name="Place">Where it stands in the document, for people: "bảng 1, dòng 12", "đoạn 35".</param>
public sealed record PlanTask(
    int Ordinal,
    string Code,
    string? Section,
    string? SectionNumber,
    string? Item,
    string Text,
    IReadOnlyList<string> Lead,
    IReadOnlyList<string> Cooperating,
    bool CooperatingAll,
    string? Deliverable,
    string? TimeText,
    Deadline Deadline,
    string? Place = null);

/// <summary>An indicator with a figure (chỉ tiêu): reported on, but not a task.</summary>
/// <param name="Metric">What is measured, without its year, figure and words of degree.</param>
/// <param name="Value">The lower end of a range; in <paramref name="Unit"/>.</param>
public sealed record PlanTarget(string? Item, string Text, string? Metric, decimal? Value, string? Unit, int? Year)
{
    /// <summary>On which side of the figure it is reached.</summary>
    public TargetSense Sense { get; init; }
}

/// <summary>A doubt that the administrator sees before anything is stored. It becomes a sentence in the host's resources.</summary>
/// <param name="TaskOrdinal">The task concerned, or null for the plan as a whole.</param>
/// <param name="Arguments">What the sentence needs: a unit's name, a date (dd/MM/yyyy), the plan replaced.</param>
/// <param name="Place">Where in the document, for people.</param>
public sealed record PlanIssue(PlanIssueCode Code, int? TaskOrdinal, IReadOnlyList<string> Arguments, string? Place = null);

/// <summary>All that was read from a plan's document.</summary>
public sealed record PlanReading(
    PlanHead Plan,
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyList<PlanTarget> Targets,
    IReadOnlyList<PlanIssue> Issues)
{
    /// <summary>The code of the task that a doubt is about, or null where it is about the plan.</summary>
    public string? CodeOf(PlanIssue issue) => Tasks.FirstOrDefault(t => t.Ordinal == issue.TaskOrdinal)?.Code;
}
