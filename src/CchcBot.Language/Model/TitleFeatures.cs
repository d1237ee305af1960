using CchcBot.Language.Words;
namespace CchcBot.Language.Model;

/// <summary>What tells whether a piece of a question is a word of a task's title: the piece, its neighbours, and what stands in front.</summary>
internal static class TitleFeatures
{
    private const int Far = 12;

    public static Features Of(ReadOnlySpan<Piece> pieces, int at)
    {
        var result = new Features();
        Put(result, pieces, at);
        return result;
    }

    /// <summary>In place of what stood there.</summary>
    public static void Put(Features result, ReadOnlySpan<Piece> pieces, int at)
    {
        result.Clear();
        Span<uint> near = stackalloc uint[9];
        for (var i = -4; i <= 4; i++)
        {
            near[i + 4] = at + i < 0 ? 2u : at + i >= pieces.Length ? 3u : Features.Hash(pieces[at + i].Mark ?? pieces[at + i].Folded, 17);
        }

        for (var i = 0; i < near.Length; i++)
        {
            result.Add(Features.Mix(near[i], 400u + (uint)i), Family.Words);
            if (i > 0)
            {
                result.Add(Features.Mix(Features.Mix(near[i - 1], near[i]), 420u + (uint)i), Family.Words);
            }
        }

        result.Add(Features.Mix(pieces[at].Mark is null ? Features.Hash(pieces[at].Marked, 23) : near[4], 440), Family.Diacritics);
        result.Add(450u + (uint)Math.Min(at, 5), Family.Whole);
        result.Add(460u + (uint)Math.Min(pieces.Length - at, 5), Family.Whole);
        for (var i = Math.Max(0, at - Far); i < Math.Min(pieces.Length, at + Far); i++)
        {
            var word = i == at ? near[4] : Features.Hash(pieces[i].Mark ?? pieces[i].Folded, 17);
            result.Add(Features.Mix(word, i < at ? 470u : 471u), Family.Context);
        }
    }
}
