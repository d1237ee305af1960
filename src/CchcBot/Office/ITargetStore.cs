namespace CchcBot.Office;

/// <summary>The targets of plans, and what was reported of them. Definitions are written with the plan; figures are only ever added.</summary>
internal interface ITargetStore
{
    /// <summary>The targets of the plan under that head, by number; none where it was loaded without any.</summary>
    Task<IReadOnlyList<TargetProgress>> OfAsync(WorkspaceId workspace, PlanInfo plan, CancellationToken cancellation);

    /// <summary>Adds a figure, or takes one back; the same act again changes nothing.</summary>
    Task AddAsync(WorkspaceId workspace, string planId, TargetFigure figure, CancellationToken cancellation);
}
