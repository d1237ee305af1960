using CchcBot.Domain.Queries;
using CchcBot.Domain.Tasks;
using CchcBot.Office;

namespace CchcBot.Kernel;

/// <summary>
/// What a person was shown last in a conversation, so that "3" means the third row, "xong rồi" the task shown, and "còn quý trước?" the
/// previous question.
/// </summary>
/// <param name="List">Tasks of the list shown last, in its order.</param>
/// <param name="Task">The assignment whose card was shown last.</param>
/// <param name="Query">The question answered last.</param>
internal sealed record Memory(IReadOnlyList<TaskRef>? List = null, (string Plan, AssignmentId Id)? Task = null, TaskQuery? Query = null)
{
    /// <summary>A summary was shown after that question.</summary>
    public bool IsSummary { get; init; }

    /// <summary>When the person was asked to send a template: the next file is taken for one.</summary>
    public DateTimeOffset? TemplateAsked { get; init; }

    public static Memory Nothing { get; } = new();
}

/// <summary>The memories of all conversations, in process memory only: after a restart the bot asks instead.</summary>
internal sealed class Memories
{
    private readonly BoundedCache<(WorkspaceId Office, string Conversation), Memory> memories = new(CacheLimits.Memories);

    public Memory Of(Turn turn) => memories.Find(Key(turn)) ?? Memory.Nothing;

    public void Keep(Turn turn, Func<Memory, Memory> change) => memories.Change(Key(turn), memory => change(memory ?? Memory.Nothing));

    /// <summary>Forgets all conversations of a person whose data was removed.</summary>
    public void Forget(string personId) => memories.Forget(key => key.Conversation.StartsWith($"{personId}|", StringComparison.OrdinalIgnoreCase));

    // A channel and the personal chat are separate conversations of the same person.
    private static (WorkspaceId, string) Key(Turn turn) =>
        (turn.Workspace.Id, $"{(turn.Viewer is { } viewer ? $"{viewer.Id}|view" : turn.Person.Id)}|{turn.SharedPlace}");
}
