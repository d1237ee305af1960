using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reminders;

/// <summary>A reminder that the policy requires for an assignment, to be sent once.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="On">The day from which it is due. Downtime delays it, but does not lose it.</param>
public sealed record Obligation(string Plan, Assignment Assignment, ReminderReason Reason, DateOnly On)
{
    /// <summary>
    /// Identifies the obligation permanently; it is unsettled as long as no settled delivery lists the key. It contains the deadline, so that a new deadline
    /// makes a new obligation.
    /// </summary>
    public string Key => $"{Matter(Reason)}{On:yyyyMMdd}";

    /// <summary>It is sent for the third time without a change, so one line is enough.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>To the head, because the officer has been reminded as often as the rules allow and nothing has changed.</summary>
    public bool IsAfterOfficer { get; init; }

    /// <inheritdoc cref="ReminderReasons.IsUrgent"/>
    public bool IsUrgent => Reason.IsUrgent();

    /// <summary>The common beginning of the keys of all obligations with that reason for the same assignment and deadline.</summary>
    public string Matter(ReminderReason reason) => $"{Plan}|{Assignment.Id}|{Assignment.Due:yyyyMMdd}|{reason}|";
}
