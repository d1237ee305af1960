using System.Collections.Frozen;
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
    public static List<DueLength> Of(TokenList words)
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

    /// <summary>A unit of time: how long a whole one is and how long a half.</summary>
    private sealed record Unit(int Days, int Months, int HalfDays = 0, int HalfMonths = 0);

    private static readonly FrozenDictionary<string, Unit> Units = new[]
    {
        ("ngay hom bua day days", new Unit(1, 0)), ("tuan week weeks", new Unit(7, 0, HalfDays: 4)), ("thang month months", new Unit(0, 1, HalfDays: 15)),
        ("quy quarter quarters", new Unit(0, 3)), ("nam year years", new Unit(0, 12, HalfMonths: 6)),
    }.SelectMany(u => u.Item1.Split(' ').Select(w => (w, u.Item2))).ToFrozenDictionary(u => u.w, u => u.Item2, StringComparer.Ordinal);

    private static DueLength? LengthAt(TokenList words, int at)
    {
        if (words[at].Fold == "fortnight")
        {
            return new(at, at + 1, 14, 0, false);
        }

        if (AmountAt(words, at, out var next) is not { } amount)
        {
            return null;
        }

        next += words[next].Fold is "more" or "extra" or "additional" or "them" or "further" or "full" ? 1 : 0;
        var working = words[next].Fold is "working" or "business";
        next += working ? 1 : 0;
        var name = words[next++].Fold;
        if (name == "ngay" && words[next].Fold == "lam" && words[next + 1].Fold == "viec")
        {
            working = true;
            next += 2;
        }

        var isHalf = amount == 0 || words[next].Fold is "ruoi";
        next += words[next].Fold is "ruoi" ? 1 : 0;
        // "năm" may be five; "6 tháng đầu" is a part of the year.
        if (!Units.TryGetValue(name, out var unit) || (amount == 0 && unit.HalfDays + unit.HalfMonths == 0) || (unit.Months == 12 && amount >= 10)
            || (unit.Days == 1 && words[next].Value >= 0) || (amount > 0 && unit.Months == 1 && words[next].Fold is "dau" or "cuoi"))
        {
            return null;
        }

        var (halfDays, halfMonths) = isHalf ? (unit.HalfDays, unit.HalfMonths) : default;
        return new(at, next, (amount * unit.Days) + halfDays, (amount * unit.Months) + halfMonths, working && unit.Days == 1);
    }

    /// <summary>How many units: "hai mươi", "a", "another", "couple of"; 0 for a half, null if the words are no amount.</summary>
    private static int? AmountAt(TokenList words, int at, out int next)
    {
        next = at + 1;
        switch (words[at].Fold)
        {
            case "nua" or "half":
                next += words[next].Fold is "a" or "an" ? 1 : 0;
                return 0;
            case "couple":
                next += words[next].Fold == "of" ? 1 : 0;
                return 2;
            case "them" when words[next].Fold is not ("tuan" or "thang" or "quy"):
                return null;
            case "a" or "an" or "another" or "them" or "one":
                return SpokenNumbers.Read(words, next, out _) is null ? 1 : null;
            default:
                return SpokenNumbers.Read(words, at, out next) is > 0 and var number && words[at - 1].Fold is not ("thu" or "thang" or "quy") ? number : null;
        }
    }
}
