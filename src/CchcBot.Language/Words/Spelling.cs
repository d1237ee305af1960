using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>
/// Corrects an unknown word to the known one that is one edit away: a lost or wrong diacritic, or a letter added, missing, wrong or swapped. Short words
/// are corrected only next to a word that collocates with the correction.
/// </summary>
/// <param name="common">The corrector of the general vocabulary; null if this is that one.</param>
internal sealed class Spelling(Spelling? common = null)
{
    // In characters; no two vocabulary words are longer together, and the search is quadratic.
    private const int LongestJoined = 30;

    private readonly Dictionary<string, WordForms> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> folds = new(StringComparer.Ordinal);
    private readonly HashSet<(string First, string Second)> pairs = [];
    private readonly HashSet<string> pairFirsts = new(StringComparer.Ordinal);

    // With diacritics, since of "nhiều" and "nhiêu" only one collocates with "bao".
    private readonly HashSet<(string First, string Second)> markedPairs = [];

    // What may be corrected to, by length, with the set of letters by which most words are ruled out quickly.
    private readonly HashSet<string> candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<(uint Letters, WordForms Word)>> byLength = [];

    /// <summary>Adds a correct word that nothing is corrected to.</summary>
    public void Know(WordForms word)
    {
        keys.TryAdd(word.Key, word);
        folds.Add(word.Fold);
    }

    /// <summary>Adds words to correct to, and their neighbourhoods.</summary>
    public void Teach(WordForms[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (i > 0)
            {
                Pair(phrase[i - 1], phrase[i]);
            }

            var word = phrase[i];
            Know(word);
            if (word.Raw.Length >= 3 && !word.Raw.Any(char.IsAsciiDigit) && candidates.Add(word.Key))
            {
                byLength.TryAdd(word.Fold.Length, []);
                byLength[word.Fold.Length].Add((LettersOf(word.Fold), word));
            }
        }
    }

    /// <summary>Adds two words as neighbours.</summary>
    public void Pair(WordForms first, WordForms second)
    {
        pairs.Add((first.Fold, second.Fold));
        pairFirsts.Add(first.Fold);
        markedPairs.Add((first.Key, second.Key));
    }

    public void Correct(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var word = sentence[i];
            if (sentence.IsTaken(i))
            {
                continue;
            }

            if (Meant(word) is { } meant)
            {
                word.Correct(meant);
            }
            else if (word.Fold.Length >= 2 && !IsKnown(word.Read) && !word.Raw.AsSpan().ContainsAnyInRange('0', '9'))
            {
                if (Best(sentence, i) is { } best)
                {
                    word.Correct(best);
                }
                else if (Seam(word) is { } at)
                {
                    sentence.Split(i, at);
                }
            }
        }

        Collocations.Correct(sentence, Pairs);
    }

    /// <summary>Whether the word is spelt like a known one.</summary>
    public bool IsKnown(SentenceWord word) => IsKnown(word.Read);

    private bool IsKnown(WordForms word) => (word.IsMarked ? keys.ContainsKey(word.Key) : folds.Contains(word.Fold)) || common?.IsKnown(word) == true;

    /// <summary>Resolves chat abbreviations, drawn-out letters ("rồiii") and raw keystrokes ("rooif"); null if it is none of them.</summary>
    private WordForms? Meant(SentenceWord word)
    {
        var typed = word.Lower;
        if (word.Raw is [_, .., >= 'A' and <= 'Z'])
        {
            return null;
        }

        if (Knowledge.Short.TryGetValue(typed, out var full))
        {
            return full;
        }

        var end = typed.Length;
        while (end > 1 && typed[end - 1] == typed[end - 2] && char.IsLetter(typed[end - 1]))
        {
            end--;
        }

        // A Roman numeral is not a drawn-out letter: "quý iii".
        if (typed.Length - end >= 2 && end > 1 && Known(VietnameseText.ToneKey(typed[..end])) is { } shorter)
        {
            return shorter;
        }

        return word.IsMarked || IsKnown(word.Read) || Knowledge.English.Contains(typed) || Syllables.LooksVietnamese(typed)
            || KeyboardResidue.KeyOf(typed) is not { } key ? null : Known(key);
    }

    private WordForms? Known(string key) => keys.TryGetValue(key, out var word) ? word : common?.Known(key);

    /// <summary>Where to split two known neighbouring words that were typed as one ("thốngkê"); null if there is no such position.</summary>
    private int? Seam(SentenceWord word)
    {
        var (typed, fold) = (word.Raw, word.Fold);
        for (var at = 2; typed.Length is >= 5 and <= LongestJoined && fold.Length == typed.Length && at <= typed.Length - 2; at++)
        {
            // The first test rules out most positions before strings are allocated.
            if (IsPairFirst(fold.AsSpan(0, at)) && Pairs(fold[..at], fold[at..])
                && IsKnown(WordForms.Of(typed.AsSpan(0, at))) && IsKnown(WordForms.Of(typed.AsSpan(at))))
            {
                return at;
            }
        }

        return null;
    }

    private bool IsPairFirst(ReadOnlySpan<char> fold) =>
        pairFirsts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(fold) || common?.IsPairFirst(fold) == true;

    private bool Pairs(string first, string second) => pairs.Contains((first, second)) || common?.Pairs(first, second) == true;

    private bool PairsMarked(string first, string second) => markedPairs.Contains((first, second)) || common?.PairsMarked(first, second) == true;

    /// <summary>The likeliest correction; null if there is none, or if several are as likely.</summary>
    private WordForms? Best(Sentence sentence, int at)
    {
        var (length, typed) = (sentence[at].Fold.Length, LettersOf(sentence[at].Fold));
        var (best, most, isTie) = ((WordForms?)null, 0, false);
        for (var near = length - 1; near <= length + 1; near++)
        {
            for (var spelling = this; spelling is not null; spelling = spelling.Common)
            {
                foreach (var (letters, word) in spelling.byLength.GetValueOrDefault(near) ?? [])
                {
                    // A replaced letter changes two bits of the mask, any other single edit fewer.
                    var score = System.Numerics.BitOperations.PopCount(letters ^ typed) > 2 ? 0 : Score(sentence, at, word);
                    if (score > most)
                    {
                        (best, most, isTie) = (word, score, false);
                    }
                    else if (score == most && score > 0 && word.Fold != best!.Fold)
                    {
                        isTie = true;
                    }
                }
            }
        }

        return isTie ? null : best;
    }

    private Spelling? Common => common;

    private static uint LettersOf(string fold)
    {
        var bits = 0u;
        foreach (var c in fold)
        {
            bits |= 1u << (c & 31);
        }

        return bits;
    }

    /// <summary>The score of a correction candidate, higher for likelier ones; 0 = impossible.</summary>
    private int Score(Sentence sentence, int at, WordForms candidate)
    {
        var word = sentence[at].Read;
        var same = word.Fold == candidate.Fold;
        if (!same && !OneSlip(word.Fold, candidate.Fold))
        {
            return 0;
        }

        var (before, behind) = (at > 0 ? sentence[at - 1] : null, at + 1 < sentence.Count ? sentence[at + 1] : null);
        var beside = (before is not null && Pairs(before.Fold, candidate.Fold)) || (behind is not null && Pairs(candidate.Fold, behind.Fold));
        // A well-formed syllable with diacritics is taken for an unknown word, unless only its diacritics are wrong.
        if (word.IsMarked && (!beside || (!same && word.Fold.Length < 4)) && Syllables.LooksVietnamese(word.Fold))
        {
            return 0;
        }

        var swapped = !same && word.Fold.Length >= 4 && word.Fold.Length == candidate.Fold.Length && word.Fold.Order().SequenceEqual(candidate.Fold.Order());
        if (!beside && !swapped && (same ? word.Fold.Length < 3 : word.Fold.Length < 5 || candidate.Fold.Length < 5 || word.Fold[0] != candidate.Fold[0]))
        {
            return 0;
        }

        var sharesTone = word.IsMarked == candidate.IsMarked && char.IsAsciiDigit(word.Key[^1]) && word.Key[^1] == candidate.Key[^1];
        var besideMarked = beside && ((before is not null && PairsMarked(before.Key, candidate.Key))
            || (behind is not null && PairsMarked(candidate.Key, behind.Key)));
        // A word without any diacritics is likelier than one with a wrong letter.
        return 1 + (same ? 4 : 0) + (swapped ? 2 : 0) + (beside ? 8 : 0) + (word.Key[0] == candidate.Key[0] ? 1 : 0) + (sharesTone ? 1 : 0)
            + (besideMarked ? 1 : 0);
    }

    /// <summary>Whether two different words differ by one insertion, deletion, replacement or swap of neighbouring letters.</summary>
    private static bool OneSlip(string left, string right)
    {
        var same = left.AsSpan().CommonPrefixLength(right);
        var one = left.AsSpan(same);
        var other = right.AsSpan(same);
        return (one.Length - other.Length) switch
        {
            1 => one[1..].SequenceEqual(other),
            -1 => one.SequenceEqual(other[1..]),
            0 => one[1..].SequenceEqual(other[1..]) || (one.Length > 1 && one[0] == other[1] && one[1] == other[0] && one[2..].SequenceEqual(other[2..])),
            _ => false,
        };
    }
}
