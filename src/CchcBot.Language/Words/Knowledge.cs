namespace CchcBot.Language.Words;

/// <summary>The words that every office knows, from the data file beside this one: what is spelt right, what to correct to, what goes together.</summary>
internal static class Knowledge
{
    private static readonly Lazy<Dictionary<string, string[]>> Sections = new(Load);

    private static readonly Lazy<Spelling> Common = new(Teach);

    private static readonly Lazy<HashSet<string>> EnglishWords = new(() => [.. Section("english")]);

    private static readonly Lazy<VocabularyWord[][]> Pairs = new(() => [.. Section("collocations").Select(VocabularyWord.Split)]);

    private static readonly Lazy<Dictionary<string, VocabularyWord>> ShortForms =
        new(() => Section("short").Select(line => line.Split(' ')).ToDictionary(w => w[0], w => new VocabularyWord(w[1]), StringComparer.Ordinal));

    /// <summary>Everyday English words.</summary>
    public static HashSet<string> English => EnglishWords.Value;

    /// <summary>Two words of which the one tells the other, though it is misspelt as another word.</summary>
    public static VocabularyWord[][] Collocations => Pairs.Value;

    /// <summary>How words are written short in chat, and dialect that is written as it sounds.</summary>
    public static Dictionary<string, VocabularyWord> Short => ShortForms.Value;

    /// <summary>A speller that knows these words, to be taught an office's names as well.</summary>
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
