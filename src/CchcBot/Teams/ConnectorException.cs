using System.Net;

namespace CchcBot.Teams;

/// <summary>A call to the connector failed.</summary>
internal sealed class ConnectorException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The code of our own refusal to call a host that is not on the allow-list.</summary>
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";

    public static ConnectorException NotAllowed() => new("The service URL is not on the allow-list.") { Code = ServiceUrlNotAllowed, DidNotTakeEffect = true };

    /// <summary>The answer's status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The connector's own code, for example BotNotInConversationRoster or ConversationBlockedByUser.</summary>
    public string? Code { get; init; }

    /// <summary>How long the connector asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// True: the connector certainly did nothing (it refused, or no connection was made), and sending again doubles nothing.
    /// False: it may have acted (5xx, a reset, a time-out), so what was sent may be there.
    /// </summary>
    public bool DidNotTakeEffect { get; init; }

    /// <summary>Whether the same call may succeed a little later: 412, 429, 502, 503, 504, or no answer at all.</summary>
    public bool IsTransient => Code != ServiceUrlNotAllowed && StatusCode is null or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
}
