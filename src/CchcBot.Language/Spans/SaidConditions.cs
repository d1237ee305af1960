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
    private static readonly WordSet Over = new("trên; hơn; quá; vượt [quá]; over; more than; longer than; above; exceeding; beyond; by more than");

    private static readonly WordSet Under = new(
        "dưới; chưa (đến|tới|quá|đầy|được|đạt); ít hơn; ngắn hơn; thấp hơn; under; below; less than; fewer than; not yet; by less than");

    private static readonly WordSet AtLeast = new("ít nhất; tối thiểu; từ; at least; đạt; (lên|được) đến; minimum of");
    private static readonly WordSet AtMost = new("nhiều nhất; tối đa; không quá; chậm nhất; at most; up to; no more than; not more than");
    private static readonly WordSet AndMore = new("trở lên; (or|and) more; or longer; or above; plus; là ít");
    private static readonly WordSet AndLess = new("trở xuống; trở lại; (or|and) (less|fewer); or below");

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
        foreach (var length in utterance.Lengths.Where(l => utterance.Tokens[l.Start].Word >= 0 && !utterance.IsHeld(utterance.Tokens[l.Start].Word)))
        {
            var (start, end) = WordsOf(utterance, length.Start, length.End);
            // A duration of lateness without a bound means "at least": "trễ 3 tháng".
            var bound = BoundAt(words, start, end, out var from, out var to) ?? (EndsAt(LateWords, words, start) > 0 ? Bound.AtLeast : null);
            if (bound is { } amount)
            {
                late ??= (new LateBy(amount, length.Days, length.Months), TokenOf(utterance, from), TokenOf(utterance, to - 1) + 1);
            }
        }

        (PercentBound, int, int)? share = null;
        foreach (var said in utterance.Shares.Where(s => s.Percent is not null))
        {
            var (start, end) = WordsOf(utterance, said.Start, said.End);
            if (start >= 0 && BoundAt(words, start, end, out var from, out var to) is { } bound)
            {
                share ??= (new PercentBound(bound, said.Percent!.Value), TokenOf(utterance, from), Math.Max(said.End, TokenOf(utterance, to - 1) + 1));
            }
        }

        bool Has(WordSet set) => Enumerable.Range(0, words.Count).Any(i => set.At(words, i, lenient: words.IsPlain, untaken: false) > 0
            && !(i > 0 && words[i - 1].Fold is "chua" or "not"));
        return new SaidConditions(late, share, Has(Undated), Has(Sent));
    }

    private static Bound? BoundAt(Sentence words, int start, int end, out int from, out int to)
    {
        (from, to) = (start, end);
        foreach (var (set, bound) in (ReadOnlySpan<(WordSet, Bound)>)[(AndMore, Bound.AtLeast), (AndLess, Bound.AtMost)])
        {
            if (set.At(words, end, lenient: words.IsPlain, untaken: false) is var length and > 0)
            {
                to = end + length;
                from = start - EndsAt(AtLeast, words, start);
                return bound;
            }
        }

        foreach (var (set, bound) in (ReadOnlySpan<(WordSet, Bound)>)[(AtMost, Bound.AtMost), (Under, Bound.Under), (AtLeast, Bound.AtLeast),
            (Over, Bound.Over)])
        {
            if (EndsAt(set, words, start) is var length and > 0)
            {
                from = start - length;
                return bound;
            }
        }

        return null;
    }

    /// <summary>Number of words of a phrase of the set that ends directly before the position; 0 if there is none.</summary>
    private static int EndsAt(WordSet set, Sentence words, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
        {
            if (set.At(words, i, lenient: words.IsPlain, untaken: false) == at - i)
            {
                return at - i;
            }
        }

        return 0;
    }

    private static (int Start, int End) WordsOf(Utterance utterance, int from, int to)
    {
        var words = Enumerable.Range(from, to - from).Select(i => utterance.Tokens[i].Word).Where(w => w >= 0).ToList();
        return words.Count == 0 ? (-1, -1) : (words[0], words[^1] + 1);
    }

    private static int TokenOf(Utterance utterance, int word) => utterance.Tokens.FindIndex(t => t.Word == word);
}
