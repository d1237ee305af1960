using System.Text.RegularExpressions;
using CchcBot.Language.Spans;

namespace CchcBot.Kernel;

/// <summary>
/// Determines which occurrence of a recurring task is meant: the one whose period is named, or else the only open one. The date of a document is not taken
/// for a period.
/// </summary>
internal static partial class OccurrencePeriod
{
    /// <summary>The period that a sentence names; null if it names none.</summary>
    public static (DateOnly From, DateOnly To)? In(string said, DateOnly today) =>
        PeriodReader.Read(Dates().Replace(said, " "), today) is { From: { } from, To: { } to } && from < to ? (from, to) : null;

    /// <summary>The occurrences of one unit that may be meant: one, or several to ask about.</summary>
    public static IReadOnlyList<Assignment> Meant(IReadOnlyList<Assignment> occurrences, (DateOnly From, DateOnly To)? period, DateOnly today)
    {
        var begun = occurrences.Where(d => d.IsActive(today)).ToList();
        List<Assignment> open = [.. begun.Where(d => !d.IsDone).OrderBy(d => d.Id.Part)];
        if (period is { } span && occurrences.Where(d => d.Definition.Due >= span.From && d.Definition.Due <= span.To).ToList() is { Count: > 0 } said)
        {
            return said is [var only] ? [only] : said.Where(d => !d.IsDone).ToList() is { Count: > 0 } left ? left : [said[^1]];
        }

        return open.Count > 0 ? open : [begun.LastOrDefault() ?? occurrences[0]];
    }

    // Dates, in digits or spelled out: they are removed because they do not name an occurrence's period.
    [GeneratedRegex(@"\b\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\b|\b\d{1,2}\s*/\s*\d{1,2}\b|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}(\s+năm\s+\d{4})?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dates();
}
