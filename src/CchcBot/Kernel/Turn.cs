using System.Text.Json;

namespace CchcBot.Kernel;

/// <summary>One message or tap of a person: who, in which office, where and when. Holds what the activity said, independent of the wire format.</summary>
/// <param name="Snapshot">The office and its plans, read once per turn.</param>
/// <param name="Now">The office's time.</param>
/// <param name="Operation">Idempotency key: the same when Teams repeats the activity.</param>
/// <param name="Channel">The channel it came from, or null.</param>
/// <param name="MessageId">The message whose card was tapped, or null.</param>
internal sealed record Turn(
    OfficeSnapshot Snapshot,
    Person Person,
    TextLanguage Language,
    DateTimeOffset Now,
    string Operation,
    TurnChannel? Channel = null,
    string? MessageId = null)
{
    public Workspace Workspace => Snapshot.Office;

    public DateOnly Today => DateOnly.FromDateTime(Now.DateTime);

    /// <summary>Service URL of this chat or channel; null when unknown.</summary>
    public string? ServiceUrl => Channel?.Address.ServiceUrl ?? Person.Address?.ServiceUrl;

    /// <summary>Id of the group or meeting chat it came from, or null.</summary>
    public string? Chat { get; init; }

    /// <summary>Only the person can read answers here.</summary>
    public bool IsPersonal => Channel is null && Chat is null;

    /// <summary>Conversation id of the shared place it came from, or null.</summary>
    public string? SharedPlace => Channel?.Address.ConversationId ?? Chat;

    /// <summary>The personal chat of whoever acts; null when there is none yet.</summary>
    public ConversationAddress? PrivateChat => (Viewer ?? Person).Address;

    /// <summary>The administrator who is viewing as <see cref="Person"/>, or null. If set, nothing may be written.</summary>
    public Person? Viewer { get; init; }

    /// <summary>The turn as if it had come from the personal chat, where the answer will go.</summary>
    public Turn InPrivate() => this with { Channel = null, Chat = null, MessageId = null };

    /// <summary>In a personal chat, the offices among which the person still has to choose; otherwise empty.</summary>
    public IReadOnlyList<Workspace> Choices { get; init; } = [];

    /// <summary>The person belonged to no office before this turn.</summary>
    public bool IsNew { get; init; }
}

/// <summary>A channel of the office's team.</summary>
/// <param name="Address">The channel itself, not a thread in it.</param>
internal sealed record TurnChannel(ConversationAddress Address, string? Name);

/// <summary>A typed message, without the mention of the bot.</summary>
/// <param name="Files">Attached files, as described by Teams.</param>
/// <param name="Mentions">People mentioned, without the bot.</param>
internal sealed record TypedMessage(string Text, IReadOnlyList<SentFile> Files, IReadOnlyList<MentionedPerson> Mentions);

/// <summary>A file sent to the bot, with a short-lived download URL.</summary>
internal sealed record SentFile(string Name, string DownloadUrl)
{
    /// <summary>URL at which Teams stores the file for those with access; null when not given.</summary>
    public string? StoredAt { get; init; }
}

/// <summary>A mention has only the 29: id and the name as typed.</summary>
internal sealed record MentionedPerson(string ChannelAccountId, string? Name, string Text);

/// <summary>A tapped button. Its data is untrusted: rights and state are checked again.</summary>
internal sealed record ButtonTap(string Verb, JsonElement Data);
