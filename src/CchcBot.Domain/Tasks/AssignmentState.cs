using CchcBot.Domain.Text;

namespace CchcBot.Domain.Tasks;

/// <summary>What holds an assignment up (vướng mắc).</summary>
/// <param name="Objective">True = the cause is objective (a higher authority), false = subjective, null = not classified.</param>
/// <param name="Confirmed">Whether a leader confirmed the classification.</param>
public sealed record Obstacle(string Cause, bool? Objective = null, bool Confirmed = false)
{
    /// <summary>Whom it waits for, in the officer's words; null where nobody was named.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>When it was reported; null in older rows.</summary>
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>Object id of the person who reported it, or null.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Object id of the administrator who proposed the classification; null where nobody did.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Object id of the leader who asked for clarification before confirming; null where none did.</summary>
    public string? ClarifyBy { get; init; }

    /// <summary>Object id of the leader who confirmed the classification, or null.</summary>
    public string? ConfirmedBy { get; init; }

    /// <summary>Identifies the report among those of its assignment; carried by cards. Null in rows of older builds.</summary>
    public string? Key => ReportedAt?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The state of an assignment. Without any report it is <see cref="Initial"/>.</summary>
/// <param name="Result">The result in the period, in a few words.</param>
/// <param name="Percent">0 to 100, where it was reported.</param>
/// <param name="CompletedOn">The day of completion: as reported, else the document's date, else the day of the report; null = unknown or open.</param>
/// <param name="AgreedDue">The current deadline where it differs from the original (an extension, or the event of a conditional task).</param>
/// <param name="Officer">Object id of the officer to whom the assignment was given, or null.</param>
/// <param name="ReportedAt">Time of the last report, or null.</param>
/// <param name="ReportedBy">Object id of the last reporter, or null.</param>
/// <param name="AgreedOver">
/// The original deadline when <paramref name="AgreedDue"/> was agreed (<see cref="DateOnly.MinValue"/>: none). If the plan's deadline was amended since, the
/// agreement lapses. Null = unknown; then the agreement stays valid.
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

    /// <summary>Stands for a stored state that cannot be read: the assignment's status is unknown, and no report may overwrite it.</summary>
    public static AssignmentState Unreadable { get; } = new(LaterNames.Of<WorkStep>("Unreadable"));

    public IReadOnlyList<Evidence> Evidence { get; init; } = Evidence ?? [];

    /// <summary>The decision on the last extension request, or null.</summary>
    public ExtensionDecision? Decision { get; init; }

    /// <summary>The confirmation of the completion, where the office requires it; else null.</summary>
    public CompletionCheck? Completion { get; init; }

    /// <summary>The last request for an update, or null.</summary>
    public Urging? Urged { get; init; }

    /// <summary>When the officer accepted the assignment ("đã tiếp nhận"); null = not yet, or it was given to nobody.</summary>
    public DateTimeOffset? AcceptedAt { get; init; }

    /// <summary>Requests for cooperation to other units, oldest first; null where there are none.</summary>
    public IReadOnlyList<CooperationRequest>? Cooperation { get; init; }

    /// <summary>The expected day of completion, as reported last; null where none was given.</summary>
    public DateOnly? Expected { get; init; }

    /// <summary>To whom it was submitted and when; null where it is not submitted, or this was not reported.</summary>
    public Submission? Submission { get; init; }

    /// <summary>How the last report was received, if somebody else recorded it for the unit ("điện thoại, đ/c Hoa"); else null.</summary>
    public string? Source { get; init; }

    /// <summary>The own leader's last decision on a document that was submitted to him, or null.</summary>
    public SignatureDecision? Paper { get; init; }

    /// <summary>Leaders' directions, oldest first; null where there are none.</summary>
    public IReadOnlyList<Direction>? Directions { get; init; }

    /// <summary>When a report was last undone; null where none was.</summary>
    public DateTimeOffset? UndoneAt { get; init; }

    public bool IsDone => Step == WorkStep.Issued;

    /// <summary>The state under the given original deadline: an agreement made under another one has lapsed and is removed.</summary>
    internal AssignmentState Under(DateOnly? original) =>
        AgreedDue is not null && AgreedOver is { } over && over != (original ?? DateOnly.MinValue) ? this with { AgreedDue = null, AgreedOver = null } : this;

    /// <summary>Records the original deadline under which a new agreement was made.</summary>
    public AssignmentState Agreed(AssignmentState before, DateOnly? original) =>
        AgreedDue == before.AgreedDue ? this : this with { AgreedOver = AgreedDue is null ? null : original ?? DateOnly.MinValue };
}
