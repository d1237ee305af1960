namespace CchcBot.Domain.Tasks;

/// <summary>What happens to a task that is open when its plan is closed. Stored by name.</summary>
public enum ClosingFate
{
    /// <summary>It is carried over to the next plan.</summary>
    Carry,
    /// <summary>It stays in this plan and is still owed.</summary>
    Keep,
    /// <summary>It is no longer owed, according to a document.</summary>
    Stop,
}

/// <summary>What the monitoring unit proposes for an open task of a plan to be closed; a leader decides.</summary>
/// <param name="Document">Number and date of the document that ends the task, as typed; null for other fates.</param>
public sealed record ClosingProposal(ClosingFate Fate, string? Document = null)
{
    /// <summary>The pending proposal for the task; null where there is none.</summary>
    public static ClosingProposal? Of(ReformTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return task.Standing == TaskStanding.AwaitingDecision
            && task.Log.LastOrDefault(l => l.Kind == TaskAmendmentKind.Standing) is { } last
            && task.Log.LastOrDefault(l => l.Kind == TaskAmendmentKind.Proposed && l.Operation == last.Operation) is { New: { } words }
            ? Read(words)
            : null;
    }

    /// <summary>The task with this proposal recorded, awaiting a leader's decision.</summary>
    public ReformTask On(ReformTask task, AmendingAct act)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(act);
        var proposed = task with { Log = [.. task.Log, act.Note(TaskAmendmentKind.Proposed, null, Document is null ? $"{Fate}" : $"{Fate}|{Document}")] };
        return act.Stand(proposed, TaskStanding.AwaitingDecision);
    }

    /// <summary>Parses the proposal from an amendment's value; null where it is none.</summary>
    public static ClosingProposal? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var parts = words.Split('|', 2);
        return Enum.TryParse<ClosingFate>(parts[0], out var fate) && Enum.IsDefined(fate)
            ? new ClosingProposal(fate, parts.Length > 1 ? parts[1] : null)
            : null;
    }
}
