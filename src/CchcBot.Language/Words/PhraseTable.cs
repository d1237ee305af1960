using System.Collections.Concurrent;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>A word of the vocabulary, with its normalised forms for comparison.</summary>
internal sealed class VocabularyWord(string text)
{
    private uint hash;

    public string Text => text;

    public string Fold { get; } = VietnameseText.Fold(text);

    public string Key { get; } = VietnameseText.ToneKey(text);

    /// <summary>Hash of <see cref="Fold"/>.</summary>
    public uint Hash => hash != 0 ? hash : hash = WordForms.HashOf(Fold);

    public bool IsMarked { get; } = VietnameseText.HasDiacritics(text);

    private static readonly ConcurrentDictionary<string, VocabularyWord> Known = new(StringComparer.Ordinal);

    /// <summary>Splits a phrase into lower-case words; punctuation between them is ignored.</summary>
    public static VocabularyWord[] Split(string phrase) =>
        [.. phrase.Split([' ', ',', '-', '.', '/', '!', '\'', '(', ')', '–', '&', '’'], StringSplitOptions.RemoveEmptyEntries).Select(static w => Of(w))];

    /// <summary>The shared instance for that text, since thousands of phrases consist of the same few words.</summary>
    public static VocabularyWord Of(string text) => Known.GetOrAdd(text, static t => new VocabularyWord(VietnameseText.Compose(t).ToLowerInvariant()));
}

/// <summary>A phrase found in a sentence.</summary>
internal readonly record struct PhraseHit<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;

    public bool Covers(int index) => index >= Start && index < End;
}

/// <summary>Phrases indexed by their first word, found in sentences with or without diacritics.</summary>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, List<(VocabularyWord[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);
    private readonly FirstWords firsts = new();

    /// <summary>Adds a pattern: "(a|b)" are alternatives, "[a]" is optional.</summary>
    public void AddPattern(string pattern, T value)
    {
        foreach (var phrase in Pattern.Expand(pattern))
        {
            Add(phrase, value);
        }
    }

    public void Add(string phrase, T value)
    {
        if (VocabularyWord.Split(phrase) is { Length: > 0 } words)
        {
            if (!byFirst.TryGetValue(words[0].Fold, out var list))
            {
                byFirst[words[0].Fold] = list = [];
                firsts.Add(words[0]);
            }

            list.Add((words, value));
        }
    }

    /// <summary>Adds the words and their neighbourhoods to the spelling corrector.</summary>
    public void Teach(Spelling spelling)
    {
        foreach (var (words, _) in byFirst.Values.SelectMany(static list => list))
        {
            spelling.Teach(words);
        }
    }

    /// <summary>The words of all phrases, with repetitions.</summary>
    public IEnumerable<VocabularyWord> Words() => byFirst.Values.SelectMany(static list => list).SelectMany(static phrase => phrase.Words);

    /// <summary>The longest phrase at a position whose words are not taken; null if there is none.</summary>
    public PhraseHit<T>? Longest(Sentence sentence, int at)
    {
        PhraseHit<T>? best = null;
        if (at < sentence.Count && firsts.MayHold(sentence[at].Hash) && byFirst.TryGetValue(sentence[at].Fold, out var list))
        {
            foreach (var (words, value) in list)
            {
                if (words.Length > (best?.Length ?? 0) && Fits(words, sentence, at))
                {
                    best = new PhraseHit<T>(at, words.Length, value);
                }
            }
        }

        return best;
    }

    /// <remarks>
    /// In a text with diacritics a word without them means itself. But within a phrase whose other words have their diacritics, one word may have lost its own
    /// ("qua hạn").
    /// </remarks>
    private static bool Fits(VocabularyWord[] words, Sentence sentence, int at)
    {
        var (lost, kept, slips) = (0, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (at + i >= sentence.Count || sentence.IsTaken(at + i))
            {
                return false;
            }

            if (!sentence.Is(at + i, words[i], lenient: true))
            {
                // One wrong diacritic within a long name: "chính quyền sô", "Phòng Nôi chính".
                slips++;
                if (slips > 1 || words.Length < 3 || sentence[at + i].Fold != words[i].Fold)
                {
                    return false;
                }

                continue;
            }

            var exact = sentence.Is(at + i, words[i]);
            lost += exact ? 0 : 1;
            kept += exact && words[i].IsMarked ? 1 : 0;
        }

        if (slips > 0)
        {
            return lost == 0 && kept >= 2;
        }

        // A long name may be typed without any diacritics in a text that has them: "công việc của phong noi chinh".
        return lost == 0 || kept >= lost || (words.Length >= 3 && kept == 0 && lost >= 2);
    }
}

/// <summary>Expands the vocabulary's pattern language.</summary>
internal static class Pattern
{
    public static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.AsSpan().IndexOfAny('(', '[');
        if (open < 0)
        {
            return [pattern];
        }

        var close = Closing(pattern, open);
        var before = pattern[..open];
        var after = pattern[(close + 1)..];
        var inner = Alternatives(pattern[(open + 1)..close]);
        if (pattern[open] == '[')
        {
            inner.Add(string.Empty);
        }

        return inner.SelectMany(choice => Expand($"{before}{choice}{after}"));
    }

    private static int Closing(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"A bracket is not closed in the vocabulary: {pattern}");
    }

    private static List<string> Alternatives(string inner)
    {
        var result = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            depth += inner[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && inner[i] == '|')
            {
                result.Add(inner[start..i]);
                start = i + 1;
            }
        }

        result.Add(inner[start..]);
        return result;
    }
}
