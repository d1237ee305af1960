namespace CchcBot.Domain.Time;

/// <summary>One expression of time found in a text: the terms From..To (excluded) and what they mean.</summary>
/// <param name="YearWritten">The year stands in the words, it is not the plan's.</param>
/// <param name="Impossible">A day, month or quarter that does not exist: shown, never a date.</param>
/// <param name="Points">The points read, where the kind is dated: a recurrence beside them makes them its occurrence.</param>
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

    /// <summary>Only "ngày 20": a day of a month that a recurrence names.</summary>
    public bool IsDayOnly => Points is { Points: [{ IsDayOnly: true }] };

    /// <summary>The terms used: more than From..To where phrases were merged.</summary>
    public IReadOnlyList<(int From, int To)> Used { get; init; } = [(From, To)];

    /// <summary>The day that a recurrence names lies in its period's first month, not in its last.</summary>
    public bool InFirstMonth { get; init; }

    /// <summary>"trước" stands before the points: the day itself is too late.</summary>
    public bool IsBefore { get; init; }
}
