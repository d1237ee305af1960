using System.Collections.Concurrent;
using CchcBot.Domain.Text;

namespace CchcBot.Language.Words;

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

/// <summary>A phrase found in a sentence.</summary>
internal readonly record struct PhraseHit<T>(int Start, int Length, T Value)
{
    public int End => Start + Length;

    public bool Covers(int index) => index >= Start && index < End;
}

/// <summary>Phrases by their first word, found in sentences however they were typed.</summary>
/// <remarks>
/// Each pattern is kept as a graph of its words, choices and all: the vocabulary's few thousand patterns stand for
/// some hundred thousand phrases, which written out took 20 MB and most of the start.
/// </remarks>
internal sealed class PhraseTable<T>
{
    private static readonly EqualityComparer<T> SameValue = EqualityComparer<T>.Default;

    private readonly Dictionary<string, List<First>> firsts = new(StringComparer.Ordinal);

    /// <summary>Adds a pattern: "(a|b)" stands for either, "[a]" may be left out, "!" before it: only with its diacritics.</summary>
    public void AddPattern(string pattern, T value) =>
        Add(Pattern.Chunks(pattern).Select(static chunk => Pattern.Expand(chunk).Select(VocabularyWord.Split)), value, pattern.TrimStart().StartsWith('!'));

    public void Add(string phrase, T value) => Add([[VocabularyWord.Split(phrase)]], value, strict: false);

    /// <summary>Teaches the words and which of them stand side by side, but no single word that counts only in full.</summary>
    public void Teach(Spelling spelling)
    {
        var seen = new HashSet<PhraseNode>();
        foreach (var first in firsts.Values.SelectMany(static list => list))
        {
            foreach (var start in first.Starts)
            {
                if (!(start.Strict && first.Word.IsMarked && start.Next.Steps.Length == 0))
                {
                    spelling.Teach([first.Word]);
                }

                TeachBehind(first.Word, start.Next, spelling, seen);
            }
        }
    }

    /// <summary>Each word of each phrase, some more than once.</summary>
    public IEnumerable<VocabularyWord> Words()
    {
        var seen = new HashSet<PhraseNode>();
        return firsts.Values.SelectMany(static list => list)
            .SelectMany(first => first.Starts.SelectMany(start => start.Next.Words(seen)).Prepend(first.Word));
    }

    /// <summary>All phrases that begin at a place, in words that nothing has taken.</summary>
    public List<PhraseHit<T>> At(Sentence sentence, int at)
    {
        var hits = new List<PhraseHit<T>>();
        if (at >= sentence.Count || sentence.IsTaken(at) || !firsts.TryGetValue(sentence[at].Fold, out var list))
        {
            return hits;
        }

        foreach (var first in list)
        {
            var exact = sentence.Is(at, first.Word);
            if (!exact && !sentence.Is(at, first.Word, lenient: true))
            {
                continue;
            }

            foreach (var start in first.Starts)
            {
                Walk(start.Next, new(sentence, at, start, hits), at + 1, exact ? 0 : 1, exact && first.Word.IsMarked ? 1 : 0, first.Word.IsMarked);
            }
        }

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

    private void Add(IEnumerable<IEnumerable<VocabularyWord[]>> chunks, T value, bool strict)
    {
        var start = PhraseNode.Of(chunks);
        foreach (var (word, next) in start.Steps)
        {
            if (!firsts.TryGetValue(word.Fold, out var list))
            {
                firsts[word.Fold] = list = [];
            }

            if (list.Find(f => ReferenceEquals(f.Word, word)) is not { } first)
            {
                list.Add(first = new First(word, []));
            }

            first.Starts.Add(new Start(next, value, strict));
        }
    }

    /// <remarks>
    /// In a text with diacritics a word without them is itself; but inside a phrase whose other words were typed
    /// as they should be, it may have lost its mark ("qua hạn").
    /// </remarks>
    private static void Walk(PhraseNode node, in Search search, int at, int lost, int kept, bool markedFirst)
    {
        var (sentence, from, start, hits) = search;
        if (node.IsEnd && (lost == 0 || kept >= lost) && !(start.Strict && markedFirst && at == from + 1 && !sentence[from].IsMarked)
            && !hits.Exists(h => h.Length == at - from && SameValue.Equals(h.Value, start.Value)))
        {
            hits.Add(new PhraseHit<T>(from, at - from, start.Value));
        }

        if (at >= sentence.Count || sentence.IsTaken(at))
        {
            return;
        }

        var fold = sentence[at].Fold;
        foreach (var (word, next) in node.Steps)
        {
            if (!string.Equals(word.Fold, fold, StringComparison.Ordinal))
            {
                continue;
            }

            if (sentence.Is(at, word))
            {
                Walk(next, search, at + 1, lost, kept + (word.IsMarked ? 1 : 0), markedFirst);
            }
            else if (sentence.Is(at, word, lenient: true))
            {
                Walk(next, search, at + 1, lost + 1, kept, markedFirst);
            }
        }
    }

    private static void TeachBehind(VocabularyWord before, PhraseNode node, Spelling spelling, HashSet<PhraseNode> seen)
    {
        foreach (var (word, next) in node.Steps)
        {
            spelling.Teach([before, word]);
            if (seen.Add(next))
            {
                TeachBehind(word, next, spelling, seen);
            }
        }
    }

    /// <summary>The patterns that begin with a word.</summary>
    private sealed record First(VocabularyWord Word, List<Start> Starts);

    /// <summary>What stands behind the first word of one pattern, and what the pattern means.</summary>
    private sealed record Start(PhraseNode Next, T Value, bool Strict);

    private readonly record struct Search(Sentence Sentence, int From, Start Start, List<PhraseHit<T>> Hits);
}

/// <summary>A place within a pattern: the words that may follow there, and whether it may end there.</summary>
internal sealed class PhraseNode(bool isEnd, (VocabularyWord Word, PhraseNode Next)[] steps)
{
    private static readonly PhraseNode End = new(isEnd: true, []);

    public bool IsEnd => isEnd;

    public (VocabularyWord Word, PhraseNode Next)[] Steps => steps;

    /// <summary>Made from the end, so that what follows a choice is there once however it was reached.</summary>
    /// <param name="chunks">The pattern's parts in order, each with its choices; a choice without words may be left out.</param>
    public static PhraseNode Of(IEnumerable<IEnumerable<VocabularyWord[]>> chunks)
    {
        var next = End;
        foreach (var choices in chunks.Reverse())
        {
            var (isEnd, steps) = (false, new List<(VocabularyWord, PhraseNode)>());
            foreach (var words in choices)
            {
                if (words.Length == 0)
                {
                    isEnd = next.IsEnd;
                    steps.AddRange(next.Steps);
                    continue;
                }

                var target = next;
                for (var i = words.Length - 1; i > 0; i--)
                {
                    target = new(isEnd: false, [(words[i], target)]);
                }

                steps.Add((words[0], target));
            }

            next = new(isEnd, [.. steps]);
        }

        return next;
    }

    public IEnumerable<VocabularyWord> Words(HashSet<PhraseNode> seen) =>
        seen.Add(this) ? Steps.SelectMany(step => step.Next.Words(seen).Prepend(step.Word)) : [];
}

/// <summary>The little pattern language of the vocabulary.</summary>
internal static class Pattern
{
    /// <summary>The parts between the blanks that stand outside all brackets.</summary>
    public static IEnumerable<string> Chunks(string pattern)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i <= pattern.Length; i++)
        {
            if (i == pattern.Length || (depth == 0 && char.IsWhiteSpace(pattern[i])))
            {
                if (i > start)
                {
                    yield return pattern[start..i];
                }

                start = i + 1;
                continue;
            }

            depth += pattern[i] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
        }
    }

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
