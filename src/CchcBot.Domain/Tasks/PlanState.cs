using CchcBot.Domain.Deadlines;

namespace CchcBot.Domain.Tasks;

/// <summary>Where a plan is in its life.</summary>
public enum PlanStage
{
    /// <summary>Loaded without number and date: nobody is reminded.</summary>
    Draft,
    /// <summary>Number and date known: reminders run.</summary>
    Issued,
    Replaced,
    Closed,
}

/// <summary>A plan as an office keeps it.</summary>
/// <param name="Id">Deterministic: the same plan loaded again has the same id.</param>
/// <param name="Version">The version of the definitions that is current.</param>
/// <param name="Change">Raised by every change, so that a cached copy is cheap to trust.</param>
/// <param name="ContentHash">SHA-256 of the file that the current version was read from, in hex.</param>
/// <param name="HeldBefore">Duties due before this day wait, unreminded, for the administrator to say whether they were done; null = settled.</param>
public sealed record PlanInfo(
    string Id,
    string Title,
    string? Number,
    string? Issuer,
    DateOnly? SignedOn,
    PlanPeriod Period,
    PlanStage Stage,
    int Version,
    long Change,
    string ContentHash,
    string? Replaces = null,
    DateOnly? HeldBefore = null)
{
    /// <summary>Codes of items of the file that the administrator took out when it was loaded, as no tasks; null where there are none.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }
}

/// <summary>A plan with its tasks and where each stands, at one moment.</summary>
public sealed class PlanState
{
    private readonly Dictionary<string, TaskProgress> byCode;

    public PlanState(PlanInfo info, IReadOnlyList<ReformTask> tasks, IReadOnlyDictionary<AssignmentId, AssignmentState> states)
    {
        Info = info;
        Tasks = [.. tasks.Select(task => new TaskProgress(
            task,
            [.. task.Assignments(info.Period).Select(d => new Assignment(task, d, states.GetValueOrDefault(d.Id, AssignmentState.Initial)))]))];
        byCode = Tasks.ToDictionary(t => t.Task.Code, StringComparer.OrdinalIgnoreCase);
    }

    public PlanInfo Info { get; }

    /// <summary>In the plan's order.</summary>
    public IReadOnlyList<TaskProgress> Tasks { get; }

    public IEnumerable<Assignment> Assignments => Tasks.SelectMany(t => t.Assignments);

    public TaskProgress? Find(string code) => byCode.GetValueOrDefault(code);

    public Assignment? Find(AssignmentId id) => Find(id.Task)?.Assignments.FirstOrDefault(a => a.Id == id);
}
