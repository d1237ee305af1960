using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using CchcBot.Domain.Tasks;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Spans;

/// <summary>A document or link found in a sentence.</summary>
/// <param name="Start">Position of the number or link in the NFC text; the word for the document's kind is outside.</param>
/// <param name="End">Position after the last character, including a date that follows.</param>
internal sealed record DocumentSpan(int Start, int End, Evidence Evidence);

/// <summary>Finds document numbers with their dates ("QĐ 123/QĐ-TTT ngày 5/9/2026", "TB số 45") and links.</summary>
internal static partial class DocumentFinder
{
    private const string Kinds =
        "quyet dinh|thong bao|cong van|bao cao|ke hoach|to trinh|thong tu|nghi quyet|nghi dinh|chi thi|bien ban|phieu trinh|giay moi|huong dan|van "
            + "ban|chuong trinh|" +
        "qd-ubnd|qd|tb|cv|bc|kh|ttr|tt|nq|nd|ct|bb|gm|hd|vb|" +
        "decision|plan|report|notice|official letter|letter|document|circular|resolution|submission|memo";

    private const string Months =
        "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";

    /// <summary>Documents and links in order of occurrence.</summary>
    /// <param name="composed">The text in Unicode NFC.</param>
    /// <param name="asOf">Today: a date without a year is the last such day on or before it.</param>
    public static List<DocumentSpan> Find(string composed, DateOnly asOf)
    {
        var found = new List<DocumentSpan>();
        // Most messages contain neither, which a look for digits and link characters shows cheaply.
        var (hasNumber, hasLink) = (composed.AsSpan().ContainsAnyInRange('0', '9'), composed.AsSpan().ContainsAny(Links));
        if (!hasNumber && !hasLink)
        {
            return found;
        }

        var folded = VietnameseText.Fold(composed);
        foreach (Match link in Link().Matches(composed))
        {
            var url = link.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '>', '"', '\'', '”', '’');
            found.Add(new(link.Index, link.Index + url.Length, new(null, null, url)));
        }

        foreach (var pattern in (Regex[])[Symbol(), Bare()])
        {
            foreach (Match match in pattern.Matches(folded))
            {
                var (number, end) = (match.Groups["number"], match.Index + match.Length);
                // A symbol needs letters: 3/8 is a fraction and 10/2026 a month.
                var isDocument = !match.Groups["symbol"].Success || match.Groups["symbol"].Value.Any(char.IsLetter);
                if (!isDocument || found.Exists(f => f.Start < end && f.End > match.Index))
                {
                    continue;
                }

                var date = DateForms.Select(form => form.Match(folded, end)).FirstOrDefault(m => m.Success);
                var day = DayOf(date, asOf) ?? DayOf(Before(folded, match.Index), asOf) ?? DayOf(SignedOn().Match(folded, end), asOf);
                if (pattern == Symbol() || day is not null || match.Groups["so"].Success)
                {
                    // The span excludes the word for the document's kind, which the model needs: a decision is not an invitation.
                    var written = string.Concat(composed.Substring(number.Index, number.Length).Where(c => !char.IsWhiteSpace(c)));
                    found.Add(new(number.Index, end + (date?.Length ?? 0), new(written, day, null)));
                }
            }
        }

        found.Sort((x, y) => x.Start.CompareTo(y.Start));
        return found;
    }

    private static readonly SearchValues<string> Links = SearchValues.Create(["http", "www."], StringComparison.OrdinalIgnoreCase);

    private static readonly Regex[] DateForms = [NumericDate(), WordDate(), EnglishDate(), EnglishMonthFirst()];

    /// <summary>A date before the document: "ngày 6/11/2026 đã ban hành KH 64/KH-VP".</summary>
    private static Match? Before(string folded, int at) =>
        folded.AsSpan(0, at).TrimEnd() is [.., 'k', 'y'] or [.., 'h', 'a', 'n', 'h'] ? IssuedOn().Match(folded, 0, at) : null;

    /// <summary>The day that a date names, without a year the last one on or before today; null if there is no such day.</summary>
    private static DateOnly? DayOf(Match? date, DateOnly asOf)
    {
        if (date is not { Success: true })
        {
            return null;
        }

        var groups = date.Groups;
        int Number(string part) => int.Parse(groups[part].Value, CultureInfo.InvariantCulture);
        var hasYear = groups["year"].Success;
        var year = !hasYear ? asOf.Year : Number("year") is var written and < 100 ? 2000 + written : Number("year");
        var month = groups["name"].Success ? PeriodVocabulary.MonthNames.GetValueOrDefault(groups["name"].Value) : Number("month");
        DateOnly? Try(int year) => year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && Number("day") is >= 1 and var day
            && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
        return Try(year) is { } found && !hasYear && found > asOf ? Try(year - 1) : Try(year);
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""“”]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:(?<![a-z])(?:" + Kinds
        + @")\s+)?(?:(?:so|no\.?)\s*:?\s*)?(?<![\d/])(?<number>\d{1,5}[a-z]?(?:\s?/\s?\d{4})?(?:\s?/\s?"
        + @"(?<symbol>[a-z]{1,8}\d*(?:\s?[-.&]\s?[a-z]{1,8}\d*){0,4})|-(?<symbol>[a-z]{2,4}/[a-z]{2,8})))(?![a-z\d/])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Symbol();

    [GeneratedRegex(@"(?<![a-z])(?:" + Kinds + @")\s+(?<so>(?:so|no\.?)\s*:?\s*)?(?<number>\d{1,5})(?![\d/%a-z]|[.,]\d)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"\G[\s,(@]*(?:(?:(?!hop\b|den\b|truoc\b|toi\b|moi\b)[a-z]+\s+){0,2}"
        + @"(?:ngay[fsrxj]?|hom|hoi)\s+|(?:ky|ban hanh|de|dated|on|of|from|tu|ngay "
        + @"ky|(?:was |were |is )?(?:signed|issued|released)(?: on)?)\s+)?(?:ngay+[fsrxj]?\s+)?"
        + @"(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})(?:\s?[/.-]\s?(?<year>\d{4}|\d{2}))?(?![\d/%])",
        RegexOptions.CultureInvariant,
        2000)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\G[\s,(]*(?:(?:ky|ban hanh|de)\s+)?ngay\s+(?:mong\s+)?(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})(?:\s+nam\s+(?<year>\d{4}))?(?!\d)",
        RegexOptions.CultureInvariant, 2000)]
    private static partial Regex WordDate();

    [GeneratedRegex(@"\G[\s,(]*(?:(?:dated|of|on|signed|issued|from)\s+){0,2}(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<name>" + Months
        + @")(?:,?\s+(?<year>\d{4}))?(?![a-z\d])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex EnglishDate();

    [GeneratedRegex(@"\G[\s,(]*(?:(?:dated|of|on|signed|issued)\s+){0,2}(?<name>" + Months
        + @")\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?<year>\d{4}))?(?![a-z\d])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex EnglishMonthFirst();

    [GeneratedRegex(@"ngay\s+(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})(?:\s?[/.-]\s?(?<year>\d{4}|\d{2}))?\s+(?:(?:chung toi|phong "
        + @"em|da|duoc|moi|vua)\s+)*(?:ky|ban hanh|phat hanh)(?: ban hanh)?\s*$", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex IssuedOn();

    [GeneratedRegex(@"\G[a-z ,()]{0,80}?\b(?:ky|de|ban hanh|phat hanh)(?: ngay| hom| vao){1,2} (?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})"
        + @"(?:\s?[/.-]\s?(?<year>\d{4}|\d{2}))?(?![\d/%])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SignedOn();
}
