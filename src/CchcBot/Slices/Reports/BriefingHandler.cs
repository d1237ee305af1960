using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Kernel;
using CchcBot.Kernel.Words;
using CchcBot.Office;
using static CchcBot.Slices.Reports.PaperWords;

namespace CchcBot.Slices.Reports;

/// <summary>
/// One-page Word document for the weekly briefing: the week's results, overdue tasks, upcoming deadlines, waiting matters. Units and codes, no people.
/// </summary>
internal sealed class BriefingHandler
{
    public const string FileKind = "exportBriefing";

    private const int DaysAhead = 14;

    // Limits chosen so that the excerpts fit on one page.
    private const int MostDone = 6;
    private const int MostLate = 8;
    private const int MostNext = 6;
    private const int MostHeld = 4;
    private const int LongestTask = 95;

    public async Task<Reply> OfferAsync(Turn turn, CancellationToken cancellation) =>
        await FileAsync(turn, cancellation) is not { } content
            ? Reply.Problem(AnswerFormTexts.Empty.In(turn.Language))
            : new Reply(
                BriefingTexts.Is.In(turn.Language),
                File: new OfferedFile(
                    BriefingTexts.FileName.In(turn.Language, $"{turn.Today:yyyy-MM-dd}"), BriefingTexts.FileDescription.In(turn.Language), content.Length,
                        FileKind, "now"));

    /// <summary>The page as of now; null if there are no tasks.</summary>
    public async Task<byte[]?> FileAsync(Turn turn, CancellationToken cancellation)
    {
        var plans = ReportYear.Of(await turn.Snapshot.CurrentAsync(cancellation), turn.Today);
        var rows = plans.SelectMany(p => p.Tasks.Select(t => (p.Info, Task: t))).ToList();
        return rows.Count == 0 ? null : Write(turn.Workspace, rows, turn.Today);
    }

    private static byte[] Write(Workspace office, List<(PlanInfo Plan, TaskProgress Task)> rows, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var since = monday.AddDays(-7);
        var figures = ProgressSummary.Of(rows.Select(r => r.Task), today, DaysAhead);
        var duties = rows.SelectMany(r => r.Task.Assignments).ToList();
        var done = duties.FindAll(d => d.IsDone && d.State.CompletedOn >= since && d.State.CompletedOn <= today);
        var late = rows.Where(r => r.Task.Class(today) == ProgressClass.Overdue).Select(r => r.Task.Assignments.Where(a => a.IsOverdue(today)).MinBy(a =>
            a.Due)!).ToList();
        var next = duties.FindAll(d => !d.IsDone && d.JudgedBy >= today && d.Due <= today.AddDays(DaysAhead));
        var held = duties.FindAll(d => d is { IsDone: false, State.Obstacle: not null });
        var waiting = duties.Count(d => d is { IsDone: false, IsSubmitted: true });
        var asked = duties.Count(d => d.State.Extension is not null);
        List<PaperBlock> blocks =
        [
            new PaperLine(T(
                BriefingTexts.Figures,
                N(figures.Total),
                N(figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown),
                N(figures.InTerm),
                N(figures.DueSoon),
                N(figures.Overdue),
                N(figures.Ongoing))),
            .. Part(T(BriefingTexts.Done, Day(since), N(done.Count)), done.OrderByDescending(d => d.State.CompletedOn), MostDone, d => Papers(d.State)),
            .. Part(T(BriefingTexts.Late, N(late.Count)), late.OrderBy(d => d.Due), MostLate, d => T(BriefingTexts.DueOn, Day(d.Due!.Value))),
            .. Part(T(BriefingTexts.Next, Day(today.AddDays(DaysAhead)), N(next.Count)), next.OrderBy(d => d.Due), MostNext,
                d => T(BriefingTexts.DueOn, Day(d.Due!.Value))),
            .. Part(T(BriefingTexts.Held, N(held.Count)), held.OrderBy(d => d.Due), MostHeld, d => Excerpt.Of(Said(office, d.State.Obstacle!.Cause), 90)),
            new PaperLine(T(BriefingTexts.Waiting, N(waiting), N(asked))),
        ];
        var about = T(BriefingTexts.About, Day(monday), Day(monday.AddDays(6)));
        var frame = ReportFrames.Report(office, about, today, null, isInternal: true, null) with { Number = "", Draft = T(BriefingTexts.Mark, Day(today)),
            Recipients = [], Post = [], Signatory = "" };
        return OfficialDocument.Write(frame, blocks);
    }

    private static IEnumerable<PaperBlock> Part(string title, IEnumerable<Assignment> duties, int most, Func<Assignment, string> words)
    {
        var all = duties.DistinctBy(d => (d.Task, d.Id.Part)).ToList();
        yield return new PaperHeading(title, 2);
        foreach (var duty in all.Take(most))
        {
            var said = words(duty);
            yield return new PaperLine(
                T(BriefingTexts.Line, duty.Task.Code, Excerpt.Of(Task(duty.Task), LongestTask), Excerpt.Of(duty.Definition.Unit.Name, 50), said.Length > 0
                    ? $": {said}" : ""));
        }

        if (all.Count > most)
        {
            yield return new PaperLine(T(BriefingTexts.More, N(all.Count - most)));
        }
    }
}
