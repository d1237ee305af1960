using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>Which tasks the figures of a day are about, where plans of several years are kept.</summary>
public static class ReportYear
{
    /// <summary>
    /// The plans whose period the day is in or before, whole; of those that ended, once a later plan has begun, what is still open:
    /// else last year's finished work would stand in this year's figures.
    /// </summary>
    public static IReadOnlyList<PlanState> Of(IReadOnlyList<PlanState> plans, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(plans);
        var begun = plans.Any(p => p.Info.Period.Start <= asOf && p.Info.Period.End >= asOf);
        return begun ? [.. plans.Select(p => p.Info.Period.End < asOf ? Open(p) : p).Where(p => p.Tasks.Count > 0)] : plans;
    }

    private static PlanState Open(PlanState plan)
    {
        var open = plan.Tasks.Where(t => !t.IsDone && t.Assignments.Any(a => a.Due is not null && !a.IsDone)).ToList();
        return new PlanState(plan.Info, [.. open.Select(t => t.Task)], open.SelectMany(t => t.Assignments).ToDictionary(a => a.Id, a => a.State));
    }
}
