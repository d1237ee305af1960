using CchcBot.Language.Words;
using static CchcBot.Language.Spans.PeriodVocabulary;

namespace CchcBot.Language.Spans;

/// <summary>A period in a text. Both ends are inclusive; an open end is null.</summary>
/// <param name="Said">The words as typed.</param>
/// <param name="Start">Index of its first word.</param>
/// <param name="Length">Number of words.</param>
public sealed record SaidPeriod(DateOnly? From, DateOnly? To, string Said, int Start, int Length)
{
    /// <summary>How often it recurs, if the words leave open which occurrence is meant.</summary>
    internal Repeats Repeats { get; init; }

    /// <summary>The day meant if it is used as a deadline, where that is not its last: "giữa tháng" is the 15th.</summary>
    internal DateOnly? Day { get; init; }

    /// <summary>The lunar day, if it is one without a stated year.</summary>
    internal LunarDay? Lunar { get; init; }

    /// <summary>Whether it begins with a word for today.</summary>
    internal bool IsToday { get; init; }

    /// <summary>Whether it is counted from today: "30 ngày tới".</summary>
    internal bool IsWindow { get; init; }
}

internal enum Repeats
{
    Never,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>
/// Reads calendar periods in Vietnamese and English, relative to a day: "quý trước", "từ 1/10 đến 15/11", "30 ngày tới", "6 tháng đầu năm",
/// "by the end of June". Weeks run from Monday to Sunday. A year that is not stated is that day's.
/// </summary>
public static class PeriodReader
{
    /// <summary>The period in the text; null if there is none.</summary>
    public static SaidPeriod? Read(string text, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentence = new Sentence(text);
        return Main(Find(sentence, asOf));
    }

    /// <summary>The words of a quarter or month that no year has ("quý V", "tháng 13"); null if there are none.</summary>
    public static string? NoneSuch(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentence = new Sentence(text);
        return Enumerable.Range(0, sentence.Count).Select(i => (At: i, Length: PeriodAtoms.NoneSuchAt(sentence, i))).FirstOrDefault(f => f.Length > 0)
            is { Length: > 0 } found ? sentence.Span(found.At, found.At + found.Length - 1) : null;
    }

    /// <summary>All periods of the sentence, in order; marks their words as taken.</summary>
    internal static List<SaidPeriod> Find(Sentence s, DateOnly asOf)
    {
        var finder = new PeriodFinder(s, new PeriodAtoms(s, asOf), asOf);
        var found = new List<SaidPeriod>();
        for (var i = 0; i < s.Count; i++)
        {
            // Words of time that do not state a period: "quanh năm suốt tháng".
            if (Always.At(s, i) is var always and > 0 && !(i + always < s.Count && finder.At(i + always - 1) is not null))
            {
                i += always - 1;
            }
            else if (!s.IsTaken(i) && finder.At(i) is { } period)
            {
                found.Add(period);
                s.Take(period.Start, period.Length);
                i = period.Start + period.Length - 1;
            }
        }

        return found;
    }

    /// <summary>
    /// The main period: of two nested ones the narrower, else the first; "tính đến nay" and "hôm nay" are used only if there is no other.
    /// </summary>
    internal static SaidPeriod? Main(List<SaidPeriod> found)
    {
        SaidPeriod? main = null;
        foreach (var period in found.Where(p => p.From is not null || p.To is not null))
        {
            // A limit within a period restricts it: "tháng 12 … trước Noel".
            if (main is { From: { } first, To: { } last } && period is { From: null, To: { } limit } && limit >= first && limit < last)
            {
                main = main with { To = limit };
            }
            else if (main is null || (!period.IsToday && (main.IsToday || IsInside(period, main))))
            {
                main = period;
            }
        }

        return main;
    }

    private static bool IsInside(SaidPeriod inner, SaidPeriod outer) =>
        inner.From >= outer.From && inner.To <= outer.To && (inner.From != outer.From || inner.To != outer.To);
}
