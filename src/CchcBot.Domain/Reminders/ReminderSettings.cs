using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>An office's reminder settings. Plain values, stored as JSON.</summary>
/// <param name="Off">Reasons that are switched off.</param>
/// <param name="NotStartedDays">Days before the deadline at which a task that was not started is reminded of.</param>
/// <param name="FewDays">Days before the deadline of the next reminder.</param>
/// <param name="LastWorkingDays">Working days before the deadline of the last reminder.</param>
/// <param name="HeadAfter">Working days overdue before the head of the unit is told.</param>
/// <param name="LeadersAfter">Working days overdue before the leaders are told.</param>
/// <param name="Staff">Weekly slot of staff digests.</param>
/// <param name="Leaders">Weekly slot of leaders' digests.</param>
/// <param name="Periods">Closing days of the reports to the higher authority.</param>
public sealed record ReminderSettings(
    IReadOnlyList<ReminderReason>? Off = null,
    int NotStartedDays = 20,
    int FewDays = 10,
    int LastWorkingDays = 3,
    int HeadAfter = 5,
    int LeadersAfter = 10,
    DigestSlot? Staff = null,
    DigestSlot? Leaders = null,
    ReportingPeriods? Periods = null)
{
    public static ReminderSettings Default { get; } = new();

    public IReadOnlyList<ReminderReason> Off { get; init; } = Off ?? [];

    /// <summary>Days before a deadline from which a task counts as due soon, in reminders, answers and figures: those of the earliest dated reminder.</summary>
    public int DaysSoon() => Math.Max(Off.Contains(ReminderReason.NotStarted) ? 0 : NotStartedDays, FewDays);

    public DigestSlot Staff { get; init; } = Staff ?? DigestSlot.Default;

    public DigestSlot Leaders { get; init; } = Leaders ?? DigestSlot.ForLeaders;

    public ReportingPeriods Periods { get; init; } = Periods ?? new ReportingPeriods();
}
