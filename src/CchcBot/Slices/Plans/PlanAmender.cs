using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Kernel.Words;
using CchcBot.Office;
using CchcBot.Storage;

namespace CchcBot.Slices.Plans;

/// <summary>What became of an amendment.</summary>
/// <param name="Plan">The plan as it stands now; null where there is none.</param>
/// <param name="Problem">The key of the sentence that says why nothing was written, or null.</param>
internal sealed record AmendOutcome(PlanState? Plan, Text? Problem = null);

/// <summary>Writes an administrator's or leader's change of a plan's definitions as its next version, at once.</summary>
internal sealed class PlanAmender(IPlanStore plans)
{
    private const int MostAttempts = 6;

    /// <param name="office">The office.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="act">Who, when; a repeat of the same act changes nothing.</param>
    /// <param name="change">The next version's tasks, or why there are none. May run more than once: another writer may have come first.</param>
    /// <param name="cancellation">Stops the writing: the plan stays as it was.</param>
    /// <exception cref="TooManyWritersException">Others changed the plan at each attempt; nothing was written.</exception>
    public async Task<AmendOutcome> AmendAsync(
        WorkspaceId office, string planId, AmendingAct act, Func<PlanState, (RevisedPlan? Next, Text? Problem)> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (await plans.FindAsync(office, planId, cancellation) is not { } plan)
            {
                return new AmendOutcome(null, LoadTexts.NoSuchPlan);
            }

            if (await plans.IsDoneAsync(office, planId, act.Operation, cancellation))
            {
                return new AmendOutcome(plan);
            }

            var (next, problem) = change(plan);
            if (next is null)
            {
                return new AmendOutcome(plan, problem);
            }

            var info = plan.Info with { Version = plan.Info.Version + 1 };
            if (await plans.WriteAsync(office, new PlanWrite(info, next.Tasks, act, next.Carried), plan.Info, cancellation) != WriteOutcome.ChangedMeanwhile)
            {
                return new AmendOutcome(await plans.FindAsync(office, planId, cancellation));
            }
        }

        throw new TooManyWritersException(planId);
    }
}
