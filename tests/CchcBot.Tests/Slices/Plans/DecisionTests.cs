using CchcBot.Domain.Tasks;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>What was overdue in a replaced plan: a leader closes it or has it carried on. And what goes on in next year's plan.</summary>
public sealed class DecisionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task The_leader_is_asked_once_and_decides_task_by_task()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 7, 15, 9, 0, 0));
        await amended.ReportAsync("đã xong 1a, KH 15/KH-VP ngày 20/3", TestOffice.Binh);
        await amended.AmendAsync("thay.docx");

        await office.Service<DecisionRun>().RunAsync(await office.LookAsync(), CancellationToken.None);
        await office.Service<DecisionRun>().RunAsync(await office.LookAsync(), CancellationToken.None);
        var sent = Assert.Single(office.Messenger.Sent);
        Assert.Equal(("02 nhiệm vụ chờ quyết định", $"a:{TestOffice.An}"), (sent.Push, sent.To.ConversationId));

        Assert.True((await office.SayAsync(TestOffice.Cuong, "việc chờ quyết định")).IsProblem);
        var card = await office.SayAsync(TestOffice.An, "việc chờ quyết định");
        ApprovedCard.Verify("decide", card.Card!);
        var old = await amended.PlanAsync("7/KH-VP");
        // The administrator sees it and does not decide where there is a leader.
        Assert.DoesNotContain("Input.ChoiceSet", (await office.SayAsync(TestOffice.Binh, "cho quyet dinh")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.Contains("ít nhất", (await office.TapAsync(TestOffice.An, card.Card!, "Ghi quyết định")).Push, StringComparison.Ordinal);

        var answers = new Dictionary<string, string> { [$"d:{old.Info.Id}:2a"] = DecisionCard.Close, [$"d:{old.Info.Id}:3a"] = DecisionCard.CarryOn };
        var decided = await office.TapAsync(TestOffice.An, card.Card!, "Ghi quyết định", answers, "tap-1");
        Assert.Equal("Đã đóng: 2a. Tiếp tục thực hiện: 3a.", decided.Push);
        var again = await office.TapAsync(TestOffice.An, card.Card!, "Ghi quyết định", answers, "tap-1");
        Assert.Equal(decided.Push, again.Push);

        var plan = await amended.PlanAsync("7/KH-VP");
        Assert.Equal((TaskStanding.Replaced, TaskStanding.InForce), (plan.Find("2a")!.Task.Standing, plan.Find("3a")!.Task.Standing));
        Assert.Equal(old.Info.Version + 1, plan.Info.Version);
        Assert.Contains(plan.Find("2a")!.Task.Log, l => l is { By: TestOffice.An, New: nameof(TaskStanding.Replaced) });
        // Carried on, it is overdue and reminded again; waiting for the decision it was not.
        office.MoveTo(new(2025, 7, 22, 8, 30, 0));
        await office.RemindAsync();
        Assert.Contains(office.Messenger.Sent, s => s.Push.Contains("01 quá hạn", StringComparison.Ordinal));
        Assert.Equal("Không có nhiệm vụ nào chờ quyết định.", (await office.SayAsync(TestOffice.An, "việc chờ quyết định")).Text);
    }

    [Fact]
    public async Task What_is_unfinished_goes_on_in_next_years_plan_as_the_administrator_chooses()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 12, 10, 9, 0, 0));
        await amended.ReportAsync("3c đang dự thảo");
        await amended.ReportAsync("đã xong 1a, KH 15/KH-VP ngày 20/3", TestOffice.Binh);
        Assert.Contains("Chưa có kế hoạch kỳ sau", (await office.SayAsync(TestOffice.Binh, "chuyển tiếp nhiệm vụ")).Card!.ToJson(), StringComparison.Ordinal);

        await office.Service<RollOverRun>().RunAsync(await office.LookAsync(), CancellationToken.None);
        Assert.Empty(office.Messenger.Sent);
        office.MoveTo(new(2025, 12, 15, 9, 0, 0));
        await office.Service<RollOverRun>().RunAsync(await office.LookAsync(), CancellationToken.None);
        await office.Service<RollOverRun>().RunAsync(await office.LookAsync(), CancellationToken.None);
        var told = Assert.Single(office.Messenger.Sent);
        Assert.Equal(("5 nhiệm vụ của kế hoạch chưa xong", $"a:{TestOffice.Binh}"), (told.Push, told.To.ConversationId));

        office.MoveTo(new(2026, 1, 6, 9, 0, 0));
        var stored = await amended.LoadAsync("2026.docx");
        var proposal = await office.TapAsync(TestOffice.Binh, stored.Card!, "Xem việc chuyển tiếp");
        ApprovedCard.Verify("roll-over", proposal.Card!);
        // 3b stands in both: it is offered to go on in the new plan's own, and nothing is ticked.
        Assert.Equal("5 nhiệm vụ của kế hoạch chưa xong", proposal.Push);
        Assert.True((await office.TapAsync(TestOffice.Binh, proposal.Card!, "Chuyển tiếp", new { codes = "" })).IsProblem);
        Assert.True((await office.TapAsync(TestOffice.Binh, proposal.Card!, "Chuyển tiếp", new { codes = "3c", time = "sớm" })).IsProblem);

        var done = await office.TapAsync(TestOffice.Binh, proposal.Card!, "Chuyển tiếp", new { codes = "2a,3c", time = "Quý I/2026" }, "tap-1");
        Assert.Contains("2a → 2a, 3c → 3c", done.Push, StringComparison.Ordinal);
        Assert.Equal(
            done.Push,
            (await office.TapAsync(TestOffice.Binh, proposal.Card!, "Chuyển tiếp", new { codes = "2a,3c", time = "Quý I/2026" }, "tap-1")).Push
        );

        var (old, next) = (await amended.PlanAsync("7/KH-VP"), await amended.PlanAsync("3/KH-VP"));
        Assert.Equal(5, next.Tasks.Count);
        var carried = next.Find("3c")!;
        Assert.Equal((old.Info.Id, "3c", "7/KH-VP"), (carried.Task.Origin!.Plan, carried.Task.Origin.Code, carried.Task.Origin.Number));
        Assert.Equal(("Drafting", (DateOnly?)new DateOnly(2026, 3, 31)), (WorkStepOf(carried), carried.NextDue));
        Assert.Equal([TaskStanding.CarriedOver, TaskStanding.CarriedOver], new[] { "2a", "3c" }.Select(c => old.Find(c)!.Task.Standing));
        Assert.Equal(new TaskLink(next.Info.Id, "3c", "3/KH-VP"), old.Find("3c")!.Task.Successor);
        // What was not chosen stays where it was.
        Assert.Contains(old.Tasks, t => t.Task.Code == "3a");

        var twin = await office.TapAsync(TestOffice.Binh, (await office.SayAsync(TestOffice.Binh, "chuyển tiếp nhiệm vụ")).Card!, "Chuyển tiếp", new { twins = "3b" });
        Assert.Contains("3b → 3b", twin.Push, StringComparison.Ordinal);
        Assert.Equal(TaskStanding.CarriedOver, (await amended.PlanAsync("7/KH-VP")).Find("3b")!.Task.Standing);
        Assert.Equal(5, (await amended.PlanAsync("3/KH-VP")).Tasks.Count);

        static string WorkStepOf(TaskProgress task) => task.Assignments[0].State.Step.ToString();
    }

    [Fact]
    public async Task What_a_crash_left_between_two_plans_is_finished_by_the_next_tick()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 3, 3, 9, 0, 0));
        var old = await amended.PlanAsync("7/KH-VP");
        // The first of the two writes, alone.
        var next = old.Info with { Id = "next", Number = "21/KH-VP", ReplacesId = old.Info.Id, Version = 1, ContentHash = "other" };
        var tasks = old.Tasks.Take(3).Select(t => t.Task with { Origin = new TaskLink(old.Info.Id, t.Task.Code, old.Info.Number) }).ToList();
        await office.Plans.StoreAsync(office.Id, next, tasks, null, CancellationToken.None);

        await office.Service<PlanSuccession>().FinishAsync(await office.SnapshotAsync(), office.Now, CancellationToken.None);
        await office.Service<PlanSuccession>().FinishAsync(await office.SnapshotAsync(), office.Now, CancellationToken.None);

        var replaced = await amended.PlanAsync("7/KH-VP");
        Assert.Equal((PlanStage.Replaced, 2), (replaced.Info.Stage, replaced.Info.Version));
        Assert.All(replaced.All, t => Assert.Equal(TaskStanding.Replaced, t.Task.Standing));
    }
}
