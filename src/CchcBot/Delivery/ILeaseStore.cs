namespace CchcBot.Delivery;

/// <summary>Who holds the clock; empty = nobody.</summary>
/// <param name="Version">Changes with each write.</param>
internal sealed record LeaseRow(string Holder, string Version);

/// <summary>The one row that says which instance looks after the clock.</summary>
internal interface ILeaseStore
{
    Task<LeaseRow?> FindAsync(CancellationToken cancellation);

    /// <summary>Writes it where it is still as it was read (null: where there is none); false where another came first.</summary>
    Task<bool> TryWriteAsync(string holder, string? expected, CancellationToken cancellation);
}
