using CchcBot.Language.Words;
using static CchcBot.Language.Spans.PeriodVocabulary;

namespace CchcBot.Language.Spans;

/// <summary>Weeks, months, quarters, half-years, years and rolling windows.</summary>
internal sealed partial class PeriodAtoms
{
    /// <summary>A unit with a word that says which: "tuần tới", "quý trước", "năm nay", "next month"; "sang tuần" is next week, "sang tuần sau" too.</summary>
    private PeriodAtom? Shifted(int i)
    {
        var english = EnglishModifier(i, out var at);
        foreach (var (words, kind, repeats) in Units)
        {
            var isOpen = kind is PeriodKind.Month or PeriodKind.Quarter;
            if (!isOpen && Sang(i) && words.At(s, i + 1) is var coming and > 0)
            {
                return Relative(kind, 1, i, i + 1 + coming);
            }

            var end = at + words.At(s, at, lenient: true);
            if (end > at && (english ?? Modifier(end, out end)) is { } by)
            {
                return Relative(kind, by, i, end) with { Repeats = isOpen && by > 0 && english is null ? repeats : Repeats.Never };
            }
        }

        return null;
    }

    private PeriodAtom? WeekAt(int i)
    {
        EnglishModifier(i, out var at);
        var end = at + Week.At(s, at, lenient: true);
        // "the week of 7 December", "tuần có ngày 7/12".
        if (end > at && s[end].Fold is "of" or "co" or "chua" && Date(end + 1) is { } day)
        {
            var monday = MondayOf(day.From);
            return Span(PeriodKind.Week, (monday, monday.AddDays(6)), i, day.End);
        }

        // "tuần mới".
        return Shifted(i) is { Kind: PeriodKind.Week } week ? week
            : end > at && s[end] is { Fold: "moi", AfterPunctuation: false } ? Relative(PeriodKind.Week, 1, i, end + 1) : null;
    }

    private PeriodAtom? MonthAt(int i)
    {
        // The coming January: "sang giêng", "ra giêng".
        if (s[i].Fold is "sang" or "ra" or "qua" && s[i + 1].Fold is "gieng" && !s.IsTaken(i))
        {
            return Span(PeriodKind.Month, Months(asOf.Year + 1, 1, 1), i, i + 2);
        }

        var english = EnglishModifier(i, out var at);
        if (MonthName(at, out var named, anyWord: english is not null))
        {
            return WithYear(PeriodKind.Month, named, i, at + 1, english);
        }

        // "T10", "tháng10".
        if (Joined(i, out var number, "t", "thang", "th") && number is >= 1 and <= 12)
        {
            return WithYear(PeriodKind.Month, number, i, i + 1);
        }

        var next = i + Month.At(s, i, lenient: true);
        // A number after a punctuation mark is not the month's: "cho em một tháng; 3 kịp".
        return next == i || s[next].AfterPunctuation || IsNext(next) || MonthNumber(next, out var length) is not { } said ? null
            : LunarMonth(i, said, next + length) ?? WithYear(PeriodKind.Month, said, i, next + length + SolarAt(next + length));
    }

    // "thang sau" without diacritics is "tháng sau" (next month); the sixth month is usually written "6".
    private bool IsNext(int i) => s[i] is { Fold: "sau", IsMarked: false } && YearBehind(i + 1, out _) is null
        && !(i > 3 && s[i - 2].Fold is "den" or "toi" or "va" && s[i - 4].Fold is "thang");

    private PeriodAtom? QuarterAt(int i)
    {
        if (Joined(i, out var number, "q", "quy", "qui") && number is >= 1 and <= 4)
        {
            return WithYear(PeriodKind.Quarter, number, i, i + 1);
        }

        var english = EnglishModifier(i, out var at);
        var named = at + OrdinalWords.At(s, at, out var ordinal);
        if (ordinal > 0 && s[named].Fold is "quarter")
        {
            return WithYear(PeriodKind.Quarter, ordinal, i, named + 1);
        }

        var next = i + Quarter.At(s, i, lenient: true);
        if (next == i)
        {
            return null;
        }

        if (!s[next].AfterPunctuation && Ordinal(next, out var afterNumber) is var said and >= 1 and <= 4)
        {
            return WithYear(PeriodKind.Quarter, said, i, afterNumber);
        }

        foreach (var (words, which) in (ReadOnlySpan<(WordSet, int)>)[(FirstMonths, 1), (LastMonths, 4)])
        {
            var behind = next + words.At(s, next);
            if (behind > next && Year.At(s, behind + (s[behind].Fold == "cua" ? 1 : 0), lenient: true) > 0)
            {
                return WithYear(PeriodKind.Quarter, which, i, behind);
            }
        }

        return null;
    }

    /// <summary>Whether "sang" means the next unit: "sang năm", "sang tuần".</summary>
    private bool Sang(int i) => !s.IsTaken(i) && s[i].Fold is "sang" && !s[i].IsMarked
        && !(s[i + 2].IsNumber || Modifier(i + 2, out _) is not null);

    private PeriodAtom? YearAt(int i)
    {
        EnglishModifier(i, out var at);
        var number = at + Year.At(s, at, lenient: true);
        return Year4(number, glued: false) is { } year && !(i > 0 && Glued(i, "/-")) && s[number + 1].Gap is not ("/" or "-")
            ? Span(PeriodKind.Year, Months(year, 1, 12), i, number + 1)
            : null;
    }

    /// <summary>Half-years and parts of years: "6 tháng đầu năm", "hai quý đầu năm", "nửa cuối năm ngoái", "H1 2026", "first six months of the year".</summary>
    private PeriodAtom? Halves(int i)
    {
        // "9t đầu năm".
        if (s[i].Fold is "3t" or "6t" or "9t" && FirstMonths.At(s, i + 1) + LastMonths.At(s, i + 1) is var which and > 0)
        {
            var some = s[i].Fold[0] - '0';
            return OfMonths(i, i + 1 + which, LastMonths.At(s, i + 1) > 0 ? 13 - some : 1, some);
        }

        if (Summer.At(s, i) is var summer and > 0 && (summer > 1 || s[i].Fold is "he" && s[i].IsMarked && YearBehind(i + 1, out _) is not null))
        {
            return OfMonths(i, i + summer, 6, 3);
        }

        foreach (var (words, month) in (ReadOnlySpan<(WordSet, int)>)[(HalfFirst, 1), (HalfSecond, 7)])
        {
            if (words.At(s, i) is var half and > 0 && IsYearPart(i + half))
            {
                return OfMonths(i, i + half, month, 6);
            }
        }

        // "this half-year".
        if (EnglishModifier(i, out var halfAt) is 0 && s[halfAt].Fold is "half" && s[halfAt + 1].Fold is "year")
        {
            return OfMonths(i, halfAt + 2, asOf.Month <= 6 ? 1 : 7, 6);
        }

        var leading = EnglishFirst.At(s, i);
        var trailing = leading == 0 ? EnglishFinal.At(s, i) : 0;
        var at = i + leading + trailing;
        var number = Count(at, out var unitAt);
        var (_, months, unit) = Unit(unitAt, number);
        // "the last two quarters" is a rolling window.
        if (months is < 1 or > 11 || (leading + trailing > 0 && months > number))
        {
            return null;
        }

        var behind = unitAt + unit;
        if (leading + trailing == 0)
        {
            leading = FirstMonths.At(s, behind, lenient: true);
            trailing = leading == 0 ? LastMonths.At(s, behind, lenient: true) : 0;
            behind += leading + trailing;
        }

        // "the last two quarters" without a year is a rolling window.
        return leading + trailing == 0 || (EnglishFinal.At(s, i) > 0 && YearBehind(behind, out _) is null) ? null
            : OfMonths(i, behind, leading > 0 ? 1 : 13 - months, months);
    }

    private bool IsYearPart(int i) =>
        s[i].Fold is not ("month" or "of" or "thang" or "quy" or "quarter" or "week")
            || (s[i].Fold is "of" && YearPhrase(i + 1, out _) is not null);

    /// <summary>Some months of the year stated after them, else of the present one.</summary>
    public PeriodAtom OfMonths(int start, int end, int firstMonth, int count)
    {
        var year = YearBehind(end, out var behind);
        return Span(PeriodKind.Half, Months(year ?? asOf.Year, firstMonth, count), start, behind, year is not null);
    }

    /// <summary>Rolling windows: "30 ngày tới", "2 tuần nữa", "trong vòng một tháng", "next 30 days", "10 ngày qua".</summary>
    private PeriodAtom? Rolling(int i)
    {
        var within = Within.At(s, i);
        var at = i + within;
        var way = EnglishModifier(at, out var behind) ?? 0;
        at = way == 0 ? at : behind;
        if (Fortnight.At(s, at) is var half and > 0 && (within > 0 || way > 0 || Forward.At(s, at + half) > 0))
        {
            return Window(i, at + half + Forward.At(s, at + half), 15 - (s[at].Fold == "nua" ? 0 : 1), 0, back: false);
        }

        var number = Count(at, out var unitAt);
        if (number is < 1 or > 400)
        {
            return null;
        }

        unitAt += WorkingDays.At(s, unitAt);
        var (days, months, unit) = Unit(unitAt, number);
        var end = unitAt + unit;
        // "trong hai tháng 9 và 10" names two months, not a window.
        var namesMonths = months > 0 && s[end].IsNumber && Link(end + 1) > 0;
        end += WorkingDays.At(s, end);
        // "tới hạn" and "sau hạn" are about the deadline.
        var forward = s[end].Fold is "toi" or "sau" && s[end + 1].Fold is "han" ? 0 : Forward.At(s, end);
        var backward = forward == 0 || s[end].Fold is "truoc" ? Backward.At(s, end) : 0;
        // "trễ quá một tháng rồi" is a duration of lateness, not a period.
        var isLateness = within == 0 && backward > 0 && s[end].Fold is "roi"
            && s[i - 1].Fold is "qua" or "hon" or "tren" or "tre" or "cham" or "duoc" or "gan" or "khoang";
        var needsDirection = within == 0 || s[i].Fold is "for" or "the" or "during" or "over" || FirstMonths.At(s, end) + LastMonths.At(s, end) > 0;
        if (unit == 0 || namesMonths || isLateness || (way == 0 && forward + backward == 0 && needsDirection))
        {
            return null;
        }

        // "9 tháng qua", "trong 11 tháng" late in the year mean the year's first months.
        if (number is >= 9 and <= 11 && months == number && forward == 0 && way == 0 && asOf.Month >= number)
        {
            return OfMonths(i, end + backward, 1, number);
        }

        return Window(i, end + Math.Max(forward, backward), days, months, back: way < 0 || (way == 0 && backward > 0));
    }

    private int Link(int i) => Math.Max(And.At(s, i), s[i].Gap.Trim() is "," or "-" or "–" ? 1 : 0);

    private PeriodAtom Window(int start, int end, int days, int months, bool back) => Span(PeriodKind.Rolling,
        back ? (asOf.AddDays(-days).AddMonths(-months), asOf) : (asOf, asOf.AddDays(days).AddMonths(months)), start, end);

    private (int Days, int Months, int Length) Unit(int i, int number)
    {
        foreach (var (set, days, months) in (ReadOnlySpan<(WordSet, int, int)>)[(PeriodVocabulary.Day, 1, 0), (Week, 7, 0), (Month, 0, 1), (Quarter, 0, 3),
            (Year, 0, 12)])
        {
            if (set.At(s, i, lenient: true) is var length and > 0)
            {
                return (days * number, months * number, length);
            }
        }

        return default;
    }
}
