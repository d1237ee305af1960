using System.Text.Json;
using Azure.Core;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Graph.Users.Item.SendMail;
using Microsoft.Kiota.Abstractions;

namespace CchcBot.Teams;

/// <summary>
/// The bot's Microsoft Graph v1.0 calls: the official client over our own handler (<see cref="GraphHandler"/>). Each method's remarks name the least
/// privileged application permission. Failures throw <see cref="ApiException"/>: <see cref="ODataError"/> with Graph's code (403
/// Authorization_RequestDenied where a permission is missing), status 0 when there was no answer. The client is created on the first call.
/// </summary>
internal sealed class GraphDirectory
{
    public static readonly Uri PublicCloud = new("https://graph.microsoft.com");

    public static readonly Uri UsGovernment = new("https://graph.microsoft.us");

    private const int MostPerPage = 999;

    private static readonly string[] UserProperties = ["id", "displayName", "mail", "userPrincipalName", "accountEnabled"];

    private readonly Uri root;
    private readonly Lazy<GraphServiceClient> client;

    /// <param name="credential">Source of the token; the scope follows from the cloud.</param>
    /// <param name="cloud"><see cref="PublicCloud"/> or a national cloud.</param>
    /// <param name="chain">Null: the real HTTP handlers.</param>
    /// <exception cref="ArgumentException">The cloud is not https: a token never goes over plain http.</exception>
    public GraphDirectory(TokenCredential credential, Uri cloud, GraphHandler? chain = null)
    {
        root = cloud.Scheme == Uri.UriSchemeHttps ? RootOf(cloud) : throw new ArgumentException("Graph is reached over https only.", nameof(cloud));
        client = new(() => new GraphServiceClient(
            new HttpClient(chain ?? new GraphHandler(root, TimeProvider.System) { InnerHandler = Transport() }) { Timeout = Timeout.InfiniteTimeSpan },
            credential,
            [new Uri(cloud, "/.default").AbsoluteUri],
            root.AbsoluteUri.TrimEnd('/')));
    }

    public static Uri RootOf(Uri cloud) => new(cloud, "/v1.0/");

    /// <summary>
    /// Finds a user by object id, sign-in name or mail address. An address that is not a sign-in name is searched among the mail addresses. Null when
    /// there is no match, or more than one.
    /// </summary>
    /// <remarks>Permission: User.ReadBasic.All.</remarks>
    public async Task<User?> FindUserAsync(string idOrMail, CancellationToken cancellation)
    {
        try
        {
            return await AskAsync(
                graph => graph.Users[Id(idOrMail)].GetAsync(request => request.QueryParameters.Select = UserProperties, cancellation), cancellation);
        }
        catch (ODataError missing) when (missing.ResponseStatusCode == 404)
        {
            if (!idOrMail.Contains('@', StringComparison.Ordinal))
            {
                return null;
            }
        }

        var found = await AskAsync(
            graph => graph.Users.GetAsync(
                request =>
                {
                    request.QueryParameters.Filter = $"mail eq {Quote(idOrMail)}";
                    request.QueryParameters.Select = UserProperties;
                    request.QueryParameters.Top = 2;
                },
                cancellation),
            cancellation);
        return found?.Value is [var only] ? only : null;
    }

    /// <summary>The users among a group's direct members.</summary>
    /// <remarks>Permission: GroupMember.Read.All.</remarks>
    public Task<IReadOnlyList<User>> GroupMembersAsync(string groupId, CancellationToken cancellation) => PeopleAsync(
        (graph, link) => link is null
            ? graph.Groups[Id(groupId)].Members.GetAsync(
                request => (request.QueryParameters.Select, request.QueryParameters.Top) = (UserProperties, MostPerPage), cancellation)
            : graph.Groups[groupId].Members.WithUrl(link).GetAsync(cancellationToken: cancellation),
        cancellation);

    /// <summary>The users among the owners of a group or team.</summary>
    /// <remarks>Permission: GroupMember.Read.All.</remarks>
    public Task<IReadOnlyList<User>> GroupOwnersAsync(string groupId, CancellationToken cancellation) => PeopleAsync(
        (graph, link) => link is null
            ? graph.Groups[Id(groupId)].Owners.GetAsync(
                request => (request.QueryParameters.Select, request.QueryParameters.Top) = (UserProperties, MostPerPage), cancellation)
            : graph.Groups[groupId].Owners.WithUrl(link).GetAsync(cancellationToken: cancellation),
        cancellation);

    /// <summary>The catalogue id of an app, by the id in its manifest; null when the tenant's catalogue does not have it.</summary>
    /// <remarks>Permission: AppCatalog.Read.All.</remarks>
    public async Task<string?> FindAppAsync(string externalId, CancellationToken cancellation)
    {
        var found = await AskAsync(
            graph => graph.AppCatalogs.TeamsApps.GetAsync(request => request.QueryParameters.Filter = $"externalId eq {Quote(externalId)}", cancellation),
            cancellation);
        return found?.Value is [var app, ..] ? app.Id : null;
    }

    /// <summary>
    /// Installs an app for a person; Teams then sends the bot an installation event with the conversation. False when it was installed already. Not
    /// retried: after a lost answer the app may be installed, and a later call is harmless.
    /// </summary>
    /// <param name="userId">Object id of the person.</param>
    /// <param name="catalogueId">The id from <see cref="FindAppAsync"/>, not the one in the manifest.</param>
    /// <remarks>Permission: TeamsAppInstallation.ReadWriteSelfForUser.All.</remarks>
    public async Task<bool> InstallAppAsync(string userId, string catalogueId, CancellationToken cancellation)
    {
        var app = new UserScopeTeamsAppInstallation
        {
            AdditionalData = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["teamsApp@odata.bind"] = $"{root}appCatalogs/teamsApps/{Uri.EscapeDataString(Id(catalogueId))}",
            },
        };
        try
        {
            await AskAsync(graph => graph.Users[Id(userId)].Teamwork.InstalledApps.PostAsync(app, cancellationToken: cancellation), cancellation);
            return true;
        }
        catch (ODataError there) when (there.ResponseStatusCode == 409)
        {
            return false;
        }
    }

    /// <summary>Sends a mail of plain text; it is not kept among the sent ones. Not retried: after a lost answer it may be on its way.</summary>
    /// <param name="from">The mailbox that sends: its address or object id.</param>
    /// <remarks>Permission: Mail.Send.</remarks>
    public Task SendMailAsync(string from, string to, string subject, string text, CancellationToken cancellation) => AskAsync(
        async graph =>
        {
            await graph.Users[Id(from)].SendMail.PostAsync(
                new SendMailPostRequestBody
                {
                    Message = new Message
                    {
                        Subject = subject,
                        Body = new ItemBody { ContentType = BodyType.Text, Content = text },
                        ToRecipients = [new Recipient { EmailAddress = new EmailAddress { Address = to } }],
                    },
                    SaveToSentItems = false,
                },
                cancellationToken: cancellation);
            return true;
        },
        cancellation);

    /// <summary>Reads all pages. Next links are followed only below Graph's root, because our token goes with them.</summary>
    private async Task<IReadOnlyList<User>> PeopleAsync(
        Func<GraphServiceClient, string?, Task<DirectoryObjectCollectionResponse?>> ask, CancellationToken cancellation)
    {
        var people = new List<User>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? link = null;
        do
        {
            var page = await AskAsync(graph => ask(graph, link), cancellation);
            people.AddRange((page?.Value ?? []).OfType<User>());
            link = page?.OdataNextLink;
            if (link is not null)
            {
                GraphHandler.CheckWithin(root, link);
            }

            if (link is not null && !seen.Add(link))
            {
                throw GraphHandler.Failed(502, "Graph's next link leads back to a page read before.");
            }
        }
        while (link is not null);
        return people;
    }

    private async Task<T> AskAsync<T>(Func<GraphServiceClient, Task<T>> ask, CancellationToken cancellation)
    {
        try
        {
            return await ask(client.Value);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or JsonException or InvalidOperationException
            || (broken is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw GraphHandler.Failed(0, "Graph gave no answer that can be read.", broken);
        }
    }

    private static SocketsHttpHandler Transport() =>
        new() { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) };

    private static string Id(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id is "." or ".." ? throw new ArgumentException("Not an id.", nameof(id)) : id;
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
