using CchcBot.Domain.Text;

namespace CchcBot.Domain.Time;

/// <summary>Reads one day, month, quarter or year at a position of the terms.</summary>
internal sealed class TimePointReader(DeadlineTerms terms)
{
    /// <param name="inherited">The unit of the preceding point of a list or span ("Quý III, IV"), after which a number is enough.</param>
    public TimePoint? Read(int at, TimeUnit? inherited = null) =>
        ReadFullMoon(at) ?? ((ReadSlice(at) ?? ReadDay(at) ?? ReadUnit(at) ?? ReadInherited(at, inherited)) is { } point ? InLunar(at, point) : null);

    /// <summary>"rằm tháng Bảy": the 15th of the lunar month.</summary>
    private TimePoint? ReadFullMoon(int at)
    {
        var named = terms.Is(at, TermKind.Day) ? at + 1 : at;
        return terms.Is(named, TermKind.FullMoon) && ReadUnit(named + 1) is { Unit: TimeUnit.Month } month
            ? InLunar(at, month with { Unit = TimeUnit.Day, Day = 15, IsLunar = true })
            : null;
    }

    /// <summary>Recognises lunar dates: "5 tháng 3 âm lịch năm 2026", "20/8 (âm lịch)", "tháng 6 nhuận", "23 tháng Chạp".</summary>
    private TimePoint InLunar(int at, TimePoint point)
    {
        if (point is not { Unit: TimeUnit.Day or TimeUnit.Month, Number: > 0 })
        {
            return point;
        }

        // "tháng Chạp" is always lunar, unlike "tháng mười hai".
        var isLast = Enumerable.Range(at, point.To - at).Any(i => terms.Is(i, TermKind.NumberWord) && VietnameseText.Fold(terms.Raw(i)) == "chap");
        var lunar = point with { IsLunar = point.IsLunar || isLast };
        if (terms.Is(lunar.To, TermKind.Intercalary))
        {
            lunar = lunar with { IsLunar = true, IsLeap = true, To = lunar.To + 1 };
        }

        var open = terms.Is(lunar.To, TermKind.Open) ? 1 : 0;
        if (terms.Is(lunar.To + open, TermKind.Lunar) && (open == 0 || terms.Is(lunar.To + 2, TermKind.Close)))
        {
            lunar = lunar with { IsLunar = true, To = lunar.To + 1 + (2 * open) };
        }

        if (!lunar.IsLunar)
        {
            return point;
        }

        var (year, to) = lunar.Year is null ? YearAfter(lunar.To) : (lunar.Year, lunar.To);
        return lunar with { Year = year, To = to, Bare = false };
    }

    /// <summary>"6 tháng đầu năm", "nửa cuối quý II", "tuần đầu của tháng 12", "cuối tháng 6".</summary>
    private TimePoint? ReadSlice(int at)
    {
        if (terms.Is(at, TermKind.Filler) && terms[at + 1].Kind is TermKind.Month or TermKind.Week or TermKind.Day
            && terms[at + 2].Kind is TermKind.Begin or TermKind.End)
        {
            return Sliced(at + 3, terms.Is(at + 2, TermKind.Begin) ? TimeSlice.Begin : TimeSlice.End, 0);
        }

        switch (terms[at].Kind)
        {
            case TermKind.Begin:
                return Sliced(at + 1, TimeSlice.Begin, 0);
            case TermKind.Middle:
                return Sliced(at + 1, TimeSlice.Middle, 0);
            case TermKind.End:
                return Sliced(at + 1, TimeSlice.End, 0);
            case TermKind.Half when terms[at + 1].Kind is TermKind.Begin or TermKind.End:
                return Sliced(at + 2, terms.Is(at + 1, TermKind.Begin) ? TimeSlice.FirstHalf : TimeSlice.LastHalf, 0);
            case TermKind.Half when terms.Is(at + 1, TermKind.Year) && terms[at + 2].Kind is TermKind.Begin or TermKind.End:
                return YearOf(at + 3, terms.Is(at + 2, TermKind.Begin) ? TimeSlice.FirstHalf : TimeSlice.LastHalf, 0);
            case TermKind.Number or TermKind.NumberWord when terms[at].Value is >= 1 and <= 31:
                return CountedSlice(at + 1, terms[at].Value);
            case TermKind.Week when terms[at + 1].Kind is TermKind.Number or TermKind.NumberWord:
                return Sliced(at + 2, TimeSlice.Week, terms[at + 1].Value);
            case TermKind.Week when terms.Is(at + 1, TermKind.Word) && terms[at + 2].Kind is TermKind.Number or TermKind.NumberWord:
                return Sliced(at + 3, TimeSlice.Week, terms[at + 2].Value);
            case TermKind.Week or TermKind.Day or TermKind.Month or TermKind.Quarter or TermKind.WorkingDay:
                return CountedSlice(at, 1);
            default:
                return null;
        }
    }

    private TimePoint? CountedSlice(int at, int count)
    {
        if (terms[at + 1].Kind is not (TermKind.Begin or TermKind.End))
        {
            return SharedSlice(at, count);
        }

        var first = terms.Is(at + 1, TermKind.Begin);
        return terms[at].Kind switch
        {
            TermKind.Month => Sliced(at + 2, first ? TimeSlice.FirstMonths : TimeSlice.LastMonths, count)
                ?? (
                    count > 1 && terms[at + 2].Kind is not (TermKind.Quarter or TermKind.Month)
                        ? YearOf(at + 2, first ? TimeSlice.FirstMonths : TimeSlice.LastMonths, count)
                        : null
                ),
            TermKind.Quarter => Sliced(at + 2, first ? TimeSlice.FirstMonths : TimeSlice.LastMonths, 3 * count),
            TermKind.Week => Sliced(at + 2, first ? TimeSlice.FirstDays : TimeSlice.LastDays, 7 * count),
            TermKind.Day or TermKind.WorkingDay when count == 1 => Sliced(at + 2, first ? TimeSlice.FirstDay : TimeSlice.LastDay, 0),
            TermKind.Day => Sliced(at + 2, first ? TimeSlice.FirstDays : TimeSlice.LastDays, count),
            _ => null,
        };
    }

    /// <summary>"6 tháng/9 tháng đầu năm": the first count takes the rest from the second.</summary>
    private TimePoint? SharedSlice(int at, int count) =>
        terms.Is(at, TermKind.Month) && terms[at + 1].Kind is TermKind.Slash or TermKind.Comma or TermKind.And && terms.Is(at + 2, TermKind.Number)
        && terms.Is(at + 3, TermKind.Month) && Read(at + 2) is { Slice: TimeSlice.FirstMonths or TimeSlice.LastMonths } next
            ? next with { Count = count, To = at + 1 }
            : null;

    private TimePoint? Sliced(int at, TimeSlice slice, int count)
    {
        var next = terms.Is(at, TermKind.Of) ? at + 1 : at;
        return ReadUnit(next) is { Unit: not TimeUnit.Day } whole
            ? whole with { Slice = slice, Count = count, Bare = false }
            : null;
    }

    /// <summary>"6 tháng đầu", "6 tháng cuối 2025": part of a year, though the word "year" is missing.</summary>
    private TimePoint YearOf(int at, TimeSlice slice, int count) => IsYear(at)
        ? new TimePoint(TimeUnit.Year, 0, 0, terms[at].Value, at + 1, Slice: slice, Count: count)
        : new TimePoint(TimeUnit.Year, 0, 0, null, at, Slice: slice, Count: count);

    private TimePoint? ReadDay(int at)
    {
        var named = terms.Is(at, TermKind.Day);
        var i = named ? at + 1 : at;
        if (!terms.Is(i, TermKind.Number))
        {
            return null;
        }

        if (terms[i].Length == 4 && IsMark(i + 1) && terms.Is(i + 2, TermKind.Number) && IsMark(i + 3) && terms.Is(i + 4, TermKind.Number)
            && terms[i + 2].Length <= 2 && terms[i + 4].Length <= 2)
        {
            return new TimePoint(TimeUnit.Day, terms[i + 4].Value, terms[i + 2].Value, terms[i].Value, i + 5);
        }

        if (terms[i].Length > 2)
        {
            return null;
        }

        var day = terms[i].Value;
        named |= terms.Is(i + 1, TermKind.Each);
        if (terms.Is(i + 1, TermKind.Month) && terms[i + 2] is { Kind: TermKind.Number or TermKind.NumberWord, Length: <= 9 } month && (named || day <= 31))
        {
            var (year, to) = YearAfter(i + 3);
            return new TimePoint(TimeUnit.Day, day, month.Value, year, to);
        }

        return IsMark(i + 1) && terms[i + 2] is { Kind: TermKind.Number, Length: <= 2 } ? Numeric(i, day, named) : named ? Day(i, day) : null;
    }

    private TimePoint Day(int i, int day) => new(TimeUnit.Day, day, 0, null, i + 1);

    /// <summary>15/12/2025, 15.12.25, 15-12, 15/12 năm 2025.</summary>
    private TimePoint? Numeric(int i, int day, bool named)
    {
        // Month 0 stands for a month that is not given, so a written 0 is replaced by an impossible month.
        var month = terms[i + 2].Value == 0 ? 99 : terms[i + 2].Value;
        var spanOfDays = terms.Is(i + 1, TermKind.Dash) && terms[i + 3].Kind is TermKind.Slash or TermKind.Dot && terms.Is(i + 4, TermKind.Number);
        if (spanOfDays && month >= day && terms[i + 4].Value <= 12)
        {
            return named ? Day(i, day) : null;
        }

        if (terms[i + 1].Kind == terms[i + 3].Kind && terms[i + 4] is { Kind: TermKind.Number, Length: 2 or 4 } third && !GoesOn(i + 5))
        {
            var year = third.Length == 2 ? 2000 + third.Value : third.Value;
            return third.Length == 4 || month <= 12 ? new TimePoint(TimeUnit.Day, day, month, year, i + 5) : null;
        }

        if (GoesOn(i + 3) || (!named && month > 12))
        {
            return null;
        }

        var (written, to) = terms.Is(i + 3, TermKind.Year) && IsYear(i + 4) ? (terms[i + 4].Value, i + 5) : ((int?)null, i + 3);
        return new TimePoint(TimeUnit.Day, day, month, written, to, Bare: !named && written is null);
    }

    private bool GoesOn(int i) =>
        i + 1 < terms.Count && !terms[i + 1].Spaced && terms[i + 1].Kind is not TermKind.Stop
        && (terms.Is(i, TermKind.Slash) || (!terms[i].Spaced && terms.Is(i, TermKind.Dot))
            || (!terms[i].Spaced && terms.Is(i, TermKind.Dash) && terms[i + 1].Kind is not (TermKind.Number or TermKind.Day)));

    /// <summary>A month, quarter or year.</summary>
    private TimePoint? ReadUnit(int at)
    {
        switch (terms[at].Kind)
        {
            case TermKind.Month:
            {
                var i = NumberPlace(at);
                return terms[i].Kind is TermKind.Number or TermKind.NumberWord or TermKind.Roman && terms[i] is { Value: >= 1, Length: <= 9 }
                    ? Numbered(TimeUnit.Month, i) : null;
            }

            case TermKind.Quarter:
            {
                var i = NumberPlace(at);
                return terms[i].Kind is TermKind.Number or TermKind.NumberWord or TermKind.Roman && terms[i].Value <= 12 ? Numbered(TimeUnit.Quarter, i) : null;
            }

            case TermKind.Year when IsYear(at + 1):
                return new TimePoint(TimeUnit.Year, 0, 0, terms[at + 1].Value, at + 2, Bare: true);
            case TermKind.Year when terms.Is(at + 1, TermKind.Now):
                return new TimePoint(TimeUnit.Year, 0, 0, null, at + 2);
            case TermKind.Year when !terms.Is(at + 1, TermKind.Number) && !terms.Is(at - 1, TermKind.Number):
                return new TimePoint(TimeUnit.Year, 0, 0, null, at + 1, Bare: true);
            case TermKind.Whole:
            {
                var to = IsYear(at + 1) ? at + 2 : at + 1;
                return new TimePoint(TimeUnit.Year, 0, 0, to == at + 2 ? terms[at + 1].Value : null, to);
            }

            case TermKind.Number when terms[at].Length <= 2 && terms[at].Value is >= 1 and <= 12 && terms.Is(at + 1, TermKind.Slash, TermKind.Dash)
                && IsYear(at + 2) && !terms.Is(at - 1, TermKind.Slash) && !GoesOn(at + 3):
                return new TimePoint(TimeUnit.Month, 0, terms[at].Value, terms[at + 2].Value, at + 3, Bare: true);
            default:
                return null;
        }
    }

    private TimePoint? ReadInherited(int at, TimeUnit? unit)
    {
        var term = terms[at];
        if (unit is null || term.Kind is not (TermKind.Number or TermKind.Roman or TermKind.NumberWord))
        {
            return null;
        }

        switch (unit)
        {
            case TimeUnit.Quarter when term.Value is >= 1 and <= 4 && (term.Kind == TermKind.Roman || EndsHere(at + 1)):
                return Numbered(TimeUnit.Quarter, at);
            case TimeUnit.Month when term.Value is >= 1 and <= 12 && term.Length <= 2 && EndsHere(at + 1):
                return Numbered(TimeUnit.Month, at);
            case TimeUnit.Year when IsYear(at):
                return new TimePoint(TimeUnit.Year, 0, 0, term.Value, at + 1, Bare: true);
            case TimeUnit.Year when term is { Kind: TermKind.Number, Length: 2, Spaced: false } && EndsHere(at + 1):
                return new TimePoint(TimeUnit.Year, 0, 0, 2000 + term.Value, at + 1, Bare: true);
            case TimeUnit.Day when term is { Kind: TermKind.Number, Length: <= 2, Value: >= 1 and <= 31 } && EndsHere(at + 1):
                return Day(at, term.Value);
            default:
                return null;
        }
    }

    /// <summary>Whether a bare number in a list is a time, judged by the next term, and not a count ("Quý I, 4 nhiệm vụ").</summary>
    private bool EndsHere(int at) =>
        terms[at].Kind is not (TermKind.Word or TermKind.Document or TermKind.Times or TermKind.Day or TermKind.Month or TermKind.Week) || at >= terms.Count;

    private TimePoint Numbered(TimeUnit unit, int at)
    {
        var (year, to) = YearAfter(at + 1);
        return new TimePoint(unit, 0, terms[at].Value, year, to);
    }

    private int NumberPlace(int at) => terms.Is(at + 1, TermKind.Dot) ? at + 2 : at + 1;

    /// <summary>The year after a point: "/2025", "-2025", ".2025", " 2025", " năm 2025", " của năm 2025", "/25"; else null and the same position.</summary>
    private (int? Year, int To) YearAfter(int at)
    {
        if (terms.Is(at, TermKind.Slash, TermKind.Dash) || terms.Is(at, TermKind.Dot))
        {
            if (IsYear(at + 1))
            {
                return (terms[at + 1].Value, at + 2);
            }

            return terms.Is(at, TermKind.Slash) && terms[at + 1] is { Kind: TermKind.Number, Length: 2, Spaced: false, Value: >= 15 } && !GoesOn(at + 2)
                ? (2000 + terms[at + 1].Value, at + 2)
                : (null, at);
        }

        if (IsYear(at))
        {
            return (terms[at].Value, at + 1);
        }

        var i = terms.Is(at, TermKind.Of, TermKind.Comma) || terms.Is(at, TermKind.Slash) ? at + 1 : at;
        return terms.Is(i, TermKind.Year) && IsYear(i + 1) ? (terms[i + 1].Value, i + 2) : (null, at);
    }

    private bool IsYear(int at) => terms[at] is { Kind: TermKind.Number, Length: 4, Value: >= 1990 and <= 2100 };

    private bool IsMark(int at) => terms[at].Kind is TermKind.Slash or TermKind.Dash or TermKind.Dot;
}
