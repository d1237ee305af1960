using System.Collections.Frozen;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

/// <summary>Numbers written as words, in both languages: sáu mươi lăm, mười hai, two, seventy-five.</summary>
internal static class SpokenNumbers
{
    private static readonly (string Word, int Value)[] Vietnamese =
    [
        ("một", 1), ("mốt", 1), ("hai", 2), ("ba", 3), ("bốn", 4), ("tư", 4), ("năm", 5), ("lăm", 5), ("sáu", 6), ("bảy", 7), ("bẩy", 7), ("tám", 8),
        ("chín", 9), ("mười", 10), ("mươi", 10), ("chục", 10), ("trăm", 100),
    ];

    private static readonly FrozenDictionary<string, int> English = new Dictionary<string, int>
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["fifteen"] = 15, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Values = Vietnamese.Select(w => KeyValuePair.Create(VietnameseText.Fold(w.Word), w.Value))
        .Concat(English).DistinctBy(w => w.Key).ToFrozenDictionary(StringComparer.Ordinal);

    // If typed with diacritics they must match: "hài", "tủ", "bày" are no numbers.
    private static readonly FrozenSet<string> Keys = Vietnamese.Select(w => VietnameseText.ToneKey(w.Word)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The value of a number word; null for any other word.</summary>
    public static int? Word(Token word) => word.Kind == TokenKind.Letters && (word.Loose || Keys.Contains(word.Key) || English.ContainsKey(word.Fold))
        && Values.TryGetValue(word.Fold, out var value) ? value : null;

    /// <summary>The number that begins at <paramref name="at"/>, in digits or words; null if there is none.</summary>
    /// <param name="next">The position after it.</param>
    public static int? Read(TokenList words, int at, out int next)
    {
        next = at;
        if ((words[at].Kind == TokenKind.Number ? words[at].Value : Word(words[at])) is not (>= 0 and var first))
        {
            return null;
        }

        var hyphen = words[at + 1].Is('-') ? 1 : 0;
        var second = Word(words[at + 1 + hyphen]);
        var unit = Values.GetValueOrDefault(words[at + 2].Fold) is < 10 and var digit ? digit : 0;
        var (number, length) = words[at].Kind == TokenKind.Number
            ? words[at + 1].Fold is "muoi" or "chuc" && first is > 1 and < 10 ? (first * 10, 2) : (first, 1)
            : (words[at + 1].Fold, first) switch
            {
                ("chuc", < 10) => (first * 10, 2),
                ("muoi", > 1 and < 10) when second is not null => ((first * 10) + unit, unit > 0 ? 3 : 2),
                ("tram", < 10) when second is not null => (100 * first, 2),
                (_, >= 10) when first % 10 == 0 && second < 10 => (first + second.Value, 2 + hyphen),
                // "bảy lăm" is 75.
                ("lam" or "mot" or "tu", > 1 and < 10) when second is not null && words[at].Fold.Length <= 4 && words[at + 2].Fold is not "tram"
                    => ((first * 10) + second.Value, 2),
                _ => (first, 1),
            };
        next = at + length;
        return number;
    }
}
