using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Reports;

/// <summary>Whatever is asked, of whatever plans and on whatever day: the summary, counts, lists, groups and reports give the same figures.</summary>
public sealed class OneFigureTests
{
    private static readonly string[] Units = ["Phòng Nội chính", "Phòng Hành chính - Quản trị", "Trung tâm Công báo và Tin học"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_views_of_a_day_agree(int seed)
    {
        var random = new Random(seed);
        var today = new DateOnly(2025, 12, 1).AddDays(random.Next(420));
        var plans = new[] { Plan(random, 2025, today), Plan(random, 2026, today) };
        var context = new AnswerContext(
            today, new AskerView("x", new HashSet<string>(), SeesAll: true), _ => null, PlanBuilder.Key, SoonDays: 5 + random.Next(20));

        var summary = ChannelSummary.Of(plans, null, today, context.SoonDays);
        var figures = summary.Figures;
        Assert.Equal(
            figures.Total,
            figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown + figures.InTerm + figures.Overdue + figures.Ongoing
                + figures.AwaitingEvent + figures.NoDeadline);
        // The summary's lists by unit name as many overdue tasks as its figures.
        Assert.Equal(figures.Overdue, summary.Overdue.SelectMany(u => u.Lines).Select(l => l.Task).Distinct().Count());

        var count = Assert.IsType<CountAnswer>(Ask(QueryIntent.Count, QueryStatus.Overdue));
        Assert.Equal((figures.Overdue, figures), (count.Total, count.Among));
        Assert.Equal(figures.Overdue, Total(QueryStatus.Overdue));
        Assert.Equal(figures.DueSoon, Total(QueryStatus.DueSoon));
        Assert.Equal(figures.CompletedOnTime + figures.CompletedLate + figures.CompletedUnknown, Total(QueryStatus.Done));
        Assert.Equal(figures.Ongoing, Total(QueryStatus.Ongoing));
        Assert.Equal(figures.AwaitingEvent, Total(QueryStatus.AwaitingEvent));

        var all = Sections((ListAnswer)Ask(QueryIntent.List, null));
        Assert.Equal(Classes(figures), all);
        var groups = Assert.IsType<BreakdownAnswer>(Ask(QueryIntent.Breakdown, null, QueryGroup.Status)).Breakdown.Rows;
        Assert.Equal(figures.Overdue, groups.Where(g => g.Class == ProgressClass.Overdue).Sum(g => g.Total));
        Assert.Equal(figures.Total, groups.Sum(g => g.Total));

        // A report of everything until today, and the list behind it.
        var report = Assert.IsType<ReportAnswer>(Ask(QueryIntent.Report, null)).Report;
        Assert.Equal(figures, report.Figures);
        Assert.Equal(Classes(figures), Sections(QueryEvaluator.Tasks(report, context.SoonDays)));
        Assert.Equal(figures.Total, report.ByPlan.Count == 0 ? report.Rows.Count : report.ByPlan.Sum(p => p.Figures.Total));

        Answer Ask(QueryIntent intent, QueryStatus? status, QueryGroup? by = null) => QueryEvaluator.Evaluate(
            new TaskQuery(intent, status is { } one ? [one] : [], null, null, null, null, false, false, null, null, by, null, TextLanguage.Vi), plans, context);

        int Total(QueryStatus status) => Ask(QueryIntent.List, status) is ListAnswer list ? list.Total : 0;
    }

    private static (int OnTime, int Late, int Unknown, int InTerm, int Soon, int Overdue, int Ongoing, int Awaiting, int None) Classes(ProgressSummary f) =>
        (f.CompletedOnTime, f.CompletedLate, f.CompletedUnknown, f.InTerm - f.DueSoon, f.DueSoon, f.Overdue, f.Ongoing, f.AwaitingEvent, f.NoDeadline);

    private static (int OnTime, int Late, int Unknown, int InTerm, int Soon, int Overdue, int Ongoing, int Awaiting, int None) Sections(ListAnswer list)
    {
        int In(ListSection kind) => list.Sections.Where(s => s.Kind == kind).Sum(s => s.Rows.Count);
        return (In(ListSection.CompletedOnTime), In(ListSection.CompletedLate), In(ListSection.CompletedUnknown), In(ListSection.InTerm), In(ListSection.DueSoon),
            In(ListSection.Overdue), In(ListSection.Ongoing), In(ListSection.AwaitingEvent), In(ListSection.NoDeadline));
    }

    /// <summary>A plan of every kind of task, of which some is done, late, of no known day, submitted, or given more time.</summary>
    private static PlanState Plan(Random random, int year, DateOnly today)
    {
        var plan = new PlanBuilder(year, $"{year}/KH-VP", $"Kế hoạch CCHC năm {year}");
        List<string> codes = [];
        for (var i = 0; i < 14; i++)
        {
            var code = $"{1 + (i / 7)}{"abcdeghiklmn"[i % 7]}";
            string[] units = random.Next(4) == 0 ? [Units[0], Units[1]] : [Units[random.Next(3)]];
            _ = random.Next(7) switch
            {
                0 => plan.Ongoing(code, units),
                1 => plan.Undated(code, units),
                2 => plan.Awaiting(code, "UBND tỉnh ban hành quy định", units),
                3 => plan.Recurring(code, random.Next(2) == 0 ? Recurrence.Month : Recurrence.Quarter, units),
                4 => plan.Milestones(code, units[0], ("dự thảo", $"{1 + random.Next(28)}/{1 + random.Next(6)}/{year}"), ("ban hành", $"15/{7 + random.Next(6)}/{year}")),
                5 => plan.Quarter(code, 1 + random.Next(4), units),
                _ => plan.Task(code, $"{1 + random.Next(28)}/{1 + random.Next(12)}/{year}", units),
            };
            codes.Add(code);
        }

        foreach (var assignment in plan.Build().Assignments.Where(_ => random.Next(3) > 0).ToList())
        {
            var day = (assignment.Due ?? new DateOnly(year, 6, 1)).AddDays(random.Next(-40, 40));
            if (day > today)
            {
                continue;
            }

            plan.State(
                assignment.Task.Code,
                s => random.Next(6) switch
                {
                    0 => s with { Step = WorkStep.Submitted },
                    1 => s with { AgreedDue = assignment.Due?.AddDays(30), Step = WorkStep.Issued, CompletedOn = day },
                    2 => s with { Step = WorkStep.Issued, ReportedAt = OfficeTime.Instant(day, TimeOnly.MinValue) },
                    _ => s with { Step = WorkStep.Issued, CompletedOn = day, ReportedAt = OfficeTime.Instant(day, TimeOnly.MinValue) },
                },
                assignment.Definition.Unit.Name,
                assignment.Id.Part);
        }

        return plan.Build();
    }
}
