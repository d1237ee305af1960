using System.Text;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CchcBot.Tests.Teams;

public sealed class ActivityContentTests
{
    public static TheoryData<string> Own() =>
        [Captures.Personal, Captures.Channel, Captures.CardAction, Captures.Consent, Captures.Install, Captures.MembersChanged, Captures.Reaction];

    public static TheoryData<string> FromPlayground() =>
        SharedFolder.Path is { } shared
            ? [.. Directory.GetFiles(Path.Combine(shared, "playground", "captures"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText)]
            : [];

    [Theory]
    [MemberData(nameof(Own))]
    public void What_was_sent_is_in_the_official_activity(string json) => AssertRead(json);

    [SharedTheory]
    [MemberData(nameof(FromPlayground))]
    public void What_the_playground_sends_is_in_the_official_activity(string json) => AssertRead(json);

    [Fact]
    public void Vietnamese_is_written_as_it_is() =>
        Assert.Equal(
            """{"type":"message","text":"Đã ban hành <QĐ> & 'xong'"}""",
            WireJson.Write(new Activity(ActivityTypes.Message) { Text = "Đã ban hành <QĐ> & 'xong'" }));

    [Fact]
    public void Channel_data_names_team_channel_and_tenant()
    {
        var data = Read(Captures.Channel).GetChannelData<TeamsChannelData>();

        Assert.Equal(
            ("19:vanphong@thread.tacv2", "Văn phòng UBND tỉnh", "g-1", "19:lanhdao@thread.tacv2", "tenant-1", "19:lanhdao@thread.tacv2"),
            (data.Team!.Id, data.Team.Name, data.Team.AadGroupId, data.Channel!.Id, data.Tenant!.Id, data.Settings!.SelectedChannel!.Id));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    public void Channel_data_may_be_empty(string data) =>
        Assert.Null(Read("{\"type\":\"event\",\"channelData\":" + data + "}").GetChannelData<TeamsChannelData>()?.Team);

    [Fact]
    public void Mentions_are_those_shaped_like_one() =>
        Assert.Equal(
            [("28:bot", "CCHC", "<at>CCHC</at>"), ("29:binh", "Bình", "<at>Bình</at>")],
            ActivityContent.Mentions(Read(Captures.Channel)).Select(mention => (mention.Mentioned.Id, mention.Mentioned.Name, mention.Text)));

    [Fact]
    public void The_bots_own_mention_goes_and_the_others_stay() =>
        Assert.Equal("giao đơn vị \"Phòng Nội chính\" cho <at>Bình</at>", ActivityContent.TextWithoutBot(Read(Captures.Channel)));

    [Theory]
    [InlineData("<at>CCHC</at>&nbsp;trợ giúp", "trợ giúp")]
    [InlineData("<at>cchc</at>\n trợ giúp <at>CCHC</at>", "trợ giúp")]
    [InlineData("trợ giúp", "trợ giúp")]
    [InlineData("<at>CCHC</at>", "")]
    public void Words_around_the_bots_mention_remain(string text, string rest)
    {
        var activity = Read("""{"recipient":{"id":"28:bot"},"entities":[{"type":"mention","mentioned":{"id":"28:bot"},"text":"<at>CCHC</at>"}]}""");
        activity.Text = text;

        Assert.Equal(rest, ActivityContent.TextWithoutBot(activity));
    }

    [Theory]
    [InlineData(
        """{"contentType":"application/vnd.microsoft.teams.file.download.info","name":"KH.docx","content":{"downloadUrl":"https://x.sharepoint.com/f?t=1","fileType":"docx","uniqueId":"u"}}""",
        "https://x.sharepoint.com/f?t=1"
    )]
    [InlineData("""{"contentType":"text/html","content":"<p>x</p>"}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info"}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":"x"}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":7}}""", null)]
    [InlineData("""{"contentType":"application/vnd.microsoft.teams.file.download.info","content":{"downloadUrl":""}}""", null)]
    public void Files_are_told_from_other_attachments(string attachment, string? url) =>
        Assert.Equal(url, ActivityContent.File(Read("{\"type\":\"message\",\"attachments\":[" + attachment + "]}").Attachments[0])?.DownloadUrl);

    /// <summary>Reads as the adapter does.</summary>
    internal static Activity Read(string json)
    {
        var context = new DefaultHttpContext { Request = { ContentType = "application/json", Body = new MemoryStream(Encoding.UTF8.GetBytes(json)) } };
        return ActivityReader.ReadAsync(context.Request).AsTask().GetAwaiter().GetResult().Activity!;
    }

    /// <summary>Known or not, each property stands in the official type as it was sent; channel data is read as Teams' own.</summary>
    private static void AssertRead(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        var expected = JObject.Load(reader);
        var activity = Read(json);
        var data = activity.GetChannelData<TeamsChannelData>();
        Assert.Equal((string?)expected.SelectToken("channelData.tenant.id"), data?.Tenant?.Id);
        Assert.Equal((string?)expected.SelectToken("channelData.team.id"), data?.Team?.Id);
        activity.ChannelData = null;
        expected.Remove("channelData");
        foreach (var attachment in activity.Attachments ?? [])
        {
            attachment.Content = attachment.Content is null ? null : new JRaw(((JToken)attachment.Content).ToString(Formatting.None));
        }

        var written = JObject.Parse(WireJson.Write(activity));
        expected = JObject.Parse(expected.ToString());
        foreach (var time in (JObject[])[written, expected])
        {
            foreach (var name in new[] { "timestamp", "localTimestamp" })
            {
                if (time[name] is { } token)
                {
                    time[name] = token.ToObject<DateTimeOffset>().UtcDateTime.ToString("O");
                }
            }
        }

        Assert.True(JToken.DeepEquals(expected, written), written.ToString());
    }
}
