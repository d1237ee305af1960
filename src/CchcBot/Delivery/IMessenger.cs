using System.Security.Cryptography;
using System.Text;

namespace CchcBot.Delivery;

/// <summary>The outcome of a send.</summary>
/// <param name="ActivityId">The message's activity id, where it arrived.</param>
/// <param name="Address">The conversation of the message; for a channel post its own thread.</param>
/// <param name="Permanent">The code why this person or channel cannot be reached, or <see cref="UnreachableReasons.Gone"/>; null otherwise.</param>
/// <param name="Ambiguous">The outcome is unknown: the message may have arrived.</param>
/// <param name="Refused">Throttled by the connector (429): a retry succeeds once the rate window is open again.</param>
/// <param name="Rejected">The code why the connector does not accept this message, whoever the recipient; null otherwise.</param>
/// <param name="Barred">The code why the connector accepts nothing from this deployment; null otherwise.</param>
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
/// <param name="Push">The text of the notification.</param>
internal sealed record Outgoing(ConversationAddress Address, AdaptiveCard Card, string Push)
{
    private byte[]? cardJson;

    /// <summary>Fingerprint of what the card shows, so that an update without a visible change is skipped. By default the hash of the card's JSON.</summary>
    public string Shown
    {
        get => field ?? HashOf(Card.ToJson());
        init;
    }

    /// <summary>The card's JSON in UTF-8, as it is sent; built once.</summary>
    /// <exception cref="CardTooLargeException">The card is over Teams' size limit.</exception>
    public byte[] CardJson => cardJson ??= Kernel.Cards.CardJson.Of(Card, Office);

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>Sent as plain text instead of the card, so that it can be selected and copied; null = the card is sent.</summary>
    public string? Text { get; init; }

    /// <summary><see cref="Text"/> is Markdown, because it contains a link.</summary>
    public bool IsMarkdown { get; init; }

    /// <summary>A file offered instead of the card; null = the card is sent.</summary>
    public OfferedFile? File { get; init; }

    /// <summary>The office of the message: its tenant's rate window is used, and the card's buttons refer to it.</summary>
    public WorkspaceId Office
    {
        get;
        init
        {
            // A copy made with "with" would keep the JSON that was built for another office.
            (field, cardJson) = (value, null);
        }
    } = new("", "");

    public string Tenant => Office.Tenant;

    /// <summary>The delivery's key, sent in the activity's channelData so that arrived messages can be told apart.</summary>
    public string? Key { get; init; }

    /// <summary>A place in the rate window that was obtained before; null = one is waited for while sending.</summary>
    public IDisposable? Slot { get; init; }
}

/// <summary>A place for one message in Teams' rate windows.</summary>
/// <param name="Pass">To be disposed after the connector's response; null where the conversation's window is full.</param>
/// <param name="Wait">Time until the window opens.</param>
internal sealed record SendSlot(IDisposable? Pass, TimeSpan Wait = default);

/// <summary>Sends proactive messages: reminders and summaries.</summary>
internal interface IMessenger
{
    /// <summary>Obtains a place for one message, or the time after which to ask again; it does not wait for a full conversation.</summary>
    ValueTask<SendSlot> ReserveAsync(string tenant, ConversationAddress address, CancellationToken cancellation);

    Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellation);

    /// <summary>Starts a new thread in a channel.</summary>
    Task<SendOutcome> PostAsync(Outgoing message, CancellationToken cancellation);

    /// <summary>Creates the personal chat with a person; where Teams already has one, it gives that. Null where it fails.</summary>
    /// <param name="tenant">The person's tenant.</param>
    /// <param name="before">The former chat, for its connector address and bot id.</param>
    /// <param name="account">The person's Teams account id ("29:...") or object id.</param>
    Task<ConversationAddress?> OpenAsync(string tenant, ConversationAddress before, string account, CancellationToken cancellation);

    /// <summary>Replaces the card of a message. The outcome is permanent with "gone" where the message no longer exists.</summary>
    Task<SendOutcome> UpdateAsync(Outgoing message, string activityId, CancellationToken cancellation);
}
