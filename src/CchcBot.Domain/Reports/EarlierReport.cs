using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>An issued report. The next one does not repeat what it reported as completed, and adds what was recorded too late for it.</summary>
/// <param name="Number">"12/BC-VP".</param>
/// <param name="Day">Its date.</param>
/// <param name="From">First day of its window.</param>
/// <param name="Done">Assignments that it reported as completed, with their plan.</param>
public sealed record EarlierReport(string Number, DateOnly Day, DateOnly From, IReadOnlySet<(string Plan, AssignmentId Assignment)> Done)
{
    /// <summary>Whether a part was completed in its window or after, before the next window, but was not known to be when it was issued.</summary>
    /// <param name="plan">The plan's id.</param>
    /// <param name="part">The assignments of all units to the part.</param>
    /// <param name="next">First day of the next window.</param>
    public bool Missed(string plan, IEnumerable<Assignment> part, DateOnly next)
    {
        ArgumentNullException.ThrowIfNull(part);
        var assignments = part.ToList();
        return assignments.TrueForAll(a => a.State is { IsDone: true, CompletedOn: { } day } && day < next)
            && assignments.Exists(a => a.State.CompletedOn >= From && !Done.Contains((plan, a.Id)));
    }
}
