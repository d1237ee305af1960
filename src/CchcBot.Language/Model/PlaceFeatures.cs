using System.Numerics;
using CchcBot.Language.Words;

namespace CchcBot.Language.Model;

/// <summary>
/// The features that tell what one piece of a question is there for: of a task's title, or a name or time that is asked about; the piece, its neighbours,
/// the words around, and what its clause says.
/// </summary>
internal static class PlaceFeatures
{
    private const int Near = 4;
    private const int Far = 12;
    private const uint ToTheLeft = 470;
    private const uint ToTheRight = 471;

    /// <summary>The clause of a piece, up to and with the mark that ends it, and what it says of what questions may say.</summary>
    private static (int From, int To, ulong Meanings) ClauseAt(ReadOnlySpan<Piece> pieces, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && !Ends(pieces[from - 1]))
        {
            from--;
        }

        while (to + 1 < pieces.Length && !Ends(pieces[to]))
        {
            to++;
        }

        return (from, to + 1, Features.MeaningsOf(pieces[from..(to + 1)]) & Meanings.Asked);
    }

    private static bool Ends(in Piece piece) => piece.Role == Piece.Divider || piece.Folded == "?";

    /// <summary>Replaces the features by those of a piece.</summary>
    public static Features Put(Features result, ReadOnlySpan<Piece> pieces, int at)
    {
        result.Clear();
        for (var i = Math.Max(0, at - Far); i < Math.Min(pieces.Length, at + Far); i++)
        {
            result.Add(WordHash.Mix(pieces[i].Word, i < at ? ToTheLeft : ToTheRight), Family.Context);
        }

        var before = 0u;
        for (var i = 0; i <= 2 * Near; i++)
        {
            var there = at + i - Near;
            var word = there < 0 ? 2u : there >= pieces.Length ? 3u : pieces[there].Word;
            result.Add(WordHash.Mix(word, 400u + (uint)i), Family.Words);
            if (i > 0)
            {
                result.Add(WordHash.Mix(WordHash.Mix(before, word), 420u + (uint)i), Family.Words);
            }

            before = word;
        }

        result.Add(WordHash.Mix(pieces[at].MarkedWord, 440), Family.Diacritics);
        result.Add(450u + (uint)Math.Min(at, 5), Family.Whole);
        result.Add(460u + (uint)Math.Min(pieces.Length - at, 5), Family.Whole);
        if (pieces[at].Mark is null)
        {
            return result;
        }

        var clause = ClauseAt(pieces, at);
        for (var rest = clause.Meanings; rest != 0; rest &= rest - 1)
        {
            result.Add(480u + (uint)BitOperations.TrailingZeroCount(rest), Family.Meanings);
        }

        var place = (clause.From > 0 ? 1u : 0) + (clause.To < pieces.Length ? 2u : 0);
        result.Add(WordHash.Mix(place + (clause.Meanings == 0 ? 4u : 0), 475), Family.Whole);
        return result;
    }
}
