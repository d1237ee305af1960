namespace CchcBot.Kernel.Texts;

/// <summary>Names the period of an occurrence of a recurring task.</summary>
internal static class OccurrenceFormatter
{
    private static readonly Text OfPeriod = new("kỳ {0}", "for {0}");

    /// <summary>"kỳ Quý I/2025"; null for a task that does not recur.</summary>
    public static string? Of(TextLanguage language, Assignment assignment) =>
        assignment is { Task.Deadline: { Kind: DeadlineKind.Recurring, Every: { } every }, Definition.Start: { } start }
            ? OfPeriod.In(language, PeriodFormatter.In(language, start, End(start, every)))
            : null;

    private static DateOnly End(DateOnly start, Recurrence every) => every switch
    {
        Recurrence.TwoWeeks => start.AddDays(13),
        Recurrence.Month => start.AddMonths(1).AddDays(-1),
        Recurrence.Quarter => start.AddMonths(3).AddDays(-1),
        Recurrence.HalfYear => start.AddMonths(6).AddDays(-1),
        _ => start.AddYears(1).AddDays(-1),
    };
}
