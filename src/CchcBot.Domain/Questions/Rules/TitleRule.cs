using CchcBot.Domain.Questions.Words;

namespace CchcBot.Domain.Questions.Rules;

/// <summary>The words of a task's title in a question about one task ("việc … đến đâu rồi").</summary>
internal static class TitleRule
{
    /// <summary>Words that stand around a title and not in it.</summary>
    private static readonly HashSet<string> Around =
    [
        .. """
           a ơi nhé nha vậy thế đi với là thì của cho việc nhiệm vụ nv công the of tôi em anh chị mình hỏi xem biết muốn cần xin giúp hộ có không ko đã đang được hiện nay về liên quan đến tới này đó cái bot bạn ạ dạ à vẫn còn sẽ bị do bởi bên phía ai gì nào
           task item is are what s on with for please has been it that this done so far yet still going coming along we how when who in charge responsible tell me about give details update status progress and there currently now must should be will due does do by
           bao giờ khi rồi gửi báo mong nhờ nắm kiểm xong chưa nhiều ít nhỉ vụ hạn thời tiến độ tình trạng hình trong thuộc vào lúc
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly HashSet<string> AroundKeys = [.. Around.Select(Text.VietnameseText.ToneKey)];
    private static readonly HashSet<string> AroundFolds = [.. Around.Select(Text.VietnameseText.Fold).Except(["ban", "so", "do", "ho", "bao", "nho", "mong", "dao", "hinh", "thuoc", "hoi", "quan", "kiem", "vu", "noi", "on", "to", "nam", "chua", "gi"])];

    /// <summary>The title's words as typed and how many of them are no everyday words; null where there is none.</summary>
    public static (string Words, int Unknown)? Read(Analysis a)
    {
        var quoted = Quoted(a.Words.Text);
        if (quoted is not null)
        {
            return (quoted, 3);
        }

        (string, int)? best = null;
        var start = 0;
        for (var i = 0; i <= a.Words.Count; i++)
        {
            if (i < a.Words.Count && !Splits(a, i))
            {
                continue;
            }

            if (Part(a, start, i) is { } part && (best is null || part.Unknown > best.Value.Item2))
            {
                best = part;
            }

            start = i + 1;
        }

        return best;
    }

    private static bool Splits(Analysis a, int i) =>
        Analysis.Covers(a.Intent, i, Cue.DetailAsk, Cue.Lead, Cue.Progress) || Analysis.Covers(a.Other, i, Cue.Greeting)
        || Analysis.Covers(a.Owner, i, Cue.MyUnit);

    private static (string Words, int Unknown)? Part(Analysis a, int from, int to)
    {
        while (from < to && Trims(a, from))
        {
            from++;
        }

        while (to > from && Trims(a, to - 1))
        {
            to--;
        }

        var unknown = Enumerable.Range(from, Math.Max(0, to - from)).Count(a.IsUnknown);
        return unknown == 0 ? null : (a.Words.Span(from, to - 1), unknown);
    }

    private static bool Trims(Analysis a, int i) =>
        a.IsNamed(i) || ((a.Words.IsPlain ? AroundFolds.Contains(a.Fold(i)) : AroundKeys.Contains(a.Words[i].Key)) && !a.IsUnknown(i)) || Analysis.Covers(a.Status, i, Cue.Late, Cue.Already, Cue.Still);

    private static string? Quoted(string text)
    {
        var open = text.AsSpan().IndexOfAny('“', '"', '«');
        if (open < 0)
        {
            return null;
        }

        var close = text.AsSpan(open + 1).IndexOfAny('”', '"', '»');
        var inner = close > 0 ? text.Substring(open + 1, close).Trim() : string.Empty;
        return inner.Contains(' ', StringComparison.Ordinal) ? inner : null;
    }
}
