using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>A duration.</summary>
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

/// <summary>Reads durations: "2 tuần", "một tháng rưỡi", "two more weeks".</summary>
internal static class DueLengths
{
    /// <summary>All durations, in order.</summary>
    public static List<DueLength> Of(IReadOnlyList<Token> words)
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

    private static string Fold(IReadOnlyList<Token> words, int at) => at >= 0 && at < words.Count ? words[at].Fold : "";

    private static int Number(IReadOnlyList<Token> words, int at) => at >= 0 && at < words.Count ? words[at].Value : -1;

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
                    if (SpokenNumbers.Read(words, next, out _) is not null)
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
            "ngay" or "hom" or "bua" or "day" or "days" when amount > 0 && Number(words, next) < 0 => new(at, next, amount, 0, working),
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
