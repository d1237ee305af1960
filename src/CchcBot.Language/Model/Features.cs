using System.Numerics;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;
namespace CchcBot.Language.Model;

/// <summary>Families of features; each has its own weight.</summary>
internal enum Family
{
    Words,
    Diacritics,
    Characters,
    Context,
    Whole,
    Meanings,
    Order,
}

/// <summary>The features of a text or of one task's part of it: hash keys with their family.</summary>
internal sealed class Features
{
    private static readonly double[] Weights = [0.3, 0.3, 0.04, 0.1, 0.4, 0.6, 0.3];

    [ThreadStatic]
    private static Features? scratch;

    private readonly List<(uint Key, Family Family)> items = new(512);
    private int[] rows = [];

    public static int Families => Weights.Length;

    public List<(uint Key, Family Family)> Items => items;

    /// <summary>A buffer for one table row per feature, filled by the table that adds them up.</summary>
    internal Span<int> Rows
    {
        get
        {
            rows = rows.Length >= items.Count ? rows : new int[items.Capacity];
            return rows.AsSpan(0, items.Count);
        }
    }

    /// <summary>One reusable instance per thread, to be filled and scored without an intermediate call: a message has hundreds of features per head.</summary>
    internal static Features Scratch => scratch ??= new();

    /// <summary>The weight of a feature of that family.</summary>
    public static double Value(Family family) => Weights[(int)family];

    public void Clear() => items.Clear();

    /// <summary>Replaces the features by those of a question.</summary>
    public Features Put(PieceList pieces)
    {
        Put(pieces.Pieces, [(0, pieces.Pieces.Length)], false, withContext: false, isReport: false);
        PutStates(pieces.States);
        return this;
    }

    /// <summary>Replaces the features by those of a part of a message.</summary>
    /// <param name="own">The ranges of pieces [From, To) that belong to the task, in order.</param>
    /// <param name="withContext">Whether to add the words outside the ranges as context features.</param>
    /// <param name="isReport">Whether to add the order of all meanings; else only which of those used in questions there are.</param>
    public Features Put(ReadOnlySpan<Piece> pieces, ReadOnlySpan<(int From, int To)> own, bool isList, bool withContext, bool isReport = true)
    {
        Clear();
        var all = 0;
        foreach (var (from, to) in own)
        {
            all += to - from;
        }

        Span<uint> folded = all <= 256 ? stackalloc uint[all] : new uint[all];
        Span<uint> marked = all <= 256 ? stackalloc uint[all] : new uint[all];
        Span<ulong> said = all <= 256 ? stackalloc ulong[all] : new ulong[all];
        var (at, count, words, before) = (0, 0, 0, 1u);
        var (meanings, others) = (0UL, 0UL);
        foreach (var (from, to) in own)
        {
            others |= MeaningsOf(pieces[at..from]);
            before = withContext ? PutContext(pieces[at..from], before) : before;
            foreach (ref readonly var piece in pieces[from..to])
            {
                meanings |= piece.Meanings;
                folded[count] = piece.Word;
                said[count] = piece.Meanings | piece.Role;
                marked[count++] = piece.MarkedWord;
                words += PutPiece(piece);
            }

            at = to;
        }

        _ = withContext ? PutContext(pieces[at..], before) : before;
        PutWords(folded, marked);
        if (isReport)
        {
            PutOrder(said);
        }

        PutWhole(words, isList, all < pieces.Length);
        PutMeanings(isReport ? meanings : meanings & Words.Meanings.Asked);
        PutOthers((others | MeaningsOf(pieces[at..])) & ~meanings);
        return this;
    }

    internal static ulong MeaningsOf(ReadOnlySpan<Piece> pieces)
    {
        var meanings = 0UL;
        foreach (ref readonly var piece in pieces)
        {
            meanings |= piece.Meanings;
        }

        return meanings;
    }

    internal void Add(uint key, Family family) => items.Add((key, family));

    /// <summary>The keys of a context word: of the word itself, and of the pair with the word before it.</summary>
    internal static (uint One, uint Two) ContextOf(uint before, uint word) => (WordHash.Mix(word, 900), WordHash.Mix(WordHash.Mix(before, word), 901));

    private uint PutContext(ReadOnlySpan<Piece> pieces, uint before)
    {
        foreach (ref readonly var piece in pieces)
        {
            var (one, two) = ContextOf(before, piece.Word);
            Add(one, Family.Context);
            Add(two, Family.Context);
            before = piece.Word;
        }

        return before;
    }

    /// <returns>The number of words: 1 or 0.</returns>
    private int PutPiece(in Piece piece)
    {
        if (piece.Mark is { } mark)
        {
            Add(WordHash.Of(mark, 31), Family.Whole);
        }
        else if (piece.IsWord)
        {
            PutCharacters(piece.Folded);
        }

        return piece.IsWord ? 1 : 0;
    }

    private void PutWords(ReadOnlySpan<uint> folded, ReadOnlySpan<uint> marked)
    {
        for (var i = 0; i <= folded.Length; i++)
        {
            var word = i < folded.Length ? folded[i] : 3u;
            var before = i > 0 ? folded[i - 1] : 2u;
            Add(WordHash.Mix(WordHash.Mix(before, word), 101), Family.Words);
            if (i > 0)
            {
                Add(WordHash.Mix(WordHash.Mix(WordHash.Mix(i > 1 ? folded[i - 2] : 2u, before), word), 102), Family.Words);
            }

            if (i == folded.Length)
            {
                break;
            }

            Add(WordHash.Mix(word, 100), Family.Words);
            Add(WordHash.Mix(marked[i], 103), Family.Diacritics);
            Add(WordHash.Mix(WordHash.Mix(i > 0 ? marked[i - 1] : 2u, marked[i]), 104), Family.Diacritics);
        }
    }

    /// <summary>
    /// Adds each pair and triple of neighbours in the sequence of meanings, spans and marks, other words passed over: "chưa … xong" and "xong … chưa" differ.
    /// What stands after the last mark is added on its own, since it is often what counts: "chưa xong, à xong rồi".
    /// </summary>
    private void PutOrder(ReadOnlySpan<ulong> said)
    {
        var (before, last, clause) = (1UL << 63, 0UL, 0UL);
        var (isDivided, begins) = (false, false);
        for (var i = 0; i <= said.Length; i++)
        {
            var here = i < said.Length ? said[i] : 1UL << 62;
            if (here == 0)
            {
                continue;
            }

            if (here is Piece.Divider or Piece.Contrast)
            {
                begins = true;
            }
            else if (i < said.Length)
            {
                (clause, isDivided, begins) = (begins ? here : clause | here, isDivided || begins, false);
            }

            for (var ones = before; ones != 0; ones &= ones - 1)
            {
                var one = WordHash.Mix(800, (uint)BitOperations.TrailingZeroCount(ones));
                for (var twos = here; twos != 0; twos &= twos - 1)
                {
                    var two = WordHash.Mix(one, (uint)BitOperations.TrailingZeroCount(twos));
                    Add(two, Family.Order);
                    if (last != 0)
                    {
                        Add(WordHash.Mix(two, (uint)BitOperations.TrailingZeroCount(last)), Family.Order);
                    }
                }
            }

            (last, before) = (before, here);
        }

        for (clause = isDivided ? clause : 0; clause != 0; clause &= clause - 1)
        {
            Add(850 + (uint)BitOperations.TrailingZeroCount(clause), Family.Order);
        }
    }

    private void PutCharacters(string word)
    {
        for (var from = -1; from < word.Length; from++)
        {
            var hash = 7u;
            for (var length = 1; length <= 5 && from + length <= word.Length + 1; length++)
            {
                var at = from + length - 1;
                hash = WordHash.Mix(hash, at < 0 || at >= word.Length ? 1u : word[at]);
                if (length >= 2)
                {
                    Add(WordHash.Mix(hash, 200), Family.Characters);
                }
            }
        }
    }

    private void PutWhole(int words, bool isList, bool hasContext)
    {
        Add(words switch { 0 => 300u, 1 => 301u, 2 => 302u, 3 => 303u, <= 6 => 304u, <= 12 => 305u, <= 25 => 306u, _ => 307u }, Family.Whole);
        Add(isList ? 310u : 311u, Family.Whole);
        if (hasContext)
        {
            Add(312u, Family.Whole);
        }
    }

    /// <summary>Adds each meaning that occurs, and each pair of them.</summary>
    private void PutMeanings(ulong meanings)
    {
        for (var rest = meanings; rest != 0; rest &= rest - 1)
        {
            var one = (uint)BitOperations.TrailingZeroCount(rest);
            Add(500 + one, Family.Meanings);
            for (var others = rest & (rest - 1); others != 0; others &= others - 1)
            {
                Add(WordHash.Mix(one, 600 + (uint)BitOperations.TrailingZeroCount(others)), Family.Words);
            }
        }
    }

    /// <summary>Adds the states that occur: each one, their combination, and their number.</summary>
    private void PutStates(ulong states)
    {
        for (var rest = states; rest != 0; rest &= rest - 1)
        {
            Add(700 + (uint)BitOperations.TrailingZeroCount(rest), Family.Meanings);
        }

        Add(WordHash.Mix((uint)states, 730), Family.Whole);
        Add(740 + (uint)Math.Min(BitOperations.PopCount(states), 3), Family.Meanings);
    }

    /// <summary>Adds the meanings that occur in the parts of other tasks.</summary>
    private void PutOthers(ulong meanings)
    {
        for (; meanings != 0; meanings &= meanings - 1)
        {
            Add(580 + (uint)BitOperations.TrailingZeroCount(meanings), Family.Context);
        }
    }
}
