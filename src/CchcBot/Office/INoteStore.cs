using CchcBot.Domain.Reminders;

namespace CchcBot.Office;

/// <summary>Notes on reminders of single assignments (snoozing, reassigning), stored apart from their status.</summary>
internal interface INoteStore
{
    /// <summary>All notes of the office, by plan and assignment ("plan|3b/0/unit").</summary>
    Task<IReadOnlyDictionary<string, AssignmentNote>> ListAsync(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>Changes a note; <paramref name="change"/> gets an empty one where there is none, and may run more than once.</summary>
    Task ChangeAsync(WorkspaceId workspace, string plan, string assignment, Func<AssignmentNote, AssignmentNote> change, CancellationToken cancellation);
}
