using CchcBot.Language.Old.Vocabulary;

namespace CchcBot.Language.Old.Words;

/// <summary>The vocabulary, compiled once for the process: what is said by whom stands in the context, not here.</summary>
internal static class Lexicon
{
    public static PhraseTable<Cue> Status { get; } = Compile(StatusVocabulary.All, strict: false);

    public static PhraseTable<Cue> Intent { get; } = Compile(IntentVocabulary.All.Where(l => !IsOwner(l.Cue)), strict: false);

    public static PhraseTable<Cue> Owner { get; } = Compile(IntentVocabulary.All.Where(l => IsOwner(l.Cue)), strict: false);

    public static PhraseTable<Cue> Other { get; } = Compile(OtherVocabulary.All.Where(l => l.Cue is not (Cue.Command or Cue.CommandObject)), strict: true);

    public static PhraseTable<Cue> Commands { get; } = Compile(OtherVocabulary.All.Where(l => l.Cue is Cue.Command), strict: false);

    public static PhraseTable<Cue> Fillers { get; } = Compile([(Cue.Filler, OtherVocabulary.Fillers), (Cue.Filler, OtherVocabulary.EnglishWords)], strict: false);

    public static HashSet<string> English { get; } = [.. Split(OtherVocabulary.EnglishWords).SelectMany(w => w.Split(' '))];

    /// <summary>A speller that knows the vocabulary, to be taught an office's names as well.</summary>
    public static Spelling Speller() => new(Common.Value);

    private static readonly Lazy<Spelling> Common = new(Teach);

    private static Spelling Teach()
    {
        var spelling = new Spelling();
        foreach (var word in OtherVocabulary.OrdinaryWords.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            spelling.Know(new VocabularyWord(word));
        }

        foreach (var set in (WordSet[])[PeriodVocabulary.Week, PeriodVocabulary.Month, PeriodVocabulary.Quarter, PeriodVocabulary.Year, PeriodVocabulary.Day, PeriodVocabulary.This, PeriodVocabulary.Next, PeriodVocabulary.Last, PeriodVocabulary.Today, PeriodVocabulary.Tomorrow, PeriodVocabulary.Yesterday, PeriodVocabulary.EnglishLast, PeriodVocabulary.EnglishNext, PeriodVocabulary.HalfFirst, PeriodVocabulary.HalfSecond, PeriodVocabulary.Forward, PeriodVocabulary.Within, PeriodVocabulary.From])
        {
            foreach (var phrase in set.Phrases)
            {
                spelling.Teach(phrase);
            }
        }

        foreach (var phrase in (string[])["tuần này", "tuần sau", "tuần tới", "tuần trước", "tháng này", "tháng sau", "tháng trước", "tháng tới", "quý này", "quý trước", "quý sau", "quý tới", "năm nay", "năm ngoái", "năm sau", "đầu năm", "cuối năm", "trong tuần", "trong tháng", "trong quý", "trong năm", "this quarter", "last quarter", "next quarter", "this month", "last month", "next month", "this week", "last week", "next week", "this year"])
        {
            spelling.Teach([.. phrase.Split(' ').Select(w => new VocabularyWord(w))]);
        }

        foreach (var word in PeriodVocabulary.NamedDays.SelectMany(d => d.Name.Phrases).SelectMany(p => p))
        {
            spelling.Know(word);
        }

        foreach (var (month, _) in PeriodVocabulary.MonthNames)
        {
            spelling.Teach([new VocabularyWord(month)]);
        }

        foreach (var table in (PhraseTable<Cue>[])[Status, Intent, Owner])
        {
            table.Teach(spelling);
        }

        foreach (var word in Other.Words().Concat(Commands.Words()).Concat(Fillers.Words()))
        {
            spelling.Know(word);
        }

        return spelling;
    }

    /// <summary>All cues of a layer in the sentence: the longest at each place, several where one phrase means several things.</summary>
    public static List<PhraseHit<Cue>> Scan(PhraseTable<Cue> table, Sentence sentence)
    {
        var hits = new List<PhraseHit<Cue>>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsTaken(i) || table.Longest(sentence, i) is not { } longest)
            {
                continue;
            }

            foreach (var hit in table.At(sentence, i))
            {
                if (hit.Length == longest.Length && !hits.Contains(hit))
                {
                    hits.Add(hit);
                }
            }

            i += longest.Length - 1;
        }

        return hits;
    }

    private static bool IsOwner(Cue cue) =>
        cue is Cue.Me or Cue.MyUnit or Cue.ElderUnit or Cue.WholeOffice or Cue.OwnerWord or Cue.Receive or Cue.Assign or Cue.Wish or Cue.WorkVerb or Cue.Of;

    private static PhraseTable<Cue> Compile(IEnumerable<(Cue Cue, string Phrases)> lines, bool strict)
    {
        var table = new PhraseTable<Cue>(strict);
        foreach (var (cue, phrases) in lines)
        {
            foreach (var pattern in Split(phrases))
            {
                table.AddPattern(pattern, cue);
            }
        }

        return table;
    }

    private static string[] Split(string phrases) =>
        phrases.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
