using System.Text;
using System.Text.Json;
using Azure;
using Azure.Core;

namespace CchcBot.Protocols.Graph;

/// <summary>
/// The few calls of Microsoft Graph v1.0 that a Teams bot needs, each with the least application permission in its
/// remarks. A refusal throws <see cref="RequestFailedException"/> (403 Authorization_RequestDenied where a permission is missing).
/// </summary>
public sealed class GraphClient
{
    private const string UserProperties = "$select=id,displayName,mail,userPrincipalName,jobTitle,department,accountEnabled";

    private readonly GraphService service;

    /// <exception cref="ArgumentException">When the endpoint is not https: a token never leaves over plain http.</exception>
    public GraphClient(TokenCredential tokenCredential, GraphClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tokenCredential);
        service = new GraphService(tokenCredential, options ?? new());
    }

    /// <summary>
    /// By object id, sign-in name or mail address; null when there is none. A mail address that is no sign-in name is
    /// looked for among the mail addresses.
    /// </summary>
    /// <remarks>Permission: User.Read.All (User.ReadBasic.All without department and title).</remarks>
    public async Task<User?> GetUserAsync(string idOrMail, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(idOrMail);
        var user = await service.GetIfExistsAsync($"users/{Segment(idOrMail)}?{UserProperties}", GraphJson.Default.User, cancellationToken);
        if (user is not null || !idOrMail.Contains('@', StringComparison.Ordinal))
        {
            return user;
        }

        var filter = Uri.EscapeDataString($"mail eq {Quote(idOrMail)}");
        var page = await service.GetAsync($"users?$filter={filter}&{UserProperties}&$top=2", GraphJson.Default.GraphPageUser, cancellationToken);
        return page.Value is [var only] ? only : null;
    }

    /// <summary>Null when the person has none, is none, or the manager is not a user.</summary>
    /// <remarks>Permission: User.Read.All.</remarks>
    public async Task<User?> GetManagerAsync(string userId, CancellationToken cancellationToken = default) =>
        await service.GetIfExistsAsync($"users/{Segment(userId)}/manager?{UserProperties}", GraphJson.Default.DirectoryObject, cancellationToken) as User;

    /// <summary>The direct members: people, groups within the group, devices; tell by type.</summary>
    /// <remarks>Permission: GroupMember.Read.All.</remarks>
    public AsyncPageable<DirectoryObject> GetGroupMembersAsync(string groupId, CancellationToken cancellationToken = default) =>
        new GraphPages<DirectoryObject>(
            service, $"groups/{Segment(groupId)}/members?{UserProperties}&$top=999", GraphJson.Default.GraphPageDirectoryObject, cancellationToken);

    /// <summary>The owners of a group or team; tell by type.</summary>
    /// <remarks>Permission: GroupMember.Read.All.</remarks>
    public AsyncPageable<DirectoryObject> GetGroupOwnersAsync(string groupId, CancellationToken cancellationToken = default) =>
        new GraphPages<DirectoryObject>(
            service, $"groups/{Segment(groupId)}/owners?{UserProperties}&$top=999", GraphJson.Default.GraphPageDirectoryObject, cancellationToken);

    /// <summary>The catalogue's entry of an app, by the id in its manifest; null when it is not in the catalogue.</summary>
    /// <remarks>Permission: AppCatalog.Read.All.</remarks>
    public async Task<TeamsApp?> GetTeamsAppAsync(string externalId, CancellationToken cancellationToken = default)
    {
        var filter = Uri.EscapeDataString($"externalId eq {Quote(externalId)}");
        var page = await service.GetAsync($"appCatalogs/teamsApps?$filter={filter}", GraphJson.Default.GraphPageTeamsApp, cancellationToken);
        return page.Value is [var app, ..] ? app : null;
    }

    /// <summary>The person's installed apps, or the one with the manifest id given.</summary>
    /// <remarks>Permission: TeamsAppInstallation.ReadForUser.All.</remarks>
    public AsyncPageable<TeamsAppInstallation> GetInstalledAppsAsync(
        string userId, string? externalId = null, CancellationToken cancellationToken = default)
    {
        var filter = externalId is null ? "" : $"&$filter={Uri.EscapeDataString($"teamsApp/externalId eq {Quote(externalId)}")}";
        return new GraphPages<TeamsAppInstallation>(
            service, $"users/{Segment(userId)}/teamwork/installedApps?$expand=teamsApp{filter}", GraphJson.Default.GraphPageTeamsAppInstallation, cancellationToken);
    }

    /// <summary>
    /// Installs an app for a person, after which Teams sends the bot the installation with its conversation.
    /// False when it was there already; repeating is harmless.
    /// </summary>
    /// <param name="userId">Object id of the person.</param>
    /// <param name="teamsAppId">The catalogue's id (<see cref="TeamsApp.Id"/>), not the manifest's.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <remarks>Permission: TeamsAppInstallation.ReadWriteSelfForUser.All.</remarks>
    public async Task<bool> InstallAppAsync(string userId, string teamsAppId, CancellationToken cancellationToken = default)
    {
        var body = new TeamsAppInstallationRequest($"{service.Root}appCatalogs/teamsApps/{Segment(teamsAppId)}");
        using var message = service.CreateMessage(RequestMethod.Post, $"users/{Segment(userId)}/teamwork/installedApps", cancellationToken);
        message.Request.Headers.SetValue("Content-Type", "application/json");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(body, GraphJson.Default.TeamsAppInstallationRequest));
        var response = await service.SendAsync(message, cancellationToken, static answer => answer.Status == 409);
        return response.Status != 409;
    }

    /// <summary>A message of a channel with its files, which an activity from a channel does not carry; null when it is gone.</summary>
    /// <param name="teamId">The team's group id (a GUID), not the thread id of an activity.</param>
    /// <param name="channelId">As in channelData.</param>
    /// <param name="messageId">Id of the thread's first message.</param>
    /// <param name="replyId">Id of the reply; null for the first message itself.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <remarks>Permission: ChannelMessage.Read.Group (resource-specific consent).</remarks>
    public async Task<ChatMessage?> GetChannelMessageAsync(
        string teamId, string channelId, string messageId, string? replyId = null, CancellationToken cancellationToken = default)
    {
        var reply = replyId is null ? "" : $"/replies/{Segment(replyId)}";
        return await service.GetIfExistsAsync(
            $"teams/{Segment(teamId)}/channels/{Segment(channelId)}/messages/{Segment(messageId)}{reply}", GraphJson.Default.ChatMessage, cancellationToken);
    }

    /// <summary>The content of a file, by its address in SharePoint (<see cref="ChatMessageAttachment.ContentUrl"/>).</summary>
    /// <param name="contentUrl">The address; only Graph is asked for it, our token never goes there.</param>
    /// <param name="maximumBytes">A larger file is refused before it is read whole.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="InvalidDataException">Larger than allowed.</exception>
    /// <exception cref="RequestFailedException">404 when it is gone; 502 when Graph points to a host that is not trusted.</exception>
    /// <remarks>Permission: Files.Read.All, or Sites.Selected on the team's site.</remarks>
    public async Task<BinaryData> DownloadSharedFileAsync(string contentUrl, int maximumBytes, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(contentUrl);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximumBytes);
        return await service.DownloadAsync($"shares/{ShareId(contentUrl)}/driveItem/content", maximumBytes, cancellationToken);
    }

    // "Accessing shared DriveItems": u! and the address in unpadded base64url.
    private static string ShareId(string address) =>
        "u!" + Convert.ToBase64String(Encoding.UTF8.GetBytes(address)).TrimEnd('=').Replace('/', '_').Replace('+', '-');

    private static string Segment(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return id is "." or ".." ? throw new ArgumentException("Not an id.", nameof(id)) : Uri.EscapeDataString(id);
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
