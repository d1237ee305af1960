using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Tests.Support;

/// <summary>A change of one assignment's state.</summary>
internal sealed record AssignmentChange(
    string Operation, string By, DateTimeOffset At, Func<Assignment, (AssignmentState? State, UpdateProblem? Problem)> Apply);

/// <summary>Writing plans in tests of other things.</summary>
internal static class PlanStoreActs
{
    /// <summary>Writes a version by an act named after its file and number; false where others changed the plan.</summary>
    public static async Task<bool> StoreAsync(
        this IPlanStore store,
        WorkspaceId office,
        PlanInfo info,
        IReadOnlyList<ReformTask> tasks,
        PlanInfo? expected,
        CancellationToken cancellation
    ) =>
        await store.WriteAsync(
            office,
            new PlanWrite(info, tasks, new AmendingAct(DateTimeOffset.UnixEpoch, "someone", $"load-{info.ContentHash}-{info.Version}")),
            expected,
            cancellation
        ) is not null || await store.IsDoneAsync(office, info.Id, $"load-{info.ContentHash}-{info.Version}", cancellation);

    public static async Task<ChangeOutcome<UpdateProblem?>> ChangeAsync(
        this IPlanStore store, WorkspaceId office, string plan, AssignmentId id, AssignmentChange change, CancellationToken cancellation)
    {
        var act = new PlanChange(new AmendingAct(change.At, change.By, change.Operation), [new AssignmentPart(id, change.Apply)]);
        var outcome = await new PlanEditor(store).ChangeAsync(office, plan, act, cancellation);
        return new(outcome.Plan, outcome.Problem?[id], outcome.Repeated);
    }

    public static Task RenameAsync(this IPlanStore store, WorkspaceId office, string plan, string title) => new PlanEditor(store).ChangeAsync(
        office,
        plan,
        new PlanChange(new AmendingAct(DateTimeOffset.UnixEpoch, "someone", $"rename-{title}"), [], head => head with { Title = title }),
        CancellationToken.None);
}
