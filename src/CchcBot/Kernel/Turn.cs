using System.Text.Json;
using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>One thing that a person said or tapped: who, in which office, where, when. What the activity held, without its wire form.</summary>
/// <param name="Snapshot">The office and its plans, read once for the turn.</param>
/// <param name="Now">The office's time.</param>
/// <param name="Operation">Names the act: the same for a repeat that Teams sends under the same activity id.</param>
/// <param name="Channel">The channel where it was said, or null elsewhere.</param>
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

    /// <summary>The connector that serves this chat or channel; null where it is not known.</summary>
    public string? ServiceUrl => Channel?.Address.ServiceUrl ?? Person.Address?.ServiceUrl;

    /// <summary>The group or meeting chat where it was said, or null.</summary>
    public string? Chat { get; init; }

    /// <summary>Nobody but the person reads what is answered here.</summary>
    public bool IsPersonal => Channel is null && Chat is null;

    /// <summary>The shared place where it was said, or null.</summary>
    public string? SharedPlace => Channel?.Address.ConversationId ?? Chat;

    /// <summary>Where whoever acts is reached alone; null where there is no such chat yet.</summary>
    public ConversationAddress? PrivateChat => (Viewer ?? Person).Address;

    /// <summary>The administrator who looks on as <see cref="Person"/>, or null: then nothing may be written.</summary>
    public Person? Viewer { get; init; }

    /// <summary>The same as if it had been said in the person's own chat: its answer goes there.</summary>
    public Turn InPrivate() => this with { Channel = null, Chat = null, MessageId = null };

    /// <summary>The offices among which the person has not chosen yet, for what is said in private; else none.</summary>
    public IReadOnlyList<Workspace> Choices { get; init; } = [];

    /// <summary>The person belonged to no office until this turn.</summary>
    public bool IsNew { get; init; }
}

/// <summary>A channel of the office's team.</summary>
/// <param name="Address">The channel itself, never a thread in it.</param>
internal sealed record TurnChannel(ConversationAddress Address, string? Name);

/// <summary>Words that were typed, without the bot's own mention.</summary>
/// <param name="Files">Files sent along, as Teams describes them.</param>
/// <param name="Mentions">People mentioned, not the bot.</param>
internal sealed record Said(string Text, IReadOnlyList<SentFile> Files, IReadOnlyList<MentionedPerson> Mentions);

/// <summary>A file sent to the bot: where it can be fetched for a short time.</summary>
internal sealed record SentFile(string Name, string DownloadUrl)
{
    /// <summary>Where Teams keeps the file for those who may see it; null where that is not said.</summary>
    public string? StoredAt { get; init; }
}

/// <summary>A mention carries only the 29: id and the name as typed.</summary>
internal sealed record MentionedPerson(string ChannelAccountId, string? Name, string Text);

/// <summary>A button tapped on a card. The data is input like any other: rights and freshness are checked again.</summary>
internal sealed record Tapped(string Verb, JsonElement Data);
