using System.Collections.Concurrent;

namespace CchcBot.Office;

/// <summary>
/// Offices whose roster must be read again because somebody joined or left. Teams sends one event per person and repeats them; the scheduler reads the
/// roster once for all of them.
/// </summary>
internal sealed class RosterRefreshes(SchedulerWakeup wakeup)
{
    private readonly ConcurrentDictionary<WorkspaceId, string> due = new();

    /// <param name="serviceUrl">The connector address from which the event came.</param>
    public void Note(WorkspaceId office, string serviceUrl)
    {
        due[office] = serviceUrl;
        wakeup.Wake();
    }

    /// <summary>Returns the connector address to ask and clears the mark; null where the roster is not due.</summary>
    public string? Take(WorkspaceId office) => due.TryRemove(office, out var serviceUrl) ? serviceUrl : null;
}
