using CchcBot.Domain.Time;

namespace CchcBot.Domain.Tasks;

/// <summary>What an administrator decided about a doubt.</summary>
public enum CorrectionKind
{
    /// <summary>As the plan says: looked at, and left.</summary>
    Keep,
    /// <summary>The item is no task: it is not followed.</summary>
    NotATask,
    /// <summary>Units in the place of a name, or of a lead that is missing.</summary>
    Units,
    /// <summary>The name is another name of a unit that the directory knows.</summary>
    Alias,
    /// <summary>The name is a unit of its own.</summary>
    NewUnit,
    /// <summary>Another deadline.</summary>
    Time,
    Deliverable,
    /// <summary>Issuer, number, day, title or period of the plan as a whole.</summary>
    Head,
}

/// <summary>What is put right in a plan's head. What is null stays as it was read; an empty text says that there is none.</summary>
/// <param name="SignedOn"><see cref="DateOnly.MinValue"/> says that it is not signed.</param>
public sealed record PlanHeadChange(
    string? Issuer = null, string? Number = null, DateOnly? SignedOn = null, string? Title = null, PlanPeriod? Period = null)
{
    public bool IsEmpty => this is { Issuer: null, Number: null, SignedOn: null, Title: null, Period: null };
}

/// <summary>A word of the administrator on one doubt, given before the plan is stored.</summary>
/// <param name="Code">The kind of doubt that it answers.</param>
/// <param name="Task">Ordinal of the task; null where a name or the plan as a whole is meant.</param>
/// <param name="Name">The unit's name as the plan writes it, where the doubt is about a name.</param>
/// <param name="Units">Names of units, for <see cref="CorrectionKind.Units"/> and, one of them, <see cref="CorrectionKind.Alias"/>.</param>
/// <param name="Before">What the plan said there, in its own words; null where it said nothing.</param>
/// <param name="By">Object id of who decided.</param>
/// <param name="At">The office's time.</param>
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
    /// <summary>For <see cref="CorrectionKind.Head"/>.</summary>
    public PlanHeadChange? Head { get; init; }

    /// <summary>Whether both speak of the same doubt: the later word counts.</summary>
    public bool IsAboutSame(PlanCorrection other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Code == other.Code && Task == other.Task && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
    }
}
