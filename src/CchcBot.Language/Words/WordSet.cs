namespace CchcBot.Language.Words;

/// <summary>Any one of several words or short phrases, of which the longest that fits counts.</summary>
internal sealed class WordSet
{
    private readonly VocabularyWord[][] phrases;

    // Which first words may be of the set: most words of a sentence are turned away by one bit.
    private readonly ulong firsts;

    public WordSet(string patterns)
    {
        phrases = [.. patterns.Split(';').SelectMany(p => Pattern.Expand(p.Trim()))
            .Select(p => new Sentence(p).Words.Select(w => new VocabularyWord(w.Raw)).ToArray())
            .Where(p => p.Length > 0).OrderByDescending(p => p.Length)];
        firsts = phrases.Aggregate(0UL, (bits, phrase) => bits | (1UL << SentenceWord.Bit(phrase[0].Fold)));
    }

    /// <summary>How many words at that place are of the set: 0 where none.</summary>
    public int At(Sentence sentence, int at, bool lenient = false, bool untaken = true)
    {
        if (at < 0 || at >= sentence.Count || ((firsts >> sentence[at].FirstBit) & 1) == 0)
        {
            return 0;
        }

        foreach (var phrase in phrases)
        {
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
}
