using CchcBot.Language.Words;
using CchcBot.Domain.Time;
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
/// <param name="IsVague">Whether only some part of it is meant: "cuối tháng này".</param>
internal sealed record PeriodAtom(PeriodKind Kind, DateOnly From, DateOnly To, int Start, int End, bool HasYear = false, bool IsVague = false)
{
    /// <summary>How often it recurs, if the words leave open which occurrence is meant.</summary>
    public Repeats Repeats { get; init; } = HasYear || Kind == PeriodKind.Rolling ? Repeats.Never : Repeats.Year;

    /// <summary>The lunar day, if it is one without a stated year.</summary>
    public LunarDay? Lunar { get; init; }

    public PeriodAtom OfYear(int year) => HasYear || year == From.Year ? this : this with { From = Move(From, year), To = Move(To, year), HasYear = true };

    private static DateOnly Move(DateOnly day, int year) => day.AddYears(year - day.Year);
}

/// <summary>A day of the lunar calendar, without year.</summary>
internal readonly record struct LunarDay(int Month, int Day, bool IsLeap)
{
    public DateOnly? In(int year) => LunarCalendar.ToSolar(year, Month, Day, IsLeap);
}

/// <summary>Reads the single period at a position of a sentence, relative to a day.</summary>
internal sealed partial class PeriodAtoms(Sentence s, DateOnly asOf)
{
    public PeriodAtom? At(int i)
    {
        if (i >= s.Count || s.IsTaken(i))
        {
            return null;
        }

        return Weekday(i) ?? LunarNamed(i) ?? Date(i) ?? RelativeDay(i) ?? Halves(i) ?? Rolling(i) ?? QuarterAt(i) ?? MonthAt(i) ?? WeekAt(i) ?? YearAt(i);
    }

    /// <summary>A period of the same kind given by its number alone: "9" in "tháng 7 đến 9".</summary>
    public PeriodAtom? Same(PeriodAtom first, int i)
    {
        if (i >= s.Count || s.IsTaken(i))
        {
            return null;
        }

        var number = Ordinal(i, out var end);
        return first.Kind switch
        {
            PeriodKind.Quarter when number is >= 1 and <= 4 => WithYear(PeriodKind.Quarter, number, first.Start, end),
            PeriodKind.Month when number is >= 1 and <= 12 => WithYear(PeriodKind.Month, number, first.Start, end),
            _ => null,
        };
    }

    /// <summary>A day whose month is given by a later date: "1" in "từ 1 đến 15/12".</summary>
    public PeriodAtom? DayOf(PeriodAtom later, int i)
    {
        var number = DayNumberAt(i, out var end);
        return later.Kind == PeriodKind.Day && Make(later.From.Year, later.From.Month, number) is { } day
            ? new PeriodAtom(PeriodKind.Day, day, day, i, end, HasYear: true)
            : null;
    }

    /// <summary>A day's number in figures, or in words after "mùng" or "ngày"; below 1 if there is none.</summary>
    public int DayNumberAt(int i, out int end)
    {
        var prefix = DayPrefix.At(s, i);
        end = i + prefix + 1;
        return i + prefix >= s.Count ? -1
            : s[i + prefix].IsNumber ? (s[i + prefix].Number is >= 1 and <= 31 and var number ? number : -1)
            : prefix > 0 && s[i].Fold is "mung" or "mong" or "ngay" ? DayNumber(i + prefix, out end) : -1;
    }

    /// <summary>A day and month in words without "ngày": "mười lăm tháng mười hai".</summary>
    public PeriodAtom? SpokenAt(int i) => i < s.Count && !s.IsTaken(i) ? SpokenDate(i, i, 0) : null;

    /// <summary>The present year, quarter, month or week, named by the bare unit.</summary>
    public PeriodAtom? Present(int i)
    {
        if (Year.At(s, i, lenient: true) is var year and > 0)
        {
            return Span(PeriodKind.Year, OfYear(asOf.Year), i, i + year) with { Repeats = Repeats.Year };
        }

        if (CchcBot.Language.Spans.PeriodVocabulary.Quarter.At(s, i, lenient: true) is var quarter and > 0)
        {
            return Span(PeriodKind.Quarter, ShiftedQuarter(0), i, i + quarter) with { Repeats = Repeats.Quarter };
        }

        if (Month.At(s, i, lenient: true) is var month and > 0)
        {
            return Span(PeriodKind.Month, OfMonth(asOf.Year, asOf.Month), i, i + month) with { Repeats = Repeats.Month };
        }

        return Week.At(s, i, lenient: true) is var week and > 0 ? Span(PeriodKind.Week, (Monday, Monday.AddDays(6)), i, i + week) with { Repeats =
            Repeats.Week } : null;
    }

    /// <summary>Number of words of a quarter or month that does not exist ("quý V", "tháng 13", "Q5"); 0 if there is none.</summary>
    public static int NoneSuchAt(Sentence s, int i)
    {
        if (s[i].Fold is ['q', '0' or (>= '5' and <= '9')])
        {
            return 1;
        }

        var isQuarter = s[i].Fold == "q" || CchcBot.Language.Spans.PeriodVocabulary.Quarter.At(s, i, lenient: true, untaken: false) > 0;
        if (i + 1 >= s.Count || s[i + 1].Gap != " " || !(isQuarter || Month.At(s, i, lenient: true, untaken: false) > 0))
        {
            return 0;
        }

        var said = s[i + 1].Raw is "V" or "VI" or "VII" or "VIII" or "IX" or "X" ? 5 : s[i + 1].Number;
        // The number may count things: "cuối quý 5 việc", but not "quý 9 số 12/BC-VP".
        var counts = s[i + 1].IsNumber && i + 2 < s.Count && s[i + 2] is { AfterPunctuation: false, Fold: not ("nam" or "year" or "so") and var next }
            && (ReportWords.Counted.Contains(next) || ReportWords.Measures.Contains(next));
        return (said == 0 || said > (isQuarter ? 4 : 12)) && said < 100 && !counts ? 2 : 0;
    }

    private static (DateOnly From, DateOnly To) OfQuarter(int year, int number) => (new Quarter(year, number).Start, new Quarter(year, number).End);

    private static (DateOnly From, DateOnly To) OfMonth(int year, int month) =>
        (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    private static (DateOnly From, DateOnly To) OfYear(int year) => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    private DateOnly Monday => asOf.AddDays(-(((int)asOf.DayOfWeek + 6) % 7));

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && year is >= 1 and <= 9998 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // ---- days -------------------------------------------------------------------------------------------------

    private PeriodAtom? Day(DateOnly? day, int start, int end, bool hasYear = true) =>
        day is { } d ? new PeriodAtom(PeriodKind.Day, d, d, start, end, hasYear) : null;

    private PeriodAtom? RelativeDay(int i)
    {
        foreach (var (words, days) in (ReadOnlySpan<(WordSet, int)>)[(Today, 0), (Yesterday, -1), (BeforeYesterday, -2), (Tomorrow, 1), (AfterTomorrow, 2)])
        {
            // "mot" without diacritics is nearly always "một" (one), not "mốt" (the day after tomorrow).
            if (words.At(s, i) is var said and > 0 && !(s[i].Fold is "mot" && !s[i].IsMarked))
            {
                return Day(asOf.AddDays(days), i, i + said);
            }
        }

        if (Tet.At(s, i) is var tet and > 0 && !(i + tet < s.Count && s[i + tet].Fold is "duong" or "tay"))
        {
            return NextLunar(new LunarDay(1, 1, false), i, i + tet);
        }

        if (NamedDays.At(s, i, out var date) is not (var length and > 0))
        {
            return null;
        }

        var yearSaid = YearBehind(i + length, out var end);
        var next = new DateOnly(yearSaid ?? asOf.Year, date.Month, date.Day);
        return Day(yearSaid is null && next < asOf ? next.AddYears(1) : next, i, yearSaid is null ? i + length : end);
    }

    private PeriodAtom? Weekday(int i)
    {
        if (WeekdayNames.At(s, i, out var day) is var length and > 0 && !(length == 2 && s[i + 1].AfterPunctuation))
        {
            // An ordinal, not a weekday: "câu thứ hai", "việc thứ ba".
            if (i > 0 && (s[i - 1].Fold is "cau" or "y" or "muc" or "viec" or "diem" or "lan" or "cai" or "vu" || (i > 1 && s[i - 2].Fold is "cau")))
            {
                return null;
            }

            // A list of ordinals: "việc thứ nhất, thứ hai đã xong".
            if (Enumerable.Range(0, i).Any(w => w > 0 && s[w].Fold is "thu" && s[w - 1].Fold is "viec" or "muc" or "cai" or "vu"))
            {
                return null;
            }

            var end = i + length;
            // The date decides, not the weekday: "thứ Ba ngày 7 tháng 3".
            if (Date(end) is { } date)
            {
                return date with { Start = i };
            }

            var offset = ((int)day + 6) % 7;
            var before = EnglishModifier(i - 1, out _);
            if (WeekAt(end + (end < s.Count && s[end].Fold is "of" or "cua" ? 1 : 0)) is { } week)
            {
                return Day(week.From.AddDays(offset), i, week.End);
            }

            var modifier = Modifier(end, out var after);
            var next = Monday.AddDays(offset);
            next = next < asOf ? next.AddDays(7) : next;
            return modifier switch
            {
                < 0 => Day(next.AddDays(-7) >= asOf ? next.AddDays(-14) : next.AddDays(-7), i, after),
                not null => Day(next == asOf && modifier > 0 ? next.AddDays(7) : next, i, after),
                null => Day(before < 0 ? next.AddDays(-7) : next, i, end) is { } weekday ? weekday with { Repeats = Repeats.Week } : null,
            };
        }

        // A weekday: "t6 tuần sau", "sáng t2".
        if (s[i].Fold is ['t', >= '2' and <= '7'] && (WeekAt(i + 1) is not null || (i > 0 && s[i - 1].Fold is "sang" or "chieu")))
        {
            var nth = s[i].Fold[1] - '2';
            return WeekAt(i + 1) is { } of ? Day(of.From.AddDays(nth), i, of.End)
                : Day(Monday.AddDays(nth) < asOf ? Monday.AddDays(nth + 7) : Monday.AddDays(nth), i, i + 1);
        }

        // "cn này", "sáng cn".
        if (s[i].Fold is "cn")
        {
            var moved = Modifier(i + 1, out var behind);
            return WeekAt(i + 1) is { } its ? Day(its.To, i, its.End)
                : moved is not null || (i > 0 && s[i - 1].Fold is "sang" or "chieu" or "ngay")
                    ? Day(Monday.AddDays(6 + (7 * (moved ?? 0))), i, moved is null ? i + 1 : behind) : null;
        }

        var weekend = Weekend.At(s, i);
        if (weekend == 0)
        {
            return null;
        }

        var shift = Modifier(i + weekend, out var stop);
        var saturday = Monday.AddDays(5 + 7 * (shift ?? 0));
        return new PeriodAtom(PeriodKind.Day, saturday, saturday.AddDays(1), i, shift is null ? i + weekend : stop, HasYear: true);
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

        if (EnglishDate(start, i) is { } english)
        {
            return english;
        }

        if (s[i].Number is >= 1900 and <= 9998 && Glued(i + 1, "-/.") && Glued(i + 2, "-/.") && Make(s[i].Number, s[i + 1].Number, s[i + 2].Number) is { } iso)
        {
            return Day(iso, start, i + 3);
        }

        if (!s[i].IsNumber)
        {
            return prefix == 0 && s[i].Fold is not ("muoi" or "hai" or "ba" or "ham") ? null : SpokenDate(start, i, prefix);
        }

        if (s[i].Number is not (>= 1 and <= 31))
        {
            return null;
        }

        if (Glued(i + 1, "/-.") && s[i + 1].Number is >= 1 and <= 12 && !(s[i + 1].Gap is "-" && prefix == 0 && !Glued(i + 2, "-")))
        {
            return DayMonth(start, s[i].Number, s[i + 1].Number, i + 2);
        }

        var month = Month.At(s, i + 1, lenient: true);
        if (month > 0 && i + 1 + month < s.Count && MonthNumber(i + 1 + month, out var said) is { } named)
        {
            return DayMonth(start, s[i].Number, named, i + 1 + month + said);
        }

        if (month > 0 && prefix > 0 && Modifier(i + 1 + month, out var after) is { } shift)
        {
            var inMonth = new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(shift);
            return Day(Make(inMonth.Year, inMonth.Month, s[i].Number), start, after);
        }

        // The solar marker may be between day and month: "15 tây tháng 1", "tháng Giêng tây ngày hai lăm".
        if (SolarAt(i + 1) is var tay and > 0 && Month.At(s, i + 1 + tay, lenient: true) is var monthOf and > 0 && i + 1 + tay + monthOf < s.Count
            && MonthNumber(i + 1 + tay + monthOf, out var saidMonth) is { } solarMonth)
        {
            return DayMonth(start, s[i].Number, solarMonth, i + 1 + tay + monthOf + saidMonth);
        }

        // A date with a missing separator: "đến 15 12".
        if (start > 0 && s[start - 1].Fold is "den" or "toi" or "truoc" && i + 1 < s.Count && s[i + 1].Gap == " " && s[i + 1].Number is >= 1 and <= 12
            && (i + 2 == s.Count || s[i + 2].AfterPunctuation))
        {
            return DayMonth(start, s[i].Number, s[i + 1].Number, i + 2);
        }

        if (prefix > 0 && Solar.At(s, i + 1) is var solar and > 0)
        {
            return Day(Make(asOf.Year, asOf.Month, s[i].Number), start, i + 1 + solar, false) is { } solarDay ? solarDay with { Repeats = Repeats.Month }
                : null;
        }

        return prefix > 0 && s[start].Fold is "ngay" or "mung" or "mong" or "hom" or "bua" && !IsUnit(i + 1)
            && Day(Make(asOf.Year, asOf.Month, s[i].Number), start, i + 1, false) is { } bare
            ? bare with { Repeats = Repeats.Month }
            : null;
    }

    /// <summary>"ngày mười lăm tháng hai", "mùng một tháng mười".</summary>
    private PeriodAtom? SpokenDate(int start, int i, int prefix)
    {
        var day = DayNumber(i, out var end);
        var month = day < 0 ? 0 : Month.At(s, end, lenient: true);
        if (month > 0 && end + month < s.Count && MonthNumber(end + month, out var said) is { } named)
        {
            // "hai tháng 9 và 10", "hai tháng 11, 12" are two months, not 2 September.
            var (joint, other) = (end + month + said, end + month + said + 1);
            var second = joint < s.Count && s[joint].Gap.Contains(',', StringComparison.Ordinal) ? joint : And.At(s, joint) == 1 ? other : s.Count;
            if (prefix == 0 && day is 2 or 3 && second < s.Count && s[second].Number is >= 1 and <= 12)
            {
                return null;
            }

            return DayMonth(start, day, named, end + month + said);
        }

        if (month > 0 && prefix > 0 && Modifier(end + month, out var behind) is { } shift)
        {
            var inMonth = new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(shift);
            return Day(Make(inMonth.Year, inMonth.Month, day), start, behind);
        }

        return day > 0 && prefix > 0 && s[start].Fold is "mung" or "mong" && month == 0 && Day(Make(asOf.Year, asOf.Month, day), start, end, false) is { } bare
            ? bare with { Repeats = Repeats.Month }
            : null;
    }

    private bool IsUnit(int i) => i < s.Count && s[i].Fold is "ngay" or "tuan" or "thang" or "nam" or "lam" or "toi" or "nua" or "viec" or "nhiem";

    private PeriodAtom? DayMonth(int start, int day, int month, int next)
    {
        var (d, m) = (day, month);
        if (LunarDate(start, day, month, next) is { } lunar)
        {
            return lunar.IsDay ? lunar.Day : null;
        }

        next += SolarAt(next);
        if (Glued(next, "/-.") && Year4(next, glued: true) is { } glued)
        {
            return Day(Make(glued, m, d), start, next + 1);
        }

        var year = YearBehind(next, out var end);
        if (year is { } y)
        {
            return Day(Make(y, m, d), start, end);
        }

        var shift = Modifier(next, out var after);
        if (shift is not null and not 0 && Make(asOf.Year, m, d) is { } inYear)
        {
            var moved = shift > 0 ? (inYear < asOf ? inYear.AddYears(1) : inYear) : (inYear > asOf ? inYear.AddYears(-1) : inYear);
            return Day(moved, start, after);
        }

        return Day(Make(asOf.Year, m, d), start, next, false);
    }

    private PeriodAtom? EnglishDate(int start, int i)
    {
        if (MonthName(i, out var month) && i + 1 < s.Count && DayNumber(s[i + 1].Fold) is { } day)
        {
            var year = YearBehind(i + 2, out var end) ?? asOf.Year;
            return Day(Make(year, month, day), start, end, year != asOf.Year);
        }

        if (DayNumber(s[i].Fold) is { } first)
        {
            // "move this to the 15th".
            if (start < i && s[start].Fold == "the" && !s[i].IsNumber && (i + 1 == s.Count || s[i + 1].AfterPunctuation))
            {
                return Day(Make(asOf.Year, asOf.Month, first), start, i + 1, false) is { } bare ? bare with { Repeats = Repeats.Month } : null;
            }

            var next = i + 1 < s.Count && s[i + 1].Fold == "of" ? i + 2 : i + 1;
            if (next < s.Count && MonthName(next, out month, anyWord: true))
            {
                var year = YearBehind(next + 1, out var end) ?? asOf.Year;
                return Day(Make(year, month, first), start, end, year != asOf.Year);
            }
        }

        return null;
    }

    private static int? DayNumber(string word)
    {
        var digits = word.Length > 2 && word[^2..] is "st" or "nd" or "rd" or "th" ? word.AsSpan(0, word.Length - 2) : word;
        return digits.Length <= 2 && int.TryParse(digits, System.Globalization.NumberStyles.None, null, out var day) && day is >= 1 and <= 31 ? day : null;
    }
}
