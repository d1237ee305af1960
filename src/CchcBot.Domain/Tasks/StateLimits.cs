namespace CchcBot.Domain.Tasks;

/// <summary>
/// Limits for an assignment's state. Every new state is checked here before it is written, whether typed, tapped or forged. Stored values beyond the limits
/// (from another build) are kept until that very value is changed.
/// </summary>
public static class StateLimits
{
    /// <summary>Characters of a text; longer ones belong in a document.</summary>
    public const int LongestText = 1000;

    /// <summary>Characters of a document's number or a file's name.</summary>
    public const int LongestName = 260;

    /// <summary>Characters of a link.</summary>
    public const int LongestAddress = 2000;

    /// <summary>Documents kept with an assignment: the newest ones. Earlier ones remain in its history.</summary>
    public const int MostEvidence = 20;

    /// <summary>Requests for cooperation on one assignment, directions on it, or comments on one request; more belong in a document.</summary>
    public const int MostRequests = 20;

    /// <summary>Days before this one or after <see cref="LastDay"/> are taken for typing errors.</summary>
    public static readonly DateOnly FirstDay = new(1990, 1, 1);

    public static readonly DateOnly LastDay = new(2100, 12, 31);

    public static bool IsDay(DateOnly day) => day >= FirstDay && day <= LastDay;

    /// <summary>The newest documents, as many as are kept, in their order.</summary>
    public static IReadOnlyList<Evidence> Newest(IEnumerable<Evidence> all) => [.. all.TakeLast(MostEvidence)];

    /// <summary>What is wrong with a document, or null.</summary>
    public static UpdateProblem? Problem(Evidence? document) =>
        document is not { } given || given is { Number: null, Url: null, File: null, AwaitsNumber: false } || given is { AwaitsNumber: true, Date: null }
            ? UpdateProblem.Empty
        : given.Number?.Length > LongestName || given.File?.Length > LongestName || given.Url?.Length > LongestAddress ? UpdateProblem.DocumentTooLong
        : given.Date is { } date && !IsDay(date) ? UpdateProblem.DateOutOfRange
        : null;

    /// <summary>Why the new state must not be written, or null. Only changed values are checked.</summary>
    public static UpdateProblem? Problem(AssignmentState before, AssignmentState after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return after.Step != before.Step && !Enum.IsDefined(after.Step) && after.Step != after.Completion?.Before && after.Step != before.Completion?.Before
                ? UpdateProblem.UnknownChoice
            : after.Percent is < 0 or > 100 && after.Percent != before.Percent ? UpdateProblem.PercentOutOfRange
            : IsTooLong(before.Result, after.Result) || IsTooLong(before.Obstacle?.Cause, after.Obstacle?.Cause)
                || IsTooLong(before.Obstacle?.WaitsFor, after.Obstacle?.WaitsFor) || IsTooLong(before.Source, after.Source)
                || IsTooLong(before.Submission?.Name, after.Submission?.Name) ? UpdateProblem.TextTooLong
            : IsOut(before.Expected, after.Expected) || IsOut(before.Submission?.On, after.Submission?.On) ? UpdateProblem.DateOutOfRange
            : IsOut(before.CompletedOn, after.CompletedOn) || IsOut(before.AgreedDue, after.AgreedDue) ? UpdateProblem.DateOutOfRange
            : IsTooLong(before.Officer, after.Officer) ? UpdateProblem.TextTooLong
            : Documents(before.Evidence, after.Evidence) ?? Extension(before.Extension, after.Extension) ?? Decision(before.Decision, after.Decision)
                ?? (IsTooLong(before.Completion?.Reason, after.Completion?.Reason) || IsTooLong(before.Paper?.Reason, after.Paper?.Reason)
                    ? UpdateProblem.TextTooLong
                    : (UpdateProblem?)null)
                ?? Requests(before.Cooperation ?? [], after.Cooperation ?? []) ?? Directions(before.Directions ?? [], after.Directions ?? []);
    }

    private static UpdateProblem? Directions(IReadOnlyList<Direction> before, IReadOnlyList<Direction> after)
    {
        var changed = after.Except(before).ToList();
        return changed.Exists(d => d.Text.Length > LongestText || d.Answer?.Length > LongestText) ? UpdateProblem.TextTooLong
            : changed.Exists(d => d.Due is { } due && !IsDay(due)) ? UpdateProblem.DateOutOfRange
            : after.Count > Math.Max(MostRequests, before.Count) ? UpdateProblem.TooMany
            : null;
    }

    private static UpdateProblem? Documents(IReadOnlyList<Evidence> before, IReadOnlyList<Evidence> after)
    {
        var added = after.Except(before).ToList();
        return added.Count == 0 ? null : after.Count > MostEvidence ? UpdateProblem.TooMany : added.Select(Problem).FirstOrDefault(p => p is not null);
    }

    private static UpdateProblem? Extension(ExtensionRequest? before, ExtensionRequest? after) =>
        after is null || after == before ? null
        : IsOut(before?.NewDue, after.NewDue) ? UpdateProblem.DateOutOfRange
        : IsTooLong(before?.Reason, after.Reason) || IsTooLong(before?.Opinion?.Text, after.Opinion?.Text) || after.Comments?.Except(before?.Comments ?? [])
            .Any(c => c.Text.Length > LongestText) == true
            ? UpdateProblem.TextTooLong
        : after.Comments?.Count > Math.Max(MostRequests, before?.Comments?.Count ?? 0) ? UpdateProblem.TooMany
        : after.Document is { } document && document != before?.Document ? Problem(document)
        : null;

    private static UpdateProblem? Decision(ExtensionDecision? before, ExtensionDecision? after) =>
        after is null || after == before ? null
        : !Enum.IsDefined(after.Answer) ? UpdateProblem.UnknownChoice
        : IsTooLong(before?.Reason, after.Reason) ? UpdateProblem.TextTooLong
        : IsOut(before?.Due, after.Due) ? UpdateProblem.DateOutOfRange
        : after.Document is { } document && document != before?.Document && document != after.Asked.Document ? Problem(document)
        : null;

    private static UpdateProblem? Requests(IReadOnlyList<CooperationRequest> before, IReadOnlyList<CooperationRequest> after)
    {
        var changed = after.Except(before).ToList();
        return changed.Exists(r => r.What.Length > LongestText || r.Answer?.Length > LongestText) ? UpdateProblem.TextTooLong
            : changed.Exists(r => !IsDay(r.Due)) ? UpdateProblem.DateOutOfRange
            : after.Count > Math.Max(MostRequests, before.Count) ? UpdateProblem.TooMany
            : null;
    }

    private static bool IsTooLong(string? before, string? after) => after?.Length > LongestText && after != before;

    private static bool IsOut(DateOnly? before, DateOnly? after) => after is { } day && day != before && !IsDay(day);
}
