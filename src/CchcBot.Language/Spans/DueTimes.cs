using CchcBot.Language.Words;
using System.Collections.Frozen;
using CchcBot.Domain.Time;

namespace CchcBot.Language.Spans;

/// <summary>A time said in a sentence; what is not said is null.</summary>
/// <param name="Start">First word.</param>
/// <param name="End">Position after the last word.</param>
/// <param name="Before">"trước": the day before.</param>
/// <param name="Target">A word of direction stands before it: đến, sang, until.</param>
internal sealed record DueTime(int Start, int End, Func<DateOnly, DateOnly?> LastDay, bool Before, bool Target)
{
    /// <summary>The first such day after <paramref name="anchor"/>, or the one of the year that was said.</summary>
    public DateOnly? After(DateOnly anchor) => LastDay(anchor) is { } day ? (Before ? day.AddDays(-1) : day) : null;
}

/// <summary>A length of time.</summary>
internal sealed record DueLength(int Start, int End, int Days, int Months, bool Working)
{
    public DateOnly AddTo(DateOnly day)
    {
        var moved = day.AddMonths(Months);
        if (!Working)
        {
            return moved.AddDays(Days);
        }

        for (var left = Days; left > 0;)
        {
            moved = moved.AddDays(1);
            left -= moved.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return moved;
    }
}

/// <summary>Reads days, months, quarters, years and lengths of time in status sentences.</summary>
internal static class DueTimes
{
    private static readonly FrozenDictionary<string, int> MonthNames = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1, ["february"] = 2, ["march"] = 3, ["april"] = 4, ["may"] = 5, ["june"] = 6, ["july"] = 7, ["august"] = 8, ["september"] = 9,
        ["october"] = 10, ["november"] = 11, ["december"] = 12, ["jan"] = 1, ["feb"] = 2, ["mar"] = 3, ["apr"] = 4, ["jun"] = 6, ["jul"] = 7,
        ["aug"] = 8, ["sep"] = 9, ["sept"] = 9, ["oct"] = 10, ["nov"] = 11, ["dec"] = 12, ["gieng"] = 1, ["chap"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayOfWeek> WeekDays = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["monday"] = DayOfWeek.Monday, ["tuesday"] = DayOfWeek.Tuesday, ["wednesday"] = DayOfWeek.Wednesday, ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday, ["saturday"] = DayOfWeek.Saturday, ["sunday"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Roman = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["i"] = 1, ["ii"] = 2, ["iii"] = 3, ["iv"] = 4,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Directions = new[] { "den", "toi", "sang", "qua", "vao", "until", "till", "to", "by", "het", "into" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Next = new[] { "sau", "toi", "next" }.ToFrozenSet(StringComparer.Ordinal);

    public static int? MonthOf(string name) => MonthNames.TryGetValue(name, out var month) ? month : null;

    public static DateOnly? TryDate(int year, int month, int day) =>
        year is >= 1990 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>Every time said, in order.</summary>
    /// <param name="asOf">What "sau" and "tới" count from.</param>
    public static List<DueTime> Times(IReadOnlyList<Token> words, DateOnly asOf)
    {
        var found = new List<DueTime>();
        for (var i = 0; i < words.Count; i++)
        {
            if (TimeAt(words, i, asOf) is { } time)
            {
                found.Add(time);
                i = time.End - 1;
            }
        }

        return found;
    }

    /// <summary>Every length of time said, in order: "2 tuần", "một tháng rưỡi", "two more weeks".</summary>
    public static List<DueLength> Lengths(IReadOnlyList<Token> words)
    {
        var found = new List<DueLength>();
        for (var i = 0; i < words.Count; i++)
        {
            if (LengthAt(words, i) is { } length)
            {
                found.Add(length);
                i = length.End - 1;
            }
        }

        return found;
    }

    private static DueTime? TimeAt(IReadOnlyList<Token> words, int at, DateOnly asOf)
    {
        var reading = Numeric(words, at) ?? Named(words, at) ?? MonthAt(words, at, asOf) ?? QuarterAt(words, at, asOf) ?? YearAt(words, at, asOf)
            ?? DayOnly(words, at) ?? WeekDay(words, at, asOf) ?? Week(words, at, asOf);
        if (reading is not var (end, lastDay))
        {
            return null;
        }

        var start = at;
        var (before, target) = (false, false);
        while (start > 0 && Leading(words[start - 1].Fold) && at - start < 4)
        {
            start--;
            before |= words[start].Fold is "truoc" or "before";
            target |= Directions.Contains(words[start].Fold);
        }

        return new(start, end, lastDay, before, target || before);
    }

    private static bool Leading(string fold) => Directions.Contains(fold) || fold is "truoc" or "before" or "ngay" or "cuoi" or "giua" or "dau" or "thu" or "han" or "the" or "end" or "of" or "mid" or "early" or "late" or "hom";

    private static string Fold(IReadOnlyList<Token> words, int at) => at >= 0 && at < words.Count ? words[at].Fold : "";

    private static int Number(IReadOnlyList<Token> words, int at) => at >= 0 && at < words.Count ? words[at].Value : -1;

    // 15/01/2027, 15-1, 15.1.2027
    private static (int End, Func<DateOnly, DateOnly?> Last)? Numeric(IReadOnlyList<Token> words, int at)
    {
        var (day, month) = (Number(words, at), Number(words, at + 2));
        if (day is < 1 or > 31 || month is < 1 or > 12 || !Separator(words, at + 1))
        {
            return Iso(words, at);
        }

        if (Separator(words, at + 3) && Year(words, at + 4) is { } year)
        {
            return (at + 5, _ => TryDate(year, month, day));
        }

        // Without a year, a point or a dash makes a decimal number or a span.
        return words[at + 1].Is('/') && !words[at + 1].Quoted ? (at + 3, anchor => NextDay(anchor, month, day)) : null;
    }

    private static (int, Func<DateOnly, DateOnly?>)? Iso(IReadOnlyList<Token> words, int at)
    {
        var (year, month, day) = (Number(words, at), Number(words, at + 2), Number(words, at + 4));
        return year > 1990 && Separator(words, at + 1) && Separator(words, at + 3) && TryDate(year, month, day) is { } date ? (at + 5, _ => date) : null;
    }

    private static bool Separator(IReadOnlyList<Token> words, int at) => at < words.Count && (words[at].Is('/') || words[at].Is('-') || words[at].Is('.'));

    private static int? Year(IReadOnlyList<Token> words, int at) => Number(words, at) switch
    {
        >= 1990 and <= 2100 and var year => year,
        >= 20 and <= 99 and var year => 2000 + year,
        _ => null,
    };

    // "ngày 15 tháng 1 năm 2027", "15 January 2027", "January 15th, 2027"
    private static (int End, Func<DateOnly, DateOnly?> Last)? Named(IReadOnlyList<Token> words, int at)
    {
        int day, month, end;
        if (SpokenNumbers.Read(words, at, out var next) is >= 1 and <= 31 and var said && Fold(words, next) == "thang" && (next == at + 1 || Fold(words, at - 1) is not "thang")
            && MonthNumber(words, next + 1, out var after) is { } vietnamese && IsDay(words, at, next, after))
        {
            (day, month, end) = (said, vietnamese, after);
        }
        else if (DayOf(words, at) is >= 1 and <= 31 and var first && MonthOf(Fold(words, at + (Fold(words, at + 1) == "of" ? 2 : 1))) is { } english)
        {
            (day, month, end) = (first, english, at + (Fold(words, at + 1) == "of" ? 3 : 2));
        }
        else if (MonthOf(Fold(words, at)) is { } name && DayOf(words, at + 1) is >= 1 and <= 31 and var second)
        {
            (day, month, end) = (second, name, at + 2);
        }
        else
        {
            return null;
        }

        var year = YearAfter(words, ref end);
        return (end, anchor => year is { } known ? TryDate(known, month, day) : NextDay(anchor, month, day));
    }

    // "22 tháng 1", "hai mươi tháng giêng", "mùng năm tháng ba"; not "2 tháng 1 tuần", "ba tháng tám".
    private static bool IsDay(IReadOnlyList<Token> words, int at, int month, int after) =>
        Fold(words, at - 1) is "ngay" or "mung" or "mong" || words[at].Kind == TokenKind.Number || month > at + 1
            ? Fold(words, after) is not ("tuan" or "ngay" or "lan" or "ruoi" or "nua") || Fold(words, at - 1) is "ngay" or "mung" or "mong"
            : Directions.Contains(Fold(words, at - 1));

    // "15" and "15th".
    private static int DayOf(IReadOnlyList<Token> words, int at)
    {
        var fold = Fold(words, at);
        return fold.Length is 3 or 4 && fold[^2..] is "st" or "nd" or "rd" or "th" && int.TryParse(fold[..^2], out var day) ? day : Number(words, at);
    }

    private static int? YearAfter(IReadOnlyList<Token> words, ref int end)
    {
        var at = end;
        at += Fold(words, at) is "nam" or "/" or "," or "-" or "of" ? 1 : 0;
        if (Number(words, at) is >= 1990 and <= 2100 and var year)
        {
            end = at + 1;
            return year;
        }

        return null;
    }

    private static int? MonthNumber(IReadOnlyList<Token> words, int at, out int next)
    {
        next = at + 1;
        if (MonthOf(Fold(words, at)) is { } name)
        {
            return name;
        }

        return SpokenNumbers.Read(words, at, out next) is >= 1 and <= 12 and var number ? number : null;
    }

    // "tháng 2/2027", "T2/2027", "giữa tháng 1", "đầu tháng sau", "end of January", "mid-February"
    private static (int End, Func<DateOnly, DateOnly?> Last)? MonthAt(IReadOnlyList<Token> words, int at, DateOnly asOf)
    {
        var fold = Fold(words, at);
        int end;
        int? month;
        if (fold is "thang" or "month" && Fold(words, at + 1) is not "thu" && MonthAlone(words, at, asOf) is { } alone)
        {
            return alone;
        }

        if ((fold == "thang" || (fold == "month" && Fold(words, at - 1) == "next")) && (Next.Contains(Fold(words, at + 1)) || fold == "month"))
        {
            // "sáu" is a month when it is written so, "sau" is the next.
            var following = asOf.AddMonths(1);
            end = fold == "month" ? at + 1 : at + 2;
            var part = PartBefore(words, at);
            return (end, anchor => MonthDay(following, part) is { } day && day > anchor ? day : MonthDay(anchor.AddMonths(1), part));
        }

        if (fold == "thang")
        {
            month = MonthNumber(words, at + 1, out end);
        }
        else if (fold.Length is 2 or 3 && fold[0] == 't' && int.TryParse(fold[1..], out var digit) && digit is >= 1 and <= 12)
        {
            (month, end) = (digit, at + 1);
        }
        else
        {
            month = fold is "may" or "mar" or "sep" or "dec" && (!char.IsUpper(words[at].Shown[0]) || words[at].Key != fold) ? null : MonthOf(fold) is { } name && fold is not ("gieng" or "chap") ? name : null;
            end = at + 1;
        }

        if (month is not { } number)
        {
            return null;
        }

        var year = YearAfter(words, ref end);
        var piece = PartBefore(words, at);
        // "trước tháng 3" ends with February.
        var first = BeforeWord(words, at) && piece is null;
        return (end, anchor =>
        {
            DateOnly? InYear(int y) => TryDate(y, number, 1) is { } start ? (first ? start : MonthDay(start, piece)) : null;
            return year is { } known ? InYear(known) : InYear(anchor.Year) is { } day && day > anchor ? day : InYear(anchor.Year + 1);
        });
    }

    // "cuối tháng", "hết tháng này", "giữa tháng", "end of the month"
    private static (int End, Func<DateOnly, DateOnly?> Last)? MonthAlone(IReadOnlyList<Token> words, int at, DateOnly asOf)
    {
        var here = Fold(words, at + 1) is "nay";
        var part = PartBefore(words, at);
        if (SpokenNumbers.Read(words, at + 1, out _) is not null || Next.Contains(Fold(words, at + 1)) || Fold(words, at - 1) == "next"
            || (part is null && Fold(words, at - 1) is not ("cuoi" or "het") && !(Fold(words, at - 1) is "the" or "this" && Fold(words, at - 2) is "of" or "end")))
        {
            return null;
        }

        var end = at + (here ? 2 : 1);
        return (end, anchor => here ? MonthDay(asOf, part) : MonthDay(anchor, part) is { } day && day > anchor ? day : MonthDay(anchor.AddMonths(1), part));
    }

    private static bool BeforeWord(IReadOnlyList<Token> words, int at) => Fold(words, at - 1) is "truoc" or "before";

    private static string? PartBefore(IReadOnlyList<Token> words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4; i--)
        {
            var fold = Fold(words, i);
            if (fold is "giua" or "mid" or "middle")
            {
                return "middle";
            }

            if (fold is "dau" or "early" or "beginning" or "start")
            {
                return "first";
            }

            if (fold is not ("of" or "the" or "-" or "next"))
            {
                return null;
            }
        }

        return null;
    }

    private static DateOnly? MonthDay(DateOnly month, string? part) => part switch
    {
        "middle" => new DateOnly(month.Year, month.Month, 15),
        "first" => new DateOnly(month.Year, month.Month, 1),
        _ => new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)),
    };

    // "quý I/2027", "Q1", "quý sau", "quarter 1", "first quarter"
    private static (int End, Func<DateOnly, DateOnly?> Last)? QuarterAt(IReadOnlyList<Token> words, int at, DateOnly asOf)
    {
        var fold = Fold(words, at);
        var end = at + 1;
        int? number = null;
        if (fold is "quy" or "qui" or "quarter")
        {
            if (Next.Contains(Fold(words, at + 1)) || (fold == "quarter" && Fold(words, at - 1) == "next"))
            {
                var next = Quarter.Of(asOf).Next;
                return (fold == "quarter" ? at + 1 : at + 2, anchor => next.End > anchor ? next.End : Quarter.Of(anchor).Next.End);
            }

            number = Roman.TryGetValue(Fold(words, at + 1), out var roman) ? roman : SpokenNumbers.Read(words, at + 1, out _);
            number ??= Fold(words, at - 1) switch { "first" => 1, "second" => 2, "third" => 3, "fourth" or "last" => 4, _ => null };
            end = fold == "quarter" && Fold(words, at - 1) is "first" or "second" or "third" or "fourth" ? at + 1 : at + 2;
        }
        else if (fold.Length is 2 or 3 or 4 && fold[0] == 'q' && words[at].Kind is TokenKind.Mixed or TokenKind.Letters)
        {
            number = Roman.TryGetValue(fold[1..], out var roman) ? roman : int.TryParse(fold[1..], out var digit) ? digit : null;
        }

        if (number is not (>= 1 and <= 4))
        {
            return null;
        }

        var quarter = number.Value;
        var year = YearAfter(words, ref end);
        var middle = PartBefore(words, at) == "middle";
        var first = BeforeWord(words, at) || PartBefore(words, at) == "first";
        return (end, anchor =>
        {
            DateOnly In(int y) => first ? new Quarter(y, quarter).Start : middle ? new Quarter(y, quarter).Start.AddMonths(1).AddDays(14) : new Quarter(y, quarter).End;
            return year is { } known ? In(known) : In(anchor.Year) > anchor ? In(anchor.Year) : In(anchor.Year + 1);
        });
    }

    // "năm 2027", "cuối năm", "hết năm", "năm sau", "6 tháng đầu năm 2027", "end of the year"
    private static (int End, Func<DateOnly, DateOnly?> Last)? YearAt(IReadOnlyList<Token> words, int at, DateOnly asOf)
    {
        var fold = Fold(words, at);
        if (fold is not ("nam" or "year") || words[at] is { Loose: false, Key: not ("năm" or "year") })
        {
            return null;
        }

        var half = Fold(words, at - 1) == "dau" && Fold(words, at - 2) == "thang" && Number(words, at - 3) == 6 ? 6 : 12;
        if (Number(words, at + 1) is >= 1990 and <= 2100 and var year)
        {
            return (at + 2, _ => MonthDay(new(year, half, 1), null));
        }

        if (Next.Contains(Fold(words, at + 1)) || Fold(words, at - 1) is "next" or "sang")
        {
            return (Next.Contains(Fold(words, at + 1)) ? at + 2 : at + 1, _ => MonthDay(new(asOf.Year + 1, half, 1), null));
        }

        var end = at + (Fold(words, at + 1) is "nay" ? 2 : 1);
        return Fold(words, at - 1) is "het" or "cuoi" || (fold == "year" && Fold(words, at - 2) is "end" or "of" or "this")
            ? (end, anchor => new DateOnly(anchor.Month == 12 && anchor.Day == 31 ? anchor.Year + 1 : anchor.Year, 12, 31))
            : null;
    }

    // "ngày 20", "mùng 5", "the 20th"
    private static (int End, Func<DateOnly, DateOnly?> Last)? DayOnly(IReadOnlyList<Token> words, int at)
    {
        var day = Fold(words, at - 1) is "ngay" or "mung" or "mong" ? Number(words, at) : Fold(words, at - 1) == "the" && words[at].Kind == TokenKind.Mixed ? DayOf(words, at) : -1;
        if (day is < 1 or > 31)
        {
            return null;
        }

        return (at + 1, anchor =>
        {
            for (var month = 0; month < 3; month++)
            {
                var first = anchor.AddMonths(month);
                if (TryDate(first.Year, first.Month, day) is { } date && date > anchor)
                {
                    return date;
                }
            }

            return null;
        });
    }

    // "thứ Sáu", "thứ 6 tuần sau", "chủ nhật", "next Friday"
    private static (int End, Func<DateOnly, DateOnly?> Last)? WeekDay(IReadOnlyList<Token> words, int at, DateOnly asOf)
    {
        var fold = Fold(words, at);
        DayOfWeek day;
        int end;
        if (fold == "thu" && SpokenNumbers.Read(words, at + 1, out end) is >= 2 and <= 7 and var number && Fold(words, at - 1) is not ("viec" or "muc" or "vu" or "so"))
        {
            day = (DayOfWeek)(number - 1);
        }
        else if (fold == "chu" && Fold(words, at + 1) == "nhat")
        {
            (day, end) = (DayOfWeek.Sunday, at + 2);
        }
        else if (WeekDays.TryGetValue(fold, out day))
        {
            end = at + 1;
        }
        else
        {
            return null;
        }

        var nextWeek = (Fold(words, end) == "tuan" && Next.Contains(Fold(words, end + 1))) || Fold(words, at - 1) == "next";
        end += Fold(words, end) == "tuan" ? 2 : 0;
        var monday = asOf.AddDays(-(((int)asOf.DayOfWeek + 6) % 7) + 7);
        var inNextWeek = monday.AddDays(((int)day + 6) % 7);
        return (end, anchor => nextWeek && inNextWeek > anchor ? inNextWeek : anchor.AddDays(1 + (((int)day - (int)anchor.DayOfWeek - 1 + 7) % 7)));
    }

    // "tuần sau", "tuần tới", "next week": its Sunday
    private static (int End, Func<DateOnly, DateOnly?> Last)? Week(IReadOnlyList<Token> words, int at, DateOnly asOf)
    {
        var vietnamese = Fold(words, at) == "tuan" && Next.Contains(Fold(words, at + 1));
        if (!vietnamese && !(Fold(words, at) == "week" && Fold(words, at - 1) == "next"))
        {
            return null;
        }

        var sunday = asOf.AddDays(-(((int)asOf.DayOfWeek + 6) % 7) + 13);
        return (vietnamese ? at + 2 : at + 1, anchor => sunday > anchor ? sunday : anchor.AddDays(7 + ((7 - (int)anchor.DayOfWeek) % 7)));
    }

    private static DateOnly? NextDay(DateOnly anchor, int month, int day)
    {
        for (var year = anchor.Year; year <= anchor.Year + 4; year++)
        {
            if (TryDate(year, month, day) is { } date && date > anchor)
            {
                return date;
            }
        }

        return null;
    }

    private static DueLength? LengthAt(IReadOnlyList<Token> words, int at)
    {
        int next;
        int amount;
        var half = false;
        if (Fold(words, at) is "nua" or "half")
        {
            (amount, half, next) = (0, true, at + 1);
            next += Fold(words, next) is "a" or "an" ? 1 : 0;
        }
        else if (Fold(words, at) is "a" or "an" or "another" or "vai" or "couple" or "fortnight" or "them" or "one")
        {
            (amount, next) = (1, at + 1);
            switch (Fold(words, at))
            {
                case "vai":
                    return null;
                case "fortnight":
                    return new(at, next, 14, 0, false);
                case "couple":
                    amount = 2;
                    next += Fold(words, next) == "of" ? 1 : 0;
                    break;
                case "them" when Fold(words, next) is not ("tuan" or "thang" or "quy"):
                    return null;
                default:
                    if (Fold(words, at) is "a" or "an" or "another" && Fold(words, at + 1) is "couple" or "fortnight" or "half" || SpokenNumbers.Read(words, next, out _) is not null)
                    {
                        return null;
                    }

                    break;
            }
        }
        else if (SpokenNumbers.Read(words, at, out next) is { } number && Fold(words, at - 1) is not ("thu" or "thang" or "quy"))
        {
            amount = number;
        }
        else
        {
            return null;
        }

        next += Fold(words, next) is "more" or "extra" or "additional" or "them" or "further" or "full" ? 1 : 0;
        var working = Fold(words, next) is "working" or "business";
        next += working ? 1 : 0;
        var unit = Fold(words, next++);
        if (unit == "ngay" && Fold(words, next) == "lam" && Fold(words, next + 1) == "viec")
        {
            working = true;
            next += 2;
        }

        var plusHalf = Fold(words, next) is "ruoi";
        next += plusHalf ? 1 : 0;
        return unit switch
        {
            "ngay" or "hom" or "day" or "days" when amount > 0 && Number(words, next) < 0 => new(at, next, amount, 0, working),
            "tuan" or "week" or "weeks" when amount > 0 => new(at, next, amount * 7 + (plusHalf ? 4 : 0), 0, false),
            "thang" or "month" or "months" when half => new(at, next, 15, 0, false),
            "thang" or "month" or "months" when !(Fold(words, next) is "dau" or "cuoi") => new(at, next, plusHalf ? 15 : 0, amount, false),
            "quy" or "quarter" or "quarters" => new(at, next, 0, amount * 3, false),
            "nam" or "year" or "years" when half => new(at, next, 0, 6, false),
            "nam" or "year" or "years" when amount is > 0 and < 10 => new(at, next, 0, amount * 12 + (plusHalf ? 6 : 0), false),
            _ => null,
        };
    }
}
