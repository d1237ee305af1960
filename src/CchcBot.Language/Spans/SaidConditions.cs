using CchcBot.Domain.Queries;
using CchcBot.Language.Words;

namespace CchcBot.Language.Spans;

/// <summary>Conditions of a question other than status and period: lateness, progress, no deadline, submitted.</summary>
/// <param name="Late">A number of days: "trên 100 ngày".</param>
/// <param name="Share">A percentage: "dưới 50%".</param>
/// <param name="NoDeadline">The position of the words; null if they do not occur.</param>
/// <param name="Submitted">The position of "đã trình"; null if it does not occur.</param>
internal sealed record SaidConditions(
    (LateBy Value, int Start, int End)? Late, (PercentBound Value, int Start, int End)? Share, bool NoDeadline, bool Submitted)
{
    private static readonly WordSet AtLeast = new("ít nhất; tối thiểu; từ; at least; đạt; (lên|được) đến; minimum of");

    /// <summary>The words that make a bound of an amount, behind it or before it; the first that are there count.</summary>
    private static readonly (WordSet Words, Bound Bound, bool IsBehind)[] Bounds =
    [
        (new("trở lên; (or|and) more; or longer; or above; plus; là ít"), Bound.AtLeast, true),
        (new("trở xuống; trở lại; (or|and) (less|fewer); or below"), Bound.AtMost, true),
        (new("nhiều nhất; tối đa; không quá; chậm nhất; at most; up to; no more than; not more than"), Bound.AtMost, false),
        (new("dưới; chưa (đến|tới|quá|đầy|được|đạt); ít hơn; ngắn hơn; thấp hơn; under; below; less than; fewer than; not yet; by less than"),
            Bound.Under, false),
        (AtLeast, Bound.AtLeast, false),
        (new("trên; hơn; quá; vượt [quá]; over; more than; longer than; above; exceeding; beyond; by more than"), Bound.Over, false),
    ];

    private static readonly WordSet Undated = new(
        "(không|chưa|ko|chẳng) [có|ghi|đặt|ấn định|xác định|rõ|kèm|quy định] (hạn|thời hạn|deadline|hạn chót|hạn hoàn thành); "
            + "(without|with no|having no|has no|have no|no|missing) [a|any|set|fixed] (deadline|due date|end date)[s]; undated");

    private static readonly WordSet Sent = new(
        "(đã|vừa|mới) trình; trình rồi; (chờ|đợi) (ký|chữ ký|ký duyệt|ký ban hành|lãnh đạo ký); submitted; unsigned; "
            + "(awaiting|waiting for) [a|the] signature[s]");

    private static readonly WordSet LateWords =
        new("quá hạn; quá thời hạn; trễ [hạn]; chậm [hạn|tiến độ]; muộn; lố [hạn]; overdue [by]; late [by]; delayed [by]; behind [by]");

    public static SaidConditions Of(Utterance utterance)
    {
        var words = utterance.Words;
        (LateBy, int, int)? late = null;
        foreach (var length in utterance.Lengths)
        {
            if (late is null && !utterance.IsHeld(utterance.Tokens[length.Start].Word)
                && BoundOf(utterance, length.Start, length.End, isLate: true) is var (bound, start, end))
            {
                late = (new LateBy(bound, length.Days, length.Months), start, end);
            }
        }

        (PercentBound, int, int)? share = null;
        foreach (var said in utterance.Shares)
        {
            if (share is null && said.Percent is { } percent && BoundOf(utterance, said.Start, said.End) is var (bound, start, end))
            {
                share = (new PercentBound(bound, percent), start, Math.Max(said.End, end));
            }
        }

        bool Has(WordSet set)
        {
            for (var i = 0; i < words.Count; i++)
            {
                if (set.At(words, i, untaken: false) > 0 && words[i - 1].Fold is not ("chua" or "not"))
                {
                    return true;
                }
            }

            return false;
        }

        return new SaidConditions(late, share, Has(Undated), Has(Sent));
    }

    /// <summary>The bound that the words around an amount make of it, and their tokens with it; null if they make none.</summary>
    /// <param name="isLate">Whether a duration of lateness without a bound means "at least": "trễ 3 tháng".</param>
    private static (Bound Bound, int Start, int End)? BoundOf(Utterance utterance, int from, int to, bool isLate = false)
    {
        var words = utterance.Words;
        var said = utterance.Tokens.GetRange(from, to - from).FindAll(t => t.Word >= 0).ConvertAll(t => t.Word);
        if (said.Count == 0)
        {
            return null;
        }

        var (start, end) = (said[0], said[^1] + 1);
        foreach (var (set, bound, isBehind) in Bounds)
        {
            if ((isBehind ? set.At(words, end, untaken: false) : set.EndsAt(words, start)) is var length and > 0)
            {
                return isBehind ? Found(bound, AtLeast.EndsAt(words, start), length) : Found(bound, length, 0);
            }
        }

        return isLate && LateWords.EndsAt(words, start) > 0 ? Found(Bound.AtLeast, 0, 0) : null;

        (Bound, int, int) Found(Bound bound, int before, int after) =>
            (bound, utterance.Tokens.Of(start - before), utterance.Tokens.Of(end + after - 1) + 1);
    }
}
