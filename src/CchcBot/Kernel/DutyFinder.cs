using System.Text.Json.Nodes;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>The duty that a tapped card names in data.plan and data.id.</summary>
internal sealed class DutyFinder
{
    /// <summary>Null where it does not exist (any more). Rights are the caller's to check: a card's data is input like any other.</summary>
    public async Task<(PlanState Plan, Assignment Duty)?> FindAsync(Turn turn, Tapped tapped, CancellationToken cancellation) =>
        tapped.Text("plan") is { } planId && AssignmentId.TryParse(tapped.Text("id"), out var id)
            && await turn.Snapshot.FindAsync(planId, cancellation) is { } plan && plan.Find(id) is { } duty
            ? (plan, duty)
            : null;

    /// <summary>What a button says of its duty, for <see cref="FindAsync"/>.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="duty">The duty.</param>
    /// <param name="delivery">The digest that the button came from, or null.</param>
    public static JsonObject Data(string plan, Assignment duty, string? delivery = null)
    {
        var data = new JsonObject { ["plan"] = plan, ["id"] = duty.Id.ToString() };
        if (delivery is not null)
        {
            data["d"] = delivery;
        }

        return data;
    }
}
