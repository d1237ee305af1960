using CchcBot.Domain.Text;

namespace CchcBot.Domain.Tasks;

/// <summary>Why a duty is held up (vướng mắc).</summary>
/// <param name="Objective">Waiting for an authority above; null = not said. The leader in charge confirms it.</param>
/// <param name="Confirmed">Whether the leader in charge confirmed the cause.</param>
public sealed record Obstacle(string Cause, bool? Objective = null, bool Confirmed = false)
{
    /// <summary>Whom it waits for, as the officer says; null where nobody was named.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>When it was reported; null in older rows.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>Object id of who reported it, or null.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Object id of who of the monitoring unit proposed the class; null where nobody did.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Object id of the leader who wants the cause made clear before he confirms its class; null where nobody does.</summary>
    public string? ClarifyBy { get; init; }

    /// <summary>Object id of the leader who confirmed the cause, or null.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Names the report among those of its duty: cards carry it. Null in rows of builds that did not say when.</summary>
    public string? Key => ReportedAt?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

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

    /// <summary>Stands for one that is kept and cannot be read: where the duty stands is not known, and nothing may be reported over it.</summary>
    public static AssignmentState Unreadable { get; } = new(LaterNames.Of<WorkStep>("Unreadable"));

    public IReadOnlyList<Evidence> Evidence { get; init; } = Evidence ?? [];

    /// <summary>The last request for more time that was decided on, or null.</summary>
    public ExtensionDecision? Decision { get; init; }

    /// <summary>The confirmation of a finished duty, where the office wants it; null elsewhere.</summary>
    public CompletionCheck? Completion { get; init; }

    /// <summary>The last time that somebody asked for an update, or null.</summary>
    public Urging? Urged { get; init; }

    /// <summary>When the officer said "đã tiếp nhận"; null = not yet, or nobody was given it.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>What other units were asked for, oldest first; null where nothing was.</summary>
    public IReadOnlyList<CooperationRequest>? Cooperation { get; init; }

    /// <summary>By when whoever does it expects to be done, as reported last; null where nobody said.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>To whom it was submitted and when; null where it is not submitted, or nobody said.</summary>
    public Submission? Submission { get; init; }

    /// <summary>How the last report came, where somebody wrote it down for the unit ("điện thoại, đ/c Hoa"); null where the unit reported itself.</summary>
    public string? Source { get; init; }

    /// <summary>What the own leader did last with a paper that was submitted to him, or null.</summary>
    public PaperWord? Paper { get; init; }

    /// <summary>What leaders said about it, oldest first; null where nothing was.</summary>
    public IReadOnlyList<Direction>? Directions { get; init; }

    /// <summary>When a report was last taken back; null where none was.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    public bool IsDone => Step == WorkStep.Issued;

    /// <summary>The state under that original deadline: an agreement over another one lapsed when the plan was amended.</summary>
    internal AssignmentState Under(DateOnly? original) =>
        AgreedDue is not null && AgreedOver is { } over && over != (original ?? DateOnly.MinValue) ? this with { AgreedDue = null, AgreedOver = null } : this;

    /// <summary>Notes over which deadline a new agreement was made.</summary>
    public AssignmentState Agreed(AssignmentState before, DateOnly? original) =>
        AgreedDue == before.AgreedDue ? this : this with { AgreedOver = AgreedDue is null ? null : original ?? DateOnly.MinValue };
}
