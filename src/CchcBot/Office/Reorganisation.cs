using System.Text.Json.Serialization;

namespace CchcBot.Office;

internal enum ReorganisationKind
{
    /// <summary>Several units become one.</summary>
    Merge,
    /// <summary>One unit becomes several; the administrator says which task goes to which.</summary>
    Split,
    /// <summary>A unit gets another name.</summary>
    Rename,
}

/// <summary>The new unit that takes over a task of a split unit.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Unit">Key of the new unit.</param>
internal sealed record TaskChoice(string Plan, string Task, string Unit);

/// <summary>A unit that a reorganisation creates or keeps.</summary>
internal sealed record NewUnit(string Key, string Name);

/// <summary>A reorganisation of units by a decision: open work moves on its effective day, the history keeps the old names.</summary>
/// <param name="Id">Derived from the decision and its content, so that entering the same one twice has no further effect.</param>
/// <param name="Old">Keys of the units that it changes.</param>
/// <param name="New">The resulting units; one of them may be an old unit that stays.</param>
/// <param name="Number">Number of the decision: "15/QĐ-UBND".</param>
/// <param name="SignedOn">Date of the decision.</param>
/// <param name="EffectiveOn">The office's day from which the new units owe the work.</param>
/// <param name="Head">Object id of the head of the resulting unit where there is only one, or null.</param>
/// <param name="Rest">For a split: key of the unit that takes the tasks not chosen one by one.</param>
/// <param name="By">Object id of who entered it.</param>
/// <param name="StartedAt">When the execution began: stored, so that a repeat after a crash writes the same time.</param>
/// <param name="DoneAt">When it was carried out; null = not yet.</param>
/// <param name="CancelledAt">When it was cancelled before its day, or null.</param>
internal sealed record Reorganisation(
    string Id,
    ReorganisationKind Kind,
    IReadOnlyList<string> Old,
    IReadOnlyList<NewUnit> New,
    string Number,
    DateOnly SignedOn,
    DateOnly EffectiveOn,
    string? Head,
    IReadOnlyList<TaskChoice> Choices,
    string? Rest,
    string By,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? DoneAt = null,
    DateTimeOffset? CancelledAt = null)
{
    /// <summary>Neither carried out nor cancelled.</summary>
    public bool IsOpen => DoneAt is null && CancelledAt is null;

    /// <summary>False for a kind written by a newer build: it is shown, but not carried out.</summary>
    [JsonIgnore]
    public bool IsKnown => Enum.IsDefined(Kind);

    /// <summary>"15/QĐ-UBND ngày 20/06/2025".</summary>
    public string Decision => $"{Number} ngày {SignedOn:dd/MM/yyyy}";
}
