using CchcBot.Language.Words;
namespace CchcBot.Language.Model;

/// <summary>The features that tell whether a piece of a question belongs to a task's title: the piece, its neighbours, and the words before it.</summary>
internal static class TitleFeatures
{
    private const int Near = 4;
    private const int Far = 12;
    private const uint ToTheLeft = 470;
    private const uint ToTheRight = 471;

    public static Features Of(ReadOnlySpan<Piece> pieces, int at)
    {
        var result = new Features();
        Put(result, pieces, at);
        for (var i = Math.Max(0, at - Far); i < Math.Min(pieces.Length, at + Far); i++)
        {
            result.Add(WordHash.Mix(pieces[i].Word, i < at ? ToTheLeft : ToTheRight), Family.Context);
        }

        return result;
    }

    /// <summary>Scores each piece with a table of one column. Distant words are shared by many pieces, so each is looked up once.</summary>
    public static void Score(LinearTable table, ReadOnlySpan<Piece> pieces, Span<double> scores)
    {
        var (left, right) = (new int[pieces.Length + 1], new int[pieces.Length + 1]);
        for (var i = 0; i < pieces.Length; i++)
        {
            (left[i + 1], right[i + 1]) = (left[i], right[i]);
            table.Add(WordHash.Mix(pieces[i].Word, ToTheLeft), left.AsSpan(i + 1, 1));
            table.Add(WordHash.Mix(pieces[i].Word, ToTheRight), right.AsSpan(i + 1, 1));
        }

        var features = Features.Scratch;
        Span<int> sums = stackalloc int[table.Sums];
        for (var at = 0; at < pieces.Length; at++)
        {
            Put(features, pieces, at);
            sums.Clear();
            table.Add(features, sums);
            sums[(int)Family.Context] = left[at] - left[Math.Max(0, at - Far)] + right[Math.Min(pieces.Length, at + Far)] - right[at];
            table.Score(sums, scores.Slice(at, 1));
        }
    }

    // All features except the distant words.
    private static void Put(Features result, ReadOnlySpan<Piece> pieces, int at)
    {
        result.Clear();
        var before = 0u;
        for (var i = 0; i <= 2 * Near; i++)
        {
            var place = at + i - Near;
            var word = place < 0 ? 2u : place >= pieces.Length ? 3u : pieces[place].Word;
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
    }
}
