using CchcBot.App.Demo;
using CchcBot.EndToEnd.Support;

namespace CchcBot.EndToEnd.Story;

/// <summary>The whole job once, as three people live it: in Chromium, on three Playgrounds, with Azurite.</summary>
public sealed class StoryTests : IAsyncLifetime
{
    private readonly DirectoryInfo folder = StoryPlan.Write();
    private StackFixture stack = null!;

    public async Task InitializeAsync()
    {
        stack = new StackFixture { Plans = folder.FullName };
        await stack.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await stack.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_plan_is_loaded_reminded_answered_asked_about_and_summed_up()
    {
        await TheAdministratorLoadsThePlan();
        await TheSameFileChangesNothing();
        await TheLeaderChoosesTheChannel();
        await TheClockMovesAndTheOwnerIsReminded();
        await TheOwnerAnswersOnTheCard();
        await TheOwnerAnswersInASentence();
        await TheLeaderAsksWhatIsOverdue();
        await TheSummaryStandsInTheChannel();
        await NothingIsSaidTwiceAfterARestart();
        Assert.All(stack.Clients, c => Assert.Empty(c.PageErrors));
    }

    private async Task TheAdministratorLoadsThePlan()
    {
        var choice = await stack.Admin.AskAsync("nap ke hoach", "Chọn kế hoạch để nạp");
        await choice.ScreenshotAsync("story-01-choose");
        await choice.PressAsync(StoryPlan.FileName);
        var preview = await stack.Admin.WaitForCardAsync("418/KH-VP");
        var text = await preview.TextAsync();
        Assert.Contains("7 nhiệm vụ", text, StringComparison.Ordinal);
        Assert.Contains("27/12/2024", text, StringComparison.Ordinal);
        Assert.Contains("Trung tâm Công báo và Tin học: 4", text, StringComparison.Ordinal);
        await preview.ScreenshotAsync("story-02-preview");
        await preview.PressAsync("Nạp");
        var stored = await stack.Admin.WaitForCardAsync("Đã nạp kế hoạch: 7 nhiệm vụ");
        await stored.ScreenshotAsync("story-03-stored");
    }

    private async Task TheSameFileChangesNothing()
    {
        var choice = await stack.Admin.AskAsync("load plan", "Choose a plan to load");
        await choice.PressAsync(StoryPlan.FileName);
        await stack.Admin.WaitForCardAsync("hanged");
    }

    private async Task TheLeaderChoosesTheChannel()
    {
        await stack.Leader.OpenChannelAsync(DemoOffice.LeadershipChannelName);
        await stack.Leader.PostAsync("dùng kênh này để báo cáo");
        await stack.Leader.WaitForMessageAsync("Bản tổng hợp sẽ đăng tại kênh này");
        await stack.Leader.ScreenshotAsync("story-04-channel");
    }

    private async Task TheClockMovesAndTheOwnerIsReminded()
    {
        await stack.SetClockAsync("16/09/2025 8:30");
        var digest = await stack.Staff.WaitForCardAsync("CCHC: 01 quá hạn, 02 đến hạn 30/09");
        var text = await digest.TextAsync();
        Assert.Contains("3a. Nâng cấp phần mềm quản lý văn bản", text, StringComparison.Ordinal);
        Assert.Contains("quá hạn 54 ngày làm việc", text, StringComparison.Ordinal);
        await digest.ScreenshotAsync("story-05-digest");
    }

    private async Task TheOwnerAnswersOnTheCard()
    {
        var digest = await stack.Staff.WaitForCardAsync("CCHC: 01 quá hạn");
        await digest.PressAsync("Khác 3a");
        var form = await stack.Staff.WaitForCardAsync("Nhiệm vụ 3a");
        await form.ScreenshotAsync("story-06-form");
        await form.FillAsync("Ngày văn bản", "2025-09-12");
        await form.PressAsync("Lưu");
        var again = await stack.Staff.WaitForCardAsync("Có ngày mà chưa có số văn bản");
        await again.ScreenshotAsync("story-07-problem");
        await again.ChooseAsync("Tình trạng", "Đã trình, chờ ký / phê duyệt");
        await again.FillAsync("Kết quả trong kỳ (vài chữ)", "Đã trình hồ sơ nghiệm thu");
        await again.FillAsync("Số văn bản (nếu có)", "45/TTr-TT");
        await again.PressAsync("Lưu");
        var saved = await stack.Staff.WaitForCardAsync("Đã ghi nhận nhiệm vụ 3a");
        Assert.Contains("Đã trình, chờ ký", await saved.TextAsync(), StringComparison.Ordinal);
        await saved.ScreenshotAsync("story-08-saved");
    }

    private async Task TheOwnerAnswersInASentence()
    {
        var confirm = await stack.Staff.AskAsync("đã xong 3b, QĐ 12/QĐ-VP ngày 5/9", "đúng chưa?");
        var text = await confirm.TextAsync();
        Assert.Contains("3b", text, StringComparison.Ordinal);
        Assert.Contains("12/QĐ-VP", text, StringComparison.Ordinal);
        Assert.Contains("05/09/2025", text, StringComparison.Ordinal);
        await confirm.ScreenshotAsync("story-09-confirm");
        await confirm.PressAsync("Đúng, ghi lại");
        var saved = await stack.Staff.WaitForCardAsync("Đã ghi nhận nhiệm vụ 3b");
        Assert.Contains("Hoàn thành", await saved.TextAsync(), StringComparison.Ordinal);
    }

    private async Task TheLeaderAsksWhatIsOverdue()
    {
        await stack.Leader.OpenPersonalChatAsync();
        var answer = await stack.Leader.AskAsync("nhiệm vụ quá hạn quý này", "Quý III/2025");
        var text = await answer.TextAsync();
        Assert.Contains("3a", text, StringComparison.Ordinal);
        Assert.Contains("Lê Quốc Cường", text, StringComparison.Ordinal);
        Assert.Contains("Phòng Nội chính", text, StringComparison.Ordinal);
        await answer.ScreenshotAsync("story-10-overdue");
        var english = await stack.Leader.AskAsync("tasks overdue this quarter", "overdue");
        await english.ScreenshotAsync("story-11-overdue-en");
        var own = await stack.Staff.AskAsync("việc của tôi", "3c");
        await own.ScreenshotAsync("story-12-mine");
        var help = await stack.Leader.AskAsync("xyz abc", "Chưa hiểu");
        await help.ScreenshotAsync("story-13-help");
    }

    private async Task TheSummaryStandsInTheChannel()
    {
        await stack.Admin.SendAsync("đăng tổng hợp");
        await stack.Admin.WaitForMessageAsync("Đã đăng bản tổng hợp vào kênh lãnh đạo");
        await stack.Leader.OpenChannelAsync(DemoOffice.LeadershipChannelName);
        var summary = await stack.Leader.WaitForCardAsync("Văn phòng UBND tỉnh Sao Mai");
        var text = await summary.TextAsync();
        Assert.DoesNotContain("Cường", text, StringComparison.Ordinal);
        await summary.ScreenshotAsync("story-14-summary");
        await stack.Admin.SendAsync("đăng tổng hợp");
        await stack.Admin.WaitForMessageAsync("được cập nhật số liệu mới");
        Assert.Equal(1, await stack.Leader.CountCardsAsync("Văn phòng UBND tỉnh Sao Mai"));
    }

    private async Task NothingIsSaidTwiceAfterARestart()
    {
        var before = await stack.Staff.CountCardsAsync("CCHC:");
        await stack.RestartBotAsync();
        await stack.SetClockAsync("16/09/2025 14:30");
        await stack.Staff.AskAsync("trợ giúp", "Anh/chị có thể nhắn");
        Assert.Equal(before, await stack.Staff.CountCardsAsync("CCHC:"));
    }
}
