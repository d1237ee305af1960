using CchcBot.Domain.Queries;

namespace CchcBot.Slices.Ask;

/// <summary>Data of an answer's card.</summary>
/// <param name="Language">The asker's language.</param>
/// <param name="InChannel">Shown in a channel: codes, units and deadlines, but no people, causes or task wording.</param>
/// <param name="SeveralPlans">Several plans are in force, so each task is shown with its plan.</param>
/// <param name="Page">1-based; beyond the last page, the last one is shown.</param>
internal sealed record AnswerView(
    TaskQuery Query,
    Answer Answer,
    DateOnly AsOf,
    TextLanguage Language,
    bool InChannel = false,
    bool SeveralPlans = false,
    int Page = 1)
{
    /// <summary>As-of date of the answer: for a report whose window has closed, the report's own.</summary>
    public static DateOnly DayOf(Answer answer, DateOnly asOf) => answer is ReportAnswer { Report.AsOf: var closed } ? closed : asOf;

    /// <summary>The issued report that contains these figures, if any.</summary>
    public IssuedReport? Issued { get; init; }

    /// <summary>Whether the asker belongs to a unit, so that "my unit" is meaningful.</summary>
    public bool HasUnit { get; init; } = true;

    /// <summary>The answer may be passed on outside the office: it contains no people and no causes of delay.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>Button with which the asker reports on a task of the list; null if there is none.</summary>
    public Func<TaskRow, AdaptiveAction?> AnswerOf { get; init; } = _ => null;

    /// <summary>Actions available to the asker on the single task shown.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init; } = [];
}
