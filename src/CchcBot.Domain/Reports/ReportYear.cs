using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>Selects the tasks that the figures of a day or period cover if plans of several years are stored. All views use it.</summary>
public static class ReportYear
{
    /// <summary>
    /// Plans that have not ended by that day, in full. Of ended plans, once a later plan has begun, only tasks that were open when it began; otherwise last
    /// year's completed work would count in this year's figures.
    /// </summary>
    public static IReadOnlyList<PlanState> Of(IReadOnlyList<PlanState> plans, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var running = plans.Where(p => p.Info.Period.Start <= asOf && p.Info.Period.End >= asOf).ToList();
        return running.Count == 0 ? plans : Join(plans, running.Max(p => p.Info.Period.Start), p => p.Info.Period.End >= asOf);
    }

    /// <summary>
    /// For a report: plans whose period overlaps its calendar period, in full; of plans that had ended, tasks not completed before its window began, and those
    /// that were, but were recorded after the report before it had gone out; no later plans.
    /// </summary>
    /// <param name="plans">All plans.</param>
    /// <param name="before">The report issued before it, or null.</param>
    public static IReadOnlyList<PlanState> Of(IReadOnlyList<PlanState> plans, ReportSpan span, EarlierReport? before = null)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(span);
        return span is { From: { } from, DueFrom: { } first, DueTo: { } last }
            ? Join([.. plans.Where(p => p.Info.Period.Start <= last)], from, p => p.Info.Period.End >= first, before)
            : Of(plans, span.AsOf);
    }

    private static IReadOnlyList<PlanState> Join(
        IReadOnlyList<PlanState> plans, DateOnly since, Func<PlanState, bool> isWhole, EarlierReport? before = null) =>
        [.. plans.Select(p => isWhole(p) ? p : p.Only(t => IsCarried(t, since) || IsMissed(p, t, since, before))).Where(p => p.Tasks.Count > 0)];

    private static bool IsMissed(PlanState plan, TaskProgress task, DateOnly since, EarlierReport? before) =>
        before is not null && !task.Task.IsClosed && task.Assignments.GroupBy(a => a.Id.Part).Any(part => before.Missed(plan.Info.Id, part, since));

    private static bool IsCarried(TaskProgress task, DateOnly since) =>
        !task.Task.IsClosed && task.Assignments.Any(a => a.Due is not null && !WasDone(a, since));

    private static bool WasDone(Assignment assignment, DateOnly before) => assignment.IsDone
        && (assignment.State.CompletedOn ?? (assignment.State.ReportedAt is { } at ? OfficeTime.DayOf(at) : DateOnly.MinValue)) < before;
}
