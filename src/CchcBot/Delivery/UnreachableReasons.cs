using CchcBot.People;
using CchcBot.Storage;

namespace CchcBot.Delivery;

/// <summary>What becomes of a person whom a send did not reach.</summary>
internal static class UnreachableReasons
{
    /// <summary>The reason where the person has no conversation with the bot yet.</summary>
    public const string NotInstalled = "notInstalled";

    /// <summary>Keeps that the connector refused for good; who has yet to install the app is reached once that is done.</summary>
    public static async Task KeepUnreachedAsync(this IWorkspaceStore offices, WorkspaceId office, Delivery? done, CancellationToken cancellation)
    {
        if (done is { State: DeliveryState.Unreachable, Reason: not NotInstalled })
        {
            await offices.ChangeKnownPersonAsync(office, done.Recipient, p => p with { Unreachable = done.Reason }, cancellation);
        }
    }
}
