using CchcBot.Domain.Queries;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;

namespace CchcBot.Slices.Reports;

/// <summary>The period report that the office owes upwards, as a Word draft: made anew from the question, for this person.</summary>
internal sealed class ReportDraftHandler
{
    /// <summary>Names the files among those that people agree to take.</summary>
    public const string FileKind = "exportReport";

    public async Task<Reply> OfferAsync(Turn turn, AskPayload asked, CancellationToken cancellation)
    {
        if (asked.Query is not { Statuses: not null } query || await WriteAsync(turn, query, cancellation) is not { } content)
        {
            return Reply.Problem(AnswerFormTexts.Empty.In(turn.Language));
        }

        var description = ReportDraftTexts.FileDescription.In(query.Language, Excerpt.Of(ReadingWords.Describe(query, turn.Today, query.Language), 200));
        var name = ReportDraftTexts.FileName.In(query.Language, $"{turn.Today:yyyy-MM-dd}");
        return new Reply(
            ReportDraftTexts.IsDraft.In(query.Language), File: new OfferedFile(name, description, content.Length, FileKind, OfferedQuery.Write(query)));
    }

    /// <summary>The draft that was offered, now that it is wanted; null where it is no question any more.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string id, CancellationToken cancellation) =>
        OfferedQuery.Read(id) is { } query ? await WriteAsync(turn, query, cancellation) : null;

    private static async Task<byte[]?> WriteAsync(Turn turn, TaskQuery query, CancellationToken cancellation)
    {
        query = query with { Intent = QueryIntent.Report };
        var asked = await Asked.OfAsync(turn, query, null, cancellation);
        return asked.Answer(query) is ReportAnswer { Report.Rows.Count: > 0 } answer
            ? PeriodReportDocument.Write(new ReportDocumentView(query, answer.Report, turn.Workspace, answer.IsPartial) { Issued = asked.Issued })
            : null;
    }
}
