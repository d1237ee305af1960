using System.Collections.Concurrent;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Questions.Words;

/// <summary>A word of the vocabulary in the forms in which it is compared.</summary>
internal sealed record VocabularyWord(string Text)
{
    public string Fold { get; } = VietnameseText.Fold(Text);

    public string Key { get; } = VietnameseText.ToneKey(Text);

    public bool IsMarked { get; } = VietnameseText.HasDiacritics(Text);

    private static readonly ConcurrentDictionary<string, VocabularyWord> Known = new(StringComparer.Ordinal);

    /// <summary>A phrase of the vocabulary as words, lower case; marks between them do not count.</summary>
    public static VocabularyWord[] Split(string phrase) =>
        [.. phrase.Split([' ', ',', '-', '.', '/', '!', '\'', '(', ')', '–', '&', '’'], StringSplitOptions.RemoveEmptyEntries).Select(static w => Of(w))];

    /// <summary>The one of that text: the vocabulary says the same few words in thousands of phrases.</summary>
    public static VocabularyWord Of(string text) => Known.GetOrAdd(text, static t => new VocabularyWord(VietnameseText.Compose(t).ToLowerInvariant()));
}

/// <summary>Several words in a row that mean something together.</summary>
/// <param name="Strict">A single word that without its marks would be another: only as it is typed in full.</param>
internal sealed record Phrase<T>(VocabularyWord[] Words, T Value, bool Strict);

/// <summary>A phrase found in a sentence.</summary>
internal readonly record struct PhraseHit<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;

    public bool Covers(int index) => index >= Start && index < End;
}

/// <summary>Phrases by their first word, found in sentences however they were typed.</summary>
/// <param name="strictSingles">Single words with diacritics count only where they were typed with them.</param>
internal sealed class PhraseTable<T>(bool strictSingles = false)
{
    private readonly Node root = new();
    private readonly List<Phrase<T>> all = [];
    private readonly HashSet<(string, T)> known = [];

    public IReadOnlyList<Phrase<T>> All => all;

    /// <summary>Adds a pattern: "(a|b)" stands for either, "[a]" may be left out, "!" before it: only with its diacritics.</summary>
    public void AddPattern(string pattern, T value)
    {
        var strict = pattern.TrimStart().StartsWith('!');
        foreach (var phrase in Pattern.Expand(pattern))
        {
            Add(phrase, value, strict);
        }
    }

    public void Add(string phrase, T value, bool strict = false)
    {
        var words = VocabularyWord.Split(phrase);
        if (words.Length == 0 || !known.Add((string.Join(' ', words.Select(static w => w.Text)), value)))
        {
            return;
        }

        var entry = new Phrase<T>(words, value, words[0].IsMarked && words.Length == 1 && (strict || strictSingles));
        all.Add(entry);
        var node = root;
        foreach (var word in words)
        {
            node = node.Step(word);
        }

        node.Ends.Add(entry);
    }

    /// <summary>All phrases that begin at a place, in words that nothing has taken.</summary>
    public List<PhraseHit<T>> At(Sentence sentence, int at)
    {
        var hits = new List<PhraseHit<T>>();
        Walk(root, sentence, at, at, lost: 0, kept: 0, hits);
        return hits;
    }

    /// <summary>The longest phrase that begins at a place, or null.</summary>
    public PhraseHit<T>? Longest(Sentence sentence, int at)
    {
        PhraseHit<T>? best = null;
        foreach (var hit in At(sentence, at))
        {
            if (best is null || hit.Length > best.Value.Length)
            {
                best = hit;
            }
        }

        return best;
    }

    /// <remarks>
    /// In a text with diacritics a word without them is itself; but inside a phrase whose other words were typed
    /// as they should be, it may have lost its mark ("qua hạn").
    /// </remarks>
    private static void Walk(Node node, Sentence sentence, int start, int at, int lost, int kept, List<PhraseHit<T>> hits)
    {
        if (at > start && (lost == 0 || kept >= lost))
        {
            foreach (var phrase in node.Ends)
            {
                if (!phrase.Strict || sentence[start].IsMarked)
                {
                    hits.Add(new PhraseHit<T>(start, at - start, phrase.Value));
                }
            }
        }

        if (at >= sentence.Count || sentence.IsTaken(at) || !node.Steps.TryGetValue(sentence[at].Fold, out var steps))
        {
            return;
        }

        foreach (var (word, next) in steps)
        {
            if (sentence.Is(at, word))
            {
                Walk(next, sentence, start, at + 1, lost, kept + (word.IsMarked ? 1 : 0), hits);
            }
            else if (sentence.Is(at, word, lenient: true))
            {
                Walk(next, sentence, start, at + 1, lost + 1, kept, hits);
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<string, List<(VocabularyWord Word, Node Next)>> Steps { get; } = new(StringComparer.Ordinal);

        public List<Phrase<T>> Ends { get; } = [];

        public Node Step(VocabularyWord word)
        {
            if (!Steps.TryGetValue(word.Fold, out var steps))
            {
                Steps[word.Fold] = steps = [];
            }

            var known = steps.FindIndex(s => string.Equals(s.Word.Text, word.Text, StringComparison.Ordinal));
            if (known >= 0)
            {
                return steps[known].Next;
            }

            var next = new Node();
            steps.Add((word, next));
            return next;
        }
    }
}

/// <summary>The little pattern language of the vocabulary.</summary>
internal static class Pattern
{
    public static IEnumerable<string> Expand(string pattern)
    {
        var open = pattern.AsSpan().IndexOfAny('(', '[');
        if (open < 0)
        {
            return [pattern];
        }

        var close = Closing(pattern, open);
        var before = pattern[..open];
        var after = pattern[(close + 1)..];
        var inner = Alternatives(pattern[(open + 1)..close]);
        if (pattern[open] == '[')
        {
            inner.Add(string.Empty);
        }

        return inner.SelectMany(choice => Expand($"{before}{choice}{after}"));
    }

    private static int Closing(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            depth += pattern[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException($"A bracket is not closed in the vocabulary: {pattern}");
    }

    private static List<string> Alternatives(string inner)
    {
        var result = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < inner.Length; i++)
        {
            depth += inner[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0 && inner[i] == '|')
            {
                result.Add(inner[start..i]);
                start = i + 1;
            }
        }

        result.Add(inner[start..]);
        return result;
    }
}
