using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reminders;

/// <summary>What must be said about a plan's duties on a day.</summary>
/// <remarks>Pure: "the date equals today" is never asked, so a day of downtime or a plan loaded late loses nothing.</remarks>
public static class ReminderPolicy
{
    /// <summary>Days at least between the first word and the first weekly one.</summary>
    public const int NearlyNextWeek = 4;

    /// <summary>For each duty and audience at most one obligation: the most pressing whose day has come.</summary>
    /// <param name="plan">A plan in force; a draft owes nothing.</param>
    /// <param name="today">The office's day.</param>
    /// <param name="context">The office's calendar, settings and notes.</param>
    public static IEnumerable<Obligation> Due(PlanState plan, DateOnly today, ReminderContext context)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(context);
        // What a replaced plan still owes was carried on by a decision.
        return plan.Info.Stage is PlanStage.Issued or PlanStage.Replaced
            ? plan.Assignments.Where(duty => !IsLeftAlone(duty, plan.Info, today)).SelectMany(duty => Due(new Matter(plan.Info, duty, today, context)))
            : [];
    }

    /// <summary>Overdue, and the unit's to move.</summary>
    public static bool IsLate(PlanInfo plan, Assignment duty, DateOnly today) => duty.IsOverdue(today) && !IsLeftAlone(duty, plan, today);

    private static IEnumerable<Obligation> Due(Matter matter)
    {
        var pressing = new Dictionary<ReminderAudience, (ReminderReason Reason, DateOnly On)>();
        foreach (var (reason, rule) in ReminderRules.All)
        {
            if (!matter.Settings.Off.Contains(reason) && (matter.Duty.State.Step != WorkStep.Submitted || reason.IsOfSubmitted()) && rule(matter) is { } on
                && on <= matter.Today)
            {
                pressing[reason.Audience()] = (reason, on);
            }
        }

        foreach (var (audience, said) in pressing)
        {
            if ((audience == ReminderAudience.Owner ? Snoozed(matter, said) : said) is { } due && !WasUpdatedSince(matter.Duty, due.Reason, due.On))
            {
                yield return new Obligation(matter.Plan.Id, matter.Duty, due.Reason, due.On);
            }
        }
    }

    /// <summary>Nothing before the day that the owner chose; on it, it is said again, unless something newer is to be said anyway.</summary>
    private static (ReminderReason Reason, DateOnly On)? Snoozed(Matter matter, (ReminderReason Reason, DateOnly On) said) =>
        matter.Context.NoteOf(matter.Plan.Id, matter.Duty)?.SnoozedUntil is not { } until ? said
        : matter.Today < until ? null
        : until >= said.On ? (ReminderReason.Snoozed, until)
        : said;

    /// <summary>Done; not begun yet; or past when the plan was loaded and not settled.</summary>
    private static bool IsLeftAlone(Assignment duty, PlanInfo plan, DateOnly today) =>
        duty.Task.Standing == TaskStanding.AwaitingDecision
        || duty.IsDone
        || !duty.IsActive(today)
        || (plan.HeldBefore is { } held && duty.JudgedBy < held);

    /// <summary>A report answers what is asked of the unit, not what waits for a decision; and leaders are told of all that is late.</summary>
    private static bool WasUpdatedSince(Assignment duty, ReminderReason reason, DateOnly on) =>
        reason is not (ReminderReason.ExtensionWaiting or ReminderReason.ReassignAsked or ReminderReason.OverdueToLeaders
            or ReminderReason.OwnLeaderWaiting or ReminderReason.DirectionWaiting)
        && duty.State.ReportedAt is { } at && OfficeTime.DayOf(at) >= on;
}
