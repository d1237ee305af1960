using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CchcBot.Teams;

/// <summary>
/// Already serialized JSON for the properties that the SDK types as object. <see cref="WireJson"/> refuses anything else there, because the SDK's
/// serializer would write it differently than intended.
/// </summary>
internal static class RawJson
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    public static JRaw Of<T>(T value) => new(WireJson.Write(value));

    /// <param name="json">The card in UTF-8.</param>
    public static Attachment Card(byte[] json) => new() { ContentType = AdaptiveCard.ContentType, Content = new PreserializedJson(json) };

    /// <param name="json">The card in UTF-8, given back only after the message was sent.</param>
    public static Attachment Card(PooledJson json) => new() { ContentType = AdaptiveCard.ContentType, Content = new PreserializedJson(json) };

    /// <summary>A consent card: asks a person in a personal chat whether the bot may save a file to their OneDrive.</summary>
    /// <param name="card">Its accept and decline contexts come back with the answer; they must be raw JSON too.</param>
    /// <param name="name">File name with extension.</param>
    public static Attachment ToAttachment(this FileConsentCard card, string name) =>
        new() { ContentType = FileConsentCard.ContentType, Name = name, Content = Of(card) };

    /// <summary>The consent card for a file that a slice offers.</summary>
    public static Attachment Consent(OfferedFile file, WorkspaceId office)
    {
        var context = Of(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = file.Kind, ["id"] = file.Id, [CardJson.OfficeKey] = office.Mark(),
        });
        return new FileConsentCard
        {
            Description = file.Description,
            SizeInBytes = file.Size,
            AcceptContext = context,
            DeclineContext = context,
        }.ToAttachment(file.Name);
    }

    /// <summary>A card that links to the file once it is uploaded.</summary>
    public static Attachment ToAttachment(this FileInfoCard card, string name, string contentUrl) =>
        new() { ContentType = FileInfoCard.ContentType, Name = name, ContentUrl = contentUrl, Content = Of(card) };

    /// <summary>Card action response: replaces the card for the person who pressed only. Update the message to change it for everyone.</summary>
    public static AdaptiveCardInvokeResponse InvokeCard(byte[] json) =>
        new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = new PreserializedJson(json) };

    /// <summary>Card action response: a short notice; the card stays, but loses what was typed into it.</summary>
    public static AdaptiveCardInvokeResponse InvokeMessage(string text) => new() { StatusCode = 200, Type = MessageType, Value = Of(text) };

    /// <param name="statusCode">400 when the request was wrong, 500 when the bot failed. Goes in the body, under HTTP 200.</param>
    /// <param name="code">Machine-readable error code.</param>
    /// <param name="message">Explanation for a developer.</param>
    public static AdaptiveCardInvokeResponse InvokeError(int statusCode, string code, string message) =>
        new() { StatusCode = statusCode, Type = ErrorType, Value = Of(new Error(code, message)) };

    /// <summary>Opens a personal chat with one person. Idempotent: Teams returns the same conversation each time.</summary>
    public static ConversationParameters Personal(string botId, string userId, string tenantId) => new()
    {
        Bot = new ChannelAccount(botId),
        Members = [new ChannelAccount(userId)],
        TenantId = tenantId,
        ChannelData = Of(new TeamsChannelData { Tenant = new TenantInfo(tenantId) }),
    };

    /// <summary>Starts a new post in a channel (not a reply in a thread).</summary>
    public static ConversationParameters ChannelPost(string botId, string channelId, string tenantId, Activity activity) => new()
    {
        IsGroup = true,
        Bot = new ChannelAccount(botId),
        ChannelData = Of(new TeamsChannelData { Channel = new ChannelInfo(channelId), Tenant = new TenantInfo(tenantId) }),
        TenantId = tenantId,
        Activity = activity,
    };
}
