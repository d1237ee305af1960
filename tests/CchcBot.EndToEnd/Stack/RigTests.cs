using System.Text;
using CchcBot.EndToEnd.Cards;
using CchcBot.EndToEnd.Support;
using CchcBot.Hosting.Demo;

namespace CchcBot.EndToEnd.Stack;

/// <summary>The rig itself, against a bot that only repeats: hands and eyes of all other tests.</summary>
public sealed class RigTests : IAsyncLifetime
{
    private readonly StackFixture stack = new();
    private EchoBot? bot;

    public async Task InitializeAsync()
    {
        await stack.StartAroundAsync();
        bot = await EchoBot.StartAsync(stack.Stack.Bot, CardSamples.Rig);
        await stack.OpenClientsAsync();
    }

    public async Task DisposeAsync()
    {
        await stack.DisposeAsync();
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }
    }

    [Fact]
    public async Task Three_people_talk_answer_cards_send_files_and_post_in_channels()
    {
        foreach (var client in stack.Clients)
        {
            await client.SendAsync($"tôi là {client.Client.Person.Name}");
            Assert.Equal($"Nghe rồi: tôi là {client.Client.Person.Name}", await client.WaitForMessageAsync("Nghe rồi:"));
        }

        var card = await stack.Staff.AskAsync("một thẻ nữa", "Nhiệm vụ 3b");
        await card.ChooseAsync("Bước", "Hoàn thành");
        await card.FillAsync("Phần trăm", "60");
        await card.FillAsync("Ngày văn bản", "2025-09-05");
        await card.TickAsync("Tôi chắc chắn");
        await card.ScreenshotAsync("rig-card");
        await card.PressAsync("Gửi");
        var answered = await stack.Staff.WaitForCardAsync("nonce");
        Assert.Equal("""{"nonce":"n1","step":"done","percent":"60","date":"2025-09-05","sure":"true"}""", await answered.TextAsync());

        await stack.Admin.SendFileAsync("nạp kế hoạch", "kế hoạch.txt", stack.Files.Put(Encoding.UTF8.GetBytes("KẾ HOẠCH")));
        await stack.Admin.WaitForMessageAsync("Tệp: KẾ HOẠCH");

        await stack.Leader.OpenChannelAsync(DemoOffice.LeadershipChannelName);
        await stack.Leader.PostAsync("giao cho", "Lê Quốc Cường");
        Assert.Equal("Nghe rồi: Trợ lý CCHC giao cho Lê Quốc Cường", await stack.Leader.WaitForMessageAsync("Nghe rồi:"));
        await stack.Leader.ScreenshotAsync("rig-channel");
        Assert.All(stack.Clients, c => Assert.Empty(c.PageErrors));
    }
}
