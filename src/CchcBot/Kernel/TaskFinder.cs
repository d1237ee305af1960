using CchcBot.Domain.Queries;

namespace CchcBot.Kernel;

/// <summary>
/// Finds the task and assignments meant by what a person typed or tapped. What the person may do with them is up to <see cref="Ownership"/>.
/// </summary>
internal sealed class TaskFinder(Memories memories)
{
    // Own open assignments to choose from when the words name no task; more would be too many for a card.
    private const int MostOwn = 6;

    /// <summary>The matching tasks that the person may see, or the reply to give instead.</summary>
    /// <param name="words">As typed; null = the task shown last.</param>
    public async Task<(IReadOnlyList<TaskRow> Rows, Reply? Problem)> FindVisibleAsync(Turn turn, string? words, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        memories.UseReported(turn, current);
        var memory = memories.Of(turn);
        if (words is null && memory.Task is null)
        {
            return ([], Reply.Problem(TaskActTexts.WhichHow.In(turn.Language)));
        }

        var tasks = words is null ? [new TaskRef(memory.Task!.Value.Plan, memory.Task.Value.Id.Task)] : TaskLookup.Find(words, current, memory.List);
        var rows = tasks.Select(t => Visible(turn, t, current)).OfType<TaskRow>().ToList();
        return rows.Count > 0 ? (rows, null) : ([], Reply.Problem(TaskActTexts.NoSuchTask.In(turn.Language, words ?? memory.Task!.Value.Id.Task)));
    }

    /// <summary>The task named by a button; null when it does not exist (any more) or the person may not see it.</summary>
    public static async Task<TaskRow?> FindVisibleAsync(Turn turn, TaskPayload tapped, CancellationToken cancellation) =>
        tapped is { Plan: { } plan, Code: { } code } ? Visible(turn, new TaskRef(plan, code), await turn.Snapshot.CurrentAsync(cancellation)) : null;

    /// <summary>The assignments that the person would act on, or the reply to give instead.</summary>
    /// <inheritdoc cref="FindOwn"/>
    public async Task<(IReadOnlyList<(string Plan, Assignment Assignment)> Assignments, Reply? Problem)> FindOwnAsync(
        Turn turn, string? words, CancellationToken cancellation)
    {
        var assignments = FindOwn(turn, words, await turn.Snapshot.CurrentAsync(cancellation));
        return assignments.Count > 0 ? (assignments, null)
            : ([], Reply.Problem(words is null ? TaskActTexts.WhichHow.In(turn.Language) : TaskActTexts.NoSuchTask.In(turn.Language, words)));
    }

    /// <summary>
    /// The assignments that may be meant: one, or several to ask about. Of a task's assignments those of the person's own units are preferred; of several
    /// parts, the first open one. Others may be named as well: rights are checked on the assignment itself.
    /// </summary>
    /// <param name="words">As typed; "all" = the list shown last; null = the assignment shown last, or else the person's own open ones.</param>
    /// <param name="plans">The plans to search.</param>
    /// <param name="said">The whole sentence, if there is one: a period in it selects the occurrence of a recurring task.</param>
    public IReadOnlyList<(string Plan, Assignment Assignment)> FindOwn(Turn turn, string? words, IReadOnlyList<PlanState> plans, string? said = null)
    {
        memories.UseReported(turn, plans);
        var memory = memories.Of(turn);
        if (words is not null)
        {
            var tasks = words == "all" ? memory.List ?? [] : TaskLookup.Find(words, plans, memory.List);
            var period = said is null ? null : OccurrencePeriod.In(said, turn.Today);
            return [.. tasks.SelectMany(task => Assignments(turn, plans, task, period, isOne: words != "all"))];
        }

        if (memory.Task is { } last && plans.FirstOrDefault(p => p.Info.Id == last.Plan)?.Find(last.Id) is { } shown)
        {
            return [(last.Plan, shown)];
        }

        return
        [
            .. plans.SelectMany(p => p.Assignments.Where(a => !a.IsDone && a.IsActive(turn.Today)).Select(a => (p.Info.Id, Assignment: a)))
                .Where(d => turn.Workspace.OwnerOf(d.Assignment)?.Id == turn.Person.Id)
                .OrderBy(d => d.Assignment.Due ?? DateOnly.MaxValue)
                .Take(MostOwn),
        ];
    }

    /// <summary>
    /// The assignments of the person's own tasks that a report tells of where it names none, which wins over the task shown last: of one task, or where it is
    /// not clear of several to ask about. None where the words fit no task, or fit the task shown last as well.
    /// </summary>
    /// <param name="told">The words of the report.</param>
    public IReadOnlyList<(string Plan, Assignment Assignment)> FindTold(Turn turn, string told, IReadOnlyList<PlanState> plans)
    {
        memories.UseReported(turn, plans);
        var units = turn.Workspace.UnitsOf(turn.Person);
        var own = plans.SelectMany(p => p.Tasks
                .Where(t => !t.Task.IsClosed && t.Assignments.Any(a => units.Contains(a.Id.Unit) || a.State.Officer == turn.Person.Id))
                .Select(t => (Ref: new TaskRef(p.Info.Id, t.Task.Code), t.Task.Text)))
            .ToList();
        var names = turn.Workspace.Units.SelectMany(u => u.Aliases.Prepend(u.Name)).Concat(turn.Workspace.People.Select(p => p.Name));
        var (fitting, isClear) = TaskWords.Fit(told, own.ConvertAll(t => t.Text), names);
        var last = memories.Of(turn).Task is { } shown ? new TaskRef(shown.Plan, shown.Id.Task) : (TaskRef?)null;
        var meant = fitting.Select(i => own[i].Ref).ToList();
        if (last is { } spoken && meant.Contains(spoken))
        {
            return [];
        }

        meant.AddRange(meant.Count == 0 || isClear || last is null ? [] : [last.Value]);
        var period = OccurrencePeriod.In(told, turn.Today);
        return [.. meant.SelectMany(task => Assignments(turn, plans, task, period, isOne: true))];
    }

    /// <summary>Remembers the assignment as shown last: messages without a code refer to it.</summary>
    public void Remember(Turn turn, string plan, Assignment assignment) => memories.Keep(turn, m => m with { Task = (plan, assignment.Id) });

    private static TaskRow? Visible(Turn turn, TaskRef task, IReadOnlyList<PlanState> plans) =>
        QueryEvaluator.Detail(task, plans, turn.Workspace.ContextFor(turn.Person, !turn.IsPersonal, turn.Today, null)) is DetailAnswer found
            ? found.Task
            : null;

    private static IEnumerable<(string Plan, Assignment Assignment)> Assignments(
        Turn turn, IReadOnlyList<PlanState> plans, TaskRef task, (DateOnly From, DateOnly To)? period, bool isOne)
    {
        // Tasks closed by an amendment are no longer reported on.
        var assignments = plans.FirstOrDefault(p => p.Info.Id == task.Plan)?.Find(task.Code) is { Task.IsClosed: false } open ? open.Assignments : [];
        var units = turn.Workspace.UnitsOf(turn.Person);
        var own = assignments.Where(d => units.Contains(d.Id.Unit) || d.State.Officer == turn.Person.Id).ToList();
        var candidates = own.Count > 0 ? own : [.. assignments];
        return candidates
            .GroupBy(d => d.Id.Unit)
            .SelectMany(unit => isOne && unit.First().Task.Deadline.Kind == DeadlineKind.Recurring
                ? OccurrencePeriod.Meant([.. unit], period, turn.Today)
                : [unit.Where(d => !d.IsDone).OrderBy(d => d.Id.Part).FirstOrDefault() ?? unit.Last()])
            .Select(d => (task.Plan, d));
    }
}
