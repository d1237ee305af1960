using AdaptiveCards;

namespace CchcBot.Protocols.BotFramework;

public static class AdaptiveCardAttachments
{
    /// <exception cref="CardTooLargeException">The card is over <see cref="CardSize.Limit"/>.</exception>
    public static Attachment ToAttachment(this AdaptiveCard card) => new() { ContentType = AdaptiveCard.ContentType, Content = card.ToElement() };
}
