namespace CchcBot.Office;

/// <summary>
/// An office as one turn or one tick sees it. Everything is read once, on first use, and stays the same to the end, except that this process's own
/// writes are read back. Sends and writes do not rely on the snapshot being current: they are checked against row versions.
/// </summary>
internal sealed class OfficeSnapshot(Workspace office, IPlanStore plans)
{
    private readonly Lock sync = new();
    private Task<IReadOnlyList<PlanInfo>>? heads;
    private long writes;

    public Workspace Office { get; } = office;

    /// <summary>All plans of the office, without their tasks.</summary>
    public Task<IReadOnlyList<PlanInfo>> HeadsAsync(CancellationToken cancellation)
    {
        lock (sync)
        {
            var now = plans.OwnWrites(Office.Id);
            // A read that failed, or was cancelled by the caller who started it, is not reused for other callers.
            if (heads is null || heads.IsFaulted || heads.IsCanceled || writes != now)
            {
                (heads, writes) = (plans.ListAsync(Office.Id, cancellation), now);
            }

            return heads;
        }
    }

    /// <summary>A fingerprint of the state of all plans: it differs after each change of any plan.</summary>
    public async Task<string> ChangesAsync(CancellationToken cancellation) => string.Join(' ', (await HeadsAsync(cancellation)).Select(p => p.LastChange));

    /// <summary>Null where there is no such plan.</summary>
    public async Task<PlanState?> FindAsync(string planId, CancellationToken cancellation) =>
        (await HeadsAsync(cancellation)).FirstOrDefault(p => p.Id == planId) is { } head
            ? (await plans.StateAsync(Office.Id, head, cancellation)).By(Office.Calendar)
            : null;

    /// <summary>The plans in force: see <see cref="PlanStoreExtensions.CurrentAsync"/>.</summary>
    public Task<IReadOnlyList<PlanState>> CurrentAsync(CancellationToken cancellation) => WhereAsync(PlanStoreExtensions.IsCurrent, cancellation);

    /// <summary>The plans as known on a day; past days are rebuilt from the history, so that a figure once reported can be reproduced.</summary>
    public Task<IReadOnlyList<PlanState>> KnownAsync(DateOnly asOf, DateOnly today, CancellationToken cancellation) =>
        asOf >= today ? CurrentAsync(cancellation) : JudgedAsync(plans.AsOfAsync(Office.Id, asOf, cancellation));

    /// <summary>
    /// The plans that were in force on a day (also those closed since), with the tasks of that day. Reports on these are included up to now, since a late
    /// report counts until the periodic report is issued, or up to <paramref name="before"/> where it is given.
    /// </summary>
    public Task<IReadOnlyList<PlanState>> CountedAsync(DateOnly day, DateOnly today, DateTimeOffset? before, CancellationToken cancellation) =>
        day >= today && before is null ? CurrentAsync(cancellation) : JudgedAsync(plans.BeforeAsync(Office.Id, day, before, cancellation));

    public async Task<IReadOnlyList<PlanState>> WhereAsync(Func<PlanInfo, bool> wanted, CancellationToken cancellation) =>
        await JudgedAsync(plans.StatesAsync(Office.Id, (await HeadsAsync(cancellation)).Where(wanted), cancellation));

    private async Task<IReadOnlyList<PlanState>> JudgedAsync(Task<IReadOnlyList<PlanState>> read) => [.. (await read).Select(p => p.By(Office.Calendar))];
}
