using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using CchcBot.Domain.Queries;

namespace CchcBot.Kernel;

/// <summary>
/// What a person was shown last in a conversation, so that "3" means the third row, "xong rồi" the task shown, and "còn quý trước?" the
/// previous question.
/// </summary>
/// <param name="List">
/// Tasks of the list shown last, in its order. Its numbers count on its day as long as the person works on it: what is done about tasks, or a look at one of
/// its own, leaves it; another answer ends it.
/// </param>
/// <param name="Task">The assignment whose card was shown last.</param>
/// <param name="Query">The question answered last.</param>
internal sealed record Memory(IReadOnlyList<TaskRef>? List = null, (string Plan, AssignmentId Id)? Task = null, TaskQuery? Query = null)
{
    // Nobody counts further than that.
    private const int LongestList = 500;

    /// <summary>A summary was shown after that question.</summary>
    public bool IsSummary { get; init; }

    /// <summary>The day on which <see cref="List"/> was shown.</summary>
    public DateOnly? ListDay { get; init; }

    /// <summary>When <see cref="Task"/> was shown (office time).</summary>
    public DateTimeOffset? TaskAt { get; init; }

    /// <summary>When the person was asked to send a template: the next file is taken for one.</summary>
    public DateTimeOffset? TemplateAsked { get; init; }

    public static Memory Nothing { get; } = new();

    public string ToJson() => JsonSerializer.Serialize(
        new StoredMemory(
            List is { Count: > LongestList } ? [.. List.Take(LongestList)] : List, Task?.Plan, Task?.Id.ToString(), Query, IsSummary, TaskAt, TemplateAsked,
            ListDay),
        MemoryJson.Default.StoredMemory);

    /// <summary>Null or JSON that is not understood gives <see cref="Nothing"/>: then the bot asks.</summary>
    public static Memory FromJson(string? json)
    {
        try
        {
            return json is not null && JsonSerializer.Deserialize(json, MemoryJson.Default.StoredMemory) is { } stored
                ? new Memory(
                    stored.List,
                    stored.Plan is { } plan && AssignmentId.TryParse(stored.Assignment, out var assignment) ? (plan, assignment) : null,
                    stored.Query is { Statuses: not null } query && query.IsWithinLimits() ? query : null)
                {
                    IsSummary = stored.IsSummary, ListDay = stored.ListDay, TaskAt = stored.TaskAt, TemplateAsked = stored.TemplateAsked,
                }
                : Nothing;
        }
        catch (JsonException)
        {
            return Nothing;
        }
    }
}

/// <summary>
/// The memories of all conversations: kept in the tables, so that whichever instance gets the next message knows what it refers to, and here, so that
/// they are read only where another instance may have written (<see cref="IMemoryStore.WrittenByOthers"/>).
/// </summary>
internal sealed partial class Memories(IMemoryStore store, ILogger<Memories> logger)
{
    // After that long nobody means a report by "that one".
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);

    private readonly BoundedCache<Conversation, Entry> memories = new(CacheLimits.Memories);

    public Memory Of(Turn turn) => memories.Find(Conversation.Of(turn))?.Value switch
    {
        null => Memory.Nothing,
        { List: not null } known when known.ListDay != turn.Today => known with { List = null, ListDay = null },
        var known => known,
    };

    public void Keep(Turn turn, Func<Memory, Memory> change) => memories.Change(Conversation.Of(turn), known =>
    {
        known ??= new Entry(Memory.Nothing, null, null);
        var next = change(known.Value);
        next = ReferenceEquals(next.List, known.Value.List) ? next : next with { ListDay = next.List is null ? null : turn.Today };
        return known with { Value = next.Task == known.Value.Task ? next : next with { TaskAt = turn.Now } };
    });

    /// <summary>Something else than the list was shown: numbers no longer mean its lines.</summary>
    public void EndList(Turn turn)
    {
        if (Of(turn).List is not null)
        {
            Keep(turn, m => m with { List = null });
        }
    }

    /// <summary>
    /// The person has just reported on that assignment. The plan's own rows say so to every instance (<see cref="UseReported"/>), so that it costs no write.
    /// </summary>
    public void KeepReported(Turn turn, string plan, AssignmentId assignment) => memories.Change(Conversation.Of(turn), known =>
    {
        known ??= new Entry(Memory.Nothing, null, null);
        var (next, stored) = (known.Value with { Task = (plan, assignment), TaskAt = turn.Now }, Memory.FromJson(known.Stored));
        // Whatever else was shown has still to be written.
        var isRestStored = (next with { Task = stored.Task, TaskAt = stored.TaskAt }).ToJson() == stored.ToJson();
        return known with { Value = next, Stored = isRestStored ? next.ToJson() : known.Stored };
    });

    /// <summary>What the person reported on last, maybe at another instance, is the task shown last, unless another was shown since.</summary>
    /// <param name="plans">As they are now.</param>
    public void UseReported(Turn turn, IReadOnlyList<PlanState> plans)
    {
        if (!turn.IsPersonal || turn.Viewer is not null)
        {
            return;
        }

        var since = Of(turn).TaskAt is { } at && at > turn.Now - Lately ? at : turn.Now - Lately;
        var last = plans.SelectMany(p => p.Assignments.Select(a => (Plan: p.Info.Id, a.Id, a.State.ReportedAt, a.State.ReportedBy)))
            .Where(a => a.ReportedAt > since && a.ReportedBy == turn.Person.Id)
            .DefaultIfEmpty()
            .MaxBy(a => a.ReportedAt);
        if (last.Plan is not null)
        {
            KeepReported(turn, last.Plan, last.Id);
        }
    }

    /// <summary>
    /// Before a turn looks: reads what the conversation showed last, and where it is shared also the person's own, where this instance cannot know it.
    /// </summary>
    public async Task FetchAsync(Turn turn, CancellationToken cancellation)
    {
        var others = store.WrittenByOthers(turn.Workspace.Id);
        foreach (var conversation in Conversation.AllOf(turn).Where(c => memories.Find(c)?.Others != others))
        {
            var json = await store.FindAsync(conversation.Office, conversation.Person, conversation.Place, cancellation);
            memories.Keep(conversation, new Entry(Memory.FromJson(json), json, others));
        }
    }

    /// <summary>
    /// After a turn, before its answer is sent: writes what it changed. Where that fails the answer still holds, and is known to this instance alone.
    /// </summary>
    public async Task SaveAsync(Turn turn, CancellationToken cancellation)
    {
        foreach (var conversation in Conversation.AllOf(turn))
        {
            if (memories.Find(conversation) is not { IsStored: false } known)
            {
                continue;
            }

            var json = known.Value.ToJson();
            try
            {
                await store.KeepAsync(conversation.Office, conversation.Person, conversation.Place, json, cancellation);
                memories.Change(conversation, now => (now ?? known) with { Stored = json });
            }
            catch (Exception failure) when (failure is RequestFailedException or TimeoutException)
            {
                Log.NotKept(logger, failure.GetType().Name);
            }
        }
    }

    /// <summary>Forgets all conversations of a person whose data was removed; their rows go with the person's others.</summary>
    public void Forget(string personId) => memories.Forget(key => key.Person.Equals(personId, StringComparison.OrdinalIgnoreCase));

    /// <summary>A channel and the personal chat are separate conversations of the same person, and so is what is seen while viewing as somebody else.</summary>
    private readonly record struct Conversation(WorkspaceId Office, string Person, string Place)
    {
        public static Conversation Of(Turn turn) => turn.Viewer is { } viewer
            ? new(turn.Workspace.Id, viewer.Id, $"view|{turn.SharedPlace}")
            : new(turn.Workspace.Id, turn.Person.Id, turn.SharedPlace ?? "");

        /// <summary>Where the turn came from, and the person's own chat, to which its answer may go.</summary>
        public static IEnumerable<Conversation> AllOf(Turn turn) => turn.IsPersonal ? [Of(turn)] : [Of(turn), Of(turn.InPrivate())];
    }

    /// <param name="Stored">What the tables say as far as this instance knows.</param>
    /// <param name="Others">The writes of other instances that were known when it was read; null where it was not.</param>
    private sealed record Entry(Memory Value, string? Stored, string? Others)
    {
        public bool IsStored => Stored is null ? Value == Memory.Nothing : Value.ToJson() == Stored;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "What a conversation showed could not be kept for other instances: {Failure}.")]
        public static partial void NotKept(ILogger logger, string failure);
    }
}

/// <summary>A memory as it is stored.</summary>
internal sealed record StoredMemory(
    IReadOnlyList<TaskRef>? List, string? Plan, [property: JsonPropertyName("duty")] string? Assignment, TaskQuery? Query, bool IsSummary,
    DateTimeOffset? TaskAt, DateTimeOffset? TemplateAsked = null, DateOnly? ListDay = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(StoredMemory))]
internal sealed partial class MemoryJson : JsonSerializerContext;
