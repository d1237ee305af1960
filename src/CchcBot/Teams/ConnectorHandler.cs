using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;

namespace CchcBot.Teams;

/// <summary>
/// Policy for all connector calls: rate limits, retries, a timeout per attempt, and a <see cref="ConnectorException"/> on failure, which says whether the
/// call took effect and passes unchanged through SDK client, adapter and turn. A send with a 2xx status is a success even if its body is unreadable:
/// treating it as a failure would send it twice.
/// </summary>
internal sealed class ConnectorHandler(ConnectorOptions options, TimeProvider time, ConnectorHealth? health = null) : DelegatingHandler
{
    private const int MaxErrorBytes = 16 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    // Idempotent calls are retried on every transient failure. A POST that creates an activity has no idempotency key, so it is retried only when it
    // certainly had no effect.
    private readonly ResiliencePipeline<HttpResponseMessage> repeatable = ConnectorRetry.Build(options, time, static error => error.IsTransient);
    private readonly ResiliencePipeline<HttpResponseMessage> creating =
        ConnectorRetry.Build(options, time, static error => error is { IsTransient: true, DidNotTakeEffect: true });

    /// <exception cref="ConnectorException">On any failure except cancellation of <paramref name="cancellationToken"/>.</exception>
    /// <exception cref="InvalidOperationException">A send (anything but GET) outside a <see cref="SendScope"/>, so not rate limited.</exception>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var scope = request.Method == HttpMethod.Get ? null : SendScope.Current ?? throw new InvalidOperationException("A send needs a SendScope.");
        var pipeline = request.Method == HttpMethod.Post ? creating : repeatable;
        return pipeline.ExecuteAsync(
            static (call, token) => new ValueTask<HttpResponseMessage>(call.Scope is { } scope
                ? call.Handler.SendThroughAsync(scope, call.Request, token)
                : call.Handler.SendOnceAsync(call.Request, token)),
            (Handler: this, Request: request, Scope: scope),
            cancellationToken).AsTask();
    }

    /// <summary>One attempt of a send. Waiting at the gate does not count towards the attempt's timeout.</summary>
    private async Task<HttpResponseMessage> SendThroughAsync(SendScope scope, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var pass = await scope.Gate.EnterAsync(scope.ConversationId, cancellationToken);
        // A call unanswered for this long was counted by the connector long ago: calls that hang must not fill the tenant's window.
        using var late = new CancellationTokenSource(options.AttemptTimeout / 2, time);
        using var release = late.Token.Register(pass.Dispose);
        try
        {
            var response = await SendOnceAsync(request, cancellationToken);
            health?.Took();
            return response;
        }
        catch (ConnectorException refusal)
        {
            if (refusal.StatusCode == HttpStatusCode.TooManyRequests)
            {
                scope.Gate.Refused(scope.ConversationId, refusal.RetryAfter);
            }
            else if (refusal.Means == Refusal.Deployment)
            {
                health?.Refused(refusal);
            }

            throw;
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var method = request.Method;
        using var timeout = new CancellationTokenSource(options.AttemptTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        HttpResponseMessage response;
        try
        {
            response = await base.SendAsync(request, linked.Token);
        }
        catch (HttpRequestException error)
        {
            throw new ConnectorException($"No answer to {method}: {error.HttpRequestError}.", error) { DidNotTakeEffect = NoConnection(error) };
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            // The socket handler's connect timeout shows as a cancellation that none of our tokens requested.
            throw new ConnectorException($"No answer to {method} in time.", error) { DidNotTakeEffect = !timeout.IsCancellationRequested };
        }

        if (response.IsSuccessStatusCode)
        {
            return await ReadAsync(method, response, linked.Token, cancellationToken);
        }

        using (response)
        {
            throw await ErrorAsync(method, response, linked.Token, cancellationToken);
        }
    }

    /// <summary>The answer in the form the SDK's client accepts: 200 and a JSON object, empty if a send was answered with something else.</summary>
    private static async Task<HttpResponseMessage> ReadAsync(
        HttpMethod method, HttpResponseMessage response, CancellationToken linked, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> body;
        try
        {
            body = await response.Content.ReadAsByteArrayAsync(linked);
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new JsonException();
            }
        }
        catch (Exception error) when (IsUnreadable(error, cancellationToken))
        {
            if (method == HttpMethod.Get)
            {
                response.Dispose();
                throw new ConnectorException($"The answer to {method} is not readable.", error) { DidNotTakeEffect = true };
            }

            body = "{}"u8.ToArray();
        }

        response.Content.Dispose();
        response.StatusCode = HttpStatusCode.OK;
        response.Content = new ReadOnlyMemoryContent(body) { Headers = { ContentType = Json } };
        return response;
    }

    private async Task<ConnectorException> ErrorAsync(
        HttpMethod method, HttpResponseMessage response, CancellationToken linked, CancellationToken cancellationToken)
    {
        var status = response.StatusCode;
        var code = await ReadCodeAsync(response, linked, cancellationToken);
        return new($"{method} was answered with {(int)status}{(code is null ? "" : $" {code}")}.")
        {
            StatusCode = status,
            Code = code,
            RetryAfter = RetryAfter(response),
            DidNotTakeEffect = (int)status is >= 300 and < 500 && status != HttpStatusCode.RequestTimeout,
        };
    }

    /// <summary>The connector's error code, from <c>{"error":{"code":"..."}}</c>; null if there is none.</summary>
    private static async Task<string?> ReadCodeAsync(HttpResponseMessage response, CancellationToken linked, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxErrorBytes, linked);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(linked));
            return answer.RootElement.ValueKind == JsonValueKind.Object
                && answer.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
                && code.GetString() is { Length: > 0 and <= 100 } text
                ? text
                : null;
        }
        catch (Exception error) when (IsUnreadable(error, cancellationToken))
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - time.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static bool IsUnreadable(Exception error, CancellationToken cancellationToken) =>
        error is JsonException or HttpRequestException or IOException
        || (error is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private static bool NoConnection(HttpRequestException error) => error.HttpRequestError is
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
        or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
}
