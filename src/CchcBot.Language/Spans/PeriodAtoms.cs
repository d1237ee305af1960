using CchcBot.Language.Words;
using static CchcBot.Language.Spans.PeriodVocabulary;

namespace CchcBot.Language.Spans;

internal enum PeriodKind
{
    Day,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Rolling,
}

/// <summary>A single period: a day, "tuần tới", "quý III/2026", "30 ngày tới".</summary>
/// <param name="End">Index of the first word after it.</param>
/// <param name="HasYear">Whether a year was stated or implied by a relative word.</param>
internal sealed record PeriodAtom(PeriodKind Kind, DateOnly From, DateOnly To, int Start, int End, bool HasYear = false)
{
    /// <summary>How often it recurs, if the words leave open which occurrence is meant.</summary>
    public Repeats Repeats { get; init; } = HasYear || Kind == PeriodKind.Rolling ? Repeats.Never : Repeats.Year;

    /// <summary>The lunar day, if it is one without a stated year.</summary>
    public LunarDay? Lunar { get; init; }

    public PeriodAtom OfYear(int year) => HasYear || year == From.Year ? this
        : this with { From = From.AddYears(year - From.Year), To = To.AddYears(year - To.Year), HasYear = true };
}

/// <summary>Reads the single period at a position of a sentence, relative to a day.</summary>
internal sealed partial class PeriodAtoms(Sentence s, DateOnly asOf)
{
    // "từng quý một" is each one, not the first.
    public PeriodAtom? At(int i) => s.IsTaken(i) || Each.At(s, i - 1) > 0 ? null
        : Weekday(i) ?? LunarNamed(i) ?? Date(i) ?? RelativeDay(i) ?? Halves(i) ?? Rolling(i) ?? QuarterAt(i) ?? MonthAt(i) ?? WeekAt(i) ?? YearAt(i)
            ?? Shifted(i);

    /// <summary>A period of the same kind given by its number alone: "9" in "tháng 7 đến 9".</summary>
    public PeriodAtom? Same(PeriodAtom first, int i)
    {
        var number = Ordinal(i, out var end);
        var most = first.Kind switch { PeriodKind.Quarter => 4, PeriodKind.Month => 12, _ => 0 };
        return number >= 1 && number <= most ? WithYear(first.Kind, number, first.Start, end) : null;
    }

    /// <summary>A day whose month is given by a later date: "1" in "từ 1 đến 15/12".</summary>
    public PeriodAtom? DayOf(PeriodAtom later, int i)
    {
        var number = DayNumberAt(i, out var end);
        return Day(Make(later.From.Year, later.From.Month, number), i, end);
    }

    /// <summary>A day's number in figures, or in words after "mùng", "ngày" or the like; below 1 if there is none.</summary>
    public int DayNumberAt(int i, out int end)
    {
        var prefix = DayPrefix.At(s, i);
        var number = DayNumber(i + prefix, out end);
        return number > 0 && (prefix > 0 || s[i].IsNumber) ? number : -1;
    }

    /// <summary>The present year, quarter, month or week, named by the bare unit.</summary>
    public PeriodAtom? Present(int i)
    {
        foreach (var (words, kind, repeats) in Units)
        {
            if (words.At(s, i, lenient: true) is var length and > 0)
            {
                return Relative(kind, 0, i, i + length) with { Repeats = repeats };
            }
        }

        return null;
    }

    /// <summary>Number of words of a quarter or month that does not exist ("quý V", "tháng 13", "Q5"); 0 if there is none.</summary>
    public static int NoneSuchAt(Sentence s, int i)
    {
        if (s[i].Fold is ['q', '0' or (>= '5' and <= '9')])
        {
            return 1;
        }

        var isQuarter = Quarter.At(s, i, lenient: true, untaken: false) > 0;
        if (s[i + 1].Gap != " " || !(isQuarter || Month.At(s, i, lenient: true, untaken: false) > 0))
        {
            return 0;
        }

        var said = s[i + 1].Raw is "V" or "VI" or "VII" or "VIII" or "IX" or "X" ? 5 : s[i + 1].Number;
        // The number may count things: "cuối quý 5 việc", but not "quý 9 số 12/BC-VP".
        var counts = s[i + 1].IsNumber && s[i + 2] is { AfterPunctuation: false, Fold: not ("nam" or "year" or "so") and var next }
            && (ReportWords.Counted.Contains(next) || ReportWords.Measures.Contains(next));
        return (said == 0 || said > (isQuarter ? 4 : 12)) && said < 100 && !counts ? 2 : 0;
    }

    /// <summary>The whole months from the first one of that number: a month, a quarter, a year.</summary>
    private static (DateOnly From, DateOnly To) Months(int year, int first, int count) =>
        (new DateOnly(year, first, 1), new DateOnly(year, first + count - 1, DateTime.DaysInMonth(year, first + count - 1)));

    /// <summary>The week, month, quarter or year that is so many after the present one.</summary>
    public PeriodAtom Relative(PeriodKind kind, int by, int start, int end)
    {
        var (month, quarter) = (asOf.AddMonths(by), asOf.AddMonths(3 * by));
        return Span(kind, kind switch
        {
            PeriodKind.Week => (Monday.AddDays(7 * by), Monday.AddDays(7 * by + 6)),
            PeriodKind.Month => Of(kind, month.Month, month.Year),
            PeriodKind.Quarter => Of(kind, (quarter.Month + 2) / 3, quarter.Year),
            _ => Months(asOf.Year + by, 1, 12),
        }, start, end);
    }

    private DateOnly Monday => MondayOf(asOf);

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1 and <= 9998 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static PeriodAtom? Day(DateOnly? day, int start, int end, bool hasYear = true) =>
        day is { } d ? new PeriodAtom(PeriodKind.Day, d, d, start, end, hasYear) : null;

    /// <summary>A day of the month that is so many after the present one.</summary>
    private PeriodAtom? DayOfMonth(int day, int by, int start, int end) =>
        asOf.AddMonths(by) is var month ? Day(Make(month.Year, month.Month, day), start, end) : null;

    /// <summary>A day of the present month by its number alone, which every month has.</summary>
    private PeriodAtom? DayOfMonth(int day, int start, int end) =>
        DayOfMonth(day, 0, start, end) is { } bare ? bare with { HasYear = false, Repeats = Repeats.Month } : null;

    private PeriodAtom? RelativeDay(int i)
    {
        // "mot" without diacritics is nearly always "một" (one), not "mốt" (the day after tomorrow).
        if (RelativeDays.At(s, i, out var days) is var said and > 0 && !(s[i].Fold is "mot" && !s[i].IsMarked))
        {
            return Day(asOf.AddDays(days), i, i + said);
        }

        if (NamedDays.At(s, i, out var date) is not (var length and > 0))
        {
            return null;
        }

        var year = YearBehind(i + length, out var end);
        var next = new DateOnly(year ?? asOf.Year, date.Month, date.Day);
        return Day(year is null && next < asOf ? next.AddYears(1) : next, i, end);
    }

    private PeriodAtom? Weekday(int i)
    {
        if (DayOfWeekAt(i, out var end) is { } offset)
        {
            // The date decides, not the weekday: "thứ Ba ngày 7 tháng 3".
            if (Date(end) is { } date)
            {
                return date with { Start = i };
            }

            if (WeekAt(end + (s[end].Fold is "of" or "cua" ? 1 : 0)) is { } week)
            {
                return Day(week.From.AddDays(offset), i, week.End);
            }

            var shift = Modifier(end, out var after);
            var coming = Monday.AddDays(offset) is var inWeek && inWeek < asOf ? inWeek.AddDays(7) : inWeek;
            var day = (shift ?? EnglishModifier(i - 1, out _)) < 0 ? coming.AddDays(-7) : coming == asOf && shift > 0 ? coming.AddDays(7) : coming;
            // "sang t2" is nearly always the morning of the next one, not a move to some Monday.
            return Span(PeriodKind.Day, (day, day), i, after) with { Repeats = shift is null && s[i].Fold.Length > 2 ? Repeats.Week : Repeats.Never };
        }

        if (Weekend.At(s, i) is not (var weekend and > 0))
        {
            return null;
        }

        var saturday = Monday.AddDays(5 + 7 * (Modifier(i + weekend, out var stop) ?? 0));
        return Span(PeriodKind.Day, (saturday, saturday.AddDays(1)), i, stop);
    }

    /// <summary>The weekday at a position, in days after Monday; a short one only beside other words of time: "t6 tuần sau", "sáng t2", "cn này".</summary>
    private int? DayOfWeekAt(int i, out int end)
    {
        if (WeekdayNames.At(s, i, out var day) is var length and > 0)
        {
            end = i + length;
            // An ordinal, not a weekday: "câu thứ hai", "việc thứ nhất, thứ hai đã xong".
            var isOrdinal = (s[i - 1].Fold is "cau" or "y" or "muc" or "viec" or "diem" or "lan" or "cai" or "vu")
                || Enumerable.Range(0, i).Any(w => w > 0 && s[w].Fold is "thu" && s[w - 1].Fold is "viec" or "muc" or "cai" or "vu");
            return isOrdinal || (length == 2 && s[i + 1].AfterPunctuation) ? null : ((int)day + 6) % 7;
        }

        end = i + 1;
        int? offset = s[i].Fold switch { "cn" => 6, ['t', >= '2' and <= '7' and var nth] => nth - '2', _ => null };
        var isBeside = offset is not null && (WeekAt(end) is not null || (s[i - 1].Fold is "sang" or "chieu")
            || (offset == 6 && (s[Math.Max(i - 1, 0)].Fold is "ngay" || Modifier(end, out _) is not null)));
        return isBeside ? offset : null;
    }

    /// <summary>"ngày 15/12", "15 tháng 12 năm 2026", "15-12-2026", "2026-12-15", "December 15th", "ngày 15".</summary>
    private PeriodAtom? Date(int start)
    {
        var prefix = DayPrefix.At(s, start);
        var i = start + prefix;
        // A number after a comma is not the date's: "lùi 10 ngày, 5 lùi 20 ngày".
        if (i >= s.Count || (prefix > 0 && s[i].Gap.Contains(',', StringComparison.Ordinal)))
        {
            return null;
        }

        var isIso = s[i].Number is >= 1900 and <= 9998 && Glued(i + 1, "-/.") && Glued(i + 2, "-/.");
        return EnglishDate(start, i)
            ?? (isIso ? Day(Make(s[i].Number, s[i + 1].Number, s[i + 2].Number), start, i + 3) : null)
            ?? (s[i].IsNumber || prefix > 0 || s[i].Fold is "muoi" or "hai" or "ba" or "ham" ? DateByNumber(start, i, prefix) : null);
    }

    /// <summary>"15/12", "mười lăm tháng hai", "ngày 5 tháng sau", "mùng một".</summary>
    /// <param name="i">Index of the day's number, after the prefix.</param>
    private PeriodAtom? DateByNumber(int start, int i, int prefix)
    {
        var day = DayNumber(i, out var next);
        if (day < 1)
        {
            return null;
        }

        // The separator may be missing: "đến 15 12".
        var isMissing = s[start - 1].Fold is "den" or "toi" or "truoc" && s[next].Gap == " "
            && s[next + 1].AfterPunctuation;
        var isFigures = s[i].IsNumber && Glued(next, "/-.") && !(s[next].Gap is "-" && prefix == 0 && !Glued(next + 1, "-"));
        if ((isMissing || isFigures) && s[next].Number is >= 1 and <= 12)
        {
            return DayMonth(start, day, s[next].Number, next + 1);
        }

        // The solar marker may be between day and month: "15 tây tháng 1", "tháng Giêng tây ngày hai lăm".
        var solar = SolarAt(next);
        var month = Month.At(s, next + solar, lenient: true);
        var number = next + solar + month;
        if (month > 0 && MonthNumber(number, out var said) is { } named)
        {
            // "hai tháng 9 và 10", "hai tháng 11, 12" are two months, not 2 September.
            var joint = number + said;
            var second = s[joint].Gap.Contains(',', StringComparison.Ordinal) ? joint : And.At(s, joint) == 1 ? joint + 1 : s.Count;
            return !s[i].IsNumber && prefix == 0 && day is 2 or 3 && s[second].Number is >= 1 and <= 12
                ? null
                : DayMonth(start, day, named, joint);
        }

        if (month > 0 && solar == 0 && prefix > 0 && Modifier(number, out var after) is { } shift)
        {
            return DayOfMonth(day, shift, start, after);
        }

        return prefix > 0 && (solar > 0 || (s[start].Fold is "mung" or "mong" or "ngay" or "hom" or "bua" && !IsUnit(next)))
            && (s[i].IsNumber || s[start].Fold is "mung" or "mong")
            ? DayOfMonth(day, start, next + solar)
            : null;
    }

    private bool IsUnit(int i) => s[i].Fold is "ngay" or "tuan" or "thang" or "nam" or "lam" or "toi" or "nua" or "viec" or "nhiem";

    private PeriodAtom? DayMonth(int start, int day, int month, int next)
    {
        if (IsLunar(next, out var isLeap, out _, out _))
        {
            return Lunar(new LunarDay(month, day, isLeap), start, next);
        }

        next += SolarAt(next);
        if (YearBehind(next, out var end) is { } year)
        {
            return Day(Make(year, month, day), start, end);
        }

        if (Modifier(next, out var after) is { } shift and not 0 && Make(asOf.Year, month, day) is { } inYear)
        {
            var isOther = shift > 0 ? inYear < asOf : inYear > asOf;
            return Day(isOther ? inYear.AddYears(Math.Sign(shift)) : inYear, start, after);
        }

        return Day(Make(asOf.Year, month, day), start, next, false);
    }

    private PeriodAtom? EnglishDate(int start, int i)
    {
        if (MonthName(i, out var month) && !s.IsTaken(i + 1) && DayNumber(s[i + 1].Fold) is { } after)
        {
            return OfYear(after, i + 2);
        }

        if (DayNumber(s[i].Fold) is not { } day)
        {
            return null;
        }

        // "move this to the 15th".
        if (start < i && s[start].Fold == "the" && !s[i].IsNumber && s[i + 1].AfterPunctuation)
        {
            return DayOfMonth(day, start, i + 1);
        }

        var next = s[i + 1].Fold == "of" ? i + 2 : i + 1;
        return MonthName(next, out month, anyWord: true) ? OfYear(day, next + 1) : null;

        PeriodAtom? OfYear(int number, int behind)
        {
            var year = YearBehind(behind, out var end) ?? asOf.Year;
            return Day(Make(year, month, number), start, end, year != asOf.Year);
        }
    }

    private static int? DayNumber(string word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word.AsSpan(0, word.Length - 2) : word;
        return digits.Length <= 2 && int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var day) && day is >= 1 and <= 31 ? day : null;
    }
}
