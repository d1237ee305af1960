namespace CchcBot.Kernel;

/// <summary>What conversations showed last, where every instance of the service finds it.</summary>
internal interface IMemoryStore
{
    /// <summary>
    /// Says which writes of other instances to the office's conversations this one knows of, as of when the office was last read: as long as it is the same,
    /// no other instance has written.
    /// </summary>
    string WrittenByOthers(WorkspaceId office);

    /// <param name="personId">Whose conversation.</param>
    /// <param name="place">The shared place, or "" for the personal chat.</param>
    /// <returns>The JSON that was kept last; null where there is none.</returns>
    Task<string?> FindAsync(WorkspaceId office, string personId, string place, CancellationToken cancellation);

    /// <summary>Takes the place of what was kept before.</summary>
    Task KeepAsync(WorkspaceId office, string personId, string place, string json, CancellationToken cancellation);
}
