using CchcBot.Kernel.Cards;
using System.Text.Json;
using AdaptiveCards;
using CchcBot.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using static CchcBot.Tests.Teams.RecordingHandler;

namespace CchcBot.Tests.Teams;

/// <summary>What goes over the wire: method, address, headers and body of each call.</summary>
public sealed class ConnectorClientTests
{
    private const string Channel = "19:summaries@thread.tacv2";
    private const string Teams = "https://smba.trafficmanager.net/apac/";
    private const string ThreadOfChannel = "19:summaries@thread.tacv2;messageid=1795256788136";

    public static TheoryData<string, string, object, string, string?> Calls() => new()
    {
        {
            "personal chat", "http://localhost:56150/_connector",
            Call((c, url) => c.Get(url).Conversations.CreateConversationAsync(RawJson.Personal("28:bot", "29:anh", "tenant-1"))),
            "POST http://localhost:56150/_connector/v3/conversations application/json; charset=utf-8",
            """{"bot":{"id":"28:bot"},"members":[{"id":"29:anh"}],"channelData":{"tenant":{"id":"tenant-1"}},"tenantId":"tenant-1"}"""
        },
        {
            "channel post", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.Get(url).Conversations.CreateConversationAsync(RawJson.ChannelPost("28:bot", Channel, "tenant-1", Words("Tổng hợp quý III")))),
            "POST https://smba.trafficmanager.net/apac/v3/conversations application/json; charset=utf-8",
            """{"isGroup":true,"bot":{"id":"28:bot"},"activity":{"type":"message","text":"Tổng hợp quý III"},"channelData":{"channel":{"id":"19:summaries@thread.tacv2"},"tenant":{"id":"tenant-1"}},"tenantId":"tenant-1"}"""
        },
        {
            "send", "https://smba.trafficmanager.net/apac",
            Call((c, url) => c.Get(url).Conversations.SendToConversationAsync("a:1/2", Words("<b> & \"ă\""))),
            "POST https://smba.trafficmanager.net/apac/v3/conversations/a%3A1%2F2/activities application/json; charset=utf-8",
            """{"type":"message","text":"<b> & \"ă\""}"""
        },
        {
            "reply in a thread", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.Get(url).Conversations.ReplyToActivityAsync(ThreadOfChannel, "1:a b", new Activity(ActivityTypes.Typing))),
            "POST https://smba.trafficmanager.net/apac/v3/conversations/19%3Asummaries%40thread.tacv2%3Bmessageid%3D1795256788136/activities/1%3Aa%20b application/json; charset=utf-8",
            """{"type":"typing"}"""
        },
        {
            "update", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.Get(url).Conversations.UpdateActivityAsync(
                "a:1", "../x", new Activity(ActivityTypes.Message) { Summary = "CCHC: 01 quá hạn", Attachments = [new() { ContentType = "application/x", Name = "Kế hoạch" }] })),
            "PUT https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/activities/..%2Fx application/json; charset=utf-8",
            """{"type":"message","summary":"CCHC: 01 quá hạn","attachments":[{"contentType":"application/x","name":"Kế hoạch"}]}"""
        },
        {
            "delete", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.Get(url).Conversations.DeleteActivityAsync("a:1", "7")),
            "DELETE https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/activities/7", null
        },
        {
            "first page of members", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.MembersAsync(url, Channel, 500, null, CancellationToken.None)),
            "GET https://smba.trafficmanager.net/apac/v3/conversations/19%3Asummaries%40thread.tacv2/pagedmembers?pageSize=500", null
        },
        {
            "next page of members", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.MembersAsync(url, Channel, 500, "a+b/c&d=", CancellationToken.None)),
            "GET https://smba.trafficmanager.net/apac/v3/conversations/19%3Asummaries%40thread.tacv2/pagedmembers?pageSize=500&continuationToken=a%2Bb%2Fc%26d%3D", null
        },
        {
            "one member", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.MemberAsync(url, "a:1", "29:anh?x", CancellationToken.None)),
            "GET https://smba.trafficmanager.net/apac/v3/conversations/a%3A1/members/29%3Aanh%3Fx", null
        },
        {
            "a team", "https://smba.trafficmanager.net/apac/",
            Call((c, url) => c.TeamAsync(url, "19:team@thread.tacv2", CancellationToken.None)),
            "GET https://smba.trafficmanager.net/apac/v3/teams/19%3Ateam%40thread.tacv2", null
        },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_goes_over_the_wire(string name, string serviceUrl, object call, string request, string? body)
    {
        Assert.NotEmpty(name);
        var handler = new RecordingHandler(Answer(200, "{}"));
        using var scope = TestConnector.Scope();

        await ((Func<ConnectorClients, string, Task>)call)(Clients(handler, serviceUrl), serviceUrl);

        Assert.Equal([request], handler.Requests);
        Assert.Equal([body], handler.Bodies);
    }

    [Fact]
    public async Task Answers_are_read_whole()
    {
        var clients = Clients(new RecordingHandler(
            Answer(201, """{"id":"a:9","activityId":"5","serviceUrl":"https://x/","unknown":[1]}"""),
            Answer(201, """{"id":"177"}"""),
            Answer(200, """{"continuationToken":"next","members":[{"id":"29:anh","name":"Nguyễn Văn Anh","aadObjectId":"o-1","email":"anh@example.vn"}]}"""),
            Answer(200, """{"id":"19:team","name":"Văn phòng","aadGroupId":"b7c2a1d4","channelCount":3}""")));
        using var scope = TestConnector.Scope();

        var created = await clients.Get(Teams).Conversations.CreateConversationAsync(new());
        var sent = await clients.Get(Teams).Conversations.SendToConversationAsync("a:9", Words("x"));
        var members = await clients.MembersAsync(Teams, "a:9", 200, null, CancellationToken.None);
        var team = await clients.TeamAsync(Teams, "19:team", CancellationToken.None);

        Assert.Equal(("19:team", "Văn phòng", "b7c2a1d4"), (team.Id, team.Name, team.AadGroupId));
        Assert.Equal(("a:9", "5", "https://x/"), (created.Id, created.ActivityId, created.ServiceUrl));
        Assert.Equal("177", sent.Id);
        Assert.Equal("next", members.ContinuationToken);
        var member = Assert.Single(members.Members);
        Assert.Equal(
            ("29:anh", "Nguyễn Văn Anh", "o-1", "anh@example.vn"), (member.Id, member.Name, member.AadObjectId, (string?)member.Properties["email"]));
    }

    [Theory]
    [InlineData(202, "")]
    [InlineData(204, "")]
    [InlineData(201, "null")]
    [InlineData(200, "[]")]
    [InlineData(201, "{\"id\":")]
    [InlineData(202, "<html>")]
    public async Task What_was_accepted_without_an_id_is_not_a_failure(int status, string body)
    {
        var handler = new RecordingHandler(Answer(status, body));
        using var scope = TestConnector.Scope();
        var conversations = Clients(handler).Get(Teams).Conversations;

        Assert.Null((await conversations.SendToConversationAsync("a:1", Words("x"))).Id);
        Assert.Null((await conversations.UpdateActivityAsync("a:1", "5", Words("x"))).Id);
        Assert.Null((await conversations.CreateConversationAsync(new())).Id);
        await conversations.DeleteActivityAsync("a:1", "5");
        Assert.Equal(4, handler.Requests.Count);
    }

    [Theory]
    [InlineData("<html>")]
    [InlineData("{\"members\":7}")]
    [InlineData("")]
    public async Task A_page_that_cannot_be_read_is_a_failure(string body)
    {
        var error = await Assert.ThrowsAsync<ConnectorException>(
            () => Clients(new RecordingHandler(Answer(200, body))).MembersAsync(Teams, "a:1", 200, null, CancellationToken.None));

        Assert.Equal((null, true), (error.StatusCode, error.DidNotTakeEffect));
    }

    [Theory]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("smba.trafficmanager.net")]
    [InlineData("/teams")]
    [InlineData("https://smba.trafficmanager.net/?x=")]
    [InlineData("https://smba.trafficmanager.net/#x")]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/")]
    [InlineData("")]
    public void A_service_url_is_an_address_of_the_list(string serviceUrl) =>
        Assert.Equal(
            ConnectorException.ServiceUrlNotAllowed,
            Assert.Throws<ConnectorException>(() => Clients(new RecordingHandler(Answer(200))).Get(serviceUrl)).Code
        );

    [Fact]
    public async Task A_send_that_nobody_counts_does_not_leave()
    {
        var handler = new RecordingHandler(Answer(201, "{}"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Clients(handler).Get(Teams).Conversations.SendToConversationAsync("a:1", Words("x")));

        Assert.Empty(handler.Requests);
    }

    /// <summary>The adapter disposes the client of each turn: the next turn has the same one, and it still sends.</summary>
    [Fact]
    public async Task A_client_is_kept_for_each_address_and_few_are_kept()
    {
        var handler = new RecordingHandler(Answer(201, """{"id":"1"}"""));
        var clients = Clients(handler);
        var first = clients.Get(Teams);
        first.Dispose();
        using var scope = TestConnector.Scope();

        Assert.Same(first, clients.Get(Teams));
        Assert.Same(first.SerializationSettings.ContractResolver, clients.Get("https://smba.trafficmanager.net/emea/").SerializationSettings.ContractResolver);
        Assert.Equal("1", (await first.Conversations.SendToConversationAsync("a:1", Words("x"))).Id);
        for (var i = 0; i < 100; i++)
        {
            clients.Get($"https://smba.trafficmanager.net/{i}/");
        }

        Assert.NotSame(first, clients.Get(Teams));
    }

    /// <summary>The official serializer would write each of these otherwise than it was meant.</summary>
    [Fact]
    public async Task Nothing_but_raw_json_can_be_put_into_an_attachment()
    {
        var handler = new RecordingHandler(Answer(201, "{}"));
        var conversations = Clients(handler).Get(Teams).Conversations;
        using var scope = TestConnector.Scope();
        using var parsed = JsonDocument.Parse("""{"due":"2025-09-05T00:00:00+07:00"}""");
        foreach (var content in new object[] { parsed.RootElement, JObject.Parse("{}"), new { Due = 1 }, "text", new AdaptiveCard("1.5") })
        {
            var card = new Activity(ActivityTypes.Message) { Attachments = [new Attachment(AdaptiveCard.ContentType) { Content = content }] };
            var data = new Activity(ActivityTypes.Message) { ChannelData = content };

            await Assert.ThrowsAsync<InvalidOperationException>(() => conversations.SendToConversationAsync("a:1", card));
            await Assert.ThrowsAsync<InvalidOperationException>(() => conversations.SendToConversationAsync("a:1", data));
            Assert.Throws<InvalidOperationException>(() => WireJson.Write(new AdaptiveCardInvokeResponse { Value = content }));
        }

        Assert.Empty(handler.Requests);
        await conversations.SendToConversationAsync(
            "a:1",
            new Activity(ActivityTypes.Message) { Attachments = [RawJson.Card(CardJson.Of(new AdaptiveCard("1.5"), new("", "")))] }
        );
        Assert.Equal(
            """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}}]}""",
            Assert.Single(handler.Bodies));
    }

    private static object Call(Func<ConnectorClients, string, Task> call) => call;

    private static Activity Words(string text) => new(ActivityTypes.Message) { Text = text };

    private static ConnectorClients Clients(RecordingHandler handler, string serviceUrl = Teams) =>
        TestConnector.Over(
            handler,
            new() { MaxRetryAttempts = 0 },
            TimeProvider.System,
            serviceUrl.StartsWith("http://localhost", StringComparison.Ordinal) ? ServiceUrlPolicy.Loopback : null
        );
}
