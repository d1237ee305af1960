using System.Text.Json;

namespace CchcBot.Protocols.BotFramework;

public static class AdaptiveCardAttachments
{
    /// <param name="cardJson">The card as JSON.</param>
    public static Attachment Of(string cardJson) => new() { ContentType = AttachmentTypes.AdaptiveCard, Content = JsonElement.Parse(cardJson) };
}
