using CchcBot.Language.Words;

namespace CchcBot.Language.Model;

/// <summary>
/// Scores the parts of one message. The words outside a part are its context: they are looked up once for the whole message, and each part uses prefix
/// sums, so that a report on a hundred tasks costs little more than one on a few.
/// </summary>
internal sealed class PartScores(LinearTable table, Piece[] pieces)
{
    // Prefix sums of the context weights, one value per column, at each piece: of single words, and of pairs with the preceding word.
    private int[]? alone;
    private int[]? pairs;

    /// <param name="own">The part's ranges of pieces [From, To), in order.</param>
    /// <param name="sums">Receives the sum of each family for each column.</param>
    /// <returns>The share of the part's words that occurred in training, 0 to 1.</returns>
    public double Score(ReadOnlySpan<(int From, int To)> own, bool isList, Span<int> sums, Span<double> scores)
    {
        var features = Features.Scratch;
        features.Put(pieces, own, isList, withContext: false);
        var known = table.Add(features, sums);
        var around = sums.Slice((int)Family.Context * table.Width, table.Width);
        var (at, before) = (0, 1u);
        foreach (var (from, to) in own)
        {
            before = AddAround(at, from, before, around);
            at = to;
        }

        AddAround(at, pieces.Length, before, around);
        table.Score(sums, scores);
        return known;
    }

    private uint AddAround(int from, int to, uint before, Span<int> sums)
    {
        if (from >= to)
        {
            return before;
        }

        if (alone is null || pairs is null)
        {
            (alone, pairs) = Sum();
        }

        table.Add(Features.ContextOf(before, pieces[from].Word).Two, sums);
        for (var c = 0; c < sums.Length; c++)
        {
            sums[c] += At(alone, to, c) - At(alone, from, c) + At(pairs, to, c) - At(pairs, from + 1, c);
        }

        return pieces[to - 1].Word;
    }

    private int At(int[] sums, int piece, int column) => sums[(piece * table.Width) + column];

    private (int[] Alone, int[] Pairs) Sum()
    {
        var width = table.Width;
        var (ones, twos) = (new int[(pieces.Length + 1) * width], new int[(pieces.Length + 1) * width]);
        for (var i = 0; i < pieces.Length; i++)
        {
            var (one, two) = Features.ContextOf(i > 0 ? pieces[i - 1].Word : 1u, pieces[i].Word);
            foreach (var (sums, key) in ((int[], uint)[])[(ones, one), (twos, two)])
            {
                sums.AsSpan(i * width, width).CopyTo(sums.AsSpan((i + 1) * width));
                table.Add(key, sums.AsSpan((i + 1) * width, width));
            }
        }

        return (ones, twos);
    }
}
