namespace CchcBot.Office;

/// <summary>A person as known to Teams or the tenant's directory, which are the only trusted sources for the object id of a mail address.</summary>
/// <param name="Id">AAD object id.</param>
/// <param name="ChannelAccountId">The Teams account id ("29:..."), where Teams gave it.</param>
/// <param name="Mail">Mail address in lower case, or null.</param>
/// <param name="SignInName">userPrincipalName in lower case, or null.</param>
/// <param name="IsGuest">Belongs to another organisation: gets no role from a mail address in a list.</param>
internal sealed record DirectoryPerson(string Id, string? Name, string? ChannelAccountId, string? Mail, string? SignInName, bool IsGuest = false)
{
    /// <summary>The addresses by which a list may name the person.</summary>
    public IEnumerable<string> Mails => new[] { Mail, SignInName }.OfType<string>().Where(m => m.Length > 0).Distinct(StringComparer.Ordinal);
}

/// <summary>Looks up people in a team, a chat or the tenant. Failures do not throw; they give null or no result.</summary>
internal interface IDirectory
{
    /// <summary>Whether the tenant's directory can be searched by mail address.</summary>
    bool CanLookUp(string tenant);

    /// <summary>The team's members; null where not all of them could be read.</summary>
    Task<IReadOnlyList<DirectoryPerson>?> MembersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation);

    /// <summary>One member of a team or chat, by object id or Teams account id ("29:..."); null where there is none.</summary>
    Task<DirectoryPerson?> MemberAsync(string tenant, string conversation, string serviceUrl, string personId, CancellationToken cancellation);

    /// <summary>Searches the tenant's directory by mail address; null where it has no match or may not be searched.</summary>
    Task<DirectoryPerson?> LookUpAsync(string tenant, string mail, CancellationToken cancellation);

    /// <summary>Whether the bot can install the app for people.</summary>
    bool CanInstall(string tenant);

    /// <summary>Installs the app for a person and opens the personal chat; null where that is not allowed or failed.</summary>
    /// <param name="near">Any conversation of the office: its connector address and bot id are used for the new chat.</param>
    Task<ConversationAddress?> InstallAsync(string tenant, string personId, ConversationAddress near, CancellationToken cancellation);

    /// <summary>The members of a directory group; null where the group cannot be read, as distinct from an empty group.</summary>
    Task<IReadOnlyList<DirectoryPerson>?> GroupAsync(string tenant, string groupId, CancellationToken cancellation);

    /// <summary>The owners of a team; null where they cannot be read.</summary>
    Task<IReadOnlyList<DirectoryPerson>?> OwnersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation);
}
