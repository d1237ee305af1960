using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Finds where a unit's name ends in a sentence, by verbs that would be too many for a cell, where they may be part of a name. A verb that also stands in
/// names ("phát triển", "quản lý") counts only where no other verb follows closely: "Trung tâm Hỗ trợ phát triển doanh nghiệp tổ chức ...".
/// </summary>
internal static partial class UnitDeeds
{
    /// <summary>A name is looked for in so many characters at the beginning of a sentence.</summary>
    private const int LongestSubject = 300;

    /// <summary>A verb so many words before the next one belongs to the name.</summary>
    private const int WordsOfName = 6;

    private static readonly string[] Deeds =
    [
        "bàn giao", "bảo quản", "bám sát", "biên soạn", "cải tạo", "cấp phát", "cấp phép", "cấp giấy", "cấp đổi", "cấp mới", "cân đối", "chấm dứt", "chia sẻ",
        "lựa chọn", "chứng thực", "cử", "củng cố", "cụ thể hóa", "dự thảo", "đa dạng hóa", "đảm nhận", "đẩy nhanh", "định hướng", "đối chiếu", "động viên",
        "ghi nhận", "giảm thời gian", "giảm số", "giảm tỷ lệ", "giảm tối thiểu", "giảm ít nhất", "hợp nhất", "huy động", "in ấn", "kết hợp", "khai trương",
        "kiểm kê", "kiểm thử", "loại bỏ", "lồng ghép", "mời", "nắm", "ngăn chặn", "nghiệm thu", "nhập liệu", "nhập dữ liệu", "nộp", "phát huy", "phân bổ",
        "phân cấp", "phân loại", "quy định", "ra mắt", "sao chụp", "soạn thảo", "sơ kết", "sửa chữa", "tái cấu trúc", "tập hợp", "tham dự", "tham khảo",
        "tham vấn", "thanh lý", "thay thế", "thu thập", "thu hút", "thúc đẩy", "thuê", "thực thi", "tích cực", "tiếp thu", "tinh gọn", "tinh giản", "tìm hiểu",
        "tổng kết", "trao đổi", "triệu tập", "tuyên dương", "xác lập", "xác nhận", "xét duyệt", "xin ý kiến", "xóa bỏ", "xử phạt", "yêu cầu", "luân chuyển",
        "điều động", "bổ nhiệm", "sáp nhập", "gắn", "gia hạn", "đính chính", "nghiêm cấm", "hạn chế", "quảng bá", "tính toán", "phản hồi", "trả lời",
        "giải trình", "lắng nghe", "gặp gỡ", "tiếp xúc", "thăm", "cắm mốc", "đo đạc", "đấu nối", "đấu giá", "khởi công", "khánh thành", "tạm dừng", "dừng",
        "chỉnh lý", "chỉnh trang", "di dời", "tháo dỡ", "cưỡng chế", "đàm phán", "kiểm đếm", "chăm lo", "thăm hỏi", "tặng quà", "biểu dương", "tôn vinh",
        "đăng tin", "đăng bài", "đăng phát", "chấp hành", "tuân thủ", "khoanh vùng", "tiêm", "phun", "trưng bày", "cảnh báo", "dự báo",
        "ứng trực", "sơ tán", "tuần tra", "đình chỉ", "chốt",
        "nhắc", "bàn bạc", "hoàn trả", "thu gom", "treo", "gieo", "thả", "giao nhận", "phân luồng", "bóc tách", "khảo cứu", "nêu cao", "gương mẫu",
        "luân phiên", "làm việc với",
    ];

    /// <summary>Verbs that stand in names of bodies too.</summary>
    private static readonly string[] InNames =
    [
        "đầu tư", "phát triển", "quản lý", "phục vụ", "đào tạo", "bồi dưỡng", "kiểm soát", "phân tích", "lưu trữ", "đăng ký", "điều tra", "cung ứng",
        "ứng dụng",
        "truyền thông", "tuyển dụng", "xúc tiến", "phòng ngừa", "phòng, chống", "điều phối", "thiết kế", "bảo trì", "chuyển đổi", "đối thoại", "khuyến khích",
        "phát hành", "đấu thầu", "thi công", "học tập", "đổi mới", "giới thiệu", "khen thưởng", "sử dụng", "tham gia",
    ];

    /// <summary>The name before the first verb of a sentence; the text itself if there is no verb.</summary>
    public static string Cut(string sentence, out bool cut)
    {
        var name = UnitNames.CutVerb(sentence, out cut);
        var next = cut ? name.Length : sentence.Length;
        while (next < sentence.Length && sentence[next] is ' ' or ',' or '(' or '-')
        {
            next++;
        }

        var end = Math.Min(next, LongestSubject);
        foreach (var deed in Deeds)
        {
            end = Find(sentence, deed, end) is var at and > 0 && Words(sentence[..at]) > 1 && !sentence[..at].EndsWith("bầu ", StringComparison.Ordinal)
                ? at
                : end;
        }

        // A number of something is done, in whatever words: "Trung tâm Kiểm nghiệm tỉnh kiểm nghiệm 120 mẫu".
        if (Counted().Match(sentence) is { Success: true } counted && counted.Index > 0 && counted.Index < end && Words(sentence[..counted.Index]) > 1)
        {
            end = counted.Index;
        }

        foreach (var deed in InNames)
        {
            end = Find(sentence, deed, end) is var at and > 0 && IsProper(sentence[..at]) && IsApart(sentence[at..next])
                // "Ban Quản lý dự án đầu tư xây dựng hạ tầng": what the projects are for.
                && !sentence[..at].EndsWith("ự án ", StringComparison.Ordinal) ? at : end;
        }

        if (end >= Math.Min(next, LongestSubject))
        {
            return name;
        }

        cut = true;
        return sentence[..end].TrimEnd(' ', ',', '(', '-');
    }

    /// <summary>Whether a heading is a sentence: it goes on after one of the verbs that stand in no name.</summary>
    public static bool IsSentence(string heading) =>
        Array.Exists(Deeds, d => Find(heading, d, heading.Length) is var at and > 0 && Words(heading[..at]) > 1 && Words(heading[at..]) > 2);

    [GeneratedRegex(
        @"(?<=\p{L}) (?!(?:khu|cơ|phân|liên|giai|quý|năm|tháng|ngày|và|của|các|tại|có) )\p{Ll}+ (?!(?:vực|sở|số|quận|tổ|đội|phố|năm|tháng|ngày|quý|xã|phường) )"
            + @"\p{Ll}+ \d{1,3}(?:[.,]\d{1,3})?(?=%? \p{Ll})",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Counted();

    private static int Find(string text, string verb, int before)
    {
        for (var at = text.IndexOf(verb, StringComparison.Ordinal); at > 0 && at < before; at = text.IndexOf(verb, at + 1, StringComparison.Ordinal))
        {
            var behind = at + verb.Length;
            if (text[at - 1] is ' ' && behind < text.Length && !char.IsLetter(text[behind]))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether the name has a part of its own before the verb: "Phòng Văn hóa", not "Ban" or "các đơn vị".</summary>
    private static bool IsProper(string before)
    {
        var type = UnitNames.FirstWord(before);
        return before.Length > type.Length && before[type.Length..].Any(char.IsUpper);
    }

    /// <summary>Whether the words from one verb to the next are no part of a name: there is punctuation between, or they are many.</summary>
    private static bool IsApart(string between) => between.AsSpan().IndexOfAny(',', ';', ':') >= 0 || Words(between) > WordsOfName;

    private static int Words(string text) => VietnameseText.Tidy(text).Count(c => c == ' ') + 1;
}
