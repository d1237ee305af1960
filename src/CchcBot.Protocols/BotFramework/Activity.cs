using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Protocols.BotFramework;

/// <summary>
/// What a channel and a bot say to each other (Bot Framework activity schema 3). One class for every kind of activity:
/// <see cref="Type"/> says which of the properties have a meaning. Unknown properties are kept in <see cref="Properties"/>.
/// </summary>
public sealed class Activity
{
    private TeamsChannelData? _teamsChannelData;

    public string? Type { get; set; }
    public string? Id { get; set; }
    public DateTimeOffset? Timestamp { get; set; }
    public DateTimeOffset? LocalTimestamp { get; set; }
    public string? LocalTimezone { get; set; }
    public string? ServiceUrl { get; set; }
    public string? ChannelId { get; set; }
    public ChannelAccount? From { get; set; }
    public ConversationAccount? Conversation { get; set; }
    public ChannelAccount? Recipient { get; set; }
    public string? TextFormat { get; set; }
    public string? AttachmentLayout { get; set; }
    public IList<ChannelAccount>? MembersAdded { get; set; }
    public IList<ChannelAccount>? MembersRemoved { get; set; }
    public IList<MessageReaction>? ReactionsAdded { get; set; }
    public IList<MessageReaction>? ReactionsRemoved { get; set; }
    public string? Locale { get; set; }
    public string? Text { get; set; }

    /// <summary>The words of the push notification when the message is a card alone.</summary>
    public string? Summary { get; set; }
    public string? Importance { get; set; }
    public SuggestedActions? SuggestedActions { get; set; }
    public IList<Attachment>? Attachments { get; set; }
    public IList<Entity>? Entities { get; set; }
    public JsonElement? ChannelData { get; set; }

    /// <summary>Of an installationUpdate: add, add-upgrade, remove or remove-upgrade.</summary>
    public string? Action { get; set; }
    public string? ReplyToId { get; set; }
    public JsonElement? Value { get; set; }

    /// <summary>Of an invoke or an event: what is asked, for example adaptiveCard/action.</summary>
    public string? Name { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>What Teams adds to every activity; null where there is none. Read once and kept.</summary>
    /// <exception cref="JsonException">The channel data is not as Teams sends it.</exception>
    public TeamsChannelData? GetChannelData() =>
        _teamsChannelData ??= ChannelData is { ValueKind: JsonValueKind.Object or JsonValueKind.String or JsonValueKind.Array or JsonValueKind.Number } data
            ? data.Deserialize(BotFrameworkJson.Wire.TeamsChannelData)
            : null;

    /// <summary>The mentions of the text. An entity that calls itself a mention and is not shaped like one is left out.</summary>
    public IReadOnlyList<Mention> GetMentions() =>
        Entities is null ? [] : [.. Entities.Select(Mention.From).OfType<Mention>()];

    /// <summary>Where this activity came from, to answer or to write there later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Addresses this outgoing activity: from the bot to the user, as a reply where the reference names an activity.</summary>
    public Activity ApplyConversationReference(ConversationReference reference)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        From = reference.Bot;
        Recipient = reference.User;
        ReplyToId ??= reference.ActivityId;
        Locale ??= reference.Locale;
        return this;
    }
}

/// <summary>The kinds of activity that the bot tells apart.</summary>
public static class ActivityTypes
{
    public const string ConversationUpdate = "conversationUpdate";
    public const string Event = "event";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Message = "message";
    public const string MessageReaction = "messageReaction";
    public const string Typing = "typing";
}

public static class TextFormatTypes
{
    public const string Markdown = "markdown";
    public const string Plain = "plain";
    public const string Xml = "xml";
}
