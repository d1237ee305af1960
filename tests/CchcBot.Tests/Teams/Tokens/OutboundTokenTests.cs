using System.Net;
using CchcBot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace CchcBot.Tests.Teams.Tokens;

/// <summary>The bot's own token: where it goes, where it never goes, and how often it is fetched.</summary>
public sealed class OutboundTokenTests : IAsyncDisposable
{
    private readonly SettableClock _clock = new(TokenForge.Now);
    private readonly FakeCredential _credential;
    private readonly Connector _connector = new();
    private ServiceProvider? _services;

    public OutboundTokenTests() => _credential = new(_clock);

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        _connector.Dispose();
    }

    [Theory]
    [InlineData(nameof(BotFrameworkCloud.Public), "https://smba.trafficmanager.net/apac/", "https://api.botframework.com/.default")]
    [InlineData(nameof(BotFrameworkCloud.UsGovernment), "https://smba.infra.gov.teams.microsoft.us/gcch/", "https://api.botframework.us/.default")]
    public async Task Each_cloud_has_its_hosts_and_its_scope(string cloud, string serviceUrl, string scope)
    {
        await SendAsync(serviceUrl, Enum.Parse<BotFrameworkCloud>(cloud));

        Assert.Equal([scope], _credential.Scopes);
        Assert.Equal(["Bearer token-1"], _connector.Authorizations);
    }

    [Theory]
    [InlineData(nameof(BotFrameworkCloud.Public), "http://smba.trafficmanager.net/apac/")]
    [InlineData(nameof(BotFrameworkCloud.Public), "https://smba.trafficmanager.net.evil.example/")]
    [InlineData(nameof(BotFrameworkCloud.Public), "https://evil.example/")]
    [InlineData(nameof(BotFrameworkCloud.Public), "http://localhost:56150/_connector")]
    [InlineData(nameof(BotFrameworkCloud.Public), "https://smba.infra.gov.teams.microsoft.us/")]
    [InlineData(nameof(BotFrameworkCloud.UsGovernment), "https://smba.trafficmanager.net/apac/")]
    public async Task No_token_is_even_asked_for_where_it_may_not_go(string cloud, string serviceUrl)
    {
        var error = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync(serviceUrl, Enum.Parse<BotFrameworkCloud>(cloud)));

        Assert.Equal((ConnectorException.ServiceUrlNotAllowed, true, false), (error.Code, error.DidNotTakeEffect, error.IsTransient));
        Assert.Empty(_credential.Scopes);
        Assert.Empty(_connector.Authorizations);
    }

    [Fact]
    public async Task A_configured_host_is_allowed()
    {
        await SendAsync("https://smba.infra.gcc.teams.microsoft.com/gcc/");

        Assert.Equal(["Bearer token-1"], _connector.Authorizations);
    }

    [Fact]
    public async Task One_token_serves_until_shortly_before_its_end_and_then_while_the_next_is_fetched()
    {
        await SendAsync();
        _clock.Now += TimeSpan.FromMinutes(54);
        await SendAsync();
        Assert.Single(_credential.Scopes);
        _clock.Now += TimeSpan.FromMinutes(2);
        _credential.Gate = new();
        await SendAsync();
        await SendAsync();
        _credential.Gate.SetResult();
        await EventuallyAsync(async () =>
        {
            await SendAsync();
            return _connector.Authorizations[^1] == "Bearer token-2";
        });

        Assert.Equal(Enumerable.Repeat("Bearer token-1", 4), _connector.Authorizations.Take(4));
        Assert.Equal(2, _credential.Scopes.Count);
    }

    [Fact]
    public async Task Many_sends_share_one_fetch()
    {
        _credential.Gate = new();
        var sends = Enumerable.Range(0, 20).Select(_ => SendAsync()).ToList();
        _credential.Gate.SetResult();
        await Task.WhenAll(sends);

        Assert.Single(_credential.Scopes);
        Assert.All(_connector.Authorizations, header => Assert.Equal("Bearer token-1", header));
    }

    [Fact]
    public async Task Without_a_token_nothing_was_sent_and_no_word_of_the_identity_shows()
    {
        _credential.IsDown = true;

        var error = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync());

        Assert.Equal(("The bot's token could not be had.", true, true), (error.Message, error.DidNotTakeEffect, error.IsTransient));
        Assert.Empty(_connector.Authorizations);
    }

    [Fact]
    public async Task A_failing_identity_is_not_asked_for_each_send_while_the_old_token_serves()
    {
        await SendAsync();
        _credential.IsDown = true;
        _clock.Now += TimeSpan.FromMinutes(56);
        for (var number = 0; number < 10; number++)
        {
            await SendAsync();
        }

        await EventuallyAsync(() => Task.FromResult(_credential.Scopes.Count == 2));
        Assert.All(_connector.Authorizations, header => Assert.Equal("Bearer token-1", header));
    }

    [Fact]
    public async Task A_refused_token_is_not_used_again()
    {
        _connector.Status = HttpStatusCode.Unauthorized;
        var error = await Assert.ThrowsAsync<ConnectorException>(() => SendAsync());
        _connector.Status = HttpStatusCode.Created;
        await SendAsync();

        Assert.Equal((HttpStatusCode.Unauthorized, true), (error.StatusCode, error.DidNotTakeEffect));
        Assert.Equal(["Bearer token-1", "Bearer token-2"], _connector.Authorizations);
    }

    private async Task<ResourceResponse> SendAsync(
        string serviceUrl = "https://smba.trafficmanager.net/apac/",
        BotFrameworkCloud cloud = BotFrameworkCloud.Public
    )
    {
        if (_services is null)
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddSingleton<TimeProvider>(_clock);
            services.AddBotFramework(_ => _credential);
            services.Configure<ConnectorOptions>(options => options.MaxRetryAttempts = 0);
            services.Configure<BotFrameworkOptions>(options =>
            {
                options.AppId = TokenForge.AppId;
                options.TenantIds.Add(TokenForge.Tenant);
                options.Cloud = cloud;
                options.ServiceUrlHosts.Add("smba.infra.gcc.teams.microsoft.com");
            });
            services.AddHttpClient(ConnectorClients.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => _connector);
            _services = services.BuildServiceProvider();
        }

        using var scope = SendScope.Begin(_services.GetRequiredService<ConnectorLimiter>().ForTurns(TokenForge.Tenant), "a:1");
        return await _services.GetRequiredService<ConnectorClients>().Get(serviceUrl).Conversations.SendToConversationAsync("a:1", MessageFactory.Text("x"));
    }

    private static async Task EventuallyAsync(Func<Task<bool>> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }

    private sealed class Connector : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.Created;

        public List<string?> Authorizations { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            lock (Authorizations)
            {
                Authorizations.Add(request.Headers.Authorization?.ToString());
            }

            return Task.FromResult(new HttpResponseMessage(Status) { Content = new StringContent("{}") });
        }
    }
}
