using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CchcBot.Protocols.Pipeline;

namespace CchcBot.Protocols.Graph;

/// <summary>Two pipelines: one that carries the token and speaks to Graph only, one without for the files it points to.</summary>
internal sealed class GraphService
{
    private readonly HttpPipeline graph;
    private readonly HttpPipeline files;
    private readonly Uri root;
    private readonly IReadOnlyList<string> downloadHosts;

    public GraphService(TokenCredential credential, GraphClientOptions options)
    {
        if (options.Endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("Graph is reached over https only.", nameof(options));
        }

        root = new Uri(options.Endpoint, "/v1.0/");
        downloadHosts = [.. options.DownloadHosts];
        options.RetryPolicy ??= new ClockedRetryPolicy(options.Retry, options.TimeProvider, options.LongestRetryAfter);
        var scope = new Uri(options.Endpoint, "/.default").AbsoluteUri;
        graph = HttpPipelineBuilder.Build(options, new BearerTokenAuthenticationPolicy(credential, scope));
        files = HttpPipelineBuilder.Build(options);
    }

    /// <summary>https://graph.microsoft.com/v1.0/</summary>
    public string Root => root.AbsoluteUri;

    public HttpMessage CreateMessage(RequestMethod method, string pathAndQuery, CancellationToken cancellationToken)
    {
        var message = graph.CreateMessage(new RequestContext { CancellationToken = cancellationToken });
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri(Root + pathAndQuery));
        message.Request.Headers.SetValue("Accept", "application/json");
        return message;
    }

    /// <exception cref="RequestFailedException">For any status from 400 up that is not accepted; status 0 when no attempt was answered.</exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, Func<Response, bool>? accepts = null)
    {
        await SendAsync(graph, message, cancellationToken);
        var response = message.Response;
        return !response.IsError || accepts?.Invoke(response) is true ? response : throw new RequestFailedException(response);
    }

    public async Task<T> GetAsync<T>(string pathAndQuery, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(RequestMethod.Get, pathAndQuery, cancellationToken);
        return Read(await SendAsync(message, cancellationToken), type);
    }

    public async Task<T?> GetIfExistsAsync<T>(string pathAndQuery, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var message = CreateMessage(RequestMethod.Get, pathAndQuery, cancellationToken);
        var response = await SendAsync(message, cancellationToken, static answer => answer.Status == 404);
        return response.Status == 404 ? null : Read(response, type);
    }

    public async Task<(GraphPage<T> Page, Response Response)> GetPageAsync<T>(
        string pathAndQuery, JsonTypeInfo<GraphPage<T>> type, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(RequestMethod.Get, pathAndQuery, cancellationToken);
        var response = await SendAsync(message, cancellationToken);
        return (Read(response, type), response);
    }

    /// <summary>The rest of an address within Graph's own root.</summary>
    /// <exception cref="RequestFailedException">502 for any other address: the token would go with the request.</exception>
    public string Within(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.AbsoluteUri.StartsWith(Root, StringComparison.OrdinalIgnoreCase)
            ? uri.AbsoluteUri[Root.Length..]
            : throw new RequestFailedException(502, "Graph's next link leads out of Graph; it was not followed.");

    /// <summary>Graph answers a file's content with a redirection to an address that is signed for a short time.</summary>
    public async Task<BinaryData> DownloadAsync(string path, int maximumBytes, CancellationToken cancellationToken)
    {
        using var message = CreateMessage(RequestMethod.Get, path, cancellationToken);
        message.BufferResponse = false;
        using var response = await SendAsync(message, cancellationToken);
        if (response.Status is not (301 or 302 or 303 or 307 or 308))
        {
            return await ReadAsync(response, maximumBytes, cancellationToken);
        }

        using var file = files.CreateMessage(new RequestContext { CancellationToken = cancellationToken });
        file.BufferResponse = false;
        file.Request.Method = RequestMethod.Get;
        file.Request.Uri.Reset(TrustedTarget(response));
        await SendAsync(files, file, cancellationToken);
        using var content = file.Response;
        return content.Status == 200
            ? await ReadAsync(content, maximumBytes, cancellationToken)
            : throw new RequestFailedException(content.Status, $"The file's address answered {content.Status}.");
    }

    private static async Task SendAsync(HttpPipeline pipeline, HttpMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await pipeline.SendAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is AggregateException or OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw new RequestFailedException("Graph gave no answer.", exception);
        }
    }

    private static T Read<T>(Response response, JsonTypeInfo<T> type)
    {
        try
        {
            return response.Content.ToObjectFromJson(type) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new RequestFailedException(response.Status, "The answer is not Graph's JSON.", exception);
        }
    }

    private Uri TrustedTarget(Response response)
    {
        var trusted = response.Headers.TryGetValue("Location", out var location)
            && Uri.TryCreate(location, UriKind.Absolute, out var target)
            && target.Scheme == Uri.UriSchemeHttps
            && target.UserInfo.Length == 0
            && downloadHosts.Any(host => host[0] == '.'
                ? target.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase)
                : target.Host.Equals(host, StringComparison.OrdinalIgnoreCase))
            ? target
            : null;
        return trusted ?? throw new RequestFailedException(502, "Graph points for the file to a host that is not trusted.");
    }

    private static async Task<BinaryData> ReadAsync(Response response, int maximumBytes, CancellationToken cancellationToken)
    {
        if (response.Headers.ContentLengthLong > maximumBytes)
        {
            throw TooLarge(maximumBytes);
        }

        using var content = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (response.ContentStream is { } stream && await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (content.Length + count > maximumBytes)
            {
                throw TooLarge(maximumBytes);
            }

            content.Write(buffer, 0, count);
        }

        return BinaryData.FromBytes(content.ToArray());
    }

    private static InvalidDataException TooLarge(int maximumBytes) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The file is larger than {maximumBytes} bytes."));
}
