using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>Offers the period report for the superior authority and its internal copy, generated from the query with the asker's permissions.</summary>
internal sealed class ReportDraftHandler(ReportFiles papers, Memories memories)
{
    /// <summary>Kind of the copy for the superior authority in the file consent card.</summary>
    public const string FileKind = "exportReport";

    /// <summary>Kind of the internal copy in the file consent card.</summary>
    public const string InternalKind = "exportReportInternal";

    public async Task<Reply> OfferAsync(Turn turn, AskPayload asked, ReportCopy copy, CancellationToken cancellation) =>
        asked.Query is { Statuses: not null } query && query.IsWithinLimits()
            ? await OfferAsync(turn, query, copy, cancellation)
            : Reply.Problem(AnswerFormTexts.Empty.In(turn.Language));

    /// <summary>"bản nội bộ quý III": the period as said, otherwise that of the report shown last.</summary>
    public Task<Reply> TypedAsync(Turn turn, string words, ReportCopy copy, CancellationToken cancellation) =>
        PeriodParser.Query(turn, words, memories) is { } query
            ? OfferAsync(turn, query, copy, cancellation)
            : Task.FromResult(Reply.Problem(ReportDraftTexts.WhichPeriod.In(turn.Language)));

    /// <summary>Content of an offered draft once the user accepts it; null if the stored query is no longer valid.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, string id, ReportCopy copy, CancellationToken cancellation) =>
        OfferedQuery.Read(id) is { } query && query.IsWithinLimits() ? await papers.FileAsync(turn, query, copy, cancellation) : null;

    /// <summary>"báo cáo quý III theo lịch": shows the report for the calendar period.</summary>
    public static Reply ByCalendar(Turn turn, RecognizedCommand spoken) => PeriodParser.In(VietnameseText.Compose(spoken.Message.Text), turn.Today) is { } said
        ? Reply.ForwardTo(SharedVerbs.Ask, new AskPayload(PeriodParser.Of(turn, said.From, said.To) with { ByCalendar = true }))
        : Reply.Problem(ReportDraftTexts.WhichPeriod.In(turn.Language));

    /// <summary>Card with what is available for a report: its copies, the alternative period, and how to issue it.</summary>
    public async Task<Reply> PapersAsync(Turn turn, AskPayload asked, CancellationToken cancellation)
    {
        if (asked.Query is not { Statuses: not null } query || !query.IsWithinLimits() || await papers.ViewAsync(turn, query, cancellation) is not { } view)
        {
            return Reply.Problem(AnswerFormTexts.Empty.In(turn.Language));
        }

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        var report = view.Report;
        var title = T(ReportDraftTexts.Papers, PeriodFormatter.Of(turn.Language, report.Span.DueFrom ?? report.AsOf, report.Span.DueTo ?? report.AsOf));
        List<AdaptiveElement> body =
        [
            CardParts.Title(title),
            CardParts.Subtle(view.Issued is { } issued
                ? T(ReportDraftTexts.IsIssued, Excerpt.Of(issued.Number, 60), PeriodFormatter.Day(issued.Day))
                : T(ReportDraftTexts.NotIssued, PeriodFormatter.Day(report.AsOf))),
            CardParts.Line(T(ReportDraftTexts.UpwardIs), AdaptiveSpacing.Small),
            CardParts.Line(T(ReportDraftTexts.InternalIs), AdaptiveSpacing.Small),
        ];
        var isAbove = turn.Person.Is(Roles.Leader | Roles.Administrator);
        List<AdaptiveAction> buttons = [SharedVerbs.ReportDraft.Button(T(ReportDraftTexts.Upward), new AskPayload(query))];
        if (isAbove)
        {
            buttons.Add(ReportsVerbs.Internal.Button(T(ReportDraftTexts.Internal), new AskPayload(query)));
            buttons.Add(ReportsVerbs.Briefing.Button(T(BriefingTexts.Button), NoPayload.Instance));
        }

        if (report.Span.IsReportingPeriod || query.ByCalendar)
        {
            buttons.Add(SharedVerbs.Ask.Button(
                T(query.ByCalendar ? ReportDraftTexts.Window : ReportDraftTexts.Calendar), new AskPayload(query with { ByCalendar = !query.ByCalendar })));
        }

        if (turn.Person.Is(Roles.Administrator))
        {
            buttons.Add(ReportsVerbs.DocumentSettingsForm.Button(T(DocumentSettingsTexts.Button), NoPayload.Instance));
            if (view.Issued is null && report.From is not null && ReportFiles.IsWhole(query))
            {
                body.Add(CardParts.Subtle(T(ReportDraftTexts.IssueHow)));
            }
        }

        buttons.Add(SharedVerbs.Ask.Button(T(ReportDraftTexts.Back), new AskPayload(query)));
        return Reply.Show(CardParts.Stacked(turn.Language, title, body, buttons), title);
    }

    private async Task<Reply> OfferAsync(Turn turn, TaskQuery query, ReportCopy copy, CancellationToken cancellation)
    {
        var span = ReportSpan.Of(query.From, query.To, turn.Today, turn.Workspace.Settings.Reminders.Periods, query.ByCalendar);
        if (span.IsAhead(turn.Today))
        {
            return Reply.Problem(ReportDraftTexts.Ahead.In(query.Language, PeriodFormatter.Day(span.From!.Value)));
        }

        if (await papers.FileAsync(turn, query, copy, cancellation) is not { } content)
        {
            return Reply.Problem(AnswerFormTexts.Empty.In(turn.Language));
        }

        var issued = ReportFiles.IsWhole(query) ? turn.Workspace.Settings.Issued.LastOrDefault(r => r.From == span.From && r.To == span.To) : null;
        var text = copy == ReportCopy.Internal ? ReportDraftTexts.IsInternal.In(query.Language)
            : issued is not null ? ReportDraftTexts.IsFrozen.In(query.Language, Excerpt.Of(issued.Number, 60), PeriodFormatter.Day(issued.Day))
            : ReportDraftTexts.IsDraft.In(query.Language)
                + (turn.Workspace.Settings.Papers.Template is { } template ? $" {TemplateTexts.ByTemplate.In(query.Language, template.Name)}" : "");
        var description = (issued is null ? ReportDraftTexts.FileDescription : ReportDraftTexts.IssuedDescription).In(
            query.Language, Excerpt.Of(ReadingFormatter.Describe(query, turn.Today, query.Language), 200));
        var name = (copy == ReportCopy.Internal ? ReportDraftTexts.InternalName : issued is null ? ReportDraftTexts.FileName : ReportDraftTexts.IssuedName)
            .In(query.Language, issued is null ? $"{turn.Today:yyyy-MM-dd}" : $"{FileWords(issued.Number)}-{issued.Day:yyyy-MM-dd}");
        return new Reply(
            span.IsReportingPeriod
                ? $"{text} {ReportDraftTexts.WindowIs.In(query.Language, PeriodFormatter.Day(span.From!.Value), PeriodFormatter.Day(span.To!.Value))}" : text,
            File: new OfferedFile(name, description, content.Length, copy == ReportCopy.Internal ? InternalKind : FileKind, OfferedQuery.Write(query)));
    }

    /// <summary>"12/BC-VP" in a file's name: "12-BC-VP".</summary>
    private static string FileWords(string number) => string.Concat(Excerpt.Of(number, 60).Select(c => char.IsLetterOrDigit(c) ? c : '-'));
}
