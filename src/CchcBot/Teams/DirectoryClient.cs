using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Kiota.Abstractions;
using User = Microsoft.Graph.Models.User;

namespace CchcBot.Teams;

/// <summary><see cref="IDirectory"/> over Teams rosters, and over Microsoft Graph where the deployment has permission.</summary>
/// <param name="connectors">Clients for the rosters.</param>
/// <param name="limiter">Rate limit for opening a chat.</param>
/// <param name="graph">Null: the deployment has no Graph permission.</param>
/// <param name="graphTenant">The tenant whose directory Graph serves; others get no Graph look-ups.</param>
/// <param name="options">Which Graph features the deployment may use.</param>
/// <param name="logger">Never receives names or mail addresses.</param>
internal sealed partial class DirectoryClient(
    ConnectorClients connectors,
    ConnectorLimiter limiter,
    GraphDirectory? graph,
    string? graphTenant,
    DirectoryOptions options,
    ILogger<DirectoryClient> logger
) : IDirectory
{
    private const int MembersPerPage = 200;

    private string? catalogueId;

    public bool CanLookUp(string tenant) => options.LookUpPeople && IsHome(tenant);

    public bool CanInstall(string tenant) => options.InstallApp is not null && IsHome(tenant);

    private bool IsHome(string tenant) => graph is not null && string.Equals(tenant, graphTenant, StringComparison.OrdinalIgnoreCase);

    public async Task<IReadOnlyList<DirectoryPerson>?> MembersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation)
    {
        var found = new List<DirectoryPerson>();
        string? page = null;
        try
        {
            do
            {
                var members = await connectors.MembersAsync(serviceUrl, office.Team, MembersPerPage, page, cancellation);
                found.AddRange((members.Members ?? []).Select(m => Person(m, office.Tenant)).OfType<DirectoryPerson>());
                page = members.ContinuationToken;
            }
            while (!string.IsNullOrEmpty(page));
        }
        catch (ConnectorException failure)
        {
            // Optional: people also become known as they write. Nothing is returned rather than a partial roster, which would make the rest look as if
            // they had left.
            Log.RosterNotRead(logger, (int?)failure.StatusCode);
            return null;
        }

        return found;
    }

    public async Task<DirectoryPerson?> MemberAsync(string tenant, string conversation, string serviceUrl, string personId, CancellationToken cancellation)
    {
        try
        {
            return Person(await connectors.MemberAsync(serviceUrl, conversation, personId, cancellation), tenant);
        }
        catch (ConnectorException failure)
        {
            Log.RosterNotRead(logger, (int?)failure.StatusCode);
            return null;
        }
    }

    public async Task<DirectoryPerson?> LookUpAsync(string tenant, string mail, CancellationToken cancellation)
    {
        if (graph is null || !CanLookUp(tenant))
        {
            return null;
        }

        try
        {
            // A disabled account (someone who has left) keeps its mail address for a while; Person() gives null for it.
            return await graph.FindUserAsync(mail, cancellation) is { } user ? Person(user) : null;
        }
        catch (ApiException failure)
        {
            Log.DirectoryNotAsked(logger, failure.ResponseStatusCode);
            return null;
        }
    }

    public async Task<ConversationAddress?> InstallAsync(string tenant, string personId, ConversationAddress near, CancellationToken cancellation)
    {
        if (graph is null || !CanInstall(tenant))
        {
            return null;
        }

        try
        {
            catalogueId ??= await graph.FindAppAsync(options.InstallApp!.Value.ToString(), cancellation);
            if (catalogueId is null)
            {
                Log.NotInCatalogue(logger);
                return null;
            }

            // When it is installed already (by an earlier deployment), only the chat is missing.
            await graph.InstallAppAsync(personId, catalogueId, cancellation);
            using var scope = SendScope.Begin(limiter.ForScheduled(tenant), personId);
            var chat = await connectors.Get(near.ServiceUrl).Conversations.CreateConversationAsync(
                RawJson.Personal(near.BotId, personId, tenant), cancellation);
            return chat.Id is { Length: > 0 } id ? near with { ConversationId = id } : null;
        }
        catch (ApiException failure)
        {
            Log.NotInstalled(logger, failure.ResponseStatusCode);
            return null;
        }
        catch (ConnectorException failure)
        {
            // Not an error for the user: Teams sends the installation event with the conversation sooner or later.
            Log.NotInstalled(logger, (int?)failure.StatusCode ?? 0);
            return null;
        }
    }

    public async Task<IReadOnlyList<DirectoryPerson>?> GroupAsync(string tenant, string groupId, CancellationToken cancellation) =>
        graph is null || !IsHome(tenant) ? null : await PeopleAsync(graph.GroupMembersAsync(groupId, cancellation));

    public async Task<IReadOnlyList<DirectoryPerson>?> OwnersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation)
    {
        if (graph is null || !IsHome(office.Tenant))
        {
            return null;
        }

        try
        {
            return (await connectors.TeamAsync(serviceUrl, office.Team, cancellation)).AadGroupId is { Length: > 0 } group
                ? await PeopleAsync(graph.GroupOwnersAsync(group, cancellation))
                : null;
        }
        catch (ConnectorException failure)
        {
            Log.RosterNotRead(logger, (int?)failure.StatusCode);
            return null;
        }
    }

    private async Task<IReadOnlyList<DirectoryPerson>?> PeopleAsync(Task<IReadOnlyList<User>> members)
    {
        try
        {
            return [.. (await members).Select(Person).OfType<DirectoryPerson>()];
        }
        catch (ApiException failure)
        {
            Log.DirectoryNotAsked(logger, failure.ResponseStatusCode);
            return null;
        }
    }

    /// <summary>Null for a disabled account: someone who has left keeps the mail address for a while.</summary>
    private static DirectoryPerson? Person(User user) => user is { Id.Length: > 0, AccountEnabled: not false }
        ? new DirectoryPerson(
            ObjectIds.Canonical(user.Id!), user.DisplayName, null, Small(user.Mail), Small(user.UserPrincipalName), IsGuest(user.UserPrincipalName))
        : null;

    private static DirectoryPerson? Person(ChannelAccount account, string tenant)
    {
        // The SDK keeps the roster's Teams properties as untyped JSON.
        var member = account.Properties?.ToObject<TeamsChannelAccount>(WireJson.Serializer) ?? new TeamsChannelAccount();
        return (account.AadObjectId is { Length: > 0 } id ? id : (string?)account.Properties?["objectId"]) is { Length: > 0 } objectId
            ? new DirectoryPerson(
                ObjectIds.Canonical(objectId),
                account.Name,
                account.Id,
                Small(member.Email),
                Small(member.UserPrincipalName),
                string.Equals(member.UserRole, "guest", StringComparison.OrdinalIgnoreCase)
                    || IsGuest(member.UserPrincipalName)
                    || (member.TenantId is { Length: > 0 } home && !string.Equals(home, tenant, StringComparison.OrdinalIgnoreCase)))
            : null;
    }

    private static bool IsGuest(string? signInName) => signInName?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true;

    private static string? Small(string? mail) => mail?.Trim().ToLowerInvariant();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A roster could not be read: status {Status}.")]
        public static partial void RosterNotRead(ILogger logger, int? status);

        [LoggerMessage(2, LogLevel.Warning, "The tenant's directory did not answer: status {Status}.")]
        public static partial void DirectoryNotAsked(ILogger logger, int status);

        [LoggerMessage(3, LogLevel.Warning, "The app could not be installed for somebody: status {Status}.")]
        public static partial void NotInstalled(ILogger logger, int status);

        [LoggerMessage(4, LogLevel.Error, "Graph:InstallApp names an app that the tenant's catalogue does not have.")]
        public static partial void NotInCatalogue(ILogger logger);
    }
}
