namespace CchcBot.Office;

/// <summary>An overdue task that its plan no longer contains: a leader decides whether it is closed or carried over.</summary>
/// <param name="Next">The task of the replacing plan that continues the work, or null.</param>
internal sealed record DecisionRow(PlanInfo Plan, TaskProgress Task, ReformTask? Next)
{
    public string InputId => $"d:{Plan.Id}:{Task.Task.Code}";
}

/// <summary>Tasks that wait for a leader's decision.</summary>
internal static class Decisions
{
    /// <summary>Leaders decide; in an office that has none, its administrators.</summary>
    public static IEnumerable<Person> Deciders(this Workspace office) =>
        office.People.Any(p => p.Is(Roles.Leader))
            ? office.People.Where(p => p.Is(Roles.Leader)).OrderBy(p => p.Id, StringComparer.Ordinal)
            : office.Administrators;

    public static bool MayDecide(this Workspace office, Person person) =>
        person.Is(Roles.Leader) || (person.Is(Roles.Administrator) && !office.People.Any(p => p.Is(Roles.Leader)));

    public static IReadOnlyList<DecisionRow> Of(IReadOnlyList<PlanState> plans) =>
        [.. from plan in plans
            from task in plan.Tasks
            where task.Task.Standing == TaskStanding.AwaitingDecision
            let successor = task.Task.Successor
            orderby task.NextDue
            select new DecisionRow(
                plan.Info,
                task,
                successor is null ? null : plans.FirstOrDefault(p => p.Info.Id == successor.Plan)?.Find(successor.Code)?.Task
            ),
        ];

    /// <summary>The day on which the latest of them began to wait.</summary>
    public static DateOnly Since(IEnumerable<DecisionRow> rows) =>
        rows.SelectMany(r => r.Task.Task.Log)
            .Where(l => l is { Kind: TaskAmendmentKind.Standing, New: nameof(TaskStanding.AwaitingDecision) })
            .Max(l => OfficeTime.DayOf(l.At));
}
