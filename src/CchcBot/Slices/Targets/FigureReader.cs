using System.Text.RegularExpressions;

namespace CchcBot.Slices.Targets;

/// <summary>A figure as understood: a value, a part of a whole, or reached / not reached.</summary>
internal sealed record ParsedFigure(decimal? Value, decimal? Part, decimal? Whole, bool? IsReached, bool IsPercent = false);

/// <summary>A sentence about a target as read: each element if present, and what is wrong with it.</summary>
/// <param name="Words">The figure as typed, to prefill the form.</param>
internal sealed record FigureReading(
    ParsedFigure? Figure, string? Words, DateOnly? AsOf, string? Source, Text? Problem = null, params object?[] Arguments);

/// <summary>
/// Reads "đạt 45/50 đến 30/6, nguồn Sở Nội vụ", "87,5%", "chưa đạt". Numbers use Vietnamese notation: "1.250" is one thousand two hundred and
/// fifty; "87,5" and "87.5" are the same.
/// </summary>
internal static partial class FigureReader
{
    /// <summary>Highest accepted percentage; a share of what was planned can well exceed 100.</summary>
    private const decimal MostPercent = 1_000;

    /// <param name="words">The words after the target's number.</param>
    /// <param name="today">Today at the office: later as-of dates are rejected.</param>
    public static FigureReading Read(string words, DateOnly today)
    {
        var rest = VietnameseText.Tidy(words);
        DateOnly? asOf = null;
        if (AsOf().Match(rest) is { Success: true } day)
        {
            rest = rest.Remove(day.Index, day.Length);
            if (Day(day, today) is not { } read)
            {
                return new(null, null, null, null, TargetTexts.BadDay, day.Groups["day"].Success ? day.Groups["day"].Value : day.Value.Trim());
            }

            asOf = read;
        }

        string? source = null;
        if (Source().Match(rest) is { Success: true } from)
        {
            (source, rest) = (from.Groups["source"].Value.Trim(' ', '.', ',', ')', ';'), rest[..from.Index]);
        }

        var figure = Figure(rest, out var said, out var problem);
        return problem is null && asOf > today
            ? new(figure, said, asOf, source, TargetTexts.Future, PeriodFormatter.Day(asOf.Value))
            : new(figure, said, asOf, source, problem);
    }

    /// <summary>The figure in a text; null if there is none.</summary>
    /// <param name="text">The text without date and source.</param>
    /// <param name="said">The words of the figure.</param>
    /// <param name="problem">What is wrong with it, or null.</param>
    public static ParsedFigure? Figure(string text, out string? said, out Text? problem)
    {
        (said, problem) = (null, null);
        if (Share().Match(text) is { Success: true } share
            && Number(share.Groups["part"].Value) is { } part && Number(share.Groups["whole"].Value) is { } whole)
        {
            said = share.Value.Trim();
            problem = whole > 0 ? null : TargetTexts.WholeZero;
            return problem is null ? new(null, part, whole, null) : null;
        }

        if (Value().Match(text) is { Success: true } value && Number(value.Groups["value"].Value) is { } number)
        {
            said = value.Value.Trim();
            return new(number, null, null, null, value.Groups["percent"].Success);
        }

        if (Word().Match(VietnameseText.Fold(VietnameseText.Compose(text))) is { Success: true } word)
        {
            var isReached = !word.Groups["not"].Success;
            said = (isReached ? TargetTexts.Reached : TargetTexts.NotReached).In(TextLanguage.Vi).ToLowerInvariant();
            return new(null, null, null, isReached);
        }

        return null;
    }

    /// <summary>Reason why the figure does not fit the target, or null.</summary>
    public static (Text Problem, object? Argument)? Problem(ReformTarget target, ParsedFigure figure)
    {
        var percent = figure is { Part: { } part, Whole: { } whole } ? target.IsShare ? 100 * part / whole : null
            : figure.IsPercent || target.IsShare ? figure.Value
            : null;
        return figure.IsPercent && target.Unit is { } unit && !target.IsShare ? (TargetTexts.OtherUnit, unit)
            : percent > MostPercent ? (TargetTexts.TooMuch, percent.Value.ToString("0.##", CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>
    /// The date, or the last day of the month or quarter, at most today; a future one named without a year is last year's. Null if it does not exist.
    /// </summary>
    private static DateOnly? Day(Match said, DateOnly today)
    {
        int? year = said.Groups["year"].Success ? int.Parse(said.Groups["year"].Value, CultureInfo.InvariantCulture) : null;
        if (said.Groups["month"].Success || said.Groups["quarter"].Success)
        {
            var month = said.Groups["month"].Success
                ? int.Parse(said.Groups["month"].Value, CultureInfo.InvariantCulture)
                : 3 * Quarter(said.Groups["quarter"].Value);
            if (month is < 1 or > 12)
            {
                return null;
            }

            // A period that has begun is reported up to today; one to come, without a year, is last year's, and with its year it is refused as a day to come.
            var months = said.Groups["quarter"].Success ? 3 : 1;
            var end = End(year ?? today.Year);
            var hasBegun = end.AddDays(1).AddMonths(-months) <= today;
            return end <= today ? end : hasBegun ? today : year is null ? End(today.Year - 1) : end;

            DateOnly End(int of) => new DateOnly(of, month, 1).AddMonths(1).AddDays(-1);
        }

        return DateReader.ReadPast(said.Groups["day"].Value, today);
    }

    private static int Quarter(string quarter) => quarter.ToUpperInvariant() switch
    {
        "I" or "1" => 1,
        "II" or "2" => 2,
        "III" or "3" => 3,
        _ => 4,
    };

    /// <summary>Points separate thousands if each is followed by three digits; otherwise point and comma are decimal signs.</summary>
    private static decimal? Number(string text) =>
        decimal.TryParse(
            Thousands().IsMatch(text) ? text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.') : text.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number)
            ? number
            : null;

    [GeneratedRegex(
        @"[,;(]?\s*(?:tính\s+|tinh\s+|số liệu\s+)?(?:đến|den|as of|as at|by|until)\s+(?:hết\s+|het\s+)?(?:ngày\s+|ngay\s+)?(?:"
            + @"(?<day>\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?![\d%/])|(?:tháng|thang)\s+(?<month>\d{1,2})(?:\s*/\s*(?<year>20\d\d))?"
            + @"|(?:quý|quy|quarter)\s+(?<quarter>IV|I{1,3}|[1-4])(?:\s*/\s*(?<year>20\d\d))?(?![\p{L}\d]))\)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex AsOf();

    [GeneratedRegex(
        @"[,;(.]?\s*\b(?:nguồn|nguon|theo|source|from)\b\s*[:\-–]?\s*(?<source>\S.*)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Source();

    [GeneratedRegex(
        @"(?<![\p{L}\d.,/])(?<part>\d[\d.,]*)\s*(?:/|trên|tren|of|out of)\s*(?<whole>\d[\d.,]*\d|\d)(?![\d/])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Share();

    [GeneratedRegex(
        @"(?<![\p{L}\d.,/])(?<value>\d+(?:[.,]\d+)*)(?![\d/])\s*(?<percent>%|phần trăm|phan tram|per\s?cent)?",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Value();

    [GeneratedRegex(
        @"^\W*(?:da |is |was )?(?:(?<not>chua|khong|not)\s+(?:yet )?(?:dat|reached|met|hoan thanh)|dat|reached|met|hoan thanh)"
            + @"\W*(?:roi|chi tieu|muc tieu|ke hoach)?\W*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+(?:,\d+)?$", RegexOptions.None, 1000)]
    private static partial Regex Thousands();
}
