using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Resolves deadlines counted from the plan's own issue date ("100 ngày kể từ ngày ban hành Kế hoạch"): once the plan is dated, nobody has to report
/// the event.
/// </summary>
public static partial class OwnIssue
{
    /// <param name="deadline">The deadline as read.</param>
    /// <param name="timeText">The plan's own words about the task's time.</param>
    /// <param name="signedOn">The plan's issue date, or null while it has none.</param>
    /// <param name="calendar">The office's calendar, for durations in working days.</param>
    /// <returns>The dated deadline; null if it depends on another event, states no duration, or the plan has no date.</returns>
    public static Deadline? Settle(Deadline deadline, string? timeText, DateOnly? signedOn, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        return
            deadline is { Kind: DeadlineKind.Conditional, After: { } after }
            && signedOn is { } from
            && IsOwn(after)
            && EventDeadline.Read(timeText, from, calendar) is { } due
            ? deadline with
            {
                Kind = DeadlineKind.Date,
                Start = from,
                Due = due,
            }
            : null;
    }

    /// <summary>The plan's tasks when it is issued: deadlines counted from the issue date become dated, others are unchanged.</summary>
    /// <param name="plan">The draft.</param>
    /// <param name="signedOn">The issue date.</param>
    /// <param name="calendar">The office's calendar, for durations in working days.</param>
    /// <param name="act">The act of issuing: who and when.</param>
    public static RevisedPlan Settle(PlanState plan, DateOnly signedOn, WorkCalendar calendar, AmendingAct act)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(act);
        var counted = plan.All
            .Select(t => (Old: t, Due: Settle(t.Task.Deadline, t.Task.TimeText, signedOn, calendar)))
            .Where(t => t.Due is not null)
            .ToDictionary(t => t.Old.Task.Code, t => (t.Old, Next: t.Old.Task with
            {
                Deadline = t.Due!,
                Log = [.. t.Old.Task.Log, act.Note(TaskAmendmentKind.Activated, $"{t.Due!.Start:dd/MM/yyyy}", $"{t.Due.Due:dd/MM/yyyy}")],
            }), StringComparer.Ordinal);
        return new RevisedPlan(
            [.. plan.All.Select(t => counted.TryGetValue(t.Task.Code, out var change) ? change.Next : t.Task)],
            [.. counted.Values.SelectMany(c => TaskSuccession.Carry(c.Old, plan.Info.Period, c.Next, plan.Info.Period, samePlan: true))]);
    }

    /// <summary>Whether the words mean this plan: with a capital or "này"; "kế hoạch" alone may be a plan that the task has yet to produce.</summary>
    private static bool IsOwn(string after) => This().IsMatch(VietnameseText.Tidy(after)) && Issue().IsMatch(VietnameseText.Fold(VietnameseText.Tidy(after)));

    [GeneratedRegex(@"Kế hoạch$|này$|ban hành$|ký$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex This();

    [GeneratedRegex(
        @"^((ke )?tu )?(ngay |khi )?(duoc )?(ky|ban hanh|ky ban hanh|ky, ban hanh)( ke hoach| (ke hoach|quyet dinh|van ban|chuong trinh) nay)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Issue();
}
