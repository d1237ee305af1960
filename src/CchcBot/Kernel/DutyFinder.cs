using CchcBot.Domain.Tasks;

namespace CchcBot.Kernel;

/// <summary>The duty that a tapped card names.</summary>
internal static class DutyFinder
{
    /// <summary>Null where it does not exist (any more). Rights are the caller's to check: a card's data is input like any other.</summary>
    public static async Task<(PlanState Plan, Assignment Duty)?> FindAsync(this Turn turn, IDutyPayload named, CancellationToken cancellation) =>
        named.Plan is { } planId && AssignmentId.TryParse(named.Id, out var id)
            && await turn.Snapshot.FindAsync(planId, cancellation) is { } plan && plan.Find(id) is { } duty
            ? (plan, duty)
            : null;

    /// <summary>What a button says of its duty.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="delivery">The digest that the button came from, or null.</param>
    public static DutyPayload Payload(string plan, Assignment duty, string? delivery = null) => new(plan, duty.Id.ToString(), delivery);
}
