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
        var closed = await office.TapAsync(TestOffice.Binh, card.Card!, "Vẫn đóng");
        ApprovedCard.Verify("close-plan-done", closed.Card!);
        Assert.Equal(
            (PlanStage.Closed, new DateOnly(2026, 1, 6)),
            ((await amended.PlanAsync("7/KH-VP")).Info.Stage, (await amended.PlanAsync("7/KH-VP")).Info.ClosedOn!.Value)
        );
        Assert.Equal(closed.Push, (await office.TapAsync(TestOffice.Binh, card.Card!, "Vẫn đóng")).Push);

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
        var card = await office.SayAsync(TestOffice.Binh, "close plan 7/KH-VP");
        await amended.ReportAsync("đã xong 3b, QĐ 5/QĐ-VP ngày 5/1/2026");
        var anew = await office.TapAsync(
            TestOffice.Binh,
            card.Card!,
            card.Card!.ToJson().Contains("Close anyway", StringComparison.Ordinal) ? "Close anyway" : "Vẫn đóng"
        );
        Assert.Equal(PlanStage.Issued, (await amended.PlanAsync("7/KH-VP")).Info.Stage);
        Assert.NotEqual(card.Card.ToJson(), anew.Card!.ToJson());
    }
}
