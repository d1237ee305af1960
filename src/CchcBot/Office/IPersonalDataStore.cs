namespace CchcBot.Office;

/// <summary>The identifiers by which a person is found in stored rows.</summary>
/// <param name="Id">AAD object id.</param>
/// <param name="ChannelAccountId">The Teams account id ("29:..."), or null.</param>
/// <param name="Mails">Mail address and sign-in name, where they are known.</param>
/// <param name="Name">The full name; null where somebody else of the office has the same name, whose records must not be touched.</param>
internal sealed record PersonIdentifiers(string Id, string? ChannelAccountId, IReadOnlyList<string> Mails, string? Name);

/// <summary>A row that mentions a person.</summary>
/// <param name="Kind">The name of the row's kind in the inventory of rows.</param>
/// <param name="Json">The row's content.</param>
/// <param name="IsShown">The export already shows this kind in a section of its own.</param>
internal sealed record PersonalRow(string Kind, string Key, string Json, bool IsShown);

/// <summary>Finds a person in an office's rows, and removes them from these rows.</summary>
internal interface IPersonalDataStore
{
    /// <summary>Deletes the office's rows whose retention period is over.</summary>
    /// <param name="now">The system's time, not the office clock's: rows carry their last change in system time.</param>
    /// <returns>How many rows were deleted.</returns>
    Task<int> ExpireAsync(WorkspaceId workspace, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>All rows of the office that mention the person.</summary>
    Task<IReadOnlyList<PersonalRow>> FindAsync(WorkspaceId workspace, PersonIdentifiers marks, CancellationToken cancellation);

    /// <summary>
    /// Puts <paramref name="former"/> in the person's place in every record that must stay, and deletes the other rows. The person's own row goes last,
    /// so that repeating the call finishes what a crash interrupted.
    /// </summary>
    /// <param name="marks">The identifiers of the person.</param>
    /// <param name="former">The placeholder for the person.</param>
    /// <param name="hidden">The text that replaces the name or a mail address in free text.</param>
    /// <returns>How many rows were changed or deleted.</returns>
    Task<int> EraseAsync(WorkspaceId workspace, PersonIdentifiers marks, FormerPerson former, string hidden, CancellationToken cancellation);
}
