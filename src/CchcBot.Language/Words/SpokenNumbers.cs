using System.Collections.Frozen;

namespace CchcBot.Language.Words;

/// <summary>Numbers written as words, in both languages: sáu mươi lăm, mười hai, two, seventy-five.</summary>
internal static class SpokenNumbers
{
    private static readonly FrozenDictionary<string, int> Units = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["mot"] = 1, ["hai"] = 2, ["ba"] = 3, ["bon"] = 4, ["tu"] = 4, ["nam"] = 5, ["lam"] = 5, ["sau"] = 6, ["bay"] = 7, ["tam"] = 8, ["chin"] = 9,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["muoi"] = 10, ["chuc"] = 10, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40,
        ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["tram"] = 100, ["hundred"] = 100,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> English =
        ("one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred")
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // If typed with diacritics they must match: "hài", "tủ", "bày" are no numbers.
    private static readonly FrozenSet<string> Marked =
        "một mốt hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười mươi chục trăm".Split(' ')
            .Select(CchcBot.Domain.Text.VietnameseText.ToneKey).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The value of a number word; null for any other word.</summary>
    public static int? Word(Token word)
    {
        if (word.Kind != TokenKind.Letters || (!word.Loose && !Marked.Contains(word.Key) && !English.Contains(word.Fold)))
        {
            return null;
        }

        return Units.TryGetValue(word.Fold, out var unit) ? unit : Tens.TryGetValue(word.Fold, out var ten) ? ten : null;
    }

    /// <summary>The number that begins at <paramref name="at"/>, in digits or words; null if there is none.</summary>
    /// <param name="next">The position after it.</param>
    public static int? Read(IReadOnlyList<Token> words, int at, out int next)
    {
        next = at;
        if (at < 0 || at >= words.Count)
        {
            return null;
        }

        if (words[at].Kind == TokenKind.Number)
        {
            next = at + 1;
            // "4 mươi".
            if (words[at].Value is > 1 and < 10 && next < words.Count && words[next].Fold is "muoi" or "chuc")
            {
                next++;
                return words[at].Value * 10;
            }

            return words[at].Value is >= 0 and var value ? value : null;
        }

        if (Word(words[at]) is not { } first)
        {
            return null;
        }

        next = at + 1;
        // "năm chục".
        if (next < words.Count && words[next].Fold == "chuc" && first < 10)
        {
            next++;
            return first * 10;
        }

        var hyphen = next < words.Count && words[next].Is('-') ? 1 : 0;
        if (next + hyphen >= words.Count || Word(words[next + hyphen]) is not { } second)
        {
            return first;
        }

        var fold = words[next].Fold;
        if (fold is "muoi" or "chuc" && first is > 1 and < 10)
        {
            next++;
            var rest = next < words.Count && Units.TryGetValue(words[next].Fold, out var unit) ? unit : 0;
            next += rest > 0 ? 1 : 0;
            return first * 10 + rest;
        }

        if (fold == "tram" && first < 10)
        {
            next++;
            return first * 100;
        }

        if (first >= 10 && first % 10 == 0 && second < 10)
        {
            next += 1 + hyphen;
            return first + second;
        }

        // "bảy lăm" is 75.
        if (first is > 1 and < 10 && words[at].Fold.Length <= 4 && fold is "lam" or "mot" or "tu" && second < 10 && hyphen == 0
            && !(next + 1 < words.Count && words[next + 1].Fold is "tram" or "muoi" or "chuc"))
        {
            next++;
            return first * 10 + second;
        }

        return first;
    }
}
