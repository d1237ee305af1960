using CchcBot.Office;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using CchcBot.Tests.Teams;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcBot.Tests.Office;

/// <summary>What leaves for Graph and for the connector, and what is made of their answers.</summary>
public sealed class DirectoryClientTests
{
    private const string Tenant = "6f1c9f0e-2b64-4d0f-9a53-7c1c2f5b0a01";
    private const string Person = "6f1f6c0e-3f0b-4b5e-9a51-0f6f2a4d1c01";
    private static readonly Guid App = new("0f5c2b1e-7b0a-4c3f-8a44-1e7d2f9b6c11");
    private static readonly ConversationAddress Near = new("https://smba.trafficmanager.net/apac/", "a:near", "28:bot");

    [Theory]
    [InlineData(201)]
    [InlineData(409)] // has it already: only the chat is missing
    public async Task The_app_is_installed_and_the_chat_begun(int status)
    {
        using var graph = new WireScript(Catalogue(), WireScript.Answer(status, status == 409 ? """{"error":{"code":"Conflict","message":"x"}}""" : ""));
        using var connector = new WireScript(WireScript.Answer(201, """{"id":"a:new"}"""));

        var chat = await Client(graph, connector).InstallAsync(Tenant, Person, Near, CancellationToken.None);

        Assert.Equal(Near with { ConversationId = "a:new" }, chat);
        Assert.Equal(
            [$"GET /v1.0/appCatalogs/teamsApps?%24filter=externalId%20eq%20%27{App}%27", $"POST /v1.0/users/{Person}/teamwork/installedApps"],
            graph.Requests.Select(r => r.ToString()));
        var begun = Assert.Single(connector.Requests);
        Assert.Equal("POST /apac/v3/conversations", begun.ToString());
        Assert.Contains(Person, begun.Body, StringComparison.Ordinal);
        Assert.Contains(Tenant, begun.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_permission_or_the_app_nobody_is_reached_and_nothing_breaks()
    {
        using var refused = new WireScript(Catalogue(), WireScript.Answer(403, """{"error":{"code":"Authorization_RequestDenied","message":"x"}}"""));
        using var absent = new WireScript(WireScript.Answer(200, """{"value":[]}"""));
        using var connector = new WireScript();

        Assert.Null(await Client(refused, connector).InstallAsync(Tenant, Person, Near, CancellationToken.None));
        Assert.Null(await Client(absent, connector).InstallAsync(Tenant, Person, Near, CancellationToken.None));
        Assert.Null(await Client(absent, connector).InstallAsync("another-tenant", Person, Near, CancellationToken.None));
        Assert.Empty(connector.Requests);
        Assert.Single(absent.Requests);
    }

    [Fact]
    public async Task A_chat_that_cannot_be_begun_is_left_to_Teams_own_word()
    {
        using var graph = new WireScript(Catalogue(), WireScript.Answer(201));
        using var connector = new WireScript(WireScript.Answer(403, """{"error":{"code":"BotNotInConversationRoster","message":"x"}}"""));

        Assert.Null(await Client(graph, connector).InstallAsync(Tenant, Person, Near, CancellationToken.None));
    }

    [Fact]
    public async Task The_owners_of_a_team_are_those_of_its_group()
    {
        using var graph = new WireScript(WireScript.Answer(200, $$"""
            {"value":[
              {"@odata.type":"#microsoft.graph.user","id":"{{Person}}","displayName":"Hoa","userPrincipalName":"hoa@vp.example.vn","accountEnabled":true},
              {"@odata.type":"#microsoft.graph.user","id":"left","displayName":"Nam","accountEnabled":false},
              {"@odata.type":"#microsoft.graph.user","id":"guest","displayName":"Lan","userPrincipalName":"lan_x.vn#EXT#@vp.example.vn","accountEnabled":true},
              {"@odata.type":"#microsoft.graph.group","id":"nested","displayName":"Tổ"}]}
            """));
        using var connector = new WireScript(WireScript.Answer(200, """{"id":"19:team","aadGroupId":"b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10"}"""));

        var owners = await Client(graph, connector).OwnersAsync(new WorkspaceId(Tenant, "19:team"), Near.ServiceUrl, CancellationToken.None);

        Assert.Equal([(Person, false), ("guest", true)], owners!.Select(o => (o.Id, o.IsGuest)));
        Assert.StartsWith("GET /v1.0/groups/b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10/owners?", Assert.Single(graph.Requests).ToString(), StringComparison.Ordinal);
        Assert.Equal("GET /apac/v3/teams/19%3Ateam", Assert.Single(connector.Requests).ToString());
    }

    [Fact]
    public async Task A_group_that_cannot_be_read_is_not_an_empty_one()
    {
        using var graph = new WireScript(
            WireScript.Answer(403, """{"error":{"code":"Authorization_RequestDenied","message":"x"}}"""),
            WireScript.Answer(200, """{"value":[]}""")
        );
        using var connector = new WireScript();
        var client = Client(graph, connector);

        Assert.Null(await client.GroupAsync(Tenant, "b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10", CancellationToken.None));
        Assert.Empty((await client.GroupAsync(Tenant, "b7c2a1d4-0f36-4f0e-8c55-2f9f4a7e9c10", CancellationToken.None))!);
    }

    private static Func<HttpResponseMessage> Catalogue() => WireScript.Answer(200, $$"""{"value":[{"id":"catalogue-1","externalId":"{{App}}"}]}""");

    private static DirectoryClient Client(WireScript graph, WireScript connector)
    {
        return new DirectoryClient(
            TestConnector.Over(connector, new() { MaxRetryAttempts = 0 }, TimeProvider.System),
            new ConnectorLimiter(new ConnectorLimits(), TimeProvider.System),
            GraphDirectoryTests.Graph(graph),
            Tenant,
            new DirectoryOptions { InstallApp = App },
            NullLogger<DirectoryClient>.Instance);
    }
}
