
namespace CchcBot.Domain.Tasks;

/// <summary>A remark of the monitoring unit on a request.</summary>
/// <param name="By">Object id.</param>
public sealed record RequestComment(string By, DateTimeOffset At, string Text);

/// <summary>A request for more time that waits for the leader in charge.</summary>
/// <param name="AskedBy">Object id of who asks.</param>
public sealed record ExtensionRequest(DateOnly NewDue, string Reason, string AskedBy, DateTimeOffset AskedAt)
{
    /// <summary>The document of the authority above, where that set the deadline; null where none was given.</summary>
    public Evidence? Document { get; init; }

    /// <summary>What the leader in charge of the unit thinks of it, where another decides; null while he has not said.</summary>
    public ExtensionOpinion? Opinion { get; init; }

    /// <summary>What the monitoring unit says to it, oldest first; null where it says nothing.</summary>
    public IReadOnlyList<RequestComment>? Comments { get; init; }

    /// <summary>Names the request among those of its duty: cards carry it.</summary>
    public string Key => AskedAt.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The view of the leader in charge on a request that another decides.</summary>
/// <param name="By">Object id of the leader.</param>
/// <param name="Text">What is said to it, or null.</param>
public sealed record ExtensionOpinion(bool Agrees, string? Text, string By, DateTimeOffset At);

/// <summary>A leader's word on a request for more time. Stored by name.</summary>
public enum ExtensionAnswer
{
    /// <summary>Đồng ý.</summary>
    Agreed,
    /// <summary>Điều chỉnh: another date than was asked for.</summary>
    Adjusted,
    /// <summary>Chưa đồng ý.</summary>
    NotYet,
}

/// <summary>A request for more time that was decided on.</summary>
/// <param name="DueBefore">The deadline until then, or null.</param>
/// <param name="Due">The deadline from then on, or null.</param>
/// <param name="Reason">Why not, or a remark; null where nothing was said.</param>
/// <param name="By">Object id of the leader.</param>
public sealed record ExtensionDecision(
    ExtensionRequest Asked, ExtensionAnswer Answer, DateOnly? DueBefore, DateOnly? Due, string? Reason, string By, DateTimeOffset At)
{
    /// <summary>Agreed in principle (đồng ý chủ trương): the deadline moves once the document is entered.</summary>
    public bool InPrinciple { get; init; }

    /// <summary>The document by which it holds, or null.</summary>
    public Evidence? Document { get; init; }
}

/// <summary>Where the confirmation of a finished duty stands. Stored by name.</summary>
public enum CompletionStanding
{
    Waiting,
    Confirmed,
    /// <summary>Given back with a reason: the duty is open again.</summary>
    Returned,
}

/// <summary>The confirmation of a finished duty, where the office wants it.</summary>
/// <param name="ReportedBy">Object id of who reported it as finished.</param>
/// <param name="Before">The step to which a return leads back.</param>
/// <param name="Reason">Why it was returned, or null.</param>
/// <param name="By">Object id of who confirmed or returned it, or null.</param>
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

/// <summary>Whose table a submitted paper lies on. Stored by name.</summary>
public enum SubmittedTo
{
    /// <summary>An authority above: the ball is with it.</summary>
    Above,
    /// <summary>The office's own leader: for him and the monitoring unit alone to see.</summary>
    OwnLeader,
}

/// <summary>"Đã trình".</summary>
/// <param name="Name">The authority or the leader as named, or null.</param>
/// <param name="On">The day of submission.</param>
/// <param name="AskedOn">The day on which it was last found to wait still; null = not asked yet.</param>
public sealed record Submission(SubmittedTo To, string? Name, DateOnly On, DateOnly? AskedOn = null)
{
    /// <summary>When it was reported, of what lies with the office's own leader; null elsewhere, and in rows of builds that did not say.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Names the submission among those of its duty: cards carry it.</summary>
    public string Key => At is { } at
        ? at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : On.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What the office's own leader did with a paper that lay on his table.</summary>
/// <param name="IsSigned">Signed; else given back.</param>
/// <param name="Key">Of the submission.</param>
/// <param name="Reason">What is still to be done about it, where it was given back.</param>
/// <param name="By">Object id of the leader.</param>
/// <param name="SubmittedBy">Object id of who reported the submission, or null.</param>
public sealed record PaperWord(bool IsSigned, string Key, string? Reason, string By, DateTimeOffset At, string? SubmittedBy);

/// <summary>A leader's opinion on a duty (ý kiến chỉ đạo), tracked until it is answered.</summary>
/// <param name="Due">The day by which an answer is wanted, or null.</param>
/// <param name="By">Object id of the leader.</param>
public sealed record Direction(string Text, DateOnly? Due, string By, DateTimeOffset At)
{
    public string? Answer { get; init; }

    /// <summary>Object id of who answered, or null.</summary>
    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <inheritdoc cref="ExtensionRequest.Key"/>
    public string Key => At.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Somebody asked for an update (đôn đốc).</summary>
/// <param name="By">Object id.</param>
public sealed record Urging(string By, DateTimeOffset At);

/// <summary>The lead asks another unit for something by a date. It does not make that unit owe the duty.</summary>
/// <param name="Unit">Key of the unit that is asked.</param>
/// <param name="AskedBy">Object id.</param>
/// <param name="Answer">What that unit answers; null while it has not.</param>
public sealed record CooperationRequest(string Unit, string What, DateOnly Due, string AskedBy, DateTimeOffset AskedAt)
{
    public string? Answer { get; init; }

    /// <summary>Object id of who answered, or null.</summary>
    public string? AnsweredBy { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }

    /// <inheritdoc cref="ExtensionRequest.Key"/>
    public string Key => AskedAt.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
