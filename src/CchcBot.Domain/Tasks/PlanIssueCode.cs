namespace CchcBot.Domain.Tasks;

/// <summary>What is doubtful in a plan. Names in JSON are the camel-case of these.</summary>
public enum PlanIssueCode
{
    MissingLead,
    MissingDeadline,
    MissingDeliverable,
    OutsidePeriod,
    YearMismatch,
    DuplicateLetter,
    SkippedLetter,
    DuplicateTask,
    CollectiveUnit,
    UnclearUnit,
    UnknownUnit,
    AwaitsEvent,
    PeriodNotStated,
    PastDue,
    ReplacesPlan,
    Template,
    Classified,
    /// <summary>A part of the file was not read.</summary>
    NotRead,
    /// <summary>Only words that are struck through stand there.</summary>
    StruckText,
    /// <summary>A row with two numbers, whose words could not be told apart.</summary>
    TwoTasksInRow,
}
