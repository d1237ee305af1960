namespace CchcBot.Language.Words;

/// <summary>
/// Everyday words that mean the same, gathered in the data file beside this one so that the model learns of all what it saw of one. They
/// decide nothing: each is one more feature of a text.
/// </summary>
internal static class Meanings
{
    // The first section of what is reported: those before it say what is asked, and those before "how many" a state.
    private const string FirstReported = "denial";
    private const string FirstWanted = "how many";

    private static readonly Lazy<(Dictionary<string, Phrase[]> ByFirst, ulong Asked, ulong States)> Known = new(Load);

    /// <summary>How many there are.</summary>
    public const int Count = 40;

    /// <summary>Those that say what is asked.</summary>
    public static ulong Asked => Known.Value.Asked;

    /// <summary>Which meanings begin at each word of a sentence, as bits.</summary>
    public static ulong[] Of(Sentence words)
    {
        var byFirst = Known.Value.ByFirst;
        var found = new ulong[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (!byFirst.TryGetValue(words[i].Fold, out var phrases))
            {
                continue;
            }

            foreach (var phrase in phrases)
            {
                if ((found[i] & phrase.Meaning) == 0 && phrase.IsAt(words, i))
                {
                    found[i] |= phrase.Meaning;
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The states that are said, each word in the longest of its phrases alone: "chưa hoàn thành" is open and not done, "xong trễ" finished late.
    /// </summary>
    public static ulong StatesIn(Sentence words)
    {
        var (byFirst, _, states) = Known.Value;
        var found = 0UL;
        for (var i = 0; i < words.Count;)
        {
            var (length, meaning) = (0, 0UL);
            foreach (var phrase in byFirst.GetValueOrDefault(words[i].Fold) ?? [])
            {
                if ((phrase.Meaning & states) != 0 && phrase.Words.Length >= length && phrase.IsAt(words, i))
                {
                    (length, meaning) = phrase.Words.Length > length ? (phrase.Words.Length, phrase.Meaning) : (length, meaning | phrase.Meaning);
                }
            }

            found |= meaning;
            i += Math.Max(length, 1);
        }

        return found;
    }

    private static (Dictionary<string, Phrase[]> ByFirst, ulong Asked, ulong States) Load()
    {
        using var stream = typeof(Meanings).Assembly.GetManifestResourceStream("meanings.txt")!;
        using var reader = new StreamReader(stream);
        var sections = reader.ReadToEnd().Split("\n= ")[1..]
            .Select(s => s.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        var phrases = sections.SelectMany((lines, section) => lines.Skip(1).SelectMany(Pattern.Expand)
            .Select(VocabularyWord.Split).Where(w => w.Length > 0).Select(w => new Phrase(w, 1UL << section)));
        return (
            phrases.GroupBy(p => p.Words[0].Fold, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal),
            (1UL << sections.FindIndex(s => s[0] == FirstReported)) - 1,
            (1UL << sections.FindIndex(s => s[0] == FirstWanted)) - 1);
    }

    /// <param name="Meaning">Its section, as a bit.</param>
    private sealed record Phrase(VocabularyWord[] Words, ulong Meaning)
    {
        public bool IsAt(Sentence sentence, int at)
        {
            if (at + Words.Length > sentence.Count)
            {
                return false;
            }

            for (var i = 0; i < Words.Length; i++)
            {
                if (!sentence.Is(at + i, Words[i], lenient: sentence.IsPlain || Words.Length > 1))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
