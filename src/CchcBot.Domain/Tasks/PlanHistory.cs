namespace CchcBot.Domain.Tasks;

/// <summary>A change of an assignment's state; never deleted, since figures of past days are computed from these.</summary>
/// <param name="At">When it was reported, with any offset; days are computed in office time.</param>
/// <param name="After">The state from then on.</param>
/// <param name="By">Object id of the reporter.</param>
/// <param name="Operation">Id of the user's act.</param>
public sealed record HistoryEntry(AssignmentId Assignment, DateTimeOffset At, AssignmentState After, string By, string Operation);

/// <summary>Rebuilds plans as they were known in the past.</summary>
public static class PlanHistory
{
    /// <summary>
    /// The plan as known at the end of a day: later reports do not count, even with an older document, so that a figure once given is always reproduced.
    /// </summary>
    /// <param name="info">The plan.</param>
    /// <param name="tasks">The definitions in force on that day.</param>
    /// <param name="history">The changes, in the order of writing.</param>
    /// <param name="date">The office's day.</param>
    public static PlanState AsOf(PlanInfo info, IReadOnlyList<ReformTask> tasks, IEnumerable<HistoryEntry> history, DateOnly date) =>
        Before(info, tasks, history, EndOf(date));

    /// <summary>The plan as known before a moment (exclusive).</summary>
    public static PlanState Before(PlanInfo info, IReadOnlyList<ReformTask> tasks, IEnumerable<HistoryEntry> history, DateTimeOffset moment)
    {
        var states = new Dictionary<AssignmentId, AssignmentState>();
        foreach (var entry in history.Where(e => e.At < moment).OrderBy(e => e.At))
        {
            states[entry.Assignment] = entry.After;
        }

        return new PlanState(info, tasks, states);
    }

    /// <summary>The first moment after a day of the office.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => OfficeTime.Instant(day.AddDays(1), TimeOnly.MinValue);
}
