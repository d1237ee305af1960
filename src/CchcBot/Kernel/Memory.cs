using System.Collections.Concurrent;
using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>
/// What a person was shown last, so that "3" means the third row, "xong rồi" the card in front of them, and "còn quý trước?" the question before.
/// </summary>
/// <param name="List">The tasks of the list last shown, in its order.</param>
/// <param name="Task">The duty whose card was shown last.</param>
/// <param name="Query">The question last answered.</param>
internal sealed record Memory(IReadOnlyList<TaskRef>? List = null, (string Plan, AssignmentId Id)? Task = null, TaskQuery? Query = null)
{
    /// <summary>The summary was shown after that question.</summary>
    public bool IsSummary { get; init; }

    public static Memory Nothing { get; } = new();
}

/// <summary>The memories of all conversations. Not kept over a restart: what is forgotten is asked.</summary>
internal sealed class Memories
{
    // More people than one service has; a service that has more forgets, and asks.
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<(WorkspaceId, string), Memory> memories = new();

    public Memory Of(Turn turn) => memories.GetValueOrDefault(Key(turn), Memory.Nothing);

    public void Keep(Turn turn, Func<Memory, Memory> change)
    {
        if (memories.Count >= Most)
        {
            memories.Clear();
        }

        memories.AddOrUpdate(Key(turn), _ => change(Memory.Nothing), (_, memory) => change(memory));
    }

    /// <summary>Of all the person's conversations, whose data was removed.</summary>
    public void Forget(string personId)
    {
        foreach (var key in memories.Keys.Where(k => k.Item2.StartsWith($"{personId}|", StringComparison.OrdinalIgnoreCase)))
        {
            memories.TryRemove(key, out _);
        }
    }

    // A channel and a personal chat are two conversations of the same person.
    private static (WorkspaceId, string) Key(Turn turn) =>
        (turn.Workspace.Id, $"{(turn.Viewer is { } viewer ? $"{viewer.Id}|view" : turn.Person.Id)}|{turn.SharedPlace}");
}
