using System.Numerics;
using CchcBot.Language.Spans;
using CchcBot.Language.Words;
namespace CchcBot.Language.Model;

/// <summary>Families of features; each with a weight of its own.</summary>
internal enum Family
{
    Words,
    Diacritics,
    Characters,
    Context,
    Whole,
    Meanings,
}

/// <summary>The features of a text or of one task's part of it: hashed, with their family.</summary>
internal sealed class Features
{
    private static readonly double[] Weights = [0.3, 0.3, 0.04, 0.1, 0.4, 0.6];
    private readonly List<(uint Key, Family Family)> items = new(384);

    public List<(uint Key, Family Family)> Items => items;

    /// <summary>What a feature of the family weighs.</summary>
    public static double Value(Family family) => Weights[(int)family];

    public void Clear() => items.Clear();

    /// <summary>Of a whole text.</summary>
    public static Features Of(PieceList pieces)
    {
        var result = Of(pieces.Pieces, default, false, Words.Meanings.Asked);
        result.AddStates(pieces.States);
        return result;
    }

    /// <param name="own">Which pieces speak of the task; empty = all.</param>
    /// <param name="isList">A list was answered.</param>
    /// <param name="known">Which meanings count.</param>
    public static Features Of(ReadOnlySpan<Piece> pieces, ReadOnlySpan<bool> own, bool isList, ulong known = ulong.MaxValue)
    {
        var result = new Features();
        Span<uint> folded = pieces.Length <= 256 ? stackalloc uint[pieces.Length] : new uint[pieces.Length];
        Span<uint> marked = pieces.Length <= 256 ? stackalloc uint[pieces.Length] : new uint[pieces.Length];
        var (count, words) = (0, 0);
        var rest = 1u;
        var (meanings, others) = (0UL, 0UL);
        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i];
            var word = Hash(piece.Mark ?? piece.Folded, 17);
            if (!own.IsEmpty && !own[i])
            {
                result.Add(Mix(word, 900), Family.Context);
                result.Add(Mix(Mix(rest, word), 901), Family.Context);
                others |= piece.Meanings;
                rest = word;
                continue;
            }

            meanings |= piece.Meanings;
            folded[count] = word;
            marked[count++] = piece.Mark is null ? Hash(piece.Marked, 23) : word;
            if (piece.Mark is { } mark)
            {
                result.Add(Hash(mark, 31), Family.Whole);
            }
            else if (piece.IsWord)
            {
                words++;
                result.AddCharacters(piece.Folded);
            }
        }

        result.AddWords(folded[..count], marked[..count]);
        result.AddWhole(words, isList, rest != 1u);
        result.AddMeanings(meanings & known);
        result.AddOthers(others & ~meanings);
        return result;
    }

    /// <summary>Each meaning that is said, and each two together.</summary>
    private void AddMeanings(ulong meanings)
    {
        for (var rest = meanings; rest != 0; rest &= rest - 1)
        {
            var one = (uint)BitOperations.TrailingZeroCount(rest);
            Add(500 + one, Family.Meanings);
            for (var others = rest & (rest - 1); others != 0; others &= others - 1)
            {
                Add(Mix(one, 600 + (uint)BitOperations.TrailingZeroCount(others)), Family.Words);
            }
        }
    }

    private void AddWords(ReadOnlySpan<uint> folded, ReadOnlySpan<uint> marked)
    {
        for (var i = 0; i <= folded.Length; i++)
        {
            var word = i < folded.Length ? folded[i] : 3u;
            var before = i > 0 ? folded[i - 1] : 2u;
            Add(Mix(Mix(before, word), 101), Family.Words);
            if (i > 0)
            {
                Add(Mix(Mix(Mix(i > 1 ? folded[i - 2] : 2u, before), word), 102), Family.Words);
            }

            if (i == folded.Length)
            {
                break;
            }

            Add(Mix(word, 100), Family.Words);
            Add(Mix(marked[i], 103), Family.Diacritics);
            Add(Mix(Mix(i > 0 ? marked[i - 1] : 2u, marked[i]), 104), Family.Diacritics);
        }
    }

    private void AddCharacters(string word)
    {
        for (var from = -1; from < word.Length; from++)
        {
            var hash = 7u;
            for (var length = 1; length <= 5 && from + length <= word.Length + 1; length++)
            {
                var at = from + length - 1;
                hash = Mix(hash, at < 0 || at >= word.Length ? 1u : word[at]);
                if (length >= 2)
                {
                    Add(Mix(hash, 200), Family.Characters);
                }
            }
        }
    }

    private void AddWhole(int words, bool isList, bool hasContext)
    {
        Add(words switch { 0 => 300u, 1 => 301u, 2 => 302u, 3 => 303u, <= 6 => 304u, <= 12 => 305u, <= 25 => 306u, _ => 307u }, Family.Whole);
        Add(isList ? 310u : 311u, Family.Whole);
        if (hasContext)
        {
            Add(312u, Family.Whole);
        }
    }

    /// <summary>The states that are said, one by one, together, and how many.</summary>
    private void AddStates(ulong states)
    {
        for (var rest = states; rest != 0; rest &= rest - 1)
        {
            Add(700 + (uint)BitOperations.TrailingZeroCount(rest), Family.Meanings);
        }

        Add(Mix((uint)states, 730), Family.Whole);
        Add(740 + (uint)Math.Min(BitOperations.PopCount(states), 3), Family.Meanings);
    }

    /// <summary>What is said of other tasks of the message.</summary>
    private void AddOthers(ulong meanings)
    {
        for (; meanings != 0; meanings &= meanings - 1)
        {
            Add(580 + (uint)BitOperations.TrailingZeroCount(meanings), Family.Context);
        }
    }

    internal void Add(uint key, Family family)
    {
        items.Add((key, family));
    }

    internal static uint Hash(string text, uint seed)
    {
        var hash = seed;
        foreach (var c in text)
        {
            hash = Mix(hash, c);
        }

        return hash;
    }

    internal static uint Mix(uint hash, uint value)
    {
        var x = (hash ^ (value + 0x9E3779B9u + (hash << 6) + (hash >> 2))) * 0x85EBCA6Bu;
        x ^= x >> 15;
        x *= 0xC2B2AE35u;
        return x ^ (x >> 13);
    }
}
