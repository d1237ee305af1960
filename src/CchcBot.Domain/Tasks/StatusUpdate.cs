
namespace CchcBot.Domain.Tasks;

/// <summary>What somebody reports about a duty. What is null stays as it was.</summary>
/// <param name="Obstacle">What hinders it; empty = nothing hinders it any more.</param>
public sealed record StatusUpdate(
    WorkStep? Step = null,
    string? Result = null,
    int? Percent = null,
    string? Obstacle = null,
    IReadOnlyList<Evidence>? Evidence = null)
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = Evidence ?? [];

    /// <summary>Whether the obstacle waits on an authority above (khách quan) or not (chủ quan); null = not said.</summary>
    public bool? Objective { get; init; }

    /// <summary>Whom the obstacle waits for, or null.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>By when it is expected to be done.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>To whom it was submitted, and when.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The day on which it was finished, where that is said apart from a document.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>How the answer came, where somebody writes it down for the unit.</summary>
    public string? Source { get; init; }
}

/// <summary>Why an update cannot be taken. Each is a sentence in the resources that says what to do.</summary>
public enum UpdateProblem
{
    /// <summary>A percentage below 0 or above 100.</summary>
    PercentOutOfRange,
    /// <summary>The document's date lies in the future.</summary>
    DocumentInFuture,
    /// <summary>Nothing was said.</summary>
    Empty,
    /// <summary>The result or the cause is longer than <see cref="StatusRules.LongestText"/> characters.</summary>
    TextTooLong,
    /// <summary>It was settled meanwhile, by this person or another: nothing is left to decide.</summary>
    Settled,
    /// <summary>The plan does not have the assignment (any more).</summary>
    Gone,
    /// <summary>A choice that is none of those offered: a forged tap, or a card of a later build.</summary>
    UnknownChoice,
    /// <summary>A date that no office means (<see cref="StateLimits.FirstDay"/>, <see cref="StateLimits.LastDay"/>).</summary>
    DateOutOfRange,
    /// <summary>A document's number, name or address is longer than a document has.</summary>
    DocumentTooLong,
    /// <summary>More documents at once, or more requests on a duty, than are kept.</summary>
    TooMany,
}

/// <summary>How a duty's state changes.</summary>
public static class StatusRules
{
    /// <summary>Characters; what is longer belongs into a document.</summary>
    public const int LongestText = StateLimits.LongestText;

    /// <summary>The state after the update, or why it cannot be.</summary>
    /// <param name="today">The office's day.</param>
    /// <param name="at">The office's time, kept as when it was reported.</param>
    /// <param name="by">Object id of who reports.</param>
    public static (AssignmentState? State, UpdateProblem? Problem) Apply(
        AssignmentState state,
        StatusUpdate update,
        DateOnly today,
        DateTimeOffset at,
        string by
    )
    {
        if (Problem(update, today) is { } problem)
        {
            return (null, problem);
        }

        var step = update.Step ?? state.Step;
        var done = step == WorkStep.Issued;
        return (state with
        {
            Step = step,
            Result = update.Result ?? state.Result,
            Percent = done ? 100 : update.Percent ?? (state.IsDone ? null : state.Percent),
            Obstacle = done ? null : Obstacle(state.Obstacle, update, at, by),
            Evidence = StateLimits.Newest(state.Evidence.Union(update.Evidence)),
            CompletedOn = done ? CompletedOn(state, update, today) : null,
            Expected = done ? null : update.Expected ?? state.Expected,
            Submission = step != WorkStep.Submitted ? null : Named(update.Submission ?? (state.Step == step ? state.Submission : null), at),
            Source = update.Source,
            Extension = done ? null : state.Extension,
            ReportedAt = at,
            ReportedBy = by,
            Completion = done || state.Completion is { Standing: CompletionStanding.Returned } ? state.Completion : null,
        }, null);
    }

    /// <summary>The state without the last report: what was reported stands as before it, all else as it is.</summary>
    /// <param name="state">As it stands.</param>
    /// <param name="before">As it stood before the report.</param>
    /// <param name="at">The office's time.</param>
    public static AssignmentState Undo(AssignmentState state, AssignmentState before, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(before);
        return state with
        {
            Step = before.Step,
            Result = before.Result,
            Percent = before.Percent,
            Obstacle = before.Obstacle,
            Evidence = before.Evidence,
            CompletedOn = before.CompletedOn,
            Expected = before.Expected,
            Submission = before.Submission,
            Paper = before.Paper,
            Source = before.Source,
            // What the report of being done had ended waits again.
            Extension = state.Extension ?? (state.IsDone ? before.Extension : null),
            ReportedAt = before.ReportedAt,
            ReportedBy = before.ReportedBy,
            Completion = before.Completion,
            UndoneAt = at,
        };
    }

    /// <summary>What lies with the own leader is known by when it came to lie there: found to wait still, it is the same paper.</summary>
    private static Submission? Named(Submission? submission, DateTimeOffset at) =>
        submission is { To: SubmittedTo.OwnLeader, At: null } paper ? paper with { At = at } : submission;

    /// <summary>The same cause said again keeps what was said and confirmed of it.</summary>
    private static Obstacle? Obstacle(Obstacle? before, StatusUpdate update, DateTimeOffset at, string by)
    {
        var cause = update.Obstacle ?? before?.Cause;
        if (cause is null or "")
        {
            return null;
        }

        return before is not null && before.Cause == cause && (update.Objective is null || update.Objective == before.Objective)
            && (update.WaitsFor is null || update.WaitsFor == before.WaitsFor)
            ? before
            : new Obstacle(cause, update.Objective ?? (before?.Cause == cause ? before.Objective : null))
            {
                WaitsFor = update.WaitsFor ?? (before?.Cause == cause ? before.WaitsFor : null),
                ReportedAt = at,
                ReportedBy = by,
            };
    }

    private static UpdateProblem? Problem(StatusUpdate update, DateOnly today) =>
        update is { Step: null, Result: null, Percent: null, Obstacle: null, Evidence.Count: 0, Expected: null } ? UpdateProblem.Empty
        : update.Step is { } step && !Enum.IsDefined(step) ? UpdateProblem.UnknownChoice
        : update.Percent is < 0 or > 100 ? UpdateProblem.PercentOutOfRange
        : update.Evidence.Count > StateLimits.MostEvidence ? UpdateProblem.TooMany
        : update.Evidence.Any(e => e?.Date > today) || update.CompletedOn > today || update.Submission?.On > today ? UpdateProblem.DocumentInFuture
        : ((DateOnly?[])[update.CompletedOn, update.Expected, update.Submission?.On]).Any(d => d is { } day && !StateLimits.IsDay(day))
            ? UpdateProblem.DateOutOfRange
        : update.Submission is { To: var to } && !Enum.IsDefined(to) ? UpdateProblem.UnknownChoice
        : ((string?[])[update.Result, update.Obstacle, update.WaitsFor, update.Source, update.Submission?.Name]).Any(t => t?.Length > LongestText)
            ? UpdateProblem.TextTooLong
        : update.Evidence.Select(StateLimits.Problem).FirstOrDefault(p => p is not null);

    /// <summary>
    /// The day that was said, else the document's, else that of the report; a repeat without them does not move it, nor names one that nobody knew.
    /// </summary>
    private static DateOnly? CompletedOn(AssignmentState state, StatusUpdate update, DateOnly today) =>
        update.CompletedOn ?? update.Evidence.Select(e => e.Date).Max() ?? (state.IsDone ? state.CompletedOn : today);
}
