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
    /// <summary>No period is stated, or none in the title of a plan that was signed late in a year: it may be the next year's.</summary>
    PeriodUnsure,
}
