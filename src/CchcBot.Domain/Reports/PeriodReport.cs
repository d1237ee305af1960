using CchcBot.Domain.Deadlines;
using CchcBot.Domain.Questions;

namespace CchcBot.Domain.Reports;

/// <summary>
/// The figures of a period: where all tasks stand at its end (or today, when it is still running), and what happened in it.
/// </summary>
/// <param name="From">First day, included; null = no period was asked for.</param>
/// <param name="To">Last day, included.</param>
/// <param name="AsOf">The day that the figures are of.</param>
/// <param name="IsReportingPeriod">The period closes on the 14th, unlike the calendar's.</param>
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

/// <summary>The periods of reports to the authority above: they close on the 14th (Decree 09/2019, article 12).</summary>
public static class ReportingPeriod
{
    /// <summary>The day of the month on which reports close.</summary>
    public const int ClosingDay = 14;

    /// <summary>
    /// The reporting period of a whole calendar month, quarter, half or year: from the 15th of the month before it to the 14th of its last month.
    /// Null for any other span: it is reported as it was said.
    /// </summary>
    public static (DateOnly From, DateOnly To)? Of(DateOnly from, DateOnly to, int closingDay = ClosingDay)
    {
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month + 1;
        var whole = from.Day == 1 && to.AddDays(1).Day == 1 && months is 1 or 3 or 6 or 12 && (from.Month - 1) % months == 0;
        return whole
            ? (new DateOnly(from.Year, from.Month, closingDay + 1).AddMonths(-1), new DateOnly(to.Year, to.Month, closingDay))
            : null;
    }
}
