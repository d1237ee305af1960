namespace CchcBot.Language.Words;

/// <summary>A set of words or short phrases; the longest match counts.</summary>
internal sealed class WordSet
{
    private readonly VocabularyWord[][] phrases;
    private readonly FirstWords firsts = new();

    public WordSet(string patterns)
    {
        phrases = [.. patterns.Split(';').SelectMany(p => Pattern.Expand(p.Trim()))
            .Select(p => new Sentence(p).Words.Select(w => new VocabularyWord(w.Raw)).ToArray())
            .Where(p => p.Length > 0).OrderByDescending(p => p.Length)];
        foreach (var phrase in phrases)
        {
            firsts.Add(phrase[0]);
        }
    }

    /// <summary>Quick test whether a phrase of the set may begin with that word; rules out most words.</summary>
    public bool MayBegin(Sentence sentence, int at) => at >= 0 && at < sentence.Count && firsts.MayHold(sentence[at].Hash);

    /// <inheritdoc cref="MayBegin(Sentence, int)"/>
    public bool MayBegin(WordForms word) => firsts.MayHold(word.Hash);

    /// <summary>Number of words of the longest phrase of the set at that position; 0 if there is none.</summary>
    public int At(Sentence sentence, int at, bool lenient = false, bool untaken = true)
    {
        if (!MayBegin(sentence, at))
        {
            return 0;
        }

        var hash = sentence[at].Hash;
        foreach (var phrase in phrases)
        {
            if (phrase[0].Hash != hash)
            {
                continue;
            }

            var i = 0;
            while (i < phrase.Length && at + i < sentence.Count && !(untaken && sentence.IsTaken(at + i))
                && sentence.Is(at + i, phrase[i], lenient || phrase.Length > 1))
            {
                i++;
            }

            if (i == phrase.Length)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Whether a phrase of the set occurs anywhere in the sentence.</summary>
    public bool IsIn(Sentence sentence, bool lenient = false)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (At(sentence, i, lenient) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the first words of all phrases.</summary>
    internal void AddFirstsTo(FirstWords others) => Array.ForEach(phrases, p => others.Add(p[0]));
}

/// <summary>The first words of phrases as a bit set of their hashes (a Bloom filter): false positives are possible, false negatives are not.</summary>
internal sealed class FirstWords
{
    private readonly ulong[] bits = new ulong[16];

    public void Add(VocabularyWord word) => bits[(word.Hash >> 6) & 15] |= 1UL << (int)(word.Hash & 63);

    public bool MayHold(uint hash) => ((bits[(hash >> 6) & 15] >> (int)(hash & 63)) & 1) != 0;
}

/// <summary>Sets of words, each with a value; the first set that matches counts.</summary>
internal sealed class WordChoice<T>
{
    private readonly (WordSet Words, T Value)[] choices;
    private readonly FirstWords firsts = new();

    public WordChoice(IEnumerable<(string Patterns, T Value)> choices)
    {
        this.choices = [.. choices.Select(c => (new WordSet(c.Patterns), c.Value))];
        foreach (var (words, _) in this.choices)
        {
            words.AddFirstsTo(firsts);
        }
    }

    /// <summary>Number of words matched at that position, and the value of the set; 0 if there is no match.</summary>
    public int At(Sentence sentence, int at, out T value, bool lenient = false)
    {
        value = default!;
        if (at < 0 || at >= sentence.Count || !firsts.MayHold(sentence[at].Hash))
        {
            return 0;
        }

        foreach (var (words, meant) in choices)
        {
            if (words.At(sentence, at, lenient) is var length and > 0)
            {
                value = meant;
                return length;
            }
        }

        return 0;
    }
}
