namespace CchcBot.Language.Words;

/// <summary>
/// Groups of synonyms from the data file next to this one, so that what the model learns about one word applies to all of its group. They decide nothing:
/// each group is one more feature of a text.
/// </summary>
internal static class Meanings
{
    // The data file's sections are ordered: states, then (from "how many" on) other things asked, then (from this one on) things reported.
    private const string FirstReported = "denial";
    private const string FirstWanted = "how many";

    private static readonly Lazy<(Dictionary<string, Phrase[]> ByFirst, ulong Asked, ulong States, string[] Names)> Known = new(Load);

    /// <summary>Number of groups.</summary>
    public const int Count = 44;

    /// <summary>Bit mask of the groups used in questions.</summary>
    public static ulong Asked => Known.Value.Asked;

    /// <summary>The group of that name, as a bit.</summary>
    public static ulong Bit(string section) => 1UL << Array.IndexOf(Known.Value.Names, section);

    /// <summary>The groups whose phrases begin at each word of a sentence, as bit masks.</summary>
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

    /// <summary>Words that exclude the state after them: "không lấy việc đã xong", "not the late ones".</summary>
    private static readonly WordSet Excluding = new(
        "không (phải|lấy|kể|tính|cần|hỏi); đừng (kể|lấy|đưa|tính); khỏi (kể|lấy|đưa|tính); bỏ qua; trừ; ngoài; not; except; excluding; leave out; other than");

    /// <summary>Words that exclude the state before them: "trễ mà đã xong thì thôi".</summary>
    private static readonly WordSet Leaving = new("thì (thôi|khỏi|bỏ qua|không (cần|hỏi|tính))");

    /// <summary>
    /// The states mentioned, using only the longest phrase at each word: "chưa hoàn thành" is open and not done, "xong trễ" is finished late.
    /// </summary>
    /// <returns>The states asked about, and those that are only excluded.</returns>
    public static (ulong Said, ulong Excluded) StatesIn(Sentence words)
    {
        var (byFirst, _, states, _) = Known.Value;
        var (found, excluded, behind) = (0UL, 0UL, 0);
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

            if (meaning != 0 && (IsExcluded(words, behind, i) || Leaving.At(words, i + length, lenient: words.IsPlain, untaken: false) > 0))
            {
                excluded |= meaning;
            }
            else
            {
                found |= meaning;
            }

            i += Math.Max(length, 1);
            behind = meaning != 0 ? i : behind;
        }

        return (found, excluded & ~found);
    }

    /// <summary>Whether one of the few words before a state, in the same clause, excludes it.</summary>
    /// <param name="from">Where the state named before ends.</param>
    private static bool IsExcluded(Sentence words, int from, int state)
    {
        // "chưa quá hạn"; what "chưa" makes another state is one phrase: "chưa xong".
        if (state > from && words[state - 1].Fold is "chua" && !words[state].AfterPunctuation
            && words[state].Fold is "qua" or "tre" or "sap" or "vuong" or "lo")
        {
            return true;
        }

        for (var i = state - 1; i >= Math.Max(from, state - 4) && !words[i + 1].AfterPunctuation; i--)
        {
            if (Excluding.At(words, i, lenient: words.IsPlain, untaken: false) is var length and > 0 && i + length <= state)
            {
                return true;
            }
        }

        return false;
    }

    private static (Dictionary<string, Phrase[]> ByFirst, ulong Asked, ulong States, string[] Names) Load()
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
            (1UL << sections.FindIndex(s => s[0] == FirstWanted)) - 1,
            [.. sections.Select(s => s[0])]);
    }

    /// <param name="Meaning">Its group, as a bit.</param>
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
                // "xong, trễ" are two things, "xong trễ" is one.
                if ((i > 0 && sentence[at + i].AfterPunctuation) || !sentence.Is(at + i, Words[i], lenient: sentence.IsPlain || Words.Length > 1))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
