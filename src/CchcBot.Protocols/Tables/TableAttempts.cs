using System.Globalization;
using System.Net.Sockets;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace CchcBot.Protocols.Tables;

/// <summary>
/// Remembers whether an attempt ended so that nobody knows what the service did: a broken connection, a time-out, 408
/// or 5xx. A later attempt's 409, 404 or 412 may then be the echo of the first one's success.
/// </summary>
internal sealed class TableAttemptsPolicy : HttpPipelinePolicy
{
    public static bool WasAmbiguous(HttpMessage message) => message.TryGetProperty(typeof(TableAttemptsPolicy), out _);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception exception) when (Note(message, !NeverConnected(exception)))
        {
            throw;
        }

        Note(message, message.Response.Status is 408 or >= 500);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Tables are reached asynchronously only.");

    public static bool Note(HttpMessage message, bool ambiguous)
    {
        if (ambiguous)
        {
            message.SetProperty(typeof(TableAttemptsPolicy), value: true);
        }

        return false;
    }

    private static bool NeverConnected(Exception? exception) => exception switch
    {
        null => false,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError } => true,
        SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound } => true,
        _ => NeverConnected(exception.InnerException),
    };
}

/// <summary>What a failed request of this layer tells beside its status and code.</summary>
public static class TableFailure
{
    private const string Ambiguous = "CchcBot.Protocols.Tables.MayHaveBeenWritten";

    // The service's own tolerance.
    private static readonly TimeSpan ToleratedSkew = TimeSpan.FromMinutes(15);

    /// <summary>
    /// True when an attempt of the write ended without an answer, so that it may stand in the table although this
    /// exception says otherwise. Read back before writing again, or use <see cref="TableOnce"/>.
    /// </summary>
    public static bool MayHaveBeenWritten(this RequestFailedException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return exception.Data[Ambiguous] is true;
    }

    internal static RequestFailedException Mark(RequestFailedException exception, HttpMessage message)
    {
        if (message.Request.Method != RequestMethod.Get && TableAttemptsPolicy.WasAmbiguous(message))
        {
            exception.Data[Ambiguous] = true;
        }

        return exception;
    }

    internal static RequestFailedException From(HttpMessage message)
    {
        var refused = new RequestFailedException(message.Response);
        if (refused.Status == 403 && Skew(message) is { } skew && skew.Duration() > ToleratedSkew)
        {
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"The storage refused the signature: this machine's clock is {skew.Duration().TotalMinutes:F0} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} the service's, more than the 15 that it tolerates. Set the clock.");
            return new RequestFailedException(refused.Status, text, refused.ErrorCode, refused);
        }

        return Mark(refused, message);
    }

    private static TimeSpan? Skew(HttpMessage message) =>
        message.Response.Headers.Date is { } theirs
        && message.Request.Headers.TryGetValue(TableDatePolicy.Header, out var text)
        && DateTimeOffset.TryParseExact(text, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var ours)
            ? ours - theirs
            : null;
}
