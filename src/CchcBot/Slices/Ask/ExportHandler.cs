using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Language.Readers;

namespace CchcBot.Slices.Ask;

/// <summary>Exports the last answer as a file or plain text. The query is evaluated again, with this person's permissions, when the export is made.</summary>
internal sealed class ExportHandler(Memories memories)
{
    /// <summary>Kind of this file in the file consent card.</summary>
    public const string FileKind = "exportSheet";

    /// <summary>Answers a question in a form other than a card.</summary>
    public async Task<Reply> OfferAsync(Turn turn, TaskQuery query, AnswerForm form, CancellationToken cancellation)
    {
        turn = turn with { Language = query.Language };
        if (form == AnswerForm.Text)
        {
            // Text is meant to be passed on, so it names units instead of people.
            var unnamed = query is { Intent: QueryIntent.Breakdown, GroupBy: QueryGroup.Person } ? query with { GroupBy = QueryGroup.Unit } : query;
            return Reply.Plain(AnswerText.Of(await ViewAsync(turn, unnamed, cancellation)));
        }

        if (query.Intent == QueryIntent.Report && form is AnswerForm.Word or AnswerForm.File)
        {
            return Reply.ForwardTo(SharedVerbs.ReportDraft, new AskPayload(query));
        }

        if (await SheetAsync(turn, query, cancellation) is not { } content)
        {
            return Reply.Problem(AnswerFormTexts.Empty.In(turn.Language));
        }

        var name = ExportTexts.ListName.In(turn.Language, $"{turn.Today:yyyy-MM-dd}");
        var description = ExportTexts.ListDescription.In(turn.Language, Excerpt.Of(ReadingFormatter.Describe(query, turn.Today, turn.Language), 200));
        // Lists can only be exported to Excel; if another format was asked for, the reply says so.
        var text = form == AnswerForm.Word ? ExportTexts.OnlyExcel.In(turn.Language) : null;
        return new Reply(text, File: new OfferedFile(name, description, content.Length, FileKind, OfferedQuery.Write(query)));
    }

    /// <summary>
    /// Content of an offered file once the user accepts it. The consent context is untrusted: it holds a query only, evaluated with the permissions of the
    /// user.
    /// </summary>
    public async Task<byte[]?> FileAsync(Turn turn, string id, CancellationToken cancellation) =>
        OfferedQuery.Read(id) is { } query ? await SheetAsync(turn with { Language = query.Language }, query, cancellation) : null;

    private async Task<byte[]?> SheetAsync(Turn turn, TaskQuery query, CancellationToken cancellation)
    {
        var asked = await ViewAsync(turn, query, cancellation);
        if (asked.Answer is DetailAnswer detail)
        {
            // A single task: taken from the complete list, so that it is exported under its own heading.
            var all = await ViewAsync(turn, OfferedQuery.Everything(query), cancellation);
            var sections = (all.Answer as ListAnswer)
                ?.Sections.Select(s => s with { Rows = [.. s.Rows.Where(r => r.Ref == detail.Task.Ref)] })
                .Where(s => s.Rows.Count > 0)
                .ToList();
            return sections is { Count: > 0 } ? ListSheet.Write(asked, new ListAnswer(sections, 1)) : null;
        }

        if (query.Intent == QueryIntent.Detail)
        {
            return null;
        }

        if (asked.Answer is ReportAnswer { Report: var report })
        {
            var counted = QueryEvaluator.Tasks(report, turn.Workspace.Settings.Reminders.DaysSoon());
            return counted.Total == 0 ? null : ListSheet.Write(asked, counted);
        }

        // Figures are exported as the list of tasks that they count.
        var view =
            query.Intent == QueryIntent.List
                ? asked
                : await ViewAsync(turn, query with { Intent = QueryIntent.List, GroupBy = null, Task = null }, cancellation);
        return view.Answer is ListAnswer list ? ListSheet.Write(view, list) : null;
    }

    private async Task<AnswerView> ViewAsync(Turn turn, TaskQuery query, CancellationToken cancellation)
    {
        var asked = await QueryData.LoadAsync(turn, query, memories.Of(turn).List, cancellation);
        var answer = asked.Answer(query);
        return new AnswerView(query, answer, AnswerView.DayOf(answer, asked.AsOf), query.Language, !turn.IsPersonal, asked.Plans.Count > 1)
        {
            Issued = asked.Issued,
        };
    }
}
