using System.Net;
using Microsoft.AspNetCore.Http;

namespace CchcBot.Protocols.BotFramework;

/// <summary>
/// Decides whether a request comes from the channel. In two steps: what the request itself shows, before its body is read,
/// and then whether the activity is one that this sender may send.
/// </summary>
public abstract class BotFrameworkAuthentication
{
    public abstract ValueTask<AuthenticateRequestResult> AuthenticateRequestAsync(HttpRequest request, CancellationToken cancellationToken);
}

/// <summary>The verdict on a request. <see cref="Reason"/> is for the log and names no content of the request.</summary>
public sealed class AuthenticateRequestResult
{
    private readonly Func<Activity, string?>? _check;

    private AuthenticateRequestResult(int status, string reason, Func<Activity, string?>? check = null)
    {
        Status = status;
        Reason = reason;
        _check = check;
    }

    /// <summary>200, or the status to refuse with: 401 where no credentials were shown, 403 otherwise.</summary>
    public int Status { get; }

    public string Reason { get; }

    public bool IsAccepted => Status == StatusCodes.Status200OK;

    /// <param name="check">The second step: gives the reason to refuse the activity, or null.</param>
    public static AuthenticateRequestResult Accept(Func<Activity, string?> check) => new(StatusCodes.Status200OK, "accepted", check);

    public static AuthenticateRequestResult NoCredentials(string reason) => new(StatusCodes.Status401Unauthorized, reason);

    public static AuthenticateRequestResult Refuse(string reason) => new(StatusCodes.Status403Forbidden, reason);

    /// <summary>Whether the sender may send this activity.</summary>
    public AuthenticateRequestResult For(Activity activity) =>
        IsAccepted && _check!(activity) is { } reason ? Refuse(reason) : this;
}

/// <summary>
/// DANGEROUS, for demo mode and tests alone: believes every sender on this machine. Refuses whatever comes from elsewhere,
/// through a proxy, or by a name that is not this machine's (a web page may not reach it by rebinding its own name).
/// </summary>
public sealed class DangerousLoopbackAuthentication : BotFrameworkAuthentication
{
    public override ValueTask<AuthenticateRequestResult> AuthenticateRequestAsync(HttpRequest request, CancellationToken cancellationToken) =>
        ValueTask.FromResult(
            request.HttpContext.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address)
                ? AuthenticateRequestResult.Refuse("not from this machine")
            : request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded")
                ? AuthenticateRequestResult.Refuse("through a proxy")
            : !ServiceUrlPolicy.IsLoopback(request.Host.Host)
                ? AuthenticateRequestResult.Refuse("host is not this machine's")
                : AuthenticateRequestResult.Accept(static activity =>
                    Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var uri) && !ServiceUrlPolicy.Loopback.Allows(uri)
                        ? "serviceUrl is not this machine's"
                        : null));
}
