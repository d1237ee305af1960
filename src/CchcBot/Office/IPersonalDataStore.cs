namespace CchcBot.Office;

/// <summary>By what a person is known in rows.</summary>
/// <param name="Id">AAD object id.</param>
/// <param name="ChannelAccountId">The 29: id, or null.</param>
/// <param name="Mails">Mail address and sign-in name, where they are known.</param>
/// <param name="Name">The full name; null where somebody else of the office has the same, whose records are not to be touched.</param>
internal sealed record PersonMarks(string Id, string? ChannelAccountId, IReadOnlyList<string> Mails, string? Name);

/// <summary>A row in which a person stands.</summary>
/// <param name="Kind">The kind's name in the inventory of rows.</param>
/// <param name="Json">What it holds.</param>
/// <param name="IsShown">The export has a section of its own for its kind.</param>
internal sealed record PersonalRow(string Kind, string Key, string Json, bool IsShown);

/// <summary>Finds a person in an office's rows, and takes the person out of them.</summary>
internal interface IPersonalDataStore
{
    /// <summary>Takes away the office's rows that have been kept for as long as their kind is.</summary>
    /// <param name="workspace">The office.</param>
    /// <param name="now">The machine's time: rows have the time of their last change by it.</param>
    /// <param name="cancellation">Stops before the next row.</param>
    /// <returns>How many.</returns>
    Task<int> ExpireAsync(WorkspaceId workspace, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>All rows of the office in which the person stands.</summary>
    Task<IReadOnlyList<PersonalRow>> FindAsync(WorkspaceId workspace, PersonMarks marks, CancellationToken cancellation);

    /// <summary>
    /// Puts <paramref name="former"/> in the person's place wherever a record has to stay, and takes the rest away; the person's own row last,
    /// so that what a crash left undone is done by asking again.
    /// </summary>
    /// <param name="workspace">The office.</param>
    /// <param name="marks">By what the person is known.</param>
    /// <param name="former">What stands in the person's place.</param>
    /// <param name="hidden">Stands in free text where the name or a mail address stood.</param>
    /// <param name="cancellation">Stops before the next rows.</param>
    /// <returns>How many rows were changed or taken away.</returns>
    Task<int> EraseAsync(WorkspaceId workspace, PersonMarks marks, FormerPerson former, string hidden, CancellationToken cancellation);
}
