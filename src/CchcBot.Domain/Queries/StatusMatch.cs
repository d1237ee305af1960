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
    /// <param name="duty">One of these assignments.</param>
    public bool Fits(TaskRow row, Assignment duty) =>
        IsAlso(duty)
        && (Statuses.Count == 0 ? DueInPeriod(duty) : Statuses.Any(s => Fits(row, duty, s)));

    private bool IsAlso(Assignment duty) => Also?.Fits(duty, AsOf) != false;

    private bool Fits(TaskRow row, Assignment duty, QueryStatus status)
    {
        var open = !duty.IsDone;
        return status switch
        {
            QueryStatus.Overdue => HasPeriod ? WasOverdue(duty) : duty.IsOverdue(AsOf),
            QueryStatus.DueSoon => open && duty.JudgedBy >= AsOf && (HasPeriod ? In(duty.Due) : duty.Due <= AsOf.AddDays(SoonDays)),
            QueryStatus.Open => open && DueInPeriod(duty) && (HasPeriod || duty.IsActive(AsOf)),
            QueryStatus.Done => IsWhollyDone(row, duty) && duty.Class(AsOf) != ProgressClass.Ongoing && (!HasPeriod || In(duty.State.CompletedOn)),
            QueryStatus.DoneLate => IsWhollyDone(row, duty) && duty.Class(AsOf) == ProgressClass.CompletedLate && (!HasPeriod || In(duty.State.CompletedOn)),
            QueryStatus.NotStarted => duty.State.Step == WorkStep.NotStarted && DueInPeriod(duty) && (HasPeriod || duty.IsActive(AsOf)),
            QueryStatus.InProgress => duty.State.Step is WorkStep.Working or WorkStep.Drafting or WorkStep.Consulting or WorkStep.Submitted
                && DueInPeriod(duty),
            QueryStatus.Blocked => open && duty.State.Obstacle is not null && DueInPeriod(duty),
            // Only an office that requires confirmation has completions that wait for it.
            QueryStatus.AwaitingConfirmation => duty.State.Completion is { Standing: CompletionStanding.Waiting } waiting
                && (!HasPeriod || In(OfficeTime.DayOf(waiting.ReportedAt))),
            QueryStatus.ExtensionRequested => open && duty.State.Extension is { } asked && (!HasPeriod || In(OfficeTime.DayOf(asked.AskedAt))),
            QueryStatus.Ongoing => duty.Class(AsOf) == ProgressClass.Ongoing,
            QueryStatus.AwaitingEvent => duty.Class(AsOf) == ProgressClass.AwaitingEvent,
            QueryStatus.NotReported => open && IsSilent(duty),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };
    }

    /// <summary>
    /// Overdue on some day of the period so far; also if its deadline is the period's last day and it was not finished by then, as a quarter's tasks are due
    /// on the quarter's last day.
    /// </summary>
    public bool WasOverdue(Assignment duty)
    {
        if (duty.JudgedBy is not { } last || !IsAlso(duty))
        {
            return false;
        }

        var first = From > last ? From.Value : last.AddDays(1);
        var until = To < AsOf ? To.Value.AddDays(1) : AsOf;
        return first <= until && (!duty.IsDone || duty.State.CompletedOn >= first);
    }

    /// <summary>Neither finished nor submitted, and due between now and the end of the period.</summary>
    public bool IsDueByEnd(Assignment duty) =>
        IsAlso(duty) && !duty.IsDone && !duty.IsSubmitted && duty.JudgedBy >= AsOf && !(duty.Due < From) && duty.Due <= To;

    /// <summary>A task is done when all its lead units have finished; with a period, each milestone counts separately.</summary>
    private bool IsWhollyDone(TaskRow row, Assignment duty) =>
        row.Assignments.All(a => a.Assignment.IsDone || (HasPeriod && a.Assignment.Id.Part != duty.Id.Part));

    private bool DueInPeriod(Assignment duty) => !HasPeriod || In(duty.Due);

    private bool In(DateOnly? day) => day is { } d && (From is null || d >= From) && (To is null || d <= To);

    /// <summary>Begun, but without a report since the beginning of the period; without a period, of the quarter.</summary>
    private bool IsSilent(Assignment duty)
    {
        var since = From ?? Quarter.Of(To ?? AsOf).Start;
        var until = To < AsOf ? To.Value : AsOf;
        return duty.IsActive(until) && (duty.State.ReportedAt is not { } at || OfficeTime.DayOf(at) < since);
    }
}
