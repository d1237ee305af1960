using System.Text.RegularExpressions;
using CchcBot.Language;

namespace CchcBot.Slices.Status;

/// <summary>A day that has passed, as a sentence says of what was done on it.</summary>
/// <param name="Words">The words, as typed.</param>
/// <param name="IsRelative">It is counted from the day of the sentence ("chiều qua", "hôm thứ sáu"), so the words alone do not tell it later.</param>
internal sealed partial record SaidDay(DateOnly Day, string Words, bool IsRelative)
{
    private static readonly string[] Weekdays = ["hai", "ba", "tu", "nam", "sau", "bay"];
    private static readonly string[] English = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <summary>
    /// The day of the step that a report names: not a deadline, an expected day or the date of its documents. Null if it says none, or one that lies ahead.
    /// </summary>
    public static SaidDay? Of(UpdateReading reading, DateOnly today) =>
        reading.Note is { } note ? In(note, today, clause => !Ahead().IsMatch(clause)) : null;

    /// <summary>The first day in a clause that is meant.</summary>
    /// <param name="words">The words as typed.</param>
    /// <param name="isMeant">Whether a day in the clause, given without diacritics, is the one wanted.</param>
    public static SaidDay? In(string words, DateOnly today, Func<string, bool> isMeant)
    {
        var typed = VietnameseText.Compose(words);
        // The date of a document is the document's.
        var folded = DocumentDate().Replace(VietnameseText.Fold(typed), m => new string('#', m.Length));
        foreach (var clause in Clause().EnumerateMatches(folded))
        {
            var (said, at) = (folded.Substring(clause.Index, clause.Length), clause.Index);
            if (!isMeant(said))
            {
                continue;
            }

            foreach (Match match in Days().Matches(said))
            {
                if (Read(match, typed.Substring(at + match.Index, match.Length), today) is { } day && day <= today)
                {
                    return new SaidDay(day, typed.Substring(at + match.Index, match.Length), !match.Groups["date"].Success);
                }
            }
        }

        return null;
    }

    /// <summary>The words without those of the day.</summary>
    public string Without(string words) => VietnameseText.Tidy(VietnameseText.Compose(words).Replace(Words, " ", StringComparison.Ordinal));

    private static DateOnly? Read(Match match, string typed, DateOnly today)
    {
        if (match.Groups["date"] is { Success: true, Value: var date })
        {
            return DateReader.ReadPast(date, today);
        }

        if (match.Groups["near"] is { Success: true, Value: var near })
        {
            // "Tôi qua" is no evening.
            return typed.StartsWith("tôi", StringComparison.OrdinalIgnoreCase) ? null
                : near switch { "kia" => today.AddDays(-2), "nay" or "today" or "this" => today, _ => today.AddDays(-1) };
        }

        var weekday = match.Groups["week"].Value is { Length: > 0 } named ? Weekday(named) : Array.IndexOf(English, match.Groups["english"].Value);
        if (weekday < 0)
        {
            return null;
        }

        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var ofWeek = monday.AddDays((weekday + 6) % 7);
        return match.Groups["before"].Success ? ofWeek.AddDays(-7)
            : match.Groups["same"].Success ? ofWeek
            : ofWeek < today ? ofWeek
            : ofWeek.AddDays(-7);
    }

    private static int Weekday(string named) => named is "chu nhat" or "cn" ? 0
        : int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1
        : Array.IndexOf(Weekdays, named) + 1;

    [GeneratedRegex(@"(?:[^,;!?\n.]|\.(?=\d))+", RegexOptions.None, 1000)]
    private static partial Regex Clause();

    [GeneratedRegex(
        @"\d+\s*/\s*(?:\d{4}\s*/\s*)?[a-z][\w-]*,?\s*(?:(?:ky|ban hanh|de|of|dated|on)\s+)?(?:ngay\s+)?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?"
            + @"|\d{1,2} thang \d{1,2}(?: nam \d{4})?)(?![\d/])",
        RegexOptions.None,
        1000)]
    private static partial Regex DocumentDate();

    /// <summary>A clause about what is still to come, a limit, or what hinders it.</summary>
    [GeneratedRegex(
        @"\b(?:du kien|uoc|chac|se|hen|hua|phan dau|co gang|han|thoi han|cham nhat|truoc ngay|qua han|vuong|expected?|probably|will|deadline|due|by)\b",
        RegexOptions.None,
        1000)]
    private static partial Regex Ahead();

    [GeneratedRegex(
        @"\b(?:hom|bua|chieu|sang|trua|toi|dem|khuya)(?: hom| ngay)? (?<near>qua|kia|nay)\b|\b(?<near>yesterday|today)\b"
            + @"|\b(?<near>this) (?:morning|afternoon)\b|\blast (?<near>night)\b"
            + @"|\b(?:hom|ngay|sang|chieu|trua|toi|tu|vao|bua) (?:thu (?<week>hai|ba|tu|nam|sau|bay|[2-7])|(?<week>chu nhat|cn))\b"
            + @"(?: (?:(?<before>tuan (?:truoc|roi|qua))|(?<same>tuan nay)|vua (?:roi|qua)|roi|qua))?(?! (?:toi|sau|tuan (?:sau|toi)|nay))"
            + @"|\bthu (?<week>hai|ba|tu|nam|sau|bay|[2-7]) (?:(?<before>tuan (?:truoc|roi|qua))|(?<same>tuan nay)|vua (?:roi|qua))\b"
            + @"|\b(?<!next |by |until |before |this )(?:last |on )?(?<english>monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
            + @"|(?<!\b(?:den|toi|truoc|sau|han|by|until|before) )\b(?:hom|ngay|vao|tu|on|bua)(?: ngay)? "
            + @"(?<date>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?|\d{1,2} thang \d{1,2}(?: nam \d{4})?)(?![\d/%])"
            // "Gửi 2/3 đơn vị" is a share.
            + @"|\b(?:trinh|gui|xong) (?<date>\d{1,2}/\d{1,2}(?:/\d{4})?) *(?:$|(?:roi|a|nhe|nha|cho|len)\b)"
            + @"|^\W*(?<date>\d{1,2}/\d{1,2}(?:/\d{4})?) (?=da |em |phong |trinh |gui )",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Days();
}
