using System.Collections.Frozen;
using CchcBot.Domain.Text;
using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>The language to answer in: that of the words outside of names.</summary>
internal static class LanguageRule
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Onsets = Letters("", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Rimes = Letters(
        "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "ieu", "iu", "oa", "oai", "oay", "oe", "oi", "oo", "ua", "ue", "ui", "uo", "uoi", "uou", "uu", "uy", "uya", "uye", "uyu", "ye", "yeu", "uay", "uao", "uai", "uau", "iao", "iai", "oao");

    /// <summary>Words of both languages, which decide nothing.</summary>
    private static readonly HashSet<string> Shared =
        ["a", "an", "to", "do", "in", "on", "so", "me", "no", "the", "or", "may", "can", "has", "he", "hot", "ban", "bot", "i", "ok", "t", "d", "s", "m", "tin", "than", "long", "am", "by", "con", "men", "set", "kh", "p", "nam", "quy", "list", "plan", "task", "deadline", "report", "file", "excel", "admin", "q", "is", "tan", "ten", "hang", "sang", "lan", "dung", "cho", "chat", "email", "hay", "thanh", "ma", "cu", "co", "noi", "nay", "ta", "it", "tam", "no"];

    public static TextLanguage Read(Analysis a)
    {
        var (english, vietnamese, shared) = (0, 0, 0);
        for (var i = 0; i < a.Words.Count; i++)
        {
            var word = a.Words[i];
            if (char.IsAsciiDigit(word.Raw[0]) || a.Names.Exists(n => i >= n.Start && i < n.Start + n.Length && !IsEnglishName(n)) || word.Raw.Length == 1 && word.Fold is not ("i" or "a"))
            {
                continue;
            }

            if (word.IsMarked)
            {
                vietnamese += 2;
            }
            else if (Shared.Contains(word.Fold))
            {
                shared += Lexicon.English.Contains(word.Fold) ? 1 : 0;
            }
            else if (IsEnglish(a, i))
            {
                english += 2;
            }
            else if (!IsMash(word.Fold))
            {
                vietnamese += LooksVietnamese(word.Fold) ? 2 : 0;
                english += LooksVietnamese(word.Fold) ? 0 : 1;
            }
        }

        return english + (vietnamese == 0 && english > 0 ? shared : 0) > vietnamese || (english == 0 && vietnamese == 0 && shared > 0 && IsShortEnglish(a)) ? TextLanguage.En : TextLanguage.Vi;
    }

    private static bool IsEnglishName(NameHit name) => name.Kind is NameKind.Area or NameKind.Plan && name.Said.All(static c => c < 0x80) && EnglishLetters(name.Said);

    private static bool EnglishLetters(string said) => said.Split(' ').Any(static w => !LooksVietnamese(w.ToLowerInvariant()));

    private static bool IsShortEnglish(Analysis a) => a.Words.Words.All(w => w.Fold is not ("ban" or "nam" or "quy" or "con" or "co" or "cho" or "noi" or "nay" or "ok" or "bot" or "ma" or "ta" or "kh"))
        && a.Words.Words.Exists(w => w.Fold is "list" or "plan" or "task" or "report" or "deadline" or "the");

    private static bool IsEnglish(Analysis a, int i)
    {
        var fold = a.Words[i].Fold;
        return Lexicon.English.Contains(fold) || EnglishVocabulary.Contains(fold);
    }

    private static readonly HashSet<string> EnglishVocabulary = [.. ((PhraseTable<Cue>[])[Lexicon.Status, Lexicon.Intent, Lexicon.Owner, Lexicon.Other])
        .SelectMany(static table => table.PlainWords()).Select(w => w.Fold).Where(w => !LooksVietnamese(w) || w.Length > 3 && Lexicon.English.Contains(w))];

    /// <summary>Whether a Vietnamese syllable, typed plain, may look so: an onset, vowels, and one of eight endings.</summary>
    internal static bool LooksVietnamese(string fold)
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

        return i - start <= 3 && Rimes.Contains(fold.AsSpan(start, i - start)) && fold.AsSpan(i) is "" or "c" or "ch" or "m" or "n" or "ng" or "nh" or "p" or "t";
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Letters(params string[] all) =>
        all.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Keys hit at random ("asdfghjkl") are of no language.</summary>
    private static bool IsMash(string fold)
    {
        var (run, longest) = (0, 0);
        for (var i = 0; i < fold.Length; i++)
        {
            run = IsVowel(fold[i]) ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }

        return longest >= 5 || (fold.Length >= 4 && (longest == fold.Length || (fold[0] is 'q' && fold[1] is not 'u')));
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
