using System.Buffers;
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

        foreach (var pattern in new[] { Symbol(), Bare() })
        {
            foreach (Match match in pattern.Matches(folded))
            {
                var number = match.Groups["number"];
                if (found.Exists(f => f.Start < match.Index + match.Length && f.End > match.Index) || !IsDocument(match))
                {
                    continue;
                }

                var end = match.Index + match.Length;
                var day = DateAfter(folded, end, asOf, out var dateEnd) ?? DateBefore(folded.AsSpan(0, match.Index), asOf) ?? SignedLater(folded, end, asOf);
                if (pattern == Bare() && day is null && !match.Groups["so"].Success)
                {
                    continue;
                }

                var written = composed.Substring(number.Index, number.Length);
                // The span excludes the word for the document's kind, which the model needs: a decision is not an invitation.
                found.Add(new(number.Index, dateEnd, new(Blanks().Replace(written, ""), day, null)));
            }
        }

        found.Sort((x, y) => x.Start.CompareTo(y.Start));
        return found;
    }

    private static readonly SearchValues<string> Links = SearchValues.Create(["http", "www."], StringComparison.OrdinalIgnoreCase);

    private static int? MonthOf(string name) => PeriodVocabulary.MonthNames.TryGetValue(name, out var month) ? month : null;

    private static DateOnly? TryDate(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // A symbol needs letters: 3/8 is a fraction and 10/2026 a month.
    private static bool IsDocument(Match match) => !match.Groups["symbol"].Success || match.Groups["symbol"].Value.Any(char.IsLetter);

    private static DateOnly? DateAfter(string folded, int at, DateOnly asOf, out int end)
    {
        end = at;
        foreach (var pattern in new[] { NumericDate(), WordDate(), EnglishDate(), EnglishMonthFirst() })
        {
            var match = pattern.Match(folded, at);
            if (!match.Success)
            {
                continue;
            }

            end = at + match.Length;
            var month = match.Groups["name"].Success ? MonthOf(match.Groups["name"].Value) : int.Parse(match.Groups["month"].Value);
            var year = match.Groups["year"].Success ? FullYear(int.Parse(match.Groups["year"].Value)) : (int?)null;
            return Day(year, month ?? 0, int.Parse(match.Groups["day"].Value), asOf);
        }

        return null;
    }

    /// <summary>A date before the document: "ngày 6/11/2026 đã ban hành KH 64/KH-VP".</summary>
    private static DateOnly? DateBefore(ReadOnlySpan<char> before, DateOnly asOf)
    {
        if (before.TrimEnd() is not [.., 'k', 'y'] and not [.., 'h', 'a', 'n', 'h'])
        {
            return null;
        }

        var match = IssuedOn().Match(before.ToString());
        return match.Success
            ? Day(match.Groups["year"].Success ? FullYear(int.Parse(match.Groups["year"].Value))
                : null, int.Parse(match.Groups["month"].Value), int.Parse(match.Groups["day"].Value), asOf)
            : null;
    }

    /// <summary>A date behind what the document is about: "CV 88/STP đề nghị xã cung cấp số liệu, ký ngày 16/11/2026".</summary>
    private static DateOnly? SignedLater(string folded, int at, DateOnly asOf) => SignedOn().Match(folded, at) is { Success: true } match
        ? Day(match.Groups["year"].Success ? FullYear(int.Parse(match.Groups["year"].Value))
            : null, int.Parse(match.Groups["month"].Value), int.Parse(match.Groups["day"].Value), asOf)
        : null;

    private static int FullYear(int year) => year < 100 ? 2000 + year : year;

    private static DateOnly? Day(int? year, int month, int day, DateOnly asOf)
    {
        if (TryDate(year ?? asOf.Year, month, day) is not { } date)
        {
            return null;
        }

        return year is null && date > asOf ? TryDate(asOf.Year - 1, month, day) : date;
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

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Blanks();
}
