using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Queries;

/// <summary>Answers questions from the plans. Pure: the same question about the same day always gets the same answer.</summary>
public static class QueryEvaluator
{
    /// <param name="query">The question.</param>
    /// <param name="plans">The office's plans in force, as known on the context's day.</param>
    /// <param name="context">The day, the asker and the office's settings.</param>
    /// <exception cref="ArgumentException">The intent is Help or None, which ask nothing of the plans.</exception>
    public static Answer Evaluate(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        if (context.Asker.InChannel && (query.Mine || query.Person is not null || query is { Intent: QueryIntent.Breakdown, GroupBy: QueryGroup.Person }))
        {
            return new PrivateOnly();
        }

        Answer answer = query.Intent switch
        {
            QueryIntent.List or QueryIntent.Count or QueryIntent.Breakdown when query.Also?.Against is { } pair => Compare(query, pair, plans, context),
            QueryIntent.List => List(query, plans, context),
            QueryIntent.Count => Count(query, plans, context),
            QueryIntent.Breakdown => Break(query, plans, context),
            QueryIntent.Detail => Detail(query, plans, context),
            QueryIntent.Report => Report(query, plans, context),
            _ => throw new ArgumentException($"Nothing is asked of the plans: {query.Intent}.", nameof(query)),
        };
        return answer with { IsPartial = !context.Asker.SeesAll };
    }

    /// <summary>Whether the words are the title or number of one of the plans.</summary>
    public static bool HasPlan(string words, IReadOnlyList<PlanState> plans) => plans.Any(p => TaskScope.IsPlan(p.Info, words));

    /// <summary>The task that a button names, with all its assignments.</summary>
    public static Answer Detail(TaskRef task, IReadOnlyList<PlanState> plans, AnswerContext context) =>
        TaskScope.Openable(plans, context).FirstOrDefault(t => t.Ref == task) is { } found
            ? new DetailAnswer(found) { IsPartial = !context.Asker.SeesAll }
            : new NothingFound(task.Code) { IsPartial = !context.Asker.SeesAll };

    private static Answer List(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        var sections = Sections(query, Scope(query, plans, context), context);
        return sections.Count == 0 ? new NothingFound() : new ListAnswer(sections, Total(sections));
    }

    private static CountAnswer Count(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        var sections = Sections(query, Scope(query, plans, context), context);
        var among = TaskScope.Of(query, query.Plan is null ? ReportYear.Of(plans, context.AsOf) : plans, context);
        return new CountAnswer(
            Total(sections),
            [.. sections.Select(s => new SectionCount(s.Kind, s.Rows.Count))],
            ProgressSummary.Of(among.Select(r => r.Progress), context.AsOf, context.SoonDays));
    }

    private static Answer Break(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        var match = Match(query, context);
        var rows = Narrow(Scope(query, plans, context), match.Fits);
        return rows.Count == 0
            ? new NothingFound()
            : new BreakdownAnswer(Breakdown.Of(query.GroupBy ?? QueryGroup.Status, rows, context.AsOf));
    }

    private static Answer Detail(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        var words = query.Task ?? "";
        var inScope = TaskScope.Of(query with { Area = null }, plans, context).Select(t => t.Ref).ToHashSet();
        var narrowed = query.Unit is not null || query.Person is not null || query.Mine || query.MyUnit || query.Plan is not null;
        var openable = TaskScope.Openable(plans, context).Where(t => !narrowed || inScope.Contains(t.Ref)).ToDictionary(t => t.Ref);
        // A number of a plan that is named is a code, not a line of the list.
        return TaskLookup.Find(words, plans, query.Plan is null ? context.LastList : null, openable.ContainsKey) switch
        {
            [] => new NothingFound(words),
            [var one] => new DetailAnswer(openable[one]),
            var several => new CandidatesAnswer(words, [.. several.Select(t => openable[t])]),
        };
    }

    private static ReportAnswer Report(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        var span = ReportSpan.Of(query.From, query.To, context.AsOf, context.Periods, query.ByCalendar);
        // A plan that is named is reported on, whatever its years.
        var meant = query.Plan is null ? ReportYear.Of(plans, span, context.Before) : plans;
        return new ReportAnswer(PeriodReport.Of(TaskScope.Of(query, meant, context), span, context.SoonDays, context.Before, context.Then));
    }

    /// <summary>The tasks that a report counts, in sections by class.</summary>
    public static ListAnswer Tasks(PeriodReport report, int soonDays)
    {
        ArgumentNullException.ThrowIfNull(report);
        var sections = Divide(report.Rows, r => SectionOf(r, report.AsOf, soonDays));
        return new ListAnswer(sections, Total(sections));
    }

    /// <summary>Without a period or a named plan, the tasks of the current reporting year; otherwise all, to be narrowed by the question.</summary>
    private static IReadOnlyList<TaskRow> Scope(TaskQuery query, IReadOnlyList<PlanState> plans, AnswerContext context) =>
        TaskScope.Of(query, query is { From: null, To: null, Plan: null } ? ReportYear.Of(plans, context.AsOf) : plans, context);

    /// <summary>The tasks asked for, in sections: for "overdue" with a period by when they were late, otherwise by class.</summary>
    private static List<TaskSection> Sections(TaskQuery query, IReadOnlyList<TaskRow> rows, AnswerContext context)
    {
        var match = Match(query, context);
        if (match.Statuses is not [QueryStatus.Overdue] || (query.From is null && query.To is null))
        {
            return Divide(Narrow(rows, match.Fits), Section);
        }

        var overdue = Divide(
            Narrow(rows, (_, assignment) => match.WasOverdue(assignment)),
            r => r.Assignments.Where(a => !a.Assignment.IsDone).ToList() is not { Count: > 0 } open ? ListSection.FinishedLate
                // A task is in one section: if any part has been late since before the period, it is carried over.
                : open.TrueForAll(a => query.From is null || a.Assignment.JudgedBy >= query.From) ? ListSection.Arisen
                : ListSection.CarriedOver);
        var known = overdue.SelectMany(s => s.Rows).Select(r => r.Ref).ToHashSet();
        var next = Narrow(rows.Where(r => !known.Contains(r.Ref)), (_, assignment) => match.IsDueByEnd(assignment));
        return [.. overdue, .. Divide(next, _ => ListSection.DueByEnd)];

        // The section follows the task's overall class, as in the figures.
        ListSection Section(TaskRow row)
        {
            var section = SectionOf(row, context.AsOf, context.SoonDays);
            return section == ListSection.DueSoon && query.Statuses is [QueryStatus.DueSoon]
                && rows.First(r => r.Ref == row.Ref).Progress.Class(context.AsOf) == ProgressClass.Overdue
                ? ListSection.LateAndDueSoon
                : section;
        }
    }

    private static StatusMatch Match(TaskQuery query, AnswerContext context) => query.Also is { } also
        // Tasks without a deadline are in no period.
        ? new(also.Beside(query.Statuses), also.NoDeadline ? null : query.From, also.NoDeadline ? null : query.To, context.AsOf, context.SoonDays, also)
        : new(query.Statuses, query.From, query.To, context.AsOf, context.SoonDays);

    /// <summary>Answers the same question for two periods.</summary>
    private static ComparisonAnswer Compare(TaskQuery query, PeriodPair pair, IReadOnlyList<PlanState> plans, AnswerContext context)
    {
        var rows = TaskScope.Of(query, plans, context);
        var by = query.GroupBy is QueryGroup.Unit or QueryGroup.Area or QueryGroup.Person ? query.GroupBy : null;
        var periods = new[] { (pair.From, pair.To), (pair.OtherFrom, pair.OtherTo) };
        var found = periods.Select(p =>
        {
            var match = Match(query with { From = p.Item1, To = p.Item2 }, context);
            return Narrow(rows, match.Fits);
        }).ToList();
        var groups = by is { } group ? found.ConvertAll(f => Breakdown.Of(group, f, context.AsOf).Rows) : [];
        return new ComparisonAnswer(
            [.. periods.Zip(found, (p, f) => new ComparedPeriod(p.Item1, p.Item2, f.Count))],
            by,
            [.. groups.SelectMany(g => g).DistinctBy(r => r.Key).OrderBy(r => r.Key is null).ThenBy(r => r.Name ?? "", VietnameseOrder.Instance)
                .Select(r => new ComparedRow(r.Key, r.Name, [.. groups.Select(g => g.FirstOrDefault(x => x.Key == r.Key)?.Total ?? 0)]))]);
    }

    private static List<TaskRow> Narrow(IEnumerable<TaskRow> rows, Func<TaskRow, Assignment, bool> fits) =>
        [.. rows.Select(r => r with { Assignments = [.. r.Assignments.Where(a => fits(r, a.Assignment))] }).Where(r => r.Assignments.Count > 0)];

    private static List<TaskSection> Divide(IEnumerable<TaskRow> rows, Func<TaskRow, ListSection> section) =>
        [.. rows.GroupBy(section).OrderBy(g => g.Key).Select(g => new TaskSection(g.Key, Sort(g)))];

    /// <summary>Ordered by lateness, then deadline, then code and title in Vietnamese order.</summary>
    private static IReadOnlyList<TaskRow> Sort(IEnumerable<TaskRow> rows) =>
        [.. rows.OrderByDescending(r => r.DaysLate)
            .ThenBy(r => r.Due ?? DateOnly.MaxValue)
            .ThenBy(r => r.Task.Code, VietnameseOrder.Instance)
            .ThenBy(r => r.Plan.Title, VietnameseOrder.Instance)];

    private static ListSection SectionOf(TaskRow row, DateOnly asOf, int soonDays) => row.Progress.Class(asOf) switch
    {
        ProgressClass.Overdue => ListSection.Overdue,
        ProgressClass.InTerm => row.Due <= asOf.AddDays(soonDays) ? ListSection.DueSoon : ListSection.InTerm,
        ProgressClass.AwaitingEvent => ListSection.AwaitingEvent,
        ProgressClass.NoDeadline => ListSection.NoDeadline,
        ProgressClass.Ongoing => ListSection.Ongoing,
        ProgressClass.CompletedLate => ListSection.CompletedLate,
        ProgressClass.CompletedUnknown => ListSection.CompletedUnknown,
        _ => ListSection.CompletedOnTime,
    };

    private static int Total(IEnumerable<TaskSection> sections) => sections.Where(s => !s.Kind.IsBeside()).Sum(s => s.Rows.Count);
}
