using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CchcBot.Protocols.BotFramework;

/// <summary>
/// Between HTTP and the bot: authenticates a request, reads its activity, runs the turn and writes what an invoke is owed;
/// and the other way, carries what the bot says to the connector.
/// </summary>
public sealed partial class CloudAdapter(
    BotFrameworkAuthentication authentication, ConnectorFactory connectors, ConnectorLimiter limiter, ILogger<CloudAdapter> logger) : BotAdapter
{
    /// <summary>What to do when a turn fails, for example to say so to the person. Without it the caller gets 500.</summary>
    public Func<ITurnContext, Exception, Task>? OnTurnError { get; set; }

    /// <summary>
    /// Answers one request: 200, or 401/403 (not authenticated), 400, 413, 415 (not an activity), 500 (the turn failed).
    /// The turn does not end when the caller hangs up: half a turn is worse than an answer that nobody reads.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        var verdict = await authentication.AuthenticateRequestAsync(httpRequest, cancellationToken);
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

    /// <summary>Runs a callback in a conversation that is known from before.</summary>
    public Task ContinueConversationAsync(ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken = default) =>
        callback(new TurnContext(this, reference.GetContinuationActivity()), cancellationToken);

    /// <summary>Starts a personal chat or posts into a channel; the reference names the new conversation and its first activity.</summary>
    /// <exception cref="ErrorResponseException">The connector refused, or was not reached.</exception>
    public async Task<ConversationReference> CreateConversationAsync(
        string channelId, string serviceUrl, ConversationParameters conversationParameters, CancellationToken cancellationToken = default)
    {
        var created = await connectors.Create(serviceUrl).CreateConversationAsync(conversationParameters, cancellationToken);
        return new()
        {
            ActivityId = created.ActivityId,
            Bot = conversationParameters.Bot,
            User = conversationParameters.Members is [var only] ? only : null,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new()
            {
                Id = created.Id,
                IsGroup = conversationParameters.IsGroup,
                ConversationType = conversationParameters.IsGroup == true ? "channel" : "personal",
                TenantId = conversationParameters.TenantId,
            },
        };
    }

    public override Task<ResourceResponse> SendActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        var (connector, conversationId) = Route(activity.ServiceUrl, activity.Conversation);
        return string.IsNullOrEmpty(activity.ReplyToId)
            ? connector.SendToConversationAsync(conversationId, activity, cancellationToken)
            : connector.ReplyToActivityAsync(conversationId, activity.ReplyToId, activity, cancellationToken);
    }

    public override Task<ResourceResponse> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        var (connector, conversationId) = Route(activity.ServiceUrl, activity.Conversation);
        return connector.UpdateActivityAsync(conversationId, activity.Id, activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference.ActivityId);
        var (connector, conversationId) = Route(reference.ServiceUrl, reference.Conversation);
        return connector.DeleteActivityAsync(conversationId, reference.ActivityId, cancellationToken);
    }

    private (ConnectorClient Connector, string ConversationId) Route(string? serviceUrl, ConversationAccount? conversation)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        ArgumentException.ThrowIfNullOrEmpty(conversation?.Id, nameof(conversation));
        return (connectors.Create(serviceUrl, limiter.ForTurns(conversation.TenantId ?? "")), conversation.Id);
    }

    private async Task RunAsync(HttpResponse response, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        var turn = new TurnContext(this, activity);
        try
        {
            await bot.OnTurnAsync(turn, cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            // The exception's message may quote a person's words: its type and place are enough to look further.
            Log.TurnFailed(logger, activity.Type!, error.GetType().Name, error.StackTrace);
            if (OnTurnError is null)
            {
                await WriteFailureAsync(response, activity);
                return;
            }

            await OnTurnError(turn, error);
            if (turn.InvokeResponse is null && activity.Type == ActivityTypes.Invoke)
            {
                await WriteFailureAsync(response, activity);
                return;
            }
        }

        await WriteAsync(response, activity, turn.InvokeResponse);
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
            ? response.WriteAsJsonAsync(body, BotFrameworkJson.Wire.AdaptiveCardInvokeResponse, cancellationToken: CancellationToken.None)
            : Task.CompletedTask;
    }

    private static Task WriteFailureAsync(HttpResponse response, Activity activity) =>
        activity is { Type: ActivityTypes.Invoke, Name: "adaptiveCard/action" }
            ? WriteAsync(response, activity, new(200, AdaptiveCardInvokeResponse.Error(500, "InternalError", "The action failed.")))
            : WriteErrorAsync(response, StatusCodes.Status500InternalServerError, "InternalError", "The turn failed.");

    private Task RefuseAsync(HttpResponse response, AuthenticateRequestResult verdict)
    {
        Log.Refused(logger, verdict.Status, verdict.Reason);
        if (verdict.Status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        // The reason stays in the log: whoever is refused is not told how to do better.
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
        return response.WriteAsJsonAsync(
            new() { Error = new() { Code = code, Message = message } }, BotFrameworkJson.Wire.ErrorResponse, cancellationToken: CancellationToken.None);
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
