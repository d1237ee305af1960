using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;

namespace CchcBot.Office;

/// <summary>One assignment's part in a change of a plan.</summary>
/// <param name="Id">The assignment; several parts of the same one build on each other, in their order.</param>
/// <param name="Apply">
/// The new state, or why there can be none; neither where it is to stay as it is. May run more than once: another writer may have come first.
/// </param>
internal sealed record AssignmentPart(AssignmentId Id, Func<Assignment, (AssignmentState? State, UpdateProblem? Problem)> Apply);

/// <summary>A change of a plan that leaves its definitions as they are: all of it is written or nothing.</summary>
/// <param name="Act">Names the user's act: the same act again (a Teams retry, a double tap, a crash) changes nothing.</param>
/// <param name="Parts">What becomes of its assignments.</param>
/// <param name="Head">What becomes of its head, or null. May run more than once.</param>
internal sealed record PlanChange(AmendingAct Act, IReadOnlyList<AssignmentPart> Parts, Func<PlanInfo, PlanInfo>? Head = null);

/// <summary>What became of an act on a plan.</summary>
/// <param name="Plan">The plan as it stands now; null where there is none.</param>
/// <param name="Problem">Why nothing was written, or null.</param>
/// <param name="Repeated">The same act had been written before.</param>
internal sealed record ChangeOutcome<TProblem>(PlanState? Plan, TProblem? Problem = default, bool Repeated = false);

/// <summary>What an act makes of a plan.</summary>
/// <param name="Info">The head to be; its version, and where definitions and states are kept, are the store's to say.</param>
/// <param name="Tasks">The next version's definitions; null where they stay as they are.</param>
/// <param name="Act">Who writes it, when, and by which act.</param>
/// <param name="States">Assignments that change or begin, each with its state.</param>
internal sealed record PlanWrite(PlanInfo Info, IReadOnlyList<ReformTask>? Tasks, AmendingAct Act, IReadOnlyList<CarriedState>? States = null)
{
    public IReadOnlyList<CarriedState> States { get; init; } = States ?? [];

    /// <summary>The targets that the plan has from now on; null where they stay as they are.</summary>
    public IReadOnlyList<ReformTarget>? Targets { get; init; }
}

/// <summary>What the administrator is being shown before it is stored.</summary>
/// <param name="Hash">SHA-256 of the file, hex.</param>
/// <param name="Corrections">The administrator's words on its doubts so far; the reading itself stays as the file has it.</param>
internal sealed record PlanPreview(string Hash, string FileName, PlanReading Reading, IReadOnlyList<PlanCorrection>? Corrections = null)
{
    public IReadOnlyList<PlanCorrection> Corrections { get; init; } = Corrections ?? [];
}

/// <summary>The plans of the offices, with what became of their tasks.</summary>
internal interface IPlanStore
{
    Task<IReadOnlyList<PlanInfo>> ListAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Null where there is no such plan.</summary>
    Task<PlanState?> FindAsync(WorkspaceId workspace, string planId, CancellationToken cancellation);

    /// <summary>Rises when this process has written to the office's plans.</summary>
    long OwnWrites(WorkspaceId workspace);

    /// <summary>The plan under a head that was listed: read only where what is in memory is of another change.</summary>
    Task<PlanState> StateAsync(WorkspaceId workspace, PlanInfo head, CancellationToken cancellation);

    /// <summary>The plan as it was last read or written, perhaps no longer as it stands: a write over it is refused then. Null where memory has none.</summary>
    PlanState? Remembered(WorkspaceId workspace, string planId);

    /// <summary>
    /// Makes an act of any size current in one transaction with its head: all or nothing, whatever the moment of a crash. Only
    /// <see cref="PlanEditor"/> calls it.
    /// </summary>
    /// <param name="workspace">The office.</param>
    /// <param name="write">What the act makes of the plan.</param>
    /// <param name="expected">The head that it was worked out from, or null for a new plan.</param>
    /// <param name="cancellation">Stops the writing: the plan stays as it was.</param>
    /// <returns>The plan as it stands now; null where another writer or the same act came first, and nothing became current.</returns>
    Task<PlanState?> WriteAsync(WorkspaceId workspace, PlanWrite write, PlanInfo? expected, CancellationToken cancellation);

    /// <summary>The versions that the plan has had, oldest first; those written before versions were kept are missing.</summary>
    Task<IReadOnlyList<PlanVersion>> VersionsAsync(WorkspaceId workspace, string planId, CancellationToken cancellation);

    /// <summary>The definitions of a past version.</summary>
    Task<IReadOnlyList<ReformTask>> TasksAsync(WorkspaceId workspace, string planId, PlanVersion version, CancellationToken cancellation);

    /// <summary>Whether that act was written to the plan.</summary>
    Task<bool> IsDoneAsync(WorkspaceId workspace, string planId, string operation, CancellationToken cancellation);

    /// <summary>All changes of the plan's duties, oldest first.</summary>
    Task<IReadOnlyList<StoredHistory>> HistoryAsync(WorkspaceId workspace, string planId, CancellationToken cancellation);

    /// <summary>Keeps what was read; corrections that wait for the same file stay.</summary>
    Task KeepPreviewAsync(WorkspaceId workspace, PlanPreview preview, CancellationToken cancellation);

    /// <summary>Null where there is none (any more).</summary>
    Task<PlanPreview?> FindPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation);

    /// <summary>Changes the corrections that wait with a preview; null where there is no such preview (any more).</summary>
    /// <exception cref="PreviewTooLargeException">The corrections are longer than a row holds; nothing was written.</exception>
    Task<PlanPreview?> CorrectPreviewAsync(
        WorkspaceId workspace, string hash, Func<IReadOnlyList<PlanCorrection>, IReadOnlyList<PlanCorrection>> change, CancellationToken cancellation);

    Task DropPreviewAsync(WorkspaceId workspace, string hash, CancellationToken cancellation);
}

/// <summary>One change of a duty, as kept for ever.</summary>
internal sealed record StoredHistory(string Assignment, DateTimeOffset At, string By, string Operation, AssignmentState After);

/// <summary>A row was changed by others at each of our attempts: nothing was written.</summary>
internal sealed class TooManyWritersException(string row) : Exception($"{row} was being changed by others at each attempt; nothing was written.");
