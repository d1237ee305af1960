using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Office;

/// <summary>A change of one assignment's state.</summary>
/// <param name="Operation">Names the user's act: the same act again (a Teams retry, a double tap, a crash) changes nothing.</param>
/// <param name="By">Object id of who acts.</param>
/// <param name="At">The office's time.</param>
/// <param name="Apply">The new state, or why there is none. May run more than once: another writer may have come first.</param>
internal sealed record AssignmentChange(
    string Operation,
    string By,
    DateTimeOffset At,
    Func<Assignment, (AssignmentState? State, UpdateProblem? Problem)> Apply);

/// <summary>Why a draft was not issued.</summary>
internal enum IssueProblem
{
    /// <summary>Another act issued it, or it is closed.</summary>
    NoDraft,
}

/// <summary>
/// The acts on plans. Each is written whole or not at all, once however often it comes, and against the plan as it stands: where another writer comes
/// first, it is worked out anew. Versions and counters are the store's.
/// </summary>
internal sealed class PlanEditor(IPlanStore plans)
{
    private const int MostAttempts = 6;

    /// <summary>Changes one assignment.</summary>
    /// <exception cref="TooManyWritersException">Others changed the plan at each attempt; nothing was written. So for every act.</exception>
    public async Task<ChangeOutcome<UpdateProblem?>> ChangeAsync(
        WorkspaceId office, string planId, AssignmentId id, AssignmentChange change, CancellationToken cancellation)
    {
        var act = new AmendingAct(change.At, change.By, change.Operation);
        var outcome = await ChangeAsync(office, planId, new PlanChange(act, [new AssignmentPart(id, change.Apply)]), cancellation);
        return new(outcome.Plan, outcome.Problem?[id], outcome.Repeated);
    }

    /// <summary>Changes several assignments of a plan, and its head where that goes with it.</summary>
    public Task<ChangeOutcome<IReadOnlyDictionary<AssignmentId, UpdateProblem>>> ChangeAsync(
        WorkspaceId office, string planId, PlanChange change, CancellationToken cancellation) => plans.ChangeAsync(office, planId, change, cancellation);

    /// <summary>Writes the next version of a plan's definitions.</summary>
    /// <param name="office">The office.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="act">Who, when.</param>
    /// <param name="change">The next version's tasks, or why there are none. May run more than once.</param>
    /// <param name="cancellation">Stops the writing: the plan stays as it was.</param>
    /// <param name="head">What becomes of the head with it, or null.</param>
    public async Task<ChangeOutcome<TProblem>> AmendAsync<TProblem>(
        WorkspaceId office,
        string planId,
        AmendingAct act,
        Func<PlanState, (RevisedPlan? Next, TProblem? Problem)> change,
        CancellationToken cancellation,
        Func<PlanInfo, PlanInfo>? head = null)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await plans.FindAsync(office, planId, cancellation) is not { } plan)
            {
                return new(null);
            }

            if (await plans.IsDoneAsync(office, planId, act.Operation, cancellation))
            {
                return new(plan, Repeated: true);
            }

            var (next, problem) = change(plan);
            if (next is null)
            {
                return new(plan, problem);
            }

            var write = new PlanWrite(head?.Invoke(plan.Info) ?? plan.Info, next.Tasks, act, next.Carried);
            if (await plans.WriteAsync(office, write, plan.Info, cancellation) is not WriteOutcome.ChangedMeanwhile and var outcome)
            {
                return new(await plans.FindAsync(office, planId, cancellation), Repeated: outcome == WriteOutcome.Repeated);
            }
        }

        throw new TooManyWritersException(planId);
    }

    /// <summary>A draft becomes a plan in force: its number and date, and the deadlines that are counted from its issue.</summary>
    public Task<ChangeOutcome<IssueProblem?>> IssueAsync(
        WorkspaceId office, string planId, AmendingAct act, string number, DateOnly signedOn, WorkCalendar calendar, CancellationToken cancellation) =>
        AmendAsync<IssueProblem?>(
            office,
            planId,
            act,
            plan => plan.Info.Stage == PlanStage.Draft ? (OwnIssue.Settle(plan, signedOn, calendar, act), null) : (null, IssueProblem.NoDraft),
            cancellation,
            head => head with { Number = number, SignedOn = signedOn, Stage = PlanStage.Issued });

    /// <summary>The plan leaves reminders, questions and reports; a closed one stays as it was closed. Null where there is none.</summary>
    public Task<PlanInfo?> CloseAsync(WorkspaceId office, string planId, AmendingAct act, CancellationToken cancellation) => ChangeHeadAsync(
        office,
        planId,
        act,
        head => head.Stage == PlanStage.Closed ? head : head with { Stage = PlanStage.Closed, ClosedOn = OfficeTime.DayOf(act.At) },
        cancellation);

    /// <summary>Takes the closing back.</summary>
    public Task<PlanInfo?> ReopenAsync(WorkspaceId office, string planId, AmendingAct act, CancellationToken cancellation) => ChangeHeadAsync(
        office,
        planId,
        act,
        head => head.Stage != PlanStage.Closed ? head : head with { Stage = head.ReplacedBy is null ? PlanStage.Issued : PlanStage.Replaced, ClosedOn = null },
        cancellation);

    private async Task<PlanInfo?> ChangeHeadAsync(
        WorkspaceId office, string planId, AmendingAct act, Func<PlanInfo, PlanInfo> head, CancellationToken cancellation) =>
        (await ChangeAsync(office, planId, new PlanChange(act, [], head), cancellation)).Plan?.Info;
}
