namespace CchcBot.Language.Words;

/// <summary>A set of words or short phrases; the longest match counts.</summary>
internal sealed class WordSet
{
    // By the hash of the first word, the longest first.
    private readonly Dictionary<uint, WordForms[][]> phrases;
    private readonly FirstWords firsts = new();

    public WordSet(string patterns)
    {
        phrases = Pattern.ExpandAll(patterns).Select(WordForms.Split).Where(p => p.Length > 0).OrderByDescending(p => p.Length)
            .GroupBy(p => p[0].Hash).ToDictionary(g => g.Key, g => g.ToArray());
        foreach (var hash in phrases.Keys)
        {
            firsts.Add(hash);
        }
    }

    /// <summary>Number of words of the longest phrase of the set at that position; 0 if there is none.</summary>
    public int At(Sentence sentence, int at, bool lenient = false, bool untaken = true)
    {
        // A quick test that rules out most words: without it reading takes a sixth longer.
        if (!firsts.MayHold(sentence[at].Hash) || !phrases.TryGetValue(sentence[at].Hash, out var begun))
        {
            return 0;
        }

        foreach (var phrase in begun)
        {
            if (sentence.Has(at, phrase, lenient, untaken))
            {
                return phrase.Length;
            }
        }

        return 0;
    }

    /// <summary>Number of words, at most three, of a phrase of the set that ends directly before the position; 0 if there is none.</summary>
    public int EndsAt(Sentence sentence, int at)
    {
        var length = 3;
        while (length > 0 && At(sentence, at - length, untaken: false) != length)
        {
            length--;
        }

        return length;
    }

    /// <summary>Whether a phrase of the set begins anywhere in the sentence, or between two positions [from, to).</summary>
    public bool IsIn(Sentence sentence, bool lenient = false, bool untaken = true, int from = 0, int to = int.MaxValue)
    {
        for (var i = from; i < Math.Min(to, sentence.Count); i++)
        {
            if (At(sentence, i, lenient, untaken) > 0)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>The first words of phrases as a bit set of their hashes (a Bloom filter): false positives are possible, false negatives are not.</summary>
internal sealed class FirstWords
{
    private readonly ulong[] bits = new ulong[16];

    public void Add(uint hash) => bits[(hash >> 6) & 15] |= 1UL << (int)(hash & 63);

    public bool MayHold(uint hash) => ((bits[(hash >> 6) & 15] >> (int)(hash & 63)) & 1) != 0;
}

/// <summary>Sets of words, each with a value; the first set that matches counts.</summary>
internal sealed class WordChoice<T>(IEnumerable<(string Patterns, T Value)> choices)
{
    private readonly (WordSet Words, T Value)[] choices = [.. choices.Select(c => (new WordSet(c.Patterns), c.Value))];

    /// <summary>Number of words matched at that position, and the value of the set; 0 if there is no match.</summary>
    public int At(Sentence sentence, int at, out T value, bool lenient = false)
    {
        foreach (var (words, meant) in choices)
        {
            if (words.At(sentence, at, lenient) is var length and > 0)
            {
                value = meant;
                return length;
            }
        }

        value = default!;
        return 0;
    }
}
