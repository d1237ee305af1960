using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Logging.Abstractions;

namespace CchcBot.Teams;

/// <summary>
/// The HTTP adapter of the bot: authenticates the request, parses the activity, runs the turn through the SDK and writes the invoke response. Unlike the
/// stock adapter it authenticates before it reads the body, and does not create a connector client for each turn.
/// </summary>
internal sealed partial class TeamsAdapter(ChannelAuthentication authentication, ConnectorLimiter limiter, ILogger<TeamsAdapter> logger)
    // The base class would log activity ids.
    : CloudAdapterBase(authentication, NullLogger.Instance), IBotFrameworkHttpAdapter
{
    /// <summary>
    /// Handles one request: 200; 401 or 403 (not authenticated); 400, 413 or 415 (not a valid activity); 500 (the turn failed). The turn goes on when the
    /// caller disconnects: half a turn is worse than an answer that nobody reads.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var verdict = await authentication.CheckAsync(httpRequest, cancellationToken);
        if (!verdict.IsAccepted)
        {
            await RefuseAsync(httpResponse, verdict);
            return;
        }

        var read = await ActivityReader.ReadAsync(httpRequest);
        if (read.Activity is not { } activity)
        {
            await BadRequestAsync(httpResponse, read.Status, read.Reason!);
            return;
        }

        verdict = verdict.For(activity);
        if (!verdict.IsAccepted)
        {
            await RefuseAsync(httpResponse, verdict);
            return;
        }

        if (ActivityReader.Missing(activity) is { } missing)
        {
            await BadRequestAsync(httpResponse, StatusCodes.Status400BadRequest, missing);
            return;
        }

        await RunAsync(httpResponse, activity, bot, cancellationToken);
    }

    private async Task RunAsync(HttpResponse response, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var tenant = activity.Conversation.TenantId ?? activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? "";
        using var scope = SendScope.Begin(limiter.ForTurns(tenant), activity.Conversation.Id);
        // "expectReplies" would divert the bot's messages into the HTTP response.
        activity.DeliveryMode = null;
        InvokeResponse? answer;
        try
        {
            answer = await ProcessActivityAsync(authentication.Accepted, activity, TurnAsync, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // The exception's message may quote what a person wrote, so only its type and stack trace are logged.
            Log.TurnFailed(logger, activity.Type!, error.GetType().Name, error.StackTrace);
            await WriteFailureAsync(response, activity);
            return;
        }

        await WriteAsync(response, activity, answer);

        Task TurnAsync(ITurnContext turnContext, CancellationToken token)
        {
            // The SDK sets the sender's culture; we format numbers and dates ourselves.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return bot.OnTurnAsync(turnContext, token);
        }
    }

    private static Task WriteAsync(HttpResponse response, Activity activity, InvokeResponse? answer)
    {
        if (activity.Type != ActivityTypes.Invoke)
        {
            response.StatusCode = StatusCodes.Status200OK;
            return Task.CompletedTask;
        }

        response.StatusCode = answer?.Status ?? StatusCodes.Status501NotImplemented;
        return answer?.Body is { } body
            ? WriteJsonAsync(response, body)
            : Task.CompletedTask;
    }

    private static Task WriteFailureAsync(HttpResponse response, Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: "adaptiveCard/action" }
            ? WriteAsync(response, activity, new() { Status = 200, Body = RawJson.InvokeError(500, "InternalError", "The action failed.") })
            : WriteErrorAsync(response, StatusCodes.Status500InternalServerError, "InternalError", "The turn failed.");

    private Task RefuseAsync(HttpResponse response, RequestVerdict verdict)
    {
        Log.Refused(logger, verdict.Status, verdict.Reason);
        if (verdict.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        // The reason goes to the log only: a refused caller gets no hints.
        response.StatusCode = verdict.Status;
        return Task.CompletedTask;
    }

    private Task BadRequestAsync(HttpResponse response, int status, string reason)
    {
        Log.BadRequest(logger, status, reason);
        return WriteErrorAsync(response, status, "BadRequest", reason);
    }

    private static Task WriteErrorAsync(HttpResponse response, int status, string code, string message)
    {
        response.StatusCode = status;
        return WriteJsonAsync(response, new ErrorResponse(new Error(code, message)));
    }

    private static Task WriteJsonAsync(HttpResponse response, object body)
    {
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(WireJson.Write(body), CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Refused a request with {Status}: {Reason}")]
        public static partial void Refused(ILogger logger, int status, string reason);

        [LoggerMessage(2, LogLevel.Warning, "Answered a request with {Status}: {Reason}")]
        public static partial void BadRequest(ILogger logger, int status, string reason);

        [LoggerMessage(3, LogLevel.Error, "A turn failed: {Type}, {Error} at {Place}")]
        public static partial void TurnFailed(ILogger logger, string type, string error, string? place);
    }
}
