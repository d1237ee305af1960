using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Storage.Tables;

/// <summary>The outcome of the attempts of one request.</summary>
internal sealed class TableAttempts
{
    private const string Property = "CchcBot.Storage.Tables.TableAttempts";

    /// <summary>
    /// An attempt ended with unknown effect: broken connection, timeout, 408 or 5xx. A later attempt's 409, 404 or 412 may then be due to the earlier
    /// one's success.
    /// </summary>
    public bool IsAnswerLost { get; set; }

    /// <summary>How far this machine's clock is ahead of the service's; set when a request was refused with 403.</summary>
    public TimeSpan? Skew { get; set; }

    public Dictionary<string, object?> AsProperties() => new(StringComparer.Ordinal) { [Property] = this };

    public static TableAttempts Of(HttpMessage message) =>
        message.TryGetProperty(Property, out var found) && found is TableAttempts attempts
            ? attempts
            : throw new NotSupportedException($"Tables are reached through {nameof(TableStorage)} only.");
}

/// <summary>Pipeline policy that records the outcome of each attempt.</summary>
internal sealed class TableAttemptsPolicy : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var attempts = TableAttempts.Of(message);
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception exception)
        {
            attempts.IsAnswerLost |= !NeverConnected(exception);
            throw;
        }

        attempts.IsAnswerLost |= message.Response.Status is 408 or >= 500;
        attempts.Skew = message.Response.Status == 403 ? Skew(message) : null;
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Tables are reached asynchronously only.");

    private static bool NeverConnected(Exception? exception) => exception switch
    {
        null => false,
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError,
        } => true,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } => true,
        _ => NeverConnected(exception.InnerException),
    };

    private static TimeSpan? Skew(HttpMessage message) =>
        message.Response.Headers.Date is { } theirs
        && message.Request.Headers.TryGetValue("x-ms-date", out var text)
        && DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var ours)
            ? ours - theirs
            : null;
}

/// <summary>Extra information on a failed request beyond status and code.</summary>
internal static class TableFailure
{
    private const string Ambiguous = "CchcBot.Storage.Tables.MayHaveBeenWritten";

    // Clock skew that the service itself tolerates.
    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(15);

    /// <summary>
    /// True when an attempt of the write had no answer, so that it may have been written in spite of this exception. Read the row back before writing
    /// again.
    /// </summary>
    public static bool MayHaveBeenWritten(this RequestFailedException exception) => exception.Data[Ambiguous] is true;

    public static RequestFailedException Explain(RequestFailedException failure, TableAttempts attempts, bool writes)
    {
        if (attempts.Skew is { } skew && skew.Duration() > ToleratedSkew)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"The storage refused the signature: this machine's clock is {skew.Duration().TotalMinutes:F0} minutes "
                + $"{(skew > TimeSpan.Zero ? "ahead of" : "behind")} the service's, more than the 15 that it tolerates. Set the clock.");
            failure = new RequestFailedException(failure.Status, text, failure.ErrorCode, failure);
        }

        if (writes && attempts.IsAnswerLost)
        {
            failure.Data[Ambiguous] = true;
        }

        return failure;
    }
}
