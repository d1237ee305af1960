using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CchcBot.Teams;

/// <summary>
/// Authenticates requests of the channel; plugs into the SDK's base class. Unlike the SDK it works in two steps: first the headers, before the body is
/// read, then whether this sender may send this activity.
/// </summary>
internal abstract class ChannelAuthentication(ConnectorClients connectors) : BotFrameworkAuthentication
{
    private static readonly Task<UserTokenClient> NobodySignsIn = Task.FromResult<UserTokenClient>(new NoUserTokens());

    /// <summary>What the SDK's adapter needs for an authenticated request.</summary>
    public AuthenticateRequestResult Accepted { get; } = new() { ClaimsIdentity = new ClaimsIdentity(), Audience = "", ConnectorFactory = connectors };

    public abstract ValueTask<RequestVerdict> CheckAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <exception cref="NotSupportedException">Always: this SDK entry point would need the body before the sender is authenticated.</exception>
    public sealed override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"Requests are judged by {nameof(CheckAsync)}.");

    /// <exception cref="NotSupportedException">Always: Teams does not use streaming connections.</exception>
    public sealed override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is streamed.");

    public sealed override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public sealed override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => NobodySignsIn;

    /// <summary>The adapter requires a token client for each turn, though this bot has no user sign-in.</summary>
    private sealed class NoUserTokens : UserTokenClient
    {
        public override Task<TokenResponse> GetUserTokenAsync(
            string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw None();

        public override Task<SignInResource> GetSignInResourceAsync(
            string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw None();

        public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw None();

        public override Task<TokenStatus[]> GetTokenStatusAsync(
            string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw None();

        public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
            string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw None();

        public override Task<TokenResponse> ExchangeTokenAsync(
            string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken) => throw None();

        private static NotSupportedException None() => new("Nobody signs in to this bot.");
    }
}

/// <summary>The result of authenticating a request. <see cref="Reason"/> is for the log and contains nothing from the request.</summary>
internal sealed class RequestVerdict
{
    private readonly Func<Activity, string?>? check;

    private RequestVerdict(int status, string reason, Func<Activity, string?>? check = null)
    {
        Status = status;
        Reason = reason;
        this.check = check;
    }

    /// <summary>200, or the status to refuse with: 401 without usable credentials, 403 otherwise.</summary>
    public int Status { get; }

    public string Reason { get; }

    public bool IsAccepted => Status == StatusCodes.Status200OK;

    /// <param name="check">The second step: returns the reason to refuse the activity, or null.</param>
    public static RequestVerdict Accept(Func<Activity, string?> check) => new(StatusCodes.Status200OK, "accepted", check);

    public static RequestVerdict NoCredentials(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    public static RequestVerdict Refuse(string reason) => new(StatusCodes.Status403Forbidden, reason);

    /// <summary>Runs the second step on the activity.</summary>
    public RequestVerdict For(Activity activity) => IsAccepted && check!(activity) is { } reason ? Refuse(reason) : this;
}

/// <summary>
/// DANGEROUS, for demo mode and tests only: trusts every sender on this machine. Refuses requests from elsewhere, through a proxy, or for a host name
/// other than this machine's (against DNS rebinding by a web page).
/// </summary>
internal sealed class DangerousLoopbackAuthentication(ConnectorClients connectors) : ChannelAuthentication(connectors)
{
    public override ValueTask<RequestVerdict> CheckAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            request.HttpContext.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address)
                ? RequestVerdict.Refuse("not from this machine")
            : request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded")
                ? RequestVerdict.Refuse("through a proxy")
            : !ServiceUrlPolicy.IsLoopback(request.Host.Host)
                ? RequestVerdict.Refuse("host is not this machine's")
                : RequestVerdict.Accept(static activity =>
                    Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var uri) && !ServiceUrlPolicy.Loopback.Allows(uri)
                        ? "serviceUrl is not this machine's"
                        : null));
}
