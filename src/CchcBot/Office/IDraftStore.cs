using System.Text.Json.Serialization.Metadata;

namespace CchcBot.Office;

/// <summary>Drafts shown to a person before they are stored: one per person and kind; a newer draft replaces the older.</summary>
internal interface IDraftStore
{
    /// <param name="kind">The kind of draft: "people", "units".</param>
    /// <param name="personId">The person who is shown the draft.</param>
    /// <param name="name">Identifies this draft, so that the card of a replaced draft finds nothing.</param>
    /// <param name="type">Its JSON serializer metadata.</param>
    /// <returns>False where the draft is too large for a row (about 600 KiB compressed).</returns>
    Task<bool> KeepAsync<T>(WorkspaceId workspace, string kind, string personId, string name, T value, JsonTypeInfo<T> type, CancellationToken cancellation);

    /// <summary>Null where the draft was dropped or replaced.</summary>
    Task<T?> FindAsync<T>(WorkspaceId workspace, string kind, string personId, string name, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class;

    Task DropAsync(WorkspaceId workspace, string kind, string personId, CancellationToken cancellation);

    /// <summary>Kinds of the drafts that wait for this person's confirmation.</summary>
    Task<IReadOnlyList<string>> KindsAsync(WorkspaceId workspace, string personId, CancellationToken cancellation);

    /// <summary>Deletes the person's own drafts and other people's drafts whose JSON matches.</summary>
    Task<int> DropAsync(WorkspaceId workspace, string personId, Func<string, bool> isGone, CancellationToken cancellation);
}
