using AdaptiveCards;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Office;

namespace CchcBot.Slices.Ask;

/// <summary>What an answer's card shows.</summary>
/// <param name="Language">The asker's.</param>
/// <param name="InChannel">Others read it: codes, units and deadlines, but no people, no causes and no words of the tasks.</param>
/// <param name="SeveralPlans">The office has several plans in force, so each task says whose it is.</param>
/// <param name="Page">1-based; beyond the last page, the last is shown.</param>
internal sealed record AnswerView(
    TaskQuery Query,
    Answer Answer,
    DateOnly AsOf,
    TextLanguage Language,
    bool InChannel = false,
    bool SeveralPlans = false,
    int Page = 1)
{
    /// <summary>The day that the answer is of: a report's own where its window is closed.</summary>
    public static DateOnly DayOf(Answer answer, DateOnly asOf) => answer is ReportAnswer { Report.AsOf: var closed } ? closed : asOf;

    /// <summary>The report whose figures these are, where it was issued.</summary>
    public IssuedReport? Issued { get; init; }

    /// <summary>The asker belongs to a unit, so that "my unit" means something.</summary>
    public bool HasUnit { get; init; } = true;

    /// <summary>The answer may be passed on to people outside the office: no people in it, and no causes of delay.</summary>
    public bool IsForwarded { get; init; }

    /// <summary>The button with which the asker answers for a task of a list; null where there is none.</summary>
    public Func<TaskRow, AdaptiveAction?> AnswerOf { get; init; } = _ => null;

    /// <summary>What the asker can do about the one task that is shown.</summary>
    public IReadOnlyList<AdaptiveAction> Actions { get; init; } = [];
}
