namespace CchcBot.Kernel;

/// <summary>Finds the assignment named by a card's button.</summary>
internal static class AssignmentFinder
{
    /// <summary>Null when it does not exist (any more). The caller must check rights: card data is untrusted input.</summary>
    public static async Task<(PlanState Plan, Assignment Assignment)?> FindAsync(this Turn turn, IAssignmentPayload named, CancellationToken cancellation) =>
        named.Plan is { } planId && AssignmentId.TryParse(named.Id, out var id)
            && await turn.Snapshot.FindAsync(planId, cancellation) is { } plan && plan.Find(id) is { } assignment
            ? (plan, assignment)
            : null;

    /// <summary>Payload of a button about an assignment.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="delivery">Key of the reminder that the button belongs to, or null.</param>
    public static AssignmentPayload Payload(string plan, Assignment assignment, string? delivery = null) => new(plan, assignment.Id.ToString(), delivery);
}
