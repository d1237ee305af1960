
namespace CchcBot.Domain.Tasks;

/// <summary>A report on an assignment. What is null leaves the state as it is.</summary>
/// <param name="Obstacle">The obstacle; "" = there is none any more.</param>
public sealed record StatusUpdate(
    WorkStep? Step = null,
    string? Result = null,
    int? Percent = null,
    string? Obstacle = null,
    IReadOnlyList<Evidence>? Evidence = null)
{
    public IReadOnlyList<Evidence> Evidence { get; init; } = Evidence ?? [];

    /// <summary>True = an objective cause (khách quan), such as a higher authority; false = a subjective one (chủ quan); null = not said.</summary>
    public bool? Objective { get; init; }

    /// <summary>Whom the obstacle waits for, or null.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>The expected day of completion, or null.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>To whom it was submitted and when, or null.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The day of completion, where it is given apart from a document.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>How the report was received, where somebody else records it for the unit; null where the unit reports.</summary>
    public string? Source { get; init; }
}

/// <summary>Why an update is not accepted. Each has a text that says what to do.</summary>
public enum UpdateProblem
{
    /// <summary>A percentage below 0 or above 100.</summary>
    PercentOutOfRange,
    /// <summary>The document's date lies in the future.</summary>
    DocumentInFuture,
    /// <summary>The update contains nothing.</summary>
    Empty,
    /// <summary>The result or the cause is longer than <see cref="StatusRules.LongestText"/> characters.</summary>
    TextTooLong,
    /// <summary>It was decided in the meantime, by this person or another.</summary>
    Settled,
    /// <summary>The plan does not have the assignment (any more).</summary>
    Gone,
    /// <summary>A choice that is not offered: from a forged payload, or from a newer build's card.</summary>
    UnknownChoice,
    /// <summary>A date out of range (<see cref="StateLimits.FirstDay"/> to <see cref="StateLimits.LastDay"/>).</summary>
    DateOutOfRange,
    /// <summary>A document's number, name or address is too long.</summary>
    DocumentTooLong,
    /// <summary>More documents at once, or more requests on an assignment, than the limit.</summary>
    TooMany,
}

/// <summary>The rules for changing an assignment's state by reports.</summary>
public static class StatusRules
{
    /// <summary>Characters of a text; longer ones belong in a document.</summary>
    public const int LongestText = StateLimits.LongestText;

    /// <summary>The state after the update, or why the update is not accepted.</summary>
    /// <param name="at">Office time, stored as the time of the report.</param>
    /// <param name="by">Object id of the reporter.</param>
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

    /// <summary>The state with the last report undone: what was reported becomes as before; everything else stays.</summary>
    /// <param name="before">The state before the report.</param>
    /// <param name="at">Office time.</param>
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
            // An extension request that the completion had ended is pending again.
            Extension = state.Extension ?? (state.IsDone ? before.Extension : null),
            ReportedAt = before.ReportedAt,
            ReportedBy = before.ReportedBy,
            Completion = before.Completion,
            UndoneAt = at,
        };
    }

    /// <summary>Stamps a submission to the own leader with the time of the report, its key; one that is reported as still pending keeps its time.</summary>
    private static Submission? Named(Submission? submission, DateTimeOffset at) =>
        submission is { To: SubmittedTo.OwnLeader, At: null } paper ? paper with { At = at } : submission;

    /// <summary>The obstacle after the update. If the same cause is reported again, the earlier report with its classification is kept.</summary>
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
    /// The day given, else the document's date, else today. If it was already done and neither is given, the earlier day is kept, even if unknown.
    /// </summary>
    private static DateOnly? CompletedOn(AssignmentState state, StatusUpdate update, DateOnly today) =>
        update.CompletedOn ?? update.Evidence.Select(e => e.Date).Max() ?? (state.IsDone ? state.CompletedOn : today);
}
