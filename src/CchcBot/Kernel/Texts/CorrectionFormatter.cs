using CchcBot.Domain.Plans;

namespace CchcBot.Kernel.Texts;

/// <summary>Describes corrections of a plan: what it said, and what it was changed to.</summary>
internal static class CorrectionFormatter
{
    public static string Sentence(TextLanguage language, PlanCorrection correction)
    {
        var before = correction.Name ?? correction.Before;
        return correction.Kind switch
        {
            CorrectionKind.Time => T(
                before is null ? CorrectionTexts.TimeSet : CorrectionTexts.Time,
                before,
                DeadlineFormatter.Describe(correction.Deadline!, language)
            ),
            CorrectionKind.Units => T(before is null ? CorrectionTexts.UnitsSet : CorrectionTexts.Units, before, string.Join("; ", correction.Units!)),
            CorrectionKind.Alias => T(CorrectionTexts.Alias, correction.Name, correction.Units![0]),
            CorrectionKind.NewUnit => T(CorrectionTexts.NewUnit, correction.Name),
            CorrectionKind.Deliverable => T(before is null ? CorrectionTexts.DeliverableSet : CorrectionTexts.Deliverable, before, correction.Text),
            CorrectionKind.Head when correction.Head is { } head => T(CorrectionTexts.Head, string.Join("; ", Changed(language, head))),
            CorrectionKind.NotATask => T(CorrectionTexts.NotATask),
            _ => correction.Name is { } name ? T(CorrectionTexts.KeepName, name) : T(CorrectionTexts.Keep, PlanIssueFormatter.Title(language, correction.Code)),
        };

        string T(Text text, params ReadOnlySpan<object?> arguments) => text.In(language, arguments);
    }

    /// <summary>What is put right in a plan's head, each part in a few words.</summary>
    public static IEnumerable<string> Changed(TextLanguage language, PlanHeadChange head)
    {
        string T(Text text, string value) => text.In(language, value.Length == 0 ? CorrectionTexts.HeadNone.In(language) : value);
        string?[] parts =
        [
            head.Period is { } period ? T(CorrectionTexts.HeadPeriod, PlanPeriodFormatter.Of(period)) : null,
            head.Issuer is { } issuer ? T(CorrectionTexts.HeadIssuer, issuer) : null,
            head.Number is { } number ? T(CorrectionTexts.HeadNumber, number) : null,
            head.SignedOn is { } day ? T(CorrectionTexts.HeadSigned, day == DateOnly.MinValue ? "" : $"{day:dd/MM/yyyy}") : null,
            head.Title is { } title ? T(CorrectionTexts.HeadTitle, title) : null,
        ];
        return parts.OfType<string>();
    }

    /// <summary>Preceded by the task's code, if it is about one task.</summary>
    public static string Line(TextLanguage language, PlanCorrection correction, PlanReading original) =>
        original.Tasks.FirstOrDefault(t => t.Ordinal == correction.Task) is { } task
            ? $"{task.Code}: {Sentence(language, correction)}"
            : Sentence(language, correction);

    /// <summary>Followed by its origin, for a task's history.</summary>
    public static string WithOrigin(TextLanguage language, PlanCorrection correction) =>
        CorrectionTexts.Origin.In(language, Sentence(language, correction), correction.At.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
}
