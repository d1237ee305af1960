using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>
/// Figures at an as-of date, as used in government reporting. Tasks are counted as numbered in the plan, milestones separately. Tasks without a date are
/// counted separately too; otherwise a plan of undated tasks would look perfect.
/// </summary>
/// <param name="CompletedUnknown">Completed on an unknown day.</param>
/// <param name="OnTimeByExtension">Included in CompletedOnTime: late by the plan's original deadline.</param>
/// <param name="DueSoon">Included in InTerm: due within the given number of days.</param>
/// <param name="SubmittedInTerm">Included in InTerm: submitted (đã trình).</param>
/// <param name="SubmittedOverdue">Included in Overdue: submitted (đã trình).</param>
/// <param name="Milestones">Number of parts of tasks that have several.</param>
/// <param name="MilestonesDone">Those of them that all their units have completed.</param>
public sealed record ProgressSummary(
    int Total,
    int CompletedOnTime,
    int CompletedLate,
    int CompletedUnknown,
    int InTerm,
    int Overdue,
    int Ongoing,
    int AwaitingEvent,
    int NoDeadline,
    int OnTimeByExtension,
    int DueSoon,
    int SubmittedInTerm,
    int SubmittedOverdue,
    int Milestones,
    int MilestonesDone)
{
    /// <param name="tasks">The tasks counted.</param>
    /// <param name="soonDays">Number of days ahead that count as soon.</param>
    public static ProgressSummary Of(IEnumerable<TaskProgress> tasks, DateOnly asOf, int soonDays = 10)
    {
        var all = tasks.Select(t => (Task: t, Class: t.Class(asOf))).ToList();
        int Count(ProgressClass wanted, Func<TaskProgress, bool>? and = null) => all.Count(t => t.Class == wanted && (and is null || and(t.Task)));
        var parts = all.SelectMany(t => t.Task.Assignments).Where(a => a.Id.Part > 0).GroupBy(a => (a.Task, a.Id.Part)).ToList();
        return new ProgressSummary(
            all.Count,
            Count(ProgressClass.CompletedOnTime),
            Count(ProgressClass.CompletedLate),
            Count(ProgressClass.CompletedUnknown),
            Count(ProgressClass.InTerm),
            Count(ProgressClass.Overdue),
            Count(ProgressClass.Ongoing),
            Count(ProgressClass.AwaitingEvent),
            Count(ProgressClass.NoDeadline),
            Count(ProgressClass.CompletedOnTime, t => t.IsOnTimeByExtension(asOf)),
            Count(ProgressClass.InTerm, t => t.NextDue <= asOf.AddDays(soonDays)),
            Count(ProgressClass.InTerm, t => t.IsSubmitted(asOf)),
            Count(ProgressClass.Overdue, t => t.IsSubmitted(asOf)),
            parts.Count,
            parts.Count(part => part.All(a => a.IsDone)));
    }
}
