using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Queries;

/// <summary>What a question asks for. In JSON the names are in camel case.</summary>
public enum QueryIntent
{
    List,
    Count,
    Breakdown,
    Detail,
    Report,
    Help,
    None,
}

public enum QueryStatus
{
    Overdue,
    DueSoon,
    Open,
    Done,
    DoneLate,
    NotStarted,
    InProgress,
    Blocked,
    AwaitingConfirmation,
    ExtensionRequested,
    Ongoing,
    AwaitingEvent,
    NotReported,
}

/// <summary>A question, as understood.</summary>
/// <param name="Statuses">Any of these; empty = every status.</param>
/// <param name="From">First day, inclusive, of the period that must contain the due date (with Overdue: in which it was overdue).</param>
/// <param name="To">Last day of that period, inclusive.</param>
/// <param name="Unit">The unit's full name.</param>
/// <param name="Person">The person's full name.</param>
/// <param name="Mine">Only the asker's own tasks.</param>
/// <param name="MyUnit">Only tasks of the asker's units.</param>
/// <param name="Task">A reference ("3b"), or words of a task's text.</param>
public sealed record TaskQuery(
    QueryIntent Intent,
    IReadOnlyList<QueryStatus> Statuses,
    DateOnly? From,
    DateOnly? To,
    string? Unit,
    string? Person,
    bool Mine,
    bool MyUnit,
    string? Area,
    string? Plan,
    QueryGroup? GroupBy,
    string? Task,
    TextLanguage Language)
{
    private const int LongestName = 300;

    /// <summary>A past day: the answer is given as known then; null = as known now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>For a report: the calendar period itself, not the reporting period that closes before it.</summary>
    public bool ByCalendar { get; init; }

    /// <summary>Further conditions; null where there are none.</summary>
    public TaskConditions? Also { get; init; }

    /// <summary>Validates a query that came back in a card's payload, which may be forged: dates in range, and names not too long.</summary>
    public bool IsWithinLimits() =>
        Statuses is { Count: <= 20 } && (From is not { } from || StateLimits.IsDay(from)) && (To is not { } to || StateLimits.IsDay(to))
        && (AsOf is not { } day || StateLimits.IsDay(day))
        && Also?.IsWithinLimits != false
        && new[] { Unit, Person, Area, Plan, Task }.All(name => name is null or { Length: <= LongestName });
}
