using CchcBot.Domain.Tasks;
using CchcBot.Office;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Slices.Plans;

/// <summary>A revised file, and a plan that replaces another, through the bot and the store.</summary>
public sealed class RevisionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_revised_file_is_compared_and_becomes_the_plan_on_the_administrators_word()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 6, 10, 9, 0, 0));
        await amended.ReportAsync("đã xong 3a, QĐ 12/QĐ-VP ngày 5/6");
        await amended.ReportAsync("3c đang dự thảo");
        var before = await office.OnlyPlanAsync();

        var difference = await amended.LoadAsync("sửa.docx");

        Assert.Equal("So sánh kế hoạch: 1 mới, 4 thay đổi, 1 không còn", difference.Push);
        ApprovedCard.Verify("amend-difference", difference.Card!);
        Assert.Equal(before, await office.OnlyPlanAsync());

        var stored = await office.TapAsync(TestOffice.Binh, difference.Card!, "Xác nhận", operation: "tap-1");

        Assert.Equal("Đã cập nhật kế hoạch (lần 2): 7 nhiệm vụ đang theo dõi", stored.Push);
        var plan = await office.StateAsync();
        Assert.Equal(["1a", "1b", "2b", "3đ", "3a", "3b", "3c"], plan.Tasks.Select(t => t.Task.Code));
        Assert.Equal(["1a", "1b", "2a", "3a", "3b", "3c", "3d"], plan.Tasks.Select(t => t.Task.PrintedCode));
        var done = Assert.Single(plan.Find("3a")!.Assignments);
        Assert.Equal(
            (true, "12/QĐ-VP", "Nâng cấp phần mềm quản lý văn bản và điều hành"),
            (done.IsDone, done.State.Evidence[0].Number!.Split(' ')[^1], done.Task.Text)
        );
        Assert.Equal(new DateOnly(2025, 9, 30), plan.Find("2b")!.NextDue);
        var moved = Assert.Single(plan.Find("3c")!.Assignments);
        Assert.Equal((TestOffice.Interior, WorkStep.Drafting), (moved.Definition.Unit.Name, moved.State.Step));
        Assert.Equal(TaskStanding.Removed, plan.Find("2a")!.Task.Standing);

        var again = await office.TapAsync(TestOffice.Binh, difference.Card!, "Xác nhận", operation: "tap-1");
        Assert.Equal(stored.Push, again.Push);
        Assert.Equal(plan.Info, await office.OnlyPlanAsync());
    }

    [Fact]
    public async Task Cancelled_differences_change_nothing_and_stale_ones_are_shown_again()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        var before = await office.OnlyPlanAsync();
        var difference = await amended.LoadAsync("sửa.docx");
        await office.TapAsync(TestOffice.Binh, difference.Card!, "Huỷ");
        Assert.True((await office.TapAsync(TestOffice.Binh, difference.Card!, "Xác nhận")).IsProblem);
        Assert.Equal(before, await office.OnlyPlanAsync());

        var first = await amended.LoadAsync("sửa.docx");
        amended.Add("sửa 2.docx", AmendedPlans.Docx("Số: 7/KH-VP", AmendedPlans.Year2025.Take(6)));
        await amended.AmendAsync("sửa 2.docx");
        var stale = await office.TapAsync(TestOffice.Binh, first.Card!, "Xác nhận");
        Assert.Contains("vừa được thay đổi", stale.Card!.ToJson(), StringComparison.Ordinal);
        Assert.Equal(2, (await office.OnlyPlanAsync()).Version);
        await office.TapAsync(TestOffice.Binh, stale.Card!, "Xác nhận");
        Assert.Equal(3, (await office.OnlyPlanAsync()).Version);
    }

    [Theory]
    [InlineData(TestOffice.Cuong)]
    [InlineData(TestOffice.An)]
    public async Task Only_an_administrator_agrees(string person)
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var difference = await amended.LoadAsync("sửa.docx");

        Assert.True((await amended.Office.TapAsync(person, difference.Card!, "Xác nhận")).IsProblem);
        Assert.Equal(1, (await amended.Office.OnlyPlanAsync()).Version);
    }

    [Fact]
    public async Task A_draft_that_comes_back_with_its_number_is_the_same_plan()
    {
        await using var amended = await AmendedOffice.OpenAsync(
            azurite,
            TestPlans.Year2025.Replace("Số: 7/KH-VP", "Số:      /KH-VP", StringComparison.Ordinal)
        );
        var draft = await amended.Office.OnlyPlanAsync();
        Assert.Equal(PlanStage.Draft, draft.Stage);

        await amended.AmendAsync("sửa.docx");

        var plan = await amended.Office.OnlyPlanAsync();
        Assert.Equal((draft.Id, "7/KH-VP", PlanStage.Issued, 2), (plan.Id, plan.Number, plan.Stage, plan.Version));
    }

    [Fact]
    public async Task The_figures_of_a_day_before_the_revision_stay_what_they_were()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 7, 20, 9, 0, 0));
        await amended.AmendAsync("sửa.docx");

        // The second quarter's reporting period closed on 14/06: seven tasks, none of them closed, the deadline of 2b still at the year's end.
        var report = await office.SayAsync(TestOffice.An, "báo cáo quý II/2025");

        Assert.Contains("\"value\":\"07\"", report.Card!.ToJson(), StringComparison.Ordinal);
        var then = Assert.Single(await office.Plans.AsOfAsync(office.Id, new DateOnly(2025, 6, 14), CancellationToken.None));
        Assert.Equal(new DateOnly(2025, 12, 31), then.Find("2b")!.NextDue);
        Assert.False(then.Find("2a")!.Task.IsClosed);
    }

    [Fact]
    public async Task A_replacing_plan_goes_on_with_the_work_and_the_years_figures_cover_both()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 7, 15, 9, 0, 0));
        await amended.ReportAsync("đã xong 1a, KH 15/KH-VP ngày 20/3", TestOffice.Binh);
        await amended.ReportAsync("3b đang dự thảo");

        var difference = await amended.LoadAsync("thay.docx");
        ApprovedCard.Verify("amend-replace", difference.Card!);
        var stored = await office.TapAsync(TestOffice.Binh, difference.Card!, "Xác nhận");
        Assert.Equal("Đã nạp kế hoạch thay thế: 5 nhiệm vụ", stored.Push);

        var (old, next) = (await amended.PlanAsync("7/KH-VP"), await amended.PlanAsync("21/KH-VP"));
        Assert.Equal((PlanStage.Replaced, next.Info.Id), (old.Info.Stage, old.Info.ReplacedBy));
        Assert.Equal(["1a", "1b", "3a", "3b", "2c"], next.Tasks.Select(t => t.Task.Code));
        Assert.True(next.Find("1a")!.IsDone);
        Assert.Equal(WorkStep.Drafting, next.Find("3b")!.Assignments[0].State.Step);
        Assert.Equal(
            [
                ("1a", TaskStanding.Replaced),
                ("1b", TaskStanding.Replaced),
                ("2a", TaskStanding.AwaitingDecision),
                ("2b", TaskStanding.Replaced),
                ("3a", TaskStanding.AwaitingDecision),
                ("3b", TaskStanding.Replaced),
                ("3c", TaskStanding.Replaced),
            ],
            old.All.Select(t => (t.Task.Code, t.Task.Standing))
        );

        // Five of the new plan, and the two overdue ones of the old that nobody has decided on.
        var report = await office.SayAsync(TestOffice.An, "báo cáo năm 2025");
        Assert.Contains("\"value\":\"07\"", report.Card!.ToJson(), StringComparison.Ordinal);
        var overdue = await office.SayAsync(TestOffice.An, "nhiệm vụ quá hạn");
        Assert.Contains("2a (7/KH-VP)", overdue.Card!.ToJson(), StringComparison.Ordinal);
        // Reporting goes to the plan in force without asking which.
        await amended.ReportAsync("đã xong 3b, QĐ 30/QĐ-VP ngày 14/7");
        Assert.True((await amended.PlanAsync("21/KH-VP")).Find("3b")!.IsDone);
    }

    [Fact]
    public async Task A_draft_replaces_once_it_is_issued_with_what_was_reported_until_then()
    {
        await using var amended = await AmendedOffice.OpenAsync(azurite);
        var office = amended.Office;
        office.MoveTo(new(2025, 3, 3, 9, 0, 0));
        // Another title, else it would be the same plan without its number.
        var text = TestPlans.Year2025.Replace("Số: 7/KH-VP", "Số:      /KH-VP", StringComparison.Ordinal)
            .Replace("Cải cách hành chính năm 2025", "Cải cách hành chính và chuyển đổi số năm 2025", StringComparison.Ordinal)
            + "\nIII. TỔ CHỨC THỰC HIỆN\n\nKế hoạch này thay thế Kế hoạch số 7/KH-VP ngày 20/12/2024 của Văn phòng.\n";
        amended.Add("dự thảo.txt", TestPlans.Bytes(text));
        await amended.AmendAsync("dự thảo.txt");
        Assert.Equal(PlanStage.Issued, (await amended.PlanAsync("7/KH-VP")).Info.Stage);

        await amended.ReportAsync("3b đang dự thảo");
        await office.SayAsync(TestOffice.Binh, "ban hành số 9/KH-VP ngày 01/03/2025");

        Assert.Equal(PlanStage.Replaced, (await amended.PlanAsync("7/KH-VP")).Info.Stage);
        Assert.Equal(WorkStep.Drafting, (await amended.PlanAsync("9/KH-VP")).Find("3b")!.Assignments[0].State.Step);
    }
}
