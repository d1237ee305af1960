
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
            Extension = done ? null : state.Extension,
            ReportedAt = at,
            ReportedBy = by,
            Completion = done || state.Completion is { Standing: CompletionStanding.Returned } ? state.Completion : null,
        }, null);
    }

    /// <summary>The same cause said again keeps what was said and confirmed of it.</summary>
    private static Obstacle? Obstacle(Obstacle? before, StatusUpdate update, DateTimeOffset at, string by)
    {
        var cause = update.Obstacle ?? before?.Cause;
        if (cause is null or "")
        {
            return null;
        }

        return before is not null && before.Cause == cause && (update.Objective is null || update.Objective == before.Objective)
            ? before
            : new Obstacle(cause, update.Objective ?? (before?.Cause == cause ? before.Objective : null)) { ReportedAt = at, ReportedBy = by };
    }

    private static UpdateProblem? Problem(StatusUpdate update, DateOnly today) =>
        update is { Step: null, Result: null, Percent: null, Obstacle: null, Evidence.Count: 0 } ? UpdateProblem.Empty
        : update.Step is { } step && !Enum.IsDefined(step) ? UpdateProblem.UnknownChoice
        : update.Percent is < 0 or > 100 ? UpdateProblem.PercentOutOfRange
        : update.Evidence.Count > StateLimits.MostEvidence ? UpdateProblem.TooMany
        : update.Evidence.Any(e => e?.Date > today) ? UpdateProblem.DocumentInFuture
        : update.Result?.Length > LongestText || update.Obstacle?.Length > LongestText ? UpdateProblem.TextTooLong
        : update.Evidence.Select(StateLimits.Problem).FirstOrDefault(p => p is not null);

    /// <summary>The document's date, else the day of the report; a repeat without a document does not move it, nor names a day that nobody knew.</summary>
    private static DateOnly? CompletedOn(AssignmentState state, StatusUpdate update, DateOnly today) =>
        update.Evidence.Select(e => e.Date).Max() ?? (state.IsDone ? state.CompletedOn : today);
}
