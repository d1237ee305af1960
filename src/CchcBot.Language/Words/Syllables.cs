using System.Collections.Frozen;

namespace CchcBot.Language.Words;

/// <summary>The structure of Vietnamese syllables.</summary>
internal static class Syllables
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets =
        Letters("", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr",
            "v", "x");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rimes = Letters(
        "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu", "oa", "oai", "oay", "oe", "oi", "oo", "ua", "ue", "ui",
            "uo", "uoi",
        "uou", "uu", "uy", "uya", "uye", "uyu", "ye", "yeu", "uay", "uao", "uai", "uau", "iao", "iai", "oao");

    /// <summary>Whether it can be a Vietnamese syllable without diacritics: an onset, vowels, and one of eight endings.</summary>
    public static bool LooksVietnamese(string fold)
    {
        var i = 0;
        while (i < fold.Length && !IsVowel(fold[i]))
        {
            i++;
        }

        if (i == fold.Length || !Onsets.Contains(fold.AsSpan(0, i)))
        {
            return false;
        }

        var start = i;
        while (i < fold.Length && IsVowel(fold[i]))
        {
            i++;
        }

        return i - start <= 3 && Rimes.Contains(fold.AsSpan(start, i - start)) && fold.AsSpan(i) is "" or "c" or "ch" or "m" or "n" or "ng" or "nh" or "p"
            or "t";
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Letters(params string[] all) =>
        all.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
