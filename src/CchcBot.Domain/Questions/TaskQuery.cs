namespace CchcBot.Domain.Questions;

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

public enum QueryGroup
{
    Unit,
    Area,
    Status,
    Quarter,
    Person,
}

/// <summary>The language that an answer is wanted in.</summary>
public enum Language
{
    Vi,
    En,
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
    Language Language);

/// <summary>What is known when words are read: the day, who asks, and the names that may be said.</summary>
/// <param name="AsOf">The office's day.</param>
/// <param name="AskerUnit">The unit of who asks, or null.</param>
public sealed record LanguageContext(
    DateOnly AsOf,
    string? AskerUnit,
    IReadOnlyList<KnownUnit> Units,
    IReadOnlyList<KnownPerson> People,
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Areas);

public sealed record KnownUnit(string Name, IReadOnlyList<string> Aliases);

public sealed record KnownPerson(string Name, string? Unit);
