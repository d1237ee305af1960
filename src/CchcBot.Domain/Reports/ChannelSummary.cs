using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Reports;

/// <summary>A unit's part of a task as shown in the leadership channel: code and deadline, no people, no causes.</summary>
/// <param name="Submitted">Đã trình: submitted, waiting for the superior authority.</param>
public sealed record SummaryLine(TaskRef Task, string? PlanNumber, DateOnly? Due, bool Submitted);

/// <summary>A unit's lines, earliest deadline first.</summary>
public sealed record UnitLines(string Unit, IReadOnlyList<SummaryLine> Lines);

/// <summary>Content of a posted summary, stored so that the next one can show what has changed.</summary>
/// <param name="AsOf">Its as-of date.</param>
/// <param name="Completed">Keys of the completed assignments ("plan|3b/0/unit").</param>
/// <param name="Overdue">Keys of the overdue assignments.</param>
/// <param name="Due">Keys of the assignments due soon.</param>
public sealed record SummarySnapshot(DateOnly AsOf, IReadOnlyList<string> Completed, IReadOnlyList<string> Overdue, IReadOnlyList<string> Due);

/// <summary>Changes since the summary of that day.</summary>
public sealed record SummaryChanges(DateOnly Since, IReadOnlyList<UnitLines> Completed, IReadOnlyList<UnitLines> Overdue, IReadOnlyList<UnitLines> Due)
{
    public bool IsEmpty => Completed.Count + Overdue.Count + Due.Count == 0;
}

/// <summary>Summary for the leadership channel, the same in a personal chat: figures, overdue and upcoming tasks by unit, and changes.</summary>
/// <param name="SoonDays">Days ahead covered by <paramref name="DueNext"/>; null = nothing is due in that time, so it contains the next deadline after
/// it.</param>
/// <param name="Changes">Null for an office's first summary.</param>
/// <param name="Snapshot">To be stored for the next summary, once this one is posted.</param>
public sealed record ChannelSummary(
    DateOnly AsOf,
    ProgressSummary Figures,
    IReadOnlyList<UnitLines> Overdue,
    IReadOnlyList<UnitLines> DueNext,
    int? SoonDays,
    SummaryChanges? Changes,
    SummarySnapshot Snapshot)
{
    /// <param name="plans">The plans in force, as known on that day; <see cref="ReportYear"/> selects what is counted.</param>
    /// <param name="previous">The last summary posted on an earlier day, or null.</param>
    /// <param name="soonDays">Number of days ahead that count as soon.</param>
    public static ChannelSummary Of(IReadOnlyList<PlanState> plans, SummarySnapshot? previous, DateOnly asOf, int soonDays = 10)
    {
        plans = ReportYear.Of(plans, asOf);
        var assignments = plans.SelectMany(p => p.Assignments.Select(a => new PlanAssignment(p.Info, a))).ToList();
        var overdue = assignments.FindAll(d => d.Assignment.IsOverdue(asOf));
        var ahead = assignments.FindAll(d => !d.Assignment.IsDone && d.Assignment.JudgedBy >= asOf);
        var soon = ahead.FindAll(d => d.Assignment.Due <= asOf.AddDays(soonDays));
        var first = ahead.Min(d => d.Assignment.Due);
        var done = assignments.FindAll(d => d.Assignment.IsDone);
        return new ChannelSummary(
            asOf,
            ProgressSummary.Of(plans.SelectMany(p => p.Tasks), asOf, soonDays),
            ByUnit(overdue),
            ByUnit(soon.Count > 0 ? soon : ahead.Where(d => d.Assignment.Due == first)),
            soon.Count > 0 ? soonDays : null,
            previous is null ? null : new SummaryChanges(
                previous.AsOf,
                New(done, previous.Completed),
                New(overdue, previous.Overdue),
                New(soon, previous.Due)),
            new SummarySnapshot(asOf, Keys(done), Keys(overdue), Keys(soon)));
    }

    private static IReadOnlyList<UnitLines> New(IEnumerable<PlanAssignment> now, IReadOnlyList<string> before)
    {
        var known = before.ToHashSet(StringComparer.Ordinal);
        return ByUnit(now.Where(d => !known.Contains(d.Key)));
    }

    private static IReadOnlyList<string> Keys(IEnumerable<PlanAssignment> assignments) => [.. assignments.Select(d => d.Key)];

    private static IReadOnlyList<UnitLines> ByUnit(IEnumerable<PlanAssignment> assignments) =>
        [.. assignments
            .GroupBy(d => d.Assignment.Definition.Unit.Key)
            .Select(unit => new UnitLines(unit.First().Assignment.Definition.Unit.Name, Lines(unit)))
            .OrderBy(u => u.Unit, VietnameseOrder.Instance)];

    // Milestones of a task are merged into one line under its code, which people know.
    private static IReadOnlyList<SummaryLine> Lines(IEnumerable<PlanAssignment> assignments) =>
        [.. assignments
            .GroupBy(d => (d.Plan.Id, d.Assignment.Task.Code))
            .Select(task => new SummaryLine(
                new TaskRef(task.Key.Id, task.Key.Code),
                task.First().Plan.Number,
                task.Min(d => d.Assignment.Due),
                task.All(d => d.Assignment.IsSubmitted)))
            .OrderBy(l => l.Due ?? DateOnly.MaxValue)
            .ThenBy(l => l.Task.Code, VietnameseOrder.Instance)];

    private sealed record PlanAssignment(PlanInfo Plan, Assignment Assignment)
    {
        public string Key => $"{Plan.Id}|{Assignment.Id}";
    }
}
