using CchcBot.Domain.Queries;
using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Queries;

public sealed class QueryEvaluatorTests
{
    private const string Affairs = "Phòng Nội chính";
    private const string Office = "Phòng Hành chính - Quản trị";
    private const string Centre = "Trung tâm Công báo và Tin học";

    // 21/11/2026, in the fourth quarter.
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly PlanState Plan = new PlanBuilder()
        .Area("Về cải cách thể chế")
        .Quarter("1a", 1, Office).Done("1a", "30/3/2026")
        .Quarter("1b", 1, Affairs).Done("1b", "15/10/2026")
        .Quarter("1c", 3, Affairs)
        .Task("1d", "31/10/2026", Affairs, Office).Done("1d", "30/10/2026", Office)
        .Task("1đ", "15/11/2026", Centre).Done("1đ", "20/11/2026")
        .Area("Cải cách thủ tục hành chính")
        .Quarter("2a", 4, Centre).Step("2a", WorkStep.Submitted, "10/11/2026")
        .Quarter("2b", 4, Centre, Affairs).With(Office)
        .Task("2c", "25/11/2026", Office).Step("2c", WorkStep.Drafting, "2/10/2026")
        .Milestones("2d", Office, ("ban hành kế hoạch", "31/3/2026"), ("kiểm tra", "20/12/2026")).Done("2d", "31/3/2026", part: 1)
        .Area("Chính quyền số")
        .Ongoing("3a", Centre)
        .Awaiting("3b", "UBND tỉnh ban hành kế hoạch", Centre)
        .Undated("3c", Affairs).Saying("Tăng cường kỷ luật, kỷ cương hành chính").State("3c", s => s with { Obstacle = new Obstacle("thiếu người") })
        .Recurring("3d", Recurrence.Quarter, Office)
        .Build();

    private static readonly PlanState Other = new PlanBuilder(number: "7/KH-CĐS", title: "Kế hoạch chuyển đổi số năm 2026")
        .Task("1a", "1/11/2026", Centre)
        .Task("5c", "30/12/2026", Affairs).Saying("Tập huấn kỹ năng số")
        .Build();

    [Theory]
    // Overdue in the quarter so far: arisen in it, carried into it, finished late in it, then what is due by its end and not submitted.
    [InlineData("overdue 1/10/2026-31/12/2026", "6: Arisen 1d+14 1a'+14 | CarriedOver 3d+163 1c+37 | FinishedLate 1b+137 1đ+4 | DueByEnd 2c 2d 5c' 2b")]
    [InlineData("overdue 1/7/2026-30/9/2026", "3: Arisen 1c+37 | CarriedOver 3d+163 | FinishedLate 1b+137")]
    [InlineData("overdue 1/1/2026-31/3/2026", "2: Arisen 3d+163 | FinishedLate 1b+137")]
    [InlineData("overdue 1/1/2027-31/3/2027", "0: ")]
    [InlineData("overdue", "4: Overdue 3d+163 1c+37 1d+14 1a'+14")]
    [InlineData("dueSoon", "1: DueSoon 2c")]
    [InlineData("dueSoon 1/12/2026-31/12/2026", "5: InTerm 2d 5c' 2a 2b 3d")]
    [InlineData("open -25/11/2026", "5: Overdue 3d+163 1c+37 1d+14 1a'+14 | DueSoon 2c")]
    [InlineData("open 1/11/2026-30/11/2026", "2: Overdue 1a'+14 | DueSoon 2c")]
    [InlineData("done 1/10/2026-31/10/2026", "1: CompletedLate 1b+137")]
    [InlineData("done 1/3/2026-31/3/2026", "2: CompletedOnTime 1a 2d")]
    [InlineData("done 1/10/2026-31/10/2026 unit:Phòng Hành chính - Quản trị", "1: CompletedOnTime 1d")]
    [InlineData("doneLate", "2: CompletedLate 1b+137 1đ+4")]
    [InlineData("inProgress", "2: DueSoon 2c | InTerm 2a")]
    [InlineData("blocked", "1: NoDeadline 3c")]
    [InlineData("awaitingConfirmation", "0: ")]
    [InlineData("ongoing", "1: Ongoing 3a")]
    [InlineData("awaitingEvent", "1: AwaitingEvent 3b")]
    [InlineData("notStarted 1/12/2026-31/12/2026", "4: InTerm 2d 5c' 2b 3d")]
    [InlineData("extensionRequested", "0: ")]
    [InlineData("1/11/2026-30/11/2026", "3: Overdue 1a'+14 | DueSoon 2c | CompletedLate 1đ+4")]
    // 2a was reported on in the quarter, 2c as well.
    [InlineData(
        "notReported 1/12/2026-31/12/2026 plan:12/KH-VP",
        "10: Overdue 3d+163 1c+37 1d+14 | DueSoon 2c | InTerm 2d 2a 2b | AwaitingEvent 3b | NoDeadline 3c | Ongoing 3a"
    )]
    [InlineData("notReported plan:12/KH-VP", "8: Overdue 3d+163 1c+37 1d+14 | InTerm 2d 2b | AwaitingEvent 3b | NoDeadline 3c | Ongoing 3a")]
    [InlineData("overdue unit:Phòng Hành chính - Quản trị", "1: Overdue 3d+163")]
    [InlineData("overdue person:Trần Thị Bình", "1: Overdue 3d+163")]
    [InlineData("overdue mine", "2: Overdue 1c+37 1d+14")]
    [InlineData("open area:thể chế", "2: Overdue 1c+37 1d+14")]
    [InlineData("open area:chính quyền số", "4: Overdue 3d+163 | AwaitingEvent 3b | NoDeadline 3c | Ongoing 3a")]
    [InlineData("open plan:Kế hoạch chuyển đổi số năm 2026", "2: Overdue 1a'+14 | InTerm 5c'")]
    [InlineData("open unit:Phòng không có", "0: ")]
    public void Lists_are_sectioned_and_sorted_by_lateness(string question, string expected) =>
        Assert.Equal(expected, Show(QueryEvaluator.Evaluate(Query(question), [Plan, Other], Context())));

    // The deadline is Saturday 14/11/2026.
    [Theory]
    [InlineData("13/11/2026", "13/11/2026-13/11/2026", "0: ")]
    [InlineData("13/11/2026", "16/11/2026-16/11/2026", "0: ")]
    [InlineData("14/11/2026", "14/11/2026-14/11/2026", "1: DueSoon 1a")]
    [InlineData("16/11/2026", "16/11/2026-16/11/2026", "1: DueSoon 1a")]
    [InlineData("16/11/2026", "dueSoon 16/11/2026-16/11/2026", "1: DueSoon 1a")]
    [InlineData("16/11/2026", "open 16/11/2026-22/11/2026", "1: DueSoon 1a")]
    [InlineData("16/11/2026", "overdue", "0: ")]
    [InlineData("16/11/2026", "overdue 16/11/2026-16/11/2026", "0: DueByEnd 1a")]
    [InlineData("17/11/2026", "17/11/2026-17/11/2026", "0: ")]
    [InlineData("17/11/2026", "16/11/2026-16/11/2026", "0: ")]
    [InlineData("17/11/2026", "overdue 16/11/2026-22/11/2026", "1: Arisen 1a+1")]
    public void A_deadline_on_a_day_off_is_due_on_the_next_working_day(string today, string question, string expected)
    {
        var plan = new PlanBuilder().Task("1a", "14/11/2026", Affairs).Build();
        var context = Context() with { AsOf = PlanBuilder.Day(today) };

        Assert.Equal(expected, Show(QueryEvaluator.Evaluate(Query(question), [plan], context)));
    }

    [Fact]
    public void Tasks_of_nobody_are_those_without_a_person_in_charge()
    {
        var context = Context() with { Owner = a => a.Definition.Unit.Name == Affairs ? null : new TaskOwner("x", "Trần Thị Bình") };

        Assert.Equal("2: Overdue 1c+37 1d+14", Show(QueryEvaluator.Evaluate(Query("overdue") with { Also = new(NoOwner: true) }, [Plan], context)));
    }

    [Theory]
    [InlineData("overdue", "2: Overdue 1c+37 1d+14")]
    [InlineData("overdue unit:Phòng Hành chính - Quản trị", "0: ")]
    [InlineData("overdue myUnit", "2: Overdue 1c+37 1d+14")]
    public void A_member_sees_the_own_units_assignments(string question, string expected) =>
        Assert.Equal(expected, Show(QueryEvaluator.Evaluate(Query(question), [Plan, Other], Context(seesAll: false))));

    [Theory]
    [InlineData("overdue 1/10/2026-31/12/2026", "6 = Arisen 2, CarriedOver 2, FinishedLate 2, DueByEnd 4 of 15")]
    [InlineData("overdue 1/10/2026-31/12/2026 unit:Phòng Nội chính", "3 = Arisen 1, CarriedOver 1, FinishedLate 1, DueByEnd 2 of 6")]
    [InlineData("done", "3 = CompletedLate 2, CompletedOnTime 1 of 15")]
    public void Counts_count_tasks_and_say_what_they_are_made_of(string question, string expected)
    {
        var answer = Assert.IsType<CountAnswer>(QueryEvaluator.Evaluate(Query(question) with { Intent = QueryIntent.Count }, [Plan, Other], Context()));
        Assert.Equal(expected, $"{answer.Total} = {string.Join(", ", answer.Sections.Select(s => $"{s.Kind} {s.Count}"))} of {answer.Among.Total}");
    }

    [Theory]
    [InlineData(QueryGroup.Unit, "overdue", "Phòng Nội chính: Overdue 2 | Phòng Hành chính - Quản trị: Overdue 1 | Trung tâm Công báo và Tin học: Overdue 1")]
    [InlineData(QueryGroup.Person, "overdue", "Lê Quốc Cường: Overdue 1 | Nguyễn Văn An: Overdue 2 | Trần Thị Bình: Overdue 1")]
    [InlineData(QueryGroup.Area, "overdue plan:12/KH-VP", "Chính quyền số: Overdue 1 | Về cải cách thể chế: Overdue 2")]
    [InlineData(QueryGroup.Status, "plan:7/KH-CĐS", "Overdue: Overdue 1 | InTerm: InTerm 1")]
    [InlineData(QueryGroup.Quarter, "1/1/2026-31/12/2026 unit:Trung tâm Công báo và Tin học", "Quý IV/2026: CompletedLate 1, InTerm 2, Overdue 1")]
    [InlineData(QueryGroup.Quarter, "area:chính quyền số unit:Trung tâm Công báo và Tin học", "-: AwaitingEvent 1, Ongoing 1")]
    public void Breakdowns_are_groups_by_classes(QueryGroup by, string question, string expected)
    {
        var answer = QueryEvaluator.Evaluate(Query(question) with { Intent = QueryIntent.Breakdown, GroupBy = by }, [Plan, Other], Context());
        var rows = Assert.IsType<BreakdownAnswer>(answer).Breakdown.Rows;
        Assert.Equal(
            expected,
            string.Join(
                " | ",
                rows.Select(r =>
                    $"{r.Name ?? r.Key ?? "-"}: {string.Join(", ", r.Counts.OrderBy(c => c.Key.ToString(), StringComparer.Ordinal).Select(c => $"{c.Key} {c.Value}"))}"
                )
            )
        );
    }

    [Theory]
    [InlineData("1c", "detail 1c")]
    [InlineData("1.C)", "detail 1c")]
    [InlineData("1đ", "detail 1đ")]
    // d may be a đ typed without its bar.
    [InlineData("1d", "candidates 1d 1đ")]
    [InlineData("2d", "detail 2d")]
    [InlineData("2đ", "detail 2d")]
    // Both plans have it.
    [InlineData("1a", "candidates 1a 1a'")]
    [InlineData("5c", "detail 5c'")]
    [InlineData("9z", "nothing 9z")]
    // A bare number is a place in the list last shown, then a code.
    [InlineData("2", "detail 2b")]
    [InlineData("7", "nothing 7")]
    [InlineData("kỷ luật", "detail 3c")]
    [InlineData("ky luat ky cuong", "detail 3c")]
    [InlineData("tăng cường kỷ cương", "detail 3c")]
    [InlineData("tập huấn", "detail 5c'")]
    [InlineData("hội nghị trực tuyến", "nothing hội nghị trực tuyến")]
    public void A_reference_finds_its_task_or_asks(string reference, string expected)
    {
        var context = Context() with { LastList = [new TaskRef(Plan.Info.Id, "1c"), new TaskRef(Plan.Info.Id, "2b")] };
        var answer = QueryEvaluator.Evaluate(Query("") with { Intent = QueryIntent.Detail, Task = reference }, [Plan, Other], context);
        Assert.Equal(expected, answer switch
        {
            DetailAnswer d => $"detail {Code(d.Task)}",
            CandidatesAnswer c => $"candidates {string.Join(' ', c.Tasks.Select(Code))}",
            NothingFound n => $"nothing {n.Task}",
            _ => answer.ToString(),
        });
    }

    [Theory]
    // Own unit leads, own unit cooperates, neither.
    [InlineData("1a", true)]
    [InlineData("2b", true)]
    [InlineData("3b", false)]
    public void A_member_opens_what_the_unit_leads_or_cooperates_on(string code, bool opens)
    {
        var context = Context(seesAll: false) with { Asker = new AskerView("binh", new HashSet<string> { PlanBuilder.Key(Office) }, SeesAll: false) };
        Answer expected = opens ? QueryEvaluator.Detail(new TaskRef(Plan.Info.Id, code), [Plan], context) : new NothingFound(code) { IsPartial = true };
        Assert.Equal(opens, expected is DetailAnswer);
        Assert.Equal(expected.GetType(), QueryEvaluator.Detail(new TaskRef(Plan.Info.Id, code), [Plan], context).GetType());
    }

    [Theory]
    [InlineData("overdue mine")]
    [InlineData("overdue person:Trần Thị Bình")]
    public void Questions_about_people_are_answered_in_private(string question) =>
        Assert.IsType<PrivateOnly>(
            QueryEvaluator.Evaluate(Query(question), [Plan], Context() with { Asker = new AskerView("cuong", new HashSet<string>(), true, InChannel: true) })
        );

    [Theory]
    // Quý III's report runs from 15/6 to 14/9, and its figures are of its last day.
    [InlineData("1/7/2026-30/9/2026", "15/06/2026-14/09/2026 reporting as of 14/09/2026")]
    [InlineData("1/10/2026-31/12/2026", "15/09/2026-14/12/2026 reporting as of 21/11/2026")]
    [InlineData("1/1/2026-31/12/2026", "15/12/2025-14/12/2026 reporting as of 21/11/2026")]
    [InlineData("1/10/2026-31/10/2026", "15/09/2026-14/10/2026 reporting as of 14/10/2026")]
    [InlineData("2/10/2026-9/10/2026", "02/10/2026-09/10/2026 as of 09/10/2026")]
    [InlineData("", "- as of 21/11/2026")]
    public void Reports_map_the_calendar_to_the_reporting_period(string question, string expected)
    {
        var query = Query(question) with { Intent = QueryIntent.Report };
        var report = Assert.IsType<ReportAnswer>(QueryEvaluator.Evaluate(query, [Plan], Context())).Report;
        Assert.Equal(
            expected,
            $"{report.From:dd/MM/yyyy}-{report.To:dd/MM/yyyy}{(report.IsReportingPeriod ? " reporting" : "")} as of {report.AsOf:dd/MM/yyyy}"
        );
    }

    [Fact]
    public void A_report_tells_what_happened_in_its_period()
    {
        var query = Query("1/10/2026-31/12/2026") with { Intent = QueryIntent.Report };
        var report = Assert.IsType<ReportAnswer>(QueryEvaluator.Evaluate(query, [Plan], Context())).Report;
        // Due 1/10 to 31/12: 1d 1đ 2a 2b 2c 2d 3d; completed from 15/9 to 14/12: 1b 1đ (1d by one of its two units only), both late; overdue from it: 1d;
        // carried over: 1c 3d.
        Assert.Equal(
            (13, 7, 2, 2, 1, 2),
            (report.Figures.Total, report.DueInPeriod, report.CompletedInPeriod, report.CompletedLateInPeriod, report.OverdueFromPeriod, report.CarriedOver)
        );
    }

    public static TheoryData<string, TaskConditions, string> Conditions => new()
    {
        { "overdue", new(Late: new LateBy(Bound.Over, 100)), "1: Overdue 3d+163" },
        { "overdue", new(Late: new LateBy(Bound.Over, 21)), "2: Overdue 3d+163 1c+37" },
        { "overdue", new(Late: new LateBy(Bound.AtLeast, 21)), "3: Overdue 3d+163 1c+37 1d+14" },
        { "overdue", new(Late: new LateBy(Bound.Under, 21)), "1: Overdue 1a'+14" },
        { "overdue", new(Late: new LateBy(Bound.AtMost, 21)), "2: Overdue 1d+14 1a'+14" },
        // From 30/9 to 21/11 a month has passed, and not two.
        { "overdue", new(Late: new LateBy(Bound.Over, 0, 1)), "2: Overdue 3d+163 1c+37" },
        { "overdue", new(Late: new LateBy(Bound.Over, 0, 2)), "1: Overdue 3d+163" },
        { "overdue", new(Late: new LateBy(Bound.Over, 300)), "0: " },
        { "overdue 1/10/2026-31/12/2026", new(Late: new LateBy(Bound.Over, 50)), "3: CarriedOver 3d+163 1c+37 | FinishedLate 1b+137" },
        { "doneLate", new(Late: new LateBy(Bound.Over, 5)), "1: CompletedLate 1b+137" },
        { "", new(NoDeadline: true), "3: AwaitingEvent 3b | NoDeadline 3c | Ongoing 3a" },
        { "ongoing", new(NoDeadline: true), "3: AwaitingEvent 3b | NoDeadline 3c | Ongoing 3a" },
        { "blocked", new(NoDeadline: true), "1: NoDeadline 3c" },
        { "awaitingConfirmation", new(Submitted: true), "1: InTerm 2a" },
        { "overdue", new(Submitted: true), "0: " },
        { "1/12/2026-31/12/2026", new(Share: new PercentBound(Bound.Under, 50)), "4: InTerm 2d 5c' 2b 3d" },
        { "1/12/2026-31/12/2026", new(Share: new PercentBound(Bound.AtLeast, 50)), "0: " },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void What_else_is_asked_narrows_the_list(string question, TaskConditions also, string expected) =>
        Assert.Equal(expected, Show(QueryEvaluator.Evaluate(Query(question) with { Also = also }, [Plan, Other], Context())));

    [Fact]
    public void Two_periods_stand_side_by_side()
    {
        var pair = new PeriodPair(new(2026, 11, 1), new(2026, 11, 30), new(2026, 10, 1), new(2026, 10, 31));
        var query = Query("done") with { Intent = QueryIntent.Count, Also = new(Against: pair) };

        var answer = Assert.IsType<ComparisonAnswer>(QueryEvaluator.Evaluate(query, [Plan, Other], Context()));
        var byUnit = Assert.IsType<ComparisonAnswer>(QueryEvaluator.Evaluate(query with { GroupBy = QueryGroup.Unit }, [Plan, Other], Context()));

        Assert.Equal([1, 1], answer.Periods.Select(p => p.Total));
        Assert.Empty(answer.Rows);
        Assert.Equal([$"{Affairs} 0 1", $"{Centre} 1 0"], byUnit.Rows.Select(r => $"{r.Name} {string.Join(' ', r.Totals)}"));
    }

    [Theory]
    [InlineData(-1, 0, 50)]
    [InlineData(5000, 0, 50)]
    [InlineData(10, 999, 50)]
    [InlineData(10, 0, 101)]
    public void A_forged_condition_is_refused(int days, int months, int percent)
    {
        Assert.False((Query("overdue") with { Also = new(new LateBy(Bound.Over, days, months), new PercentBound(Bound.Over, percent)) }).IsWithinLimits());
        Assert.False((Query("overdue") with { Also = new(new LateBy((Bound)9, 1)) }).IsWithinLimits());
    }

    private static AnswerContext Context(bool seesAll = true) => new(
        Today,
        new AskerView("an", new HashSet<string> { PlanBuilder.Key(Affairs) }, seesAll),
        a => a.Definition.Unit.Name switch
        {
            Affairs => new TaskOwner("an", "Nguyễn Văn An"),
            Office => new TaskOwner("binh", "Trần Thị Bình"),
            _ => new TaskOwner("cuong", "Lê Quốc Cường"),
        },
        name => name is Affairs or Office or Centre ? PlanBuilder.Key(name) : null);

    /// <summary>"overdue 1/10/2026-31/12/2026 unit:... mine": the words of a question in short.</summary>
    private static TaskQuery Query(string words)
    {
        var query = new TaskQuery(QueryIntent.List, [], null, null, null, null, false, false, null, null, null, null, TextLanguage.Vi);
        foreach (
            var (field, value) in new[] { "unit:", "person:", "area:", "plan:" }
                .Where(f => words.Contains(f))
                .Select(f => (f, words[(words.IndexOf(f, StringComparison.Ordinal) + f.Length)..]))
                .ToList()
        )
        {
            query = field switch
            {
                "unit:" => query with { Unit = value },
                "person:" => query with { Person = value },
                "area:" => query with { Area = value.Replace(" unit:Trung tâm Công báo và Tin học", "") },
                _ => query with { Plan = value },
            };
        }

        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeWhile(w => !w.Contains(':')))
        {
            query = word switch
            {
                "mine" => query with { Mine = true },
                "myUnit" => query with { MyUnit = true },
                _ when word.Contains('-') && word.Split('-') is [var from, var to] =>
                    query with { From = from.Length == 0 ? null : PlanBuilder.Day(from), To = PlanBuilder.Day(to) },
                _ => query with { Statuses = [.. query.Statuses, Enum.Parse<QueryStatus>(word, ignoreCase: true)] },
            };
        }

        return query;
    }

    private static string Show(Answer answer) => answer switch
    {
        NothingFound => "0: ",
        ListAnswer list => $"{list.Total}: " + string.Join(" | ", list.Sections.Select(s =>
            $"{s.Kind} {string.Join(' ', s.Rows.Select(r => Code(r) + (r.DaysLate > 0 ? $"+{r.DaysLate}" : "")))}")),
        _ => answer.ToString(),
    };

    // A prime marks the other plan.
    private static string Code(TaskRow row) => row.Task.Code + (row.Plan.Id == Other.Info.Id ? "'" : "");
}
