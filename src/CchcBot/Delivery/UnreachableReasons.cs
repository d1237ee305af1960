namespace CchcBot.Delivery;

/// <summary>Reasons why a send did not reach a person, in addition to the connector's own codes.</summary>
internal static class UnreachableReasons
{
    /// <summary>The person has no chat with the bot yet; it exists once the app is installed.</summary>
    public const string NotInstalled = "notInstalled";

    /// <summary>The conversation, or the message to be updated, no longer exists.</summary>
    public const string Gone = "gone";

    /// <summary>Nobody knows whether the mail went out.</summary>
    public const string MailUnknown = "mailUnknown";

    /// <summary>The person removed the app: not tried again until it is installed again.</summary>
    public const string Removed = "removed";
}
