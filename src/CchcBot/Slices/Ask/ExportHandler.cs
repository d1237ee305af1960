using System.Text.Json;
using System.Text.Json.Serialization;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Language.Old;
using CchcBot.Office;
using CchcBot.Slices.Reports;

namespace CchcBot.Slices.Ask;

/// <summary>What was asked last, as a file or as plain text: made anew from the question, for this person, at the moment it is wanted.</summary>
internal sealed class ExportHandler(Memories memories)
{
    /// <summary>Name the files among those that people agree to take.</summary>
    public const string SheetKind = "exportSheet";
    public const string ReportKind = "exportReport";

    /// <summary>The answer to a question in another form than a card.</summary>
    public async Task<Reply> OfferAsync(Turn turn, TaskQuery query, AnswerForm form, CancellationToken cancellation)
    {
        turn = turn with { Language = query.Language };
        if (form == AnswerForm.Text)
        {
            // What is passed on names units.
            var unnamed = query is { Intent: QueryIntent.Breakdown, GroupBy: QueryGroup.Person } ? query with { GroupBy = QueryGroup.Unit } : query;
            return Reply.Plain(AnswerText.Of(await ViewAsync(turn, unnamed, cancellation)));
        }

        if (!turn.IsPersonal)
        {
            return Reply.Problem(ExportTexts.PersonalOnly.In(turn.Language));
        }

        var isReport = query.Intent == QueryIntent.Report && form is AnswerForm.Word or AnswerForm.File;
        var (kind, content) = isReport ? (ReportKind, await ReportAsync(turn, query, cancellation)) : (SheetKind, await SheetAsync(turn, query, cancellation));
        if (content is null)
        {
            return Reply.Problem(ExportTexts.Empty.In(turn.Language));
        }

        var name = (isReport ? ExportTexts.ReportName : ExportTexts.ListName).In(turn.Language, $"{turn.Today:yyyy-MM-dd}");
        var description = (isReport ? ExportTexts.ReportDescription : ExportTexts.ListDescription).In(turn.Language, Excerpt.Of(ReadingWords.Describe(query, turn.Today, turn.Language), 200));
        // A list has one form as a file: who asked for another is told.
        var text = form == AnswerForm.Word && !isReport ? ExportTexts.OnlyExcel.In(turn.Language) : isReport ? ExportTexts.IsDraft.In(turn.Language) : null;
        return new Reply(text, File: new OfferedFile(name, description, content.Length, kind, JsonSerializer.Serialize(query, ExportJson.Default.TaskQuery)));
    }

    /// <summary>The content of a file that was offered and is wanted. What the context says is input like any other: it is a question, answered to who asks.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string kind, string id, CancellationToken cancellation)
    {
        if (!turn.IsPersonal || Read(id) is not { } query)
        {
            return null;
        }

        turn = turn with { Language = query.Language };
        return kind == ReportKind ? await ReportAsync(turn, query, cancellation) : await SheetAsync(turn, query, cancellation);
    }

    private async Task<byte[]?> SheetAsync(Turn turn, TaskQuery query, CancellationToken cancellation)
    {
        var asked = await ViewAsync(turn, query, cancellation);
        if (asked.Answer is DetailAnswer detail)
        {
            // One task: found among all, so that it stands under its own heading.
            var all = await ViewAsync(turn, Everything(query), cancellation);
            var sections = (all.Answer as ListAnswer)?.Sections.Select(s => s with { Rows = [.. s.Rows.Where(r => r.Ref == detail.Task.Ref)] }).Where(s => s.Rows.Count > 0).ToList();
            return sections is { Count: > 0 } ? ListSheet.Write(asked, new ListAnswer(sections, 1)) : null;
        }

        if (query.Intent == QueryIntent.Detail)
        {
            return null;
        }

        // Figures are exported as the tasks that they count.
        var view = query.Intent == QueryIntent.List ? asked : await ViewAsync(turn, query with { Intent = QueryIntent.List, GroupBy = null, Task = null }, cancellation);
        return view.Answer is ListAnswer list ? ListSheet.Write(view, list) : null;
    }

    private async Task<byte[]?> ReportAsync(Turn turn, TaskQuery query, CancellationToken cancellation)
    {
        query = query with { Intent = QueryIntent.Report };
        var asOf = QueryEvaluator.DayOf(query, turn.Today, turn.Workspace.Settings.Reminders.Periods);
        var current = await turn.Snapshot.KnownAsync(asOf, turn.Today, cancellation);
        var context = turn.Workspace.ContextFor(turn.Person, inChannel: false, asOf, null);
        var all = QueryEvaluator.Evaluate(Everything(query), current, context);
        return QueryEvaluator.Evaluate(query, current, context) is ReportAnswer report && all is ListAnswer list
            ? PeriodReportDocument.Write(new ReportDocumentView(query, report.Report, [.. list.Rows], turn.Workspace, report.IsPartial))
            : null;
    }

    private async Task<AnswerView> ViewAsync(Turn turn, TaskQuery query, CancellationToken cancellation)
    {
        var asOf = QueryEvaluator.DayOf(query, turn.Today, turn.Workspace.Settings.Reminders.Periods);
        var current = await turn.Snapshot.KnownAsync(asOf, turn.Today, cancellation);
        var context = turn.Workspace.ContextFor(turn.Person, !turn.IsPersonal, asOf, memories.Of(turn).List);
        return new AnswerView(query, QueryEvaluator.Evaluate(query, current, context), asOf, query.Language, !turn.IsPersonal, current.Count > 1);
    }

    /// <summary>All tasks of the same unit, area and plan.</summary>
    private static TaskQuery Everything(TaskQuery query) =>
        query with { Intent = QueryIntent.List, Statuses = [], From = null, To = null, GroupBy = null, Task = null };

    private static TaskQuery? Read(string id)
    {
        try
        {
            return JsonSerializer.Deserialize(id, ExportJson.Default.TaskQuery) is { Statuses: not null, Intent: not (QueryIntent.Help or QueryIntent.None) } query
                && Enum.IsDefined(query.Intent) && Enum.IsDefined(query.Language) ? query : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>How a question travels in the context of an offered file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TaskQuery))]
internal sealed partial class ExportJson : JsonSerializerContext;
