using System.Collections.Frozen;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Old;

/// <summary>Settles which word was meant: slips within one edit of a known word, and what a word without diacritics stands for.</summary>
internal static class UpdateSpelling
{
    private static readonly string[] Initials =
        ["ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];

    private static readonly FrozenSet<string> Rimes = (
        "a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et ech enh eu i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu " +
        "o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong oong op ot u ua uan uang uat uay uac uc ue uech uenh ui um un " +
        "ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet uyt uynh uyu uau y yem yen yet yeu")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word could be a Vietnamese syllable.</summary>
    public static bool IsSyllable(string fold)
    {
        foreach (var initial in Initials)
        {
            if (fold.StartsWith(initial, StringComparison.Ordinal) && (Rimes.Contains(fold[initial.Length..]) || (initial == "gi" && fold == "gi")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some known word is within one edit.</summary>
    public static bool IsSlip(string fold, FrozenSet<string> known) => fold.Length >= 3 && known.Any(k => k.Length >= 3 && Edit(fold, k) > 0);

    public static List<UpdateWord> Settle(List<UpdateWord> words, UpdateLexicon lexicon, TextLanguage language)
    {
        var plain = language == TextLanguage.En || !words.Any(w => w.Kind == WordKind.Letters && w.Name == WordName.None && VietnameseText.HasDiacritics(w.Shown));
        var settled = new List<UpdateWord>(words.Count);
        foreach (var word in words)
        {
            if (word.Kind != WordKind.Letters)
            {
                settled.Add(word);
            }
            else
            {
                Add(settled, word with { Loose = plain || !lexicon.Knows(word.Key) }, lexicon, language);
            }
        }

        if (language == TextLanguage.Vi)
        {
            RepairCompounds(settled);
            if (plain)
            {
                ChooseForms(settled);
            }
        }

        return settled;
    }

    private static void Add(List<UpdateWord> settled, UpdateWord word, UpdateLexicon lexicon, TextLanguage language)
    {
        word = Shortened(word, lexicon);
        if (language == TextLanguage.Vi && word.Fold is "ko" or "hok" or "khum" or "khog")
        {
            // As it is typed on phones, so that each phrase with "không" is understood.
            settled.Add(word with { Fold = "khong", Key = VietnameseText.ToneKey("không"), Loose = false });
            return;
        }

        // "ef the board signs": a condition lost is worse than one read into a slip.
        if (language == TextLanguage.En && word.Fold is [_, 'f'] or ['i', _] && !lexicon.Folds.Contains(word.Fold) && !UpdateVocabulary.EnglishWords.Contains(word.Fold))
        {
            settled.Add(word with { Fold = "if", Loose = true });
            return;
        }

        var fold = word.Fold;
        if (word.Name != WordName.None || lexicon.Folds.Contains(fold) || fold.Length < 3 || (language == TextLanguage.Vi && IsSyllable(fold))
            || (word.Shown.Length > 1 && word.Shown.All(char.IsUpper)) || UpdateVocabulary.EnglishWords.Contains(fold) || UpdateVocabulary.Loans.Contains(fold))
        {
            settled.Add(word);
            return;
        }

        if (language == TextLanguage.Vi && Parted(fold) is { } parts)
        {
            var cut = word.Start + parts.First.Length;
            settled.Add(new(word.Start, cut, word.Shown[..parts.First.Length], parts.First, parts.First, WordKind.Letters) { Loose = true });
            settled.Add(new(cut, word.End, word.Shown[parts.First.Length..], parts.Second, parts.Second, WordKind.Letters) { Loose = true });
            return;
        }

        settled.Add(Nearest(fold, lexicon.Folds, language) is { } meant ? word with { Fold = meant, Loose = true } : word);
    }

    // "rồiii", "xonggg"
    private static UpdateWord Shortened(UpdateWord word, UpdateLexicon lexicon)
    {
        var end = word.Fold.Length;
        while (end > 1 && word.Fold[end - 1] == word.Fold[end - 2])
        {
            end--;
        }

        return word.Fold.Length - end >= 2 && lexicon.Folds.Contains(word.Fold[..end]) ? word with { Fold = word.Fold[..end], Loose = true } : word;
    }

    // "hoànthành", "xongrồi": the blank was missed.
    private static (string First, string Second)? Parted(string fold)
    {
        foreach (var (first, second) in UpdateVocabulary.Compounds)
        {
            if (fold.Length == first.Fold.Length + second.Fold.Length && fold.StartsWith(first.Fold, StringComparison.Ordinal) && fold.EndsWith(second.Fold, StringComparison.Ordinal))
            {
                return (first.Fold, second.Fold);
            }
        }

        return null;
    }

    private static string? Nearest(string fold, FrozenSet<string> known, TextLanguage language)
    {
        string? best = null;
        var bestScore = 0;
        var shortest = language == TextLanguage.En ? 6 : 3;
        foreach (var candidate in known)
        {
            if (candidate.Length < shortest || Math.Abs(candidate.Length - fold.Length) > 1)
            {
                continue;
            }

            // "extensions" is no slip.
            if (language == TextLanguage.En && fold.Length == candidate.Length + 1 && fold[^1] == 's' && fold.StartsWith(candidate, StringComparison.Ordinal))
            {
                continue;
            }

            // A denial wins over everything: reading one too many is harmless, missing one is not.
            var score = candidate == "done" && language == TextLanguage.Vi ? 0 : Edit(fold, candidate);
            if (score == 0 && candidate.Length == 3 && fold.Length == 3 && UpdateVocabulary.Denials.Contains(candidate) && candidate.Where((letter, i) => letter != fold[i]).Count() == 1)
            {
                score = 1;
            }

            score = score > 0 && UpdateVocabulary.Denials.Contains(candidate) ? score + 10 : score;
            if (score > bestScore || (score == bestScore && score > 0 && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, bestScore) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>0 when more than one edit apart; else the more, the likelier the slip: letter left out, two swapped, doubled, replaced.</summary>
    internal static int Edit(string typed, string meant)
    {
        if (typed.Length + 1 == meant.Length)
        {
            return Inserted(meant, typed) ? 4 : 0;
        }

        if (typed.Length == meant.Length + 1)
        {
            return Inserted(typed, meant) ? 2 : 0;
        }

        if (typed.Length != meant.Length || typed == meant)
        {
            return 0;
        }

        var at = 0;
        while (typed[at] == meant[at])
        {
            at++;
        }

        if (typed.AsSpan(at + 1).SequenceEqual(meant.AsSpan(at + 1)))
        {
            return meant.Length >= 4 ? 1 : 0;
        }

        return at + 1 < typed.Length && typed[at] == meant[at + 1] && typed[at + 1] == meant[at] && typed.AsSpan(at + 2).SequenceEqual(meant.AsSpan(at + 2)) ? 3 : 0;
    }

    private static bool Inserted(string longer, string shorter)
    {
        var at = 0;
        while (at < shorter.Length && longer[at] == shorter[at])
        {
            at++;
        }

        return longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at));
    }

    // "hoàn thanh", "hoan than", "gia hạm": one word of a pair settles the other.
    private static void RepairCompounds(List<UpdateWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (left, right) = (words[i], words[i + 1]);
            if (left.Kind != WordKind.Letters || right.Kind != WordKind.Letters)
            {
                continue;
            }

            foreach (var (first, second) in UpdateVocabulary.Compounds)
            {
                var exact = Exactly(left, first) && Near(right, second);
                if (exact || (Exactly(right, second) && Near(left, first)))
                {
                    words[i] = left with { Fold = first.Fold, Key = first.Key, Loose = false };
                    words[i + 1] = right with { Fold = second.Fold, Key = second.Key, Loose = false };
                    break;
                }
            }
        }
    }

    private static bool Exactly(UpdateWord word, (string Fold, string Key) wanted) => word.Fold == wanted.Fold && (word.Loose || word.Key == wanted.Key);

    private static bool Near(UpdateWord word, (string Fold, string Key) wanted) =>
        word.Fold == wanted.Fold || (wanted.Fold.Length >= 3 && (wanted.Fold == "thanh" || !UpdateVocabulary.Vi.Folds.Contains(word.Fold)) && Edit(word.Fold, wanted.Fold) > 0);

    // Without diacritics "cho" is "cho" or "chờ": the neighbours tell.
    private static void ChooseForms(List<UpdateWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (!word.Loose || word.Kind != WordKind.Letters || !UpdateVocabulary.PlainForms.TryGetValue(word.Fold, out var choices))
            {
                continue;
            }

            var before = i > 0 ? words[i - 1].Fold : "";
            var after = i + 1 < words.Count ? (words[i + 1].Kind == WordKind.Number ? "#" : words[i + 1].Fold) : "";
            var chosen = Array.Find(choices, c => c.Before.Contains(before) || c.After.Contains(after) || (c.Before.Count == 0 && c.After.Count == 0));
            if (chosen is not null)
            {
                words[i] = word with { Key = VietnameseText.ToneKey(chosen.Form), Loose = false };
            }
        }
    }
}
