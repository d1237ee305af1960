using CchcBot.Office;

namespace CchcBot.Delivery;

/// <summary>Deliveries: what was said to whom, and what is being said.</summary>
internal interface IDeliveryStore
{
    /// <summary>Inserts the row, which claims the send; false where another instance or an earlier run has it.</summary>
    Task<bool> TryClaimAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation);

    /// <summary>Another one after each change of the office's deliveries and notes; null = there was none yet. Read before them.</summary>
    Task<string?> StampAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Rises when this process has changed them.</summary>
    long OwnWrites(WorkspaceId workspace);

    /// <summary>Null where there is none of that key.</summary>
    Task<DeliveryRow?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancellation);

    /// <summary>All that was ever said: an office of 60 people has some 3,000 a year, so this is not for what is done each minute.</summary>
    Task<IReadOnlyList<DeliveryRow>> ListAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Those of a kind, by slot.</summary>
    /// <param name="workspace">The office.</param>
    /// <param name="kind">Of what kind.</param>
    /// <param name="since">The first slot.</param>
    /// <param name="before">The slot behind the last, or null.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    Task<IReadOnlyList<DeliveryRow>> ListAsync(
        WorkspaceId workspace,
        DeliveryKind kind,
        DateOnly since,
        DateOnly? before,
        CancellationToken cancellation
    );

    /// <summary>
    /// Writes a delivery over the row that it was read from. Null where another writer came first; a write whose answer was lost is read back,
    /// so that null never means oneself.
    /// </summary>
    Task<DeliveryRow?> TryWriteAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation);

    /// <summary>
    /// Changes the row as it stands now; null from <paramref name="change"/> leaves it.
    /// Null is returned where it was left, is gone, or another writer came first: then somebody else acts on it.
    /// </summary>
    Task<DeliveryRow?> TryChangeAsync(
        WorkspaceId workspace, string key, Func<DeliveryRow, DeliveryRow?> change, CancellationToken cancellation);
}
