using Azure.Core;
using Microsoft.Kiota.Abstractions;

namespace CchcBot.Teams;

/// <summary>
/// Retry and safety policy for Microsoft Graph. Replaces the SDK's handlers, which send a POST up to four times and wait out any Retry-After inside the
/// call. Requests go only below the root, so that the token goes nowhere else. A GET is tried up to four times (408, 429, 500, 502-504, broken
/// connections), other requests once. A Retry-After over 30 seconds is not waited out: the answer goes to the caller.
/// </summary>
/// <param name="root">https://graph.microsoft.com/v1.0/ or the same of a national cloud.</param>
/// <param name="time">Clock for the delays between attempts.</param>
/// <param name="delays">Backoff; null: exponential from 500 ms to 10 s.</param>
internal sealed class GraphHandler(Uri root, TimeProvider time, DelayStrategy? delays = null) : DelegatingHandler
{
    private const int MostRetries = 3;
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AttemptPatience = TimeSpan.FromSeconds(30);

    private readonly DelayStrategy delays =
        delays ?? DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));

    /// <exception cref="ApiException">502 for an address that is not below the root.</exception>
    public static void CheckWithin(Uri root, string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || !uri.AbsoluteUri.StartsWith(root.AbsoluteUri, StringComparison.OrdinalIgnoreCase))
        {
            throw Failed(502, "An address leads out of Graph; it was not followed.");
        }
    }

    /// <param name="status">HTTP status; 0 when there was no answer.</param>
    /// <param name="message">Must name no person and no address.</param>
    /// <param name="reason">The exception that was caught.</param>
    public static ApiException Failed(int status, string message, Exception? reason = null) => new(message, reason!) { ResponseStatusCode = status };

    /// <exception cref="ApiException">The answer is not from Graph (with its status), or is a redirect, which is not followed.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        CheckWithin(root, request.RequestUri?.AbsoluteUri ?? "");
        var retries = request.Method == HttpMethod.Get ? MostRetries : 0;
        for (var retry = 1; ; retry++)
        {
            HttpResponseMessage? response = null;
            try
            {
                response = await AttemptAsync(request, cancellationToken);
            }
            catch (Exception broken) when (retry <= retries && (broken is HttpRequestException or IOException || IsLate(broken, cancellationToken)))
            {
                // No answer: fall through to the next attempt.
            }

            var asked = response is null ? TimeSpan.Zero : RetryAfter(response);
            if (response is not null
                && (retry > retries || (int)response.StatusCode is not (408 or 429 or 500 or 502 or 503 or 504) || asked > LongestRetryAfter))
            {
                return await OfGraphAsync(request, response, cancellationToken);
            }

            response?.Dispose();
            var delay = delays.GetNextDelay(response: null, retry);
            if ((asked > delay ? asked : delay) is var wait && wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, cancellationToken);
            }
        }
    }

    private static bool IsLate(Exception broken, CancellationToken cancellation) =>
        broken is OperationCanceledException && !cancellation.IsCancellationRequested;

    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(AttemptPatience);
        var response = await base.SendAsync(request, late.Token);
        await response.Content.LoadIntoBufferAsync(MostBytes, late.Token);
        return response;
    }

    private TimeSpan RetryAfter(HttpResponseMessage response) =>
        response.Headers.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() ?? TimeSpan.Zero : TimeSpan.Zero;

    /// <summary>
    /// Rejects what the SDK would mishandle: it accepts null and [] as an object, ignores redirects, and loses the status of unreadable answers.
    /// </summary>
    private static async Task<HttpResponseMessage> OfGraphAsync(HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        var isObject = body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
        var isDone = response.IsSuccessStatusCode && body.Length == 0 && request.Method != HttpMethod.Get;
        var status = (int)response.StatusCode;
        if (status is < 300 or >= 400 && (isObject || isDone))
        {
            return response;
        }

        response.Dispose();
        throw Failed(status, $"The answer with status {status} is not Graph's.");
    }
}
