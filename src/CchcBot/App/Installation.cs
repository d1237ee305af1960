using CchcBot.Delivery;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CchcBot.App;

/// <summary>Handles the bot being installed in a chat or team, changes of the members, and removal.</summary>
internal sealed class Installation(IWorkspaceStore store, Roster roster, RosterRefreshes due, HelpHandler help)
{
    /// <summary>
    /// Greets once, in a personal chat, on first installation: Teams sends the event again with each new version of the app. Channels get no greeting.
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

    /// <summary>The app was removed: marks the person as unreachable, instead of trying to send and failing.</summary>
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
    /// Members joined or left the team. Those who left lose their rights at once; the rest (new members, who can then be mentioned and assigned to a unit)
    /// is read from the roster on the next scheduler run.
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
