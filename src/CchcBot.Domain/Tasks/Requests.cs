
namespace CchcBot.Domain.Tasks;

/// <summary>A comment of the monitoring unit on a request.</summary>
/// <param name="By">Object id of the author.</param>
public sealed record RequestComment(string By, DateTimeOffset At, string Text);

/// <summary>A pending extension request.</summary>
/// <param name="AskedBy">Object id of the person who asks.</param>
public sealed record ExtensionRequest(DateOnly NewDue, string Reason, string AskedBy, DateTimeOffset AskedAt)
{
    /// <summary>The document of the higher authority that set the deadline; null where none was given.</summary>
    public Evidence? Document { get; init; }

    /// <summary>The opinion of the leader in charge, where somebody else decides; null while there is none.</summary>
    public ExtensionOpinion? Opinion { get; init; }

    /// <summary>Comments of the monitoring unit, oldest first; null where there are none.</summary>
    public IReadOnlyList<RequestComment>? Comments { get; init; }

    /// <summary>Identifies the request among those of its assignment; carried by cards.</summary>
    public string Key => AskedAt.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The opinion of the leader in charge on a request that somebody else decides.</summary>
/// <param name="By">Object id of the leader.</param>
/// <param name="Text">The text of the opinion, or null.</param>
public sealed record ExtensionOpinion(bool Agrees, string? Text, string By, DateTimeOffset At);

/// <summary>The decision on an extension request. Stored by name.</summary>
public enum ExtensionAnswer
{
    /// <summary>Đồng ý.</summary>
    Agreed,
    /// <summary>Điều chỉnh: another date than requested.</summary>
    Adjusted,
    /// <summary>Chưa đồng ý.</summary>
    NotYet,
}

/// <summary>A decided extension request.</summary>
/// <param name="DueBefore">The deadline before the decision, or null.</param>
/// <param name="Due">The deadline that the decision gives, or null.</param>
/// <param name="Reason">A reason or remark; null where there is none.</param>
/// <param name="By">Object id of the leader.</param>
public sealed record ExtensionDecision(
    ExtensionRequest Asked, ExtensionAnswer Answer, DateOnly? DueBefore, DateOnly? Due, string? Reason, string By, DateTimeOffset At)
{
    /// <summary>Agreed in principle (đồng ý chủ trương): the deadline moves when the approving document is entered.</summary>
    public bool InPrinciple { get; init; }

    /// <summary>The document on which the new deadline is based, or null.</summary>
    public Evidence? Document { get; init; }
}

/// <summary>The stage of confirming a completion. Stored by name.</summary>
public enum CompletionStanding
{
    Waiting,
    Confirmed,
    /// <summary>Returned with a reason: the assignment is open again.</summary>
    Returned,
}

/// <summary>The confirmation of a completion, where the office requires it.</summary>
/// <param name="ReportedBy">Object id of the person who reported the completion.</param>
/// <param name="Before">The step to restore if it is returned.</param>
/// <param name="Reason">Why it was returned, or null.</param>
/// <param name="By">Object id of the person who confirmed or returned it, or null.</param>
public sealed record CompletionCheck(
    CompletionStanding Standing,
    string ReportedBy,
    DateTimeOffset ReportedAt,
    WorkStep Before,
    string? Reason = null,
    string? By = null,
    DateTimeOffset? At = null
)
{
    /// <inheritdoc cref="ExtensionRequest.Key"/>
    public string Key => ReportedAt.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>To whom a document was submitted. Stored by name.</summary>
public enum SubmittedTo
{
    /// <summary>A higher authority, which has to act next.</summary>
    Above,
    /// <summary>The office's own leader; to be shown only to that leader and the monitoring unit.</summary>
    OwnLeader,
}

/// <summary>A submission ("đã trình").</summary>
/// <param name="Name">Name of the authority or leader as reported, or null.</param>
/// <param name="On">The day of submission.</param>
/// <param name="AskedOn">The last day on which it was reported as still waiting; null = not asked yet.</param>
public sealed record Submission(SubmittedTo To, string? Name, DateOnly On, DateOnly? AskedOn = null)
{
    /// <summary>When a submission to the own leader was reported; null for other submissions, and in rows of older builds.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Identifies the submission among those of its assignment; carried by cards.</summary>
    public string Key => At is { } at
        ? at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : On.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The own leader's decision on a document that was submitted to him.</summary>
/// <param name="IsSigned">True = signed, false = returned.</param>
/// <param name="Key">The <see cref="Submission.Key"/> of the submission.</param>
/// <param name="Reason">What is still to be done, where it was returned; else null.</param>
/// <param name="By">Object id of the leader.</param>
/// <param name="SubmittedBy">Object id of the person who reported the submission, or null.</param>
public sealed record SignatureDecision(bool IsSigned, string Key, string? Reason, string By, DateTimeOffset At, string? SubmittedBy);

/// <summary>A leader's direction on an assignment (ý kiến chỉ đạo), tracked until it is answered.</summary>
/// <param name="Due">The day by which it is to be answered, or null.</param>
/// <param name="By">Object id of the leader.</param>
public sealed record Direction(string Text, DateOnly? Due, string By, DateTimeOffset At)
{
    public string? Answer { get; init; }

    /// <summary>Object id of the person who answered, or null.</summary>
    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <inheritdoc cref="ExtensionRequest.Key"/>
    public string Key => At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>A request for an update (đôn đốc).</summary>
/// <param name="By">Object id of the person who asks.</param>
public sealed record Urging(string By, DateTimeOffset At);

/// <summary>A request for cooperation: the lead unit asks another unit for something by a date, without making it owe the assignment.</summary>
/// <param name="Unit">Key of the unit that is asked.</param>
/// <param name="AskedBy">Object id of the person who asks.</param>
/// <param name="Answer">The unit's answer; null while there is none.</param>
public sealed record CooperationRequest(string Unit, string What, DateOnly Due, string AskedBy, DateTimeOffset AskedAt)
{
    public string? Answer { get; init; }

    /// <summary>Object id of the person who answered, or null.</summary>
    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <inheritdoc cref="ExtensionRequest.Key"/>
    public string Key => AskedAt.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
