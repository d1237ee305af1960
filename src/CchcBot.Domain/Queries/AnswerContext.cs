using CchcBot.Domain.Reports;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Queries;

/// <summary>The asker, and what the answer may show.</summary>
/// <param name="Id">Object id.</param>
/// <param name="Units">Keys of the asker's units.</param>
/// <param name="SeesAll">May see the whole office; otherwise the assignments of the asker's units and those that the asker owns.</param>
/// <param name="InChannel">Others can read the answer, so it must not contain people.</param>
public sealed record AskerView(string Id, IReadOnlySet<string> Units, bool SeesAll, bool InChannel = false);

/// <summary>The input of an answer besides the question and the plans.</summary>
/// <param name="AsOf">The office's day. The plans must be as known at its end; for a past day by <see cref="PlanHistory"/>.</param>
/// <param name="Owner">Gives an assignment's owner; null where there is none.</param>
/// <param name="UnitKey">Gives a unit's key by its full name; null where there is no such unit.</param>
/// <param name="LastList">The list that the asker still has before them, in order; see <see cref="TaskLookup"/>.</param>
/// <param name="SoonDays">Days before a deadline from which a task counts as due soon.</param>
/// <param name="Periods">Closing days of the office's reports; null = the default ones.</param>
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

    /// <summary>What was known on a report's last day where that has passed, by plan and assignment; null where it is not asked for.</summary>
    public IReadOnlyDictionary<(string Plan, AssignmentId Assignment), AssignmentState>? Then { get; init; }
}
