namespace CchcBot.Office;

/// <summary>Queries over plans that several slices share.</summary>
internal static class PlanStoreExtensions
{
    /// <summary>
    /// The plans in force: issued and not closed. A replaced plan is included with its open remainder and with what was completed under it, so that the
    /// year's figures cover both plans; tasks carried over to the new plan are no longer among its tasks.
    /// </summary>
    public static Task<IReadOnlyList<PlanState>> CurrentAsync(this IPlanStore plans, WorkspaceId office, CancellationToken cancellation) =>
        plans.WhereAsync(office, IsCurrent, cancellation);

    public static bool IsCurrent(PlanInfo info) => info.Stage is PlanStage.Issued or PlanStage.Replaced;

    /// <summary>Whether the plan was in force on a day: also where it was closed later.</summary>
    public static bool Counts(PlanInfo info, DateOnly day) => IsCurrent(info) || (info.Stage == PlanStage.Closed && info.ClosedOn > day);

    /// <summary>The plans as known at the end of a past day: the definitions in force then, and what had been reported by then.</summary>
    public static Task<IReadOnlyList<PlanState>> AsOfAsync(this IPlanStore plans, WorkspaceId office, DateOnly day, CancellationToken cancellation) =>
        plans.BeforeAsync(office, day, PlanHistory.EndOf(day), cancellation);

    /// <summary>
    /// The plans in force on a day, with the definitions they had at its end and the reports on them before <paramref name="moment"/>; null = until now.
    /// </summary>
    public static async Task<IReadOnlyList<PlanState>> BeforeAsync(
        this IPlanStore plans, WorkspaceId office, DateOnly day, DateTimeOffset? moment, CancellationToken cancellation)
    {
        var end = PlanHistory.EndOf(day);
        var then = new List<PlanState>();
        foreach (var plan in await plans.WhereAsync(office, info => Counts(info, day), cancellation))
        {
            var versions = await plans.VersionsAsync(office, plan.Info.Id, cancellation);
            var held = versions.LastOrDefault(v => v.At < end);
            if (held is null && versions.Count > 0 && plan.Info.ReplacesId is not null)
            {
                // On that day the plan that this one replaced was still in its place.
                continue;
            }

            held ??= versions.Count > 0 ? versions[0] : null;
            if (moment is null && (held is null || held.Version == plan.Info.Version))
            {
                then.Add(plan);
                continue;
            }

            var tasks =
                held is null || held.Version == plan.Info.Version
                    ? [.. plan.All.Select(t => t.Task)]
                    : await plans.TasksAsync(office, plan.Info.Id, held, cancellation);
            var history = await plans.HistoryAsync(office, plan.Info.Id, cancellation);
            var entries = history
                .Select(h => AssignmentId.TryParse(h.Assignment, out var id) ? new HistoryEntry(id, h.At, h.After, h.By, h.Operation) : null)
                .OfType<HistoryEntry>();
            then.Add(PlanHistory.Before(plan.Info, tasks, entries, moment ?? DateTimeOffset.MaxValue));
        }

        return then;
    }

    public static async Task<IReadOnlyList<PlanState>> WhereAsync(
        this IPlanStore plans, WorkspaceId office, Func<PlanInfo, bool> wanted, CancellationToken cancellation) =>
        await plans.StatesAsync(office, (await plans.ListAsync(office, cancellation)).Where(wanted), cancellation);

    /// <summary>The plans under these heads.</summary>
    public static async Task<IReadOnlyList<PlanState>> StatesAsync(
        this IPlanStore plans, WorkspaceId office, IEnumerable<PlanInfo> heads, CancellationToken cancellation)
    {
        var found = new List<PlanState>();
        foreach (var head in heads)
        {
            found.Add(await plans.StateAsync(office, head, cancellation));
        }

        return found;
    }
}
