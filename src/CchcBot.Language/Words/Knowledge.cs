namespace CchcBot.Language.Words;

/// <summary>The general vocabulary from the data file next to this one: correct spellings, words to correct to, collocations.</summary>
internal static class Knowledge
{
    private static readonly OrderedDictionary<string, string[]> Sections = DataFile.Read("spelling.txt");

    private static readonly Lazy<Spelling> Common = new(Teach);

    /// <summary>Common English words.</summary>
    public static HashSet<string> English { get; } = [.. Sections["english"]];

    /// <summary>Pairs of words that belong together, so that one reveals the other if it is misspelt as another real word.</summary>
    public static WordForms[][] Collocations { get; } = [.. Sections["collocations"].Select(WordForms.Split)];

    /// <summary>Chat abbreviations, and dialect words spelt as pronounced.</summary>
    public static Dictionary<string, WordForms> Short { get; } =
        Sections["short"].Select(line => line.Split(' ')).ToDictionary(w => w[0], w => WordForms.Known(w[1]), StringComparer.Ordinal);

    /// <summary>A spelling corrector with this vocabulary, to which an office's names can be added.</summary>
    public static Spelling Speller() => new(Common.Value);

    private static Spelling Teach()
    {
        var spelling = new Spelling();
        foreach (var word in Sections["known"])
        {
            spelling.Know(WordForms.Known(word));
        }

        foreach (var word in Sections["candidates"])
        {
            spelling.Teach([WordForms.Known(word)]);
        }

        foreach (var line in Sections["pairs"].Select(line => line.Split([": ", " "], StringSplitOptions.None)))
        {
            Array.ForEach(line[1..], second => spelling.Pair(WordForms.Known(line[0]), WordForms.Known(second)));
        }

        return spelling;
    }
}
