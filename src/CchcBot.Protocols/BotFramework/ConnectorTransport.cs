using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CchcBot.Protocols.BotFramework;

/// <summary>One call: sends it, repeats it where that is allowed, and says of a failure whether it took effect.</summary>
internal sealed class ConnectorTransport(Func<HttpClient> client, ConnectorOptions options, TimeProvider time)
{
    private const int MaxErrorBytes = 16 * 1024;

    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly ConnectorRetry _retry = new(options, time);

    /// <param name="pass">Who is asked before each attempt, and for which conversation; null = nobody.</param>
    public async Task<T> SendAsync<T>(
        HttpMethod method, string url, byte[]? content, JsonTypeInfo<T> type, CancellationToken cancellationToken, (IConnectorGate Gate, string Conversation)? pass = null)
        where T : class, new()
    {
        var pipeline = method == HttpMethod.Post ? _retry.Creating : _retry.Repeatable;
        return await pipeline.ExecuteAsync(
            static (call, token) => new ValueTask<T>(call.Pass is { } pass
                ? call.Transport.SendThroughAsync(pass.Gate, pass.Conversation, call.Method, call.Url, call.Content, call.Type, token)
                : call.Transport.SendOnceAsync(call.Method, call.Url, call.Content, call.Type, token)),
            (Transport: this, Method: method, Url: url, Content: content, Type: type, Pass: pass),
            cancellationToken);
    }

    /// <summary>The wait at the gate is not part of the attempt's own time.</summary>
    private async Task<T> SendThroughAsync<T>(
        IConnectorGate gate, string conversation, HttpMethod method, string url, byte[]? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var pass = await gate.EnterAsync(conversation, cancellationToken);
        try
        {
            return await SendOnceAsync(method, url, content, type, cancellationToken);
        }
        catch (ErrorResponseException refusal) when (refusal.StatusCode == HttpStatusCode.TooManyRequests)
        {
            gate.Refused(conversation, refusal.RetryAfter);
            throw;
        }
    }

    private async Task<T> SendOnceAsync<T>(HttpMethod method, string url, byte[]? content, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class, new()
    {
        using var timeout = new CancellationTokenSource(options.AttemptTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        using var request = new HttpRequestMessage(method, url);
        if (content is not null)
        {
            request.Content = new ByteArrayContent(content) { Headers = { ContentType = Json } };
        }

        HttpResponseMessage response;
        try
        {
            response = await client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, linked.Token);
        }
        catch (HttpRequestException error)
        {
            throw new ErrorResponseException($"No answer to {method}: {error.HttpRequestError}.", error) { DidNotTakeEffect = NoConnection(error) };
        }
        catch (OperationCanceledException error) when (!cancellationToken.IsCancellationRequested)
        {
            // The handler's own limit on connecting shows as a cancellation that none of our tokens asked for.
            throw new ErrorResponseException($"No answer to {method} in time.", error) { DidNotTakeEffect = !timeout.IsCancellationRequested };
        }

        using (response)
        {
            return response.IsSuccessStatusCode
                ? await ReadAsync(method, response, type, linked.Token, cancellationToken)
                : throw await ErrorAsync(method, response, linked.Token, cancellationToken);
        }
    }

    private static async Task<T> ReadAsync<T>(
        HttpMethod method, HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken linked, CancellationToken cancellationToken)
        where T : class, new()
    {
        try
        {
            var bytes = await response.Content.ReadAsByteArrayAsync(linked);
            return bytes.Length == 0 ? new() : JsonSerializer.Deserialize(bytes, type) ?? new();
        }
        catch (Exception error) when (IsUnreadable(error, cancellationToken))
        {
            // A change was accepted and only its id is lost: to call that a failure would send it twice.
            return method != HttpMethod.Get ? new() : throw new ErrorResponseException($"The answer to {method} is not readable.", error) { DidNotTakeEffect = true };
        }
    }

    private async Task<ErrorResponseException> ErrorAsync(
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

    private static async Task<string?> ReadCodeAsync(HttpResponseMessage response, CancellationToken linked, CancellationToken cancellationToken)
    {
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxErrorBytes, linked);
            var error = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(linked), BotFrameworkJson.Wire.ErrorResponse);
            return error?.Error?.Code is { Length: > 0 and <= 100 } code ? code : null;
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
