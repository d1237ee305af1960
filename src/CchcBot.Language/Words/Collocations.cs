namespace CchcBot.Language.Words;

/// <summary>
/// Words that belong together. Next to one of them, a real word that sounds like the other or lacks its last letter or diacritic is taken for the other:
/// "quá hạng", "bắt đâu", "hoà thành". A word that belongs with its other neighbour is left alone.
/// </summary>
internal static class Collocations
{
    public static void Correct(Sentence sentence, Func<string, string, bool> pairs)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            var (left, right) = (sentence[i], sentence[i + 1]);
            if (sentence.IsTaken(i) || sentence.IsTaken(i + 1) || right.AfterPunctuation || left.IsNumber || right.IsNumber
                || (pairs(left.Fold, right.Fold) && !IsSlipOfMarks(left, right)))
            {
                continue;
            }

            foreach (var pair in Knowledge.Collocations)
            {
                if (Is(left, pair[0]) && MayBe(right, pair[1]) && !(i + 2 < sentence.Count && pairs(right.Fold, sentence[i + 2].Fold)))
                {
                    right.Correct(pair[1]);
                    break;
                }

                if (Is(right, pair[1]) && MayBe(left, pair[0]) && !(i > 0 && pairs(sentence[i - 1].Fold, left.Fold)))
                {
                    left.Correct(pair[0]);
                    break;
                }
            }
        }
    }

    private static bool IsSlipOfMarks(SentenceWord left, SentenceWord right) => left.IsMarked && right.IsMarked
        && Array.Exists(Knowledge.Collocations, pair =>
            left.Fold == pair[0].Fold && right.Fold == pair[1].Fold && (left.Key == pair[0].Key) != (right.Key == pair[1].Key));

    private static bool Is(SentenceWord typed, WordForms word) => typed.Fold == word.Fold && (typed.Key == word.Key || !typed.IsMarked);

    private static bool MayBe(SentenceWord typed, WordForms word) => typed.Fold.Length >= 2 && (typed.Fold == word.Fold
        ? typed.IsMarked && typed.Key != word.Key
        : Sound(typed.Fold) == Sound(word.Fold) || (word.Fold.Length >= 4 && word.Fold[..^1] == typed.Fold));

    /// <summary>The same for words that sound alike in some dialect: final n and ng, t and c; initial tr and ch, s and x, d and gi and v.</summary>
    private static string Sound(string fold)
    {
        var (from, initial) = fold switch
        {
            ['t', 'r', ..] or ['c', 'h', ..] => (2, "c"),
            ['g', 'i', _, ..] => (2, "d"),
            ['s' or 'x', ..] => (1, "s"),
            ['d' or 'v', ..] => (1, "d"),
            _ => (1, fold[..1]),
        };
        var rest = fold[from..];
        return initial + (rest.EndsWith("ng", StringComparison.Ordinal) ? rest[..^1] : rest.EndsWith('c') ? rest[..^1] + "t" : rest);
    }
}
