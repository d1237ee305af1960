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
}
