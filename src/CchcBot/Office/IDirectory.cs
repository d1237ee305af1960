namespace CchcBot.Office;

/// <summary>A person as Teams or the tenant's directory knows him: the only source of the object id that belongs to a mail.</summary>
/// <param name="Id">AAD object id.</param>
/// <param name="ChannelAccountId">The 29: id, where Teams gave it.</param>
/// <param name="Mail">In small letters, or null.</param>
/// <param name="SignInName">userPrincipalName in small letters, or null.</param>
/// <param name="IsGuest">Of another organisation: a mail in a list gives him no role.</param>
internal sealed record DirectoryPerson(string Id, string? Name, string? ChannelAccountId, string? Mail, string? SignInName, bool IsGuest = false)
{
    /// <summary>What a list may know him by.</summary>
    public IEnumerable<string> Mails => new[] { Mail, SignInName }.OfType<string>().Where(m => m.Length > 0).Distinct(StringComparer.Ordinal);
}

/// <summary>Who is in a team, in a chat, in the tenant. What does not answer gives nobody.</summary>
internal interface IDirectory
{
    /// <summary>Whether the tenant's directory may be asked by mail.</summary>
    bool CanLookUp(string tenant);

    /// <summary>The team's members; null where not all of them could be read.</summary>
    /// <param name="serviceUrl">The connector that serves the office.</param>
    Task<IReadOnlyList<DirectoryPerson>?> MembersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation);

    /// <summary>One member of a team or chat, by object id or 29: id; null where there is none.</summary>
    Task<DirectoryPerson?> MemberAsync(string tenant, string conversation, string serviceUrl, string personId, CancellationToken cancellation);

    /// <summary>Asks the tenant's directory; null where there is nobody of that mail, or it may not be asked.</summary>
    Task<DirectoryPerson?> LookUpAsync(string tenant, string mail, CancellationToken cancellation);

    /// <summary>Whether people can be given the app.</summary>
    bool CanInstall(string tenant);

    /// <summary>Gives somebody the app and begins the personal chat; null where that is not allowed or did not succeed.</summary>
    /// <param name="near">Any conversation of the office: the chat is at the same connector, with the same bot.</param>
    Task<ConversationAddress?> InstallAsync(string tenant, string personId, ConversationAddress near, CancellationToken cancellation);

    /// <summary>The people in a group of the directory; null where it cannot be read, which is not the same as nobody.</summary>
    Task<IReadOnlyList<DirectoryPerson>?> GroupAsync(string tenant, string groupId, CancellationToken cancellation);

    /// <summary>The owners of a team; null where they cannot be read.</summary>
    /// <param name="serviceUrl">The connector that serves the office.</param>
    Task<IReadOnlyList<DirectoryPerson>?> OwnersAsync(WorkspaceId office, string serviceUrl, CancellationToken cancellation);
}
