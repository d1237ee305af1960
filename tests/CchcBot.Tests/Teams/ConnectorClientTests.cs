using CchcBot.Protocols.BotFramework;
using static CchcBot.Tests.Teams.RecordingHandler;

namespace CchcBot.Tests.Teams;

/// <summary>What goes over the wire: method, address, headers and body of each call.</summary>
public sealed class ConnectorClientTests
{
    private const string Channel = "19:summaries@thread.tacv2";
    private const string ThreadOfChannel = "19:summaries@thread.tacv2;messageid=1795256788136";

    public static TheoryData<string, string, Func<ConnectorClient, Task>, string, string?> Calls() => new()
    {
        {
            "personal chat", "http://localhost:56150/_connector",
            c => c.CreateConversationAsync(ConversationParameters.Personal(new() { Id = "28:bot" }, "29:anh", "tenant-1")),
            "POST http://localhost:56150/_connector/v3/conversations application/json; charset=utf-8",
            """{"bot":{"id":"28:bot"},"members":[{"id":"29:anh"}],"channelData":{"tenant":{"id":"tenant-1"}},"tenantId":"tenant-1"}"""
        },
        {
            "channel post", "https://smba.trafficmanager.net/apac/",
            c => c.CreateConversationAsync(ConversationParameters.ChannelPost(Channel, "tenant-1", MessageFactory.Text("Tổng hợp quý III"))),
            "POST https://smba.trafficmanager.net/apac/v3/conversations application/json; charset=utf-8",
            """{"isGroup":true,"activity":{"type":"message","text":"Tổng hợp quý III"},"channelData":{"channel":{"id":"19:summaries@thread.tacv2"},"tenant":{"id":"tenant-1"}},"tenantId":"tenant-1"}"""
        },
        {
            "send", "https://smba.trafficmanager.net/apac",
            c => c.SendToConversationAsync("a:1/2", MessageFactory.Text("<b> & \"ă\"")),
            "POST https://smba.trafficmanager.net/apac/v3/conversations/a%3A1%2F2/activities application/json; charset=utf-8",
            """{"type":"message","text":"<b> & \"ă\""}"""
        },
        {
            "reply in a thread", "https://smba.trafficmanager.net/apac/",
            c => c.ReplyToActivityAsync(ThreadOfChannel, "1:a b", new() { Type = ActivityTypes.Typing }),
            "POST https://smba.trafficmanager.net/apac/v3/conversations/19%3Asummaries%40thread.tacv2%3Bmessageid%3D1795256788136/activities/1%3Aa%20b application/json; charset=utf-8",
            """{"type":"typing"}"""
        },
        {
            "update", "https://smba.trafficmanager.net/apac/",
            c => c.UpdateActivityAsync("a:1", "../x", MessageFactory.Attachment(new() { ContentType = "application/x", Name = "Kế hoạch" }, "CCHC: 01 quá hạn")),
            "PUT https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/activities/..%2Fx application/json; charset=utf-8",
            """{"type":"message","summary":"CCHC: 01 quá hạn","attachments":[{"contentType":"application/x","name":"Kế hoạch"}]}"""
        },
        {
            "delete", "https://smba.trafficmanager.net/apac/",
            c => c.DeleteActivityAsync("a:1", "7"),
            "DELETE https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/activities/7", null
        },
        {
            "first page of members", "https://smba.trafficmanager.net/apac/",
            c => c.GetConversationPagedMembersAsync(Channel, 500),
            "GET https://smba.trafficmanager.net/apac/v3/conversations/19%3Asummaries%40thread.tacv2/pagedmembers?pageSize=500", null
        },
        {
            "next page of members", "https://smba.trafficmanager.net/apac/",
            c => c.GetConversationPagedMembersAsync(Channel, 500, "a+b/c&d="),
            "GET https://smba.trafficmanager.net/apac/v3/conversations/19%3Asummaries%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=a%2Bb%2Fc%26d%3D", null
        },
        {
            "next page, size left to Teams", "https://smba.trafficmanager.net/apac/",
            c => c.GetConversationPagedMembersAsync("a:1", continuationToken: "t"),
            "GET https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/pagedmembers?continuationToken=t", null
        },
        {
            "one member", "https://smba.trafficmanager.net/apac/",
            c => c.GetConversationMemberAsync("29:anh?x", "a:1"),
            "GET https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/members/29%3Aanh%3Fx", null
        },
        {
            "channels of a team", "https://smba.trafficmanager.net/apac/",
            c => c.GetTeamChannelsAsync("19:team@thread.tacv2"),
            "GET https://smba.trafficmanager.net/apac/v3/teams/19%3Ateam%40thread.tacv2/conversations", null
        },
        {
            "a team", "https://smba.trafficmanager.net/apac/",
            c => c.GetTeamDetailsAsync("19:team@thread.tacv2"),
            "GET https://smba.trafficmanager.net/apac/v3/teams/19%3Ateam%40thread.tacv2", null
        },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_goes_over_the_wire(string name, string serviceUrl, Func<ConnectorClient, Task> call, string request, string? body)
    {
        Assert.NotEmpty(name);
        var handler = new RecordingHandler(Answer(200, "{}"));

        await call(Client(handler, serviceUrl));

        Assert.Equal([request], handler.Requests);
        Assert.Equal([body], handler.Bodies);
    }

    [Fact]
    public async Task Answers_are_read_whole()
    {
        var client = Client(new RecordingHandler(
            Answer(201, """{"id":"a:9","activityId":"5","serviceUrl":"https://x/","unknown":[1]}"""),
            Answer(201, """{"id":"177"}"""),
            Answer(200, """{"continuationToken":"next","members":[{"id":"29:anh","name":"Nguyễn Văn Anh","aadObjectId":"o-1","email":"anh@example.vn","userPrincipalName":"anh@x","tenantId":"t","userRole":"user","givenName":"Anh","surname":"Nguyễn"}]}"""),
            Answer(200, """{"conversations":[{"id":"19:team"},{"id":"19:c","name":"Lãnh đạo"}]}"""),
            Answer(200, """{"id":"19:team","name":"Văn phòng","aadGroupId":"b7c2a1d4","channelCount":3}""")));

        var created = await client.CreateConversationAsync(new());
        var sent = await client.SendToConversationAsync("a:9", MessageFactory.Text("x"));
        var members = await client.GetConversationPagedMembersAsync("a:9");
        var channels = await client.GetTeamChannelsAsync("19:team");

        var team = await client.GetTeamDetailsAsync("19:team");

        Assert.Equal(("19:team", "Văn phòng", "b7c2a1d4"), (team.Id, team.Name, team.AadGroupId));
        Assert.Equal(("a:9", "5", "https://x/"), (created.Id, created.ActivityId, created.ServiceUrl));
        Assert.Equal("177", sent.Id);
        Assert.Equal("next", members.ContinuationToken);
        var member = Assert.Single(members.Members);
        Assert.Equal(
            ("29:anh", "Nguyễn Văn Anh", "o-1", "anh@example.vn", "anh@x", "t", "user", "Anh", "Nguyễn"),
            (member.Id, member.Name, member.AadObjectId, member.Email, member.UserPrincipalName, member.TenantId, member.UserRole, member.GivenName, member.Surname));
        Assert.Equal([("19:team", null), ("19:c", "Lãnh đạo")], channels.Conversations.Select(channel => (channel.Id, channel.Name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("<html>")]
    public async Task What_was_accepted_without_an_id_is_not_a_failure(string body)
    {
        var handler = new RecordingHandler(Answer(202, body));

        var sent = await Client(handler).SendToConversationAsync("a:1", new() { Type = ActivityTypes.Typing });

        Assert.Null(sent.Id);
        Assert.Single(handler.Requests);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_a_failure()
    {
        var error = await Assert.ThrowsAsync<ErrorResponseException>(
            () => Client(new RecordingHandler(Answer(200, "<html>"))).GetConversationPagedMembersAsync("a:1"));

        Assert.Null(error.StatusCode);
    }

    [Theory]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("/teams")]
    [InlineData("https://smba.trafficmanager.net/?x=")]
    [InlineData("https://smba.trafficmanager.net/#")]
    [InlineData("")]
    public void A_service_url_is_an_address(string serviceUrl) =>
        Assert.Throws<ArgumentException>(() => Client(new RecordingHandler(Answer(200)), serviceUrl));

    private static ConnectorClient Client(RecordingHandler handler, string serviceUrl = "https://smba.trafficmanager.net/apac/") =>
        new ConnectorFactory(() => new HttpClient(handler, disposeHandler: false), new() { MaxRetryAttempts = 0 }, TimeProvider.System).Create(serviceUrl);
}
