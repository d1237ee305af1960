using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>Which tasks the figures of a day or of a period are about, where plans of several years are kept. Every view asks here.</summary>
public static class ReportYear
{
    /// <summary>
    /// The plans whose period the day is in or before, whole; of those that ended, once a later plan has begun, what was still open when it began:
    /// else last year's finished work would stand in this year's figures.
    /// </summary>
    public static IReadOnlyList<PlanState> Of(IReadOnlyList<PlanState> plans, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var running = plans.Where(p => p.Info.Period.Start <= asOf && p.Info.Period.End >= asOf).ToList();
        return running.Count == 0 ? plans : Join(plans, running.Max(p => p.Info.Period.Start), p => p.Info.Period.End >= asOf);
    }

    /// <summary>
    /// Of a report, the plans whose period meets its own, whole; of those that had ended, what was not done before it began; nothing of a later plan.
    /// </summary>
    public static IReadOnlyList<PlanState> Of(IReadOnlyList<PlanState> plans, ReportSpan span)
    {
        ArgumentNullException.ThrowIfNull(plans);
        ArgumentNullException.ThrowIfNull(span);
        return span is { From: { } from, DueFrom: { } first, DueTo: { } last }
            ? Join([.. plans.Where(p => p.Info.Period.Start <= last)], from, p => p.Info.Period.End >= first)
            : Of(plans, span.AsOf);
    }

    private static IReadOnlyList<PlanState> Join(IReadOnlyList<PlanState> plans, DateOnly since, Func<PlanState, bool> isWhole) =>
        [.. plans.Select(p => isWhole(p) ? p : p.Only(t => IsCarried(t, since))).Where(p => p.Tasks.Count > 0)];

    private static bool IsCarried(TaskProgress task, DateOnly since) =>
        !task.Task.IsClosed && task.Assignments.Any(a => a.Due is not null && !WasDone(a, since));

    private static bool WasDone(Assignment duty, DateOnly before) => duty.IsDone
        && (duty.State.CompletedOn ?? (duty.State.ReportedAt is { } at ? OfficeTime.DayOf(at) : DateOnly.MinValue)) < before;
}
