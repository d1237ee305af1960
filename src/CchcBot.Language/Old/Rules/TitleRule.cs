using CchcBot.Language.Old.Words;

namespace CchcBot.Language.Old.Rules;

/// <summary>The words of a title, and how many of them are no everyday words.</summary>
/// <param name="IsHeaded">Begins as tasks do ("rà soát …").</param>
internal sealed record TitleWords(string Words, int Unknown, bool IsHeaded);

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

    /// <summary>
    /// What tasks begin with. Behind such a word the name of a unit, area or plan says what the task is about
    /// ("rà soát thủ tục hành chính"), and not whose it is.
    /// </summary>
    private static readonly WordSet Heads = new(
        "rà soát; xây dựng; hiện đại hóa; tuyển dụng; thi tuyển; nâng cao; tích hợp; bảo đảm; đường truyền; an toàn thông tin; cơ sở dữ liệu; phân cấp; sắp xếp; tinh giản; kiện toàn; khảo sát; kiểm tra; thanh tra; tập huấn; đào tạo; bồi dưỡng; tuyên truyền; truyền thông; công bố; niêm yết; công khai; số hóa; đơn giản hóa; cắt giảm; chuẩn hóa; [tự] (chấm điểm|đánh giá [, chấm điểm|chấm điểm]); đo lường; nâng cấp; vận hành; trang bị; mua sắm; lắp đặt; luân chuyển; kiểm kê; kê khai; sửa đổi; bổ sung; ban hành (quy chế|kế hoạch|quy trình|quyết định|quy định|danh mục); đề án; dự án; quy chế; quy trình; quy định về; hội nghị; hội thảo; lớp; phần mềm; cổng (thông tin|dịch vụ); trang thông tin; hệ thống (quản lý|thông tin|một cửa); kế hoạch (kiểm tra|kiểm soát|rà soát|tuyên truyền|đào tạo|tinh giản|sắp xếp|tập huấn|khảo sát|thanh tra); báo cáo (tự|chuyên đề|kiểm tra|giải trình|đánh giá|rà soát); bộ (chỉ số|thủ tục|tiêu chí); sáng kiến; khắc phục; xử lý văn bản; hệ thống hóa; tái cấu trúc; thí điểm; review; building; training; survey; inspection; publishing; restructuring; digiti(s|z)ation of; upgrade; upgrading; simplification");

    private static readonly HashSet<string> AroundKeys = [.. Around.Select(CchcBot.Domain.Text.VietnameseText.ToneKey)];
    private static readonly HashSet<string> AroundFolds = [.. Around.Select(CchcBot.Domain.Text.VietnameseText.Fold).Except(["ban", "so", "do", "ho", "bao", "nho", "mong", "dao", "hinh", "thuoc", "hoi", "quan", "kiem", "vu", "noi", "on", "to", "nam", "chua", "gi"])];

    /// <summary>The title's words as typed and how many of them are no everyday words; null where there is none.</summary>
    public static TitleWords? Read(Analysis a)
    {
        var quoted = Quoted(a.Words.Text);
        if (quoted is not null)
        {
            return new(quoted, 3, IsHeaded: false);
        }

        TitleWords? best = null;
        var start = 0;
        for (var i = 0; i <= a.Words.Count; i++)
        {
            if (i < a.Words.Count && !Splits(a, i))
            {
                continue;
            }

            if (Part(a, start, i) is { } part && (best is null || part.Unknown > best.Unknown))
            {
                best = part;
            }

            start = i + 1;
        }

        return best;
    }

    private static bool Splits(Analysis a, int i) =>
        Analysis.Covers(a.Intent, i, Cue.DetailAsk, Cue.Progress) || a.Intent.Exists(h => h.Value == Cue.Lead && h.Covers(i) && AsksWho(a, h)) || Analysis.Covers(a.Other, i, Cue.Greeting)
        || Analysis.Covers(a.Owner, i, Cue.MyUnit);

    /// <summary>"ai phối hợp"; in "quy chế phối hợp giữa các phòng" the words are the title's.</summary>
    private static bool AsksWho(Analysis a, PhraseHit<Cue> lead) =>
        lead.Start <= 1 || lead.End >= a.Words.Count - 1
        || Enumerable.Range(lead.Start, lead.Length).Any(i => a.Fold(i) is "ai" or "nao" or "do" or "who" or "which" or "of" or "whom" or "s");

    private static TitleWords? Part(Analysis a, int from, int to)
    {
        if (Headed(a, from, to) is { } headed)
        {
            return headed;
        }

        while (from < to && Trims(a, from))
        {
            from++;
        }

        // "làm việc", "công việc" are words of a title.
        while (to > from && Trims(a, to - 1) && !(a.Fold(to - 1) is "viec" && to - 2 >= from && a.Fold(to - 2) is "lam" or "cong"))
        {
            to--;
        }

        var unknown = Enumerable.Range(from, Math.Max(0, to - from)).Count(a.IsUnknown);
        return unknown == 0 ? null : new(a.Words.Span(from, to - 1), unknown, IsHeaded: false);
    }

    /// <summary>"rà soát thủ tục hành chính nội bộ": all behind a task's first word, where that is at least one word more.</summary>
    private static TitleWords? Headed(Analysis a, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var head = a.IsHeld(i) ? 0 : Heads.At(a.Words, i, lenient: a.Words.IsPlain, untaken: false);
            if (head == 0 || i + head > to || a.Fold(i + head) is "giup" or "gium" or "ho" or "xem" or "lai" or "cho" or "toi" or "em" or "va")
            {
                continue;
            }

            var end = to;
            while (end > i + head && (IsWhose(a, end - 1) || Trims(a, end - 1) && !a.IsSubject(end - 1)))
            {
                end--;
            }

            var more = Enumerable.Range(i + head, end - i - head).Count(n => a.IsUnknown(n) || a.IsSubject(n) || !(Trims(a, n) || IsStatus(a, n) || a.Words[n].IsNumber));
            return more == 0 && head < 3 ? null : new(a.Words.Span(i, end - 1), more + (head < 3 ? 1 : 2), IsHeaded: true);
        }

        return null;
    }

    private static bool IsStatus(Analysis a, int i) => a.Status.Exists(h => h.Covers(i));

    private static bool IsWhose(Analysis a, int i) => a.Names.Exists(n => n.Kind == NameKind.Person && i >= n.Start && i < n.Start + n.Length)
        || a.Periods.Exists(p => i >= p.Start && i < p.Start + p.Length);

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
