namespace CchcBot.App.Demo;

/// <summary>Checks by HTTP whether the demo's processes respond.</summary>
internal static class LoopbackHttp
{
    /// <summary>An HTTP client that uses no proxy.</summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Whether anything responds, with any status.</summary>
    public static async Task<bool> AnswersAsync(HttpClient http, Uri address, CancellationToken cancellation) =>
        await GetAsync(http, address, cancellation) is not null;

    /// <summary>The response body; null when nothing responds.</summary>
    public static async Task<string?> GetAsync(HttpClient http, Uri address, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(address, cancellation);
            return await response.Content.ReadAsStringAsync(cancellation);
        }
        catch (HttpRequestException)
        {
            return null;
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
