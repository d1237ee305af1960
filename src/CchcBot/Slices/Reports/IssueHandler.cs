using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>
/// Issues a report with number and date: from then on its figures and files are frozen, and anything recorded later goes into the next report. Only the report
/// issued last can be taken back.
/// </summary>
internal sealed partial class IssueHandler(IWorkspaceStore store, ReportFiles papers, Memories memories)
{
    // A report is dated on the day of its signature, which people may announce some days ahead.
    private const int MostDaysAhead = 7;
    private const int Listed = 8;

    /// <summary>"phát hành báo cáo quý III số 12/BC-VP, ngày 25/9": shows what will be issued, for confirmation.</summary>
    public async Task<Reply> TypedAsync(Turn turn, string words, CancellationToken cancellation)
    {
        var match = NumberAndDay().Match(words);
        if (!match.Success)
        {
            return Reply.Problem(IssueTexts.How.In(turn.Language));
        }

        if (DateReader.Read(match.Groups["date"].Value, turn.Today.Year, out var day) != DateReading.Date)
        {
            return Reply.Problem(IssueTexts.BadDay.In(turn.Language, match.Groups["date"].Value.Trim()));
        }

        if (PeriodParser.Query(turn, match.Groups["period"].Value.Trim(' ', ','), memories) is not { } query)
        {
            return Reply.Problem(ReportDraftTexts.WhichPeriod.In(turn.Language));
        }

        return await ShowAsync(turn, new IssuePayload(query.From, query.To, query.ByCalendar, Number(match.Groups["number"].Value), day), cancellation);
    }

    /// <summary>Issues the report once confirmed. Idempotent: a report is issued once, no matter who taps or how often.</summary>
    public async Task<Reply> IssueAsync(Turn turn, IssuePayload tapped, CancellationToken cancellation)
    {
        if (Read(turn, tapped) is not var (query, span) || Problem(turn, tapped, span) is not null)
        {
            return await ShowAsync(turn, tapped, cancellation);
        }

        var issued = new IssuedReport(span.From!.Value, span.To!.Value, tapped.Number!, tapped.Day!.Value, turn.Now)
        {
            DueFrom = span.DueFrom,
            DueTo = span.DueTo,
            Files = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{span.From:yyyyMMdd}-{span.To:yyyyMMdd}|{turn.Operation}")).AsSpan(0,
                12)),
        };
        if (Of(turn.Workspace, span) is null)
        {
            if (!await papers.KeepAsync(turn, query, issued, cancellation))
            {
                return Reply.Problem(IssueTexts.Nothing.In(turn.Language));
            }

            await store.ChangeSettingsAsync(
                turn.Workspace.Id,
                s => s.Issued.Any(r => r.From == issued.From && r.To == issued.To) ? s : s with { IssuedReports = [.. s.Issued, issued] },
                cancellation);
        }

        var now = await store.FindAsync(turn.Workspace.Id, cancellation) ?? turn.Workspace;
        return Issued(turn, query, Of(now, span) ?? issued);
    }

    /// <summary>Takes back the report issued last.</summary>
    public async Task<Reply> UndoAsync(Turn turn, string number, CancellationToken cancellation)
    {
        var last = turn.Workspace.Settings.Issued.MaxBy(r => r.At);
        if (last is null)
        {
            return Reply.Problem(IssueTexts.NoneIssued.In(turn.Language));
        }

        if (number.Length > 0 && Number(number) != last.Number && !IsOf(last, PeriodParser.In(number, turn.Today)))
        {
            return Reply.Problem(IssueTexts.NotLast.In(turn.Language, last.Number));
        }

        var undone = false;
        await store.ChangeSettingsAsync(
            turn.Workspace.Id,
            s =>
            {
                undone = s.Issued.MaxBy(r => r.At) == last;
                return undone ? s with { IssuedReports = [.. s.Issued.Where(r => r != last)] } : s;
            },
            cancellation);
        var text = (undone ? IssueTexts.Undone : IssueTexts.NotLast).In(turn.Language, last.Number, PeriodFormatter.Day(last.Day));
        return undone ? Reply.Show(NoteCard.Render(turn.Language, text), text) : Reply.Problem(text);
    }

    /// <summary>Whether the period named is the report's, by the calendar or by its window.</summary>
    private static bool IsOf(IssuedReport report, (DateOnly From, DateOnly To)? said) =>
        said == (report.From, report.To) || said == (report.DueFrom ?? report.From, report.DueTo ?? report.To);

    /// <summary>Lists the issued reports, latest first, each with its files.</summary>
    public static Reply List(Turn turn)
    {
        var issued = turn.Workspace.Settings.Issued.OrderByDescending(r => r.At).Take(Listed).ToList();
        var title = IssueTexts.ListTitle.In(turn.Language);
        if (issued.Count == 0)
        {
            return Reply.Say(IssueTexts.NoneIssued.In(turn.Language));
        }

        var body = new List<AdaptiveElement> { CardParts.Title(title) };
        foreach (var report in issued)
        {
            body.Add(CardParts.Line(IssueTexts.Listed.In(
                turn.Language, Excerpt.Of(report.Number, 60), PeriodFormatter.Day(report.Day), Name(turn.Language, report), PeriodFormatter.Day(report.From),
                    PeriodFormatter.Day(
                    report.To))));
            body.AddRange(CardParts.Rows(
            [
                SharedVerbs.ReportDraft.Button(ReportDraftTexts.Upward.In(turn.Language), new AskPayload(Query(turn, report))),
                ReportsVerbs.Internal.Button(ReportDraftTexts.Internal.In(turn.Language), new AskPayload(Query(turn, report))),
            ]));
        }

        return Reply.Show(CardParts.Stacked(turn.Language, title, body), title);
    }

    private async Task<Reply> ShowAsync(Turn turn, IssuePayload said, CancellationToken cancellation)
    {
        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(turn.Language, arguments);
        if (Read(turn, said) is not var (query, span))
        {
            return Reply.Problem(T(IssueTexts.How));
        }

        if (Of(turn.Workspace, span) is { } known)
        {
            return Reply.Problem(T(IssueTexts.Already, PeriodFormatter.Of(turn.Language, query.From!.Value, query.To!.Value), known.Number,
                PeriodFormatter.Day(known.Day)));
        }

        if (Problem(turn, said, span) is { } problem)
        {
            return Reply.Problem(problem);
        }

        if (await papers.ViewAsync(turn, query, cancellation) is not { } view)
        {
            return Reply.Problem(T(IssueTexts.Nothing));
        }

        var figures = view.Report.Figures;
        var title = T(IssueTexts.Title, PeriodFormatter.Of(turn.Language, query.From!.Value, query.To!.Value));
        string Count(int count) => CountFormatter.Number(turn.Language, count);
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                title,
                [
                    CardParts.Title(title),
                    new AdaptiveFactSet
                    {
                        Facts =
                        [
                            CardParts.Fact(T(IssueTexts.NumberIs), $"{Excerpt.Of(said.Number!, 60)}, {PeriodFormatter.Day(said.Day!.Value)}"),
                            CardParts.Fact(T(IssueTexts.WindowIs), $"{PeriodFormatter.Day(span.From!.Value)} - {PeriodFormatter.Day(span.To!.Value)}"),
                            CardParts.Fact(T(FigureTexts.Total), Count(figures.Total)),
                            CardParts.Fact(T(IssueTexts.Completed), Count(figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown)),
                            CardParts.Fact(T(FigureTexts.Overdue), Count(figures.Overdue)),
                        ],
                    },
                    CardParts.Line(T(IssueTexts.Means)),
                ],
                [ReportsVerbs.Issue.Button(T(IssueTexts.Button), said, ActionStyles.Positive), ReportsVerbs.IssueNot.Button(T(IssueTexts.No),
                    NoPayload.Instance)]),
            title);
    }

    private static Reply Issued(Turn turn, TaskQuery query, IssuedReport report)
    {
        var text = IssueTexts.Done.In(
            turn.Language, PeriodFormatter.Of(turn.Language, query.From!.Value, query.To!.Value), Excerpt.Of(report.Number, 60),
            PeriodFormatter.Day(report.Day));
        return Reply.Show(
            CardParts.Stacked(
                turn.Language,
                text,
                [CardParts.Line(text), CardParts.Subtle(IssueTexts.After.In(turn.Language))],
                [
                    SharedVerbs.ReportDraft.Button(ReportDraftTexts.Upward.In(turn.Language), new AskPayload(query)),
                    ReportsVerbs.Internal.Button(ReportDraftTexts.Internal.In(turn.Language), new AskPayload(query)),
                    ReportsVerbs.IssueUndo.Button(IssueTexts.Undo.In(turn.Language), new IssueUndoPayload(report.Number)),
                ]),
            text);
    }

    /// <summary>Validates the button's payload, which is untrusted.</summary>
    private static (TaskQuery Query, ReportSpan Span)? Read(Turn turn, IssuePayload said)
    {
        if (said is not { From: { } from, To: { } to, Number: { Length: > 0 and <= 60 }, Day: not null } || from > to
            || PeriodParser.Of(turn, from, to) with { ByCalendar = said.ByCalendar } is var query && !query.IsWithinLimits())
        {
            return null;
        }

        return (query, ReportSpan.Of(from, to, turn.Today, turn.Workspace.Settings.Reminders.Periods, said.ByCalendar));
    }

    private static string? Problem(Turn turn, IssuePayload said, ReportSpan span) =>
        span.IsAhead(turn.Today) ? ReportDraftTexts.Ahead.In(turn.Language, PeriodFormatter.Day(span.From!.Value))
        : said.Day < span.From || said.Day > turn.Today.AddDays(MostDaysAhead)
            ? IssueTexts.FarDay.In(turn.Language, PeriodFormatter.Day(said.Day!.Value))
        : turn.Workspace.Settings.Issued.Any(r => r.Number == said.Number && r.Day.Year == said.Day!.Value.Year)
            ? IssueTexts.NumberTaken.In(turn.Language, said.Number)
        : null;

    private static IssuedReport? Of(Workspace office, ReportSpan span) =>
        office.Settings.Issued.LastOrDefault(r => r.From == span.From && r.To == span.To);

    private static TaskQuery Query(Turn turn, IssuedReport report) =>
        PeriodParser.Of(turn, report.DueFrom ?? report.From, report.DueTo ?? report.To) with { ByCalendar = report.DueFrom == report.From
            && report.DueTo == report.To };

    private static string Name(TextLanguage language, IssuedReport report) =>
        PeriodFormatter.Of(language, report.DueFrom ?? report.From, report.DueTo ?? report.To);

    private static string Number(string said) => string.Concat(said.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(
        @"^(?<period>.*?)[,\s]*(?:\b(?:số|so|no\.?)\s+)?(?<number>\d{1,6}\s*/\s*[\p{L}\d][\p{L}\d\-&./]*)\s*,?\s*(?:ngày\s+|ngay\s+|dated\s+|on\s+)?"
            + @"(?<date>[\d/.\-]+(?:\s+tháng\s+\d+\s+năm\s+\d+)?)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex NumberAndDay();
}
