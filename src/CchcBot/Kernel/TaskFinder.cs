using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>From what a person types or taps to a task and its duties. What the person may do with them, <see cref="Ownership"/> says.</summary>
internal sealed class TaskFinder(Memories memories)
{
    // Of the person's own open duties, where the words name none: more are no choice.
    private const int MostOwn = 6;

    /// <summary>The tasks that fit and that this person may see; or what to answer instead.</summary>
    /// <param name="turn">Who says it.</param>
    /// <param name="words">As typed; null = the task in front of the person.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<(IReadOnlyList<TaskRow> Rows, Reply? Problem)> SeenAsync(Turn turn, string? words, CancellationToken cancellation)
    {
        var memory = memories.Of(turn);
        if (words is null && memory.Task is null)
        {
            return ([], Reply.Problem(TaskActTexts.WhichHow.In(turn.Language)));
        }

        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var tasks = words is null ? [new TaskRef(memory.Task!.Value.Plan, memory.Task.Value.Id.Task)] : TaskLookup.Find(words, current, memory.List);
        var rows = tasks.Select(t => Seen(turn, t, current)).OfType<TaskRow>().ToList();
        return rows.Count > 0 ? (rows, null) : ([], Reply.Problem(TaskActTexts.NoSuchTask.In(turn.Language, words ?? memory.Task!.Value.Id.Task)));
    }

    /// <summary>The task that a button names; null where there is none (any more) that this person may see.</summary>
    public static async Task<TaskRow?> SeenAsync(Turn turn, TaskPayload tapped, CancellationToken cancellation) =>
        tapped is { Plan: { } plan, Code: { } code } ? Seen(turn, new TaskRef(plan, code), await turn.Snapshot.CurrentAsync(cancellation)) : null;

    /// <summary>The duties that this person would act on; or what to answer instead.</summary>
    /// <inheritdoc cref="Own"/>
    public async Task<(IReadOnlyList<(string Plan, Assignment Duty)> Duties, Reply? Problem)> OwnAsync(Turn turn, string? words, CancellationToken cancellation)
    {
        var duties = Own(turn, words, await turn.Snapshot.CurrentAsync(cancellation));
        return duties.Count > 0 ? (duties, null)
            : ([], Reply.Problem(words is null ? TaskActTexts.WhichHow.In(turn.Language) : TaskActTexts.NoSuchTask.In(turn.Language, words)));
    }

    /// <summary>
    /// The duties that the words may mean: one, or several to ask about; of a task's duties the own unit's, of several parts the first that is open.
    /// Who may report on a task may name it, whatever unit they belong to: rights are checked on the duty itself.
    /// </summary>
    /// <param name="turn">Who says it.</param>
    /// <param name="words">
    /// As typed; "all" = the list last shown; null = the card in front of the person, else the open duties that are the person's.
    /// </param>
    /// <param name="plans">Where to look.</param>
    /// <param name="said">The sentence around it, where there is one: a period that it names chooses the occurrence of a recurring task.</param>
    public IReadOnlyList<(string Plan, Assignment Duty)> Own(Turn turn, string? words, IReadOnlyList<PlanState> plans, string? said = null)
    {
        var memory = memories.Of(turn);
        if (words is not null)
        {
            var tasks = words == "all" ? memory.List ?? [] : TaskLookup.Find(words, plans, memory.List);
            var period = said is null ? null : OccurrencePeriod.In(said, turn.Today);
            return [.. tasks.SelectMany(task => Duties(turn, plans, task, period, isOne: words != "all"))];
        }

        if (memory.Task is { } last && plans.FirstOrDefault(p => p.Info.Id == last.Plan)?.Find(last.Id) is { } shown)
        {
            return [(last.Plan, shown)];
        }

        return
        [
            .. plans.SelectMany(p => p.Assignments.Where(a => !a.IsDone && a.IsActive(turn.Today)).Select(a => (p.Info.Id, Duty: a)))
                .Where(d => turn.Workspace.OwnerOf(d.Duty)?.Id == turn.Person.Id)
                .OrderBy(d => d.Duty.Due ?? DateOnly.MaxValue)
                .Take(MostOwn),
        ];
    }

    /// <summary>The duty is in front of the person from now on: what is said without a code is about it.</summary>
    public void Remember(Turn turn, string plan, Assignment duty) => memories.Keep(turn, m => m with { Task = (plan, duty.Id) });

    private static TaskRow? Seen(Turn turn, TaskRef task, IReadOnlyList<PlanState> plans) =>
        QueryEvaluator.Detail(task, plans, turn.Workspace.ContextFor(turn.Person, !turn.IsPersonal, turn.Today, null)) is DetailAnswer found
            ? found.Task
            : null;

    private static IEnumerable<(string Plan, Assignment Duty)> Duties(
        Turn turn, IReadOnlyList<PlanState> plans, TaskRef task, (DateOnly From, DateOnly To)? period, bool isOne)
    {
        // What amending closed is no longer reported on.
        var duties = plans.FirstOrDefault(p => p.Info.Id == task.Plan)?.Find(task.Code) is { Task.IsClosed: false } open ? open.Assignments : [];
        var units = turn.Workspace.UnitsOf(turn.Person);
        var own = duties.Where(d => units.Contains(d.Id.Unit) || d.State.Officer == turn.Person.Id).ToList();
        var candidates = own.Count > 0 ? own : [.. duties];
        return candidates
            .GroupBy(d => d.Id.Unit)
            .SelectMany(unit => isOne && unit.First().Task.Deadline.Kind == DeadlineKind.Recurring
                ? OccurrencePeriod.Meant([.. unit], period, turn.Today)
                : [unit.Where(d => !d.IsDone).OrderBy(d => d.Id.Part).FirstOrDefault() ?? unit.Last()])
            .Select(d => (task.Plan, d));
    }
}
