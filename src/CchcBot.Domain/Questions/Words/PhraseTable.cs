using CchcBot.Domain.Text;

namespace CchcBot.Domain.Questions.Words;

/// <summary>A word of the vocabulary in the forms in which it is compared.</summary>
internal sealed record VocabularyWord(string Text)
{
    public string Fold { get; } = VietnameseText.Fold(Text);

    public string Key { get; } = VietnameseText.ToneKey(Text);

    public bool IsMarked { get; } = VietnameseText.HasDiacritics(Text);
}

/// <summary>Several words in a row that mean something together.</summary>
/// <param name="Strict">A single word that without its marks would be another: only as it is typed in full.</param>
internal sealed record Phrase<T>(VocabularyWord[] Words, T Value, bool Strict);

/// <summary>A phrase found in a sentence.</summary>
internal readonly record struct PhraseHit<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;

    public bool Covers(int index) => index >= Start && index < End;
}

/// <summary>Phrases by their first word, found in sentences however they were typed.</summary>
/// <param name="strictSingles">Single words with diacritics count only where they were typed with them.</param>
internal sealed class PhraseTable<T>(bool strictSingles = false)
{
    private readonly Dictionary<string, List<Phrase<T>>> byFirst = new(StringComparer.Ordinal);

    public IEnumerable<Phrase<T>> All => byFirst.Values.SelectMany(static p => p);

    /// <summary>Adds a pattern: "(a|b)" stands for either, "[a]" may be left out, "!" before it: only with its diacritics.</summary>
    public void AddPattern(string pattern, T value)
    {
        var strict = pattern.TrimStart().StartsWith('!');
        foreach (var phrase in Pattern.Expand(pattern))
        {
            Add(phrase, value, strict);
        }
    }

    public void Add(string phrase, T value, bool strict = false)
    {
        var words = new Sentence(phrase).Words.Select(static w => new VocabularyWord(w.Raw.ToLowerInvariant())).ToArray();
        if (words.Length == 0)
        {
            return;
        }

        if (!byFirst.TryGetValue(words[0].Fold, out var list))
        {
            byFirst[words[0].Fold] = list = [];
        }

        if (!list.Exists(p => EqualityComparer<T>.Default.Equals(p.Value, value) && p.Words.AsSpan().SequenceEqual(words)))
        {
            list.Add(new Phrase<T>(words, value, words[0].IsMarked && words.Length == 1 && (strict || strictSingles)));
        }
    }

    /// <summary>All phrases that begin at a place, in words that nothing has taken.</summary>
    public IEnumerable<PhraseHit<T>> At(Sentence sentence, int at)
    {
        if (!byFirst.TryGetValue(sentence[at].Fold, out var phrases))
        {
            yield break;
        }

        foreach (var phrase in phrases)
        {
            if (at + phrase.Words.Length <= sentence.Count && !sentence.AnyTaken(at, phrase.Words.Length) && (!phrase.Strict || sentence[at].IsMarked) && Fits(sentence, at, phrase.Words))
            {
                yield return new PhraseHit<T>(at, phrase.Words.Length, phrase.Value);
            }
        }
    }

    /// <summary>The longest phrase that begins at a place, or null.</summary>
    public PhraseHit<T>? Longest(Sentence sentence, int at)
    {
        PhraseHit<T>? best = null;
        var bestExact = -1;
        foreach (var hit in At(sentence, at))
        {
            var exact = sentence[at].IsMarked ? 1 : 0;
            if (best is null || hit.Length > best.Value.Length || (hit.Length == best.Value.Length && exact > bestExact))
            {
                (best, bestExact) = (hit, exact);
            }
        }

        return best;
    }

    /// <remarks>
    /// In a text with diacritics a word without them is itself; but inside a phrase whose other words were typed
    /// as they should be, it may have lost its mark ("qua hạn").
    /// </remarks>
    private static bool Fits(Sentence sentence, int at, VocabularyWord[] words)
    {
        var lost = 0;
        var kept = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (sentence.Is(at + i, words[i]))
            {
                kept += words[i].IsMarked ? 1 : 0;
            }
            else if (sentence.Is(at + i, words[i], lenient: true))
            {
                lost++;
            }
            else
            {
                return false;
            }
        }

        return lost == 0 || kept >= lost;
    }
}

/// <summary>The little pattern language of the vocabulary.</summary>
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
