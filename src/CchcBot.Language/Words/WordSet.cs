namespace CchcBot.Language.Words;

/// <summary>Any one of several words or short phrases, of which the longest that fits counts.</summary>
internal sealed class WordSet
{
    private readonly VocabularyWord[][] phrases;

    public WordSet(string patterns) =>
        phrases = [.. patterns.Split(';').SelectMany(p => Pattern.Expand(p.Trim()))
            .Select(p => new Sentence(p).Words.Select(w => new VocabularyWord(w.Raw)).ToArray())
            .Where(p => p.Length > 0).OrderByDescending(p => p.Length)];

    /// <summary>How many words at that place are of the set: 0 where none.</summary>
    public int At(Sentence sentence, int at, bool lenient = false, bool untaken = true)
    {
        foreach (var phrase in phrases)
        {
            var i = 0;
            while (i < phrase.Length && at + i < sentence.Count && !(untaken && sentence.IsTaken(at + i)) && sentence.Is(at + i, phrase[i], lenient || phrase.Length > 1))
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
