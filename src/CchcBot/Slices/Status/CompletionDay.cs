using System.Text.RegularExpressions;

namespace CchcBot.Slices.Status;

/// <summary>Reads the day of completion where a sentence names it apart from a document: "tổ chức xong hôm 20/6, công văn 88/TTPV ngày 18/6".</summary>
internal static partial class CompletionDay
{
    /// <summary>The day in the words, not after today; null if there is none.</summary>
    public static DateOnly? In(string? words, DateOnly today)
    {
        if (words is null || Words().Match(VietnameseText.Fold(words)) is not { Success: true } match)
        {
            return null;
        }

        if (match.Groups["near"].Value is { Length: > 0 } near)
        {
            return near switch { "kia" => today.AddDays(-2), "nay" or "today" => today, _ => today.AddDays(-1) };
        }

        return DateReader.ReadPast(match.Groups["day"].Value, today) is { } day && day <= today ? day : null;
    }

    [GeneratedRegex(
        @"\bhom (?<near>qua|kia|nay)\b|\b(?<near>yesterday|today)\b"
            + @"|\b(?:hom|(?:xong|hoan thanh|hoan tat|ket thuc|done|finished|completed)(?: roi)?,?(?: (?:tu|vao|hom|on))?(?: ngay)?)"
            + @"(?: ngay)? (?<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)(?![\d/])",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Words();
}
