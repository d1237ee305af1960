using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;

namespace CchcBot.Kernel;

/// <summary>The data a question is answered from, the same for every form of the answer: card, text, workbook or Word draft.</summary>
/// <param name="Plans">The office's plans in the state of the day asked about.</param>
/// <param name="Issued">The report already issued for the same period, whose figures are final; null when there is none.</param>
internal sealed record QueryData(IReadOnlyList<PlanState> Plans, AnswerContext Context, IssuedReport? Issued)
{
    /// <summary>The day as of which the answer is given.</summary>
    public DateOnly AsOf => Context.AsOf;

    public Answer Answer(TaskQuery query) => QueryEvaluator.Evaluate(query, Plans, Context);

    public static async Task<QueryData> LoadAsync(Turn turn, TaskQuery query, IReadOnlyList<TaskRef>? lastList, CancellationToken cancellation)
    {
        var (office, today) = (turn.Workspace, turn.Today);
        var asOf = query.AsOf is { } wanted && wanted < today ? wanted : today;
        if (query.Intent != QueryIntent.Report)
        {
            return new QueryData(await turn.Snapshot.KnownAsync(asOf, today, cancellation), ContextOf(asOf), null);
        }

        // Until a report is issued, everything recorded counts that was done by the cut-off date; after that its figures are final.
        var periods = office.Settings.Reminders.Periods;
        var span = ReportSpan.Of(query.From, query.To, asOf, periods, query.ByCalendar);
        var issued = query.AsOf is null ? office.Settings.Issued.LastOrDefault(r => r.From == span.From && r.To == span.To) : null;
        DateTimeOffset? before = issued is { } report ? report.At.AddTicks(1) : asOf < today ? PlanHistory.EndOf(asOf) : null;
        asOf = issued is { } early && OfficeTime.DayOf(early.At) < asOf ? OfficeTime.DayOf(early.At) : asOf;
        span = ReportSpan.Of(query.From, query.To, asOf, periods, query.ByCalendar);
        var plans = await turn.Snapshot.CountedAsync(span.AsOf, today, before, cancellation);
        var (earlier, lost) = await EarlierAsync(turn, span, issued, [.. plans.Select(p => p.Info.Id)], before, cancellation);
        var then = span.AsOf < today ? await ThenAsync(turn, span.AsOf, cancellation) : null;
        return new QueryData([.. plans, .. lost], ContextOf(asOf) with { Before = earlier, Then = then }, issued);

        AnswerContext ContextOf(DateOnly day) => office.ContextFor(turn.Person, !turn.IsPersonal, day, lastList);
    }

    /// <summary>What was known at the end of a day. A plan of which nothing had been reported by then is left out: nothing is known of it.</summary>
    private static async Task<IReadOnlyDictionary<(string Plan, AssignmentId Assignment), AssignmentState>> ThenAsync(
        Turn turn, DateOnly day, CancellationToken cancellation) =>
        (await turn.Snapshot.KnownAsync(day, turn.Today, cancellation))
            .Where(p => p.Assignments.Any(a => a.State.ReportedAt is not null))
            .SelectMany(p => p.Assignments.Select(a => (Key: (p.Info.Id, a.Id), a.State)))
            .DistinctBy(a => a.Key)
            .ToDictionary(a => a.Key, a => a.State);

    /// <summary>
    /// The report whose window ends where this one's begins, with what it knew; null where none was issued. And of plans that have been closed since, the
    /// tasks whose completion it missed.
    /// </summary>
    private static async Task<(EarlierReport? Report, IReadOnlyList<PlanState> Lost)> EarlierAsync(
        Turn turn, ReportSpan span, IssuedReport? issued, HashSet<string> counted, DateTimeOffset? before, CancellationToken cancellation)
    {
        var known = turn.Workspace.Settings.Issued;
        if (known.LastOrDefault(r => r != issued && r.To < span.From && r.To >= span.From.Value.AddDays(-1)) is not { } last)
        {
            return (null, []);
        }

        var then = await turn.Snapshot.CountedAsync(last.To, turn.Today, last.At.AddTicks(1), cancellation);
        var earlier = new EarlierReport(
            last.Number,
            last.Day,
            last.From,
            then.SelectMany(p => p.Assignments.Where(a => a.IsDone).Select(a => (p.Info.Id, a.Id))).ToHashSet());
        return then.All(p => counted.Contains(p.Info.Id))
            ? (earlier, [])
            : (earlier, [.. (await turn.Snapshot.CountedAsync(last.To, turn.Today, before, cancellation))
                .Where(p => !counted.Contains(p.Info.Id))
                .Select(p => p.Only(t => t.Assignments.GroupBy(a => a.Id.Part).Any(part => earlier.Missed(p.Info.Id, part, span.From!.Value))))
                .Where(p => p.Tasks.Count > 0)]);
    }
}
