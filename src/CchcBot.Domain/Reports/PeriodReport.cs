using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>Figures of a period: the status of all tasks on its last day (today, while it is running), and what happened in it.</summary>
/// <param name="Rows">The counted tasks, as of that day.</param>
/// <param name="Completed">Tasks with a part completed in the window; contains the assignments of such parts only.</param>
/// <param name="DueInPeriod">Number of tasks with a deadline in the calendar period.</param>
/// <param name="CompletedInPeriod">Number of tasks with a part completed in the window, on a known day.</param>
/// <param name="CompletedLateInPeriod">Those among them of which such a part was late.</param>
/// <param name="CompletedUnknownInPeriod">Number of tasks with a part reported as completed since the window began, on an unknown day.</param>
/// <param name="OverdueFromPeriod">Number of tasks overdue on that day with a deadline in the calendar period.</param>
/// <param name="CarriedOver">Number of tasks overdue on that day with a deadline before the calendar period.</param>
/// <param name="CompletedAfter">What was completed after that day, as known now: listed, not counted.</param>
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
    /// <summary>Completed before the window, but recorded only after the previous report was issued: counted and listed here.</summary>
    public IReadOnlyList<TaskRow> CompletedBefore { get; private init; } = [];

    /// <summary>Open tasks that were reported on after that day: listed, but told as they were known on it.</summary>
    public IReadOnlyList<TaskRow> ReportedAfter { get; private init; } = [];

    /// <summary>The report issued before; null if there is none.</summary>
    public EarlierReport? Before { get; private init; }

    public DateOnly? From => Span.From;

    public DateOnly? To => Span.To;

    public DateOnly AsOf => Span.AsOf;

    public bool IsReportingPeriod => Span.IsReportingPeriod;

    /// <summary>Figures by plan if the report covers several; otherwise empty.</summary>
    public IReadOnlyList<(PlanInfo Plan, ProgressSummary Figures)> ByPlan { get; private init; } = [];

    /// <param name="known">The tasks in scope, as known now.</param>
    /// <param name="soonDays">Number of days ahead that count as soon.</param>
    /// <param name="before">The report issued before, or null.</param>
    /// <param name="then">What was known on the report's last day, or null.</param>
    public static PeriodReport Of(
        IReadOnlyList<TaskRow> known, ReportSpan span, int soonDays, EarlierReport? before = null,
        IReadOnlyDictionary<(string Plan, AssignmentId Assignment), AssignmentState>? then = null)
    {
        ArgumentNullException.ThrowIfNull(span);
        var rows = known.Select(r => r.At(span.AsOf, then)).ToList();
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
            ReportedAfter =
            [
                .. known.Zip(rows)
                    .Where(r => r.First.Assignments.Zip(r.Second.Assignments).Any(a => a.First.Assignment is { IsDone: false, State.ReportedAt: var at }
                        && at != a.Second.Assignment.State.ReportedAt))
                    .Select(r => r.First),
            ],
            CompletedBefore =
            [
                .. rows
                    .Select(r => r with { Assignments = [.. r.Assignments.GroupBy(a => a.Assignment.Id.Part).Where(p => IsLate(r, p)).SelectMany(p => p)] })
                    .Where(r => r.Assignments.Count > 0),
            ],
            ByPlan = plans.Count < 2 ? [] : [.. plans.Select(p => (p.First().Plan, ProgressSummary.Of(p.Select(r => r.Progress), span.AsOf, soonDays)))],
        };

        // Completed before this window, since the previous report's window began, but missing from that report.
        bool IsLate(TaskRow row, IEnumerable<OwnedAssignment> part) =>
            before is not null && span.From is { } from && before.Missed(row.Plan.Id, part.Select(a => a.Assignment), from);
    }

    /// <summary>
    /// A part is completed once all its units are, on the day of the last one. If a unit gave no day, the day is unknown, and the part counts if it was
    /// reported since the window began.
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
