using System.Net.Http.Headers;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Uploads a file to the URL that Teams gave with the person's consent: to allow-listed hosts only, without our token.</summary>
internal sealed class FileSender(IHttpClientFactory clients, IOptions<BotOptions> options)
{
    /// <summary>False when the host is not allowed or the upload failed.</summary>
    public async Task<bool> SendAsync(string? uploadUrl, byte[] content, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var address) || !FileFetcher.IsAllowed(address, options.Value.Files))
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // The upload session expects byte ranges: the whole file is sent as one.
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        try
        {
            using var response = await clients.CreateClient(FileFetcher.ClientName).SendAsync(request, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException || failure is TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
