using System.Text.Json;
using System.Text.Json.Serialization;

namespace CchcBot.Protocols.BotFramework;

public sealed class Attachment
{
    public string? ContentType { get; set; }
    public string? ContentUrl { get; set; }
    public JsonElement? Content { get; set; }
    public string? Name { get; set; }
}

/// <summary>The attachment types that matter here.</summary>
public static class AttachmentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";

    /// <summary>A file that a person attached in a personal chat; see <see cref="FileDownloadInfo"/>.</summary>
    public const string FileDownloadInfo = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Asks a person in a personal chat whether the bot may put a file into the person's files; see <see cref="FileConsentCard"/>.</summary>
    public const string FileConsentCard = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>Shows a file that lies in the person's files; see <see cref="FileInfoCard"/>.</summary>
    public const string FileInfoCard = "application/vnd.microsoft.teams.card.file.info";
}

/// <summary>The content of a file attachment: a short-lived, pre-signed address. Fetch it without the bot's token.</summary>
public sealed class FileDownloadInfo
{
    public string? DownloadUrl { get; set; }
    public string? UniqueId { get; set; }
    public string? FileType { get; set; }

    /// <summary>The file that the attachment offers; null when it is not a file attachment or has no address.</summary>
    public static FileDownloadInfo? From(Attachment attachment)
    {
        if (attachment.ContentType != AttachmentTypes.FileDownloadInfo || attachment.Content is not { ValueKind: JsonValueKind.Object } content)
        {
            return null;
        }

        var info = new FileDownloadInfo { DownloadUrl = Read("downloadUrl"), UniqueId = Read("uniqueId"), FileType = Read("fileType") };
        return string.IsNullOrEmpty(info.DownloadUrl) ? null : info;

        string? Read(string name) => content.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}

/// <summary>Something said about the text, for example a mention. What is not known by name is in <see cref="Properties"/>.</summary>
public sealed class Entity
{
    public string? Type { get; set; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Someone named in a text: <paramref name="Text"/> is the very part of the text, <c>&lt;at&gt;Name&lt;/at&gt;</c>.</summary>
public sealed record Mention(ChannelAccount Mentioned, string Text)
{
    private const string TypeName = "mention";

    public Entity ToEntity() => new()
    {
        Type = TypeName,
        Properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
        {
            ["mentioned"] = JsonSerializer.SerializeToElement(Mentioned, BotFrameworkJson.Wire.ChannelAccount),
            ["text"] = JsonSerializer.SerializeToElement(Text, BotFrameworkJson.Wire.String),
        },
    };

    internal static Mention? From(Entity entity)
    {
        if (entity.Type != TypeName || entity.Properties is not { } properties
            || !properties.TryGetValue("mentioned", out var mentioned) || mentioned.ValueKind != JsonValueKind.Object
            || Read(mentioned, "id") is not { } id)
        {
            return null;
        }

        var text = properties.TryGetValue("text", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString() : null;
        return new(new() { Id = id, Name = Read(mentioned, "name"), AadObjectId = Read(mentioned, "aadObjectId") }, text ?? "");
    }

    private static string? Read(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

public sealed class MessageReaction
{
    public string? Type { get; set; }
}

/// <summary>Up to three buttons under a message that go away once one is pressed.</summary>
public sealed class SuggestedActions
{
    public IList<string>? To { get; set; }
    public IList<CardAction> Actions { get; set; } = [];
}

public sealed class CardAction
{
    public string? Type { get; set; }
    public string? Title { get; set; }
    public JsonElement? Value { get; set; }
}

public static class MessageFactory
{
    /// <summary>A message of text (markdown).</summary>
    public static Activity Text(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>
    /// A message of one card or file. There is no way to add a text: Teams would split the two and give no id back,
    /// so that neither can be updated.
    /// </summary>
    /// <param name="summary">The words of the push notification.</param>
    public static Activity Attachment(Attachment attachment, string? summary = null) =>
        new() { Type = ActivityTypes.Message, Attachments = [attachment], Summary = summary };
}

public static class ActivityExtensions
{
    /// <summary>Takes the mention of the bot itself out of the text (as Teams puts it in channels), and gives the rest.</summary>
    public static string RemoveRecipientMention(this Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.GetMentions())
        {
            if (mention.Mentioned.Id == activity.Recipient?.Id && mention.Text.Length > 0)
            {
                text = text.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase);
            }
        }

        // Some clients put the entity of a hard space between the mention and the words.
        activity.Text = text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
        return activity.Text;
    }
}
