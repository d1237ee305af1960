namespace CchcBot.Delivery;

/// <summary>Why a send did not reach a person, beside the connector's own codes.</summary>
internal static class UnreachableReasons
{
    /// <summary>The person has no conversation with the bot yet, and is reached once the app is installed.</summary>
    public const string NotInstalled = "notInstalled";

    /// <summary>The conversation, or the message that was to be changed, is not there any more.</summary>
    public const string Gone = "gone";

    /// <summary>The person took the app away: not tried again before it is there again.</summary>
    public const string Removed = "removed";
}
