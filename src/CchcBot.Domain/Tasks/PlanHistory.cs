namespace CchcBot.Domain.Tasks;

/// <summary>A change of a duty, kept for ever: figures of a past day are made from these.</summary>
/// <param name="At">When it was reported; any offset, days are the office's.</param>
/// <param name="After">Where the duty stood from then on.</param>
/// <param name="By">Object id of who reported.</param>
/// <param name="Operation">Names the user's act.</param>
public sealed record HistoryEntry(AssignmentId Assignment, DateTimeOffset At, AssignmentState After, string By, string Operation);

/// <summary>Plans as they were known on a past day.</summary>
public static class PlanHistory
{
    /// <summary>
    /// The plan as it was known at the end of that day: what was reported later does not count, even where its document is older,
    /// so that a figure once given comes out the same for ever.
    /// </summary>
    /// <param name="info">The plan.</param>
    /// <param name="tasks">The definitions that held on that day.</param>
    /// <param name="history">In the order of writing.</param>
    /// <param name="date">The office's day.</param>
    public static PlanState AsOf(PlanInfo info, IReadOnlyList<ReformTask> tasks, IEnumerable<HistoryEntry> history, DateOnly date) =>
        Before(info, tasks, history, EndOf(date));

    /// <summary>The same as it was known until a moment, excluded.</summary>
    public static PlanState Before(PlanInfo info, IReadOnlyList<ReformTask> tasks, IEnumerable<HistoryEntry> history, DateTimeOffset moment)
    {
        var states = new Dictionary<AssignmentId, AssignmentState>();
        foreach (var entry in history.Where(e => e.At < moment).OrderBy(e => e.At))
        {
            states[entry.Assignment] = entry.After;
        }

        return new PlanState(info, tasks, states);
    }

    /// <summary>The first moment after that day of the office.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => OfficeTime.Instant(day.AddDays(1), TimeOnly.MinValue);
}
