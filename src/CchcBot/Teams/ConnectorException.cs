using System.Collections.Frozen;
using System.Net;

namespace CchcBot.Teams;

/// <summary>What a failed send says, and of what: of nothing else may anything be concluded from it.</summary>
internal enum Refusal
{
    /// <summary>It passes: a full window, a failure on the way, no answer.</summary>
    Passing,

    /// <summary>The person does not want it, or lacks the app: only the codes that Teams documents.</summary>
    Person,

    /// <summary>The conversation or message is not there any more.</summary>
    Gone,

    /// <summary>This very message is not taken.</summary>
    Message,

    /// <summary>The bot itself is not let in, or for a reason that nobody documented: no person has anything to do with it.</summary>
    Deployment,
}

/// <summary>A call to the connector failed.</summary>
internal sealed class ConnectorException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The code of our own refusal to call a host that is not on the allow-list.</summary>
    public const string ServiceUrlNotAllowed = "ServiceUrlNotAllowed";

    /// <summary>The code of a send that was not made because its window is full.</summary>
    public const string WindowFull = "WindowFull";

    /// <summary>The code where the bot's own token could not be had.</summary>
    public const string NoToken = "NoToken";

    // learn.microsoft.com, "Send proactive messages" and "Conversation messages": 403.
    private static readonly FrozenSet<string> OfPeople = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "BotNotInConversationRoster", "ConversationBlockedByUser", "MessageWritesBlocked", "BotDisabledByAdmin");

    /// <summary>Like an answer of 429: nothing was sent.</summary>
    /// <param name="wait">When the window has room again.</param>
    public static ConnectorException Full(TimeSpan wait) => new("The window of this conversation is full.")
    {
        StatusCode = HttpStatusCode.TooManyRequests, Code = WindowFull, RetryAfter = wait, DidNotTakeEffect = true,
    };

    public static ConnectorException NotAllowed() => new("The service URL is not on the allow-list.") { Code = ServiceUrlNotAllowed, DidNotTakeEffect = true };

    /// <summary>The answer's status; null when there was no answer.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>The connector's own code, for example BotNotInConversationRoster or ConversationBlockedByUser.</summary>
    public string? Code { get; init; }

    /// <summary>The same for the log: nothing but a word, whatever the answer held in its place.</summary>
    public string? LoggedCode => Code is { Length: <= 60 } word && word.All(char.IsAsciiLetter) ? word : null;

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

    /// <summary>What a send that failed like this says.</summary>
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
