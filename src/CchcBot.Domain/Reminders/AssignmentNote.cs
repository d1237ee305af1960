namespace CchcBot.Domain.Reminders;

/// <summary>The owner says that an assignment is not theirs. The distributor decides; until then it stays where it is.</summary>
/// <param name="By">Object id of the asker.</param>
/// <param name="WholeUnit">It is not the unit's at all, so the unit's head cannot settle it.</param>
public sealed record ReassignRequest(string By, DateTimeOffset At, bool WholeUnit);

/// <summary>A note on the reminders of an assignment, stored apart from its status.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Duty">The assignment's id as text, under its stored name.</param>
/// <param name="SnoozedUntil">The owner is not reminded before that day; null = not snoozed.</param>
/// <param name="Reassign">The pending request to reassign, or null.</param>
public sealed record AssignmentNote(string Plan, string Duty, DateOnly? SnoozedUntil = null, ReassignRequest? Reassign = null);
