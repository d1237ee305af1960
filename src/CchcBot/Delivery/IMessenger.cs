using System.Security.Cryptography;
using System.Text;
using AdaptiveCards;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>What became of a send.</summary>
/// <param name="ActivityId">The message's id, where it arrived.</param>
/// <param name="Address">Where it is: of a channel post its own thread.</param>
/// <param name="Permanent">The code why this person or channel is not reached, <see cref="UnreachableReasons.Gone"/> among them, or null.</param>
/// <param name="Ambiguous">It may have arrived: nobody can say.</param>
/// <param name="Refused">The connector held it back (429): the same send goes through once its window is open again.</param>
/// <param name="Rejected">The code why this message is not taken, whoever it is for, or null.</param>
/// <param name="Barred">The code why nothing of this deployment is taken, or null: the message has nothing to do with it.</param>
internal sealed record SendOutcome(
    string? ActivityId,
    ConversationAddress? Address = null,
    string? Permanent = null,
    bool Ambiguous = false,
    bool Refused = false,
    string? Rejected = null,
    string? Barred = null
)
{
    public bool Arrived => Address is not null;
}

/// <summary>A message ready to be handed to the connector.</summary>
/// <param name="Push">What the phone shows.</param>
internal sealed record Outgoing(ConversationAddress Address, AdaptiveCard Card, string Push)
{
    private byte[]? cardJson;

    /// <summary>Names what the card shows: an update that would show the same is not sent. The card's own hash where nothing else is said.</summary>
    public string Shown
    {
        get => field ?? HashOf(Card.ToJson());
        init;
    }

    /// <summary>The card as it is sent, in UTF-8; made once.</summary>
    /// <exception cref="CardTooLargeException">It is over Teams' limit.</exception>
    public byte[] CardJson => cardJson ??= Kernel.Cards.CardJson.Of(Card, Office);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Sent as words in the card's place, so that they can be selected and copied; null = the card is sent.</summary>
    public string? Text { get; init; }

    /// <summary><see cref="Text"/> holds a link.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>Offered in the card's place; null = the card is sent.</summary>
    public OfferedFile? File { get; init; }

    /// <summary>Whose message it is: its tenant's window is taken, and its buttons act there.</summary>
    public WorkspaceId Office
    {
        get;
        init
        {
            // The card as it was sent for another office is copied with everything else.
            (field, cardJson) = (value, null);
        }
    } = new("", "");

    public string Tenant => Office.Tenant;

    /// <summary>The delivery that it is; in the activity's channelData, so that what arrived can be told apart.</summary>
    public string? Key { get; init; }

    /// <summary>A place that was waited for before; null = waited for while sending.</summary>
    public IDisposable? Place { get; init; }
}

/// <summary>A place in Teams' windows for one message.</summary>
/// <param name="Pass">Kept until it is disposed, which is after the answer; null where the conversation's window is full.</param>
/// <param name="Wait">When the window opens, from now.</param>
internal sealed record SendPlace(IDisposable? Pass, TimeSpan Wait = default);

/// <summary>Messages that nobody asked for just now: reminders and summaries.</summary>
internal interface IMessenger
{
    /// <summary>A place for one message, or when to ask again: a full conversation is not waited for.</summary>
    ValueTask<SendPlace> PlaceAsync(string tenant, ConversationAddress address, CancellationToken cancellation);

    Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellation);

    /// <summary>A post of its own in a channel, not a reply in a thread.</summary>
    Task<SendOutcome> PostAsync(Outgoing message, CancellationToken cancellation);

    /// <summary>Begins the personal chat with somebody anew: where Teams knows one it is the same. Null where it cannot be had.</summary>
    /// <param name="tenant">The person's tenant.</param>
    /// <param name="before">Where the chat was: the connector, and the bot's account.</param>
    /// <param name="account">The person's account id (29:) or object id.</param>
    /// <param name="cancellation">Stops before the call.</param>
    Task<ConversationAddress?> OpenAsync(string tenant, ConversationAddress before, string account, CancellationToken cancellation);

    /// <summary>Puts another card into a message. Permanent "gone" where the message is no longer there.</summary>
    Task<SendOutcome> UpdateAsync(Outgoing message, string activityId, CancellationToken cancellation);
}
