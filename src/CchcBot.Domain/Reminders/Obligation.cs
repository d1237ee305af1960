using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reminders;

/// <summary>Why something must be said.</summary>
public enum ReminderReason
{
    /// <summary>The quarter has begun in which it is due.</summary>
    QuarterOpened,
    /// <summary>20 days are left and nothing has started.</summary>
    NotStarted,
    /// <summary>10 days are left.</summary>
    TenDaysLeft,
    /// <summary>3 working days are left: later is too late to get a signature.</summary>
    ThreeWorkingDaysLeft,
    /// <summary>The deadline passed: on the next working day, then weekly.</summary>
    Overdue,
}

/// <summary>What the policy says must be said about a duty, once.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="On">The day from which it is due to be said. Downtime delays it and does not lose it.</param>
public sealed record Obligation(string Plan, Assignment Duty, ReminderReason Reason, DateOnly On)
{
    /// <summary>Names the obligation for ever: in no settled delivery = still to be said. The deadline is in it: a new deadline is a new matter.</summary>
    public string Key => $"{Plan}|{Duty.Id}|{Duty.Due:yyyyMMdd}|{Reason}|{On:yyyyMMdd}";

    /// <summary>Does not wait for the weekly digest where that is more than two days away.</summary>
    public bool IsUrgent => Reason is ReminderReason.ThreeWorkingDaysLeft or ReminderReason.Overdue;
}
