namespace CchcBot.Domain.Time;

/// <summary>The kind of time that a plan gives a task. In JSON the names are in camel case.</summary>
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
    /// <summary>Consecutive quarters, due on the last day of the last one ("Quý III và IV/2025").</summary>
    Quarters,
    /// <summary>Another span, due on its last day ("6 tháng đầu năm", "Giai đoạn 2026 - 2030").</summary>
    Range,
    /// <summary>A year, due on 31 December.</summary>
    Year,
    /// <summary>"Thường xuyên": asked about each quarter, never overdue.</summary>
    Ongoing,
    /// <summary>"Định kỳ hằng quý": one dated occurrence per period.</summary>
    Recurring,
    /// <summary>"Sau khi UBND tỉnh ban hành ...": depends on an event.</summary>
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

/// <summary>The plan's period: it supplies a year that is not written, and bounds the dates.</summary>
/// <param name="Year">The plan's year; the first one of a plan for several years.</param>
/// <param name="Start">First day, inclusive.</param>
/// <param name="End">Last day, inclusive.</param>
public sealed record PlanPeriod(int Year, DateOnly Start, DateOnly End)
{
    public static PlanPeriod OfYear(int year) => new(year, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
}

/// <summary>One part of a deadline with several parts ("Quý I ban hành kế hoạch; Quý III kiểm tra").</summary>
/// <param name="What">The words that say what is due, or null where only a time is given; for Conditional, the event.</param>
/// <param name="Every">The period, where Kind is Recurring and a period is stated.</param>
public sealed record DeadlineMilestone(string? What, DeadlineKind Kind, DateOnly? Start, DateOnly? Due, Recurrence? Every = null)
{
    /// <summary>
    /// For Recurring with a period: the last occurrence's due day, after which the others are due too. Null in rows of builds before each occurrence of a
    /// part was owed: there it stays one part, due at the end, since states are kept by the parts' numbers.
    /// </summary>
    public DateOnly? LastOccurrence { get; init; }
}

/// <summary>A deadline as read from the plan's words. Dates are the office's days, inclusive.</summary>
/// <param name="Kind">The kind of time.</param>
/// <param name="Start">First day of the span, or null.</param>
/// <param name="Due">Last day on which the task is on time (before days off are considered), or null where it has none.</param>
/// <param name="Before">The day X of "trước ngày X" (Due is the day before), else null.</param>
/// <param name="Every">The period, where Kind is Recurring and a period is stated.</param>
/// <param name="After">For Conditional: the event, in the plan's words.</param>
/// <param name="Milestones">The parts, where there are several; the deadline's own Due is then the latest one.</param>
/// <param name="Words">The words of the text on which the reading is based, in order.</param>
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

    /// <summary>
    /// For Recurring with a day of its own ("ngày 25 hằng tháng", "trước 15/11 hằng năm"): the last occurrence's due day. The others are due on the same
    /// day and month of their periods. Null = on the last day of each period, and in rows of builds before it was kept.
    /// </summary>
    public DateOnly? LastOccurrence { get; init; }

    /// <summary>Whether the kind has a due date, so that a task can be late.</summary>
    public bool IsDated => Kind is not (DeadlineKind.None or DeadlineKind.Ongoing or DeadlineKind.Recurring or DeadlineKind.Conditional);
}
