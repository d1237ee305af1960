using CchcBot.Domain.Reports;
using static CchcBot.Slices.Reports.DocumentFormatter;

namespace CchcBot.Slices.Reports;

/// <summary>
/// Letter that asks units for the status of their tasks (công văn đôn đốc). The tone stays the same, however late a task is; deadlines are given as
/// dates.
/// </summary>
internal static class UnitLetter
{
    private const int DaysAhead = 14;
    private const int DaysToAnswer = 5;

    /// <summary>A unit's overdue tasks and those due soon, as the content of a letter; null if there are none.</summary>
    public static UnitToCall? Of(Workspace office, Unit unit, IReadOnlyList<PlanState> plans, DateOnly today)
    {
        var assignments = ReportYear.Of(plans, today)
            .SelectMany(p => p.Assignments.Where(a => a.Id.Unit == unit.Key && !a.IsDone && a.Due <= today.AddDays(DaysAhead)).Select(a => (p.Info, a)))
            .OrderBy(d => d.a.Due).ThenBy(d => d.a.Task.Code, VietnameseOrder.Instance)
            .DistinctBy(d => (d.Info.Id, d.a.Task.Code)).ToList();
        return assignments.Count == 0 ? null : new UnitToCall(unit.Name, office.HeadOf(unit.Key), assignments);
    }

    public static byte[] Write(Workspace office, IReadOnlyList<UnitToCall> units, DateOnly today)
    {
        var answersBy = office.Calendar.AddWorkingDays(today, DaysToAnswer);
        var name = office.Settings.Papers.Name ?? office.Settings.Name;
        var isOne = units.Count == 1;
        return OfficialDocument.Write(
            ReportFrames.Letter(office, today, T(CallListTexts.About), T(CallListTexts.To, string.Join("; ", units.Select(u => u.Unit))),
                units.SelectMany(u => u.Assignments).Select(d => d.Plan.Number).FirstOrDefault(n => n is not null)),
            [
                new DocumentLine(T(isOne ? CallListTexts.OpeningOne : CallListTexts.Opening, name, Day(answersBy))),
                new DocumentTable(isOne ? [2, 12, 4, 6] : [2, 9, 5, 4, 5],
                [
                    [
                        T(ReportTexts.ColumnCode), T(ReportTexts.ColumnTask),
                        .. isOne ? Array.Empty<string>() : [T(ReportTexts.ColumnUnit)], T(ReportTexts.ColumnDue), T(CallListTexts.ColumnAnswer),
                    ],
                    .. units.SelectMany(u => u.Assignments.Select(d => (IReadOnlyList<string>)
                    [
                        d.Assignment.Task.Code, Task(d.Assignment.Task), .. isOne ? Array.Empty<string>() : [u.Unit],
                        d.Assignment.Due is { } due ? Day(due) : "", Answer(d.Assignment),
                    ])),
                ])
                {
                    Centred = isOne ? new HashSet<int> { 0, 2 } : new HashSet<int> { 0, 3 },
                },
                new DocumentLine(T(isOne ? CallListTexts.ClosingOne : CallListTexts.Closing)),
            ]);
    }

    /// <summary>The last reported step; the letter asks for the rest.</summary>
    private static string Answer(Assignment assignment) =>
        assignment.State.ReportedAt is not { } at ? T(CallListTexts.NoAnswer).TrimEnd('.')
            : T(CallListTexts.Answered, T(StepTexts.Of(assignment.IsWithOwnLeader ? WorkStep.Working : assignment.State.Step)), Day(OfficeTime.DayOf(at)));
}
