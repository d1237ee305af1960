using CchcBot.Language.Words;

namespace CchcBot.Language.Model;

/// <summary>
/// Scores the parts of one message. The words outside a part are its context: they are looked up once for the whole message, and each part uses running
/// sums, so that a report on a hundred tasks costs little more than one on a few.
/// </summary>
internal sealed class PartScores(LinearTable table, Piece[] pieces)
{
    // The sums of the context weights: of single words, and of pairs with the preceding word.
    private (RunningSums Alone, RunningSums Pairs)? running;

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

        var (alone, pairs) = running ??= (table.Running(pieces.Length, i => ContextAt(i).One), table.Running(pieces.Length, i => ContextAt(i).Two));
        table.Add(Features.ContextOf(before, pieces[from].Word).Two, sums);
        alone.AddTo(sums, from, to);
        pairs.AddTo(sums, from + 1, to);
        return pieces[to - 1].Word;
    }

    private (uint One, uint Two) ContextAt(int piece) => Features.ContextOf(piece > 0 ? pieces[piece - 1].Word : 1u, pieces[piece].Word);
}
