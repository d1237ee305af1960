using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Polly;

namespace CchcBot.Teams;

/// <summary>
/// How the connector is called, whichever official client calls it: keeps to Teams' windows, repeats what may be repeated, limits each
/// attempt, and says of a failure whether it took effect (<see cref="ConnectorException"/>, which passes unchanged through client,
/// adapter and turn). What was accepted is a success even where its answer cannot be read: to call it a failure would send it twice.
/// </summary>
internal sealed class ConnectorHandler(ConnectorOptions options, TimeProvider time, ConnectorHealth? health = null) : DelegatingHandler
{
    private const int MaxErrorBytes = 16 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    // What can be repeated without harm is, on every passing failure; a POST that creates an activity has no idempotency key and is
    // repeated only when it certainly did nothing.
    private readonly ResiliencePipeline<HttpResponseMessage> repeatable = ConnectorRetry.Build(options, time, static error => error.IsTransient);
    private readonly ResiliencePipeline<HttpResponseMessage> creating =
        ConnectorRetry.Build(options, time, static error => error is { IsTransient: true, DidNotTakeEffect: true });

    /// <exception cref="ConnectorException">On any failure but a cancelled <paramref name="cancellationToken"/>.</exception>
    /// <exception cref="InvalidOperationException">A send (anything but a GET) outside of a <see cref="SendScope"/>: nobody would count it.</exception>
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

    /// <summary>The wait at the gate is not part of the attempt's own time.</summary>
    private async Task<HttpResponseMessage> SendThroughAsync(SendScope scope, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var pass = await scope.Gate.EnterAsync(scope.ConversationId, cancellationToken);
        // Without an answer for so long it was counted long ago: calls that hang must not fill their tenant's window.
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
            // The handler's own limit on connecting shows as a cancellation that none of our tokens asked for.
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

    /// <summary>The answer as the official client takes it: 200 and a JSON object, an empty one where the connector sent something else.</summary>
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

    /// <summary>The connector's own word for the refusal, of <c>{"error":{"code":"..."}}</c>.</summary>
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
