using CchcBot.Domain.Tasks;

namespace CchcBot.Domain.Reminders;

/// <summary>What the policy says must be said about a duty, once.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="On">The day from which it is due to be said. Downtime delays it and does not lose it.</param>
public sealed record Obligation(string Plan, Assignment Duty, ReminderReason Reason, DateOnly On)
{
    /// <summary>Names the obligation for ever: in no settled delivery = still to be said. The deadline is in it: a new deadline is a new matter.</summary>
    public string Key => $"{Matter(Reason)}{On:yyyyMMdd}";

    /// <summary>Said for the third time while nothing has changed: it needs no more than a line.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>To the head, because the officer was told as often as it is said and nothing has changed.</summary>
    public bool IsAfterOfficer { get; init; }

    /// <inheritdoc cref="ReminderReasons.IsUrgent"/>
    public bool IsUrgent => Reason.IsUrgent();

    /// <summary>The beginning of the keys of all obligations of that reason about the same duty and deadline.</summary>
    public string Matter(ReminderReason reason) => $"{Plan}|{Duty.Id}|{Duty.Due:yyyyMMdd}|{reason}|";
}
