using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace CchcBot.Teams;

/// <summary>
/// Accepts only tokens that the Bot Framework channel signed for this bot: no emulator, no skills, no other issuer. 401 without a bearer token, 403 for
/// every other refusal, including while the signing keys are unavailable.
/// </summary>
internal sealed class TokenAuthentication : ChannelAuthentication
{
    /// <summary>Name of the HTTP client that fetches the signing keys.</summary>
    public const string HttpClientName = "BotFramework.OpenIdMetadata";

    /// <summary>Allowed clock skew, in seconds.</summary>
    private const long Skew = 5 * 60;

    private const string Scheme = "Bearer ";

    private readonly BotFrameworkOptions _options;
    private readonly string _issuer;
    private readonly ServiceUrlPolicy _serviceUrls;
    private readonly HashSet<string> _tenants;
    private readonly OpenIdMetadata _metadata;
    private readonly TimeProvider _time;

    public TokenAuthentication(
        ConnectorClients connectors, IOptions<BotFrameworkOptions> options, IHttpClientFactory clients, TimeProvider time, ILogger<TokenAuthentication> logger)
        : base(connectors)
    {
        _options = options.Value;
        _issuer = _options.EffectiveIssuer;
        _serviceUrls = _options.ServiceUrls();
        _tenants = new(_options.TenantIds, StringComparer.OrdinalIgnoreCase);
        _time = time;
        _metadata = new(() => clients.CreateClient(HttpClientName), new(_options.EffectiveOpenIdMetadata), time, logger);
    }

    /// <summary>Whether signing keys are available, fetching them if not; for the readiness check.</summary>
    public async ValueTask<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        await _metadata.WithAsync(null, cancellationToken) is not null;

    public override ValueTask<RequestVerdict> CheckAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var header = request.Headers.Authorization;
        if (header is not [{ } value])
        {
            return ValueTask.FromResult(RequestVerdict.NoCredentials("not one Authorization header"));
        }

        if (!value.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return ValueTask.FromResult(RequestVerdict.NoCredentials("scheme is not Bearer"));
        }

        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        var token = value.AsMemory(Scheme.Length);
        if (token.Length > ChannelToken.MaxLength)
        {
            return Refuse("token is too long");
        }

        var hash = Hash(token.Span);
        if (_metadata.Current?.Verified(hash) is { } verified)
        {
            return OutOfTime(verified.Expires, verified.NotBefore, now) is { } reason ? Refuse(reason) : ValueTask.FromResult(verified.Result);
        }

        return VerifyAsync(token, hash, now, cancellationToken);
    }

    private async ValueTask<RequestVerdict> VerifyAsync(
        ReadOnlyMemory<char> text, (UInt128, UInt128) hash, long now, CancellationToken cancellationToken)
    {
        if (ChannelToken.Read(text.Span, out var reason) is not { } token)
        {
            return RequestVerdict.Refuse(reason);
        }

        // Cheap checks first: a forged token must not make us fetch keys or verify signatures.
        if (Problem(token, now) is { } problem)
        {
            return RequestVerdict.Refuse(problem);
        }

        if (await _metadata.WithAsync(token.KeyId, cancellationToken) is not { } keys)
        {
            return RequestVerdict.Refuse("signing keys are not available");
        }

        if (keys.Find(token.KeyId!) is not { } key)
        {
            return RequestVerdict.Refuse("key is unknown");
        }

        if (!key.Verifies(token.Signed, token.Signature))
        {
            return RequestVerdict.Refuse("signature is wrong");
        }

        var result = RequestVerdict.Accept(activity => ProblemWith(activity, token.ServiceUrl!, key));
        keys.Remember(hash, new(token.Expires!.Value, token.NotBefore, result));
        return result;
    }

    private string? Problem(ChannelToken token, long now) => token switch
    {
        { Algorithm: not "RS256" } => "algorithm is not RS256",
        { KeyId: null or "" } => "no key is named",
        _ when token.Issuer != _issuer => "issuer is not the channel",
        _ when token.Audience != _options.AppId => "audience is not this bot",
        { Expires: null } => "token does not expire",
        { ServiceUrl: null or "" } => "no serviceurl claim",
        _ => OutOfTime(token.Expires.Value, token.NotBefore, now),
    };

    private static string? OutOfTime(long expires, long? notBefore, long now) =>
        expires <= now - Skew ? "token has expired"
        : notBefore > now + Skew ? "token is not yet valid"
        : null;

    /// <summary>The second step: whether the token's sender may send this activity (service URL, channel, tenant).</summary>
    private string? ProblemWith(Activity activity, string serviceUrl, SigningKey key)
    {
        if (activity.ServiceUrl != serviceUrl)
        {
            return "serviceUrl is not the token's";
        }

        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || !_serviceUrls.Allows(uri))
        {
            return "serviceUrl is not on the allow-list";
        }

        if (string.IsNullOrEmpty(activity.ChannelId) || !key.Endorses(activity.ChannelId))
        {
            return "key is not endorsed for the channel";
        }

        var conversationTenant = activity.Conversation?.TenantId;
        var channelTenant = activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id;
        return (conversationTenant ?? channelTenant) is null ? "no tenant is named"
            : (conversationTenant is null || _tenants.Contains(conversationTenant)) && (channelTenant is null || _tenants.Contains(channelTenant)) ? null
            : "tenant is foreign";
    }

    private static ValueTask<RequestVerdict> Refuse(string reason) => ValueTask.FromResult(RequestVerdict.Refuse(reason));

    private static (UInt128, UInt128) Hash(ReadOnlySpan<char> token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(token), hash);
        return (MemoryMarshal.Read<UInt128>(hash), MemoryMarshal.Read<UInt128>(hash[16..]));
    }
}
