using System.Collections.Frozen;
using System.Net;

namespace CchcBot.Teams;

/// <summary>What a failed send tells about, so that nothing else (a person, a chat, the deployment) is marked as failing because of it.</summary>
internal enum Refusal
{
    /// <summary>Transient: throttling, a network failure, a server error or no answer.</summary>
    Passing,

    /// <summary>The person blocked or removed the bot. Only for the error codes that Teams documents.</summary>
    Person,

    /// <summary>The conversation or message no longer exists.</summary>
    Gone,

    /// <summary>This message was rejected (malformed or too large); others may go through.</summary>
    Message,

    /// <summary>The bot itself is refused, or the reason is undocumented. Never held against the recipient.</summary>
    Deployment,
}

/// <summary>A call to the connector failed.</summary>
internal sealed class ConnectorException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>Code: we refused to call a host that is not on the allow-list.</summary>
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";

    /// <summary>Code: not sent, because our own rate limit for the conversation is used up.</summary>
    public const string WindowFull = "WindowFull";

    /// <summary>Code: the bot's own access token could not be obtained.</summary>
    public const string NoToken = "NoToken";

    // Codes of HTTP 403; source: learn.microsoft.com, "Send proactive messages" and "Conversation messages".
    private static readonly FrozenSet<string> OfPeople = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "BotNotInConversationRoster", "ConversationBlockedByUser", "MessageWritesBlocked", "BotDisabledByAdmin");

    /// <summary>Our own rate limit refuses the send; shaped like an answer of 429, and nothing was sent.</summary>
    /// <param name="wait">Time until the window has room again.</param>
    public static ConnectorException Full(TimeSpan wait) => new("The window of this conversation is full.")
    {
        StatusCode = HttpStatusCode.TooManyRequests, Code = WindowFull, RetryAfter = wait, DidNotTakeEffect = true,
    };

    public static ConnectorException NotAllowed() => new("The service URL is not on the allow-list.") { Code = ServiceUrlNotAllowed, DidNotTakeEffect = true };

    /// <summary>HTTP status of the answer; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The connector's error code, for example BotNotInConversationRoster or ConversationBlockedByUser, or one of the constants above.</summary>
    public string? Code { get; init; }

    /// <summary>The code if it is safe to log (at most 60 ASCII letters); null otherwise, as the answer may hold anything in its place.</summary>
    public string? LoggedCode => Code is { Length: <= 60 } word && word.All(char.IsAsciiLetter) ? word : null;

    /// <summary>The wait asked for by Retry-After; null when none was given.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>
    /// True: the call certainly had no effect (it was refused, or no connection was made), so a retry cannot send twice. False: it may have taken effect
    /// (5xx, connection reset, timeout).
    /// </summary>
    public bool DidNotTakeEffect { get; init; }

    /// <summary>Whether a retry may succeed: 412, 429, 502, 503, 504, or no answer at all (which includes a missing token).</summary>
    public bool IsTransient => Code != ServiceUrlNotAllowed && StatusCode is null or HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>What this failure tells about.</summary>
    public Refusal Means => StatusCode switch
    {
        _ when Code is ServiceUrlNotAllowed or NoToken => Refusal.Deployment,
        _ when IsTransient => Refusal.Passing,
        HttpStatusCode.Forbidden when Code is not null && OfPeople.Contains(Code) => Refusal.Person,
        HttpStatusCode.NotFound or HttpStatusCode.Gone => Refusal.Gone,
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => Refusal.Message,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Refusal.Passing,
        _ => Refusal.Deployment,
    };
}
