using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CchcBot.Teams;

/// <summary>
/// Reads the parts of an activity that the SDK keeps as untyped JSON. Unlike the SDK's readers these never throw on malformed input: what does not have
/// the expected shape counts as absent.
/// </summary>
internal static class ActivityContent
{
    private const string MentionType = "mention";

    /// <summary>The mentions in the message.</summary>
    public static IReadOnlyList<Mention> Mentions(IMessageActivity activity) =>
        activity.Entities is null ? [] : [.. activity.Entities.Select(ToMention).OfType<Mention>()];

    /// <summary>The text without the mention of the bot, which Teams includes in channels.</summary>
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

        // Some clients put the HTML entity of a no-break space between the mention and the text.
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    /// <summary>The file offered by the attachment; null when it is not a file attachment or has no download URL.</summary>
    public static FileDownloadInfo? File(Attachment attachment) =>
        attachment is { ContentType: FileDownloadInfo.ContentType, Content: JObject content } && Text(content, "downloadUrl") is { Length: > 0 } url
            ? new FileDownloadInfo(url, Text(content, "uniqueId"), Text(content, "fileType"))
            : null;

    /// <summary>The value of an invoke as the type that belongs to its name; null when it does not have that shape.</summary>
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
