namespace CchcBot.Delivery;

/// <summary>Who holds the clock; empty = nobody.</summary>
/// <param name="Version">Changes with each write.</param>
internal sealed record LeaseRow(string Holder, string Version);

/// <summary>The one row that says which instance looks after the clock.</summary>
internal interface ILeaseStore
{
    Task<LeaseRow?> FindAsync(CancellationToken cancellation);

    /// <summary>Writes it where it is still of that version (null: where there is none).</summary>
    /// <returns>Its new version; null where another came first, or an earlier attempt of this very write whose answer was lost.</returns>
    Task<string?> TryWriteAsync(string holder, string? expected, CancellationToken cancellation);
}
