using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>The head of a plan as given by the document; null where it is not stated.</summary>
/// <param name="Number">"3205/KH-VP"; null on a draft whose number is still blank.</param>
/// <param name="PeriodStart">First day of the plan's period, inclusive.</param>
/// <param name="PeriodEnd">Last day of the plan's period, inclusive.</param>
/// <param name="IsTemplate">A template for subordinate offices to fill in, not a plan to be tracked.</param>
/// <param name="Replaces">The plan that this one replaces, as written.</param>
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
    /// <summary>The period that supplies unwritten years; null if the document states neither year nor period.</summary>
    public PlanPeriod? Period => Year is { } year && PeriodStart is { } start && PeriodEnd is { } end ? new PlanPeriod(year, start, end) : null;
}

/// <summary>A task as worded in the plan.</summary>
/// <param name="Ordinal">1-based position among the plan's tasks.</param>
/// <param name="Code">The task's permanent code ("3b"), unique in the plan; see <see cref="TaskCodes"/>.</param>
/// <param name="Section">The heading above it, without its number.</param>
/// <param name="SectionNumber">The heading's number as printed ("3", "V.2").</param>
/// <param name="Item">The task's own letter or number ("b"), without bracket.</param>
/// <param name="CooperatingAll">Whether all units of the office cooperate.</param>
/// <param name="TimeText">The plan's own words about time.</param>
/// <param name="Place">Its position in the document, as shown to people: "bảng 1, dòng 12", "đoạn 35".</param>
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

/// <summary>A target (chỉ tiêu): an indicator with a figure, reported on but not a task.</summary>
/// <param name="Metric">What is measured, without year, figure and words of degree.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>; of a range the lower end.</param>
public sealed record PlanTarget(string? Item, string Text, string? Metric, decimal? Value, string? Unit, int? Year)
{
    /// <summary>Whether the target is reached at or above the figure, or at or below it.</summary>
    public TargetSense Sense { get; init; }
}

/// <summary>A doubt shown to the administrator before anything is stored. Its text is in the host's resources.</summary>
/// <param name="TaskOrdinal">Ordinal of the task concerned, or null for the whole plan.</param>
/// <param name="Arguments">The arguments of the text: a unit's name, a date (dd/MM/yyyy), the replaced plan.</param>
/// <param name="Place">The position in the document, as shown to people.</param>
public sealed record PlanIssue(PlanIssueCode Code, int? TaskOrdinal, IReadOnlyList<string> Arguments, string? Place = null);

/// <summary>The result of reading a plan's document.</summary>
public sealed record PlanReading(
    PlanHead Plan,
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyList<PlanTarget> Targets,
    IReadOnlyList<PlanIssue> Issues)
{
    /// <summary>The code of the task that a doubt is about, or null if it is about the whole plan.</summary>
    public string? CodeOf(PlanIssue issue) => Tasks.FirstOrDefault(t => t.Ordinal == issue.TaskOrdinal)?.Code;
}
