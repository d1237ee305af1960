using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>Where a plan is in its life.</summary>
public enum PlanStage
{
    /// <summary>Loaded without number and date: nobody is reminded.</summary>
    Draft,
    /// <summary>Number and date known: reminders run.</summary>
    Issued,
    /// <summary>Another plan stands in its place: what it still owed was carried on or waits for a decision.</summary>
    Replaced,
    /// <summary>Its time is over: nothing of it is reminded of, asked for or reported on any more.</summary>
    Closed,
}

/// <summary>A plan as an office keeps it.</summary>
/// <param name="Id">Deterministic: the same plan loaded again has the same id.</param>
/// <param name="Version">The version of the definitions that is current.</param>
/// <param name="ContentHash">SHA-256 of the file that the current version was read from, in hex.</param>
/// <param name="ReplacesId">Id of the plan that it replaces once it is issued, or null.</param>
/// <param name="ReplacedBy">Id of the plan that replaced it, or null.</param>
/// <param name="Definitions">Under which name the current definitions are kept; null = by the version alone.</param>
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
    string ContentHash,
    string? Replaces = null,
    DateOnly? HeldBefore = null,
    string? ReplacesId = null,
    string? ReplacedBy = null,
    string? Definitions = null)
{
    /// <summary>Names the last change to anything of the plan: a copy with the same name still holds. Given by the store; null = never stored.</summary>
    public string? LastChange { get; init; }

    /// <summary>Under which name the states are kept; null = by the plan alone.</summary>
    public string? States { get; init; }

    /// <summary>The store's own: what a newer build wrote into the head and this one does not know. Null as a rule.</summary>
    public object? Newer { get; init; }

    /// <summary>Codes of items of the file that the administrator took out when it was loaded, as no tasks; null where there are none.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>Under which name its targets are kept; null = it has none.</summary>
    public string? Targets { get; init; }

    /// <summary>The highest number that a target of it ever had: a number is never given to another.</summary>
    public int LastTarget { get; init; }

    /// <summary>The office's day on which it was closed: figures of earlier days still have it. Null while it counts.</summary>
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>A version of a plan's definitions: when it became current and by whose act.</summary>
/// <param name="By">Object id.</param>
/// <param name="Definitions">Under which name its definitions are kept.</param>
public sealed record PlanVersion(int Version, DateTimeOffset At, string By, string Operation, string Definitions);

/// <summary>A plan with its tasks and where each stands, at one moment.</summary>
public sealed class PlanState
{
    private readonly Dictionary<string, TaskProgress> byCode;

    // By another calendar: an office's is the same object as long as it has not changed.
    private PlanState? judged;

    public PlanState(PlanInfo info, IReadOnlyList<ReformTask> tasks, IReadOnlyDictionary<AssignmentId, AssignmentState> states)
        : this(info, [.. tasks.Select(task => new TaskProgress(
            task,
            [.. task.Assignments(info.Period).Select(d => new Assignment(task, d, states.GetValueOrDefault(d.Id, AssignmentState.Initial).Under(d.Due)))]))])
    {
    }

    private PlanState(PlanInfo info, IReadOnlyList<TaskProgress> all)
    {
        Info = info;
        All = all;
        Tasks = All.Any(t => t.Task.IsClosed) ? [.. All.Where(t => !t.Task.IsClosed)] : All;
        byCode = All.DistinctBy(t => t.Task.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(t => t.Task.Code, StringComparer.OrdinalIgnoreCase);
    }

    public PlanInfo Info { get; }

    /// <summary>What is owed or done, in the plan's order: what figures, lists and reminders are made of.</summary>
    public IReadOnlyList<TaskProgress> Tasks { get; }

    /// <summary>With those that amending closed: nothing is ever deleted.</summary>
    public IReadOnlyList<TaskProgress> All { get; }

    /// <summary>By whose working days the duties are judged.</summary>
    public WorkCalendar Calendar { get; private init; } = WorkCalendar.Shipped;

    /// <summary>The plan as judged by an office's working days.</summary>
    public PlanState By(WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (ReferenceEquals(calendar, Calendar))
        {
            return this;
        }

        if (judged is not { } known || !ReferenceEquals(known.Calendar, calendar))
        {
            judged = known = Each(t => t with { Assignments = [.. t.Assignments.Select(a => a with { Calendar = calendar })] }, calendar);
        }

        return known;
    }

    /// <summary>The plan with those of its tasks.</summary>
    public PlanState Only(Func<TaskProgress, bool> wanted) => new(Info, [.. All.Where(wanted)]) { Calendar = Calendar };

    private PlanState Each(Func<TaskProgress, TaskProgress> change, WorkCalendar calendar) => new(Info, [.. All.Select(change)]) { Calendar = calendar };

    /// <summary>The duties of <see cref="Tasks"/>.</summary>
    public IEnumerable<Assignment> Assignments => Tasks.SelectMany(t => t.Assignments);

    /// <summary>A task, also a closed one.</summary>
    public TaskProgress? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>A duty that can still be reported on; null where there is none or its task is closed.</summary>
    public Assignment? Find(AssignmentId id) => Find(id.Task) is { Task.IsClosed: false } task ? task.Assignments.FirstOrDefault(a => a.Id == id) : null;
}
