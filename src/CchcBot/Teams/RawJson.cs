using AdaptiveCards;
using CchcBot.Kernel;
using CchcBot.Kernel.Cards;
using CchcBot.Office;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace CchcBot.Teams;

/// <summary>
/// What the bot puts into an activity where the official types take any object: JSON that is written already. Nothing else goes out
/// there (<see cref="WireJson"/> refuses it), because the official serializer would write it otherwise than it was meant.
/// </summary>
internal static class RawJson
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    public static JRaw Of<T>(T value) => new(WireJson.Write(value));

    /// <param name="json">The card in UTF-8.</param>
    public static Attachment Card(byte[] json) => new() { ContentType = AdaptiveCard.ContentType, Content = new WrittenJson(json) };

    /// <summary>Asks a person in a personal chat whether the bot may put a file into the person's files.</summary>
    /// <param name="card">Its contexts come back with the answer; they are raw JSON too.</param>
    /// <param name="name">The file's name with its ending.</param>
    public static Attachment ToAttachment(this FileConsentCard card, string name) =>
        new() { ContentType = FileConsentCard.ContentType, Name = name, Content = Of(card) };

    /// <summary>The question whether a file that a slice offers is wanted.</summary>
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

    /// <summary>Shows a file that lies in the person's files.</summary>
    public static Attachment ToAttachment(this FileInfoCard card, string name, string contentUrl) =>
        new() { ContentType = FileInfoCard.ContentType, Name = name, ContentUrl = contentUrl, Content = Of(card) };

    /// <summary>The answer to a card's button that takes the card's place, for the actor only: update the message for everyone else.</summary>
    public static AdaptiveCardInvokeResponse InvokeCard(byte[] json) =>
        new() { StatusCode = 200, Type = AdaptiveCard.ContentType, Value = new WrittenJson(json) };

    /// <summary>A short line shown for a moment; the card stays as it is (and loses what was typed into it).</summary>
    public static AdaptiveCardInvokeResponse InvokeMessage(string text) => new() { StatusCode = 200, Type = MessageType, Value = Of(text) };

    /// <param name="statusCode">400 when the request was wrong, 500 when the bot failed. It travels under HTTP 200.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">A sentence for people who look for the cause.</param>
    public static AdaptiveCardInvokeResponse InvokeError(int statusCode, string code, string message) =>
        new() { StatusCode = statusCode, Type = ErrorType, Value = Of(new Error(code, message)) };

    /// <summary>A personal chat with one person. Asked for twice, Teams gives the same conversation back.</summary>
    public static ConversationParameters Personal(string botId, string userId, string tenantId) => new()
    {
        Bot = new ChannelAccount(botId),
        Members = [new ChannelAccount(userId)],
        TenantId = tenantId,
        ChannelData = Of(new TeamsChannelData { Tenant = new TenantInfo(tenantId) }),
    };

    /// <summary>A new post in a channel (not a reply in a thread).</summary>
    public static ConversationParameters ChannelPost(string botId, string channelId, string tenantId, Activity activity) => new()
    {
        IsGroup = true,
        Bot = new ChannelAccount(botId),
        ChannelData = Of(new TeamsChannelData { Channel = new ChannelInfo(channelId), Tenant = new TenantInfo(tenantId) }),
        TenantId = tenantId,
        Activity = activity,
    };
}
