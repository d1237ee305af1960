using CchcBot.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using static CchcBot.Tests.Teams.Tokens.TokenForge;

namespace CchcBot.Tests.Teams.Tokens;

/// <summary>Where keys come from: fetched once, kept, rolled over, and what happens while they cannot be had.</summary>
public sealed class SigningKeyTests : IDisposable
{
    private readonly SettableClock _clock = new(Now);
    private readonly FakeMetadata _metadata = new() { Keys = Keys };
    private readonly TokenAuthentication _authentication;

    public SigningKeyTests() => _authentication = new(
        new ConnectorClients(() => new SocketsHttpHandler(), ServiceUrlPolicy.Loopback),
        Options.Create(new BotFrameworkOptions { AppId = AppId, TenantIds = { Tenant } }),
        new Clients(_metadata), _clock, NullLogger<TokenAuthentication>.Instance);

    public void Dispose() => _metadata.Dispose();

    [Fact]
    public async Task Keys_are_fetched_once_for_many_tokens()
    {
        for (var number = 0; number < 5; number++)
        {
            Assert.Equal("accepted", await JudgeAsync(Sign(payload: TokenForge.Claims(("x", $"{number}")))));
        }

        Assert.Equal(["https://login.botframework.com/v1/.well-known/openidconfiguration", _metadata.KeysAddress], _metadata.Requests);
    }

    [Fact]
    public async Task Many_who_come_first_share_one_fetch()
    {
        _metadata.Gate = new();
        var verdicts = Enumerable.Range(0, 20).Select(_ => JudgeAsync(Sign())).ToList();
        Assert.DoesNotContain(verdicts, verdict => verdict.IsCompleted);

        _metadata.Gate.SetResult();

        Assert.All(await Task.WhenAll(verdicts), verdict => Assert.Equal("accepted", verdict));
        Assert.Equal(1, _metadata.Fetches);
    }

    [Fact]
    public async Task A_stranger_makes_us_fetch_nothing()
    {
        foreach (
            var token in new[]
            {
                Sign(payload: Claims(("iss", "\"x\""))),
                Sign(payload: Claims(("aud", "\"x\""))),
                Sign(payload: Claims(("exp", "1"))),
                Sign(Header(alg: "none")),
                "x.y.z",
            }
        )
        {
            Assert.NotEqual("accepted", await JudgeAsync(token));
        }

        Assert.Equal(0, _metadata.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_found_while_running_and_a_withdrawn_one_is_gone()
    {
        var before = Sign();
        Assert.Equal("accepted", await JudgeAsync(before));
        _metadata.Keys = () => [Jwk("next", Second, ["msteams"])];
        _clock.Now += OpenIdMetadata.Pause;

        Assert.Equal("accepted", await JudgeAsync(Sign(Header("next"), key: Second)));

        Assert.Equal(2, _metadata.Fetches);
        Assert.Equal("key is unknown", await JudgeAsync(before));
    }

    [Fact]
    public async Task Unknown_keys_make_us_fetch_at_most_once_a_minute()
    {
        Assert.Equal("accepted", await JudgeAsync(Sign()));
        for (var second = 0; second < 120; second += 5)
        {
            Assert.Equal("key is unknown", await JudgeAsync(Sign(Header($"unknown-{second}"))));
            _clock.Now += TimeSpan.FromSeconds(5);
        }

        Assert.Equal(2, _metadata.Fetches);
    }

    [Fact]
    public async Task Whoever_shows_a_known_key_does_not_wait_for_a_fetch()
    {
        Assert.Equal("accepted", await JudgeAsync(Sign()));
        _clock.Now += OpenIdMetadata.Pause;
        _metadata.Gate = new();
        var unknown = JudgeAsync(Sign(Header("unknown")));

        Assert.Equal("accepted", await JudgeAsync(Sign(payload: Claims(("x", "1")))));

        Assert.False(unknown.IsCompleted);
        _metadata.Gate.SetResult();
        Assert.Equal("key is unknown", await unknown);
    }

    [Fact]
    public async Task Keys_are_fetched_anew_each_day_in_the_background()
    {
        var token = Sign(payload: Claims(("exp", At(3 * 24 * 60))));
        Assert.Equal("accepted", await JudgeAsync(token));
        _clock.Now += OpenIdMetadata.Lifetime - TimeSpan.FromSeconds(1);
        Assert.Equal("accepted", await JudgeAsync(token));
        Assert.Equal(1, _metadata.Fetches);
        _metadata.Gate = new();
        _clock.Now += TimeSpan.FromSeconds(1);

        Assert.Equal("accepted", await JudgeAsync(token));

        _metadata.Gate.SetResult();
        await EventuallyAsync(() => _metadata.Fetches == 2);
    }

    [Fact]
    public async Task Down_at_the_start_nobody_is_let_in_until_it_is_up()
    {
        _metadata.IsDown = true;
        Assert.False(await _authentication.IsReadyAsync(CancellationToken.None));
        Assert.Equal("signing keys are not available", await JudgeAsync(Sign()));
        Assert.Equal(1, _metadata.Fetches);

        _metadata.IsDown = false;
        Assert.Equal("signing keys are not available", await JudgeAsync(Sign()));
        _clock.Now += OpenIdMetadata.PauseWithoutKeys;

        Assert.Equal("accepted", await JudgeAsync(Sign()));
        Assert.True(await _authentication.IsReadyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Down_later_the_known_keys_go_on_working()
    {
        Assert.Equal("accepted", await JudgeAsync(Sign()));
        _metadata.IsDown = true;
        _clock.Now += TimeSpan.FromDays(2);
        var inTwoDays = Claims(("exp", At((2 * 24 * 60) + 60)));

        Assert.Equal("accepted", await JudgeAsync(Sign(payload: inTwoDays)));
        await EventuallyAsync(() => _metadata.Fetches == 2);
        Assert.Equal("accepted", await JudgeAsync(Sign(payload: inTwoDays)));
        Assert.Equal("key is unknown", await JudgeAsync(Sign(Header("unknown"), inTwoDays)));
    }

    [Theory]
    [InlineData("http://login.botframework.com/v1/.well-known/keys")]
    [InlineData("http://127.0.0.1/keys")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/keys")]
    [InlineData("")]
    public async Task Keys_are_taken_over_https_alone(string address)
    {
        _metadata.KeysAddress = address;

        Assert.Equal("signing keys are not available", await JudgeAsync(Sign()));
        Assert.Single(_metadata.Requests);
    }

    [Fact]
    public async Task An_announcement_without_a_usable_key_does_not_replace_the_keys()
    {
        Assert.Equal("accepted", await JudgeAsync(Sign()));
        _metadata.Keys = () => [Jwk("short", Short, ["msteams"]), "x", 7];
        _clock.Now += OpenIdMetadata.Pause;
        Assert.Equal("key is unknown", await JudgeAsync(Sign(Header("short"), key: Short)));

        Assert.Equal("accepted", await JudgeAsync(Sign()));
        Assert.Equal(2, _metadata.Fetches);
    }

    [Fact]
    public async Task A_token_that_was_accepted_ends_when_it_ends()
    {
        var token = Sign();
        Assert.Equal("accepted", await JudgeAsync(token));
        _clock.Now += TimeSpan.FromMinutes(59 + 5);

        Assert.Equal("token has expired", await JudgeAsync(token));
    }

    [Fact]
    public async Task More_tokens_than_are_remembered_are_judged_all_the_same()
    {
        for (var number = 0; number < 1100; number++)
        {
            Assert.Equal("accepted", await JudgeAsync(Sign(payload: Claims(("x", $"{number}")))));
        }

        Assert.Equal("signature is wrong", await JudgeAsync(Sign(key: Stranger)));
        Assert.Equal(1, _metadata.Fetches);
    }

    [Fact]
    public async Task Two_headers_are_none()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = new(["Bearer " + Sign(), "Bearer " + Sign()]);

        var verdict = await _authentication.CheckAsync(context.Request, CancellationToken.None);

        Assert.Equal((401, "not one Authorization header"), (verdict.Status, verdict.Reason));
    }

    private async Task<string> JudgeAsync(string token)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = "Bearer " + token;
        var verdict = await _authentication.CheckAsync(context.Request, CancellationToken.None);
        return verdict.For(new()
        {
            ServiceUrl = ServiceUrl,
            ChannelId = "msteams",
            Conversation = new() { TenantId = Tenant },
        }).Reason;
    }

    private static async Task EventuallyAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        }
    }

    private sealed class Clients(HttpMessageHandler handler) : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(handler, disposeHandler: false);
    }
}
