using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Azure.Core;
using CchcBot.Teams;
using CchcBot.Tests.Support;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;

namespace CchcBot.Tests.Teams;

/// <summary>
/// Each file of GraphRecordings is a call, what must leave for it (in order, nothing more), what Graph answers, and what the caller gets. Written
/// after Graph's reference: there is no live tenant here.
/// </summary>
public sealed class GraphDirectoryTests
{
    public static TheoryData<string> Recordings() =>
        [.. Directory.EnumerateFiles(Folder(), "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task A_recorded_call(string name)
    {
        var recording = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder(), name + ".json")))!;
        var exchanges = recording["exchanges"]!.AsArray();
        var clock = new ManualTimeProvider(new DateTimeOffset(2025, 9, 16, 1, 30, 0, TimeSpan.Zero));
        var credential = new ScopeCredential();
        using var script = new WireScript([.. exchanges.Select(exchange => Answer(exchange!))]);
        var graph = Graph(script, credential, clock);

        var arguments = recording["arguments"]!.AsArray().Select(text => text!.GetValue<string>());
        var outcome = await OutcomeAsync(graph, recording["call"]!.GetValue<string>(), [.. arguments]);

        var expected = new JsonObject
        {
            [recording["error"] is null ? "result" : "error"] = (recording["error"] ?? recording["result"])?.DeepClone(),
        };
        Assert.Equal(expected.ToJsonString(), outcome.ToJsonString());
        Assert.Equal(
            exchanges.Select(exchange => exchange!["request"]!.GetValue<string>()), script.Requests.Select(request => $"{request.Method} {request.Address}"));
        Assert.Equal(exchanges.Select(exchange => exchange!["body"]?.ToJsonString() ?? ""), script.Requests.Select(request => request.Body));
        Assert.Equal((recording["waitedSeconds"]?.AsArray() ?? []).Select(wait => TimeSpan.FromSeconds(wait!.GetValue<int>())), clock.Waits);
        Assert.All(script.Requests, request => Assert.Equal(
            ("Bearer token", "application/json"), (request.Headers.GetValueOrDefault("Authorization"), request.Headers.GetValueOrDefault("Accept"))));
        Assert.All(credential.Scopes, scope => Assert.Equal("https://graph.microsoft.com/.default", scope));
    }

    [Fact]
    public async Task The_US_Governments_cloud_has_its_own_address_and_scope()
    {
        var credential = new ScopeCredential();
        using var script = new WireScript(WireScript.Answer(201));

        Assert.True(await Graph(script, credential, cloud: GraphDirectory.UsGovernment).InstallAppAsync("u", "a", default));

        Assert.Equal(["https://graph.microsoft.us/.default"], credential.Scopes);
        var request = Assert.Single(script.Requests);
        Assert.Equal("https://graph.microsoft.us/v1.0/users/u/teamwork/installedApps", request.Address);
        Assert.EndsWith("""
            "teamsApp@odata.bind":"https://graph.microsoft.us/v1.0/appCatalogs/teamsApps/a"}
            """, request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_token_never_leaves_over_plain_http() =>
        Assert.Throws<ArgumentException>(() => new GraphDirectory(new ScopeCredential(), new Uri("http://localhost:1")));

    [Fact]
    public async Task A_lost_answer_is_asked_for_again_where_nothing_was_written()
    {
        using var read = new WireScript(WireScript.Reset(), WireScript.Refuse(), WireScript.Answer(200, """{"id":"u"}"""));
        using var write = new WireScript(WireScript.Reset());

        Assert.Equal("u", (await Graph(read).FindUserAsync("u", default))!.Id);
        var failure = await Assert.ThrowsAsync<ApiException>(() => Graph(write).InstallAppAsync("u", "a", default));

        Assert.Equal((0, 3, 1), (failure.ResponseStatusCode, read.Requests.Count, write.Requests.Count));
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_told_so()
    {
        using var source = new CancellationTokenSource();
        using var script = new WireScript(() => throw new OperationCanceledException(source.Token)) { Meanwhile = _ => source.Cancel() };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Graph(script).FindUserAsync("u", source.Token));

        Assert.Single(script.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    public async Task What_is_no_id_is_not_asked_for(string id)
    {
        using var script = new WireScript();
        var graph = Graph(script);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => graph.FindUserAsync(id, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => graph.GroupMembersAsync(id, default));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => graph.InstallAppAsync("u", id, default));

        Assert.Empty(script.Requests);
    }

    internal static GraphDirectory Graph(WireScript script, TokenCredential? credential = null, TimeProvider? time = null, Uri? cloud = null)
    {
        cloud ??= GraphDirectory.PublicCloud;
        var chain = new GraphHandler(GraphDirectory.RootOf(cloud), time ?? TimeProvider.System, new NoDelay()) { InnerHandler = script };
        return new GraphDirectory(credential ?? new ScopeCredential(), cloud, chain);
    }

    private static Func<HttpResponseMessage> Answer(JsonNode exchange) => WireScript.Answer(
        exchange["status"]!.GetValue<int>(),
        exchange["text"]?.GetValue<string>() ?? exchange["response"]!.ToJsonString(),
        [.. (exchange["headers"]?.AsObject() ?? []).Select(header => (header.Key, header.Value!.GetValue<string>()))]);

    private static async Task<JsonObject> OutcomeAsync(GraphDirectory graph, string call, string[] arguments)
    {
        try
        {
            return new() { ["result"] = await CallAsync(graph, call, arguments) };
        }
        catch (ApiException error)
        {
            return new() { ["error"] = new JsonObject { ["status"] = error.ResponseStatusCode, ["code"] = (error as ODataError)?.Error?.Code } };
        }
    }

    private static async Task<JsonNode?> CallAsync(GraphDirectory graph, string call, string[] arguments) => (call, arguments) switch
    {
        ("user", [var id]) => await graph.FindUserAsync(id, default) is { } user ? Node(user) : null,
        ("members", [var id]) => new JsonArray([.. (await graph.GroupMembersAsync(id, default)).Select(Line)]),
        ("owners", [var id]) => new JsonArray([.. (await graph.GroupOwnersAsync(id, default)).Select(Line)]),
        ("app", [var id]) => await graph.FindAppAsync(id, default),
        ("install", [var user, var app]) => await graph.InstallAppAsync(user, app, default),
        ("mail", [var from, var to, var subject, var text]) => await MailAsync(graph, from, to, subject, text),
        _ => throw new ArgumentException($"No call {call} with {arguments.Length} arguments.", nameof(call)),
    };

    private static async Task<JsonNode?> MailAsync(GraphDirectory graph, string from, string to, string subject, string text)
    {
        await graph.SendMailAsync(from, to, subject, text, default);
        return true;
    }

    private static JsonObject Node(User user) => new()
    {
        ["id"] = user.Id,
        ["displayName"] = user.DisplayName,
        ["mail"] = user.Mail,
        ["userPrincipalName"] = user.UserPrincipalName,
        ["accountEnabled"] = user.AccountEnabled,
    };

    private static JsonNode Line(User user) => $"{user.Id} {user.DisplayName}";

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "GraphRecordings");

    private sealed class NoDelay() : DelayStrategy(TimeSpan.Zero, 0)
    {
        protected override TimeSpan GetNextDelayCore(Azure.Response? response, int retryNumber) => TimeSpan.Zero;
    }

    private sealed class ScopeCredential : TokenCredential
    {
        private readonly List<string> scopes = [];

        public IReadOnlyList<string> Scopes => scopes;

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            scopes.AddRange(requestContext.Scopes);
            return new("token", DateTimeOffset.MaxValue);
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
