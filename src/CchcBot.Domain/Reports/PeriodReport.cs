using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>The figures of a period: where all tasks stand on its last day (or today, while it is running), and what happened in it.</summary>
/// <param name="Rows">The tasks as they stood on that day: what the figures count.</param>
/// <param name="Completed">Of the tasks those of which a part was completed in the window, with the duties of such parts.</param>
/// <param name="DueInPeriod">Tasks with a deadline in the calendar period.</param>
/// <param name="CompletedInPeriod">Tasks of which a part was completed in the window.</param>
/// <param name="CompletedLateInPeriod">Those among them where that part was late.</param>
/// <param name="CompletedUnknownInPeriod">Tasks of which a part was reported as completed since the window began, and nobody said on which day.</param>
/// <param name="OverdueFromPeriod">Tasks that are overdue on that day, by a deadline in the calendar period.</param>
/// <param name="CarriedOver">Tasks that are overdue on that day, by a deadline before the calendar period.</param>
/// <param name="CompletedAfter">What was completed after that day and is known by now: named, not counted.</param>
public sealed record PeriodReport(
    ReportSpan Span,
    ProgressSummary Figures,
    IReadOnlyList<TaskRow> Rows,
    IReadOnlyList<TaskRow> Completed,
    int DueInPeriod,
    int CompletedInPeriod,
    int CompletedLateInPeriod,
    int CompletedUnknownInPeriod,
    int OverdueFromPeriod,
    int CarriedOver,
    IReadOnlyList<TaskRow> CompletedAfter)
{
    /// <summary>What was done before the window and recorded only after the report before was issued: counted here, where it can still be, and named.</summary>
    public IReadOnlyList<TaskRow> CompletedBefore { get; private init; } = [];

    /// <summary>The report that was issued before; null where none was.</summary>
    public EarlierReport? Before { get; private init; }

    public DateOnly? From => Span.From;

    public DateOnly? To => Span.To;

    public DateOnly AsOf => Span.AsOf;

    public bool IsReportingPeriod => Span.IsReportingPeriod;

    /// <summary>The figures of each plan, where several are reported on together; empty where it is one.</summary>
    public IReadOnlyList<(PlanInfo Plan, ProgressSummary Figures)> ByPlan { get; private init; } = [];

    /// <param name="known">The tasks in scope, as known when the report is made.</param>
    /// <param name="span">The period.</param>
    /// <param name="soonDays">Days ahead that count as soon.</param>
    /// <param name="before">The report that was issued before, or null.</param>
    public static PeriodReport Of(IReadOnlyList<TaskRow> known, ReportSpan span, int soonDays, EarlierReport? before = null)
    {
        ArgumentNullException.ThrowIfNull(span);
        var rows = known.Select(r => r.At(span.AsOf)).ToList();
        int Count(Func<Assignment, bool> any) => rows.Count(r => r.Assignments.Any(a => any(a.Assignment)));
        var completed = rows
            .Select(r => r with { Assignments = [.. r.Assignments.GroupBy(a => a.Assignment.Id.Part).Where(p => IsCompleted(p, span) || IsLate(r,
                p)).SelectMany(p => p)] })
            .Where(r => r.Assignments.Count > 0)
            .ToList();
        int CountParts(Func<IEnumerable<Assignment>, bool> any) =>
            completed.Count(r => r.Assignments.Select(a => a.Assignment).GroupBy(a => a.Id.Part).Any(any));
        var plans = rows.GroupBy(r => r.Plan.Id).ToList();
        return new PeriodReport(
            span,
            ProgressSummary.Of(rows.Select(r => r.Progress), span.AsOf, soonDays),
            rows,
            completed,
            Count(a => span.IsDue(a.Due)),
            CountParts(part => part.All(a => a.State.CompletedOn is not null)),
            CountParts(part => part.All(a => a.State.CompletedOn is not null) && part.Any(a => a.Class(span.AsOf) == ProgressClass.CompletedLate)),
            CountParts(part => part.Any(a => a.State.CompletedOn is null)),
            Count(a => span.IsDue(a.Due) && a.IsOverdue(span.AsOf)),
            Count(a => a.Due < span.DueFrom && a.IsOverdue(span.AsOf)),
            [.. known
                .Select(r => r with { Assignments = [.. r.Assignments.Where(a => a.Assignment is { IsDone: true } d && d.State.CompletedOn > span.AsOf)] })
                .Where(r => r.Assignments.Count > 0)])
        {
            Before = before,
            CompletedBefore =
            [
                .. rows
                    .Select(r => r with { Assignments = [.. r.Assignments.GroupBy(a => a.Assignment.Id.Part).Where(p => IsLate(r, p)).SelectMany(p => p)] })
                    .Where(r => r.Assignments.Count > 0),
            ],
            ByPlan = plans.Count < 2 ? [] : [.. plans.Select(p => (p.First().Plan, ProgressSummary.Of(p.Select(r => r.Progress), span.AsOf, soonDays)))],
        };

        // Not told of by the report before, although it was done in its window.
        bool IsLate(TaskRow row, IEnumerable<OwnedAssignment> part) => before is not null && span.From is { } from
            && part.All(a => a.Assignment.State is { IsDone: true, CompletedOn: { } day } && day < from)
            && part.Any(a => a.Assignment.State.CompletedOn >= before.From && !before.Done.Contains((row.Plan.Id, a.Assignment.Id)));
    }

    /// <summary>
    /// A part is completed by all that lead it, on the day that the last of them did. Where one of them named no day, the part has none, and counts where it
    /// was reported since the window began.
    /// </summary>
    private static bool IsCompleted(IEnumerable<OwnedAssignment> part, ReportSpan span)
    {
        var states = part.Select(a => a.Assignment.State).ToList();
        return states.TrueForAll(s => s.IsDone)
            && (states.TrueForAll(s => s.CompletedOn is not null)
                ? span.IsInWindow(states.Max(s => s.CompletedOn))
                : states.Max(s => s.ReportedAt) is { } at && (span.From is null || OfficeTime.DayOf(at) >= span.From));
    }
}
