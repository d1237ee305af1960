using System.Text;
using CchcBot.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Teams.Tokens;

/// <summary>Every token goes through the real pipeline on a web server.</summary>
public sealed class InboundTokenTests(InboundTokenTests.Fixture fixture) : IClassFixture<InboundTokenTests.Fixture>
{
    public static TheoryData<string> Names() => [.. TokenCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Token_is_judged(string name)
    {
        var row = TokenCases.All[name];
        var accepted = row.Verdict == "accepted";

        // Twice: what is remembered of the first time must not change the second.
        for (var time = 0; time < 2; time++)
        {
            var (status, turns, outbound, reason) = await fixture.PostAsync(row);

            Assert.Equal(row.Verdict, reason ?? "accepted");
            Assert.Equal(accepted ? 200 : row.Header is null || row.Verdict == "scheme is not Bearer" ? 401 : 403, status);
            Assert.Equal(accepted ? 1 : 0, turns);
            Assert.Equal(accepted ? 1 : 0, outbound);
        }
    }

    [Fact]
    public async Task A_header_over_the_servers_limit_is_refused_by_the_server()
    {
        var row = TokenCases.All["valid"];

        var (status, turns, outbound, _) = await fixture.PostAsync(row with { Header = "Bearer " + new string('x', 40_000) });

        Assert.Equal((431, 0, 0), (status, turns, outbound));
    }

    [Fact]
    public void There_are_cases_enough() => Assert.InRange(TokenCases.All.Count, 60, 1000);

    public sealed class Fixture : IAsyncLifetime
    {
        private readonly RecordingHandler _connector = new(RecordingHandler.Answer(201, "{}"));
        private BotServer? _server;
        private int _turns;

        public async Task InitializeAsync() => _server = await BotServer.StartAsync(
            async turn =>
            {
                _turns++;
                await turn.SendActivityAsync("x");
            },
            services =>
            {
                services.AddSingleton<TimeProvider>(new SettableClock(TokenForge.Now));
                services.AddBotFramework(_ => new FakeCredential());
                services.Configure<BotFrameworkOptions>(options =>
                {
                    options.AppId = TokenForge.AppId;
                    options.TenantIds.Add(TokenForge.Tenant);
                });
                services.AddHttpClient(TokenAuthentication.HttpClientName)
                    .ConfigurePrimaryHttpMessageHandler(() => new FakeMetadata { Keys = TokenForge.Keys });
            },
            _connector);

        public async Task DisposeAsync() => await _server!.DisposeAsync();

        internal async Task<(int Status, int Turns, int Outbound, string? Reason)> PostAsync(TokenCase row)
        {
            var (turns, outbound, lines) = (_turns, _connector.Requests.Count, _server!.Log.Lines.Count);
            using var response = await _server.PostAsync(Encoding.UTF8.GetBytes(row.Activity.ToJsonString()), authorization: row.Header);
            const string mark = ": ";
            var refused = _server.Log.Lines.Skip(lines).SingleOrDefault(line => line.Contains("Refused a request", StringComparison.Ordinal));
            return ((int)response.StatusCode, _turns - turns, _connector.Requests.Count - outbound,
                refused?[(refused.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].TrimEnd());
        }
    }
}
