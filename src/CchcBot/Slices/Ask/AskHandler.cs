using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Ask;

/// <summary>Answers questions about the plans, each to what the asker may see.</summary>
internal sealed class AskHandler(Memories memories)
{
    /// <summary>A question as it was read. Help and small talk are the router's.</summary>
    public async Task<Reply> AnswerAsync(Turn turn, TaskQuery query, int page, TaskRef? task, CancellationToken cancellation)
    {
        // "Ai chưa báo cáo": in a channel units are named, people only in private.
        query = !turn.IsPersonal && query is { Intent: QueryIntent.Breakdown, GroupBy: QueryGroup.Person, Mine: false, Person: null } ? query with { GroupBy = QueryGroup.Unit } : query;
        var asOf = QueryEvaluator.DayOf(query, turn.Today, turn.Workspace.Settings.Reminders.Periods);
        var current = await turn.Snapshot.KnownAsync(asOf, turn.Today, cancellation);
        if (query.Plan is { } named && !QueryEvaluator.HasPlan(named, current))
        {
            var known = string.Join(", ", current.Select(p => p.Info.Number).OfType<string>().Take(5));
            return Reply.Problem(Texts.Get(query.Language, known.Length == 0 ? "askprogress.nothing.noPlan" : "askprogress.nothing.plan", Excerpt.Of(named, 100), known));
        }

        var context = turn.Workspace.ContextFor(turn.Person, !turn.IsPersonal, asOf, memories.Of(turn).List);
        var answer = task is { } exact ? QueryEvaluator.Detail(exact, current, context) : QueryEvaluator.Evaluate(query, current, context);
        memories.Keep(turn, memory => memory with { Query = query, IsSummary = false, List = ListOf(answer) ?? memory.List, Task = TaskOf(answer) ?? memory.Task });
        // The question's own language: who asks in English is answered in English.
        var view = new AnswerView(query, answer, asOf, query.Language, !turn.IsPersonal, current.Count > 1, page)
        {
            HasUnit = context.Asker.Units.Count > 0,
            Actions = answer is DetailAnswer detail && asOf >= turn.Today ? TaskActs.Of(turn, detail.Task, query.Language) : [],
        };
        return Reply.Show(AnswerCard.For(view), AnswerCard.Line(view));
    }

    private static IReadOnlyList<TaskRef>? ListOf(Answer answer) => answer switch
    {
        ListAnswer list => [.. list.Rows.Select(r => r.Ref)],
        CandidatesAnswer several => [.. several.Tasks.Select(t => t.Ref)],
        _ => null,
    };

    private static (string, AssignmentId)? TaskOf(Answer answer) =>
        answer is DetailAnswer { Task: { Assignments: [var only] } row } ? (row.Plan.Id, only.Assignment.Id) : null;
}
