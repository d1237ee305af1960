using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace CchcBot.Teams;

/// <summary>
/// Decides whether a request comes from the channel, behind the SDK's own name for it. In two steps, which the SDK's has not: what the
/// request itself shows, before its body is read, and then whether the activity is one that this sender may send.
/// </summary>
internal abstract class ChannelAuthentication(ConnectorClients connectors) : BotFrameworkAuthentication
{
    private static readonly Task<UserTokenClient> NobodySignsIn = Task.FromResult<UserTokenClient>(new NoUserTokens());

    /// <summary>What the adapter needs of a sender who was let in.</summary>
    public AuthenticateRequestResult Accepted { get; } = new() { ClaimsIdentity = new ClaimsIdentity(), Audience = "", ConnectorFactory = connectors };

    public abstract ValueTask<RequestVerdict> CheckAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <exception cref="NotSupportedException">Always: the body would have been read before its sender is known.</exception>
    public sealed override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"Requests are judged by {nameof(CheckAsync)}.");

    /// <exception cref="NotSupportedException">Always: Teams does not stream.</exception>
    public sealed override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing is streamed.");

    public sealed override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    public sealed override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) => NobodySignsIn;

    /// <summary>The adapter wants one for each turn; nobody signs in to this bot.</summary>
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

/// <summary>The verdict on a request. <see cref="Reason"/> is for the log and names no content of the request.</summary>
internal sealed class RequestVerdict
{
    private readonly Func<Activity, string?>? check;

    private RequestVerdict(int status, string reason, Func<Activity, string?>? check = null)
    {
        Status = status;
        Reason = reason;
        this.check = check;
    }

    /// <summary>200, or the status to refuse with: 401 where no credentials were shown, 403 otherwise.</summary>
    public int Status { get; }

    public string Reason { get; }

    public bool IsAccepted => Status == StatusCodes.Status200OK;

    /// <param name="check">The second step: gives the reason to refuse the activity, or null.</param>
    public static RequestVerdict Accept(Func<Activity, string?> check) => new(StatusCodes.Status200OK, "accepted", check);

    public static RequestVerdict NoCredentials(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    public static RequestVerdict Refuse(string reason) => new(StatusCodes.Status403Forbidden, reason);

    /// <summary>Whether the sender may send this activity.</summary>
    public RequestVerdict For(Activity activity) => IsAccepted && check!(activity) is { } reason ? Refuse(reason) : this;
}

/// <summary>
/// DANGEROUS, for demo mode and tests alone: believes every sender on this machine. Refuses whatever comes from elsewhere,
/// through a proxy, or by a name that is not this machine's (a web page may not reach it by rebinding its own name).
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
