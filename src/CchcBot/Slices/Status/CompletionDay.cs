using System.Text.RegularExpressions;

namespace CchcBot.Slices.Status;

/// <summary>Reads the day of completion where a sentence names it apart from a document: "tổ chức xong hôm 20/6, công văn 88/TTPV ngày 18/6".</summary>
internal static partial class CompletionDay
{
    /// <summary>The day in the words, not after today; null if there is none.</summary>
    public static DateOnly? In(string? words, DateOnly today)
    {
        if (words is null)
        {
            return null;
        }

        // "Chiều qua", "hôm thứ sáu": in the clause of the completion, else in any.
        return Words().Match(VietnameseText.Fold(words)) is { Success: true } match
            ? DateReader.ReadPast(match.Groups["day"].Value, today) is { } day && day <= today ? day : null
            : (SaidDay.In(words, today, Completion().IsMatch) ?? SaidDay.In(words, today, _ => true)) is { IsRelative: true, Day: var near } ? near : null;
    }

    [GeneratedRegex(@"\b(?:xong|hoan thanh|hoan tat|ket thuc|done|finished|completed|ban hanh|cong bo|issued|published)\b", RegexOptions.None, 1000)]
    private static partial Regex Completion();

    [GeneratedRegex(
        @"\b(?:hom|(?:xong|hoan thanh|hoan tat|ket thuc|done|finished|completed)(?: roi)?,?(?: (?:tu|vao|hom|on))?(?: ngay)?)"
            + @"(?: ngay)? (?<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?![\d/])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Words();
}
