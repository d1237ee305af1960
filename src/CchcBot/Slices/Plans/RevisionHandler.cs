using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Handles a file that revises or replaces a plan: shows the differences and stores the new version once confirmed.</summary>
internal sealed class RevisionHandler(PlanEditor editor, PlanSuccession succession, ITargetStore targets)
{
    /// <summary>The difference card; null if the confirmed card still matches the stored version.</summary>
    /// <param name="turn">The administrator's turn.</param>
    /// <param name="revision">The file.</param>
    /// <param name="tasks">Its tasks.</param>
    /// <param name="agreed">Version of the stored plan on the card that was confirmed; null = nothing confirmed yet.</param>
    public async Task<Reply?> ProposeAsync(Turn turn, Revision revision, IReadOnlyList<ReformTask> tasks, string? agreed, CancellationToken cancellation)
    {
        if (await turn.Snapshot.FindAsync(revision.Compared!.Id, cancellation) is not { } old
            || agreed == old.Info.Version.ToString(CultureInfo.InvariantCulture))
        {
            return null;
        }

        var view = DifferenceView.Of(revision, old, Compare(old, revision.Info, tasks), turn.Today, isStale: agreed is not null);
        return Reply.Show(DifferenceCard.Render(turn.Language, view), DifferenceCard.Push(turn.Language, view));
    }

    /// <summary>Stores the version; null if the stored plan is no longer the version that was compared with.</summary>
    public async Task<PlanInfo?> WriteAsync(
        Turn turn, Revision revision, IReadOnlyList<ReformTask> tasks, IReadOnlyList<PlanTarget> read, CancellationToken cancellation)
    {
        var before = revision.Identity.Before;
        var known = before is null ? [] : await targets.OfAsync(turn.Workspace.Id, before, cancellation);
        var numbered = PlanLoading.Targets(read, [.. known.Select(t => t.Target)], before?.LastTarget ?? 0);
        var act = new AmendingAct(turn.Now, turn.Person.Id, revision.Operation);
        var replaced = revision.Identity.Replaced is { } other ? await turn.Snapshot.FindAsync(other.Id, cancellation) : null;
        var outcome = await editor.LoadAsync(
            turn.Workspace.Id,
            revision.Info.Id,
            before,
            act,
            old => Next(revision, old ?? replaced, tasks, turn.Today, act) with { Targets = numbered },
            cancellation);
        if (outcome.Problem is not null)
        {
            return null;
        }

        await succession.FinishAsync(turn.Snapshot, turn.Now, cancellation);
        return outcome.Plan?.Info;
    }

    public Task FinishAsync(OfficeSnapshot office, DateTimeOffset now, CancellationToken cancellation) => succession.FinishAsync(office, now, cancellation);

    private static PlanDifference Compare(PlanState old, PlanInfo next, IReadOnlyList<ReformTask> tasks) =>
        PlanComparison.Compare([.. old.All.Select(t => t.Task)], tasks, old.Info.Period.Year, next.Period.Year);

    private static PlanWrite Next(Revision revision, PlanState? old, IReadOnlyList<ReformTask> tasks, DateOnly today, AmendingAct act)
    {
        var info = revision.Info;
        if (old is null)
        {
            return new PlanWrite(info with { HeldBefore = today }, tasks, act);
        }

        var difference = Compare(old, info, tasks);
        // Only tasks that are new here can have been completed without a report, so only then is the administrator asked about past deadlines.
        var asks = difference.Added.Any(t => t.Deadline.IsDated && t.Deadline.Due < today);
        if (revision.Identity.Before is null)
        {
            var next = PlanRevision.Succeed(old, difference, info.Period, act);
            info = info with { ReplacesId = old.Info.Id, HeldBefore = asks ? today : null };
            return new PlanWrite(info, next.Tasks, act, info.Stage == PlanStage.Issued ? next.Carried : null);
        }

        var revised = PlanRevision.Revise(old, difference, info.Period, today, act);
        return new PlanWrite(info with { HeldBefore = asks ? today : old.Info.HeldBefore }, revised.Tasks, act, revised.Carried);
    }
}
