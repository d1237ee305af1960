namespace CchcBot.Domain.Tasks;

/// <summary>What becomes of a task that is open when its plan is closed. Stored by name.</summary>
public enum ClosingFate
{
    /// <summary>It goes on in the next plan.</summary>
    Carry,
    /// <summary>It is still to be done, in this plan.</summary>
    Keep,
    /// <summary>It is no longer owed: a document says so.</summary>
    Stop,
}

/// <summary>What the monitoring unit proposes for an open task; a leader decides.</summary>
/// <param name="Document">Number and date of the document by which it stops, as typed; null elsewhere.</param>
public sealed record ClosingProposal(ClosingFate Fate, string? Document = null)
{
    /// <summary>The proposal that waits for a decision; null where none does.</summary>
    public static ClosingProposal? Of(ReformTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Standing == TaskStanding.AwaitingDecision
            && task.Log.LastOrDefault(l => l.Kind == TaskAmendmentKind.Standing) is { } last
            && task.Log.LastOrDefault(l => l.Kind == TaskAmendmentKind.Proposed && l.Operation == last.Operation) is { New: { } words }
            ? Read(words)
            : null;
    }

    /// <summary>The task as it waits for the leader's word on this proposal.</summary>
    public ReformTask On(ReformTask task, AmendingAct act)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(act);
        var proposed = task with { Log = [.. task.Log, act.Note(TaskAmendmentKind.Proposed, null, Document is null ? $"{Fate}" : $"{Fate}|{Document}")] };
        return act.Stand(proposed, TaskStanding.AwaitingDecision);
    }

    /// <summary>What a note of it says; null where it is none.</summary>
    public static ClosingProposal? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = words.Split('|', 2);
        return Enum.TryParse<ClosingFate>(parts[0], out var fate) && Enum.IsDefined(fate)
            ? new ClosingProposal(fate, parts.Length > 1 ? parts[1] : null)
            : null;
    }
}
