using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Why a file sent to the bot was not downloaded; each value has a text for the user.</summary>
internal enum FetchProblem
{
    /// <summary>The URL is not on an allowed host, or leads to a private address.</summary>
    NotAllowed,
    TooLarge,
    /// <summary>The download failed; usually the link has expired, as Teams' links live for minutes.</summary>
    Gone,
}

/// <summary>Downloads files sent to the bot: from allow-listed hosts only, without our token, with limits on size and time.</summary>
internal sealed class FileFetcher(IHttpClientFactory clients, IOptions<BotOptions> options)
{
    public const string ClientName = "files";

    private const int MostRedirects = 3;

    public async Task<(byte[]? Content, FetchProblem? Problem)> FetchAsync(SentFile file, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(file.DownloadUrl, UriKind.Absolute, out var address))
        {
            return (null, FetchProblem.NotAllowed);
        }

        var client = clients.CreateClient(ClientName);
        // HttpClient.Timeout covers the headers only; this one also ends a body that arrives too slowly.
        using var late = new CancellationTokenSource(options.Value.Files.MostTime, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            for (var hop = 0; hop <= MostRedirects; hop++)
            {
                if (!IsAllowed(address))
                {
                    return (null, FetchProblem.NotAllowed);
                }

                using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
                if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
                {
                    address = new Uri(address, next);
                    continue;
                }

                return response.IsSuccessStatusCode ? await ReadAsync(response, either.Token) : (null, FetchProblem.Gone);
            }

            return (null, FetchProblem.NotAllowed);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return (null, failure.GetBaseException() is ForbiddenAddressException ? FetchProblem.NotAllowed : FetchProblem.Gone);
        }
    }

    /// <summary>An HTTP handler that follows no redirects and, after DNS resolution, connects to public addresses only (against SSRF).</summary>
    /// <param name="dangerousAllowLoopback">For tests and demo mode only.</param>
    /// <param name="resolve">DNS resolver; null = the system's.</param>
    public static SocketsHttpHandler CreateHandler(bool dangerousAllowLoopback, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        ConnectCallback = async (context, cancellation) =>
        {
            var addresses = await (resolve ?? Dns.GetHostAddressesAsync)(context.DnsEndPoint.Host, cancellation);
            var allowed = Array.FindAll(addresses, a => PublicAddress.Is(a) || (dangerousAllowLoopback && IPAddress.IsLoopback(a)));
            if (allowed.Length == 0)
            {
                throw new ForbiddenAddressException();
            }

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    private bool IsAllowed(Uri address) => IsAllowed(address, options.Value.Files);

    /// <summary>Whether files may be downloaded from or uploaded to that URL.</summary>
    public static bool IsAllowed(Uri address, SentFileOptions files)
    {
        if (files.DangerousAllowLoopback && address.IsLoopback && address.Scheme == Uri.UriSchemeHttp)
        {
            return true;
        }

        return address is { Scheme: "https", IsDefaultPort: true, UserInfo: "" }
            && (address.IdnHost.EndsWith(".sharepoint.com", StringComparison.OrdinalIgnoreCase)
                || files.Hosts.Contains(address.IdnHost, StringComparer.OrdinalIgnoreCase));
    }

    private async Task<(byte[]? Content, FetchProblem? Problem)> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var most = options.Value.Files.MostBytes;
        if (response.Content.Headers.ContentLength > most)
        {
            return (null, FetchProblem.TooLarge);
        }

        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellation)) > 0)
        {
            if (content.Length + read > most)
            {
                return (null, FetchProblem.TooLarge);
            }

            content.Write(buffer, 0, read);
        }

        // Fewer bytes than announced: the download is incomplete.
        return response.Content.Headers.ContentLength is { } promised && promised != content.Length ? (null, FetchProblem.Gone) : (content.ToArray(), null);
    }
}

/// <summary>The host name resolves to private, link-local or loopback addresses only.</summary>
internal sealed class ForbiddenAddressException() : IOException("The address is not a public one.");

/// <summary>Tells public IP addresses from private and reserved ones (RFC 1918, 3927, 4193, 6598 and the like).</summary>
internal static class PublicAddress
{
    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetwork ? IsPublicV4(address.GetAddressBytes()) : IsPublicV6(address);
    }

    private static bool IsPublicV4(byte[] a) => (a[0], a[1]) switch
    {
        (0 or 10 or 127 or >= 224, _) => false,
        (100, >= 64 and <= 127) => false,
        (169, 254) => false,
        (172, >= 16 and <= 31) => false,
        (192, 168) => false,
        (192, 0) => a[2] is not (0 or 2),
        (198, 18 or 19) => false,
        (198, 51) => a[2] != 100,
        (203, 0) => a[2] != 113,
        _ => true,
    };

    // Public are 2000::/3 without documentation addresses and without forms that embed an IPv4 address (6to4, Teredo), which could be a private one.
    private static bool IsPublicV6(IPAddress address)
    {
        var a = address.GetAddressBytes();
        var isGlobal = (a[0] & 0xE0) == 0x20;
        var isDocumentation = a[0] == 0x20 && a[1] == 0x01 && a[2] == 0x0D && a[3] == 0xB8;
        var hidesV4 = (a[0] == 0x20 && a[1] == 0x02) || (a[0] == 0x20 && a[1] == 0x01 && a[2] == 0 && a[3] == 0);
        return isGlobal && !isDocumentation && !hidesV4;
    }
}
