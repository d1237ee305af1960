using CchcBot.Domain.Reminders;
using CchcBot.Domain.Reports;

namespace CchcBot.Slices.Reports;

/// <summary>A unit to call: its head, and its overdue tasks on which reminders had no effect.</summary>
/// <param name="Head">Null if no head is registered.</param>
internal sealed record UnitToCall(string Unit, Person? Head, IReadOnlyList<(PlanInfo Plan, Assignment Assignment)> Assignments);

/// <summary>
/// Overdue assignments on which reminders have no effect: an administrator was told to call after repeated reminders without a change, or nobody responsible
/// is registered or reachable.
/// </summary>
internal static class CallList
{
    /// <param name="plans">The plans in force.</param>
    /// <param name="called">Keys of the matters on which an administrator was told to call.</param>
    public static IReadOnlyList<UnitToCall> Of(
        Workspace office, IReadOnlyList<PlanState> plans, IReadOnlySet<string> called, DateOnly today)
    {
        return
        [
            .. ReportYear.Of(plans, today)
                .SelectMany(p => p.Assignments.Where(a => ReminderPolicy.IsLate(p.Info, a, today) && IsToCall(p.Info, a)).Select(a => (p.Info, a)))
                .GroupBy(d => d.a.Id.Unit)
                .Select(unit => new UnitToCall(
                    unit.First().a.Definition.Unit.Name,
                    office.HeadOf(unit.Key),
                    [.. unit.OrderBy(d => d.a.Due).ThenBy(d => d.a.Task.Code, VietnameseOrder.Instance).DistinctBy(d => (d.Info.Id, d.a.Task.Code))]))
                .OrderBy(u => u.Unit, VietnameseOrder.Instance),
        ];

        bool IsToCall(PlanInfo plan, Assignment assignment) =>
            office.OwnerOf(assignment) is not { Address: not null, Unreachable: null }
            || called.Contains($"{plan.Id}|{assignment.Id}|{assignment.Due:yyyyMMdd}|{ReminderReason.ToCall}|");
    }

    /// <summary>The list as text for copying: unit, head, tasks, last answer.</summary>
    public static string Text(TextLanguage language, IReadOnlyList<UnitToCall> units, DateOnly today)
    {
        var lines = new List<string> { CallListTexts.Title.In(language, PeriodFormatter.Day(today)) };
        foreach (var unit in units)
        {
            lines.Add("");
            lines.Add($"{unit.Unit}: {unit.Head?.Name ?? CallListTexts.Nobody.In(language)}");
            lines.AddRange(unit.Assignments.Select(d => $"- {d.Assignment.Task.Code}. {Excerpt.Of(d.Assignment.Task.Text, 120)} "
                + $"({StatusFormatter.Deadline(language, d.Assignment, today)}). {LastAnswer(language, d.Assignment)}"));
        }

        return string.Join('\n', lines);
    }

    public static string LastAnswer(TextLanguage language, Assignment assignment)
    {
        var state = assignment.State;
        if (state.ReportedAt is not { } at)
        {
            return CallListTexts.NoAnswer.In(language);
        }

        var answers = new[] { StatusFormatter.Step(language, state), state.Obstacle?.Cause, state.Result }.OfType<string>();
        return CallListTexts.Answer.In(language, PeriodFormatter.Day(OfficeTime.DayOf(at)), Excerpt.Of(string.Join("; ", answers), 160));
    }
}
