namespace CchcBot.Delivery;

/// <summary>Why a send did not reach a person, beside the connector's own codes.</summary>
internal static class UnreachableReasons
{
    /// <summary>The person has no conversation with the bot yet, and is reached once the app is installed.</summary>
    public const string NotInstalled = "notInstalled";
}
