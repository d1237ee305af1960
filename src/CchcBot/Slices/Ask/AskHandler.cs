using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>Answers questions about the plans, limited to what the asker may see.</summary>
internal sealed class AskHandler(Memories memories, ExportHandler exports)
{
    /// <summary>Answers a parsed question in the requested form. Help and small talk are handled by the router.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, AskedQuestion question, CancellationToken cancellation)
    {
        if (question.Form == AnswerForm.Card)
        {
            return question.Query is { } asked ? await AnswerAsync(turn, asked, question.Page, question.Task, cancellation) : null;
        }

        if (question.Query is null && question.Rest.Length > 0)
        {
            return null;
        }

        var memory = memories.Of(turn);
        // After a summary, an export contains all tasks.
        var query =
            question.Query
            ?? (
                memory.IsSummary
                    ? new TaskQuery(QueryIntent.List, [], null, null, null, null, false, false, null, null, null, null, turn.Language)
                    : memory.Query
            );
        if (query is null)
        {
            return Reply.Problem(ExportTexts.AskFirst.In(turn.Language));
        }

        memories.Keep(turn, m => m with { Query = query, IsSummary = false });
        return await exports.OfferAsync(turn, query, question.Form, cancellation);
    }

    private async Task<Reply> AnswerAsync(Turn turn, TaskQuery query, int page, TaskRef? task, CancellationToken cancellation)
    {
        // "Ai chưa báo cáo" in a channel is answered by unit; people are named only in private.
        query =
            !turn.IsPersonal && query is { Intent: QueryIntent.Breakdown, GroupBy: QueryGroup.Person, Mine: false, Person: null }
                ? query with
                {
                    GroupBy = QueryGroup.Unit,
                }
                : query;
        if (query.Intent == QueryIntent.Report
            && ReportSpan.Of(query.From, query.To, turn.Today, turn.Workspace.Settings.Reminders.Periods, query.ByCalendar) is var span
                && span.IsAhead(turn.Today))
        {
            return Reply.Problem(ReportCardTexts.Ahead.In(query.Language, PeriodFormatter.Day(span.From!.Value)));
        }

        var asked = await QueryData.LoadAsync(turn, query, memories.Of(turn).List, cancellation);
        var (current, asOf) = (asked.Plans, asked.AsOf);
        if (query.Plan is { } named && !QueryEvaluator.HasPlan(named, current))
        {
            var known = string.Join(", ", current.Select(p => p.Info.Number).OfType<string>().Take(5));
            return Reply.Problem((known.Length == 0 ? AnswerTexts.NothingNoPlan : AnswerTexts.NothingPlan).In(query.Language, Excerpt.Of(named, 100), known));
        }

        var answer = task is { } exact ? QueryEvaluator.Detail(exact, current, asked.Context) : asked.Answer(query);
        memories.Keep(
            turn,
            memory => memory with { Query = query, IsSummary = false, List = ListOf(answer, memory.List), Task = TaskOf(answer) ?? memory.Task }
        );
        // Answered in the language of the question.
        var view = new AnswerView(query, answer, AnswerView.DayOf(answer, asOf), query.Language, !turn.IsPersonal, current.Count > 1, page)
        {
            Issued = asked.Issued,
            AnswerOf = (query.Mine || query.MyUnit) && asOf >= turn.Today && answer is ListAnswer own ? Open(turn, own, query.Language) : _ => null,
            HasUnit = asked.Context.Asker.Units.Count > 0,
            Actions = answer is DetailAnswer detail && asOf >= turn.Today ? TaskActs.Of(turn, detail.Task, query.Language) : [],
        };
        return Reply.Show(AnswerCard.For(view), AnswerCard.Line(view));
    }

    /// <summary>The button that reports on a row, under a name that no other row has.</summary>
    private static Func<TaskRow, AdaptiveAction?> Open(Turn turn, ListAnswer list, TextLanguage language)
    {
        var rows = list.Rows.DistinctBy(r => r.Ref).ToList();
        var names = rows.Zip(WhichTask.Names([.. rows.Select(r => ChoosableTask.Of(language, r))])).ToDictionary(r => r.First.Ref, r => r.Second);
        return row => TaskActs.Open(turn, row, language, names[row.Ref]);
    }

    /// <summary>The list that the person has before them after the answer: a new one, or the old one where the answer is of it or is none.</summary>
    private static IReadOnlyList<TaskRef>? ListOf(Answer answer, IReadOnlyList<TaskRef>? before) => answer switch
    {
        ListAnswer list => [.. list.Rows.Select(r => r.Ref)],
        CandidatesAnswer several => [.. several.Tasks.Select(t => t.Ref)],
        DetailAnswer { Task: var shown } => before?.Contains(shown.Ref) == true ? before : null,
        NothingFound or PrivateOnly => before,
        _ => null,
    };

    private static (string, AssignmentId)? TaskOf(Answer answer) =>
        answer is DetailAnswer { Task: { Assignments: [var only] } row } ? (row.Plan.Id, only.Assignment.Id) : null;
}
