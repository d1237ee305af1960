using System.Net.Http.Headers;
using CchcBot.Office;
using Microsoft.Extensions.Options;

namespace CchcBot.App;

/// <summary>Puts a file where Teams says, once the person agreed: to allow-listed hosts only, without our token.</summary>
internal sealed class FileSender(IHttpClientFactory clients, IOptions<BotOptions> options)
{
    /// <summary>False where the address is none of Teams' or did not take the file.</summary>
    public async Task<bool> SendAsync(string? uploadUrl, byte[] content, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var address) || !FileFetcher.IsAllowed(address, options.Value.Files))
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // The upload session takes a file in ranges: this is the only one.
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
