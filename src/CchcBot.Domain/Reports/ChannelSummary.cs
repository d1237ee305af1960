using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Reports;

/// <summary>A unit's part of a task, as it may be said in the leadership channel: a code and a deadline, no person and no cause.</summary>
/// <param name="Submitted">Đã trình: waits for the authority above.</param>
public sealed record SummaryLine(TaskRef Task, string? PlanNumber, DateOnly? Due, bool Submitted);

/// <summary>A unit's lines, the earliest deadline first.</summary>
public sealed record UnitLines(string Unit, IReadOnlyList<SummaryLine> Lines);

/// <summary>What a summary said, kept so that the next one can say what is new.</summary>
/// <param name="AsOf">Its day.</param>
/// <param name="Completed">Keys of the duties that were done ("plan|3b/0/unit").</param>
/// <param name="Overdue">Keys of those that were overdue.</param>
/// <param name="Due">Keys of those that were due soon.</param>
public sealed record SummarySnapshot(DateOnly AsOf, IReadOnlyList<string> Completed, IReadOnlyList<string> Overdue, IReadOnlyList<string> Due);

/// <summary>What is new since the summary of that day.</summary>
public sealed record SummaryChanges(DateOnly Since, IReadOnlyList<UnitLines> Completed, IReadOnlyList<UnitLines> Overdue, IReadOnlyList<UnitLines> Due)
{
    public bool IsEmpty => Completed.Count + Overdue.Count + Due.Count == 0;
}

/// <summary>What the leadership channel gets: figures, what is overdue and what is due next by unit, and what is new. The same in a personal chat.</summary>
/// <param name="SoonDays">The days ahead that <paramref name="DueNext"/> covers; null = nothing is due in those, so it holds what falls due first after
/// them.</param>
/// <param name="Changes">Null for an office's first summary.</param>
/// <param name="Snapshot">To be kept for the next one, once this one is posted.</param>
public sealed record ChannelSummary(
    DateOnly AsOf,
    ProgressSummary Figures,
    IReadOnlyList<UnitLines> Overdue,
    IReadOnlyList<UnitLines> DueNext,
    int? SoonDays,
    SummaryChanges? Changes,
    SummarySnapshot Snapshot)
{
    /// <param name="plans">The plans in force, as known on that day: <see cref="ReportYear"/> says what of them counts.</param>
    /// <param name="previous">The last one posted on an earlier day, or null.</param>
    /// <param name="asOf">The office's day.</param>
    /// <param name="soonDays">Days ahead that count as soon.</param>
    public static ChannelSummary Of(IReadOnlyList<PlanState> plans, SummarySnapshot? previous, DateOnly asOf, int soonDays = 10)
    {
        plans = ReportYear.Of(plans, asOf);
        var duties = plans.SelectMany(p => p.Assignments.Select(a => new Duty(p.Info, a))).ToList();
        var overdue = duties.FindAll(d => d.Assignment.IsOverdue(asOf));
        var ahead = duties.FindAll(d => !d.Assignment.IsDone && d.Assignment.JudgedBy >= asOf);
        var soon = ahead.FindAll(d => d.Assignment.Due <= asOf.AddDays(soonDays));
        var first = ahead.Min(d => d.Assignment.Due);
        var done = duties.FindAll(d => d.Assignment.IsDone);
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

    private static IReadOnlyList<UnitLines> New(IEnumerable<Duty> now, IReadOnlyList<string> before)
    {
        var known = before.ToHashSet(StringComparer.Ordinal);
        return ByUnit(now.Where(d => !known.Contains(d.Key)));
    }

    private static IReadOnlyList<string> Keys(IEnumerable<Duty> duties) => [.. duties.Select(d => d.Key)];

    private static IReadOnlyList<UnitLines> ByUnit(IEnumerable<Duty> duties) =>
        [.. duties
            .GroupBy(d => d.Assignment.Definition.Unit.Key)
            .Select(unit => new UnitLines(unit.First().Assignment.Definition.Unit.Name, Lines(unit)))
            .OrderBy(u => u.Unit, VietnameseOrder.Instance)];

    // Several milestones of a task are one line: the plan's number is what people know.
    private static IReadOnlyList<SummaryLine> Lines(IEnumerable<Duty> duties) =>
        [.. duties
            .GroupBy(d => (d.Plan.Id, d.Assignment.Task.Code))
            .Select(task => new SummaryLine(
                new TaskRef(task.Key.Id, task.Key.Code),
                task.First().Plan.Number,
                task.Min(d => d.Assignment.Due),
                task.All(d => d.Assignment.IsSubmitted)))
            .OrderBy(l => l.Due ?? DateOnly.MaxValue)
            .ThenBy(l => l.Task.Code, VietnameseOrder.Instance)];

    private sealed record Duty(PlanInfo Plan, Assignment Assignment)
    {
        public string Key => $"{Plan.Id}|{Assignment.Id}";
    }
}
