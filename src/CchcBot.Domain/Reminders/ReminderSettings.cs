using CchcBot.Domain.Time;

namespace CchcBot.Domain.Reminders;

/// <summary>What an office may change of the policy; the defaults are what people accept. Plain values, to be stored as JSON.</summary>
/// <param name="Off">Rules that are switched off.</param>
/// <param name="NotStartedDays">Days before the deadline on which what has not started is said.</param>
/// <param name="FewDays">Days before the deadline.</param>
/// <param name="LastWorkingDays">Working days before the deadline.</param>
/// <param name="HeadAfter">Working days overdue before the head of the unit is told.</param>
/// <param name="LeadersAfter">Working days overdue before the leaders are told.</param>
/// <param name="Staff">When staff get their digest.</param>
/// <param name="Leaders">When leaders get theirs.</param>
/// <param name="Periods">When reports to the authority above close.</param>
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

    /// <summary>Days ahead that count as soon, in reminders, answers and figures alike: the first word that counts back from a deadline.</summary>
    public int DaysSoon() => Math.Max(Off.Contains(ReminderReason.NotStarted) ? 0 : NotStartedDays, FewDays);

    public DigestSlot Staff { get; init; } = Staff ?? DigestSlot.Default;

    public DigestSlot Leaders { get; init; } = Leaders ?? DigestSlot.ForLeaders;

    public ReportingPeriods Periods { get; init; } = Periods ?? new ReportingPeriods();
}
