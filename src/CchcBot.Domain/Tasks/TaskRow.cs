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

    /// <summary>The most days that any of those is late; 0 where none is.</summary>
    public int DaysLate => Pressing.Select(a => a.Assignment.DaysLate(AsOf)).DefaultIfEmpty(0).Max();

    /// <summary>The task as far as these duties go.</summary>
    public TaskProgress Progress => new(Task, [.. Assignments.Select(a => a.Assignment)]);
}
