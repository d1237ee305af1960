using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>The task or the duty that an order's words name, as far as the person may know of it.</summary>
internal sealed class TaskFinder(Memories memories)
{
    /// <summary>The tasks that fit and that this person may see; or what to answer instead.</summary>
    /// <param name="turn">Who says it.</param>
    /// <param name="code">As typed; null = the task in front of the person.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<(IReadOnlyList<TaskRow> Rows, Reply? Problem)> SeenAsync(Turn turn, string? code, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var memory = memories.Of(turn);
        var context = turn.Workspace.ContextFor(turn.Person, !turn.IsPersonal, turn.Today, memory.List);
        if (code is null && memory.Task is null)
        {
            return ([], Reply.Problem(TaskActTexts.WhichHow.In(turn.Language)));
        }

        var answer = code is null
            ? QueryEvaluator.Detail(new TaskRef(memory.Task!.Value.Plan, memory.Task.Value.Id.Task), current, context)
            : QueryEvaluator.Evaluate(
                new TaskQuery(QueryIntent.Detail, [], null, null, null, null, false, false, null, null, null, code, turn.Language),
                current,
                context
            );
        return answer switch
        {
            DetailAnswer detail => ([detail.Task], null),
            CandidatesAnswer several => (several.Tasks, null),
            _ => ([], Reply.Problem(TaskActTexts.NoSuchTask.In(turn.Language, code ?? memory.Task!.Value.Id.Task))),
        };
    }

    /// <summary>The duties that this person would act on: the own unit's, of several parts the first that is open; or what to answer instead.</summary>
    public async Task<(IReadOnlyList<(string Plan, Assignment Duty)> Duties, Reply? Problem)> OwnAsync(Turn turn, string? code, CancellationToken cancellation)
    {
        var current = await turn.Snapshot.CurrentAsync(cancellation);
        var duties = ReportTarget.Find(turn, code, current, memories.Of(turn));
        return duties.Count > 0 ? (duties, null)
            : ([], Reply.Problem(code is null ? TaskActTexts.WhichHow.In(turn.Language) : TaskActTexts.NoSuchTask.In(turn.Language, code)));
    }

    public void Remember(Turn turn, string plan, Assignment duty) => memories.Keep(turn, m => m with { Task = (plan, duty.Id) });

    /// <summary>Whether this person may see the duty in private.</summary>
    public static bool MaySee(Turn turn, Assignment duty) =>
        turn.Workspace.ViewOf(turn.Person, inChannel: false) is var view
        && (view.SeesAll || view.Units.Contains(duty.Id.Unit) || turn.Workspace.OwnerOf(duty)?.Id == turn.Person.Id
            || turn.Workspace.MayReport(turn.Person, duty, turn.Today));
}
