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
    private readonly BoundedCache<(WorkspaceId Office, string Conversation), Memory> memories = new(CacheLimits.Memories);

    public Memory Of(Turn turn) => memories.Find(Key(turn)) ?? Memory.Nothing;

    public void Keep(Turn turn, Func<Memory, Memory> change) => memories.Change(Key(turn), memory => change(memory ?? Memory.Nothing));

    /// <summary>Of all the person's conversations, whose data was removed.</summary>
    public void Forget(string personId) => memories.Forget(key => key.Conversation.StartsWith($"{personId}|", StringComparison.OrdinalIgnoreCase));

    // A channel and a personal chat are two conversations of the same person.
    private static (WorkspaceId, string) Key(Turn turn) =>
        (turn.Workspace.Id, $"{(turn.Viewer is { } viewer ? $"{viewer.Id}|view" : turn.Person.Id)}|{turn.SharedPlace}");
}
