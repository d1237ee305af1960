using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reminders;

/// <summary>Which reminders are due for a plan's assignments on a day.</summary>
/// <remarks>A pure function that asks what is due by a day, not on it, so that downtime or a plan loaded late loses nothing.</remarks>
public static class ReminderPolicy
{
    /// <summary>Days by which a weekly repeat must follow the first reminder.</summary>
    public const int NearlyNextWeek = 4;

    /// <summary>For each assignment and audience at most one obligation: the most pressing that is due.</summary>
    /// <param name="plan">A plan in force; a draft owes nothing.</param>
    /// <param name="context">The office's calendar, settings and notes.</param>
    public static IEnumerable<Obligation> Due(PlanState plan, DateOnly today, ReminderContext context)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(context);
        // Open tasks that a replaced plan still has were kept by a decision, so they are reminded of.
        return plan.Info.Stage is PlanStage.Issued or PlanStage.Replaced
            ? plan.Assignments.Where(assignment => !IsLeftAlone(assignment, plan.Info, today)).SelectMany(
                assignment => Due(new ReminderInput(plan.Info, assignment, today, context)))
            : [];
    }

    /// <summary>Overdue and subject to reminders.</summary>
    public static bool IsLate(PlanInfo plan, Assignment assignment, DateOnly today) => assignment.IsOverdue(today) && !IsLeftAlone(assignment, plan, today);

    private static IEnumerable<Obligation> Due(ReminderInput matter)
    {
        var pressing = new Dictionary<ReminderAudience, (ReminderReason Reason, DateOnly On)>();
        foreach (var (reason, rule) in ReminderRules.All)
        {
            if (!matter.Settings.Off.Contains(reason) && (matter.Assignment.State.Step != WorkStep.Submitted || reason.IsOfSubmitted())
                && rule(matter) is { } on
                && on <= matter.Today)
            {
                pressing[reason.Audience()] = (reason, on);
            }
        }

        foreach (var (audience, said) in pressing)
        {
            if ((audience == ReminderAudience.Owner ? Snoozed(matter, said) : said) is { } due && !WasUpdatedSince(matter.Assignment, due.Reason, due.On))
            {
                yield return new Obligation(matter.Plan.Id, matter.Assignment, due.Reason, due.On);
            }
        }
    }

    /// <summary>Applies the owner's snooze: nothing before the chosen day; on it a reminder, unless a newer one is due anyway.</summary>
    private static (ReminderReason Reason, DateOnly On)? Snoozed(ReminderInput matter, (ReminderReason Reason, DateOnly On) said) =>
        matter.Context.NoteOf(matter.Plan.Id, matter.Assignment)?.SnoozedUntil is not { } until ? said
        : matter.Today < until ? null
        : until >= said.On ? (ReminderReason.Snoozed, until)
        : said;

    /// <summary>Not subject to reminders: awaiting a leader's decision, done, not begun, or already past when the plan was loaded and not settled.</summary>
    private static bool IsLeftAlone(Assignment assignment, PlanInfo plan, DateOnly today) =>
        assignment.Task.Standing == TaskStanding.AwaitingDecision
        || assignment.IsDone
        || !assignment.IsActive(today)
        || (plan.HeldBefore is { } held && assignment.JudgedBy < held);

    /// <summary>
    /// Whether a report has answered the reminder. A report does not settle what waits for a decision or an answer, nor what leaders are told of overdue tasks.
    /// </summary>
    private static bool WasUpdatedSince(Assignment assignment, ReminderReason reason, DateOnly on) =>
        reason is not (ReminderReason.ExtensionWaiting or ReminderReason.ReassignAsked or ReminderReason.OverdueToLeaders
            or ReminderReason.OwnLeaderWaiting or ReminderReason.DirectionWaiting)
        && assignment.State.ReportedAt is { } at && OfficeTime.DayOf(at) >= on;
}
