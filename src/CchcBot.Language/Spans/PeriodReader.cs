using CchcBot.Language.Words;
using static CchcBot.Language.Spans.PeriodVocabulary;

namespace CchcBot.Language.Spans;

/// <summary>A period that was said. Both ends are included; an end that was not said is null.</summary>
/// <param name="Said">The words as typed.</param>
/// <param name="Start">Index of the first word.</param>
/// <param name="Length">How many words.</param>
public sealed record SaidPeriod(DateOnly? From, DateOnly? To, string Said, int Start, int Length)
{
    /// <summary>How often it comes again, where the words leave open which one is meant.</summary>
    internal Repeats Repeats { get; init; }

    /// <summary>The day that it is as a date asked for, where that is not its last: "giữa tháng" is the 15th.</summary>
    internal DateOnly? Day { get; init; }

    /// <summary>The lunar day that it is, where no year was said.</summary>
    internal LunarDay? Lunar { get; init; }

    /// <summary>"30 ngày tới": counted from today.</summary>
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
/// Reads calendar periods in Vietnamese and English words, seen from a day: "quý trước", "từ 1/10 đến 15/11",
/// "30 ngày tới", "6 tháng đầu năm", "by the end of June". Weeks run Monday to Sunday. A year that is not said is the day's.
/// </summary>
public static class PeriodReader
{
    /// <summary>The period of the text, or null where it says none.</summary>
    public static SaidPeriod? Read(string text, DateOnly asOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sentence = new Sentence(text);
        return Main(Find(sentence, asOf));
    }

    /// <summary>All periods of the sentence, in order; their words are taken.</summary>
    internal static List<SaidPeriod> Find(Sentence s, DateOnly asOf)
    {
        var finder = new PeriodFinder(s, new PeriodAtoms(s, asOf), asOf);
        var found = new List<SaidPeriod>();
        for (var i = 0; i < s.Count; i++)
        {
            // "quanh năm suốt tháng": words of time that say no period.
            if (Always.At(s, i) is var always and > 0)
            {
                i += always - 1;
                continue;
            }

            if (s.IsTaken(i) || finder.At(i) is not { } period)
            {
                continue;
            }

            found.Add(period);
            s.Take(period.Start, period.Length);
            i = period.Start + period.Length - 1;
        }

        return found;
    }

    /// <summary>
    /// The one that the sentence means: of two the narrower if it lies in the other, else the first;
    /// "tính đến nay" and "hôm nay" give way to any other.
    /// </summary>
    internal static SaidPeriod? Main(List<SaidPeriod> found)
    {
        SaidPeriod? main = null;
        foreach (var period in found.Where(p => p.From is not null || p.To is not null))
        {
            // "tháng 12 … trước Noel": that part of the month.
            if (main is { From: { } first, To: { } last } && period is { From: null, To: { } limit } && limit >= first && limit < last)
            {
                main = main with { To = limit };
                continue;
            }

            if (main is null || (IsToday(main) && !IsToday(period)) || (!IsToday(period) && IsInside(period, main)))
            {
                main = period;
            }
        }

        return main;
    }

    private static bool IsToday(SaidPeriod period) =>
        period.Length <= 3 && Today.MayBegin(WordForms.Of(FirstWord(period.Said))) && Today.At(new Sentence(period.Said), 0) > 0;

    private static ReadOnlySpan<char> FirstWord(string said)
    {
        var end = 0;
        while (end < said.Length && char.IsLetterOrDigit(said[end]))
        {
            end++;
        }

        return said.AsSpan(0, end);
    }

    private static bool IsInside(SaidPeriod inner, SaidPeriod outer) =>
        inner.From >= outer.From && inner.To <= outer.To && (inner.From != outer.From || inner.To != outer.To);
}
