namespace CchcBot.App.Demo;

/// <summary>Asks the parts of the demo whether they are there.</summary>
internal static class LoopbackHttp
{
    /// <summary>A client that goes to no proxy.</summary>
    public static HttpClient CreateClient() => new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Whether anything answers there, whatever it says.</summary>
    public static async Task<bool> AnswersAsync(HttpClient http, Uri address, CancellationToken cancellation) =>
        await GetAsync(http, address, cancellation) is not null;

    /// <summary>What is answered there; null when nobody answers.</summary>
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
