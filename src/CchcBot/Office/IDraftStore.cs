using System.Text.Json.Serialization.Metadata;

namespace CchcBot.Office;

/// <summary>What a person is being shown before it is stored: one of each kind, a newer one takes its place.</summary>
internal interface IDraftStore
{
    /// <param name="workspace">The office.</param>
    /// <param name="kind">What it is: "people", "units".</param>
    /// <param name="personId">Whose it is.</param>
    /// <param name="name">Names this very draft: a card of an older one finds nothing.</param>
    /// <param name="value">The draft.</param>
    /// <param name="type">How it is written as JSON.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>False where it is too large for a row (about 600 KiB compressed).</returns>
    Task<bool> KeepAsync<T>(WorkspaceId workspace, string kind, string personId, string name, T value, JsonTypeInfo<T> type, CancellationToken cancellation);

    /// <summary>Null where it is gone or another took its place.</summary>
    Task<T?> FindAsync<T>(WorkspaceId workspace, string kind, string personId, string name, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class;

    Task DropAsync(WorkspaceId workspace, string kind, string personId, CancellationToken cancellation);

    /// <summary>Kinds of the drafts that wait for this person's word.</summary>
    Task<IReadOnlyList<string>> KindsAsync(WorkspaceId workspace, string personId, CancellationToken cancellation);

    /// <summary>Takes away the person's drafts and those of others whose JSON is wanted gone.</summary>
    Task<int> DropAsync(WorkspaceId workspace, string personId, Func<string, bool> isGone, CancellationToken cancellation);
}
