using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Queries;

/// <summary>What a question wants. Names in JSON are the camel-case of these.</summary>
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

/// <summary>A question as it was read.</summary>
/// <param name="Statuses">Any of these; empty means whatever status.</param>
/// <param name="From">First day of the period in which the due date lies (with Overdue: during which it was overdue), included.</param>
/// <param name="To">Last day of that period, included.</param>
/// <param name="Unit">The unit's full name.</param>
/// <param name="Person">The person's full name.</param>
/// <param name="Mine">The asker's own tasks.</param>
/// <param name="MyUnit">The tasks of the asker's unit.</param>
/// <param name="Task">A reference ("3b"), or key words of a task's text.</param>
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

    /// <summary>The past day whose knowledge is wanted; null = what is known now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Of a report: the calendar's own period, not the one that closes before it.</summary>
    public bool ByCalendar { get; init; }

    /// <summary>What else is asked of the tasks; null where nothing is.</summary>
    public TaskConditions? Also { get; init; }

    /// <summary>A button carries it, and what comes back may be forged: days that an office means, and names no longer than any.</summary>
    public bool IsWithinLimits() =>
        Statuses is { Count: <= 20 } && (From is not { } from || StateLimits.IsDay(from)) && (To is not { } to || StateLimits.IsDay(to))
        && (AsOf is not { } day || StateLimits.IsDay(day))
        && Also?.IsWithinLimits != false
        && new[] { Unit, Person, Area, Plan, Task }.All(name => name is null or { Length: <= LongestName });
}
