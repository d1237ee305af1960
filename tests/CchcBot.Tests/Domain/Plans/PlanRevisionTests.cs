using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>The next version of a plan: codes for life, states with their tasks, nothing deleted.</summary>
public sealed class PlanRevisionTests
{
    private const string Office = "Phòng Hành chính - Quản trị";
    private const string Affairs = "Phòng Nội chính";

    private static readonly DateOnly Today = new(2026, 8, 1);
    private static readonly AmendingAct Act = new(PlanBuilder.Noon("1/8/2026"), "binh", "act-1");

    [Fact]
    public void Codes_and_states_stay_with_the_work_when_letters_shift()
    {
        var plan = Plan();
        var revised = Revise(plan, [New("1a", "Kiện toàn Ban Chỉ đạo chuyển đổi số"), .. Shifted(plan)]);

        Assert.Equal(["1đ", "1a", "1b", "1c"], revised.Tasks.Select(t => t.Task.Code));
        var done = revised.Find("1a")!;
        Assert.Equal(("Ban hành chương trình công tác", "1b", true), (done.Task.Text, done.Task.Printed, done.IsDone));
        // The new task would be 1a: that code is another's for life, and 1d is what the text calls the last: the next free letter is its own.
        Assert.Equal(("Kiện toàn Ban Chỉ đạo chuyển đổi số", "1a"), (revised.Find("1đ")!.Task.Text, revised.Find("1đ")!.Task.Printed));
    }

    [Fact]
    public void What_is_gone_is_closed_done_or_left_to_a_decision()
    {
        var revised = Revise(Plan(), []);

        Assert.Equal(TaskStanding.InForce, revised.Find("1a")!.Task.Standing);
        Assert.Equal(TaskStanding.AwaitingDecision, revised.Find("1b")!.Task.Standing);
        Assert.Equal(TaskStanding.Removed, revised.Find("1c")!.Task.Standing);
        Assert.Equal(["1a", "1b"], revised.Tasks.Select(t => t.Task.Code));
        Assert.Equal(3, revised.All.Count);
        Assert.Contains(revised.Find("1c")!.Task.Log, l => l is { Kind: TaskAmendmentKind.Standing, New: "Removed", By: "binh", Operation: "act-1" });
    }

    [Fact]
    public void What_was_closed_comes_back_under_its_code_with_its_state()
    {
        var plan = Plan();
        var closed = Revise(plan, []);
        var back = Revise(closed, [.. plan.Tasks.Select(t => t.Task)]);

        Assert.All(back.All, t => Assert.False(t.Task.IsClosed));
        Assert.True(back.Find("1a")!.IsDone);
    }

    [Fact]
    public void Another_lead_goes_on_with_the_work_of_the_one_that_leaves()
    {
        var plan = Plan();
        var revised = Revise(plan, [.. plan.Tasks.Select(t => t.Task.Code == "1b" ? t.Task with { Leads = [Unit(Affairs)] } : t.Task)]);

        var duty = Assert.Single(revised.Find("1b")!.Assignments);
        Assert.Equal((PlanBuilder.Key(Affairs), WorkStep.Consulting, null), (duty.Id.Unit, duty.State.Step, duty.State.Officer));
    }

    [Fact]
    public void A_lead_more_begins_and_the_other_goes_on()
    {
        var plan = Plan();
        var revised = Revise(plan, [.. plan.Tasks.Select(t => t.Task.Code == "1b" ? t.Task with { Leads = [Unit(Affairs), Unit(Office)] } : t.Task)]);

        Assert.Equal(
            [(PlanBuilder.Key(Affairs), WorkStep.NotStarted), (PlanBuilder.Key(Office), WorkStep.Consulting)],
            revised.Find("1b")!.Assignments.Select(a => (a.Id.Unit, a.State.Step)));
    }

    [Fact]
    public void An_agreed_deadline_lapses_when_the_plan_sets_another_and_holds_while_it_does_not()
    {
        var plan = new PlanBuilder().Task("1a", "30/6/2026", Office).Saying("Ban hành quy chế làm việc")
            .State("1a", s => (s with { AgreedDue = PlanBuilder.Day("30/9/2026") }).Agreed(s, PlanBuilder.Day("30/6/2026"))).Build();
        Assert.Equal(PlanBuilder.Day("30/9/2026"), plan.Find("1a")!.NextDue);

        Assert.Equal(PlanBuilder.Day("30/9/2026"), Revise(plan, [plan.Tasks[0].Task with { Text = "Ban hành quy chế làm việc mới" }]).Find("1a")!.NextDue);
        var due = new Deadline(DeadlineKind.Date, null, PlanBuilder.Day("31/8/2026"));
        Assert.Equal(PlanBuilder.Day("31/8/2026"), Revise(plan, [plan.Tasks[0].Task with { TimeText = "31/8/2026", Deadline = due }]).Find("1a")!.NextDue);
    }

    [Fact]
    public void A_part_put_between_others_does_not_take_their_states()
    {
        var plan = new PlanBuilder()
            .Milestones("1a", Office, ("Ban hành kế hoạch", "31/3/2026"), ("Tổng kết", "15/12/2026"))
            .Saying("Kiểm tra cải cách hành chính")
            .Done("1a", "20/3/2026", part: 1)
            .Build();
        var three = new PlanBuilder()
            .Milestones("1a", Office, ("Ban hành kế hoạch", "31/3/2026"), ("Kiểm tra thực tế", "30/9/2026"), ("Tổng kết", "20/12/2026"))
            .Saying("Kiểm tra cải cách hành chính")
            .Build();

        var revised = Revise(plan, [three.Tasks[0].Task]);

        Assert.Equal(
            [(1, "Ban hành kế hoạch", true), (3, "Kiểm tra thực tế", false), (2, "Tổng kết", false)],
            revised.Find("1a")!.Assignments.Select(a => (a.Id.Part, a.Definition.What!, a.IsDone))
        );
        // A number is never given to another part: the one that leaves takes its own with it.
        var again = Revise(
            Revise(revised, [plan.Tasks[0].Task]),
            [
                three.Tasks[0].Task with
                {
                    Deadline = three.Tasks[0].Task.Deadline with
                    {
                        Milestones = [.. three.Tasks[0].Task.Deadline.Milestones.Select(m => m with { What = m.What + " x" })],
                    },
                },
            ]
        );
        Assert.DoesNotContain(3, again.Find("1a")!.Assignments.Select(a => a.Id.Part));
    }

    [Fact]
    public void One_deadline_that_becomes_several_goes_on_with_the_last_and_several_that_become_one_are_done_only_when_all_are()
    {
        var one = new PlanBuilder().Task("1a", "15/12/2026", Office).Saying("Kiểm tra cải cách hành chính").Step("1a", WorkStep.Drafting, "1/7/2026").Build();
        var two = new PlanBuilder()
            .Milestones("1a", Office, ("Ban hành kế hoạch", "31/3/2026"), ("Tổng kết", "15/12/2026"))
            .Saying("Kiểm tra cải cách hành chính")
            .Done("1a", "20/3/2026", part: 1)
            .Build();

        Assert.Equal([WorkStep.NotStarted, WorkStep.Drafting], Revise(one, [two.Tasks[0].Task]).Find("1a")!.Assignments.Select(a => a.State.Step));
        Assert.Equal(WorkStep.NotStarted, Assert.Single(Revise(two, [one.Tasks[0].Task]).Find("1a")!.Assignments).State.Step);
        var done = new PlanBuilder().Task("1a", "15/12/2026", Office).Saying("Kiểm tra cải cách hành chính").Done("1a", "1/7/2026").Build();
        Assert.True(Revise(done, [two.Tasks[0].Task]).Find("1a")!.IsDone);
    }

    [Fact]
    public void An_event_that_has_happened_has_happened_in_the_revised_text_too()
    {
        var plan = new PlanBuilder().Awaiting("1a", "UBND tỉnh ban hành kế hoạch", Office).Saying("Xây dựng kế hoạch của Văn phòng").Build();
        var task = plan.Tasks[0].Task;
        var active = new PlanState(
            plan.Info,
            [task with { Deadline = new Deadline(DeadlineKind.Date, null, PlanBuilder.Day("1/9/2026"), After: task.Deadline.After) }],
            new Dictionary<AssignmentId, AssignmentState>()
        );

        Assert.Equal(PlanBuilder.Day("1/9/2026"), Revise(active, [task]).Find("1a")!.NextDue);
    }

    [Fact]
    public void A_replacing_plan_takes_over_code_state_and_evidence_and_points_back()
    {
        var plan = Plan();
        var next = Next();
        var difference = Compare(plan, [.. Shifted(plan)]);
        var revised = PlanRevision.Succeed(plan, difference, plan.Info.Period, Act);
        var state = State(next, revised, []);

        Assert.Equal([("1a", "1a"), ("1b", "1b"), ("1c", "1c")], state.Tasks.Select(t => (t.Task.Code, t.Task.Origin!.Code)));
        Assert.All(state.Tasks, t => Assert.Equal((plan.Info.Id, "12/KH-VP"), (t.Task.Origin!.Plan, t.Task.Origin.Number)));
        Assert.True(state.Find("1a")!.IsDone);
        Assert.Equal("QĐ 5", state.Find("1a")!.Assignments[0].State.Evidence[0].Number);
    }

    [Fact]
    public void A_replaced_plan_closes_what_is_open_keeps_what_is_done_and_leaves_what_is_overdue_to_a_decision()
    {
        var plan = Plan();
        var link = new TaskLink("next", "1a", "30/KH-VP");

        var alone = PlanRevision.Replaced(plan, new Dictionary<string, (TaskLink, bool)>(), Today, Act);
        Assert.Equal([TaskStanding.InForce, TaskStanding.AwaitingDecision, TaskStanding.Replaced], alone.Select(t => t.Standing));

        var succeeded = PlanRevision.Replaced(
            plan,
            new Dictionary<string, (TaskLink, bool)> { ["1a"] = (link, false), ["1b"] = (link with { Code = "1b" }, false) },
            Today,
            Act
        );
        Assert.Equal([TaskStanding.Replaced, TaskStanding.AwaitingDecision, TaskStanding.Replaced], succeeded.Select(t => t.Standing));
        Assert.Equal("1b", succeeded[1].Successor!.Code);

        // Just as overdue in the new plan: nothing is hidden by closing it here.
        var overdueThere = PlanRevision.Replaced(plan, new Dictionary<string, (TaskLink, bool)> { ["1b"] = (link, true) }, Today, Act);
        Assert.Equal(TaskStanding.Replaced, overdueThere[1].Standing);
    }

    [Theory]
    [InlineData("3b", "", "3b")]
    [InlineData("3b", "3b", "3c")]
    [InlineData("3b", "3a 3b 3c 3d", "3đ")]
    [InlineData("3b", "3b 3e", "3g")]
    [InlineData("3b", "3b 3y", "3b-2")]
    [InlineData("5c-2", "5c 5c-2", "5d")]
    [InlineData("V.2.a", "V.2.a", "V.2.b")]
    [InlineData("6", "6", "6-2")]
    [InlineData("6", "6 6-2", "6-3")]
    [InlineData("3B", "3b", "3B-2")]
    public void A_free_code_is_one_that_no_task_ever_had(string wanted, string taken, string expected) =>
        Assert.Equal(expected, PlanRevision.FreeCode(wanted, taken.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase)));

    /// <summary>1a done, 1b overdue, 1c in term on 01/08/2026.</summary>
    private static PlanState Plan() =>
        new PlanBuilder()
            .Area("Chỉ đạo")
            .Quarter("1a", 1, Office)
            .Saying("Ban hành chương trình công tác")
            .Done("1a", "20/3/2026")
            .State("1a", s => s with { Evidence = [new Evidence("QĐ 5", null, null)] })
            .Quarter("1b", 2, Office)
            .Saying("Rà soát quy trình nội bộ")
            .Step("1b", WorkStep.Consulting, "1/6/2026")
            .State("1b", s => s with { Officer = "cuong" })
            .Quarter("1c", 4, Office)
            .Saying("Nâng cấp phần mềm quản lý văn bản")
            .Build();

    private static PlanInfo Next() => Plan().Info with { Id = "next", Number = "30/KH-VP", ReplacesId = Plan().Info.Id };

    private static IEnumerable<ReformTask> Shifted(PlanState plan) =>
        plan.Tasks.Select((t, i) => t.Task with { Code = $"1{"bcde"[i]}", Ordinal = i + 2 });

    private static ReformTask New(string code, string text) =>
        new(
            code,
            1,
            "Chỉ đạo",
            null,
            text,
            [Unit(Office)],
            [],
            false,
            null,
            "Quý IV/2026",
            new Deadline(DeadlineKind.Quarter, PlanBuilder.Day("1/10/2026"), PlanBuilder.Day("31/12/2026"))
        );

    private static LeadUnit Unit(string name) => new(PlanBuilder.Key(name), name);

    private static PlanDifference Compare(PlanState old, IReadOnlyList<ReformTask> revised) =>
        PlanComparison.Compare([.. old.All.Select(t => t.Task)], revised);

    private static PlanState Revise(PlanState old, IReadOnlyList<ReformTask> revised) =>
        State(old.Info, PlanRevision.Revise(old, Compare(old, revised), old.Info.Period, Today, Act), old.All.SelectMany(t => t.Assignments));

    private static PlanState State(PlanInfo info, RevisedPlan revised, IEnumerable<Assignment> before)
    {
        var states = before.ToDictionary(a => a.Id, a => a.State);
        foreach (var carried in revised.Carried)
        {
            states[carried.Id] = carried.State;
        }

        return new PlanState(info, revised.Tasks, states);
    }
}
