using CchcBot.Domain.Tasks;

namespace CchcBot.EndToEnd.Conversations;

/// <summary>What one person asks of another: more time, and the word on what is finished.</summary>
[Collection(OfficeCollection.Name)]
public sealed class RequestTests(Office office)
{
    [Fact]
    public async Task More_time_is_asked_for_by_an_officer_adjusted_by_the_leader_and_agreed()
    {
        var form = await office.Officer.AskAsync("xin gia hạn 3c đến 15/12 vì chờ hướng dẫn của Bộ Nội vụ", "Đề nghị gia hạn nhiệm vụ 3c");
        await form.ScreenshotAsync("talk-01-extension-form");
        await form.PressAsync("Gửi đề nghị");
        await office.Officer.WaitForCardAsync("Đề nghị gia hạn 3c đến 15/12/2025");

        // The head of the unit knows of it, and cannot decide it even with the leader's card in hand.
        await office.Head.WaitForMessageAsync("đề nghị gia hạn nhiệm vụ 3c");
        var card = await office.Leader.WaitForCardAsync("Đề nghị gia hạn 3c đến 15/12/2025");
        await card.ScreenshotAsync("talk-02-extension-decide");
        Assert.Contains("Kính báo cáo đồng chí Chánh Văn phòng", await card.TextAsync(), StringComparison.Ordinal);
        // Refused for want of a reason: from here on the head knows how a decision is sent.
        var undecided = await office.Leader.PressAndKeepAsync(card, "Chưa đồng ý");
        card = await office.Leader.WaitForCardAsync("Đề nghị ghi ý kiến để đơn vị biết");
        await office.Head.ForgeNextTapAsync(undecided.Replace("NotYet", "Agreed", StringComparison.Ordinal));
        await (await office.Head.AskAsync("3c", "Tập huấn kỹ năng số")).PressAsync("Lịch sử");
        await office.Head.WaitForTextAsync("không quyết định đề nghị của chính mình hoặc đơn vị mình");
        Assert.NotNull((await office.StateAsync("3c")).Extension);
        await card.FillAsync("Ngày (khi điều chỉnh)", "2025-11-30");
        await card.FillAsync("Ý kiến (cần có khi chưa đồng ý)", "Cần xong trước kỳ báo cáo năm");
        var sent = await office.Leader.PressAndKeepAsync(card, "Điều chỉnh");
        await office.Leader.WaitForCardAsync("Gia hạn 3c: đồng ý chủ trương đến 30/11/2025, chờ văn bản");
        await office.Officer.WaitForMessageAsync("Gia hạn 3c: đồng ý chủ trương đến 30/11/2025, chờ văn bản");
        Assert.Null((await office.StateAsync("3c")).AgreedDue);
        await EnterAsync("3c");
        await office.Officer.WaitForMessageAsync("Gia hạn 3c: đã nhập văn bản 77/VP-HCQT 15/09/2025, hạn mới 30/11/2025");
        var task = await office.Officer.AskAsync("3c", "Tập huấn kỹ năng số");
        Assert.Contains("30/11/2025", await task.TextAsync(), StringComparison.Ordinal);
        await task.ScreenshotAsync("talk-03-extended");
        Assert.Equal(new DateOnly(2025, 11, 30), (await office.StateAsync("3c")).AgreedDue);
        Assert.Contains("Hạn ban đầu", await (await office.Leader.WaitForCardAsync("Gia hạn 3c: điều chỉnh")).TextAsync(), StringComparison.Ordinal);

        var again = await office.Leader.RepeatAsync(sent.Replace("2025-11-30", "2026-01-31", StringComparison.Ordinal));
        Assert.Contains("hạn mới 30/11/2025", again, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2025, 11, 30), (await office.StateAsync("3c")).AgreedDue);
    }

    [Fact]
    public async Task More_time_is_asked_for_in_English_and_agreed_in_Vietnamese()
    {
        await office.Other.HearAsync("english", "English");
        var form = await office.Other.AskAsync("extend 2a", "Extension of task 2a");
        await form.ScreenshotAsync("talk-04-extension-form-en");
        await form.FillAsync("Extend until", "2025-12-20");
        await form.FillAsync("Reason", "Sở Tư pháp has not answered yet");
        await form.PressAsync("Send the request");
        await office.Other.WaitForCardAsync("20/12/2025");

        var waiting = await office.Leader.AskAsync("việc của tôi", "Phòng Nội chính · Hạn");
        await waiting.ScreenshotAsync("talk-05-awaiting");
        await waiting.PressAsync("Gia hạn 2a");
        var card = await office.Leader.WaitForCardAsync("Đề nghị gia hạn 2a đến 20/12/2025");
        await card.PressAsync("Đồng ý");

        await office.Leader.WaitForCardAsync("Gia hạn 2a: đồng ý chủ trương đến 20/12/2025, chờ văn bản");
        Assert.Contains("Chánh Văn phòng", await office.Other.WaitForMessageAsync("Extension of 2a: agreed in principle"), StringComparison.Ordinal);
        await EnterAsync("2a");
        await office.Other.WaitForMessageAsync("Extension of 2a: document 77/VP-HCQT 15/09/2025 entered");
        Assert.Equal(new DateOnly(2025, 12, 20), (await office.StateAsync("2a")).AgreedDue);
    }

    /// <summary>The monitoring unit enters the document by which a deadline moves.</summary>
    private async Task EnterAsync(string code)
    {
        var card = await office.Admin.WaitForCardAsync($"Gia hạn {code}: đồng ý chủ trương");
        await card.FillAsync("Số văn bản", "77/VP-HCQT");
        await card.FillAsync("Ngày văn bản", "2025-09-15");
        await card.PressAsync("Nhập văn bản");
    }

    [Fact]
    public async Task A_finished_task_is_returned_by_the_leader_completed_and_confirmed()
    {
        await office.Leader.HearAsync("hoàn thành cần xác nhận", "sẽ chờ đơn vị theo dõi hoặc lãnh đạo xác nhận");
        await (await office.Head.AskAsync("đã xong 3a, BB 15/BB-TT ngày 10/9", "đúng chưa?")).PressAsync("Đúng, ghi lại");
        await office.Head.WaitForCardAsync("Đã ghi nhận nhiệm vụ 3a");
        await office.Admin.WaitForCardAsync("Đề nghị xác nhận hoàn thành nhiệm vụ 3a");

        var waiting = await office.Leader.AskAsync("nội dung chờ ý kiến", "Đề nghị xác nhận hoàn thành nhiệm vụ 3a");
        await waiting.PressAsync("Hoàn thành 3a");
        var card = await office.Leader.WaitForCardAsync("15/BB-TT");
        await card.PressAsync("Trả lại");
        card = await office.Leader.WaitForCardAsync("Đề nghị ghi nội dung cần hoàn thiện");
        await card.FillAsync("Nội dung cần hoàn thiện (khi trả lại)", "Bổ sung phụ lục nghiệm thu");
        await card.ScreenshotAsync("talk-06-return");
        await card.PressAsync("Trả lại");
        await office.Leader.WaitForCardAsync("Đã trả lại nhiệm vụ 3a để hoàn thiện");

        var told = await office.Head.WaitForCardAsync("Nhiệm vụ 3a được trả lại để hoàn thiện: Bổ sung phụ lục nghiệm thu");
        await told.ScreenshotAsync("talk-07-returned");
        Assert.False((await office.StateAsync("3a")).IsDone);
        await told.PressAsync("Khác");
        var form = await office.Head.WaitForCardAsync("Số văn bản (nếu có)");
        await form.ChooseAsync("Tình trạng", "Hoàn thành");
        await form.FillAsync("Kết quả trong kỳ (vài chữ)", "Đã bổ sung phụ lục");
        await form.PressAsync("Lưu");
        await office.Head.WaitForCardAsync("Đã ghi nhận nhiệm vụ 3a");

        await (await office.Leader.AskAsync("nội dung chờ ý kiến", "Đề nghị xác nhận hoàn thành nhiệm vụ 3a")).PressAsync("Hoàn thành 3a");
        await (await office.Leader.WaitForCardAsync("Đã bổ sung phụ lục")).PressAsync("Xác nhận");
        await office.Leader.WaitForCardAsync("Đã xác nhận hoàn thành nhiệm vụ 3a");
        await office.Head.WaitForMessageAsync("Nhiệm vụ 3a đã được xác nhận hoàn thành.");
        Assert.Equal(
            (WorkStep.Issued, CompletionStanding.Confirmed),
            ((await office.StateAsync("3a")).Step, (await office.StateAsync("3a")).Completion!.Standing)
        );
        await office.Leader.HearAsync("hoàn thành không cần xác nhận", "không cần xác nhận");
    }
}
