using CchcBot.Delivery;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CchcBot.Teams;

/// <summary>The connector behind <see cref="IMessenger"/>.</summary>
internal sealed partial class Messenger(ConnectorClients connectors, ConnectorLimiter limiter, ILogger<Messenger> logger) : IMessenger
{
    /// <summary>The reason of an update whose message was deleted.</summary>
    public const string Gone = "gone";

    public async ValueTask<IDisposable> PlaceAsync(string tenant, ConversationAddress address, CancellationToken cancellation)
    {
        var gate = limiter.ForScheduled(tenant);
        return new KeptPlace(gate, await gate.EnterAsync(address.ConversationId, cancellation));
    }

    public Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellation) =>
        TryAsync(message, async () =>
        {
            var sent = await Conversations(message).SendToConversationAsync(message.Address.ConversationId, ToActivity(message), cancellation);
            return new SendOutcome(sent.Id, message.Address);
        });

    public Task<SendOutcome> PostAsync(Outgoing message, CancellationToken cancellation) =>
        TryAsync(message, async () =>
        {
            var channel = message.Address;
            var parameters = RawJson.ChannelPost(channel.BotId, channel.ConversationId, message.Tenant, ToActivity(message));
            var made = await Conversations(message).CreateConversationAsync(parameters, cancellation);
            return new SendOutcome(made.ActivityId, channel with { ConversationId = made.Id ?? channel.ConversationId });
        });

    public Task<SendOutcome> UpdateAsync(Outgoing message, string activityId, CancellationToken cancellation) =>
        TryAsync(message, async () =>
        {
            var activity = ToActivity(message);
            activity.Id = activityId;
            await Conversations(message).UpdateActivityAsync(message.Address.ConversationId, activityId, activity, cancellation);
            return new SendOutcome(activityId, message.Address);
        });

    private IConversations Conversations(Outgoing message) => connectors.Get(message.Address.ServiceUrl).Conversations;

    private async Task<SendOutcome> TryAsync(Outgoing message, Func<Task<SendOutcome>> send)
    {
        if (message.Place is not null && limiter.IsPaused(message.Tenant, message.Address.ConversationId))
        {
            // Somebody was told to wait since this place was given.
            return new SendOutcome(null, Refused: true);
        }

        using var scope = SendScope.Begin(message.Place as KeptPlace ?? limiter.ForScheduled(message.Tenant), message.Address.ConversationId);
        try
        {
            return await send();
        }
        catch (ConnectorException failure)
        {
            Log.NotSent(logger, (int?)failure.StatusCode, failure.Code, !failure.DidNotTakeEffect);
            return failure.StatusCode switch
            {
                System.Net.HttpStatusCode.NotFound => new SendOutcome(null, Permanent: Gone),
                { } status when !failure.IsTransient && (int)status < 500 => new SendOutcome(null, Permanent: failure.Code ?? $"{(int)status}"),
                System.Net.HttpStatusCode.TooManyRequests => new SendOutcome(null, Refused: true),
                null when failure.Code == ConnectorException.ServiceUrlNotAllowed => new SendOutcome(null, Permanent: failure.Code),
                _ => new SendOutcome(null, Ambiguous: !failure.DidNotTakeEffect),
            };
        }
    }

    private static Activity ToActivity(Outgoing message)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            From = new ChannelAccount(message.Address.BotId),
            Conversation = new ConversationAccount(id: message.Address.ConversationId),
            Summary = message.Push,
            Attachments = [RawJson.Card(CardJson.Of(message.Card, message.Office))],
        };
        if (message.Text is { } text)
        {
            (activity.Attachments, activity.Text) = (null, message.IsMarkdown ? text : CardText.Plain(text));
            activity.TextFormat = message.IsMarkdown ? TextFormatTypes.Markdown : TextFormatTypes.Plain;
        }
        else if (message.File is { } file)
        {
            activity.Attachments = [RawJson.Consent(file, message.Office)];
        }

        if (message.Key is { } key)
        {
            activity.ChannelData = RawJson.Of(new Dictionary<string, string>(StringComparer.Ordinal) { ["delivery"] = key });
        }

        return activity;
    }

    /// <summary>A place at the gate that was waited for before the call: its first attempt takes it, a further one waits anew.</summary>
    private sealed class KeptPlace(IConnectorGate gate, IDisposable pass) : IConnectorGate, IDisposable
    {
        private int isTaken;

        public ValueTask<IDisposable> EnterAsync(string conversationId, CancellationToken cancellationToken) =>
            Interlocked.Exchange(ref isTaken, 1) == 0 ? ValueTask.FromResult(pass) : gate.EnterAsync(conversationId, cancellationToken);

        public void Refused(string conversationId, TimeSpan? retryAfter) => gate.Refused(conversationId, retryAfter);

        public void Dispose() => pass.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A message was not acknowledged: status {Status}, code {Code}, ambiguous {Ambiguous}.")]
        public static partial void NotSent(ILogger logger, int? status, string? code, bool ambiguous);
    }
}
