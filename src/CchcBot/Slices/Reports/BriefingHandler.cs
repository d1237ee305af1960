using CchcBot.Domain.Reports;
using static CchcBot.Slices.Reports.DocumentFormatter;

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
        // Tasks as the plan numbers them, in the list as in the figures, however many units or parts they have.
        var tasks = rows.ConvertAll(r => r.Task);
        var figures = ProgressSummary.Of(tasks, today, DaysAhead);
        var done = Those(tasks, t => t.Assignments.GroupBy(a => a.Id.Part)
            .Where(part => part.All(a => a.IsDone) && part.Max(a => a.State.CompletedOn) is { } day && day >= since && day <= today).SelectMany(part => part));
        var late = Those(tasks.Where(t => t.Class(today) == ProgressClass.Overdue), t => t.Assignments.Where(a => a.IsOverdue(today)));
        var next = Those(
            tasks.Where(t => t.Class(today) == ProgressClass.InTerm && t.NextDue <= today.AddDays(DaysAhead)),
            t => t.Assignments.Where(a => !a.IsDone && a.JudgedBy >= today && a.Due <= today.AddDays(DaysAhead)));
        var held = Those(tasks, t => t.Assignments.Where(a => a is { IsDone: false, State.Obstacle: not null }));
        var asked = tasks.Count(t => t.Assignments.Any(a => a.State.Extension is not null));
        List<DocumentBlock> blocks =
        [
            new DocumentLine(T(
                BriefingTexts.Figures,
                N(figures.Total),
                N(figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown),
                N(figures.InTerm),
                N(figures.DueSoon),
                N(figures.Overdue),
                N(figures.Ongoing))),
            .. Part(T(BriefingTexts.Done, Day(since), N(done.Count)), done.OrderByDescending(d => d.Max(a => a.State.CompletedOn)), MostDone,
                d => Words(d, a => Papers(a.State))),
            .. Part(T(BriefingTexts.Late, N(late.Count)), late.OrderBy(d => d.Min(a => a.Due)), MostLate, Earliest),
            .. Part(T(BriefingTexts.Next, Day(today.AddDays(DaysAhead)), N(next.Count)), next.OrderBy(d => d.Min(a => a.Due)), MostNext, Earliest),
            .. Part(T(BriefingTexts.Held, N(held.Count)), held.OrderBy(d => d.Min(a => a.Due)), MostHeld,
                d => Excerpt.Of(Words(d, a => Said(office, a.State.Obstacle!.Cause)), 90)),
            new DocumentLine(T(BriefingTexts.Waiting, N(figures.SubmittedInTerm + figures.SubmittedOverdue), N(asked))),
        ];
        var about = T(BriefingTexts.About, Day(monday), Day(monday.AddDays(6)));
        var frame = ReportFrames.Report(office, about, today, null, isInternal: true, null) with { Number = "", Draft = T(BriefingTexts.Mark, Day(today)),
            Recipients = [], Post = [], Signatory = "" };
        return OfficialDocument.Write(frame, blocks);
    }

    /// <summary>Of each task the assignments that are meant; tasks without any are left out.</summary>
    private static List<IReadOnlyList<Assignment>> Those(IEnumerable<TaskProgress> tasks, Func<TaskProgress, IEnumerable<Assignment>> which) =>
        [.. tasks.Select(t => (IReadOnlyList<Assignment>)[.. which(t)]).Where(assignments => assignments.Count > 0)];

    private static string Words(IReadOnlyList<Assignment> assignments, Func<Assignment, string> words) =>
        string.Join("; ", assignments.Select(words).Where(w => w.Length > 0).Distinct());

    private static string Earliest(IReadOnlyList<Assignment> assignments) => assignments.Min(a => a.Due) is { } due ? T(BriefingTexts.DueOn, Day(due)) : "";

    private static IEnumerable<DocumentBlock> Part(
        string title, IEnumerable<IReadOnlyList<Assignment>> tasks, int most, Func<IReadOnlyList<Assignment>, string> words)
    {
        var all = tasks.ToList();
        yield return new DocumentHeading(title, 2);
        foreach (var assignments in all.Take(most))
        {
            var (task, said) = (assignments[0].Task, words(assignments));
            var units = string.Join("; ", assignments.Select(d => d.Definition.Unit.Name).Distinct());
            yield return new DocumentLine(
                T(BriefingTexts.Line, task.Code, Excerpt.Of(Task(task), LongestTask), Excerpt.Of(units, 50), said.Length > 0 ? $": {said}" : ""));
        }

        if (all.Count > most)
        {
            yield return new DocumentLine(T(BriefingTexts.More, N(all.Count - most)));
        }
    }
}
