using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>A duty with who answers for it.</summary>
public sealed record OwnedAssignment(Assignment Assignment, TaskOwner? Owner);

/// <summary>A task with those of its duties that the question asked for.</summary>
public sealed record TaskRow(PlanInfo Plan, ReformTask Task, IReadOnlyList<OwnedAssignment> Assignments, DateOnly AsOf)
{
    public TaskRef Ref => new(Plan.Id, Task.Code);

    /// <summary>The duties that still matter; all of them where everything is done.</summary>
    public IReadOnlyList<OwnedAssignment> Pressing =>
        Assignments.Where(a => !a.Assignment.IsDone).ToList() is { Count: > 0 } open ? open : Assignments;

    /// <summary>The earliest deadline among those that matter, or null.</summary>
    public DateOnly? Due => Pressing.Min(a => a.Assignment.Due);

    /// <summary>The last day that is on time for the earliest of those, or null.</summary>
    public DateOnly? JudgedBy => Pressing.Min(a => a.Assignment.JudgedBy);

    /// <summary>Of a recurring task, its occurrences that are overdue; none of any other.</summary>
    public IReadOnlyList<Assignment> LateOccurrences => Task.Deadline.Kind != DeadlineKind.Recurring ? []
        : [.. Assignments.Select(a => a.Assignment).Where(a => a.IsOverdue(AsOf)).OrderBy(a => a.Due).DistinctBy(a => a.Id.Part)];

    /// <summary>The row as its duties stood on that day.</summary>
    public TaskRow At(DateOnly day) => this with { AsOf = day, Assignments = [.. Assignments.Select(a => a with { Assignment = a.Assignment.At(day) })] };

    /// <summary>The most working days that any of those is late; 0 where none is.</summary>
    public int DaysLate => Pressing.Select(a => a.Assignment.DaysLate(AsOf)).DefaultIfEmpty(0).Max();

    /// <summary>The task as far as these duties go.</summary>
    public TaskProgress Progress => new(Task, [.. Assignments.Select(a => a.Assignment)]);
}
