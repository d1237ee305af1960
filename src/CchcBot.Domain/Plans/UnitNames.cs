using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CchcBot.Domain.Text;

namespace CchcBot.Domain.Plans;

/// <summary>
/// Splits a plan's text into the units that it names. Names may contain commas, "và" or dashes, so the text is split only where another unit's name
/// begins; a list of general words ("các phòng, ban, đơn vị") stays whole.
/// </summary>
public static partial class UnitNames
{
    /// <summary>Maximum length, in characters, of a unit list; ten times the longest known.</summary>
    private const int LongestList = 5_000;

    /// <summary>First words of unit names, in lower case.</summary>
    private static readonly string[] Starters =
    [
        "phòng",
        "trung tâm",
        "tổ",
        "sở",
        "ban",
        "các",
        "ubnd",
        "uỷ ban",
        "ủy ban",
        "cổng thông tin",
        "văn phòng",
        "chi cục",
        "cục",
        "vụ",
        "thanh tra",
        "công an",
        "báo",
        "thông tấn xã",
        "đài",
        "trường",
        "bệnh viện",
        "hội",
        "đoàn",
        "liên đoàn",
        "kho bạc",
        "thuế",
        "ngân hàng",
        "bộ",
        "viện",
        "chánh",
        "giám đốc",
        "thủ trưởng",
        "lãnh đạo",
        "đơn vị",
        "cơ quan",
        "bộ phận",
        "hđnd",
        "hội đồng",
        "chi nhánh",
        "mttq",
        "ub",
        "mặt trận",
        "tổng công ty",
        "công ty",
        "bộ chỉ huy",
        "bộ tư lệnh",
        "tòa án",
        "toà án",
        "bảo hiểm",
        "bưu điện",
        "vnpt",
        "điện lực",
        "agribank",
        "vietcombank",
        "vietinbank",
        "mobifone",
        "phân hiệu",
        "liên hiệp",
        "đồng chí",
        "khu phố",
        "thôn",
        "ấp",
        "viettel",
        "những",
        "công đoàn",
        "đảng uỷ",
        "đảng ủy",
        "chi bộ",
        "quỹ",
        "tập đoàn",
        "hiệp hội",
        "liên minh",
        "phó",
        "chủ tịch",
        "chuyên viên",
        "công chức",
        "cán bộ",
        "vp",
        "tt",
        "p.",
        "quận uỷ",
        "quận ủy",
        "huyện ủy",
        "huyện uỷ",
        "thành ủy",
        "thành uỷ",
        "tỉnh ủy",
        "tỉnh uỷ",
        "đảng ủy",
        "kế toán",
        "văn thư",
        "khoa",
        "nhà",
        "thư viện",
        "bảo tàng",
        "đội",
        "hạt",
        "trạm",
        "trang",
        "toàn thể",
        "tất cả",
        "thành viên",
        "địa phương",
        "xã",
        "phường",
        "thị trấn",
        "huyện",
        "thành phố",
        "đặc khu",
        "ngành",
        "bí thư",
        "ủy viên",
        "uỷ viên",
        "nhóm",
        "chủ nhiệm",
        "trưởng",
        "viện kiểm sát",
        "tổng cục",
        "học viện",
        "hợp tác xã",
        "doanh nghiệp",
        "tổ chức chính trị",
        "hiệu trưởng",
        "ban giám hiệu",
        "giáo viên",
        "nhân viên",
        "gvcn",
        "tỉnh đoàn",
        "thành đoàn",
        "huyện đoàn",
        "tạp chí",
        "chủ quản",
        "chủ đầu tư",
        "thống kê tỉnh",
        "thống kê thành phố",
        "thống kê cơ sở",
        "hải quan khu vực",
    ];

    /// <summary>Phrases that begin like a unit's name but are none.</summary>
    private static readonly string[] Impostors =
    [
        "ban hành",
        "tổ chức",
        "hội nghị",
        "hội thảo",
        "trường hợp",
        "bộ tiêu chí",
        "bộ chỉ số",
        "bộ công cụ",
        "bộ thủ tục",
        "bộ quy tắc",
        "báo cáo",
        "báo chí",
        "đơn vị tính",
        "vụ việc",
        "thanh tra việc",
        "thanh tra công tác",
        "thanh tra đột xuất",
        "thanh tra chuyên đề",
        "đoàn kết",
        "cục bộ",
        "nhà nước",
        "trang bị",
        "trang thiết bị",
        "trang phục",
        "đội ngũ",
        "bộ máy",
        "xã hội",
        "công chức trong",
        "thành phố thông minh",
        "cơ quan điện tử",
        "khoa học",
        "nhà ở",
        "đơn vị hành chính",
        "trưởng thành",
        "hội nhập",
        "thuế suất",
        "tổ chức thực hiện",
        "quỹ đất",
        "quỹ thời gian",
    ];

    /// <summary>General words that do not name a particular unit.</summary>
    private static readonly FrozenSet<string> General = new[]
    {
        "so",
        "ban",
        "nganh",
        "phong",
        "don vi",
        "co quan",
        "co quan ngang bo",
        "dia phuong",
        "xa",
        "phuong",
        "thi tran",
        "dac khu",
        "huyen",
        "thi xa",
        "thanh pho",
        "quan",
        "bo",
        "doan the",
        "to chuc",
        "ca nhan",
        "trung tam",
        "bo phan",
        "to",
        "truong",
        "hoi",
        "vien chuc",
        "cong chuc",
        "can bo",
        "giao vien",
        "nhan vien",
        "chi cuc",
        "mat tran",
        "hoi doan the",
        "tinh",
        "trung uong",
        "khu vuc",
        "cap",
        "linh vuc",
        "to chuc chinh tri",
        "to chuc chinh tri - xa hoi",
        "phong ban",
        "don vi su nghiep",
        "nguoi lao dong",
        "vien",
        "vu",
        "cuc",
        "doanh nghiep",
        "hop tac xa",
        "cap xa",
        "co so",
        "ban nganh",
        "ngan hang",
        "chu dau tu",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that end a unit's name if the plan has a sentence instead of a name.</summary>
    private static readonly string[] Verbs =
    [
        "chủ trì",
        "trực tiếp",
        "triển khai",
        "tiến hành",
        "rà soát",
        "thực hiện",
        "phối hợp",
        "tham mưu",
        "xây dựng",
        "chịu trách nhiệm",
        "có trách nhiệm",
        "theo dõi",
        "tổng hợp",
        "báo cáo",
        "đề xuất",
        "hướng dẫn",
        "căn cứ",
        "được phân công",
        "được giao",
        "ban hành",
        "là đầu mối",
        "làm đầu mối",
        "đôn đốc",
        "cung cấp",
        "bố trí",
        "phải",
        "tổ chức",
        "hoàn thành",
        "gửi",
        "kiểm tra",
        "thẩm định",
        "chỉ đạo",
        "tiếp tục",
        "đẩy mạnh",
        "lập",
        "trình",
        "cập nhật",
        "nghiên cứu",
        "chủ động",
        "khẩn trương",
        "hoàn thiện",
        "đảm bảo",
        "bảo đảm",
        "thiết lập",
        "tập trung",
        "duy trì",
        "công khai",
        "niêm yết",
        "tăng cường",
        "nâng cao",
        "giải quyết",
        "phê duyệt",
        "giám sát",
        "phát động",
        "vận động",
        "quán triệt",
        "chấm điểm",
        "đánh giá",
        "khắc phục",
        "xử lý",
        "tháo gỡ",
        "đăng tải",
        "tạo điều kiện",
        "hỗ trợ",
        "phân công",
        "kịp thời",
        "nghiêm túc",
        "quan tâm",
        "ưu tiên",
        "chấn chỉnh",
        "thống nhất",
        "thành lập",
        "kiện toàn",
        "công bố",
        "thông báo",
        "điều chỉnh",
        "kết nối",
        "số hóa",
        "nâng cấp",
        "mua sắm",
        "lắp đặt",
        "trang bị",
        "dành",
        "quyết định",
        "thường xuyên",
        "khảo sát",
        "vận hành",
        "tuyên truyền",
        "phổ biến",
        "tiếp nhận",
        "định kỳ",
        "tạo lập",
        "chi trả",
        "thanh toán",
        "quyết toán",
        "giải ngân",
        "thu hồi",
        "đưa",
        "mở",
        "lấy",
        "không",
        "chưa",
        "đã",
        "đang",
        "cần",
        "phủ sóng",
        "phát sóng",
        "làm sạch",
        "làm giàu",
        "đồng bộ",
        "khai thác",
        "tích hợp",
        "chuẩn hóa",
        "chuẩn bị",
        "chuyển giao",
        "thí điểm",
        "áp dụng",
        "tập huấn",
        "sắp xếp",
        "bổ sung",
        "sửa đổi",
        "nhân rộng",
        "hoàn chỉnh",
        "hoàn tất",
        "xem xét",
        "phát hiện",
        "ký kết",
        "nhắc nhở",
        "phê bình",
        "cắt giảm",
        "đơn giản hóa",
        "rút ngắn",
        "đề nghị",
        "kiến nghị",
        "xác minh",
        "xác định",
        "hằng tuần",
        "hằng tháng",
        "hằng quý",
        "hằng năm",
    ];

    /// <summary>Verbs that also occur in names of bodies.</summary>
    private static readonly FrozenSet<string> NameVerbs = new[]
    {
        "nghiên cứu",
        "chỉ đạo",
        "kiểm tra",
        "thẩm định",
        "tham mưu",
        "thực hiện",
        "triển khai",
        "hướng dẫn",
        "tổng hợp",
        "cung cấp",
        "báo cáo",
        "xây dựng",
        "rà soát",
        "theo dõi",
        "đôn đốc",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Verbs that belong to a name only after its first word ("Trung tâm hỗ trợ khởi nghiệp"), not after a plural ("các phòng").</summary>
    private static readonly FrozenSet<string> FirstVerbs = new[]
    {
        "giám sát",
        "đánh giá",
        "xác định",
        "hỗ trợ",
        "giải quyết",
        "tiếp nhận",
        "xử lý",
        "vận động",
        "tuyên truyền",
        "phổ biến",
        "khảo sát",
        "vận hành",
        "số hóa",
        "công bố",
        "phê duyệt",
        "mua sắm",
        "trang bị",
        "thông báo",
        "kết nối",
        "nâng cao",
        "quyết định",
        "duy trì",
        "khai thác",
        "tích hợp",
        "tập huấn",
        "sắp xếp",
        "chuyển giao",
        "giải ngân",
        "thanh toán",
        "đồng bộ",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Names that contain "và" or a comma before a word that begins other unit names.</summary>
    private static readonly string[] Whole =
    [
        "hdnd va ubnd",
        "hdnd va uy ban nhan dan",
        "hoi dong nhan dan va ubnd",
        "dbqh va hdnd",
        "hoi dong nhan dan va uy ban nhan dan",
        "quoc hoi va hoi dong nhan dan",
        "doan dbqh, hdnd",
        "phuc vu, kiem soat",
        "bao va phat thanh",
        "bao va dai",
        "bao, phat thanh",
        "phat thanh, truyen hinh",
        "phat thanh va truyen hinh",
    ];

    private static readonly FrozenSet<string> Empty = new[] { "", "-", "--", "khong", "khong co", "x", "...", "…" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the text begins like a unit's name.</summary>
    public static bool Starts(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        var lower = VietnameseText.Compose(text.Length > 40 ? text[..40] : text).ToLowerInvariant();
        return Array.Exists(Starters, s => IsFirst(lower, s)) && (!Array.Exists(Impostors, s => IsFirst(lower, s)) || IsFirst(lower, "tổ chức chính trị"))
            || Acronym().IsMatch(text)
            || Carrier().IsMatch(text);
    }

    /// <summary>A province's branch of a telecommunication company; "viễn thông" is otherwise the second part of a department's name.</summary>
    [GeneratedRegex(@"^Viễn thông (?=\p{Lu})", RegexOptions.None, 10_000)]
    private static partial Regex Carrier();

    /// <summary>The type of unit with which the text begins ("văn phòng"); empty if there is none.</summary>
    internal static string FirstWord(string text)
    {
        var lower = VietnameseText.Compose(text.Length > 40 ? text[..40] : text).ToLowerInvariant();
        return Starters.Where(s => IsFirst(lower, s)).MaxBy(s => s.Length) ?? "";
    }

    private static bool IsFirst(string lower, string words) =>
        lower.StartsWith(words, StringComparison.Ordinal) && (words[^1] == '.' || lower.Length == words.Length || !char.IsLetterOrDigit(lower[words.Length]));

    /// <summary>The units that the text names, as spelled in it.</summary>
    public static IReadOnlyList<string> Split(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        List<string> units = [];
        foreach (var clause in Clauses(UnitGroups.Expand(text.Length > LongestList ? text[..LongestList] : text)))
        {
            AddClause(clause, units);
        }

        return units;
    }

    /// <summary>Whether the name means all units of the office ("các phòng, ban, đơn vị trực thuộc", "... còn lại").</summary>
    public static bool IsEverybody(string unit)
    {
        var folded = VietnameseText.Fold(unit).Trim(' ', '.', ';');
        return Everybody().IsMatch(folded);
    }

    /// <summary>Whether the name stands for several units.</summary>
    public static bool IsCollective(string unit)
    {
        var folded = VietnameseText.Fold(unit);
        return Collective().IsMatch(folded);
    }

    /// <summary>Whether the units meant can only be found out by asking ("các đơn vị liên quan").</summary>
    public static bool IsUnclear(string unit) => PlanVocabulary.IndexOfWords(VietnameseText.Fold(unit), "lien quan") >= 0;

    /// <summary>The name before the first verb if the text is a sentence; else the text itself.</summary>
    public static string CutVerb(string text, out bool cut)
    {
        var end = text.Length;
        foreach (var verb in Verbs)
        {
            for (var at = text.IndexOf(verb, StringComparison.Ordinal); at > 0; at = text.IndexOf(verb, at + 1, StringComparison.Ordinal))
            {
                var behind = at + verb.Length;
                // The word may be the end of a name ("Phòng Kinh tế tổng hợp"); in a sentence more text follows the verb.
                if (
                    text[at - 1] is ' '
                    && (behind < text.Length || verb is "chủ trì" or "thực hiện" or "phối hợp" or "có trách nhiệm" or "chịu trách nhiệm")
                    && (behind == text.Length || !char.IsLetter(text[behind]))
                    && !PartOfName(text, at, verb)
                )
                {
                    end = Math.Min(end, at);
                    break;
                }
            }
        }

        foreach (Match complete in Complete().Matches(text.Length > LongestList ? text[..LongestList] : text))
        {
            if (complete.Index + complete.Length is var behind && behind < end && !Onward.Contains(complete.Groups["next"].Value))
            {
                end = complete.Groups["next"].Index;
                break;
            }
        }

        cut = end < text.Length;
        var name = text[..end].TrimEnd(' ', ',', '(', '-');
        return name.EndsWith(" có", StringComparison.Ordinal) || name.EndsWith(" sẽ", StringComparison.Ordinal) ? name[..^3] : name;
    }

    /// <summary>
    /// A name that is complete, followed by three words or more in small letters: a ministry's or department's, of the government's own list, or one that
    /// ends with its level ("Công an tỉnh", "UBND các xã"). Whatever verb comes next, the name has ended.
    /// </summary>
    [GeneratedRegex(
        @"(?<!\p{L})(?:(?:Sở|Bộ) (?:Nội vụ|Tài chính|Tư pháp|Công Thương|Xây dựng|Y tế|Du lịch|Ngoại vụ|Ngoại giao|Công an|Quốc phòng|Nông nghiệp và Môi trường"
            + @"|Khoa học và Công nghệ|Giáo dục và Đào tạo|Dân tộc và Tôn giáo|An toàn thực phẩm|Văn hóa(?:, Thể thao và Du lịch| và Thể thao))"
            + @"|(?<=\p{Lu}[\p{L} ,\-]{2,80})(?<!tác )(?<!tấn )(?:tỉnh|thành phố|huyện|xã|phường|đặc khu)) (?<next>\p{Ll}+)(?= \p{L}+ \p{L}+)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Complete();

    /// <summary>Words in small letters with which a name, or the list that it stands in, goes on.</summary>
    private static readonly FrozenSet<string> Onward = new[]
    {
        "và", "hoặc", "cùng", "với", "của", "các", "những", "có", "cấp", "thuộc", "trực", "liên", "hội", "tỉnh", "thành", "huyện", "xã", "phường", "đặc", "còn",
        "khác", "trên", "tại", "ở", "nơi", "mới", "vùng", "miền", "ven", "biên", "trọng", "được", "do", "khu", "giáp", "về", "phụ", "nơi", "đội", "lỵ", "theo",
        "trong", "đảo", "quản", "phối", "chủ", "thông", "là", "sẽ", "đối", "đoàn", "ủy", "uỷ", "cơ", "đơn", "sở", "ban", "phòng", "chưa", "đạt", "bị", "tham",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the verb is part of the name: "Tổ kiểm tra", "Ban chỉ đạo", "các phòng nghiên cứu".</summary>
    private static bool PartOfName(string text, int at, string verb) =>
        verb == "tổ chức"
            && (
                text[..at].TrimEnd().EndsWith(',')
                || text[..at].EndsWith("các ", StringComparison.Ordinal)
                || text[..at].EndsWith("Các ", StringComparison.Ordinal)
            )
        || verb is "trình" && Syllables.Contains(LastWord(text, at))
        || verb is "thường xuyên" && text[..at].EndsWith("iáo dục ", StringComparison.Ordinal)
        || verb is "không" && LastWord(text, at) is "hang" or "tren" or "nguoi"
        || (NameVerbs.Contains(verb) || FirstVerbs.Contains(verb)) && IsListedInName(text, at)
        || FirstVerbs.Contains(verb) && IsFirstVerb(text[..at].TrimEnd())
        || verb is "xây dựng" or "quyết định" && Fields.Contains(LastWord(text, at))
        || NameVerbs.Contains(verb)
            && NamedByVerb().IsMatch(VietnameseText.Fold(text[..at].TrimEnd()))
            // "Văn phòng theo dõi, đôn đốc": an office's name is complete by itself.
            && !text[..at].TrimEnd().EndsWith("ăn phòng", StringComparison.Ordinal)
            && (verb is "nghiên cứu" or "chỉ đạo" or "kiểm tra" or "thẩm định" || EndsName(text, at + verb.Length))
        || verb == "tổng hợp" && Array.Exists(Verbs, v => text[(at + verb.Length)..].TrimStart().StartsWith(v, StringComparison.Ordinal));

    /// <summary>Whether a type of body stands directly before the verb; not "Văn phòng" (complete by itself) or plurals such as "các phòng".</summary>
    private static bool IsFirstVerb(string before) =>
        !before.EndsWith("ăn phòng", StringComparison.Ordinal)
        && VietnameseText.Fold(before) is var folded
        && NamedByVerb().IsMatch(folded)
        && !OpenList().IsMatch(folded);

    /// <summary>First syllables of nouns whose second syllable looks like a verb: "công trình", "quy trình".</summary>
    private static readonly FrozenSet<string> Syllables =
        new[] { "cong", "quy", "chuong", "lo", "tien", "qua", "giao", "hanh", "phat", "to" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Syllables before a verb that then belongs to the name ("Ban Quản lý dự án đầu tư xây dựng").</summary>
    private static readonly FrozenSet<string> Fields = new[] { "tu", "an", "ly", "te", "trinh", "lieu", "viec" }.ToFrozenSet(StringComparer.Ordinal);

    private static string LastWord(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        return VietnameseText.Fold(before[(before.LastIndexOf(' ') + 1)..].ToString());
    }

    /// <summary>Whether the verb is in a list within the name: "Phòng Xây dựng, kiểm tra và theo dõi thi hành pháp luật".</summary>
    private static bool IsListedInName(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        before = before.StartsWith("các ", StringComparison.OrdinalIgnoreCase) ? before[4..] : before;
        var list = before.EndsWith(",") ? before[..^1] : before.EndsWith(" và") ? before[..^3] : [];
        return list.Length > 0 && list.IndexOf(' ') is var first and > 0 && list[(first + 1)..].Length > 0 && char.IsUpper(list[first + 1]);
    }

    private static bool EndsName(string text, int at) => at >= text.Length || text[at] is ',' or ';' or ')' or '.';

    private static IEnumerable<string> Clauses(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            var ends = text[i] == ';' && depth == 0
                || text[i] == '\n' && Begins(text[(i + 1)..])
                || text[i] == '.'
                    && depth == 0
                    && i + 1 < text.Length
                    && char.IsWhiteSpace(text[i + 1])
                    && i - start > 3
                    && !IsAbbreviated(text, i)
                    && Starts(text[(i + 1)..].TrimStart());
            if (ends)
            {
                yield return text[start..i];
                start = i + 1;
                depth = 0;
            }
        }

        yield return text[start..];
    }

    /// <summary>Whether the stop is that of an abbreviation: "P. Đào tạo, P. Tổ chức", "TT. Tin học".</summary>
    private static bool IsAbbreviated(string text, int stop)
    {
        var word = text.AsSpan(0, stop);
        word = word[(word.LastIndexOfAny([' ', ',', ';', '(', '\n']) + 1)..];
        return word.Length is 1 or 2 && char.IsUpper(word[0]) && text.AsSpan(stop + 1).TrimStart() is [var next, ..] && (char.IsLetter(next));
    }

    private static bool Begins(string line) =>
        ItemMark.Read(line) is { Kind: ItemKind.Dash or ItemKind.Plus or ItemKind.Number } || Starts(line.TrimStart()) && char.IsUpper(line.TrimStart()[0]);

    private static void AddClause(string clause, List<string> units)
    {
        var text = VietnameseText.Tidy(clause);
        var mark = ItemMark.Read(text);
        text = text[(mark.Kind is ItemKind.Dash or ItemKind.Plus or ItemKind.Number ? mark.Length : 0)..].Trim(' ', '.', ',', ':', '-');
        text = Courtesy().Replace(Aside().Replace(text, ""), "");
        if (text.StartsWith('(') && text.EndsWith(')') && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1)
        {
            text = text[1..^1];
        }

        if (text.StartsWith("Đồng thời", StringComparison.Ordinal))
        {
            return;
        }

        foreach (var part in Parts(text))
        {
            var cut = false;
            var name = Charged().IsMatch(VietnameseText.Fold(part)) || IsByDeed(part) ? part : CutVerb(part, out cut);
            name = (For().Match(name) is { Success: true } limit ? name[..limit.Index] : name).Trim(' ', '.', ',', ';', ':');
            if (!Empty.Contains(VietnameseText.Fold(name)) && !units.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                units.Add(name);
            }

            // After the verb the sentence continues: names in the rest are not leads.
            if (cut)
            {
                return;
            }
        }
    }

    /// <summary>A phrase that limits the unit's responsibility: "Bộ Khoa học và Công nghệ với các tiêu chuẩn áp dụng chung".</summary>
    [GeneratedRegex(@"\s(?:đối )?với (?:các|những|nội dung|nhiệm vụ|lĩnh vực)\b", RegexOptions.None, 10_000)]
    private static partial Regex For();

    /// <summary>Whether units are described by their activity ("Các cơ quan, đơn vị giải quyết TTHC"); sentences are longer.</summary>
    private static bool IsByDeed(string part) =>
        part.Length < 60 && IsCollective(part) && CutVerb(part, out var cut) is var head && cut && part[head.Length..].Trim() is var deed
        && deed.Count(c => c == ' ') is > 0 and < 5 && !deed.Contains(',', StringComparison.Ordinal)
        && VietnameseText.Fold(deed) is var folded && (!Duty().IsMatch(folded) || Drafting().IsMatch(folded));

    /// <summary>Units described by what they are in charge of: "Các cơ quan chủ trì soạn thảo".</summary>
    [GeneratedRegex(@"^chu tri (?:soan thao|nhiem vu|de an|du an|chuong trinh|noi dung|tieu chi)\b", RegexOptions.None, 10_000)]
    private static partial Regex Drafting();

    [GeneratedRegex(
        @"^[,(\s]*(?:co |se )?(?:chu tri|phoi hop|chiu trach nhiem|co trach nhiem|trach nhiem|thuc hien|tham muu|xay dung|bao cao|gui|phai)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Duty();

    private static IEnumerable<string> Parts(string text)
    {
        var folded = VietnameseText.Fold(text);
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            var length = depth > 0 ? 0 : Separator(folded, i);
            if (length > 0 && IsCut(text[start..i], text[(i + length)..], folded, i))
            {
                yield return text[start..i].Trim();
                start = i + length;
                i = start - 1;
            }
        }

        yield return text[start..].Trim();
    }

    private static int Separator(string folded, int at)
    {
        if (folded[at] is ',')
        {
            return folded.AsSpan(at).StartsWith(", va ") ? 5 : 1;
        }

        return folded[at] is '/' ? 1
            : folded.AsSpan(at).StartsWith(" va ") ? 4
            : folded.AsSpan(at).StartsWith(" - ") ? 0
            : folded.AsSpan(at).StartsWith(" cung ") ? 6
            : 0;
    }

    private static bool IsCut(string before, string after, string folded, int at)
    {
        before = before.Trim();
        after = after.TrimStart();
        if (before.Length == 0 || after.Length == 0 || !Starts(after) || Array.Exists(Whole, w => Inside(folded, w, at)))
        {
            return false;
        }

        if (char.IsUpper(after[0]) || after.StartsWith("các ", StringComparison.Ordinal) || after.StartsWith("những ", StringComparison.Ordinal))
        {
            // "Các Sở, Ban, Ngành" is one list, regardless of capitals.
            return !(IsOpen(before) && IsGeneral(after));
        }

        // No name continues like this: "..., cơ quan thông tấn báo chí".
        return !IsOpen(before) && (IsGeneral(after) || after.StartsWith("cơ quan ", StringComparison.Ordinal));
    }

    private static bool Inside(string folded, string whole, int at)
    {
        var found = folded.IndexOf(whole, Math.Max(0, at - whole.Length), StringComparison.Ordinal);
        return found >= 0 && found <= at && at < found + whole.Length;
    }

    /// <summary>Whether a list of general words is open: its last entry is "các ..." or consists of such words only ("UBND xã", "Sở").</summary>
    private static bool IsOpen(string before)
    {
        var text = before.Trim();
        var (sign, and) = (text.LastIndexOfAny([',', ';', '/']), text.LastIndexOf(" và ", StringComparison.Ordinal));
        var entry = text[Math.Max(sign + 1, and < 0 ? 0 : and + " và ".Length)..].Trim();
        var folded = VietnameseText.Fold(entry);
        return OpenList().IsMatch(folded)
            || General.Contains(folded)
            // Lower-case "phường" continues a list; capitalised "Thành phố" ends the name of a particular body.
            || char.IsLower(entry.AsSpan(entry.LastIndexOf(' ') + 1) is [var first, ..] ? first : '.') && OnlyGeneral(Body().Replace(folded, ""), false);
    }

    /// <summary>Whether the next entry is only a general word ("ban", "đơn vị trực thuộc", "sở ngành khác", "phường và các ...").</summary>
    private static bool IsGeneral(string after)
    {
        var folded = VietnameseText.Fold(after);
        var end = folded.IndexOfAny([',', ';', '/', '(']);
        var entry = (end < 0 ? folded : folded[..end]).Trim();
        var and = entry.IndexOf(" va ", StringComparison.Ordinal);
        entry = and > 0 ? entry[..and] : entry;
        return OnlyGeneral(entry, true);
    }

    /// <summary>Whether there are only general words, with a restriction if <paramref name="narrowed"/> ("... có liên quan", "... trực thuộc").</summary>
    private static bool OnlyGeneral(string folded, bool narrowed)
    {
        var rest = folded.AsSpan();
        while (rest.Length > 0)
        {
            var length = LongestGeneral(rest);
            if (length == 0)
            {
                return narrowed && rest.Length < folded.Length && Tail().IsMatch($" {rest}");
            }

            rest = rest[length..].TrimStart();
        }

        return folded.Length > 0;
    }

    private static int LongestGeneral(ReadOnlySpan<char> text)
    {
        var length = 0;
        foreach (var word in General)
        {
            if (word.Length > length && text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || text[word.Length] == ' '))
            {
                length = word.Length;
            }
        }

        return length;
    }

    [GeneratedRegex(@"(?:^|\s)(?:phong|to|ban|doan|don vi|co quan|bo phan|hoi dong|nhom|doi|trung tam|to cong tac)$", RegexOptions.None, 10_000)]
    private static partial Regex NamedByVerb();

    /// <summary>What limits how a unit takes part, and is no part of its name: "(khi cần)", "theo chức năng, nhiệm vụ được giao".</summary>
    [GeneratedRegex(
        @"\s*\((?:khi|nếu) [^)]{0,40}\)|,?\s+(?:theo|căn cứ|trong phạm vi|trên cơ sở) (?:đúng )?(?:chức năng|nhiệm vụ|thẩm quyền)"
            + @"(?:, (?:nhiệm vụ|quyền hạn|thẩm quyền))*"
            + @"(?: (?:được giao|được phân công|của mình|quản lý))*$",
        RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Aside();

    [GeneratedRegex(@"^[A-ZĐ]{2,8}\d?(?:\s|$|,|;)", RegexOptions.None, 10_000)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^(?:Đề nghị\s+)?(?:phối hợp với\s+|Phối hợp với\s+|Giao\s+|Giao cho\s+)|^Đề nghị\s+", RegexOptions.None, 10_000)]
    private static partial Regex Courtesy();

    [GeneratedRegex(
        @"^(?:tat ca |toan the )?(?:cac )?phong, (?:ban, )?(?:don vi|trung tam)(?:(?: truc)? thuoc(?: .*)?| con lai| khac)?$|^(?:tat ca "
            + @"|toan the )(?:cac )?(?:phong|don vi|phong, ban).*$",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Everybody();

    [GeneratedRegex(
        @"^(?:cac|nhung|tat ca|toan the)\b|^(?:so|phong|co quan),? (?:ban|nganh|don vi)|\bcac (?:so|phong|xa|huyen|don vi|co quan)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Collective();

    [GeneratedRegex(@"(?:^|\s)(?:cac|nhung|tat ca|cap)\s", RegexOptions.None, 10_000)]
    private static partial Regex OpenList();

    /// <summary>Units described by what was assigned to them ("Các đơn vị được giao thực hiện TTHC"), not the beginning of a sentence.</summary>
    [GeneratedRegex(
        @"^(?:thu truong )?(?:cac |nhung )(?:co quan|don vi|dia phuong|phong|bo phan)[^:;]{0,40}? duoc (?:giao|phan cong) "
            + @"(?!chu tri(?! soan thao\b)|phoi hop)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Charged();

    [GeneratedRegex(@"^(?:(?:chu tich |thu truong )?(?:ubnd|[uủ]y ban nhan dan) )", RegexOptions.None, 10_000)]
    private static partial Regex Body();

    [GeneratedRegex(
        @"^ (?:co |truc |con |khac|lien |thuoc|duoc |cap |chuc nang|chuyen mon|thanh pho|tinh|huyen|quan ly|dia phuong|trong|tren|su nghiep)",
        RegexOptions.None,
        10_000
    )]
    private static partial Regex Tail();
}
