using CchcBot.Domain.Tasks;

namespace CchcBot.Office;

/// <summary>
/// An office as a turn or a look of the clock sees it. Each thing is read once, when it is first asked for, and then holds to the end; only what this
/// process writes meanwhile is read anew, so that who has just written sees it. A send and a write do not rest on it: versions decide.
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
            // A reading that failed, or was given up by who asked first, is nobody else's answer.
            if (heads is null || heads.IsFaulted || heads.IsCanceled || writes != now)
            {
                (heads, writes) = (plans.ListAsync(Office.Id, cancellation), now);
            }

            return heads;
        }
    }

    /// <summary>Another text after each change of any plan.</summary>
    public async Task<string> ChangesAsync(CancellationToken cancellation) => string.Join(' ', (await HeadsAsync(cancellation)).Select(p => p.LastChange));

    /// <summary>Null where there is no such plan.</summary>
    public async Task<PlanState?> FindAsync(string planId, CancellationToken cancellation) =>
        (await HeadsAsync(cancellation)).FirstOrDefault(p => p.Id == planId) is { } head
            ? (await plans.StateAsync(Office.Id, head, cancellation)).By(Office.Calendar)
            : null;

    /// <summary>The plans that count: see <see cref="PlanStoreExtensions.CurrentAsync"/>.</summary>
    public Task<IReadOnlyList<PlanState>> CurrentAsync(CancellationToken cancellation) => WhereAsync(PlanStoreExtensions.IsCurrent, cancellation);

    /// <summary>The plans as known on that day: for a day that is over from the history, so that a figure once reported can be reported again.</summary>
    public Task<IReadOnlyList<PlanState>> KnownAsync(DateOnly asOf, DateOnly today, CancellationToken cancellation) =>
        asOf >= today ? CurrentAsync(cancellation) : JudgedAsync(plans.AsOfAsync(Office.Id, asOf, cancellation));

    /// <summary>
    /// The plans that counted on a day, those that were closed since too, with the tasks of then: as reported by now, since what is reported late counts
    /// until the report is issued, or as reported until a moment.
    /// </summary>
    public Task<IReadOnlyList<PlanState>> CountedAsync(DateOnly day, DateOnly today, DateTimeOffset? before, CancellationToken cancellation) =>
        day >= today && before is null ? CurrentAsync(cancellation) : JudgedAsync(plans.BeforeAsync(Office.Id, day, before, cancellation));

    public async Task<IReadOnlyList<PlanState>> WhereAsync(Func<PlanInfo, bool> wanted, CancellationToken cancellation) =>
        await JudgedAsync(plans.StatesAsync(Office.Id, (await HeadsAsync(cancellation)).Where(wanted), cancellation));

    private async Task<IReadOnlyList<PlanState>> JudgedAsync(Task<IReadOnlyList<PlanState>> read) => [.. (await read).Select(p => p.By(Office.Calendar))];
}
