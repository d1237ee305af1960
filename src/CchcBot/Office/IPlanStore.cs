using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;

namespace CchcBot.Office;

/// <summary>A change of one duty's state.</summary>
/// <param name="Operation">Names the user's act: the same act again (a Teams retry, a double tap, a crash) changes nothing.</param>
/// <param name="By">Object id of who acts.</param>
/// <param name="At">The office's time.</param>
/// <param name="Apply">The new state, or why there is none. May run more than once: another writer may have come first.</param>
internal sealed record AssignmentChange(
    string Operation,
    string By,
    DateTimeOffset At,
    Func<Assignment, (AssignmentState? State, UpdateProblem? Problem)> Apply);

/// <summary>What became of a change.</summary>
/// <param name="Assignment">The duty as it stands now; null where the plan or duty does not exist.</param>
/// <param name="Problem">Why nothing was written, or null.</param>
/// <param name="Repeated">The same act had been written before.</param>
internal sealed record ChangeOutcome(Assignment? Assignment, UpdateProblem? Problem = null, bool Repeated = false);

/// <summary>A version of a plan to be written.</summary>
/// <param name="Info">The head to be; where its definitions are kept is the store's to say.</param>
/// <param name="Tasks">The definitions.</param>
/// <param name="Act">Who writes it, when, and by which act: the same act again changes nothing.</param>
/// <param name="Carried">States that new duties of this version begin with.</param>
internal sealed record PlanWrite(PlanInfo Info, IReadOnlyList<ReformTask> Tasks, AmendingAct Act, IReadOnlyList<CarriedState>? Carried = null);

/// <summary>What became of writing a version.</summary>
internal enum WriteOutcome
{
    Written,
    /// <summary>The same act had been written before.</summary>
    Repeated,
    /// <summary>Another writer changed the plan since it was read: nothing became current.</summary>
    ChangedMeanwhile,
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

    /// <summary>
    /// Writes the definitions under a name of their own and the states that new duties begin with, then in one transaction the head that makes
    /// them current, the version's row and the act's: all or nothing, whatever the moment of a crash.
    /// </summary>
    /// <param name="workspace">The office.</param>
    /// <param name="write">The version.</param>
    /// <param name="expected">The head that it replaces, or null for a new plan.</param>
    /// <param name="cancellation">Stops the writing: the plan stays as it was.</param>
    Task<WriteOutcome> WriteAsync(WorkspaceId workspace, PlanWrite write, PlanInfo? expected, CancellationToken cancellation);

    /// <summary>The versions that the plan has had, oldest first; those written before versions were kept are missing.</summary>
    Task<IReadOnlyList<PlanVersion>> VersionsAsync(WorkspaceId workspace, string planId, CancellationToken cancellation);

    /// <summary>The definitions of a past version.</summary>
    Task<IReadOnlyList<ReformTask>> TasksAsync(WorkspaceId workspace, string planId, PlanVersion version, CancellationToken cancellation);

    /// <summary>Whether that act was written to the plan.</summary>
    Task<bool> IsDoneAsync(WorkspaceId workspace, string planId, string operation, CancellationToken cancellation);

    /// <summary>Changes the head alone (stage, number, date). Null where there is no such plan.</summary>
    Task<PlanInfo?> ChangeHeadAsync(WorkspaceId workspace, string planId, Func<PlanInfo, PlanInfo> change, CancellationToken cancellation);

    /// <summary>Writes a duty's new state and its history in one transaction.</summary>
    Task<ChangeOutcome> ChangeAsync(WorkspaceId workspace, string planId, AssignmentId id, AssignmentChange change, CancellationToken cancellation);

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
