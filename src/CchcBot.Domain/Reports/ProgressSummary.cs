using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reports;

/// <summary>
/// The figures of government reporting at an as-of date. Tasks are counted as the plan numbers them, milestones in a line of their own;
/// what has no date is counted apart, else a plan of tasks without dates would look perfect.
/// </summary>
/// <param name="CompletedUnknown">Completed, and nobody said on which day.</param>
/// <param name="OnTimeByExtension">Inside CompletedOnTime: late by the plan's own deadline.</param>
/// <param name="DueSoon">Inside InTerm: due within the days asked for.</param>
/// <param name="SubmittedInTerm">Inside InTerm: đã trình.</param>
/// <param name="SubmittedOverdue">Inside Overdue: đã trình.</param>
/// <param name="Milestones">Parts of tasks that have several.</param>
/// <param name="MilestonesDone">How many of them are done by all their units.</param>
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
    /// <param name="asOf">The office's day.</param>
    /// <param name="soonDays">Days ahead that count as soon.</param>
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
