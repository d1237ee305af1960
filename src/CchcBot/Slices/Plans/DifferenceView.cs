using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;

namespace CchcBot.Slices.Plans;

/// <summary>Under which heading of the difference card a task stands: the first that holds.</summary>
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

/// <summary>What becomes of a task that the new text does not have, or whose overdue deadline it moves.</summary>
internal enum TaskFate
{
    None,
    /// <summary>Done: it stays as it is.</summary>
    StaysDone,
    Removed,
    Replaced,
    /// <summary>Overdue: a leader decides.</summary>
    AwaitsDecision,
}

/// <summary>A task on the difference card.</summary>
/// <param name="Code">The code kept for life; of a new task the text's.</param>
/// <param name="Printed">What the new text calls it, where that is another.</param>
/// <param name="Old">As it was, or null.</param>
/// <param name="New">As it will be, or null.</param>
internal sealed record DifferenceItem(string Code, string? Printed, ReformTask? Old, ReformTask? New, TaskChanges Changes, TaskFate Fate);

/// <summary>What the difference card shows.</summary>
/// <param name="Old">The plan that the file is compared with.</param>
/// <param name="Next">The head to be.</param>
/// <param name="Replaces">The file replaces that plan; otherwise it revises it.</param>
/// <param name="IsStale">The plan was changed since the card that was agreed to: this one is to be looked at again.</param>
internal sealed record DifferenceView(
    string Hash,
    PlanInfo Old,
    PlanInfo Next,
    bool Replaces,
    bool IsStale,
    int Unchanged,
    IReadOnlyList<(DifferenceGroup Group, IReadOnlyList<DifferenceItem> Items)> Groups)
{
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
            // A plan that replaces another does not take over what no text ever had: it leaves with the old one.
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
            [.. items.GroupBy(i => i.Group).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<DifferenceItem>)[.. g.Select(i => i.Item)]))]);

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
