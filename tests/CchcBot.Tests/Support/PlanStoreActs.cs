using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Tests.Support;

/// <summary>Writing plans in tests of other things.</summary>
internal static class PlanStoreActs
{
    /// <summary>Writes a version by an act named after its file and number; false where others changed the plan.</summary>
    public static async Task<bool> StoreAsync(
        this IPlanStore store, WorkspaceId office, PlanInfo info, IReadOnlyList<ReformTask> tasks, PlanInfo? expected, CancellationToken cancellation) =>
        await store.WriteAsync(office, new PlanWrite(info, tasks, new AmendingAct(DateTimeOffset.UnixEpoch, "someone", $"load-{info.ContentHash}-{info.Version}")), expected, cancellation)
            != WriteOutcome.ChangedMeanwhile;
}
