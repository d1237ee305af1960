using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;
using CchcBot.Domain.Time;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Deadlines that are counted from the plan's own issue ("100 ngày kể từ ngày ban hành Kế hoạch"): once the plan has its date,
/// nobody need say that the event has happened.
/// </summary>
public static partial class OwnIssue
{
    /// <param name="deadline">As read.</param>
    /// <param name="timeText">The plan's words about the task's time.</param>
    /// <param name="signedOn">The plan's date, or null where it has none yet.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <returns>The dated deadline, or null where it waits for another event, names no span of time, or the plan has no date.</returns>
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

    /// <summary>The plan's tasks once it is issued: those that are counted from that have their day, the others stay as they are.</summary>
    /// <param name="plan">The draft.</param>
    /// <param name="signedOn">The date that it gets.</param>
    /// <param name="calendar">The office's working days.</param>
    /// <param name="act">Who issues it, and when.</param>
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

    /// <summary>A capital letter or "này" makes it this plan: "kế hoạch" alone may be the one that the task is to write.</summary>
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
