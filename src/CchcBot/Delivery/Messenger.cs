using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using CchcBot.People;
using CchcBot.Teams;
using CchcBot.Turns;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace CchcBot.Delivery;

/// <summary>What became of a send.</summary>
/// <param name="ActivityId">The message's id, where it arrived.</param>
/// <param name="Address">Where it is: of a channel post its own thread.</param>
/// <param name="Permanent">The code why trying again does not help, or null.</param>
/// <param name="Ambiguous">It may have arrived: nobody can say.</param>
/// <param name="Refused">The connector held it back (429): the same send goes through once its window is open again.</param>
internal sealed record SendOutcome(string? ActivityId, ConversationAddress? Address = null, string? Permanent = null, bool Ambiguous = false, bool Refused = false)
{
    public bool Arrived => Address is not null;
}

/// <summary>A message ready to be handed to the connector.</summary>
/// <param name="Push">What the phone shows.</param>
internal sealed record Outgoing(ConversationAddress Address, AdaptiveCard Card, string Push)
{
    /// <summary>Names what the card shows: an update that would show the same is not sent. The card's own hash where nothing else is said.</summary>
    public string Shown
    {
        get => field ?? HashOf(Card.ToJson());
        init;
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>The tenant whose window it takes a place in.</summary>
    public string Tenant { get; init; } = "";

    /// <summary>The delivery that it is; in the activity's channelData, so that what arrived can be told apart.</summary>
    public string? Key { get; init; }

    /// <summary>A place that was waited for before; null = waited for while sending.</summary>
    public IDisposable? Place { get; init; }
}

/// <summary>Messages that nobody asked for just now: reminders and summaries.</summary>
internal interface IMessenger
{
    /// <summary>Waits until Teams' windows have room for one message. The place is kept until it is disposed, which is after its answer.</summary>
    ValueTask<IDisposable> PlaceAsync(string tenant, ConversationAddress address, CancellationToken cancellation);

    Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellation);

    /// <summary>A post of its own in a channel, not a reply in a thread.</summary>
    Task<SendOutcome> PostAsync(Outgoing message, CancellationToken cancellation);

    /// <summary>Puts another card into a message. Permanent "gone" where the message is no longer there.</summary>
    Task<SendOutcome> UpdateAsync(Outgoing message, string activityId, CancellationToken cancellation);
}

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
            Attachments = [RawJson.Card(CardJson.Of(message.Card))],
        };
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
