using CchcBot.Hosting;
using CchcBot.People;
using CchcBot.Protocols.BotFramework;
using CchcBot.Storage;

namespace CchcBot.Turns;

/// <summary>The bot arrives in a chat or a team, learns who is there, and leaves again.</summary>
internal sealed partial class Installation(IWorkspaceStore store, ConnectorFactory connectors, HelpHandler help, ILogger<Installation> logger)
{
    private const int MembersPerPage = 200;

    /// <summary>Greets once, on install, in a personal chat; a channel is not troubled.</summary>
    public async Task<Reply> WelcomeAsync(Turn turn, Activity activity, CancellationToken cancellation)
    {
        if (turn.IsPersonal)
        {
            return help.Welcome(turn);
        }

        await LearnRosterAsync(turn.Workspace, activity, cancellation);
        return Reply.Silence;
    }

    /// <summary>The app was removed: the person is no longer reached here, and that is said rather than tried.</summary>
    public async Task ForgetAsync(Activity activity, CancellationToken cancellation)
    {
        if (activity.Conversation is not { ConversationType: null or "personal" } || activity.From?.AadObjectId is not { } personId
            || (activity.GetChannelData()?.Tenant?.Id ?? activity.Conversation.TenantId) is not { } tenant)
        {
            return;
        }

        foreach (var office in await store.OfPersonAsync(tenant, personId, cancellation))
        {
            await store.ChangePersonAsync(
                office, personId, person => (person ?? new Person(personId, personId)) with { Address = null, Unreachable = "removed" }, cancellation);
        }
    }

    /// <summary>Learns the team's members with their two ids, so that a mention can be resolved and a person be given a unit.</summary>
    public async Task LearnRosterAsync(Workspace workspace, Activity activity, CancellationToken cancellation)
    {
        var client = connectors.Create(activity.ServiceUrl!);
        string? page = null;
        try
        {
            do
            {
                var members = await client.GetConversationPagedMembersAsync(workspace.Id.Team, MembersPerPage, page, cancellation);
                foreach (var member in members.Members)
                {
                    await LearnAsync(workspace, member, cancellation);
                }

                page = members.ContinuationToken;
            }
            while (!string.IsNullOrEmpty(page));
        }
        catch (ErrorResponseException failure)
        {
            // People are also met one by one as they write: the roster only makes them known earlier.
            Log.RosterNotRead(logger, (int?)failure.StatusCode);
        }
    }

    private async Task LearnAsync(Workspace workspace, TeamsChannelAccount member, CancellationToken cancellation)
    {
        if (member.AadObjectId is not { Length: > 0 } id
            || workspace.FindPerson(id) is { ChannelAccountId: { } known } && known == member.Id)
        {
            return;
        }

        await store.ChangePersonAsync(
            workspace.Id,
            id,
            person => (person ?? new Person(id, member.Name ?? id)) with { ChannelAccountId = member.Id ?? person?.ChannelAccountId },
            cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The team's members could not be read: status {Status}.")]
        public static partial void RosterNotRead(ILogger logger, int? status);
    }
}
