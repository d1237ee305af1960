using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>The stage of a plan's life cycle.</summary>
public enum PlanStage
{
    /// <summary>Loaded without number and date: no reminders.</summary>
    Draft,
    /// <summary>In force, with number and date: reminders are sent.</summary>
    Issued,
    /// <summary>Another plan replaced it: its open tasks were carried over or wait for a decision.</summary>
    Replaced,
    /// <summary>Finished: it is left out of reminders, questions and reports.</summary>
    Closed,
}

/// <summary>The head of a plan: everything about it except tasks and states.</summary>
/// <param name="Id">Deterministic: the same plan loaded again gets the same id.</param>
/// <param name="Version">Current version of the definitions.</param>
/// <param name="ContentHash">SHA-256, in hex, of the file from which the current version was read.</param>
/// <param name="ReplacesId">Id of the plan that it replaces once issued, or null.</param>
/// <param name="ReplacedBy">Id of the plan that replaced it, or null.</param>
/// <param name="Definitions">Name under which the current definitions are stored; null = by the version alone.</param>
/// <param name="HeldBefore">
/// Assignments due before this day are not reminded of until the administrator says whether they were done; null = settled.
/// </param>
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
    /// <summary>Changes with each change to any part of the plan, to validate cached copies. Set by the store; null = never stored.</summary>
    public string? LastChange { get; init; }

    /// <summary>Name under which the states are stored; null = by the plan alone.</summary>
    public string? States { get; init; }

    /// <summary>For the store only: properties written by a newer build, kept when the head is written back. Usually null.</summary>
    public object? Newer { get; init; }

    /// <summary>Codes of items that the administrator marked as no tasks when the file was loaded; null where there are none.</summary>
    public IReadOnlyList<string>? LeftOut { get; init; }

    /// <summary>Name under which its targets are stored; null = it has none.</summary>
    public string? Targets { get; init; }

    /// <summary>The highest target number ever used in the plan; numbers are not reused.</summary>
    public int LastTarget { get; init; }

    /// <summary>The office's day on which it was closed; figures of earlier days still include it. Null while it is not closed.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>What tells it from another of the office's plans that has the same number; null where none had it when this one was loaded.</summary>
    public string? Apart { get; init; }

    /// <summary>What it is called beside its tasks' codes: its number, or its title as long as it has none.</summary>
    public string ShortName() => Number is null ? Title : Apart is null ? Number : $"{Number} ({Apart})";
}

/// <summary>A version of a plan's definitions, with the act that made it current.</summary>
/// <param name="By">Object id of the person who acted.</param>
/// <param name="Definitions">Name under which its definitions are stored.</param>
public sealed record PlanVersion(int Version, DateTimeOffset At, string By, string Operation, string Definitions);

/// <summary>A plan with its tasks and their states at one moment.</summary>
public sealed class PlanState
{
    private readonly Dictionary<string, TaskProgress> byCode;

    // Cached result of By for the last calendar; an office's calendar is the same object while unchanged.
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

    /// <summary>The tasks that are not closed, in the plan's order; figures, lists and reminders use these.</summary>
    public IReadOnlyList<TaskProgress> Tasks { get; }

    /// <summary>All tasks, including those closed by amendments: nothing is ever deleted.</summary>
    public IReadOnlyList<TaskProgress> All { get; }

    /// <summary>The calendar by whose working days lateness is judged.</summary>
    public WorkCalendar Calendar { get; private init; } = WorkCalendar.Shipped;

    /// <summary>The plan, judged by an office's calendar.</summary>
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

    /// <summary>The plan with the matching tasks only.</summary>
    public PlanState Only(Func<TaskProgress, bool> wanted) => new(Info, [.. All.Where(wanted)]) { Calendar = Calendar };

    private PlanState Each(Func<TaskProgress, TaskProgress> change, WorkCalendar calendar) => new(Info, [.. All.Select(change)]) { Calendar = calendar };

    /// <summary>The assignments of <see cref="Tasks"/>.</summary>
    public IEnumerable<Assignment> Assignments => Tasks.SelectMany(t => t.Assignments);

    /// <summary>A task by its code, including closed ones; null where there is none.</summary>
    public TaskProgress? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>An assignment that can be reported on; null where there is none or its task is closed.</summary>
    public Assignment? Find(AssignmentId id) => Find(id.Task) is { Task.IsClosed: false } task ? task.Assignments.FirstOrDefault(a => a.Id == id) : null;
}
