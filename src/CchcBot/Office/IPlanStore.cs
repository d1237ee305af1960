using CchcBot.Domain.Plans;

namespace CchcBot.Office;

/// <summary>The change of one assignment within a change of a plan.</summary>
/// <param name="Id">The assignment; several parts for the same one are applied in order, each to the result of the one before.</param>
/// <param name="Apply">
/// Gives the new state, or the problem that prevents it; neither where the state stays as it is. May run more than once, after another writer's change.
/// </param>
internal sealed record AssignmentPart(AssignmentId Id, Func<Assignment, (AssignmentState? State, UpdateProblem? Problem)> Apply);

/// <summary>A change of a plan that leaves its definitions as they are. It is atomic.</summary>
/// <param name="Act">Identifies the user's act and makes it idempotent: a repeat (a Teams retry, a double tap, a crash) changes nothing.</param>
/// <param name="Parts">The changes of its assignments.</param>
/// <param name="Head">The change of its head, or null. May run more than once.</param>
internal sealed record PlanChange(AmendingAct Act, IReadOnlyList<AssignmentPart> Parts, Func<PlanInfo, PlanInfo>? Head = null);

/// <summary>The outcome of an act on a plan.</summary>
/// <param name="Plan">The plan as it stands now; null where there is none.</param>
/// <param name="Problem">Why nothing was written, or null.</param>
/// <param name="Repeated">The same act had been written before; nothing was written now.</param>
internal sealed record ChangeOutcome<TProblem>(PlanState? Plan, TProblem? Problem = default, bool Repeated = false);

/// <summary>What an act writes to a plan.</summary>
/// <param name="Info">The new head; the store itself sets its version and the location of definitions and states.</param>
/// <param name="Tasks">The definitions of the next version; null where they stay as they are.</param>
/// <param name="Act">Who writes, when, and the act's id.</param>
/// <param name="States">Assignments that change or are new, each with its state.</param>
internal sealed record PlanWrite(PlanInfo Info, IReadOnlyList<ReformTask>? Tasks, AmendingAct Act, IReadOnlyList<CarriedState>? States = null)
{
    public IReadOnlyList<CarriedState> States { get; init; } = States ?? [];

    /// <summary>The targets that the plan has from now on; null where they stay as they are.</summary>
    public IReadOnlyList<ReformTarget>? Targets { get; init; }
}

/// <summary>A plan read from a file, shown to the administrator before it is stored.</summary>
/// <param name="Hash">SHA-256 of the file, hex.</param>
/// <param name="Corrections">The administrator's answers to the reading's doubts so far; the reading itself stays as the file has it.</param>
internal sealed record PlanPreview(string Hash, string FileName, PlanReading Reading, IReadOnlyList<PlanCorrection>? Corrections = null)
{
    public IReadOnlyList<PlanCorrection> Corrections { get; init; } = Corrections ?? [];
}

/// <summary>The plans of the offices with the current state and history of their tasks.</summary>
internal interface IPlanStore
{
    Task<IReadOnlyList<PlanInfo>> ListAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Null where there is no such plan.</summary>
    Task<PlanState?> FindAsync(WorkspaceId workspace, string planId, CancellationToken cancellation);

    /// <summary>A counter that rises with each write of this process to the office's plans.</summary>
    long OwnWrites(WorkspaceId workspace);

    /// <summary>The plan of a listed head; read from the table only where the cached plan is of another change.</summary>
    Task<PlanState> StateAsync(WorkspaceId workspace, PlanInfo head, CancellationToken cancellation);

    /// <summary>
    /// The plan as this process last read or wrote it; null where the cache has none. It may be stale: a write based on a stale plan is refused.
    /// </summary>
    PlanState? Remembered(WorkspaceId workspace, string planId);

    /// <summary>
    /// Writes an act of any size; the write of the head makes all of it current at once, whenever a crash happens. Only <see cref="PlanEditor"/> calls it.
    /// </summary>
    /// <param name="write">What the act makes of the plan.</param>
    /// <param name="expected">The head on which the write is based, or null for a new plan.</param>
    /// <returns>The plan as written; null where another writer or the same act came first, and nothing was written.</returns>
    Task<PlanState?> WriteAsync(WorkspaceId workspace, PlanWrite write, PlanInfo? expected, CancellationToken cancellation);

    /// <summary>The plan's versions, oldest first; those written before versions were stored are missing.</summary>
    Task<IReadOnlyList<PlanVersion>> VersionsAsync(WorkspaceId workspace, string planId, CancellationToken cancellation);

    /// <summary>The definitions of a past version.</summary>
    Task<IReadOnlyList<ReformTask>> TasksAsync(WorkspaceId workspace, string planId, PlanVersion version, CancellationToken cancellation);

    /// <summary>Whether the act with that operation id was written to the plan.</summary>
    Task<bool> IsDoneAsync(WorkspaceId workspace, string planId, string operation, CancellationToken cancellation);

    /// <summary>All changes of the plan's assignments, oldest first.</summary>
    Task<IReadOnlyList<StoredHistory>> HistoryAsync(WorkspaceId workspace, string planId, CancellationToken cancellation);

    /// <summary>Stores a preview; corrections already stored for the same file are kept.</summary>
    Task KeepPreviewAsync(WorkspaceId workspace, PlanPreview preview, CancellationToken cancellation);

    /// <summary>Null where there is none (any more).</summary>
    Task<PlanPreview?> FindPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation);

    /// <summary>Changes the corrections stored with a preview; null where there is no such preview (any more).</summary>
    /// <exception cref="PreviewTooLargeException">The corrections are longer than a row holds; nothing was written.</exception>
    Task<PlanPreview?> CorrectPreviewAsync(
        WorkspaceId workspace, string hash, Func<IReadOnlyList<PlanCorrection>, IReadOnlyList<PlanCorrection>> change, CancellationToken cancellation);

    Task DropPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation);
}

/// <summary>One change of an assignment; never deleted.</summary>
internal sealed record StoredHistory(string Assignment, DateTimeOffset At, string By, string Operation, AssignmentState After);

/// <summary>Other writers changed the row at each of the attempts: nothing was written.</summary>
internal sealed class TooManyWritersException(string row) : Exception($"{row} was being changed by others at each attempt; nothing was written.");
