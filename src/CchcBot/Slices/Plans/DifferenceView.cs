using CchcBot.Domain.Plans;

namespace CchcBot.Slices.Plans;

/// <summary>Heading of the difference card under which a task is listed: the first group that applies.</summary>
internal enum DifferenceGroup
{
    Added,
    Deadline,
    Lead,
    Text,
    Other,
    Moved,
    Restored,
    Gone,
    Kept,
}

/// <summary>What becomes of a task that is missing from the new file, or whose overdue deadline the new file moves.</summary>
internal enum TaskFate
{
    None,
    /// <summary>Already done: kept unchanged.</summary>
    StaysDone,
    Removed,
    Replaced,
    /// <summary>Overdue: a leader has to decide.</summary>
    AwaitsDecision,
}

/// <summary>A task on the difference card.</summary>
/// <param name="Code">Permanent task code; for a new task, the code printed in the file.</param>
/// <param name="Printed">Code printed in the new file, if it differs.</param>
/// <param name="Old">Task before the change, or null.</param>
/// <param name="New">Task after the change, or null.</param>
internal sealed record DifferenceItem(string Code, string? Printed, ReformTask? Old, ReformTask? New, TaskChanges Changes, TaskFate Fate);

/// <summary>What the difference card shows.</summary>
/// <param name="Old">Plan that the file is compared with.</param>
/// <param name="Next">Plan metadata as it will be.</param>
/// <param name="Replaces">True if the file replaces that plan; false if it revises it.</param>
/// <param name="IsStale">The plan changed after the card that was confirmed, so this card has to be confirmed instead.</param>
internal sealed record DifferenceView(
    string Hash,
    PlanInfo Old,
    PlanInfo Next,
    bool Replaces,
    bool IsStale,
    int Unchanged,
    IReadOnlyList<(DifferenceGroup Group, IReadOnlyList<DifferenceItem> Items)> Groups)
{
    /// <summary>The administrator's word which plan the file is, where several have its number.</summary>
    public string? Said { get; init; }

    public int Count(DifferenceGroup group) => Groups.Where(g => g.Group == group).Sum(g => g.Items.Count);

    public int Changed => Groups.Where(g => g.Group is not (DifferenceGroup.Added or DifferenceGroup.Gone or DifferenceGroup.Kept)).Sum(g => g.Items.Count);

    public static DifferenceView Of(Revision revision, PlanState old, PlanDifference difference, DateOnly today, bool isStale)
    {
        var replaces = revision.Identity.Before is null;
        List<(DifferenceGroup Group, DifferenceItem Item)> items =
        [
            .. difference.Added.Select(t => (DifferenceGroup.Added, new DifferenceItem(t.Code, null, null, t, TaskChanges.None, TaskFate.None))),
            .. difference.Matched.Where(m => m.Changes != TaskChanges.None).Select(m => (Group(m.Changes), Item(m))),
            .. difference.Gone.Select(t => (DifferenceGroup.Gone, new DifferenceItem(t.Code, null, t, null, TaskChanges.None, Fate(t)))),
            // A replacing plan does not take over tasks that were added by hand and never stood in a file: they end with the old plan.
            .. difference.Kept.Select(t => replaces
                ? (DifferenceGroup.Gone, new DifferenceItem(t.Code, null, t, null, TaskChanges.None, Fate(t)))
                : (DifferenceGroup.Kept, new DifferenceItem(t.Code, null, t, null, TaskChanges.None, TaskFate.None))),
        ];
        return new DifferenceView(
            revision.Hash,
            old.Info,
            revision.Info,
            replaces,
            isStale,
            difference.Matched.Count(m => m.Changes == TaskChanges.None),
            [.. items.GroupBy(i => i.Group).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<DifferenceItem>)[.. g.Select(i => i.Item)]))])
        {
            Said = revision.Said,
        };

        DifferenceItem Item(TaskMatch match) => new(
            match.Old.Code,
            match.New.Code == match.Old.Code ? null : match.New.Code,
            match.Old,
            match.New,
            match.Changes,
            replaces && IsOverdue(match.Old) && !(match.New.Deadline.Due < today) ? TaskFate.AwaitsDecision : TaskFate.None);

        TaskFate Fate(ReformTask task) => old.Find(task.Code) is not { } progress ? TaskFate.None
            : progress.IsDone ? TaskFate.StaysDone
            : IsOverdue(task) ? TaskFate.AwaitsDecision
            : replaces ? TaskFate.Replaced : TaskFate.Removed;

        bool IsOverdue(ReformTask task) => old.Find(task.Code)?.Assignments.Any(a => a.IsOverdue(today)) == true;
    }

    private static DifferenceGroup Group(TaskChanges changes) =>
        changes.HasFlag(TaskChanges.Restored) ? DifferenceGroup.Restored
        : changes.HasFlag(TaskChanges.Deadline) ? DifferenceGroup.Deadline
        : changes.HasFlag(TaskChanges.Lead) ? DifferenceGroup.Lead
        : changes.HasFlag(TaskChanges.Text) ? DifferenceGroup.Text
        : (changes & (TaskChanges.Deliverable | TaskChanges.Cooperating)) != TaskChanges.None ? DifferenceGroup.Other
        : DifferenceGroup.Moved;
}
