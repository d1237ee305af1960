using CchcBot.Delivery;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CchcBot.Teams;

/// <summary><see cref="IMessenger"/> over the Bot Framework connector.</summary>
internal sealed partial class Messenger(
    ConnectorClients connectors, ConnectorLimiter limiter, ConnectorHealth health, TimeProvider time, IOptions<BotOptions> options, ILogger<Messenger> logger)
    : IMessenger
{
    public async ValueTask<SendSlot> ReserveAsync(string tenant, ConversationAddress address, CancellationToken cancellation)
    {
        var gate = limiter.ForScheduled(tenant);
        try
        {
            return new SendSlot(new ReservedSlot(gate, await gate.EnterAsync(address.ConversationId, cancellation)));
        }
        catch (ConnectorException full) when (full is { Code: ConnectorException.WindowFull, RetryAfter: { } wait })
        {
            return new SendSlot(null, wait);
        }
    }

    public Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellation) =>
        TryAsync(
            message,
            async stop =>
            {
                var sent = await Conversations(message).SendToConversationAsync(message.Address.ConversationId, ToActivity(message), stop);
                return new SendOutcome(sent.Id, message.Address);
            },
            cancellation);

    public Task<SendOutcome> PostAsync(Outgoing message, CancellationToken cancellation) =>
        TryAsync(
            message,
            async stop =>
            {
                var channel = message.Address;
                var parameters = RawJson.ChannelPost(channel.BotId, channel.ConversationId, message.Tenant, ToActivity(message));
                var made = await Conversations(message).CreateConversationAsync(parameters, stop);
                return new SendOutcome(made.ActivityId, channel with { ConversationId = made.Id ?? channel.ConversationId });
            },
            cancellation);

    public Task<SendOutcome> UpdateAsync(Outgoing message, string activityId, CancellationToken cancellation) =>
        TryAsync(
            message,
            async stop =>
            {
                var activity = ToActivity(message);
                activity.Id = activityId;
                await Conversations(message).UpdateActivityAsync(message.Address.ConversationId, activityId, activity, stop);
                return new SendOutcome(activityId, message.Address);
            },
            cancellation);

    public async Task<ConversationAddress?> OpenAsync(string tenant, ConversationAddress before, string account, CancellationToken cancellation)
    {
        try
        {
            using var scope = SendScope.Begin(limiter.ForScheduled(tenant), account);
            using var limit = new CancellationTokenSource(options.Value.Delivery.SendTime, time);
            var chat = await connectors.Get(before.ServiceUrl).Conversations.CreateConversationAsync(
                RawJson.Personal(before.BotId, account, tenant), limit.Token);
            return chat.Id is { Length: > 0 } id ? before with { ConversationId = id } : null;
        }
        catch (Exception failure) when (failure is ConnectorException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            Log.NotOpened(logger, (int?)(failure as ConnectorException)?.StatusCode, (failure as ConnectorException)?.LoggedCode);
            return null;
        }
    }

    private IConversations Conversations(Outgoing message) => connectors.Get(message.Address.ServiceUrl).Conversations;

    private async Task<SendOutcome> TryAsync(Outgoing message, Func<CancellationToken, Task<SendOutcome>> send, CancellationToken cancellation)
    {
        if (message.Slot is not null && limiter.PausedFor(message.Tenant, message.Address.ConversationId) > TimeSpan.Zero)
        {
            // A 429 came after this place was granted.
            return new SendOutcome(null, Refused: true);
        }

        using var scope = SendScope.Begin(message.Slot as ReservedSlot ?? limiter.ForScheduled(message.Tenant), message.Address.ConversationId);
        using var limit = new CancellationTokenSource(options.Value.Delivery.SendTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await send(both.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.NotSent(logger, null, "SendTime", ambiguous: true);
            return new SendOutcome(null, Ambiguous: true);
        }
        catch (ConnectorException failure)
        {
            if (failure.Code == ConnectorException.ServiceUrlNotAllowed)
            {
                // We refused it before the request got to <see cref="ConnectorHandler"/>, which reports the connector's own refusals.
                health.Refused(failure);
            }

            Log.NotSent(logger, (int?)failure.StatusCode, failure.LoggedCode, !failure.DidNotTakeEffect);
            return Outcome(failure);
        }
    }

    private static SendOutcome Outcome(ConnectorException failure) => failure.Means switch
    {
        Refusal.Person => new SendOutcome(null, Permanent: failure.Code),
        Refusal.Gone => new SendOutcome(null, Permanent: UnreachableReasons.Gone),
        Refusal.Message => new SendOutcome(null, Rejected: Word(failure)),
        Refusal.Deployment => new SendOutcome(null, Barred: Word(failure)),
        _ when failure.StatusCode == System.Net.HttpStatusCode.TooManyRequests => new SendOutcome(null, Refused: true),
        _ => new SendOutcome(null, Ambiguous: !failure.DidNotTakeEffect),
    };

    private static string Word(ConnectorException failure) => failure.Code ?? $"{(int?)failure.StatusCode}";

    private static Activity ToActivity(Outgoing message)
    {
        var activity = new Activity(ActivityTypes.Message)
        {
            From = new ChannelAccount(message.Address.BotId),
            Conversation = new ConversationAccount(id: message.Address.ConversationId),
            Summary = message.Push,
            Attachments = [RawJson.Card(message.CardJson)],
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

    /// <summary>A rate limit place acquired before the call: the first attempt uses it, a retry waits for a new one.</summary>
    private sealed class ReservedSlot(IConnectorGate gate, IDisposable pass) : IConnectorGate, IDisposable
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

        [LoggerMessage(2, LogLevel.Warning, "A chat could not be begun anew: status {Status}, code {Code}.")]
        public static partial void NotOpened(ILogger logger, int? status, string? code);
    }
}
