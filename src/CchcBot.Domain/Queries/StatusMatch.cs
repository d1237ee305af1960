using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Queries;

/// <summary>Whether an assignment has one of a question's statuses within its period.</summary>
/// <param name="From">First day, inclusive; null = no lower limit.</param>
/// <param name="To">Last day, inclusive; null = no upper limit.</param>
/// <param name="Also">Further conditions, or null.</param>
internal sealed record StatusMatch(
    IReadOnlyList<QueryStatus> Statuses, DateOnly? From, DateOnly? To, DateOnly AsOf, int SoonDays, TaskConditions? Also = null)
{
    private bool HasPeriod => From is not null || To is not null;

    /// <param name="row">The assignment's task, with all assignments that the question is about.</param>
    /// <param name="assignment">One of these assignments.</param>
    public bool Fits(TaskRow row, Assignment assignment) =>
        IsAlso(assignment)
        && (Statuses.Count == 0 ? DueInPeriod(assignment) : Statuses.Any(s => Fits(row, assignment, s)));

    private bool IsAlso(Assignment assignment) => Also?.Fits(assignment, AsOf) != false;

    private bool Fits(TaskRow row, Assignment assignment, QueryStatus status)
    {
        var open = !assignment.IsDone;
        return status switch
        {
            QueryStatus.Overdue => HasPeriod ? WasOverdue(assignment) : assignment.IsOverdue(AsOf),
            QueryStatus.DueSoon => open && assignment.JudgedBy >= AsOf && (HasPeriod ? IsDueIn(assignment) : assignment.Due <= AsOf.AddDays(SoonDays)),
            QueryStatus.Open => open && DueInPeriod(assignment) && (HasPeriod || assignment.IsActive(AsOf)),
            QueryStatus.Done => IsWhollyDone(row, assignment) && assignment.Class(AsOf) != ProgressClass.Ongoing
                && (!HasPeriod || In(assignment.State.CompletedOn)),
            QueryStatus.DoneLate => IsWhollyDone(row, assignment) && assignment.Class(AsOf) == ProgressClass.CompletedLate
                && (!HasPeriod || In(assignment.State.CompletedOn)),
            QueryStatus.NotStarted => assignment.State.Step == WorkStep.NotStarted && DueInPeriod(assignment) && (HasPeriod || assignment.IsActive(AsOf)),
            QueryStatus.InProgress => assignment.State.Step is WorkStep.Working or WorkStep.Drafting or WorkStep.Consulting or WorkStep.Submitted
                && DueInPeriod(assignment),
            QueryStatus.Blocked => open && assignment.State.Obstacle is not null && DueInPeriod(assignment),
            // Only an office that requires confirmation has completions that wait for it.
            QueryStatus.AwaitingConfirmation => assignment.State.Completion is { Standing: CompletionStanding.Waiting } waiting
                && (!HasPeriod || In(OfficeTime.DayOf(waiting.ReportedAt))),
            QueryStatus.ExtensionRequested => open && assignment.State.Extension is { } asked && (!HasPeriod || In(OfficeTime.DayOf(asked.AskedAt))),
            QueryStatus.Ongoing => assignment.Class(AsOf) == ProgressClass.Ongoing,
            QueryStatus.AwaitingEvent => assignment.Class(AsOf) == ProgressClass.AwaitingEvent,
            QueryStatus.NotReported => open && IsSilent(assignment),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
    }

    /// <summary>
    /// Overdue on some day of the period so far; also if its deadline is the period's last day and it was not finished by then, as a quarter's tasks are due
    /// on the quarter's last day.
    /// </summary>
    public bool WasOverdue(Assignment assignment)
    {
        if (assignment.JudgedBy is not { } last || !IsAlso(assignment))
        {
            return false;
        }

        var first = From > last ? From.Value : last.AddDays(1);
        var until = To < AsOf ? To.Value.AddDays(1) : AsOf;
        return first <= until && (!assignment.IsDone || assignment.State.CompletedOn >= first);
    }

    /// <summary>Neither finished nor submitted, and due between now and the end of the period.</summary>
    public bool IsDueByEnd(Assignment assignment) =>
        IsAlso(assignment) && !assignment.IsDone && !assignment.IsSubmitted && assignment.JudgedBy >= AsOf && To is not null && IsDueIn(assignment);

    /// <summary>A task is done when all its lead units have finished; with a period, each milestone counts separately.</summary>
    private bool IsWhollyDone(TaskRow row, Assignment assignment) =>
        row.Assignments.All(a => a.Assignment.IsDone || (HasPeriod && a.Assignment.Id.Part != assignment.Id.Part));

    private bool DueInPeriod(Assignment assignment) => !HasPeriod || IsDueIn(assignment);

    private bool IsDueIn(Assignment assignment) => In(assignment.Due) || In(assignment.StillDue(AsOf));

    private bool In(DateOnly? day) => day is { } d && (From is null || d >= From) && (To is null || d <= To);

    /// <summary>Begun, but without a report since the beginning of the period; without a period, of the quarter.</summary>
    private bool IsSilent(Assignment assignment)
    {
        var since = From ?? Quarter.Of(To ?? AsOf).Start;
        var until = To < AsOf ? To.Value : AsOf;
        return assignment.IsActive(until) && (assignment.State.ReportedAt is not { } at || OfficeTime.DayOf(at) < since);
    }
}
