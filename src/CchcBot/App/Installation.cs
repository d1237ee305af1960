using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Office;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CchcBot.App;

/// <summary>The bot arrives in a chat or a team, learns who is there, and leaves again.</summary>
internal sealed class Installation(IWorkspaceStore store, Roster roster, HelpHandler help)
{
    /// <summary>
    /// Greets once, on install, in a personal chat: Teams says "installed" again with each new version of the app. A channel is not troubled.
    /// </summary>
    public async Task<Reply> WelcomeAsync(Turn turn, Activity activity, CancellationToken cancellation)
    {
        if (turn.IsPersonal)
        {
            var isFirst = false;
            await store.ChangeKnownPersonAsync(
                turn.Workspace.Id,
                turn.Person.Id,
                person =>
                {
                    isFirst = person.WelcomedAt is null;
                    return isFirst ? person with { WelcomedAt = turn.Now } : person;
                },
                cancellation);
            return isFirst ? help.Welcome(turn) : Reply.Silence;
        }

        await LearnRosterAsync(turn.Workspace, activity, cancellation);
        return Reply.Silence;
    }

    /// <summary>The app was removed: the person is no longer reached here, and that is said rather than tried.</summary>
    public async Task ForgetAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Conversation is not { ConversationType: null or "personal" } || activity.From?.AadObjectId is not { } personId
            || (activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? activity.Conversation.TenantId) is not { } tenant)
        {
            return;
        }

        foreach (var office in await store.OfPersonAsync(tenant, personId, cancellation))
        {
            await store.ChangeKnownPersonAsync(
                office,
                personId,
                person => person with { Address = null, Unreachable = UnreachableReasons.Removed, WelcomedAt = null },
                cancellation
            );
        }
    }

    /// <summary>Learns the team's members with their two ids, so that a mention can be resolved and a person be given a unit.</summary>
    public Task LearnRosterAsync(Workspace workspace, Activity activity, CancellationToken cancellation) =>
        roster.RefreshAsync(workspace, activity.ServiceUrl!, cancellation);
}
