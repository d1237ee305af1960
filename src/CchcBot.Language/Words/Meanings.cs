namespace CchcBot.Language.Words;

/// <summary>
/// Groups of synonyms from the data file next to this one, so that what the model learns about one word applies to all of its group. They decide nothing:
/// each group is one more feature of a text.
/// </summary>
internal static class Meanings
{
    /// <summary>Number of groups.</summary>
    public const int Count = 44;

    private static readonly OrderedDictionary<string, string[]> Sections = DataFile.Read("meanings.txt");

    // The data file's sections are ordered: states, then (from "how many" on) other things asked, then (from "denial" on) things reported.
    private static readonly ulong States = Bit("how many") - 1;

    private static readonly PhraseTable<ulong> Phrases = Load();

    /// <summary>Words that exclude what is named after them: "không lấy việc đã xong", "not the late ones", "ngoài anh Quý ra".</summary>
    public static readonly WordSet Excluding = new(
        "(không|chẳng|hổng|hông|hong|ko) (phải [là|của|trong|hỏi]|lấy|kể|tính|cần|hỏi); đừng (kể|lấy|đưa|tính|hỏi|cần); khỏi [kể|lấy|đưa|tính|cần|hỏi]; "
            + "bỏ (lấy|tính|qua); trừ; ngoài; ngoại trừ; not [in|for]; except [for]; excluding; leave out; other than; besides; apart from");

    /// <summary>Words that exclude the state before them: "trễ mà đã xong thì thôi".</summary>
    private static readonly WordSet Leaving = new("thì (thôi|khỏi|bỏ qua|không (cần|hỏi|tính))");

    /// <summary>Bit mask of the groups used in questions.</summary>
    public static ulong Asked { get; } = Bit("denial") - 1;

    /// <summary>The group of that name, as a bit.</summary>
    public static ulong Bit(string section) => 1UL << Sections.IndexOf(section);

    /// <summary>The groups whose phrases begin at each word of a sentence, as bit masks.</summary>
    public static ulong[] Of(Sentence words)
    {
        var found = new ulong[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var (phrase, meaning) in Phrases.At(words, i))
            {
                found[i] |= (found[i] & meaning) == 0 && IsAt(words, i, phrase) ? meaning : 0;
            }
        }

        return found;
    }

    /// <summary>
    /// The states mentioned, using only the longest phrase at each word: "chưa hoàn thành" is open and not done, "xong trễ" is finished late.
    /// </summary>
    /// <returns>The states asked about, and those that are only excluded.</returns>
    public static (ulong Said, ulong Excluded) StatesIn(Sentence words)
    {
        var (found, excluded, behind) = (0UL, 0UL, 0);
        for (var i = 0; i < words.Count;)
        {
            var (length, state) = (0, 0UL);
            foreach (var (phrase, meaning) in Phrases.At(words, i))
            {
                if ((meaning & States) != 0 && phrase.Length >= length && IsAt(words, i, phrase))
                {
                    (length, state) = (phrase.Length, phrase.Length > length ? meaning : state | meaning);
                }
            }

            if (state != 0 && (IsExcluded(words, behind, i) || Leaving.At(words, i + length, untaken: false) > 0))
            {
                excluded |= state;
            }
            else
            {
                found |= state;
            }

            i += Math.Max(length, 1);
            behind = state != 0 ? i : behind;
        }

        return (found, excluded & ~found);
    }

    /// <summary>Whether one of the few words before a state, in the same clause, excludes it.</summary>
    /// <param name="from">Where the state named before ends.</param>
    private static bool IsExcluded(Sentence words, int from, int state)
    {
        // "chưa quá hạn"; what "chưa" makes another state is one phrase: "chưa xong".
        if (state > from && words[state - 1].Fold is "chua" && !words[state].AfterPunctuation && words[state].Fold is "qua" or "tre" or "sap" or "vuong")
        {
            return true;
        }

        for (var i = state - 1; i >= Math.Max(from, state - 4) && !words[i + 1].AfterPunctuation; i--)
        {
            if (Excluding.At(words, i, untaken: false) is var length and > 0 && i + length <= state)
            {
                return true;
            }
        }

        return false;
    }

    // "xong, trễ" are two things, "xong trễ" is one.
    private static bool IsAt(Sentence sentence, int at, WordForms[] phrase) => sentence.Has(at, phrase, untaken: false, joined: true);

    private static PhraseTable<ulong> Load()
    {
        var table = new PhraseTable<ulong>();
        foreach (var (section, patterns) in Sections)
        {
            Array.ForEach(patterns, pattern => table.AddPatterns(pattern, Bit(section)));
        }

        return table;
    }
}
