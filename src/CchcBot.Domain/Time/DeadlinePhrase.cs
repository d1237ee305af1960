namespace CchcBot.Domain.Time;

/// <summary>A time expression found in a text: the terms From (inclusive) to To (exclusive) and their meaning.</summary>
/// <param name="YearWritten">The year is written in the text, not taken from the plan.</param>
/// <param name="Impossible">A day, month or quarter that does not exist: reported, never turned into a date.</param>
/// <param name="Points">The time points of a dated phrase; next to a recurrence they give the date of its occurrences.</param>
internal sealed record DeadlinePhrase(
    DeadlineKind Kind,
    int From,
    int To,
    DateOnly? Start = null,
    DateOnly? Due = null,
    DateOnly? Before = null,
    Recurrence? Every = null,
    string? After = null,
    bool YearWritten = false,
    bool Impossible = false,
    TimePoints? Points = null,
    IReadOnlyList<DeadlineMilestone>? Parts = null)
{
    public bool IsDated => Kind is not (DeadlineKind.None or DeadlineKind.Ongoing or DeadlineKind.Recurring or DeadlineKind.Conditional);

    /// <summary>A day of a month without the month ("ngày 20"); the month comes from a recurrence.</summary>
    public bool IsDayOnly => Points is { Points: [{ IsDayOnly: true }] };

    /// <summary>The terms used; after merging, more ranges than From..To.</summary>
    public IReadOnlyList<(int From, int To)> Used { get; init; } = [(From, To)];

    /// <summary>The day of a recurrence is in the first month of its period, not in the last.</summary>
    public bool InFirstMonth { get; init; }

    /// <summary>Of a recurrence with a day of its own: the last one within the plan's period.</summary>
    public DateOnly? LastOccurrence { get; init; }

    /// <summary>"trước" precedes the points: the day itself is already late.</summary>
    public bool IsBefore { get; init; }
}
