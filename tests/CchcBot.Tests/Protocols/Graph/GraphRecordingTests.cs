using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CchcBot.Protocols.Graph;
using CchcBot.Tests.Support;

namespace CchcBot.Tests.Protocols.Graph;

/// <summary>
/// Each file of Recordings is a call, what must leave for it (in order, nothing more), what Graph answers, and what the
/// caller gets. Written after Graph's reference: there is no live tenant here.
/// </summary>
public sealed class GraphRecordingTests
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static TheoryData<string> Recordings() => [.. Directory.EnumerateFiles(Folder(), "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task A_recorded_call(string name)
    {
        var recording = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Folder(), name + ".json")))!;
        var exchanges = recording["exchanges"]!.AsArray();
        var clock = new ManualTimeProvider(new DateTimeOffset(2025, 9, 16, 1, 30, 0, TimeSpan.Zero));
        var credential = new ScopeCredential();
        using var script = new WireScript([.. exchanges.Select(exchange => Answer(exchange!))]);
        var client = Client(script, credential, clock);

        var outcome = await OutcomeAsync(client, recording["call"]!.GetValue<string>(), [.. recording["arguments"]!.AsArray().Select(text => text!.GetValue<string>())]);

        var expected = new JsonObject
        {
            [recording["error"] is null ? "result" : "error"] = (recording["error"] ?? recording["result"])?.DeepClone(),
        };
        Assert.Equal(Text(expected), Text(outcome));
        Assert.Equal(exchanges.Select(exchange => exchange!["request"]!.GetValue<string>()), script.Requests.Select(request => $"{request.Method} {request.Address}"));
        Assert.Equal(exchanges.Select(exchange => exchange!["body"]?.ToJsonString() ?? ""), script.Requests.Select(request => request.Body));
        Assert.Equal((recording["waitedSeconds"]?.AsArray() ?? []).Select(wait => TimeSpan.FromSeconds(wait!.GetValue<int>())), clock.Waits);
        Assert.All(script.Requests, request => Assert.Equal(
            request.Address.StartsWith("https://graph.microsoft.com/v1.0/", StringComparison.Ordinal) ? "Bearer token" : null,
            request.Headers.GetValueOrDefault("Authorization")));
        Assert.All(credential.Scopes, scope => Assert.Equal("https://graph.microsoft.com/.default", scope));
    }

    [Fact]
    public async Task The_US_Governments_cloud_has_its_own_address_and_scope()
    {
        var credential = new ScopeCredential();
        using var script = new WireScript(WireScript.Answer(201));
        var client = Client(script, credential, TimeProvider.System, GraphClientOptions.UsGovernment);

        Assert.True(await client.InstallAppAsync("u", "a"));

        Assert.Equal(["https://graph.microsoft.us/.default"], credential.Scopes);
        var request = Assert.Single(script.Requests);
        Assert.Equal(
            ("https://graph.microsoft.us/v1.0/users/u/teamwork/installedApps", """{"teamsApp@odata.bind":"https://graph.microsoft.us/v1.0/appCatalogs/teamsApps/a"}"""),
            (request.Address, request.Body));
    }

    [Fact]
    public void A_token_never_leaves_over_plain_http() =>
        Assert.Throws<ArgumentException>(() => new GraphClient(new ScopeCredential(), new GraphClientOptions { Endpoint = new Uri("http://localhost:1") }));

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public async Task A_file_of_unsaid_length_is_read_up_to_the_limit(int length, bool allowed)
    {
        using var pipe = new LengthlessStream(length);
        using var script = new WireScript(
            WireScript.Answer(302, "", ("Location", "https://vp.sharepoint.com/x")),
            () => new HttpResponseMessage(System.Net.HttpStatusCode.OK) { Content = new StreamContent(pipe) });
        var client = Client(script, new ScopeCredential(), TimeProvider.System);

        if (allowed)
        {
            Assert.Equal(length, (await client.DownloadSharedFileAsync("https://vp.sharepoint.com/f", 100_000)).ToMemory().Length);
        }
        else
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => client.DownloadSharedFileAsync("https://vp.sharepoint.com/f", 100_000));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("..")]
    public async Task What_is_no_id_is_not_asked_for(string id)
    {
        using var script = new WireScript();
        var client = Client(script, new ScopeCredential(), TimeProvider.System);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetUserAsync(id));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.GetManagerAsync(id));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.InstallAppAsync("u", id));

        Assert.Empty(script.Requests);
    }

    private static GraphClient Client(WireScript script, TokenCredential credential, TimeProvider time, Uri? endpoint = null)
    {
        var options = new GraphClientOptions { Transport = new HttpClientTransport(script), TimeProvider = time, Endpoint = endpoint ?? GraphClientOptions.PublicCloud };
        options.Retry.Delay = TimeSpan.Zero;
        options.Retry.MaxDelay = TimeSpan.Zero;
        return new GraphClient(credential, options);
    }

    private static Func<HttpResponseMessage> Answer(JsonNode exchange) => WireScript.Answer(
        exchange["status"]!.GetValue<int>(),
        exchange["text"]?.GetValue<string>() ?? exchange["response"]!.ToJsonString(),
        [.. (exchange["headers"]?.AsObject() ?? []).Select(header => (header.Key, header.Value!.GetValue<string>()))]);

    private static async Task<JsonObject> OutcomeAsync(GraphClient client, string call, string[] arguments)
    {
        try
        {
            return new() { ["result"] = await CallAsync(client, call, arguments) };
        }
        catch (RequestFailedException error)
        {
            return new() { ["error"] = new JsonObject { ["status"] = error.Status, ["code"] = error.ErrorCode } };
        }
        catch (InvalidDataException error)
        {
            return new() { ["error"] = new JsonObject { ["type"] = error.GetType().Name, ["message"] = error.Message } };
        }
    }

    private static async Task<JsonNode?> CallAsync(GraphClient client, string call, string[] arguments) => (call, arguments) switch
    {
        ("user", [var id]) => Node(await client.GetUserAsync(id)),
        ("manager", [var id]) => Node(await client.GetManagerAsync(id)),
        ("members", [var id]) => Node(await ListAsync(client.GetGroupMembersAsync(id), Line)),
        ("owners", [var id]) => Node(await ListAsync(client.GetGroupOwnersAsync(id), Line)),
        ("app", [var id]) => Node(await client.GetTeamsAppAsync(id)),
        ("installed", [var user]) => Node(await ListAsync(client.GetInstalledAppsAsync(user), app => app)),
        ("installed", [var user, var app]) => Node(await ListAsync(client.GetInstalledAppsAsync(user, app), found => found)),
        ("install", [var user, var app]) => Node(await client.InstallAppAsync(user, app)),
        ("message", [var team, var channel, var message]) => Node(await client.GetChannelMessageAsync(team, channel, message)),
        ("message", [var team, var channel, var message, var reply]) => Node(await client.GetChannelMessageAsync(team, channel, message, reply)),
        ("file", [var address, var maximum]) => Node((await client.DownloadSharedFileAsync(address, int.Parse(maximum))).ToArray()),
        _ => throw new ArgumentException($"No call {call} with {arguments.Length} arguments.", nameof(call)),
    };

    private static string Line(DirectoryObject member) => member switch
    {
        User user => $"User {user.Id} {user.DisplayName}",
        Group group => $"Group {group.Id} {group.DisplayName}",
        _ => $"DirectoryObject {member.Id}",
    };

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, Json);

    private static string Text(JsonNode node) => node.ToJsonString();

    private static async Task<List<TResult>> ListAsync<T, TResult>(AsyncPageable<T> source, Func<T, TResult> map)
        where T : notnull
    {
        var list = new List<TResult>();
        await foreach (var value in source)
        {
            list.Add(map(value));
        }

        return list;
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Recordings");

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
    /// <summary>Cannot seek, so that no length is said.</summary>
    private sealed class LengthlessStream(int length) : Stream
    {
        private int left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = Math.Min(Math.Min(count, left), 7_777);
            left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
