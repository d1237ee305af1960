using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Queries;

/// <summary>What a question gets. A closed set: each has a card.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>The asker does not see the whole office, so the answer covers only his part.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>A list of tasks, in sections; a task stands in one section only.</summary>
/// <param name="Total">How many tasks the question asked for: what <see cref="ListSections.IsBeside"/> says is an addition and not counted.</param>
public sealed record ListAnswer(IReadOnlyList<TaskSection> Sections, int Total) : Answer
{
    /// <summary>All rows in the order shown: a bare number typed afterwards means a place among these.</summary>
    public IEnumerable<TaskRow> Rows => Sections.SelectMany(s => s.Rows);
}

/// <summary>A number, with the sections that it is made of, and the figures of all tasks that it was counted among.</summary>
public sealed record CountAnswer(int Total, IReadOnlyList<SectionCount> Sections, ProgressSummary Among) : Answer;

/// <summary>Groups by classes.</summary>
public sealed record BreakdownAnswer(Breakdown Breakdown) : Answer;

/// <summary>The same asked of two periods, side by side.</summary>
/// <param name="Periods">In the order said.</param>
/// <param name="By">By what the tasks are grouped; null = not.</param>
/// <param name="Rows">The groups, each with its number in either period.</param>
public sealed record ComparisonAnswer(IReadOnlyList<ComparedPeriod> Periods, QueryGroup? By, IReadOnlyList<ComparedRow> Rows) : Answer;

/// <summary>How many tasks there are in a period.</summary>
public sealed record ComparedPeriod(DateOnly From, DateOnly To, int Total);

/// <param name="Key">As of <see cref="BreakdownRow"/>.</param>
/// <param name="Totals">One for each period.</param>
public sealed record ComparedRow(string? Key, string? Name, IReadOnlyList<int> Totals);

/// <summary>One task with all its duties.</summary>
public sealed record DetailAnswer(TaskRow Task) : Answer;

/// <summary>The words fit several tasks.</summary>
/// <param name="Reference">As typed.</param>
public sealed record CandidatesAnswer(string Reference, IReadOnlyList<TaskRow> Tasks) : Answer;

/// <summary>The figures of a period, and the tasks that they count.</summary>
public sealed record ReportAnswer(PeriodReport Report) : Answer;

/// <summary>There is nothing to show.</summary>
/// <param name="Task">The reference or words that no task fits; null where the question itself found nothing.</param>
public sealed record NothingFound(string? Task = null) : Answer;

/// <summary>The question is about people: it is answered in a personal chat only.</summary>
public sealed record PrivateOnly : Answer;

/// <summary>What the tasks of a list have in common.</summary>
public enum ListSection
{
    /// <summary>Overdue now, and the deadline passed inside the period.</summary>
    Arisen,
    /// <summary>Overdue now since before the period.</summary>
    CarriedOver,
    /// <summary>Overdue in the period, finished since.</summary>
    FinishedLate,
    /// <summary>Due by the period's end and not yet submitted.</summary>
    DueByEnd,
    Overdue,
    /// <summary>A part of a task that is overdue already comes up soon: the task is counted as overdue.</summary>
    LateAndDueSoon,
    DueSoon,
    InTerm,
    AwaitingEvent,
    NoDeadline,
    Ongoing,
    CompletedLate,
    CompletedUnknown,
    CompletedOnTime,
}

public static class ListSections
{
    /// <summary>Shown beside what was asked for, and not counted.</summary>
    public static bool IsBeside(this ListSection section) => section is ListSection.DueByEnd or ListSection.LateAndDueSoon;
}

/// <summary>Tasks of a list that have something in common, most pressing first.</summary>
public sealed record TaskSection(ListSection Kind, IReadOnlyList<TaskRow> Rows);

public readonly record struct SectionCount(ListSection Kind, int Count);
