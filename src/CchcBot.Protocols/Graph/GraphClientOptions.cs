using Azure.Core;

namespace CchcBot.Protocols.Graph;

/// <summary>
/// Where Graph is, and how patient the client is: three attempts after the first, exponential from 500 ms to 10 s,
/// a Retry-After up to <see cref="LongestRetryAfter"/> honoured.
/// </summary>
public sealed class GraphClientOptions : ClientOptions
{
    public static readonly Uri PublicCloud = new("https://graph.microsoft.com");

    public static readonly Uri UsGovernment = new("https://graph.microsoft.us");

    public GraphClientOptions()
    {
        Retry.MaxRetries = 3;
        Retry.Delay = TimeSpan.FromMilliseconds(500);
        Retry.MaxDelay = TimeSpan.FromSeconds(10);
        Retry.NetworkTimeout = TimeSpan.FromSeconds(30);
    }

    /// <summary>The national cloud; the token's scope follows it.</summary>
    public Uri Endpoint { get; set; } = PublicCloud;

    /// <summary>
    /// Hosts, and with a leading dot their subdomains, from which a file is fetched when Graph points there. No token goes there.
    /// </summary>
    public IList<string> DownloadHosts { get; } = [".sharepoint.com", ".sharepoint.us", ".svc.ms"];

    /// <summary>Longer waits are not waited for: the 429 is thrown.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of the waits between attempts.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
