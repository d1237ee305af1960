using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>An assignment with its owner.</summary>
public sealed record OwnedAssignment(Assignment Assignment, TaskOwner? Owner);

/// <summary>A task with those of its assignments that the question is about.</summary>
public sealed record TaskRow(PlanInfo Plan, ReformTask Task, IReadOnlyList<OwnedAssignment> Assignments, DateOnly AsOf)
{
    public TaskRef Ref => new(Plan.Id, Task.Code);

    /// <summary>The open assignments; all of them where none is open.</summary>
    public IReadOnlyList<OwnedAssignment> Pressing =>
        Assignments.Where(a => !a.Assignment.IsDone).ToList() is { Count: > 0 } open ? open : Assignments;

    /// <summary>The earliest deadline of <see cref="Pressing"/>, or null.</summary>
    public DateOnly? Due => Pressing.Min(a => a.Assignment.Due);

    /// <summary>The earliest <see cref="Assignment.JudgedBy"/> of <see cref="Pressing"/>, or null.</summary>
    public DateOnly? JudgedBy => Pressing.Min(a => a.Assignment.JudgedBy);

    /// <summary>The overdue occurrences of a recurring task; empty for other tasks.</summary>
    public IReadOnlyList<Assignment> LateOccurrences => Task.Deadline.Kind != DeadlineKind.Recurring ? []
        : [.. Assignments.Select(a => a.Assignment).Where(a => a.IsOverdue(AsOf)).OrderBy(a => a.Due).DistinctBy(a => a.Id.Part)];

    /// <summary>The row with its assignments as they really stood on a day.</summary>
    /// <param name="then">What was known on that day, by plan and assignment; null = not known.</param>
    public TaskRow At(DateOnly day, IReadOnlyDictionary<(string Plan, AssignmentId Assignment), AssignmentState>? then = null) => this with
    {
        AsOf = day,
        Assignments = [.. Assignments.Select(a => a with { Assignment = a.Assignment.At(day, then?.GetValueOrDefault((Plan.Id, a.Assignment.Id))) })],
    };

    /// <summary>The most working days by which one of <see cref="Pressing"/> is late; 0 where none is.</summary>
    public int DaysLate => Pressing.Select(a => a.Assignment.DaysLate(AsOf)).DefaultIfEmpty(0).Max();

    /// <summary>The task restricted to these assignments.</summary>
    public TaskProgress Progress => new(Task, [.. Assignments.Select(a => a.Assignment)]);
}
