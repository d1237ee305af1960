namespace CchcBot.Delivery;

/// <summary>The deliveries of the offices.</summary>
internal interface IDeliveryStore
{
    /// <summary>Inserts the row, which claims the send.</summary>
    /// <returns>The row with its version; null where another instance or an earlier run has inserted it.</returns>
    Task<DeliveryRow?> TryClaimAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation);

    /// <summary>
    /// A random value that changes with each change of the office's deliveries and notes; null = none yet. Must be read before these.
    /// </summary>
    Task<string?> StampAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>A counter that rises with each write of this process to the office's deliveries and notes.</summary>
    long OwnWrites(WorkspaceId workspace);

    /// <summary>Null where there is none of that key.</summary>
    Task<DeliveryRow?> FindAsync(WorkspaceId workspace, string key, CancellationToken cancellation);

    /// <summary>All deliveries of the office: about 3,000 a year for 60 people, so do not call it on every tick.</summary>
    Task<IReadOnlyList<DeliveryRow>> ListAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>The deliveries of one kind in a range of slots.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="since">The first slot, inclusive.</param>
    /// <param name="before">The last slot, exclusive; null = no end.</param>
    Task<IReadOnlyList<DeliveryRow>> ListAsync(
        WorkspaceId workspace,
        DeliveryKind kind,
        DateOnly since,
        DateOnly? before,
        CancellationToken cancellation
    );

    /// <summary>
    /// Replaces the row of the delivery's version. Null where another writer came first; where the response to a write was lost, the row is read back, so
    /// that null never stands for this instance's own write.
    /// </summary>
    Task<DeliveryRow?> TryWriteAsync(WorkspaceId workspace, DeliveryRow delivery, CancellationToken cancellation);

    /// <summary>
    /// Changes the row's current state; where <paramref name="change"/> gives null, it is left. Returns null where the row was left, is gone, or another
    /// writer came first, who is then responsible for it.
    /// </summary>
    Task<DeliveryRow?> TryChangeAsync(
        WorkspaceId workspace, string key, Func<DeliveryRow, DeliveryRow?> change, CancellationToken cancellation);
}
