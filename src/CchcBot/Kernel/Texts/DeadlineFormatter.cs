namespace CchcBot.Kernel.Texts;

/// <summary>Describes how a deadline was read, with one line per milestone.</summary>
internal static class DeadlineFormatter
{
    public static string Describe(Deadline deadline, TextLanguage language)
    {
        var lines = new List<string> { Whole(deadline, language) };
        lines.AddRange(
            deadline.Milestones.Select(m =>
                DeadlineTexts.Milestone.In(
                    language,
                    m.Every is { } every ? Recurring(every, m.Due, language) : Time(m.Kind, m.Start, m.Due, language),
                    m.What is null ? "" : $": {m.What}"
                )
            )
        );
        return string.Join('\n', lines);
    }

    private static string Whole(Deadline deadline, TextLanguage language) => deadline switch
    {
        { Kind: DeadlineKind.Date, Before: { } before, Due: { } due } => DeadlineTexts.KindBefore.In(language, Day(before), Day(due)),
        { Kind: DeadlineKind.Recurring, Every: { } every } => Recurring(every, deadline.Due, language),
        { Kind: DeadlineKind.Conditional, After: { Length: > 0 } after } => DeadlineTexts.KindConditionalAfter.In(language, after),
        _ => Time(deadline.Kind, deadline.Start, deadline.Due, language),
    };

    private static string Recurring(Recurrence every, DateOnly? last, TextLanguage language) =>
        DeadlineTexts.KindRecurringEvery.In(language, DeadlineTexts.Every(every).In(language), Day(last));

    private static string Time(DeadlineKind kind, DateOnly? start, DateOnly? due, TextLanguage language) =>
        DeadlineTexts.Kind(kind).In(language, Day(start), Day(due));

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "…";
}
