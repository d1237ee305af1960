namespace CchcBot.Domain.Reminders;

/// <summary>Why a reminder is sent. Stored by name, so a name must never change its meaning. Numbers of days are defaults of the settings.</summary>
public enum ReminderReason
{
    /// <summary>The quarter of the deadline, or the recurring task's period, has begun.</summary>
    QuarterOpened,
    /// <summary>20 days are left, and nothing was started.</summary>
    NotStarted,
    /// <summary>10 days are left.</summary>
    TenDaysLeft,
    /// <summary>3 working days are left, the least time to get a signature.</summary>
    ThreeWorkingDaysLeft,
    /// <summary>The deadline has passed: sent on the next working day, then weekly.</summary>
    Overdue,
    /// <summary>A report to the higher authority is being collected.</summary>
    ReportCollection,
    /// <summary>The answer for that report is due and was not given.</summary>
    ReportAnswersDue,
    /// <summary>1 December: asks for an estimate of what is due on 31 December.</summary>
    YearEndEstimate,
    /// <summary>The owner asked to be reminded on that day.</summary>
    Snoozed,
    /// <summary>Overdue for 5 working days: sent to the head of the unit.</summary>
    OverdueToHead,
    /// <summary>Overdue for 10 working days: sent to the leaders.</summary>
    OverdueToLeaders,
    /// <summary>An extension request waits for a leader.</summary>
    ExtensionWaiting,
    /// <summary>Asks whether the event on which the task depends has happened.</summary>
    EventAsked,
    /// <summary>The owner says that the assignment is not theirs.</summary>
    ReassignAsked,
    /// <summary>Reminded three times without a change: the administrator is asked to call.</summary>
    ToCall,
    /// <summary>Submitted 10 working days ago: asks whether it was signed, returned or still waits.</summary>
    SubmittedAsked,
    /// <summary>A submitted document waits for the office's own leader.</summary>
    OwnLeaderWaiting,
    /// <summary>A leader's direction waits for an answer.</summary>
    DirectionWaiting,
}

/// <summary>The recipients of a reminder.</summary>
public enum ReminderAudience
{
    /// <summary>The assignment's owner.</summary>
    Owner,
    /// <summary>The head of the owner's unit.</summary>
    Head,
    /// <summary>The office's leaders.</summary>
    Leaders,
    /// <summary>An administrator, who monitors the plans.</summary>
    Administrator,
    /// <summary>Whoever may give the assignment to somebody else.</summary>
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

    /// <summary>Sent without waiting for the weekly digest, unless that is at most two days away.</summary>
    public static bool IsUrgent(this ReminderReason reason) => reason is ReminderReason.ThreeWorkingDaysLeft or ReminderReason.Overdue
        or ReminderReason.ReportAnswersDue or ReminderReason.Snoozed or ReminderReason.ReassignAsked or ReminderReason.DirectionWaiting;

    /// <summary>Whether it is sent for submitted assignments; all other reminders are suspended for these.</summary>
    public static bool IsOfSubmitted(this ReminderReason reason) =>
        reason is ReminderReason.SubmittedAsked or ReminderReason.OwnLeaderWaiting or ReminderReason.DirectionWaiting;

    /// <summary>Counted back from a future deadline, so that it may go a little earlier with the weekly digest.</summary>
    public static bool IsBeforeDeadline(this ReminderReason reason) =>
        reason is ReminderReason.NotStarted or ReminderReason.TenDaysLeft or ReminderReason.ThreeWorkingDaysLeft or ReminderReason.ReportAnswersDue;
}
