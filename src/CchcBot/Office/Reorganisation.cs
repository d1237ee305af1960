using System.Text.Json.Serialization;

namespace CchcBot.Office;

internal enum ReorganisationKind
{
    /// <summary>Several units become one.</summary>
    Merge,
    /// <summary>One unit becomes several; the administrator says which task goes where.</summary>
    Split,
    /// <summary>A unit gets another name.</summary>
    Rename,
}

/// <summary>A task of a split unit and who goes on with it.</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Unit">Key of the new unit.</param>
internal sealed record TaskChoice(string Plan, string Task, string Unit);

/// <summary>A unit to be.</summary>
internal sealed record NewUnit(string Key, string Name);

/// <summary>A decision on units with its day: open work moves on that day, history keeps the old names.</summary>
/// <param name="Id">Names the decision and what it does: the same one said twice is one.</param>
/// <param name="Old">Keys of the units that it is about.</param>
/// <param name="New">What they become; one of them may be an old unit that stays.</param>
/// <param name="Number">Number of the decision: "15/QĐ-UBND".</param>
/// <param name="SignedOn">Date of the decision.</param>
/// <param name="EffectiveOn">From this day of the office the new units owe the work.</param>
/// <param name="Head">Object id of who heads the one new unit, or null.</param>
/// <param name="Rest">Of a split: who goes on with tasks that were not chosen one by one.</param>
/// <param name="By">Object id of who entered it.</param>
/// <param name="StartedAt">When carrying it out began: a repeat after a crash writes the same moment.</param>
/// <param name="DoneAt">When it was carried out; null = not yet.</param>
/// <param name="CancelledAt">When it was taken back before its day, or null.</param>
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
    /// <summary>Neither carried out nor taken back.</summary>
    public bool IsOpen => DoneAt is null && CancelledAt is null;

    /// <summary>What a later build knows to do with units, this one does not: it is shown and left.</summary>
    [JsonIgnore]
    public bool IsKnown => Enum.IsDefined(Kind);

    /// <summary>"15/QĐ-UBND ngày 20/06/2025".</summary>
    public string Decision => $"{Number} ngày {SignedOn:dd/MM/yyyy}";
}
