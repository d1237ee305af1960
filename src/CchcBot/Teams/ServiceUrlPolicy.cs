using System.Net;

namespace CchcBot.Teams;

/// <summary>
/// The hosts the bot may send to: https and an exact host list, or in demo mode this machine only. A service URL is untrusted wherever it comes from (an
/// activity or storage), so this is checked before every send.
/// </summary>
internal sealed class ServiceUrlPolicy
{
    private readonly HashSet<string> _hosts;
    private readonly bool _loopbackOnly;

    private ServiceUrlPolicy(IEnumerable<string> hosts, bool loopbackOnly)
    {
        _hosts = new(hosts, StringComparer.OrdinalIgnoreCase);
        _loopbackOnly = loopbackOnly;
    }

    /// <summary>For demo mode: http(s) to this machine only.</summary>
    public static ServiceUrlPolicy Loopback { get; } = new([], loopbackOnly: true);

    /// <param name="hosts">Names without port or wildcard, for example <c>smba.trafficmanager.net</c>.</param>
    public static ServiceUrlPolicy AllowHosts(IEnumerable<string> hosts) => new(hosts, loopbackOnly: false);

    public bool Allows(Uri uri) =>
        uri is { IsAbsoluteUri: true, UserInfo: "" }
        && (_loopbackOnly
            ? (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && IsLoopback(uri.Host)
            : uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort && _hosts.Contains(uri.IdnHost));

    internal static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

/// <summary>Blocks a request to a host that is not allowed before anything leaves, above all the token.</summary>
internal sealed class ServiceUrlHandler(ServiceUrlPolicy policy) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri is { } uri && policy.Allows(uri)
            ? base.SendAsync(request, cancellationToken)
            : throw ConnectorException.NotAllowed();
}
