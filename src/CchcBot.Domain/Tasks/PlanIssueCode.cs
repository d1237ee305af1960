namespace CchcBot.Domain.Tasks;

/// <summary>Kinds of doubt about a plan that was read. In JSON the names are in camel case.</summary>
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
    /// <summary>No period is stated; or the plan was signed late in a year without one in its title, so that it may be the next year's.</summary>
    PeriodUnsure,
    /// <summary>The sentence charges another unit too, which does not lead the task.</summary>
    OtherCharge,
}
