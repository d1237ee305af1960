namespace CchcBot.Delivery;

/// <summary>The lease's row.</summary>
/// <param name="Holder">Id of the instance that holds the lease; empty = none.</param>
/// <param name="Version">Changes with each write.</param>
internal sealed record LeaseRow(string Holder, string Version);

/// <summary>Stores the single row that says which instance runs the scheduler.</summary>
internal interface ILeaseStore
{
    Task<LeaseRow?> FindAsync(CancellationToken cancellation);

    /// <summary>Writes the row if it still has the expected version (null: if there is no row).</summary>
    /// <returns>The new version; null where another write came first, possibly an earlier attempt of this one whose response was lost.</returns>
    Task<string?> TryWriteAsync(string holder, string? expected, CancellationToken cancellation);
}
