using System.Text.Json;
using System.Text.Json.Nodes;
using CchcBot.Protocols.BotFramework;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Teams;

public sealed class ActivityTests
{
    public static TheoryData<string> Own() =>
        [Captures.Personal, Captures.Channel, Captures.CardAction, Captures.Install, Captures.MembersChanged, Captures.Reaction];

    public static TheoryData<string> FromPlayground() =>
        SharedFolder.Path is { } shared ? [.. Directory.GetFiles(Path.Combine(shared, "playground", "captures"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];

    [Theory]
    [MemberData(nameof(Own))]
    public void Nothing_is_lost_between_reading_and_writing(string json) => AssertRoundTrip(json);

    [SharedTheory]
    [MemberData(nameof(FromPlayground))]
    public void Nothing_of_the_playground_is_lost(string json) => AssertRoundTrip(json);

    [Fact]
    public void Vietnamese_is_written_as_it_is() =>
        Assert.Equal(
            """{"type":"message","text":"Đã ban hành <QĐ> & 'xong'"}""",
            JsonSerializer.Serialize(MessageFactory.Text("Đã ban hành <QĐ> & 'xong'"), BotFrameworkJson.Wire.Activity));

    [Fact]
    public void Channel_data_names_team_channel_and_tenant()
    {
        var data = Read(Captures.Channel).GetChannelData()!;

        Assert.Equal(
            ("19:vanphong@thread.tacv2", "Văn phòng UBND tỉnh", "g-1", "19:lanhdao@thread.tacv2", "tenant-1", "19:lanhdao@thread.tacv2"),
            (data.Team!.Id, data.Team.Name, data.Team.AadGroupId, data.Channel!.Id, data.Tenant!.Id, data.Settings!.SelectedChannel!.Id));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public void Channel_data_may_be_empty(string data) =>
        Assert.Null(Read("{\"type\":\"event\",\"channelData\":" + data + "}").GetChannelData()?.Team);

    [Fact]
    public void Mentions_are_those_shaped_like_one() =>
        Assert.Equal(
            [("28:bot", "CCHC", "<at>CCHC</at>"), ("29:binh", "Bình", "<at>Bình</at>")],
            Read(Captures.Channel).GetMentions().Select(mention => (mention.Mentioned.Id!, mention.Mentioned.Name!, mention.Text)));

    [Fact]
    public void The_bots_own_mention_goes_and_the_others_stay()
    {
        var activity = Read(Captures.Channel);

        Assert.Equal("giao đơn vị \"Phòng Nội chính\" cho <at>Bình</at>", activity.RemoveRecipientMention());
        Assert.Equal("giao đơn vị \"Phòng Nội chính\" cho <at>Bình</at>", activity.Text);
    }

    [Theory]
    [InlineData("<at>CCHC</at>&nbsp;trợ giúp", "trợ giúp")]
    [InlineData("<at>cchc</at>\n trợ giúp <at>CCHC</at>", "trợ giúp")]
    [InlineData("trợ giúp", "trợ giúp")]
    [InlineData("<at>CCHC</at>", "")]
    public void Words_around_the_bots_mention_remain(string text, string rest)
    {
        var activity = new Activity { Text = text, Recipient = new() { Id = "28:bot" }, Entities = [new Mention(new() { Id = "28:bot" }, "<at>CCHC</at>").ToEntity()] };

        Assert.Equal(rest, activity.RemoveRecipientMention());
    }

    [Fact]
    public void A_mention_is_written_as_teams_reads_it()
    {
        var activity = new Activity { Type = "message", Text = "<at>Bình</at>", Entities = [new Mention(new() { Id = "29:binh", Name = "Bình" }, "<at>Bình</at>").ToEntity()] };

        Assert.Equal(
            """{"type":"message","text":"<at>Bình</at>","entities":[{"type":"mention","mentioned":{"id":"29:binh","name":"Bình"},"text":"<at>Bình</at>"}]}""",
            JsonSerializer.Serialize(activity, BotFrameworkJson.Wire.Activity));
    }

    [Fact]
    public void A_reference_survives_the_store_and_addresses_an_answer()
    {
        var stored = JsonSerializer.Serialize(Read(Captures.Personal).GetConversationReference(), BotFrameworkJson.Wire.ConversationReference);
        var reference = JsonSerializer.Deserialize(stored, BotFrameworkJson.Wire.ConversationReference)!;

        var answer = MessageFactory.Text("x").ApplyConversationReference(reference);

        Assert.Equal(
            ("m-1", "28:bot", "29:anh", "a:personal-anh", "msteams", "vi-VN", "http://localhost:56150/_connector"),
            (answer.ReplyToId, answer.From!.Id, answer.Recipient!.Id, answer.Conversation!.Id, answer.ChannelId, answer.Locale, answer.ServiceUrl));
    }

    [Theory]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"KH.docx","content":{"downloadUrl":"https://x.sharepoint.com/f?t=1","fileType":"docx","uniqueId":"u"}}""", "https://x.sharepoint.com/f?t=1")]
    [InlineData("""{"contentType":"text/html","content":"<p>x</p>"}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info"}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":"x"}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":7}}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":""}}""", null)]
    public void Files_are_told_from_other_attachments(string attachment, string? url) =>
        Assert.Equal(url, FileDownloadInfo.From(Read("{\"type\":\"message\",\"attachments\":[" + attachment + "]}").Attachments![0])?.DownloadUrl);

    private static Activity Read(string json) => JsonSerializer.Deserialize(json, BotFrameworkJson.Wire.Activity)!;

    private static void AssertRoundTrip(string json)
    {
        var written = JsonNode.Parse(JsonSerializer.Serialize(Read(json), BotFrameworkJson.Wire.Activity))!.AsObject();
        var expected = JsonNode.Parse(json)!.AsObject();
        foreach (var node in new[] { written, expected })
        {
            foreach (var name in new[] { "timestamp", "localTimestamp" })
            {
                if (node[name] is { } time)
                {
                    node[name] = time.GetValue<DateTimeOffset>().ToString("O");
                }
            }
        }

        Assert.True(JsonNode.DeepEquals(expected, written), written.ToJsonString());
    }
}
