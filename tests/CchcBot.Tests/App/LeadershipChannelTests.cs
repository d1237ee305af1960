using CchcBot.Office;
using CchcBot.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CchcBot.Tests.App;

/// <summary>Where the leadership channel is and what it is called, as Teams tells it last.</summary>
public sealed class LeadershipChannelTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Channel = "19:leaders@thread.tacv2";
    private const string Moved = "http://127.0.0.1:2/emea";

    [Fact]
    public async Task Every_turn_in_the_channel_refreshes_its_address_and_the_next_post_goes_there()
    {
        await using var office = await OpenAsync();
        await TurnAsync(office, "message", Channel, null);

        var settings = (await office.WorkspaceAsync()).Settings;
        Assert.Equal(new ConversationAddress(Moved, Channel, "28:bot"), settings.Channel);
        Assert.Equal("Lãnh đạo", settings.ChannelName);
        await office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
        Assert.Equal(Moved, office.Messenger.Sent.Single(s => s.Kind == "post").To.ServiceUrl);
    }

    [Fact]
    public async Task Todays_post_is_brought_up_to_date_where_the_channel_is_now()
    {
        await using var office = await OpenAsync();
        await office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
        await TurnAsync(office, "message", Channel, null);
        await office.SayAsync(TestOffice.Binh, "đăng tổng hợp");
        Assert.Equal((Moved, "update"), (office.Messenger.Sent[^1].To.ServiceUrl, office.Messenger.Sent[^1].Kind));
    }

    [Fact]
    public async Task A_turn_in_another_channel_changes_nothing()
    {
        await using var office = await OpenAsync();
        var before = (await office.WorkspaceAsync()).Settings.Channel;
        await TurnAsync(office, "message", "19:other@thread.tacv2", "Khác");
        Assert.Equal((before, "Lãnh đạo"), ((await office.WorkspaceAsync()).Settings.Channel, (await office.WorkspaceAsync()).Settings.ChannelName));
    }

    [Theory]
    [InlineData("message")]
    [InlineData("conversationUpdate")]
    public async Task A_renamed_channel_is_called_by_its_new_name(string type)
    {
        await using var office = await OpenAsync();
        await TurnAsync(office, type, Channel, "Ban chỉ đạo");
        Assert.Equal("Đã đăng bản tổng hợp vào kênh lãnh đạo Ban chỉ đạo.", (await office.SayAsync(TestOffice.Binh, "đăng tổng hợp")).Text);
    }

    private static Task TurnAsync(TestOffice office, string type, string channel, string? name) =>
        office.Service<IBot>().OnTurnAsync(new TurnContext(new SentActivities(), new Activity
        {
            Type = type,
            Id = "c-1",
            Text = type == ActivityTypes.Message ? "nhiệm vụ 3b" : null,
            ServiceUrl = Moved,
            From = new ChannelAccount { Id = $"29:{TestOffice.An}", AadObjectId = TestOffice.An },
            Recipient = new ChannelAccount { Id = "28:bot" },
            Conversation = new ConversationAccount
            {
                Id = $"{channel};messageid=1", ConversationType = "channel", IsGroup = true, TenantId = office.Id.Tenant,
            },
            ChannelData = JObject.FromObject(new
            {
                eventType = type == ActivityTypes.Message ? null : "channelRenamed",
                tenant = new { id = office.Id.Tenant },
                team = new { id = office.Id.Team },
                channel = new { id = channel, name },
            }),
        }));

    private async Task<TestOffice> OpenAsync()
    {
        var office = await LoadedOffice.OpenAsync(azurite.Service);
        await office.PostAsync(TestOffice.An, "dùng kênh này để báo cáo");
        office.MoveTo(new DateTime(2025, 9, 19, 10, 0, 0));
        return office;
    }
}
