namespace CchcBot.Language.Words;

/// <summary>A phrase found in a sentence.</summary>
internal readonly record struct PhraseHit<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;
}

/// <summary>Phrases indexed by their first two words, found in sentences with or without diacritics.</summary>
internal sealed class PhraseTable<T>
{
    private static readonly List<(WordForms[] Words, T Value)> None = [];

    private readonly Dictionary<string, Begun> byFirst = new(StringComparer.Ordinal);

    /// <summary>The words of all phrases.</summary>
    public List<WordForms[]> Phrases { get; } = [];

    /// <summary>Adds patterns with semicolons between them: "(a|b)" are alternatives, "[a]" is optional.</summary>
    public void AddPatterns(string patterns, T value)
    {
        foreach (var phrase in Pattern.ExpandAll(patterns))
        {
            Add(phrase, value);
        }
    }

    public void Add(string phrase, T value)
    {
        if (WordForms.Split(phrase) is not { Length: > 0 } words)
        {
            return;
        }

        Phrases.Add(words);
        if (!byFirst.TryGetValue(words[0].Fold, out var begun))
        {
            byFirst[words[0].Fold] = begun = new([], new(StringComparer.Ordinal));
        }

        if (words.Length == 1)
        {
            begun.Alone.Add((words, value));
            foreach (var longer in begun.BySecond.Values)
            {
                longer.Add((words, value));
            }

            return;
        }

        if (!begun.BySecond.TryGetValue(words[1].Fold, out var list))
        {
            begun.BySecond[words[1].Fold] = list = [.. begun.Alone];
        }

        list.Add((words, value));
    }

    /// <summary>The phrases that begin with words like the one or two at a position.</summary>
    public List<(WordForms[] Words, T Value)> At(Sentence sentence, int at) => !byFirst.TryGetValue(sentence[at].Fold, out var begun) ? None
        : begun.BySecond.TryGetValue(sentence[at + 1].Fold, out var both) ? both : begun.Alone;

    /// <summary>The longest phrase at a position whose words are not taken; null if there is none.</summary>
    public PhraseHit<T>? Longest(Sentence sentence, int at)
    {
        PhraseHit<T>? best = null;
        foreach (var (words, value) in At(sentence, at))
        {
            if (words.Length > (best?.Length ?? 0) && Fits(words, sentence, at))
            {
                best = new PhraseHit<T>(at, words.Length, value);
            }
        }

        return best;
    }

    /// <remarks>
    /// In a text with diacritics a word without them means itself. But within a phrase whose other words have their diacritics, one word may have lost its own
    /// ("qua hạn").
    /// </remarks>
    private static bool Fits(WordForms[] words, Sentence sentence, int at)
    {
        var (lost, kept, slips) = (0, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            if (sentence.IsTaken(at + i) || sentence[at + i].Fold != words[i].Fold)
            {
                return false;
            }

            var exact = sentence.Is(at + i, words[i]);
            slips += exact || sentence.Is(at + i, words[i], lenient: true) ? 0 : 1;
            lost += exact ? 0 : 1;
            kept += exact && words[i].IsMarked ? 1 : 0;
        }

        // One wrong diacritic within a long name: "chính quyền sô", "Phòng Nôi chính".
        if (slips > 0)
        {
            return slips == 1 && words.Length >= 3 && lost == 1 && kept >= 2;
        }

        // A long name may be typed without any diacritics in a text that has them: "công việc của phong noi chinh".
        return lost == 0 || kept >= lost || (words.Length >= 3 && kept == 0 && lost >= 2);
    }

    /// <param name="Alone">The phrases of the one word.</param>
    /// <param name="BySecond">The same and the longer ones, by their second word.</param>
    private sealed record Begun(List<(WordForms[] Words, T Value)> Alone, Dictionary<string, List<(WordForms[] Words, T Value)>> BySecond);
}

/// <summary>Expands the vocabulary's pattern language.</summary>
internal static class Pattern
{
    /// <summary>The phrases that several patterns with semicolons between them stand for.</summary>
    public static IEnumerable<string> ExpandAll(string patterns) => patterns.Split(';').SelectMany(static pattern => Expand(pattern.Trim()));

    public static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.AsSpan().IndexOfAny('(', '[');
        if (open < 0)
        {
            return [pattern];
        }

        var choices = new List<string>();
        var (depth, start) = (1, open + 1);
        for (var i = start; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 || (depth == 1 && pattern[i] == '|'))
            {
                choices.Add(pattern[start..i]);
                start = i + 1;
            }

            if (depth == 0)
            {
                string[] none = pattern[open] == '[' ? [string.Empty] : [];
                return choices.Concat(none).SelectMany(choice => Expand($"{pattern[..open]}{choice}{pattern[start..]}"));
            }
        }

        throw new FormatException($"A bracket is not closed in the vocabulary: {pattern}");
    }
}
