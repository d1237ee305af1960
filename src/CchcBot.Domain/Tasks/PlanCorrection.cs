using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>How an administrator settles a doubt about a plan that was read.</summary>
public enum CorrectionKind
{
    /// <summary>Checked, and left as the plan says.</summary>
    Keep,
    /// <summary>The item is not a task, and is not tracked.</summary>
    NotATask,
    /// <summary>The named units replace an unclear name, or supply a missing lead unit.</summary>
    Units,
    /// <summary>The name is another name of a known unit.</summary>
    Alias,
    /// <summary>The name is a new unit.</summary>
    NewUnit,
    /// <summary>Another deadline.</summary>
    Time,
    Deliverable,
    /// <summary>A correction of the plan's head: issuer, number, date, title or period.</summary>
    Head,
}

/// <summary>Corrections of a plan's head. Null leaves a value as read; an empty text removes it.</summary>
/// <param name="SignedOn">The date; <see cref="DateOnly.MinValue"/> = not signed.</param>
public sealed record PlanHeadChange(
    string? Issuer = null, string? Number = null, DateOnly? SignedOn = null, string? Title = null, PlanPeriod? Period = null)
{
    public bool IsEmpty => this is { Issuer: null, Number: null, SignedOn: null, Title: null, Period: null };
}

/// <summary>An administrator's answer to one doubt, given before the plan is stored.</summary>
/// <param name="Code">The kind of doubt.</param>
/// <param name="Task">Ordinal of the task; null where the doubt is about a name or the whole plan.</param>
/// <param name="Name">The unit's name as the plan writes it, where the doubt is about a name.</param>
/// <param name="Units">Names of units: for <see cref="CorrectionKind.Units"/>, and a single one for <see cref="CorrectionKind.Alias"/>.</param>
/// <param name="Before">The plan's own words at that place; null where there were none.</param>
/// <param name="By">Object id of the administrator.</param>
/// <param name="At">Office time.</param>
public sealed record PlanCorrection(
    PlanIssueCode Code,
    int? Task,
    string? Name,
    CorrectionKind Kind,
    IReadOnlyList<string>? Units = null,
    Deadline? Deadline = null,
    string? Text = null,
    string? Before = null,
    string? By = null,
    DateTimeOffset At = default)
{
    /// <summary>The changes, for <see cref="CorrectionKind.Head"/>; else null.</summary>
    public PlanHeadChange? Head { get; init; }

    /// <summary>Whether both are about the same doubt, so that the later one replaces the earlier.</summary>
    public bool IsAboutSame(PlanCorrection other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Code == other.Code && Task == other.Task && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
    }
}
