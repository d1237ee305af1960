using CchcBot.Domain.Questions;

namespace CchcBot.Domain.Tasks;

/// <summary>Why a duty is held up (vướng mắc).</summary>
/// <param name="Objective">Waiting for an authority above; null = not said. The leader in charge confirms it.</param>
/// <param name="Confirmed">Whether the leader in charge confirmed the cause.</param>
public sealed record Obstacle(string Cause, bool? Objective = null, bool Confirmed = false);

/// <summary>A request for more time that waits for the leader in charge.</summary>
/// <param name="AskedBy">Object id of who asks.</param>
public sealed record ExtensionRequest(DateOnly NewDue, string Reason, string AskedBy, DateTimeOffset AskedAt);

/// <summary>Where a duty stands. A duty that nobody has reported on yet has <see cref="Initial"/>.</summary>
/// <param name="Result">The result in the period, in a few words.</param>
/// <param name="Percent">0 to 100, where somebody cared to say.</param>
/// <param name="CompletedOn">The document's date if it is not in the future, else the day it was reported.</param>
/// <param name="AgreedDue">The current deadline where it differs from the original (an extension, or the event of a conditional task).</param>
/// <param name="Officer">Object id of the officer whom the unit's head gave it to, or null.</param>
/// <param name="ReportedAt">When it was last reported on, or null.</param>
/// <param name="ReportedBy">Object id of who reported last, or null.</param>
/// <param name="AgreedOver">
/// The original deadline at the time of that agreement (<see cref="DateOnly.MinValue"/>: it had none): where the plan was amended since, the plan prevails.
/// Null = not known, and then the agreement holds.
/// </param>
public sealed record AssignmentState(
    WorkStep Step = WorkStep.NotStarted,
    string? Result = null,
    int? Percent = null,
    Obstacle? Obstacle = null,
    IReadOnlyList<Evidence>? Evidence = null,
    DateOnly? CompletedOn = null,
    DateOnly? AgreedDue = null,
    ExtensionRequest? Extension = null,
    string? Officer = null,
    DateTimeOffset? ReportedAt = null,
    string? ReportedBy = null,
    DateOnly? AgreedOver = null)
{
    public static AssignmentState Initial { get; } = new();

    public IReadOnlyList<Evidence> Evidence { get; init; } = Evidence ?? [];

    public bool IsDone => Step == WorkStep.Issued;

    /// <summary>The state under that original deadline: an agreement over another one lapsed when the plan was amended.</summary>
    internal AssignmentState Under(DateOnly? original) =>
        AgreedDue is not null && AgreedOver is { } over && over != (original ?? DateOnly.MinValue) ? this with { AgreedDue = null, AgreedOver = null } : this;

    /// <summary>Notes over which deadline a new agreement was made.</summary>
    public AssignmentState Agreed(AssignmentState before, DateOnly? original) =>
        AgreedDue == before.AgreedDue ? this : this with { AgreedOver = AgreedDue is null ? null : original ?? DateOnly.MinValue };
}
