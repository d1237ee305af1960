using CchcBot.Domain.Plans;

namespace CchcBot.Office;

/// <summary>Why an act on a plan was refused.</summary>
internal enum PlanProblem
{
    /// <summary>The plan is not a draft: it was issued by another act, or is closed.</summary>
    NoDraft,
    /// <summary>The plan's version is not the one that the user was shown.</summary>
    OtherVersion,
}

/// <summary>
/// The only writer of plans. Each act is atomic and idempotent, and is applied to the plan's current state: after a concurrent write it is computed again.
/// Versions and counters are set by the store.
/// </summary>
internal sealed class PlanEditor(IPlanStore plans)
{
    private const int MostAttempts = 8;

    /// <summary>
    /// Changes assignments of a plan, and optionally its head. The outcome names the assignments that prevented the change, each with its problem.
    /// </summary>
    /// <exception cref="TooManyWritersException">Others changed the plan at each attempt; nothing was written. Every act may throw this.</exception>
    public Task<ChangeOutcome<IReadOnlyDictionary<AssignmentId, UpdateProblem>>> ChangeAsync(
        WorkspaceId office, string planId, PlanChange change, CancellationToken cancellation) =>
        ActAsync(office, planId, change.Act, plan => plan is null ? default : Next(plan, change), cancellation);

    /// <summary>Writes the next version of a plan's definitions.</summary>
    /// <param name="act">Who acts, when, and the act's id.</param>
    /// <param name="change">The tasks of the next version, or the problem that prevents it. May run more than once.</param>
    /// <param name="head">A change of the head to go with it, or null.</param>
    public Task<ChangeOutcome<TProblem>> AmendAsync<TProblem>(
        WorkspaceId office,
        string planId,
        AmendingAct act,
        Func<PlanState, (RevisedPlan? Next, TProblem? Problem)> change,
        CancellationToken cancellation,
        Func<PlanInfo, PlanInfo>? head = null) =>
        ActAsync<TProblem>(
            office,
            planId,
            act,
            plan =>
            {
                var (next, problem) = plan is null ? default : change(plan);
                return next is null ? (null, problem) : (new(head?.Invoke(plan!.Info) ?? plan!.Info, next.Tasks, act, next.Carried), default);
            },
            cancellation);

    /// <summary>Writes a plan read from a file: a new one, or the next version of an existing one.</summary>
    /// <param name="before">The plan that the user was shown; null for a new one.</param>
    /// <param name="write">Computes the write from the current plan, null for a new one. May run more than once.</param>
    /// <param name="act">Who acts, when, and the act's id.</param>
    public Task<ChangeOutcome<PlanProblem?>> LoadAsync(
        WorkspaceId office, string planId, PlanInfo? before, AmendingAct act, Func<PlanState?, PlanWrite> write, CancellationToken cancellation) =>
        ActAsync<PlanProblem?>(
            office, planId, act, plan => plan?.Info.Version == before?.Version ? (write(plan), null) : (null, PlanProblem.OtherVersion), cancellation);

    /// <summary>Puts a draft into force: sets its number and date, and the deadlines that are counted from its issue.</summary>
    public Task<ChangeOutcome<PlanProblem?>> IssueAsync(
        WorkspaceId office, string planId, AmendingAct act, string number, DateOnly signedOn, WorkCalendar calendar, CancellationToken cancellation) =>
        AmendAsync<PlanProblem?>(
            office,
            planId,
            act,
            plan => plan.Info.Stage == PlanStage.Draft ? (OwnIssue.Settle(plan, signedOn, calendar, act), null) : (null, PlanProblem.NoDraft),
            cancellation,
            head => head with { Number = number, SignedOn = signedOn, Stage = PlanStage.Issued });

    /// <summary>Changes who reports on the targets of a plan; its tasks and their states stay.</summary>
    /// <param name="act">Who, when.</param>
    /// <param name="targets">The targets to be, of the plan under that head. May run more than once.</param>
    public async Task GiveTargetAsync(
        WorkspaceId office,
        string planId,
        AmendingAct act,
        Func<PlanInfo, CancellationToken, Task<IReadOnlyList<ReformTarget>>> targets,
        CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await plans.IsDoneAsync(office, planId, act.Operation, cancellation) || await plans.FindAsync(office, planId, cancellation) is not { } plan)
            {
                return;
            }

            var write = new PlanWrite(plan.Info, null, act) { Targets = await targets(plan.Info, cancellation) };
            if (await plans.WriteAsync(office, write, plan.Info, cancellation) is not null)
            {
                return;
            }
        }

        throw new TooManyWritersException(planId);
    }

    /// <summary>Closes the plan: it leaves reminders, questions and reports. A closed plan is left as it is. Null where there is no such plan.</summary>
    public Task<PlanInfo?> CloseAsync(WorkspaceId office, string planId, AmendingAct act, CancellationToken cancellation) => ChangeHeadAsync(
        office,
        planId,
        act,
        head => head.Stage == PlanStage.Closed ? head : head with { Stage = PlanStage.Closed, ClosedOn = OfficeTime.DayOf(act.At) },
        cancellation);

    /// <summary>Reopens a closed plan. Null where there is no such plan.</summary>
    public Task<PlanInfo?> ReopenAsync(WorkspaceId office, string planId, AmendingAct act, CancellationToken cancellation) => ChangeHeadAsync(
        office,
        planId,
        act,
        head => head.Stage != PlanStage.Closed ? head : head with { Stage = head.ReplacedBy is null ? PlanStage.Issued : PlanStage.Replaced, ClosedOn = null },
        cancellation);

    private async Task<PlanInfo?> ChangeHeadAsync(
        WorkspaceId office, string planId, AmendingAct act, Func<PlanInfo, PlanInfo> head, CancellationToken cancellation) =>
        (await ChangeAsync(office, planId, new PlanChange(act, [], head), cancellation)).Plan?.Info;

    private async Task<ChangeOutcome<TProblem>> ActAsync<TProblem>(
        WorkspaceId office,
        string planId,
        AmendingAct act,
        Func<PlanState?, (PlanWrite? Write, TProblem? Problem)> next,
        CancellationToken cancellation)
    {
        // The first attempt uses the cached plan, normally read for this same turn; if it is stale, the head's version makes the write fail.
        if (plans.Remembered(office, planId) is { } known && next(known).Write is { } first
            && await plans.WriteAsync(office, first, known.Info, cancellation) is { } done)
        {
            return new(done);
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var isDone = await plans.IsDoneAsync(office, planId, act.Operation, cancellation);
            var plan = await plans.FindAsync(office, planId, cancellation);
            if (isDone)
            {
                return new(plan, Repeated: true);
            }

            var (write, problem) = next(plan);
            if (write is null)
            {
                return new(plan, problem);
            }

            if (await plans.WriteAsync(office, write, plan?.Info, cancellation) is { } written)
            {
                return new(written);
            }
        }

        throw new TooManyWritersException(planId);
    }

    private static (PlanWrite? Write, IReadOnlyDictionary<AssignmentId, UpdateProblem>? Problem) Next(PlanState plan, PlanChange change)
    {
        var (changed, problems) = (new Dictionary<AssignmentId, AssignmentState>(), new Dictionary<AssignmentId, UpdateProblem>());
        foreach (var part in change.Parts)
        {
            if (plan.Find(part.Id) is not { } assignment)
            {
                problems[part.Id] = UpdateProblem.Gone;
                continue;
            }

            var (state, problem) = part.Apply(changed.TryGetValue(part.Id, out var earlier) ? assignment with { State = earlier } : assignment);
            problem ??= state is null ? null : StateLimits.Problem(assignment.State, state);
            if (problem is { } why)
            {
                problems.TryAdd(part.Id, why);
            }
            else if (state is not null)
            {
                changed[part.Id] = state.Agreed(assignment.State, assignment.Definition.Due);
            }
        }

        var info = change.Head?.Invoke(plan.Info) ?? plan.Info;
        return problems.Count > 0 ? (null, problems)
            : changed.Count == 0 && info == plan.Info ? default
            : (new(info, null, change.Act, [.. changed.Select(c => new CarriedState(c.Key, c.Key, c.Value))]), null);
    }
}
