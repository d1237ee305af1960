using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using CchcBot.Protocols.Pipeline;

namespace CchcBot.Protocols.Tables;

/// <summary>The account's address and the pipeline that signs, retries and sends; shared by the clients of its tables.</summary>
internal sealed class TableService
{
    private const string JsonFormat = "application/json;odata=minimalmetadata";
    private const string Version = "2019-02-02";

    private readonly HttpPipeline pipeline;
    private readonly TimeSpan patience;
    private readonly TimeProvider time;

    private TableService(Uri endpoint, TableClientOptions options, string accountName, HttpPipelinePolicy credential)
    {
        Endpoint = endpoint.AbsoluteUri.TrimEnd('/');
        AccountName = accountName;
        (patience, time) = (options.Patience, options.TimeProvider);
        options.RetryPolicy ??= new ClockedRetryPolicy(options.Retry, options.TimeProvider, options.LongestRetryAfter);
        var layout = new HttpPipelineOptions(options) { RequestFailedDetailsParser = TableErrors.Parser };
        layout.PerRetryPolicies.Add(new TableDatePolicy(options.TimeProvider));
        layout.PerRetryPolicies.Add(credential);
        layout.PerRetryPolicies.Add(new TableAttemptsPolicy());
        pipeline = HttpPipelineBuilder.Build(layout);
    }

    public string Endpoint { get; }

    public string AccountName { get; }

    public static TableService Create(string connectionString, TableClientOptions? options)
    {
        var parts = TableConnectionString.Parse(connectionString);
        return parts.SharedKey is { } key ? Create(parts.Endpoint, key, options) : Create(parts.Endpoint, parts.Sas!, options);
    }

    public static TableService Create(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, options ?? new(), credential.AccountName, new TableSharedKeyPolicy(credential));
    }

    public static TableService Create(Uri endpoint, AzureSasCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        return new(endpoint, options ?? new(), AccountOf(endpoint), new TableSasPolicy(credential));
    }

    /// <exception cref="ArgumentException">A token never leaves over plain http.</exception>
    public static TableService Create(Uri endpoint, TokenCredential credential, TableClientOptions? options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(credential);
        if (endpoint.Scheme != Uri.UriSchemeHttps)
        {
            throw new ArgumentException("A token credential needs an https endpoint.", nameof(endpoint));
        }

        options ??= new();
        return new(endpoint, options, AccountOf(endpoint), new BearerTokenAuthenticationPolicy(credential, options.Scope));
    }

    public HttpMessage CreateMessage(RequestMethod method, string pathAndQuery, CancellationToken cancellationToken)
    {
        var message = pipeline.CreateMessage(new RequestContext { CancellationToken = cancellationToken });
        message.Request.Method = method;
        message.Request.Uri.Reset(new Uri($"{Endpoint}/{pathAndQuery}"));
        message.Request.Headers.SetValue("x-ms-version", Version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", JsonFormat);
        return message;
    }

    public static void SetJson(HttpMessage message, ReadOnlyMemory<byte> json)
    {
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(json);
    }

    /// <exception cref="RequestFailedException">
    /// For any status from 400 up that is not accepted, and with status 0 when no attempt was answered.
    /// </exception>
    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken, Func<Response, bool>? accepts = null)
    {
        // Where nothing is to end it early no timer is set.
        using var late = patience == Timeout.InfiniteTimeSpan ? null : new CancellationTokenSource(patience, time);
        using var either = late is null ? null : CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            await pipeline.SendAsync(message, either?.Token ?? cancellationToken);
        }
        catch (RequestFailedException exception)
        {
            throw TableFailure.Mark(exception, message);
        }
        catch (Exception exception) when (exception is AggregateException or OperationCanceledException or IOException && !cancellationToken.IsCancellationRequested)
        {
            throw TableFailure.Mark(new RequestFailedException("The table service gave no answer.", exception), message);
        }

        var response = message.Response;
        return !response.IsError || accepts?.Invoke(response) is true ? response : throw TableFailure.From(message);
    }

    /// <exception cref="RequestFailedException">When something else than the service answered.</exception>
    public static JsonDocument ReadJson(Response response)
    {
        try
        {
            return JsonDocument.Parse(response.Content);
        }
        catch (JsonException exception)
        {
            throw new RequestFailedException(response.Status, "The answer is not the table service's JSON.", exception);
        }
    }

    private static string AccountOf(Uri endpoint) =>
        endpoint.HostNameType is UriHostNameType.Dns && endpoint.Host.Contains('.', StringComparison.Ordinal)
            ? endpoint.Host[..endpoint.Host.IndexOf('.', StringComparison.Ordinal)]
            : endpoint.AbsolutePath.Trim('/');
}
