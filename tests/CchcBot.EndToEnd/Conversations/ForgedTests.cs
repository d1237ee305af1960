using CchcBot.Domain.Tasks;

namespace CchcBot.EndToEnd.Conversations;

/// <summary>What a client of a stranger's making could send: refused in words, and nothing written.</summary>
[Collection(OfficeCollection.Name)]
public sealed class ForgedTests(Office office)
{
    [Fact]
    public async Task A_card_with_another_task_another_plan_or_an_old_state_writes_nothing()
    {
        var before = await office.StateAsync("2b");

        // Another unit's task, in the button of the own one.
        var confirm = await office.Head.AskAsync("3b đang lấy ý kiến", "đúng chưa?");
        await office.Head.ForgeNextTapAsync(data =>
            data["items"] = data["items"]!
                .GetValue<string>()
                .Replace("3b/0/trung-tam-cong-bao-va-tin-hoc", "2b/0/trung-tam-phuc-vu-hanh-chinh-cong", StringComparison.Ordinal)
        );
        await confirm.PressAsync("Đúng, ghi lại");
        await office.Head.WaitForTextAsync("không còn");
        Assert.Equal(before.ReportedAt, (await office.StateAsync("2b")).ReportedAt);

        // Another workspace's plan.
        await office.Head.ForgeNextTapAsync(data =>
            data["items"] = data["items"]!.GetValue<string>().Replace("\"plan\":\"", "\"plan\":\"other-office-", StringComparison.Ordinal)
        );
        confirm = await office.Head.AskAsync("3b đang lấy ý kiến", "đúng chưa?");
        await confirm.PressAsync("Đúng, ghi lại");
        await office.Head.WaitForTextAsync("không còn");
        Assert.Equal(WorkStep.NotStarted, (await office.StateAsync("3b")).Step);

        // A form of before somebody else's report; the same tap twice.
        var task = await office.Officer.AskAsync("3b", "Xây dựng quy chế");
        await task.PressAsync("Khác");
        var form = await office.Officer.WaitForCardAsync("Kết quả trong kỳ (vài chữ)");
        confirm = await office.Head.AskAsync("3b đang lấy ý kiến", "đúng chưa?");
        var sent = await office.Head.PressAndKeepAsync(confirm, "Đúng, ghi lại");
        await office.Head.WaitForCardAsync("Đã ghi nhận nhiệm vụ 3b");
        await form.ChooseAsync("Tình trạng", "Đang dự thảo");
        await form.PressAsync("Lưu");
        var changed = await office.Officer.WaitForCardAsync("vừa được Lê Quốc Cường cập nhật: Đang lấy ý kiến");
        await changed.ScreenshotAsync("talk-12-stale");
        var written = await office.StateAsync("3b");
        Assert.Equal(WorkStep.Consulting, written.Step);
        Assert.Contains("đã được ghi nhận trước đó", await office.Head.RepeatAsync(sent), StringComparison.Ordinal);
        Assert.Equal((written.Step, written.ReportedAt), ((await office.StateAsync("3b")).Step, (await office.StateAsync("3b")).ReportedAt));
    }

    [Fact]
    public async Task Who_only_looks_can_do_nothing_with_somebody_elses_card()
    {
        var confirm = await office.Head.AskAsync("3b đã trình", "đúng chưa?");
        var sent = await office.Head.PressAndKeepAsync(confirm, "Đúng, ghi lại");
        await office.Head.WaitForCardAsync("Đã ghi nhận nhiệm vụ 3b");
        var before = await office.StateAsync("3b");

        await office.Viewer.ForgeNextTapAsync(sent);
        await (await office.Viewer.AskAsync("3b", "Xây dựng quy chế")).PressAsync("Lịch sử");
        await office.Viewer.WaitForTextAsync("do đơn vị chủ trì hoặc người được giao");
        Assert.Equal((before.Step, before.ReportedAt), ((await office.StateAsync("3b")).Step, (await office.StateAsync("3b")).ReportedAt));
        Assert.Contains("quản trị viên", await office.Viewer.HearAsync("nạp kế hoạch", "Việc này do"), StringComparison.Ordinal);
    }
}
