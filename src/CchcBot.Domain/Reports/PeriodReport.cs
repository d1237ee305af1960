using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>
/// The figures of a period: where all tasks stand at its end (or today, when it is still running), and what happened in it.
/// </summary>
/// <param name="From">First day, included; null = no period was asked for.</param>
/// <param name="To">Last day, included.</param>
/// <param name="AsOf">The day that the figures are of.</param>
/// <param name="IsReportingPeriod">The period is one of <see cref="ReportingPeriods"/>, which closes before the calendar's.</param>
/// <param name="DueInPeriod">Tasks with a deadline in the period.</param>
/// <param name="CompletedInPeriod">Tasks of which a part was completed in the period.</param>
/// <param name="CompletedLateInPeriod">Those among them where that part was late.</param>
/// <param name="OverdueFromPeriod">Tasks that are overdue on that day, by a deadline in the period.</param>
public sealed record PeriodReport(
    DateOnly? From,
    DateOnly? To,
    DateOnly AsOf,
    bool IsReportingPeriod,
    ProgressSummary Figures,
    int DueInPeriod,
    int CompletedInPeriod,
    int CompletedLateInPeriod,
    int OverdueFromPeriod)
{
    public static PeriodReport Of(IReadOnlyList<TaskRow> rows, DateOnly? from, DateOnly? to, bool isReportingPeriod, DateOnly asOf, int soonDays)
    {
        bool In(DateOnly? day) => day is { } d && (from is null || d >= from) && (to is null || d <= to);
        int Count(Func<OwnedAssignment, bool> any) => rows.Count(r => r.Assignments.Any(any));
        // A part is completed when all that lead it have said so, on the day that the last of them did.
        var completed = rows.Select(r => r.Assignments
            .GroupBy(a => a.Assignment.Id.Part)
            .Where(part => part.All(a => a.Assignment.IsDone) && In(part.Max(a => a.Assignment.State.CompletedOn)))
            .SelectMany(part => part)
            .ToList()).Where(parts => parts.Count > 0).ToList();
        return new PeriodReport(
            from,
            to,
            asOf,
            isReportingPeriod,
            ProgressSummary.Of(rows.Select(r => r.Progress), asOf, soonDays),
            Count(a => In(a.Assignment.Due)),
            completed.Count,
            completed.Count(parts => parts.Exists(a => a.Assignment.State.CompletedOn > a.Assignment.Due)),
            Count(a => In(a.Assignment.Due) && a.Assignment.IsOverdue(asOf)));
    }
}
