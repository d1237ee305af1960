using CchcBot.People;
using CchcBot.Protocols.AdaptiveCards;
using CchcBot.Protocols.BotFramework;

namespace CchcBot.Delivery;

/// <summary>What became of a send.</summary>
/// <param name="ActivityId">The message's id, where it arrived.</param>
/// <param name="Address">Where it is: of a channel post its own thread.</param>
/// <param name="Permanent">The code why trying again does not help, or null.</param>
/// <param name="Ambiguous">It may have arrived: nobody can say.</param>
internal sealed record SendOutcome(string? ActivityId, ConversationAddress? Address = null, string? Permanent = null, bool Ambiguous = false)
{
    public bool Arrived => Address is not null;
}

/// <summary>Messages that nobody asked for just now: reminders and summaries.</summary>
internal interface IMessenger
{
    Task<SendOutcome> SendAsync(ConversationAddress address, AdaptiveCard card, string push, CancellationToken cancellation);

    /// <summary>A post of its own in a channel, not a reply in a thread.</summary>
    Task<SendOutcome> PostAsync(ConversationAddress channel, string tenant, AdaptiveCard card, string push, CancellationToken cancellation);

    /// <summary>Puts another card into a message. Permanent "gone" where the message is no longer there.</summary>
    Task<SendOutcome> UpdateAsync(ConversationAddress address, string activityId, AdaptiveCard card, string push, CancellationToken cancellation);
}

/// <summary>The connector behind <see cref="IMessenger"/>.</summary>
internal sealed partial class Messenger(ConnectorFactory connectors, ILogger<Messenger> logger) : IMessenger
{
    /// <summary>The reason of an update whose message was deleted.</summary>
    public const string Gone = "gone";

    public Task<SendOutcome> SendAsync(ConversationAddress address, AdaptiveCard card, string push, CancellationToken cancellation) =>
        TryAsync(async () =>
        {
            var sent = await connectors.Create(address.ServiceUrl).SendToConversationAsync(address.ConversationId, Message(address, card, push), cancellation);
            return new SendOutcome(sent.Id, address);
        });

    public Task<SendOutcome> PostAsync(ConversationAddress channel, string tenant, AdaptiveCard card, string push, CancellationToken cancellation) =>
        TryAsync(async () =>
        {
            var parameters = ConversationParameters.ChannelPost(channel.ConversationId, tenant, Message(channel, card, push));
            parameters.Bot = new ChannelAccount { Id = channel.BotId };
            var made = await connectors.Create(channel.ServiceUrl).CreateConversationAsync(parameters, cancellation);
            return new SendOutcome(made.ActivityId, channel with { ConversationId = made.Id ?? channel.ConversationId });
        });

    public Task<SendOutcome> UpdateAsync(ConversationAddress address, string activityId, AdaptiveCard card, string push, CancellationToken cancellation) =>
        TryAsync(async () =>
        {
            var message = Message(address, card, push);
            message.Id = activityId;
            await connectors.Create(address.ServiceUrl).UpdateActivityAsync(address.ConversationId, activityId, message, cancellation);
            return new SendOutcome(activityId, address);
        });

    private async Task<SendOutcome> TryAsync(Func<Task<SendOutcome>> send)
    {
        try
        {
            return await send();
        }
        catch (ErrorResponseException failure)
        {
            Log.NotSent(logger, (int?)failure.StatusCode, failure.Code, !failure.DidNotTakeEffect);
            return failure.StatusCode switch
            {
                System.Net.HttpStatusCode.NotFound => new SendOutcome(null, Permanent: Gone),
                { } status when !failure.IsTransient && (int)status < 500 => new SendOutcome(null, Permanent: failure.Code ?? $"{(int)status}"),
                null when failure.Code == ErrorResponseException.ServiceUrlNotAllowed => new SendOutcome(null, Permanent: failure.Code),
                _ => new SendOutcome(null, Ambiguous: !failure.DidNotTakeEffect),
            };
        }
    }

    private static Activity Message(ConversationAddress address, AdaptiveCard card, string push)
    {
        var message = MessageFactory.Attachment(card.ToAttachment(), push);
        message.From = new ChannelAccount { Id = address.BotId };
        message.Conversation = new ConversationAccount { Id = address.ConversationId };
        return message;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A message was not acknowledged: status {Status}, code {Code}, ambiguous {Ambiguous}.")]
        public static partial void NotSent(ILogger logger, int? status, string? code, bool ambiguous);
    }
}
