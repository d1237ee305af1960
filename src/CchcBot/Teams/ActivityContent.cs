using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CchcBot.Teams;

/// <summary>
/// Reads what the official types keep as loose JSON. Unlike the SDK's own readers these throw for nothing that a sender can write:
/// what is not shaped like the thing is not the thing.
/// </summary>
internal static class ActivityContent
{
    private const string MentionType = "mention";

    /// <summary>The mentions of the text.</summary>
    public static IReadOnlyList<Mention> Mentions(IMessageActivity activity) =>
        activity.Entities is null ? [] : [.. activity.Entities.Select(ToMention).OfType<Mention>()];

    /// <summary>The text without the mention of the bot itself, as Teams puts it into channels.</summary>
    public static string TextWithoutBot(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in Mentions(activity))
        {
            if (mention.Mentioned.Id == activity.Recipient?.Id && mention.Text.Length > 0)
            {
                text = text.Replace(mention.Text, "", StringComparison.OrdinalIgnoreCase);
            }
        }

        // Some clients put the entity of a hard space between the mention and the words.
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>The file that the attachment offers; null when it is not a file attachment or has no address.</summary>
    public static FileDownloadInfo? File(Attachment attachment) =>
        attachment is { ContentType: FileDownloadInfo.ContentType, Content: JObject content } && Text(content, "downloadUrl") is { Length: > 0 } url
            ? new FileDownloadInfo(url, Text(content, "uniqueId"), Text(content, "fileType"))
            : null;

    /// <summary>The value of an invoke as the type that its name promises; null where it is not one.</summary>
    public static T? Value<T>(object? value)
        where T : class
    {
        try
        {
            return (value as JObject)?.ToObject<T>(WireJson.Serializer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Mention? ToMention(Entity entity) =>
        entity is { Type: MentionType, Properties: { } properties } && properties["mentioned"] is JObject mentioned && Text(mentioned, "id") is { } id
            ? new Mention(new ChannelAccount(id, Text(mentioned, "name")) { AadObjectId = Text(mentioned, "aadObjectId") }, Text(properties, "text") ?? "")
            : null;

    private static string? Text(JObject json, string name) => json[name] is { Type: JTokenType.String } text ? (string?)text : null;
}
