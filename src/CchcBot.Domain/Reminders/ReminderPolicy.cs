using CchcBot.Domain.Deadlines;
using CchcBot.Domain.Questions;
using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reminders;

/// <summary>What must be said about a plan's duties on a day: an ordered list of small rules, each with its reason.</summary>
/// <remarks>Pure: "the date equals today" is never asked, so a day of downtime or a plan loaded late loses nothing.</remarks>
public static class ReminderPolicy
{
    private delegate DateOnly? Rule(Assignment duty, DateOnly due, DateOnly today, WorkCalendar calendar);

    // From the least to the most pressing: of those that apply, the last is said.
    private static readonly (ReminderReason Reason, Rule On)[] Rules =
    [
        (ReminderReason.QuarterOpened, QuarterOpened),
        (ReminderReason.NotStarted, NotStarted),
        (ReminderReason.TenDaysLeft, TenDaysLeft),
        (ReminderReason.ThreeWorkingDaysLeft, ThreeWorkingDaysLeft),
        (ReminderReason.Overdue, Overdue),
    ];

    /// <summary>For each duty at most one obligation: the most pressing whose day has come.</summary>
    /// <param name="plan">A plan in force; a draft owes nothing.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="calendar">The office's working days.</param>
    public static IEnumerable<Obligation> Due(PlanState plan, DateOnly today, WorkCalendar calendar)
    {
        if (plan.Info.Stage != PlanStage.Issued)
        {
            yield break;
        }

        foreach (var duty in plan.Assignments)
        {
            if (duty.Due is not { } due || IsLeftAlone(duty, plan.Info, today))
            {
                continue;
            }

            var pressing = Rules
                .Select(rule => (rule.Reason, On: rule.On(duty, due, today, calendar)))
                .LastOrDefault(rule => rule.On <= today);
            if (pressing.On is { } on && !WasUpdatedSince(duty, on))
            {
                yield return new Obligation(plan.Info.Id, duty, pressing.Reason, on);
            }
        }
    }

    /// <summary>Done; "đã trình" (the ball is with the authority above); not begun yet; or past when the plan was loaded and not settled.</summary>
    private static bool IsLeftAlone(Assignment duty, PlanInfo plan, DateOnly today) =>
        duty.IsDone || duty.IsSubmitted || !duty.IsActive(today) || (plan.HeldBefore is { } held && duty.Due < held);

    private static bool WasUpdatedSince(Assignment duty, DateOnly on) =>
        duty.State.ReportedAt is { } at && DateOnly.FromDateTime(at.DateTime) >= on;

    private static DateOnly? QuarterOpened(Assignment duty, DateOnly due, DateOnly today, WorkCalendar calendar) =>
        calendar.NextWorkingDayOnOrAfter(Quarter.Of(due).Start);

    private static DateOnly? NotStarted(Assignment duty, DateOnly due, DateOnly today, WorkCalendar calendar) =>
        duty.State.Step == WorkStep.NotStarted ? calendar.PreviousWorkingDayOnOrBefore(due.AddDays(-20)) : null;

    private static DateOnly? TenDaysLeft(Assignment duty, DateOnly due, DateOnly today, WorkCalendar calendar) =>
        calendar.PreviousWorkingDayOnOrBefore(due.AddDays(-10));

    private static DateOnly? ThreeWorkingDaysLeft(Assignment duty, DateOnly due, DateOnly today, WorkCalendar calendar) =>
        calendar.AddWorkingDays(due, -3);

    /// <summary>The next working day after the deadline, then the first working day of each further week.</summary>
    private static DateOnly? Overdue(Assignment duty, DateOnly due, DateOnly today, WorkCalendar calendar)
    {
        var first = calendar.NextWorkingDayOnOrAfter(due.AddDays(1));
        if (today < first)
        {
            return null;
        }

        var weeks = (today.DayNumber - first.DayNumber) / 7;
        var latest = calendar.NextWorkingDayOnOrAfter(first.AddDays(weeks * 7));
        return latest <= today ? latest : calendar.NextWorkingDayOnOrAfter(first.AddDays((weeks - 1) * 7));
    }
}
