using System.Collections.Concurrent;

namespace CchcBot.Office;

/// <summary>
/// Whose roster is to be read anew because somebody came or went. Teams tells of each person apart and repeats itself: however often that is, the
/// clock reads an office's roster once for all of them.
/// </summary>
internal sealed class RosterDue(SchedulerBell bell)
{
    private readonly ConcurrentDictionary<WorkspaceId, string> due = new();

    /// <param name="office">The office.</param>
    /// <param name="serviceUrl">The connector that told of it.</param>
    public void Note(WorkspaceId office, string serviceUrl)
    {
        due[office] = serviceUrl;
        bell.Ring();
    }

    /// <summary>The connector to ask; null where nothing was noted since.</summary>
    public string? Take(WorkspaceId office) => due.TryRemove(office, out var serviceUrl) ? serviceUrl : null;
}
