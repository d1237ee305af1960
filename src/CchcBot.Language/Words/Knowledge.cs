namespace CchcBot.Language.Words;

/// <summary>The general vocabulary from the data file next to this one: correct spellings, words to correct to, collocations.</summary>
internal static class Knowledge
{
    private static readonly Lazy<Dictionary<string, string[]>> Sections = new(Load);

    private static readonly Lazy<Spelling> Common = new(Teach);

    private static readonly Lazy<HashSet<string>> EnglishWords = new(() => [.. Section("english")]);

    private static readonly Lazy<VocabularyWord[][]> Pairs = new(() => [.. Section("collocations").Select(VocabularyWord.Split)]);

    private static readonly Lazy<Dictionary<string, VocabularyWord>> ShortForms =
        new(() => Section("short").Select(line => line.Split(' ')).ToDictionary(w => w[0], w => new VocabularyWord(w[1]), StringComparer.Ordinal));

    /// <summary>Common English words.</summary>
    public static HashSet<string> English => EnglishWords.Value;

    /// <summary>Pairs of words that belong together, so that one reveals the other if it is misspelt as another real word.</summary>
    public static VocabularyWord[][] Collocations => Pairs.Value;

    /// <summary>Chat abbreviations, and dialect words spelt as pronounced.</summary>
    public static Dictionary<string, VocabularyWord> Short => ShortForms.Value;

    /// <summary>A spelling corrector with this vocabulary, to which an office's names can be added.</summary>
    public static Spelling Speller() => new(Common.Value);

    private static Spelling Teach()
    {
        var spelling = new Spelling();
        foreach (var word in Section("known"))
        {
            spelling.Know(new VocabularyWord(word));
        }

        foreach (var word in Section("candidates"))
        {
            spelling.Teach([VocabularyWord.Of(word)]);
        }

        foreach (var line in Section("pairs"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var first = VocabularyWord.Of(line[..colon]);
            foreach (var second in line[(colon + 2)..].Split(' '))
            {
                spelling.Pair(first, VocabularyWord.Of(second));
            }
        }

        return spelling;
    }

    private static string[] Section(string name) => Sections.Value[name];

    private static Dictionary<string, string[]> Load()
    {
        using var stream = typeof(Knowledge).Assembly.GetManifestResourceStream("spelling.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var section in reader.ReadToEnd().Split("# ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = section.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            sections[lines[0]] = lines[1..];
        }

        return sections;
    }
}
