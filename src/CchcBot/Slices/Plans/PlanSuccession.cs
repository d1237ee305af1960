using CchcBot.Delivery;
using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>
/// Applies to an older plan what a newer plan implies: an issued plan closes the one that it replaces, and a task that was carried over is closed where it
/// came from. The newer plan's write is the decision; this second step is idempotent and retried until it succeeds, because both cannot be written in one
/// transaction.
/// </summary>
internal sealed class PlanSuccession(IPlanStore plans, PlanEditor editor)
    : IOfficeJob
{
    public Task RunAsync(OfficeTick tick, CancellationToken cancellation) => FinishAsync(tick.Snapshot, tick.Now, cancellation);

    public async Task FinishAsync(OfficeSnapshot snapshot, DateTimeOffset now, CancellationToken cancellation)
    {
        var office = snapshot.Office.Id;
        var known = await snapshot.HeadsAsync(cancellation);
        foreach (var next in known.Where(p => p.Stage == PlanStage.Issued))
        {
            if (known.FirstOrDefault(p => p.Id == next.ReplacesId && p.ReplacedBy is null) is { } old)
            {
                await ReplaceAsync(office, old, next, now, cancellation);
            }
        }

        foreach (var next in known.Where(p => p.Stage is PlanStage.Issued or PlanStage.Draft))
        {
            await CloseCarriedAsync(snapshot, next, known, now, cancellation);
        }
    }

    private async Task ReplaceAsync(WorkspaceId office, PlanInfo replaced, PlanInfo by, DateTimeOffset now, CancellationToken cancellation)
    {
        var actor = await WriterAsync(office, by, cancellation);
        if (await CarryStatesAsync(office, replaced, by, actor, now, cancellation) is not { } next)
        {
            return;
        }

        var act = new AmendingAct(now, actor, $"replace-{by.Id}");
        await editor.AmendAsync<Text>(
            office,
            replaced.Id,
            act,
            old =>
            {
                var today = OfficeTime.DayOf(now);
                var successors = next.Tasks.Where(t => t.Task.Origin?.Plan == replaced.Id).ToDictionary(
                    t => t.Task.Origin!.Code,
                    t => (new TaskLink(by.Id, t.Task.Code, by.Number), t.Assignments.Any(a => a.IsOverdue(today))),
                    StringComparer.OrdinalIgnoreCase);
                return (new RevisedPlan(PlanRevision.Replaced(old, successors, today, act), []), null);
            },
            cancellation,
            head => head with { Stage = PlanStage.Replaced, ReplacedBy = by.Id, HeldBefore = null });
    }

    /// <summary>Copies the reported states from the old plan to the tasks that continue in the new one, where nothing has been reported yet.</summary>
    /// <returns>The new plan; null if the job has to retry.</returns>
    private async Task<PlanState?> CarryStatesAsync(
        WorkspaceId office, PlanInfo replaced, PlanInfo by, string actor, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await plans.FindAsync(office, replaced.Id, cancellation) is not { } old || await plans.FindAsync(office, by.Id, cancellation) is not { } next)
        {
            return null;
        }

        var parts = next.Tasks.Where(t => t.Task.Origin?.Plan == replaced.Id && old.Find(t.Task.Origin.Code) is not null)
            .SelectMany(t => TaskSuccession.Carry(old.Find(t.Task.Origin!.Code)!, old.Info.Period, t.Task, next.Info.Period, samePlan: false))
            .Where(c => next.Find(c.Id)?.State == AssignmentState.Initial)
            .Select(c => new AssignmentPart(c.Id, assignment => (assignment.State == AssignmentState.Initial ? c.State : null, null)))
            .ToList();
        if (parts.Count == 0)
        {
            return next;
        }

        // The operation id contains the first pending assignment, so that reports made between a crash and the retry form a new operation.
        var act = new AmendingAct(now, actor, $"carry-{replaced.Id}-{parts[0].Id}");
        return await editor.ChangeAsync(office, by.Id, new PlanChange(act, parts), cancellation) is { Problem: null } outcome ? outcome.Plan : null;
    }

    /// <summary>Closes tasks in the plans from which they were carried over into this one.</summary>
    private async Task CloseCarriedAsync(
        OfficeSnapshot snapshot, PlanInfo next, IReadOnlyList<PlanInfo> known, DateTimeOffset now, CancellationToken cancellation)
    {
        var plan = await snapshot.FindAsync(next.Id, cancellation);
        var origins =
            plan?.All.Select(t => t.Task).Where(t => t.Origin is not null && t.Log.Any(l => l.Kind == TaskAmendmentKind.CarriedIn)).GroupBy(t => t.Origin!.Plan)
            ?? [];
        foreach (var origin in origins.Where(o => known.Any(p => p.Id == o.Key)))
        {
            // Usually they are closed already. Only the ones still open go into the operation: earlier ones were closed by another operation.
            if (await snapshot.FindAsync(origin.Key, cancellation) is { } old && origin.Where(t => IsOpen(old, t)).ToList() is { Count: > 0 } open)
            {
                await CloseCarriedAsync(snapshot.Office.Id, origin.Key, next, open, now, cancellation);
            }
        }
    }

    private async Task CloseCarriedAsync(
        WorkspaceId office,
        string from,
        PlanInfo next,
        List<ReformTask> carried,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var note = carried[^1].Log.Last(l => l.Kind == TaskAmendmentKind.CarriedIn);
        var act = new AmendingAct(now, note.By, $"carried-{next.Id}-{note.Operation}");
        await editor.AmendAsync<Text>(
            office,
            from,
            act,
            old =>
            {
                var open = carried.Where(t => IsOpen(old, t)).ToDictionary(t => t.Origin!.Code, StringComparer.OrdinalIgnoreCase);
                var tasks = old.All.Select(t => open.TryGetValue(t.Task.Code, out var task)
                    ? act.Stand(t.Task with { Successor = new TaskLink(next.Id, task.Code, next.Number) }, TaskStanding.CarriedOver)
                    : t.Task);
                return (open.Count == 0 ? null : new RevisedPlan([.. tasks], []), null);
            },
            cancellation);
    }

    private static bool IsOpen(PlanState old, ReformTask carried) => old.Find(carried.Origin!.Code) is { Task.IsClosed: false };

    private async Task<string> WriterAsync(WorkspaceId office, PlanInfo plan, CancellationToken cancellation) =>
        await plans.VersionsAsync(office, plan.Id, cancellation) is [.., var last] ? last.By : "";
}
