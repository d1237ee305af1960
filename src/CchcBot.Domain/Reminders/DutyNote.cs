namespace CchcBot.Domain.Reminders;

/// <summary>The owner says that a duty is not theirs: whoever distributes decides, and until then it stays where it is.</summary>
/// <param name="By">Object id of who asks.</param>
/// <param name="WholeUnit">Not the unit's at all, so its head cannot settle it.</param>
public sealed record ReassignRequest(string By, DateTimeOffset At, bool WholeUnit);

/// <summary>What was agreed about reminding of a duty, apart from its status.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Duty">The assignment's id as text.</param>
/// <param name="SnoozedUntil">Not said again before that day; null = as the policy says.</param>
/// <param name="Reassign">Waits to be settled, or null.</param>
public sealed record DutyNote(string Plan, string Duty, DateOnly? SnoozedUntil = null, ReassignRequest? Reassign = null);
