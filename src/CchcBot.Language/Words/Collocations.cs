
namespace CchcBot.Language.Words;

/// <summary>
/// Words that belong together. Next to one of them, a real word that sounds like the other or lacks its last letter or diacritic is taken for the other:
/// "quá hạng", "bắt đâu", "hoà thành". A word that belongs with its other neighbour is left alone.
/// </summary>
internal static class Collocations
{
    private static readonly (VocabularyWord First, VocabularyWord Second)[] All = [.. Knowledge.Collocations.Select(static words => (words[0], words[1]))];

    private static readonly FirstWords Firsts = Of(static pair => pair.First);
    private static readonly FirstWords Seconds = Of(static pair => pair.Second);

    public static void Correct(Sentence sentence, Func<string, string, bool> pairs)
    {
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            var (left, right) = (sentence[i], sentence[i + 1]);
            if (!(Firsts.MayHold(left.Hash) || Seconds.MayHold(right.Hash))
                || sentence.IsTaken(i) || sentence.IsTaken(i + 1) || right.AfterPunctuation || left.IsNumber || right.IsNumber
                || (pairs(left.Fold, right.Fold) && !IsSlipOfMarks(left, right)))
            {
                continue;
            }

            foreach (var (first, second) in All)
            {
                if (Is(left, first) && MayBe(right, second) && !(i + 2 < sentence.Count && pairs(right.Fold, sentence[i + 2].Fold)))
                {
                    right.Correct(second);
                    break;
                }

                if (Is(right, second) && MayBe(left, first) && !(i > 0 && pairs(sentence[i - 1].Fold, left.Fold)))
                {
                    left.Correct(first);
                    break;
                }
            }
        }
    }

    private static FirstWords Of(Func<(VocabularyWord First, VocabularyWord Second), VocabularyWord> side)
    {
        var words = new FirstWords();
        Array.ForEach(All, pair => words.Add(side(pair)));
        return words;
    }

    private static bool IsSlipOfMarks(SentenceWord left, SentenceWord right) =>
        Array.Exists(All, pair => left.Fold == pair.First.Fold && right.Fold == pair.Second.Fold && left.IsMarked && right.IsMarked
            && (left.Key == pair.First.Key) != (right.Key == pair.Second.Key));

    private static bool Is(SentenceWord typed, VocabularyWord word) =>
        typed.Fold == word.Fold && (typed.Key == word.Key || !typed.IsMarked);

    private static bool MayBe(SentenceWord typed, VocabularyWord word) =>
        typed.Fold.Length >= 2 && typed.Key != word.Key
        && (typed.Fold == word.Fold ? typed.IsMarked : SoundsLike(typed.Fold, word.Fold) || LacksLast(typed.Fold, word.Fold));

    private static bool LacksLast(string typed, string word) => word.Length == typed.Length + 1 && word.Length >= 4
        && word.StartsWith(typed, StringComparison.Ordinal);

    /// <summary>Whether they sound alike in some dialect: final n and ng, t and c; initial tr and ch, s and x, d and gi and v.</summary>
    private static bool SoundsLike(string left, string right) =>
        Math.Abs(left.Length - right.Length) <= 1 && left[^1] is var end && (end == right[^1] || end is 'n' or 'g' or 't' or 'c')
        && string.Equals(Sound(left), Sound(right), StringComparison.Ordinal);

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
        var to = fold.EndsWith("ng", StringComparison.Ordinal) ? fold.Length - 1 : fold.Length;
        var rest = fold[from..Math.Max(from, to)];
        return initial + (rest.EndsWith('c') ? rest[..^1] + "t" : rest);
    }
}
