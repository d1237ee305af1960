namespace CchcBot.Domain.Reminders;

/// <summary>Why something must be said. Stored by name: a name is never given another meaning.</summary>
public enum ReminderReason
{
    /// <summary>The quarter, or the recurring task's period, has begun in which it is due.</summary>
    QuarterOpened,
    /// <summary>20 days are left and nothing has started.</summary>
    NotStarted,
    /// <summary>10 days are left.</summary>
    TenDaysLeft,
    /// <summary>3 working days are left: later is too late to get a signature.</summary>
    ThreeWorkingDaysLeft,
    /// <summary>The deadline passed: on the next working day, then weekly.</summary>
    Overdue,
    /// <summary>A report to the authority above is being collected.</summary>
    ReportCollection,
    /// <summary>The answer for that report is due and has not come.</summary>
    ReportAnswersDue,
    /// <summary>1 December: what is due on 31/12 is asked for its estimate.</summary>
    YearEndEstimate,
    /// <summary>The owner asked to be reminded on that day.</summary>
    Snoozed,
    /// <summary>Overdue for 5 working days: the head of the unit.</summary>
    OverdueToHead,
    /// <summary>Overdue for 10 working days: the leaders.</summary>
    OverdueToLeaders,
    /// <summary>An extension waits for the leader's decision.</summary>
    ExtensionWaiting,
    /// <summary>Has the event happened that the task waits for?</summary>
    EventAsked,
    /// <summary>The owner says that it is not theirs.</summary>
    ReassignAsked,
    /// <summary>Said three times, and nothing has changed: somebody calls.</summary>
    ToCall,
    /// <summary>Submitted for 10 working days: signed, returned, or waiting still?</summary>
    SubmittedAsked,
    /// <summary>A paper waits for the office's own leader.</summary>
    OwnLeaderWaiting,
    /// <summary>A leader's opinion waits for its answer.</summary>
    DirectionWaiting,
}

/// <summary>Whom a reminder is for.</summary>
public enum ReminderAudience
{
    /// <summary>Who answers for the duty.</summary>
    Owner,
    /// <summary>The head of the owner's unit.</summary>
    Head,
    /// <summary>The office's leaders.</summary>
    Leaders,
    /// <summary>Who monitors the plans.</summary>
    Administrator,
    /// <summary>Who can give the duty to somebody else.</summary>
    Distributor,
}

public static class ReminderReasons
{
    public static ReminderAudience Audience(this ReminderReason reason) => reason switch
    {
        ReminderReason.OverdueToHead => ReminderAudience.Head,
        ReminderReason.OverdueToLeaders or ReminderReason.ExtensionWaiting or ReminderReason.OwnLeaderWaiting => ReminderAudience.Leaders,
        ReminderReason.EventAsked or ReminderReason.ToCall => ReminderAudience.Administrator,
        ReminderReason.ReassignAsked => ReminderAudience.Distributor,
        _ => ReminderAudience.Owner,
    };

    /// <summary>Does not wait for the weekly digest where that is more than two days away.</summary>
    public static bool IsUrgent(this ReminderReason reason) => reason is ReminderReason.ThreeWorkingDaysLeft or ReminderReason.Overdue
        or ReminderReason.ReportAnswersDue or ReminderReason.Snoozed or ReminderReason.ReassignAsked or ReminderReason.DirectionWaiting;

    /// <summary>Said of what was submitted; nothing else is: the ball is elsewhere.</summary>
    public static bool IsOfSubmitted(this ReminderReason reason) =>
        reason is ReminderReason.SubmittedAsked or ReminderReason.OwnLeaderWaiting or ReminderReason.DirectionWaiting;

    /// <summary>Counted back from a deadline that is still ahead: it may be said a little earlier, with the weekly digest.</summary>
    public static bool IsBeforeDeadline(this ReminderReason reason) =>
        reason is ReminderReason.NotStarted or ReminderReason.TenDaysLeft or ReminderReason.ThreeWorkingDaysLeft or ReminderReason.ReportAnswersDue;
}
