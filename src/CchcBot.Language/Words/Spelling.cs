using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>
/// Corrects an unknown word to the known one that is one edit away: a lost or wrong diacritic, or a letter added, missing, wrong or swapped. Short words
/// are corrected only next to a word that collocates with the correction.
/// </summary>
/// <param name="common">The corrector of the general vocabulary; null if this is that one.</param>
internal sealed class Spelling(Spelling? common = null)
{
    private readonly Dictionary<string, VocabularyWord> keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> candidates = new(StringComparer.Ordinal);
    private readonly HashSet<string> folds = new(StringComparer.Ordinal);
    private readonly HashSet<(string First, string Second)> pairs = [];

    // With diacritics, since of "nhiều" and "nhiêu" only one collocates with "bao".
    private readonly HashSet<(string First, string Second)> markedPairs = [];
    private readonly Dictionary<int, Words> byLength = [];
    private readonly HashSet<string> pairFirsts = new(StringComparer.Ordinal);

    /// <summary>Adds a correct word that nothing is corrected to.</summary>
    public void Know(VocabularyWord word)
    {
        keys.TryAdd(word.Key, word);
        folds.Add(word.Fold);
    }

    /// <summary>Adds words to correct to, and their neighbourhoods.</summary>
    public void Teach(VocabularyWord[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (i > 0)
            {
                Pair(phrase[i - 1], phrase[i]);
            }

            var word = phrase[i];
            if (word.Text.Length < 3 || word.Text.Any(char.IsAsciiDigit))
            {
                Know(word);
                continue;
            }

            keys.TryAdd(word.Key, word);
            if (candidates.Add(word.Key))
            {
                if (!byLength.TryGetValue(word.Fold.Length, out var words))
                {
                    byLength[word.Fold.Length] = words = new();
                }

                words.Add(word);
            }

            folds.Add(word.Fold);
        }
    }

    /// <summary>Adds two words as neighbours.</summary>
    public void Pair(VocabularyWord first, VocabularyWord second)
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
            if (sentence.IsTaken(i) || Meant(word) is { } written && word.Correct(written) || word.Fold.Length < 2 || IsKnown(word)
                || word.Raw.AsSpan().ContainsAnyInRange('0', '9'))
            {
                continue;
            }

            if (Best(sentence, i) is { } best)
            {
                word.Correct(best);
            }
            else if (Seam(word.Raw) is { } at)
            {
                sentence.Split(i, at);
            }
        }

        Collocations.Correct(sentence, Pairs);
    }

    /// <summary>Resolves chat abbreviations, drawn-out letters ("rồiii") and raw keystrokes ("rooif"); null if it is none of them.</summary>
    private VocabularyWord? Meant(SentenceWord word)
    {
        var typed = word.Lower;
        if (typed.Length != word.Raw.Length || word.Raw is [_, .., >= 'A' and <= 'Z'])
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

        return word.IsMarked || IsKnown(word) || Knowledge.English.Contains(typed) || Syllables.LooksVietnamese(typed)
            || KeyboardResidue.KeyOf(typed) is not { } key ? null : Known(key);
    }

    private VocabularyWord? Known(string key) => keys.TryGetValue(key, out var word) ? word : common?.Known(key);

    // In characters; no two vocabulary words are longer together, and the search is quadratic.
    private const int LongestJoined = 30;

    /// <summary>Where to split two known neighbouring words that were typed as one ("thốngkê"); null if there is no such position.</summary>
    private int? Seam(string typed)
    {
        if (typed.Length > LongestJoined)
        {
            return null;
        }

        var fold = VietnameseText.Fold(typed);
        for (var at = 2; typed.Length >= 5 && at <= typed.Length - 2; at++)
        {
            // A cheap test that rules out most positions before strings are allocated.
            if (fold.Length == typed.Length && !(IsPairFirst(fold.AsSpan(0, at)) && Pairs(fold[..at], fold[at..])))
            {
                continue;
            }

            var left = new SentenceWord(WordForms.Of(typed.AsSpan(0, at)), 0, string.Empty);
            var right = new SentenceWord(WordForms.Of(typed.AsSpan(at)), 0, string.Empty);
            if (Pairs(left.Fold, right.Fold) && IsKnown(left) && IsKnown(right))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>Whether the word is spelt like a known one.</summary>
    public bool IsKnown(SentenceWord word) => (word.IsMarked ? keys.ContainsKey(word.Key) : folds.Contains(word.Fold)) || common?.IsKnown(word) == true;

    private bool IsPairFirst(ReadOnlySpan<char> fold) =>
        pairFirsts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(fold) || common?.IsPairFirst(fold) == true;

    private bool Pairs(string first, string second) => pairs.Contains((first, second)) || common?.Pairs(first, second) == true;

    private bool PairsMarked(string first, string second) => markedPairs.Contains((first, second)) || common?.PairsMarked(first, second) == true;

    private VocabularyWord? Best(Sentence sentence, int at)
    {
        var (length, letters) = (sentence[at].Fold.Length, Words.LettersOf(sentence[at].Fold));
        var choice = default(Choice);
        for (var near = length - 1; near <= length + 1; near++)
        {
            for (var spelling = this; spelling is not null; spelling = spelling.Common)
            {
                spelling.byLength.GetValueOrDefault(near)?.Near(letters, ref choice, this, sentence, at);
            }
        }

        return choice.IsTie ? null : choice.Best;
    }

    private Spelling? Common => common;

    /// <summary>The best correction so far.</summary>
    private record struct Choice(VocabularyWord? Best, int Score, bool IsTie);

    /// <summary>Words of one length, with letter masks by which most candidates are ruled out quickly.</summary>
    private sealed class Words
    {
        private readonly List<VocabularyWord> words = [];
        private readonly List<uint> letters = [];

        public static uint LettersOf(string fold)
        {
            var bits = 0u;
            foreach (var c in fold)
            {
                bits |= 1u << (c & 31);
            }

            return bits;
        }

        public void Add(VocabularyWord word)
        {
            words.Add(word);
            letters.Add(LettersOf(word.Fold));
        }

        public void Near(uint typed, ref Choice choice, Spelling spelling, Sentence sentence, int at)
        {
            var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(letters);
            for (var i = 0; i < all.Length; i++)
            {
                // A replaced letter changes two bits of the mask, any other single edit fewer.
                if (System.Numerics.BitOperations.PopCount(all[i] ^ typed) > 2)
                {
                    continue;
                }

                var score = spelling.Score(sentence, at, words[i]);
                if (score > choice.Score)
                {
                    choice = new Choice(words[i], score, false);
                }
                else if (score == choice.Score && score > 0 && words[i].Fold != choice.Best!.Fold)
                {
                    choice.IsTie = true;
                }
            }
        }
    }

    /// <summary>The score of a correction candidate, higher for likelier ones; 0 = impossible.</summary>
    private int Score(Sentence sentence, int at, VocabularyWord candidate)
    {
        var word = sentence[at];
        var same = string.Equals(word.Fold, candidate.Fold, StringComparison.Ordinal);
        if (!same && !OneSlip(word.Fold, candidate.Fold))
        {
            return 0;
        }

        var beside = (at > 0 && Pairs(sentence[at - 1].Fold, candidate.Fold))
            || (at + 1 < sentence.Count && Pairs(candidate.Fold, sentence[at + 1].Fold));
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

        // A word without any diacritics is likelier than one with a wrong letter.
        return 1 + (same ? 4 : 0) + (swapped ? 2 : 0) + (beside ? 8 : 0) + (word.Key[0] == candidate.Key[0] ? 1 : 0) + (SharedMarks(word, candidate) ? 1 : 0)
            + (beside && ((at > 0 && PairsMarked(sentence[at - 1].Key, candidate.Key))
                || (at + 1 < sentence.Count && PairsMarked(candidate.Key, sentence[at + 1].Key))) ? 1 : 0);
    }

    private static bool SharedMarks(SentenceWord word, VocabularyWord candidate) =>
        word.IsMarked == candidate.IsMarked && char.IsAsciiDigit(word.Key[^1]) && word.Key[^1] == candidate.Key[^1];

    /// <summary>Whether they differ by one insertion, deletion, replacement or swap of neighbouring letters.</summary>
    internal static bool OneSlip(string left, string right)
    {
        if (left.Length > right.Length)
        {
            (left, right) = (right, left);
        }

        if (right.Length - left.Length > 1)
        {
            return false;
        }

        var at = 0;
        while (at < left.Length && left[at] == right[at])
        {
            at++;
        }

        if (left.Length < right.Length)
        {
            return left.AsSpan(at).SequenceEqual(right.AsSpan(at + 1));
        }

        if (at == left.Length)
        {
            return false;
        }

        return left.AsSpan(at + 1).SequenceEqual(right.AsSpan(at + 1))
            || (at + 1 < left.Length && left[at] == right[at + 1] && left[at + 1] == right[at] && left.AsSpan(at + 2).SequenceEqual(right.AsSpan(at + 2)));
    }
}
