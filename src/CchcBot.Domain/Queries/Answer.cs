using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Queries;

/// <summary>The answer to a question. A closed set of types, each shown by its own card.</summary>
public abstract record Answer
{
    private protected Answer()
    {
    }

    /// <summary>The asker may not see the whole office, so the answer covers only what they may see.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>A list of tasks in sections; each task is in one section only.</summary>
/// <param name="Total">Number of tasks asked for, without the sections of <see cref="ListSections.IsBeside"/>.</param>
public sealed record ListAnswer(IReadOnlyList<TaskSection> Sections, int Total) : Answer
{
    /// <summary>All rows in the order shown; a bare number typed afterwards is a position among these.</summary>
    public IEnumerable<TaskRow> Rows => Sections.SelectMany(s => s.Rows);
}

/// <summary>A number with the sections that make it up, and the figures of all tasks among which it was counted.</summary>
public sealed record CountAnswer(int Total, IReadOnlyList<SectionCount> Sections, ProgressSummary Among) : Answer;

/// <summary>Tasks grouped, with the numbers of each class.</summary>
public sealed record BreakdownAnswer(Breakdown Breakdown) : Answer;

/// <summary>The same question for two periods, side by side.</summary>
/// <param name="Periods">In the order of the question.</param>
/// <param name="By">How the tasks are grouped; null = not grouped.</param>
/// <param name="Rows">The groups, with their numbers in each period.</param>
public sealed record ComparisonAnswer(IReadOnlyList<ComparedPeriod> Periods, QueryGroup? By, IReadOnlyList<ComparedRow> Rows) : Answer;

/// <summary>The number of tasks in a period.</summary>
public sealed record ComparedPeriod(DateOnly From, DateOnly To, int Total);

/// <param name="Key">As in <see cref="BreakdownRow"/>.</param>
/// <param name="Totals">The number for each period.</param>
public sealed record ComparedRow(string? Key, string? Name, IReadOnlyList<int> Totals);

/// <summary>One task with all its assignments.</summary>
public sealed record DetailAnswer(TaskRow Task) : Answer;

/// <summary>Several tasks match the words.</summary>
/// <param name="Reference">As typed.</param>
public sealed record CandidatesAnswer(string Reference, IReadOnlyList<TaskRow> Tasks) : Answer;

/// <summary>The figures of a period, with the tasks that they count.</summary>
public sealed record ReportAnswer(PeriodReport Report) : Answer;

/// <summary>There is nothing to show.</summary>
/// <param name="Task">The reference or words that match no task; null where the question itself found nothing.</param>
public sealed record NothingFound(string? Task = null) : Answer;

/// <summary>The question is about people, so it is answered in the personal chat only.</summary>
public sealed record PrivateOnly : Answer;

/// <summary>What the tasks of a section have in common.</summary>
public enum ListSection
{
    /// <summary>Overdue now; the deadline passed within the period.</summary>
    Arisen,
    /// <summary>Overdue now, since before the period.</summary>
    CarriedOver,
    /// <summary>Was overdue in the period; finished since.</summary>
    FinishedLate,
    /// <summary>Due by the end of the period, and neither finished nor submitted.</summary>
    DueByEnd,
    Overdue,
    /// <summary>Part of the task is due soon, but the task is already overdue and counted as such.</summary>
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
    /// <summary>Shown in addition to what was asked for, and not counted.</summary>
    public static bool IsBeside(this ListSection section) => section is ListSection.DueByEnd or ListSection.LateAndDueSoon;
}

/// <summary>A section of a list, the most pressing task first.</summary>
public sealed record TaskSection(ListSection Kind, IReadOnlyList<TaskRow> Rows);

public readonly record struct SectionCount(ListSection Kind, int Count);
