using System.Net;
using System.Net.Http.Headers;
using Azure.Core;

namespace CchcBot.Teams;

/// <summary>Caches the bot's own access token: shared by all sends, renewed in the background shortly before it expires.</summary>
internal sealed class BotTokens(TokenCredential credential, string scope, TimeProvider time)
{
    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);

    /// <summary>A token with less time left than this could expire on the way.</summary>
    private static readonly TimeSpan UsableUntil = TimeSpan.FromSeconds(30);

    /// <summary>Shortest time between two renewal attempts while the old token is still valid.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private Held? _held;
    private Task<Held>? _fetch;
    private DateTimeOffset _nextRenewal;

    public async ValueTask<AuthenticationHeaderValue> GetAsync(CancellationToken cancellationToken)
    {
        Task<Held> fetch;
        lock (_gate)
        {
            var now = time.GetUtcNow();
            var held = _held is { } one && one.ExpiresOn - now > UsableUntil ? one : null;
            if (held is not null && (held.RenewOn > now || _nextRenewal > now))
            {
                return held.Header;
            }

            if (_fetch is not { IsCompleted: false })
            {
                _nextRenewal = now + Pause;
                _fetch = Task.Run(FetchAsync, CancellationToken.None);
            }

            if (held is not null)
            {
                return held.Header;
            }

            fetch = _fetch;
        }

        return (await fetch.WaitAsync(cancellationToken)).Header;
    }

    /// <summary>The connector rejected this token: the next send requests a new one.</summary>
    public void Forget(AuthenticationHeaderValue header)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_held?.Header, header))
            {
                _held = null;
            }
        }
    }

    private async Task<Held> FetchAsync()
    {
        try
        {
            var token = await credential.GetTokenAsync(new([scope]), CancellationToken.None);
            var held = new Held(new("Bearer", token.Token), token.ExpiresOn, token.RefreshOn ?? token.ExpiresOn - RenewBefore);
            lock (_gate)
            {
                _held = held;
                _nextRenewal = DateTimeOffset.MinValue;
            }

            return held;
        }
        catch (Exception error)
        {
            // Whatever the credential throws, nothing was sent. Its message may name the tenant, so it stays in the inner exception.
            throw new ConnectorException("The bot's token could not be had.", error) { Code = ConnectorException.NoToken, DidNotTakeEffect = true };
        }
    }

    private sealed record Held(AuthenticationHeaderValue Header, DateTimeOffset ExpiresOn, DateTimeOffset RenewOn);
}

/// <summary>Adds the bot's token. Runs inside <see cref="ServiceUrlHandler"/>, so the token only goes to allowed hosts.</summary>
internal sealed class BotTokenHandler(BotTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var header = await tokens.GetAsync(cancellationToken);
        request.Headers.Authorization = header;
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            tokens.Forget(header);
        }

        return response;
    }
}
