using CchcBot.Domain.Time;
using CchcBot.Language.Words;
using static CchcBot.Language.Spans.PeriodVocabulary;

namespace CchcBot.Language.Spans;

/// <summary>A day of the lunar calendar, without year.</summary>
internal readonly record struct LunarDay(int Month, int Day, bool IsLeap)
{
    public DateOnly? In(int year) => LunarCalendar.ToSolar(year, Month, Day, IsLeap);
}

/// <summary>Days and months of the lunar calendar, stated as such or known by a purely lunar name ("rằm", "tháng Chạp", "mùng 3 Tết").</summary>
internal sealed partial class PeriodAtoms
{
    private int LunarYear => LunarCalendar.YearOf(asOf);

    /// <summary>"rằm tháng Bảy", "mùng 3 Tết", "Trung thu", "ông Táo".</summary>
    private PeriodAtom? LunarNamed(int i)
    {
        if (FullMoon.At(s, i) is var moon and > 0 && Month.At(s, i + moon, lenient: true) is var unit and > 0
            && MonthNumber(i + moon + unit, out var length) is { } month)
        {
            var next = i + moon + unit + length;
            // An explicit solar marker wins: "rằm tháng mười hai dương" is 15 December.
            return SolarAt(next) > 0 ? DayMonth(i, 15, month, next) : Lunar(new LunarDay(month, 15, false), i, next + LunarAt(next));
        }

        if (s[i].Fold is "mung" or "mong" && DayNumber(i + 1, out var end) is >= 1 and <= 10 and var day && TetDay.At(s, end) is var tet and > 0
            && SolarAt(end + tet) == 0)
        {
            return NextLunar(new LunarDay(1, day, false), i, end + tet);
        }

        return LunarDays.At(s, i, out var named) is var words and > 0 && SolarAt(i + words) == 0
            ? NextLunar(new LunarDay(named.Month, named.Day, false), i, i + words)
            : null;
    }

    /// <summary>A lunar month ("tháng 7 âm lịch", "tháng Chạp"); null if it is not marked as lunar.</summary>
    private PeriodAtom? LunarMonth(int start, int month, int next)
    {
        if (!IsLunar(next, out var isLeap, out var year, out var end))
        {
            return null;
        }

        return LunarCalendar.Month(year ?? LunarYear, month, isLeap) is { } days ? Span(PeriodKind.Month, days, start, end) : null;
    }

    /// <param name="next">Index of the word after the month.</param>
    private PeriodAtom? Lunar(LunarDay day, int start, int next)
    {
        IsLunar(next, out _, out var year, out var end);
        return Day(day.In(year ?? LunarYear), start, end, year is not null) is { } date ? date with { Lunar = year is null ? day : null } : null;
    }

    /// <summary>The next such lunar day, or that of the year stated after it.</summary>
    private PeriodAtom? NextLunar(LunarDay day, int start, int next)
    {
        var year = YearBehind(next, out var end);
        var date = year is { } said ? day.In(said) : day.In(LunarYear) is { } coming && coming >= asOf ? coming : day.In(LunarYear + 1);
        return Day(date, start, end);
    }

    /// <summary>Whether the words after a month make it a lunar one.</summary>
    /// <param name="year">The year, which may be before or after the words "âm lịch"; null if none is stated.</param>
    private bool IsLunar(int next, out bool isLeap, out int? year, out int end)
    {
        isLeap = s[next] is { Fold: "nhuan", AfterPunctuation: false };
        var at = isLeap ? next + 1 : next;
        var before = YearBehind(at, out var behind);
        at = before is not null && LunarAt(behind) > 0 ? behind : at;
        var length = LunarAt(at);
        year = YearBehind(at + length, out end) ?? before;
        return isLeap || length > 0 || (s[next - 1].Fold == "chap" && SolarAt(next) == 0);
    }

    /// <summary>Number of words of a lunar marker. A single "âm" or "ta" counts only with its diacritic, "ta" only at a clause's end.</summary>
    private int LunarAt(int i) => PeriodVocabulary.Lunar.At(s, i) is var length and > 0
        && (length > 1 || s[i].IsMarked || (s[i].Fold == "ta" && !s.IsPlain && s[i - 1].Fold is "gieng" or "chap")) ? length : 0;

    private int SolarAt(int i) => !s.IsTaken(i) && !s[i].AfterPunctuation ? Solar.At(s, i, lenient: true) : 0;
}
