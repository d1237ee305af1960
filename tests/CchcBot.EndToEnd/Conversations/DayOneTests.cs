using CchcBot.App.Demo;
using CchcBot.EndToEnd.Support;

namespace CchcBot.EndToEnd.Conversations;

/// <summary>What a newcomer of each role types on the first day, with and without diacritics, and what it means to that role.</summary>
[Collection(OfficeCollection.Name)]
public sealed class DayOneTests(Office office)
{
    private const string HeadsList = "Việc của anh/chị, tính đến 16/09/2025";
    private const string Reported = "Nội dung báo cáo được hiểu như sau, đúng chưa?";
    private const string OfUnits = "do đơn vị chủ trì hoặc người được giao nhiệm vụ thực hiện";

    [Fact]
    public async Task A_head_reports_asks_and_gives()
    {
        await office.Head.ReloadAsync();
        await SayAsync(office.Head, HeadsList, ["việc của tôi", "viec cua toi"], "1b", "Cập nhật bằng bảng Excel");
        await SayAsync(office.Head, "Chưa hoàn thành, đơn vị của anh/chị", ["phòng tôi còn gì", "phong toi con gi"], "1b");
        await SayAsync(office.Head, "Quá hạn trong Quý III/2025, tính đến", ["quá hạn quý này", "qua han quy nay"], "Trong phạm vi nhiệm vụ của đơn vị");
        await SayAsync(office.Head, "Sắp đến hạn, tính đến", ["sắp đến hạn", "sap den han"]);
        await SayAsync(office.Head, "Due soon, as of", ["due soon"]);
        await SayAsync(office.Head, Reported, ["1b đã trình", "1b da trinh"], "Đã trình, chờ ký");
        await SayAsync(office.Head, Reported, ["xong 1b"], "Hoàn thành");
        await SayAsync(office.Head, "This is how the report was read", ["1b is done"], "Done");
        await SayAsync(office.Head, Reported, ["1b vướng", "1b vuong"], "Vướng ở đâu, do nguyên nhân gì?");
        await SayAsync(office.Head, "Nhiệm vụ 1b được giao cho Võ Thị Lan", ["giao 1b cho chị Lan", "giao 1b cho chi Lan"]);
        await SayAsync(
            office.Head,
            "Chưa báo cáo trong Quý III/2025 theo người phụ trách",
            ["ai chưa báo cáo", "ai chua bao cao"],
            "Trong phạm vi nhiệm vụ của đơn vị"
        );
        await SayAsync(office.Head, "Nhiệm vụ 1b", ["cập nhật 1b"]);
        await SayAsync(office.Head, "do quản trị viên (bộ phận theo dõi kế hoạch) thực hiện", ["nạp kế hoạch", "nap ke hoach"]);
    }

    [Fact]
    public async Task An_officer_does_the_same_for_the_own_work()
    {
        await SayAsync(office.Officer, HeadsList, ["việc của tôi", "viec cua toi"], "Của đơn vị");
        await SayAsync(office.Officer, "Chưa hoàn thành, đơn vị của anh/chị", ["phòng tôi còn gì"], Office.Centre);
        await SayAsync(office.Officer, "Đề nghị gia hạn nhiệm vụ 3b", ["xin gia hạn 3b", "xin gia han 3b"], "Nguyễn Văn An (Chánh Văn phòng)");
        await SayAsync(office.Officer, "do Phòng Nội chính chủ trì nên do đơn vị đó cập nhật", ["xong 2a"]);
        var shown = await office.Officer.AskAsync("3b đang dự thảo, xin gia hạn 3c đến 15/12/2026", "Tiếp theo: đề nghị gia hạn 3c đến 15/12/2026");
        await shown.ScreenshotAsync("talk-13-report-and-extension");
        await shown.PressAsync("Bỏ");
        await (await office.Officer.WaitForCardAsync("Gửi đề nghị")).PressAsync("Bỏ");
    }

    [Fact]
    public async Task A_leader_asks_about_the_whole_office_and_decides()
    {
        await office.Leader.ReloadAsync();
        await SayAsync(office.Leader, "chưa được gắn với đơn vị nào", ["phòng tôi còn gì", "phong toi con gi"], "Toàn cơ quan");
        await SayAsync(
            office.Leader,
            "Quá hạn trong Quý III/2025, tính đến",
            ["quá hạn quý này", "qua han quy nay"],
            "Phòng Hành chính - Quản trị",
            "Trần Thị Bình"
        );
        await SayAsync(office.Leader, "Overdue in Q3/2025, as of", ["overdue this quarter"]);
        await SayAsync(office.Leader, "Chưa báo cáo trong Quý III/2025 theo người phụ trách", ["ai chưa báo cáo", "ai chua bao cao"], "nhiệm vụ");
        await SayAsync(office.Leader, "Báo cáo Quý I/2025", ["báo cáo quý I", "bao cao quy I", "bao cao quy 1"], "Kỳ báo cáo 15/12/2024 - 14/03/2025");
        await SayAsync(office.Leader, "nên do đơn vị đó cập nhật", ["xong 2b", "2b đã trình"]);
        await SayAsync(office.Leader, "nên do đơn vị đó xin gia hạn", ["xin gia hạn 2b"]);
        await SayAsync(office.Leader, "do trưởng đơn vị", ["giao 3b cho anh Cường"]);
        await SayAsync(office.Leader, "do quản trị viên", ["nạp kế hoạch"]);
        await SayAsync(office.Leader, "Không có kế hoạch 99/KH-SK", ["kế hoạch 99/KH-SK còn gì"], "418/KH-VP");
        await SayAsync(office.Leader, "Rất vui được hỗ trợ anh/chị.", ["cảm ơn", "cam on nhe"]);
        await SayAsync(office.Leader, "Anh/chị có thể nhắn", ["trợ giúp", "tro giup"], "nội dung chờ ý kiến");
    }

    [Fact]
    public async Task An_administrator_reports_for_units_without_anybody_and_loads_plans()
    {
        await office.Admin.ReloadAsync();
        await SayAsync(office.Admin, Reported, ["2b đã trình", "2b da trinh"], "Công khai danh mục");
        await SayAsync(office.Admin, Reported, ["xong 2b", "xong 2b rồi"], "Hoàn thành");
        await SayAsync(office.Admin, "Đề nghị gia hạn nhiệm vụ 2b", ["xin gia hạn 2b", "xin gia han 2b"]);
        await SayAsync(office.Admin, "Chọn kế hoạch để nạp", ["nạp kế hoạch", "nap ke hoach"]);
        await SayAsync(office.Admin, "Choose a plan to load", ["load plan", "load the plan"]);
        await SayAsync(office.Admin, "Anh/chị có thể nhắn", ["trợ giúp"], "nạp kế hoạch");
    }

    [Fact]
    public async Task A_viewer_sees_all_and_is_told_kindly_what_others_do()
    {
        await SayAsync(office.Viewer, "Quá hạn trong Quý III/2025, tính đến", ["quá hạn quý này"], "Phòng Hành chính - Quản trị");
        await SayAsync(office.Viewer, HeadsList, ["việc của tôi"], "Toàn cơ quan");
        await SayAsync(office.Viewer, OfUnits, ["xong 3b", "3b da trinh", "3c vướng", "xin gia hạn 2b", "giao 3b cho anh Cường"]);
        await SayAsync(office.Viewer, "Báo cáo Quý I/2025", ["báo cáo quý I"]);
        await SayAsync(office.Viewer, "Anh/chị có thể nhắn", ["help"], "tổng hợp");
        await SayAsync(office.Viewer, "Không có kế hoạch 99/KH-SK", ["kế hoạch 99/KH-SK còn gì"]);
    }

    [Fact]
    public async Task In_a_channel_units_are_named_and_nobody()
    {
        await office.Leader.OpenChannelAsync(DemoOffice.LeadershipChannelName);
        await office.Leader.PostAsync("ai chưa báo cáo");
        var answer = await office.Leader.WaitForCardAsync("Chưa báo cáo trong Quý III/2025 theo đơn vị");
        var text = await answer.TextAsync();
        Assert.Contains("Trung tâm Phục vụ hành chính công", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Thị Bình", text, StringComparison.Ordinal);
        await answer.ScreenshotAsync("talk-14-channel-who");
        await office.Leader.OpenPersonalChatAsync();
    }

    [Fact]
    public async Task Everybody_was_welcomed_once()
    {
        Assert.Equal(6, office.Welcomes.Count);
        Assert.All(office.Welcomes, w => Assert.Equal(1, w.Value));
        // The client says anew that the bot was installed each time that it is opened.
        await office.Viewer.ReloadAsync();
        await office.Viewer.HearAsync("trợ giúp", "Anh/chị có thể nhắn");
        Assert.Equal(0, await office.Viewer.CountCardsAsync("Kính chào anh/chị"));
    }

    /// <summary>Says each of the sentences; each answer holds the expected words and the further ones.</summary>
    private static async Task SayAsync(PlaygroundClient client, string expected, string[] sentences, params string[] further)
    {
        foreach (var sentence in sentences)
        {
            var answer = await client.HearAsync(sentence, expected);
            foreach (var words in further)
            {
                Assert.True(answer.Contains(words, StringComparison.Ordinal), $"\"{sentence}\": \"{words}\" is not in\n{answer}");
            }
        }
    }
}
