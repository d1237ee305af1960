using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Azure.Core;

namespace CchcBot.Tests.Teams.Tokens;

/// <summary>A clock that stands still until it is set; its timers run on the machine's.</summary>
internal sealed class SettableClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}

/// <summary>The signer's announcement: which keys, or that it is down.</summary>
internal sealed class FakeMetadata : HttpMessageHandler
{
    public Func<JsonArray> Keys { get; set; } = static () => [];

    public bool IsDown { get; set; }

    /// <summary>Held back until it is completed; null answers at once.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public string KeysAddress { get; set; } = "https://login.botframework.com/v1/.well-known/keys";

    /// <summary>How often the announcement was asked for.</summary>
    public int Fetches { get; private set; }

    public List<string> Requests { get; } = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var url = request.RequestUri!.AbsoluteUri;
        lock (Requests)
        {
            Requests.Add(url);
            Fetches += url == KeysAddress ? 0 : 1;
        }

        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(cancellationToken);
        }

        if (IsDown)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError);
        }

        var document =
            url == KeysAddress ? new JsonObject { ["keys"] = Keys() } : new JsonObject { ["issuer"] = TokenForge.Issuer, ["jwks_uri"] = KeysAddress };
        return new(HttpStatusCode.OK) { Content = new StringContent(document.ToJsonString(), Encoding.UTF8, "application/json") };
    }
}

/// <summary>An identity that gives a new token each time, or fails.</summary>
internal sealed class FakeCredential(TimeProvider? time = null) : TokenCredential
{
    private int _given;

    public List<string> Scopes { get; } = [];

    public bool IsDown { get; set; }

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    public TaskCompletionSource? Gate { get; set; }

    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        Scopes.Add(string.Join(' ', requestContext.Scopes));
        if (Gate is { } gate)
        {
            await gate.Task;
        }

        return IsDown
            ? throw new Azure.RequestFailedException("AADSTS: secret words about the tenant")
            : new($"token-{++_given}", (time?.GetUtcNow() ?? TokenForge.Now) + Lifetime);
    }
}
