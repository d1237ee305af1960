namespace CchcBot.Domain.Time;

/// <summary>What kind of time a plan gives a task. Names in JSON are the camel-case of these.</summary>
public enum DeadlineKind
{
    /// <summary>No time is stated.</summary>
    None,
    /// <summary>A day ("trước ngày 15/12/2025").</summary>
    Date,
    /// <summary>A month, due its last day ("Tháng 12/2025").</summary>
    Month,
    /// <summary>A quarter, due its last day ("Quý I/2025").</summary>
    Quarter,
    /// <summary>Quarters in a row, due the last one's last day ("Quý III và IV/2025").</summary>
    Quarters,
    /// <summary>Another span, due its last day ("6 tháng đầu năm", "Giai đoạn 2026 - 2030").</summary>
    Range,
    /// <summary>A year, due 31/12.</summary>
    Year,
    /// <summary>"Thường xuyên": checked in on each quarter, never overdue.</summary>
    Ongoing,
    /// <summary>"Định kỳ hằng quý": one dated occurrence a period.</summary>
    Recurring,
    /// <summary>"Sau khi UBND tỉnh ban hành ...": waits for an event.</summary>
    Conditional,
}

/// <summary>The period of a recurring deadline.</summary>
public enum Recurrence
{
    Month,
    Quarter,
    HalfYear,
    Year,
    TwoWeeks,
}

/// <summary>The plan's own period: what a year that is not written means, and what a date must lie in.</summary>
/// <param name="Year">The plan's year; for a plan of several years its first.</param>
/// <param name="Start">First day, included.</param>
/// <param name="End">Last day, included.</param>
public sealed record PlanPeriod(int Year, DateOnly Start, DateOnly End)
{
    public static PlanPeriod OfYear(int year) => new(year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}

/// <summary>One part of a deadline with several parts ("Quý I ban hành kế hoạch; Quý III kiểm tra").</summary>
/// <param name="What">The words that say what is due, or null where only the time is said; where Kind is Conditional, the event.</param>
/// <param name="Every">The period, where Kind is Recurring and a period is stated.</param>
public sealed record DeadlineMilestone(string? What, DeadlineKind Kind, DateOnly? Start, DateOnly? Due, Recurrence? Every = null);

/// <summary>A deadline as read from the plan's words. Dates are days of the office, both ends included.</summary>
/// <param name="Kind">What kind of time it is.</param>
/// <param name="Start">First day of the span, or null.</param>
/// <param name="Due">Last day on which the task is on time, or null where it has none.</param>
/// <param name="Before">The X of "trước ngày X" (Due is the day before), else null.</param>
/// <param name="Every">The period, where Kind is Recurring and a period is stated.</param>
/// <param name="After">The event waited for, in the plan's words, where Kind is Conditional.</param>
/// <param name="Milestones">The parts, where there are several; the deadline's own Due is the latest dated one.</param>
/// <param name="Words">The words of the text that the reading rests on, in order.</param>
public sealed record Deadline(
    DeadlineKind Kind,
    DateOnly? Start = null,
    DateOnly? Due = null,
    DateOnly? Before = null,
    Recurrence? Every = null,
    string? After = null,
    IReadOnlyList<DeadlineMilestone>? Milestones = null,
    IReadOnlyList<string>? Words = null)
{
    public static Deadline None { get; } = new(DeadlineKind.None);

    public IReadOnlyList<DeadlineMilestone> Milestones { get; init; } = Milestones ?? [];

    public IReadOnlyList<string> Words { get; init; } = Words ?? [];

    /// <summary>Whether the deadline is one of the dated kinds, so that a task can be late.</summary>
    public bool IsDated => Kind is not (DeadlineKind.None or DeadlineKind.Ongoing or DeadlineKind.Recurring or DeadlineKind.Conditional);
}
