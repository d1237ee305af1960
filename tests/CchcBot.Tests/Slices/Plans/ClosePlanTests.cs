using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Slices.Plans;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>A plan whose time is over is closed by hand, taken back by hand, and its own time's figures stay.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class ClosePlanTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task It_leaves_reminders_and_questions_and_keeps_the_figures_of_its_time()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2026, 1, 6, 8, 0, 0));
        await amended.LoadAsync("2026.docx");
        // 3b stands in both plans.
        Assert.Contains("Đóng", (await office.SayAsync(TestOffice.Binh, "đóng kế hoạch")).Push, StringComparison.Ordinal);
        var before = (await office.SayAsync(TestOffice.An, "báo cáo quý IV năm 2025")).Card!.ToJson();

        var card = await office.SayAsync(TestOffice.Binh, "dong ke hoach 7/KH-VP");
        ApprovedCard.Verify("close-plan", card.Card!, ClosePlanCard.Nonce((await amended.PlanAsync("7/KH-VP")).Info));
        Assert.Equal(PlanStage.Issued, (await amended.PlanAsync("7/KH-VP")).Info.Stage);
        var open = (await amended.PlanAsync("7/KH-VP")).Tasks.Where(t => !t.IsDone && t.Task.Code != "1b").Select(t => t.Task.Code).ToList();
        await SettleAsync(office, card, open, "Stop");
        card = await office.SayAsync(TestOffice.Binh, "dong ke hoach 7/KH-VP");
        var closed = await office.TapAsync(TestOffice.Binh, card.Card!, "Đóng kế hoạch");
        ApprovedCard.Verify("close-plan-done", closed.Card!);
        Assert.Equal(
            (PlanStage.Closed, new DateOnly(2026, 1, 6)),
            ((await amended.PlanAsync("7/KH-VP")).Info.Stage, (await amended.PlanAsync("7/KH-VP")).Info.ClosedOn!.Value)
        );
        Assert.Equal(closed.Push, (await office.TapAsync(TestOffice.Binh, card.Card!, "Đóng kế hoạch")).Push);

        Assert.DoesNotContain(
            "2025",
            (await office.SayAsync(TestOffice.Binh, "quá hạn")).Card!.ToJson().Replace("12/2025", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        // One plan has it now: nobody asks which is meant.
        Assert.Contains("Đúng, ghi lại", (await office.SayAsync(TestOffice.Cuong, "3b đang dự thảo")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(before, (await office.SayAsync(TestOffice.An, "báo cáo quý IV năm 2025")).Card!.ToJson());
        office.MoveTo(new(2026, 1, 13, 8, 30, 0));
        await office.RemindAsync();
        Assert.DoesNotContain(office.Messenger.Sent, s => s.Card.Contains("Tập huấn kỹ năng số", StringComparison.Ordinal));

        var again = await office.TapAsync(TestOffice.Binh, closed.Card!, "Mở lại");
        Assert.Contains("Đã mở lại", again.Text, StringComparison.Ordinal);
        Assert.Equal(
            (PlanStage.Issued, (DateOnly?)null),
            ((await amended.PlanAsync("7/KH-VP")).Info.Stage, (await amended.PlanAsync("7/KH-VP")).Info.ClosedOn)
        );
    }

    [Fact]
    public async Task Not_before_its_time_nor_over_a_leaders_decision_nor_by_others()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 7, 14, 8, 0, 0));
        var running = await office.SayAsync(TestOffice.Binh, "đóng kế hoạch 7");
        Assert.True(running.IsProblem);
        Assert.Contains("31/12/2025", running.Push, StringComparison.Ordinal);
        foreach (var person in new[] { TestOffice.An, TestOffice.Cuong, TestOffice.Stranger })
        {
            Assert.True((await office.SayAsync(person, "đóng kế hoạch 7")).IsProblem);
            Assert.True((await office.SayAsync(person, "mở lại kế hoạch")).IsProblem);
        }

        await amended.AmendAsync("thay.docx");
        var waiting = await office.SayAsync(TestOffice.Binh, "đóng kế hoạch 7/KH-VP");
        Assert.True(waiting.IsProblem);
        Assert.Contains("việc chờ quyết định", waiting.Push, StringComparison.Ordinal);
        Assert.True((await office.SayAsync(TestOffice.Binh, "đóng kế hoạch 99/KH-SK")).IsProblem);
        Assert.True((await office.SayAsync(TestOffice.Binh, "mở lại kế hoạch")).IsProblem);
        Assert.Equal(PlanStage.Replaced, (await amended.PlanAsync("7/KH-VP")).Info.Stage);
    }

    [Fact]
    public async Task A_card_of_before_a_change_is_shown_anew()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2026, 1, 6, 8, 0, 0));
        var card = await office.SayAsync(TestOffice.Binh, "đóng kế hoạch 7/KH-VP");
        await amended.ReportAsync("đã xong 3b, QĐ 5/QĐ-VP ngày 5/1/2026");
        // Done meanwhile: nothing is proposed for it any more.
        var anew = await office.TapAsync(TestOffice.Binh, card.Card!, "Trình lãnh đạo quyết định", new Dictionary<string, string> { ["fate:3b"] = "Keep" });
        Assert.True(anew.IsProblem);
        Assert.Equal(PlanStage.Issued, (await amended.PlanAsync("7/KH-VP")).Info.Stage);
        Assert.DoesNotContain("fate:3b", anew.Card!.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain((await amended.PlanAsync("7/KH-VP")).Tasks, t => t.Task.Standing == TaskStanding.AwaitingDecision);
    }

    [Fact]
    public async Task What_is_open_is_settled_task_by_task_and_no_figure_falls_silently()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2026, 1, 6, 8, 0, 0));
        await amended.LoadAsync("2026.docx");
        var overdue = await OverdueAsync(office);
        var card = await office.SayAsync(TestOffice.Binh, "đóng kế hoạch 7/KH-VP");
        // 3b's work stands in the next plan: it is said beside it, and nothing is chosen.
        Assert.Contains("Đã có trong kế hoạch 3/KH-VP: 3b", card.Card!.ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\": \"Carry\"\n    }", card.Card.ToJson(), StringComparison.Ordinal);

        // To stop takes a document.
        var without = await office.TapAsync(TestOffice.Binh, card.Card, "Trình lãnh đạo quyết định", new Dictionary<string, string> { ["fate:2a"] = "Stop" });
        Assert.True(without.IsProblem);
        Assert.Equal(overdue, await OverdueAsync(office));

        await SettleAsync(office, card, ["3b", "3c"], "Carry");
        Assert.Equal(overdue - 1, await OverdueAsync(office));
        var (old, next) = (await amended.PlanAsync("7/KH-VP"), await amended.PlanAsync("3/KH-VP"));
        Assert.Equal(("3b", "3c"), (old.Find("3b")!.Task.Successor!.Code, old.Find("3c")!.Task.Successor!.Code));
        Assert.Equal(TaskStanding.CarriedOver, old.Find("3b")!.Task.Standing);
        Assert.Equal((old.Info.Id, TaskStanding.InForce), (next.Find("3c")!.Task.Origin!.Plan, next.Find("3c")!.Task.Standing));

        // What is still to be done keeps the plan open, and is reminded of.
        await SettleAsync(office, await office.SayAsync(TestOffice.Binh, "đóng kế hoạch 7/KH-VP"), ["2a"], "Keep");
        Assert.Equal(TaskStanding.InForce, (await amended.PlanAsync("7/KH-VP")).Find("2a")!.Task.Standing);
        Assert.DoesNotContain("\"title\": \"Đóng kế hoạch\"", (await office.SayAsync(TestOffice.Binh, "đóng kế hoạch 7/KH-VP")).Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(overdue - 1, await OverdueAsync(office));
    }

    private static async Task<int> OverdueAsync(TestOffice office) => (await office.SummaryAsync())!.Value.Summary.Figures.Overdue;

    /// <summary>Proposed by the administrator, and agreed to by the leader as it stands chosen.</summary>
    private static async Task SettleAsync(TestOffice office, CchcBot.Kernel.Reply card, IEnumerable<string> codes, string fate)
    {
        var inputs = codes.ToDictionary(c => $"fate:{c}", _ => fate, StringComparer.Ordinal);
        inputs["document"] = "Công văn 9/VP ngày 5/1/2026";
        Assert.False((await office.TapAsync(TestOffice.Binh, card.Card!, "Trình lãnh đạo quyết định", inputs)).IsProblem);
        var decision = (await office.SayAsync(TestOffice.An, "việc chờ quyết định")).Card!;
        var chosen = JsonNode.Parse(decision.ToJson())!.AsObject()["body"]!.AsArray().SelectMany(b => b!["items"]?.AsArray() ?? [])
            .Where(i => i!["type"]!.GetValue<string>() == "Input.ChoiceSet" && i["value"] is not null)
            .ToDictionary(i => i!["id"]!.GetValue<string>(), i => i!["value"]!.GetValue<string>(), StringComparer.Ordinal);
        Assert.False((await office.TapAsync(TestOffice.An, decision, "Ghi quyết định", chosen)).IsProblem);
    }
}
