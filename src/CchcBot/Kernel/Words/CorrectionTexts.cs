using System.Globalization;
using CchcBot.Domain.Plans;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Kernel.Words;

/// <summary>The sentences of corrections: what the plan said, and what it was settled to.</summary>
internal static class CorrectionTexts
{
    public static string Sentence(TextLanguage language, PlanCorrection correction)
    {
        var before = correction.Name ?? correction.Before;
        var set = before is null ? "Set" : "";
        return correction.Kind switch
        {
            CorrectionKind.Time => T($"time{set}", before, DeadlineWords.Describe(correction.Deadline!, language)),
            CorrectionKind.Units => T($"units{set}", before, string.Join("; ", correction.Units!)),
            CorrectionKind.Alias => T("alias", correction.Name, correction.Units![0]),
            CorrectionKind.NewUnit => T("newUnit", correction.Name),
            CorrectionKind.Deliverable => T($"deliverable{set}", before, correction.Text),
            CorrectionKind.NotATask => T("notATask"),
            _ => correction.Name is { } name ? T("keepName", name) : T("keep", PlanIssueTexts.Title(language, correction.Code)),
        };

        string T(string key, params ReadOnlySpan<object?> arguments) => Texts.Get(language, $"doubts.said.{key}", arguments);
    }

    /// <summary>With the task's code in front, where it is about one task.</summary>
    public static string Line(TextLanguage language, PlanCorrection correction, PlanReading original) =>
        original.Tasks.FirstOrDefault(t => t.Ordinal == correction.Task) is { } task ? $"{task.Code}: {Sentence(language, correction)}" : Sentence(language, correction);

    /// <summary>With its origin, for a task's history.</summary>
    public static string WithOrigin(TextLanguage language, PlanCorrection correction) =>
        Texts.Get(language, "doubts.origin", Sentence(language, correction), correction.At.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture));
}
