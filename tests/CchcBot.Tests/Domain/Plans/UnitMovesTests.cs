using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Domain.Plans;

/// <summary>Open work moves, finished work stays, two leads that become one owe one duty.</summary>
public sealed class UnitMovesTests
{
    private const string A = "Phòng A";
    private const string B = "Phòng B";
    private const string C = "Phòng C";

    private static readonly LeadUnit New = new("phong-moi", "Phòng Mới");
    private static readonly AmendingAct Act = new(new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.FromHours(7)), "binh", "reorganise-1");

    [Fact]
    public void What_is_open_moves_with_its_state_and_what_is_done_stays()
    {
        var done = new AssignmentState(WorkStep.Issued, CompletedOn: new DateOnly(2026, 3, 1));
        var drafting = new AssignmentState(WorkStep.Drafting, Percent: 40, Officer: "cuong", ReportedAt: Act.At.AddDays(-3));
        var plan = Plan(
            new PlanBuilder().Quarter("1a", 1, A).Quarter("1b", 4, A).Quarter("1c", 4, C),
            (Id("1a", A), done),
            (Id("1b", A), drafting));
        var moved = UnitMoves.Of(plan, Merge(A, B), Act, "15/QĐ-UBND");
        Assert.Equal(["1b"], moved.Moves.Select(m => m.Code));
        Assert.Equal([A, "Phòng Mới", C], moved.Tasks.Select(t => t.Leads.Single().Name));
        var carried = Assert.Single(moved.Carried);
        Assert.Equal((Id("1b", New.Name), Id("1b", A), drafting), (carried.Id, carried.From, carried.State));
        Assert.Equal([TaskAmendmentKind.Lead, TaskAmendmentKind.Reason], moved.Tasks[1].Log.Select(l => l.Kind));
        Assert.Null(Assert.Single(UnitMoves.Of(plan, Merge(A, B), Act, "x", keepsOfficers: false).Carried).State.Officer);
    }

    [Fact]
    public void Two_leads_that_become_one_owe_one_duty_that_is_done_only_where_both_were()
    {
        var done = new AssignmentState(
            WorkStep.Issued,
            CompletedOn: new DateOnly(2026, 3, 1),
            Evidence: [new Evidence("12/QĐ", new DateOnly(2026, 3, 1), null)],
            ReportedAt: Act.At.AddDays(-1)
        );
        var open = new AssignmentState(WorkStep.Consulting, Percent: 60, AgreedDue: new DateOnly(2026, 12, 1), Obstacle: new Obstacle("chờ ý kiến"));
        var plan = Plan(new PlanBuilder().Quarter("2a", 3, A, B, C), (Id("2a", A), done), (Id("2a", B), open));
        var moved = UnitMoves.Of(plan, Merge(A, B), Act, "x");
        Assert.Equal(1, Assert.Single(moved.Moves).Merged);
        Assert.Equal(["Phòng Mới", C], moved.Tasks.Single().Leads.Select(l => l.Name));
        var state = Assert.Single(moved.Carried).State;
        Assert.Equal(
            (WorkStep.Consulting, 60, null, null, "chờ ý kiến"),
            (state.Step, state.Percent, state.CompletedOn, state.AgreedDue, state.Obstacle?.Cause)
        );
        Assert.Single(state.Evidence);

        var both = UnitMoves.Join([
            .. Plan(
                new PlanBuilder().Quarter("2a", 3, A, B),
                (Id("2a", A), done),
                (Id("2a", B), done with { CompletedOn = new DateOnly(2026, 4, 1) })
            ).Assignments,
        ]);
        Assert.Equal((true, new DateOnly(2026, 4, 1), 100), (both.IsDone, both.CompletedOn, both.Percent));
    }

    [Fact]
    public void A_unit_that_takes_another_in_keeps_its_duty_and_takes_the_other_s_state_in()
    {
        var open = new AssignmentState(WorkStep.Drafting, ReportedAt: Act.At.AddDays(-1));
        var plan = Plan(
            new PlanBuilder().Quarter("2a", 3, A, B).Quarter("2b", 3, A),
            (Id("2a", A), new AssignmentState(WorkStep.Submitted)),
            (Id("2a", B), open)
        );
        var moved = UnitMoves.Of(
            plan,
            (_, lead) =>
                lead.Name == B ? new LeadUnit(PlanBuilder.Key(A), A)
                : lead.Name == A ? lead
                : null,
            Act,
            "x"
        );
        Assert.Equal(["2a"], moved.Moves.Select(m => m.Code));
        var joined = Assert.Single(moved.Carried);
        Assert.Equal((Id("2a", A), WorkStep.Drafting), (joined.Id, joined.State.Step));
    }

    [Fact]
    public void A_task_with_an_open_part_moves_whole_so_that_its_figures_stay()
    {
        var plan = Plan(
            new PlanBuilder().Milestones("3a", A, ("Ban hành", "31/03/2026"), ("Kiểm tra", "30/09/2026")),
            (new AssignmentId("3a", 1, PlanBuilder.Key(A)), new AssignmentState(WorkStep.Issued, CompletedOn: new DateOnly(2026, 3, 30))));
        var moved = UnitMoves.Of(plan, Merge(A), Act, "x");
        var carried = Assert.Single(moved.Carried);
        Assert.Equal((1, true), (carried.Id.Part, carried.State.IsDone));
        var after = new PlanState(plan.Info, moved.Tasks, moved.Carried.ToDictionary(c => c.Id, c => c.State));
        Assert.Equal(plan.Tasks.Select(t => t.Class(new DateOnly(2026, 10, 5))), after.Tasks.Select(t => t.Class(new DateOnly(2026, 10, 5))));
    }

    [Fact]
    public void Another_name_moves_nothing_and_a_decision_on_others_changes_nothing()
    {
        var plan = Plan(new PlanBuilder().Quarter("1a", 4, A));
        var renamed = UnitMoves.Of(plan, (_, lead) => lead with { Name = "Phòng A mới" }, Act, "x");
        Assert.Equal((PlanBuilder.Key(A), "Phòng A mới"), (renamed.Tasks.Single().Leads.Single().Key, renamed.Tasks.Single().Leads.Single().Name));
        Assert.Empty(renamed.Carried);
        var same = UnitMoves.Of(plan, (_, _) => null, Act, "x");
        Assert.Empty(same.Moves);
        Assert.Equal(plan.All.Select(t => t.Task), same.Tasks);
    }

    private static Func<ReformTask, LeadUnit, LeadUnit?> Merge(params string[] units) => (_, lead) => units.Contains(lead.Name) ? New : null;

    private static AssignmentId Id(string task, string unit) => new(task, 0, PlanBuilder.Key(unit));

    private static PlanState Plan(PlanBuilder builder, params (AssignmentId Id, AssignmentState State)[] states)
    {
        var plan = builder.Build();
        return new PlanState(plan.Info, [.. plan.All.Select(t => t.Task)], states.ToDictionary(s => s.Id, s => s.State));
    }
}
