using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Queries;

/// <summary>Who asks, and how much may be shown.</summary>
/// <param name="Id">Object id.</param>
/// <param name="Units">Keys of the asker's units.</param>
/// <param name="SeesAll">The whole office; otherwise the duties of the own units and those that the asker owns.</param>
/// <param name="InChannel">The answer can be read by others: no people in it.</param>
public sealed record AskerView(string Id, IReadOnlySet<string> Units, bool SeesAll, bool InChannel = false);

/// <summary>What an answer depends on besides the question and the plans.</summary>
/// <param name="AsOf">The office's day. The plans are as known at its end: a past day's come from <see cref="PlanHistory"/>.</param>
/// <param name="Owner">Who answers for a duty; null where nobody does.</param>
/// <param name="UnitKey">The key of a unit by its full name; null where there is no such unit.</param>
/// <param name="LastList">The list last shown to the asker, in its order: a bare number means a place in it.</param>
/// <param name="SoonDays">Days ahead that count as soon.</param>
/// <param name="Periods">When the office's reports close; null = as the decree says.</param>
public sealed record AnswerContext(
    DateOnly AsOf,
    AskerView Asker,
    Func<Assignment, TaskOwner?> Owner,
    Func<string, string?> UnitKey,
    IReadOnlyList<TaskRef>? LastList = null,
    int SoonDays = 10,
    ReportingPeriods? Periods = null)
{
    public ReportingPeriods Periods { get; init; } = Periods ?? new ReportingPeriods();

    /// <summary>The report that was issued before the one asked for; null where none was.</summary>
    public EarlierReport? Before { get; init; }
}
