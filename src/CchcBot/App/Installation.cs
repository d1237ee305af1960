using CchcBot.Delivery;
using CchcBot.Kernel;
using CchcBot.Office;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CchcBot.App;

/// <summary>The bot arrives in a chat or a team, learns who is there, and leaves again.</summary>
internal sealed class Installation(IWorkspaceStore store, Roster roster, RosterDue due, HelpHandler help)
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

        due.Note(turn.Workspace.Id, activity.ServiceUrl!);
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

    /// <summary>
    /// Somebody came into the team or left it. Who left has no rights from now on; the rest, also that a mention can be resolved and a person be given
    /// a unit, the clock learns from the roster.
    /// </summary>
    public async Task TeamChangedAsync(Workspace workspace, Activity activity, CancellationToken cancellation)
    {
        var gone = (activity.MembersRemoved ?? [])
            .Select(m => workspace.People.FirstOrDefault(p =>
                p.Id == ObjectIds.Canonical(m.AadObjectId ?? "") || (m.Id is { Length: > 0 } id && p.ChannelAccountId == id)))
            .OfType<Person>();
        await roster.LeaveAsync(workspace.Id, gone, cancellation);
        due.Note(workspace.Id, activity.ServiceUrl!);
    }
}
